"""Which communes are meant by what someone typed: a code, a name, a postal code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from replicate.domain.addresses.geography import COMMUNE_CODE, Commune, FormerCommune, LargerArea
from replicate.domain.measure import french_number
from replicate.domain.record import record
from replicate.domain.text.words import enumerate_french, others_words
from replicate.errors import UsageError
from replicate.sources.geography import communes_posted, communes_posted_beside, find_place
from replicate.sources.geography_areas import (
    epci_named,
    larger_area_named,
    larger_area_numbered,
)
from replicate.sources.geography_names import (
    begun_by,
    communes_named,
    former_communes_begun_by,
    former_communes_named,
    larger_beginning_with,
    nearest_named,
    only_commune_called,
)
from replicate.usecases.new_kit.typed_commune import (
    Addressed,
    advise_on_code,
    as_address,
    is_arrondissement,
    is_post_code_of_department,
    retype,
    spelt_out,
)

_SEVERAL = re.compile(r" et |[,;/+&]")
_WORD = re.compile(r"[^\W\d_]{2}")
_SHOWN = 10
_NAMED = 3
_LONGEST = 80
"""More signs than any commune's name with its département."""


@record
class Chosen:
    """A commune, and what should be said of how it was found."""

    commune: Commune
    note: str | None = None

    def describe(self) -> str:
        """« Limoges (87085), Haute-Vienne, Nouvelle-Aquitaine », and the note."""
        note = f" ; {self.note}" if self.note else ""
        return f"{self.commune}, {_where(self.commune)}{note}"


def find_communes(words: Sequence[str]) -> tuple[Chosen, ...]:
    """The commune of each word, each once, in order.

    Raises UsageError for what is no commune, or may be several: the message says
    which, and what to write instead.
    """
    chosen: dict[str, Chosen] = {}
    for word in words:
        found = _find(retype(word))
        chosen.setdefault(found.commune.code, found)
    return tuple(chosen.values())


def suggest_commune(name: str) -> Commune | None:
    """The only commune that has the name of a territory, None when there is none or several."""
    return only_commune_called(name)


def split_answer(answer: str) -> tuple[str, ...]:
    """What someone typed at the question: names between commas, or codes between spaces."""
    pieces = [piece.strip() for piece in re.split("[,;]", answer)]
    return tuple(
        word for piece in pieces if piece
        for word in (piece.split() if re.fullmatch(r"[\dABab ]+", piece) else [piece])
    )


def _find(word: str) -> Chosen:
    code = word.upper()
    if COMMUNE_CODE.fullmatch(code):
        return _of_code(code)
    if is_arrondissement(word):
        raise UsageError(
            f"« {word} » est un arrondissement : de quelle ville ?",
            f"écrire la ville aussi, par exemple : --commune \"Paris {word}\"",
        )
    is_a_name = word.isalpha() or _WORD.search(word)
    if is_a_name and word.isprintable() and len(word) <= _LONGEST:
        return _of_name(word)
    area = larger_area_numbered(code)
    if area is not None:
        raise _too_large(area)
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in word[:_LONGEST])
    raise UsageError(
        f"« {shown} » n'est pas un code de commune",
        advise_on_code(word),
    )


def _of_code(code: str) -> Chosen:
    place = find_place(code)
    if isinstance(place, Commune):
        others = communes_posted_beside(code)
        note = f"{code} est aussi un code postal : {_listed(others)}" if others else None
        return Chosen(place, note)
    if len(place.posted) == 1:
        return Chosen(place.posted[0], f"{code} est son code postal")
    if place.posted:
        raise _ambiguous(f"« {code} » est le code postal de", place.posted)
    if isinstance(place, FormerCommune):
        raise UsageError(
            f"« {code} » est un ancien code de commune ; aujourd'hui {place.now}",
            f"écrire : --commune {place.now.code}",
        )
    near = f" ; vouliez-vous dire {_listed(place.nearest, 'ou')} ?" if place.nearest else ""
    raise UsageError(
        f"« {code} » n'est pas un code de commune connu{near}",
        "chercher le code de l'Insee, ou écrire le nom : --commune \"Limoges\"",
    )


def _of_name(name: str) -> Chosen:
    address = as_address(name)
    addressed = _of_address(address) if address is not None else None
    if addressed is not None:
        return addressed
    found = communes_named(name) or communes_named(spelt_out(name))
    if len(found) == 1:
        return Chosen(found[0], _meant_otherwise(name, found[0]))
    if found:
        raise _ambiguous(f"« {name} » est le nom de", found)
    begun = begun_by(name)
    former = former_communes_named(name)
    if former:
        raise _no_longer(name, former, begun)
    longer = () if begun else former_communes_begun_by(name)
    if longer:
        told = enumerate_french((place.name or place.code for place in longer), "ou")
        raise _no_longer(told, longer, ())
    area = larger_area_named(name) or epci_named(name)
    if area is not None:
        raise _too_large(area)
    several = [communes_named(part) for part in _SEVERAL.split(name)]
    if len(several) > 1 and all(several):
        options = " ".join(f"--commune {found[0].code}" for found in several)
        raise UsageError(
            f"« {name} » n'est pas une seule commune", f"une option chacune : {options}")
    near = nearest_named(name)
    hint = f" ; vouliez-vous dire {_listed(near, 'ou')} ?" if near else ""
    raise UsageError(
        f"aucune commune ne s'appelle « {name} »{hint}",
        "écrire son nom entier, ou son code de l'Insee comme 87085",
    )


def _of_address(address: Addressed) -> Chosen | None:
    """The commune of a code and a name, where only one is meant by both.

    Raises UsageError where the code is of other communes than those of the name.
    """
    code, told = address.post_code, communes_named(address.name)
    named = {item.code for item in told}
    if code in named:
        return Chosen(next(item for item in told if item.code == code))
    posted = communes_posted(code)
    both = [item for item in posted if named & {item.code, item.whole}]
    if len(both) == 1:
        return Chosen(both[0], f"{code} est son code postal")
    if posted and told and not both:
        raise UsageError(
            f"« {code} » est le code postal de {_listed(posted)}, et non de {_listed(told, 'ou')}",
            f"écrire le code de l'Insee, par exemple : --commune {told[0].code}",
        )
    near = [item for item in told if is_post_code_of_department(code, item.code)]
    if not posted and len(near) == 1:
        return Chosen(near[0], f"{code} n'est pas dans la liste des codes postaux")
    return None


def _no_longer(
    name: str, former: Sequence[FormerCommune], begun: Sequence[Commune]
) -> UsageError:
    """Communes of the past, where they are today, and those of today whose names go on so."""
    told = _listed([*dict.fromkeys(place.now for place in former)], "ou")
    also = f" ; ou vouliez-vous dire {_listed(begun, 'ou')} ?" if begun else ""
    return UsageError(
        f"« {name} » n'est plus une commune ; aujourd'hui {told}{also}",
        f"écrire : --commune {former[0].now.code}",
    )


def _meant_otherwise(name: str, found: Commune) -> str | None:
    """What else the name may have meant: a larger commune, or a place that is none."""
    notes = []
    area = larger_area_named(name)
    if area is not None and found not in area.communes:
        notes.append(f"« {area.name} » est aussi {area.kind.value}")
    if larger := larger_beginning_with(found):
        notes.append(f"pour {_listed(larger, 'ou')}, écrire le code")
    return " ; ".join(notes) or None


def _too_large(area: LargerArea) -> UsageError:
    """What is asked is a commune: one of that place, or the place by its name in the kit."""
    by_name = f"laisser --commune, et écrire « zone: {{nommee: {area.name}}} » dans territoire.yaml"
    if not area.communes:
        return UsageError(f"« {area.name} » est {area.kind.value}, et n'a pas de commune", by_name)
    some = _listed(area.communes[:_NAMED], "ou")
    return UsageError(
        f"« {area.name} » est {area.kind.value}, et non une commune",
        f"écrire une de ses communes, ou plusieurs : {some} par exemple"
        f" (--commune {area.communes[0].code})\n  ou {by_name}",
    )


def _ambiguous(told: str, found: Sequence[Commune]) -> UsageError:
    lines = [f"{item.code}  {item.name}, {_where(item)}{_size(item)}" for item in found[:_SHOWN]]
    left = len(found) - len(lines)
    if left:
        lines.append(f"et {others_words(left)}")
    if larger := larger_beginning_with(found[0]):
        lines.append(f"ou, d'un nom plus long : {_listed(larger, 'ou')}")
    lines.append(f"écrire son code, par exemple : --commune {found[0].code}")
    return UsageError(f"{told} {len(found)} communes : laquelle ?", "\n  ".join(lines))


def _listed(communes: Sequence[Commune], last: str = "et") -> str:
    names = [*map(str, communes[:_NAMED])]
    left = len(communes) - len(names)
    if left:
        names.append(others_words(left))
    return enumerate_french(names, last)


def _where(commune: Commune) -> str:
    return ", ".join(dict.fromkeys((commune.department.name, commune.region.name)))


def _size(commune: Commune) -> str:
    count = commune.inhabitants
    return "" if count is None else f", {french_number(count)} habitants"
