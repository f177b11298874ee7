"""In which communes of a kit an address may be: what its code, or the words beside it, say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from replicate.domain.addresses.address import Address, Reading, read_street
from replicate.domain.addresses.geography import (
    Commune,
    FormerCommune,
    Place,
    department_of,
    folded_names,
)
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import enumerate_french, others_words
from replicate.errors import AddressNotFound
from replicate.sources.geography import communes_posted, find_place
from replicate.sources.geography_names import communes_named

_LONGEST_NAME = 8
"""Words of a commune's name that may end an address: « Saint-Ouen » parted by spaces, and more."""

_MOST_NAMED = 12
"""Communes that an advice names: a département has hundreds."""

_DIGITS = re.compile(r"\d+")
_DEPARTMENT = re.compile(r"\((\d{2,3}|2[ab])\)", re.IGNORECASE)


def commune_name(code: str, places: Mapping[str, Place]) -> str:
    """The name of a commune with its code; the code alone when it is no commune's."""
    place = places.get(code)
    return str(place) if isinstance(place, Commune) else code


def commune_names(
    communes: Iterable[str], places: Mapping[str, Place], last: str = "et"
) -> str:
    """Communes in a sentence, by name and the 2nd arrondissement before the 13th; the first few."""
    named = sorted(
        (commune_name(code, places) for code in communes if code),
        key=lambda name: _DIGITS.sub(lambda digits: digits[0].zfill(5), name),
    )
    more = len(named) - _MOST_NAMED
    return enumerate_french(
        [*named[:_MOST_NAMED], others_words(more)] if more > 1 else named, last)


def where_it_may_be(
    address: Address, communes: frozenset[str], places: Mapping[str, Place],
    own_names: Sequence[str],
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The communes where the street may be, and the words that were not understood.

    Where the perimeters name no commune at all, none is elsewhere: there is nothing to answer.
    Raises AddressNotFound when it is surely elsewhere.
    """
    if not communes:
        return communes, ()
    if address.code and not _is_of_a_post_office(address, communes):
        kept = communes & (_meant(address.code, communes) | {""})
        if kept == {""}:
            return kept, (_unsaid(address, communes, places, own_names),)
        if not kept:
            raise AddressNotFound(
                f"« {address.code} » n'est le code d'aucune commune dont parlent les"
                " périmètres de ce kit", _known(communes, places, own_names),
            )
        return _posted(address, kept, communes, places)
    kept, remarks = communes, []
    for word in address.places:
        told = _DEPARTMENT.fullmatch(word)
        named = _of_department(told[1].upper(), communes, places) if told else \
            _named(word, communes, places, own_names)
        if named is None:
            remarks.append(f"« {word} » n'a pas été compris : il n'en est pas tenu compte.")
        else:
            kept = kept & named
    return kept, tuple(remarks)


def _is_of_a_post_office(address: Address, communes: frozenset[str]) -> bool:
    """Whether the code is a cedex that no commune has: the town beside it says where."""
    return bool(address.is_cedex and address.code and communes != {""}
                and not communes_posted(address.code))


def _named(
    word: str, communes: frozenset[str], places: Mapping[str, Place], own_names: Sequence[str]
) -> frozenset[str] | None:
    """The communes of the kit that words name, None when they name none of the country."""
    named = frozenset(code for code in communes if _is_named(code, word, places))
    if named:
        return named
    if _is_own(word, own_names):
        return communes
    anywhere = frozenset(item.code for item in communes_named(word))
    if anywhere and not anywhere & communes:
        raise _elsewhere(f"« {word} »", communes, places, own_names)
    return anywhere & communes or None


def _of_department(
    code: str, communes: frozenset[str], places: Mapping[str, Place]
) -> frozenset[str]:
    """The communes of the kit in a département, "" with them since nobody says where it is."""
    within = frozenset(item for item in communes if not item or department_of(item) == code)
    if not within:
        raise AddressNotFound(
            f"aucune commune dont parlent les périmètres de ce kit n'est dans le {code}",
            _known(communes, places),
        )
    return within


def _unsaid(
    address: Address, communes: frozenset[str], places: Mapping[str, Place],
    own_names: Sequence[str],
) -> str:
    """What to say of a code that only streets without a commune may have.

    Nobody can check it; but the town beside it is another than the kit's, unless the kit
    calls itself so: its streets would answer for those of another town.
    """
    if address.town and not _is_own(address.town, own_names):
        raise AddressNotFound(
            f"« {address.code} {address.town} » est une autre ville que celles de ce kit :"
            " on ne sait pas qui appeler", _known(communes, places, own_names),
        )
    return f"« {address.code} » n'est pas vérifié : ce kit ne dit pas la commune de ses rues."


def _is_own(word: str, own_names: Sequence[str]) -> bool:
    return folded_names([word])[0] in folded_names(own_names)


def _known(
    communes: Iterable[str], places: Mapping[str, Place], own_names: Sequence[str] = ()
) -> str:
    """The advice that names what the kit knows: its communes, else what it calls itself."""
    named = commune_names(communes, places)
    if named or not own_names:
        return f"communes connues : {named or 'aucune'}"
    return f"villes que ce kit connaît : {enumerate_french(own_names)}"


def _elsewhere(
    what: str, communes: Iterable[str], places: Mapping[str, Place],
    own_names: Sequence[str] = (), also: str = "",
) -> AddressNotFound:
    """A commune of which the kit says nothing: the answer would be another commune's."""
    return AddressNotFound(
        f"{what} n'est pas une commune dont parlent les périmètres de ce kit{also}",
        _known(communes, places, own_names),
    )


def _posted(
    address: Address, kept: frozenset[str], communes: frozenset[str], places: Mapping[str, Place]
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The communes of ``kept`` that the words after the code name, else all of them.

    A postal code may serve communes of which the kit says nothing: words that name none of
    the kit's are then not passed over, for the answer would be another commune's.
    """
    code = str(address.code)
    elsewhere = [str(item) for item in communes_posted(code) if item.code not in communes]
    named = frozenset(item for item in kept for word in address.places
                      if _is_named(item, word, places))
    if named or not elsewhere:
        return named or kept, ()
    also = f"« {code} » est aussi le code de {enumerate_french(elsewhere)}"
    if address.places:
        raise _elsewhere(f"« {' '.join(address.places)} »", kept, places, also=f", et {also}")
    return kept, (f"{also}, dont ce kit ne parle pas.",)


def _meant(code: str, communes: frozenset[str]) -> frozenset[str]:
    """The communes that a code in an address means: a postal code if it can be, else Insee's."""
    posted = frozenset(item.code for item in communes_posted(code))
    if posted & communes:
        return posted
    place = find_place(code)
    return frozenset({place.now.code if isinstance(place, FormerCommune) else place.code})


def _is_named(code: str, word: str, places: Mapping[str, Place]) -> bool:
    place = places.get(code)
    if not isinstance(place, Commune):
        return False
    folded, asked = folded_names([place.name, word])
    return folded == asked or folded.startswith(f"{asked}_")


def without_commune(
    reading: Reading, communes: frozenset[str], places: Mapping[str, Place]
) -> Iterator[tuple[Reading, frozenset[str]]]:
    """The reading without the name of a commune that stands right after it, and that commune.

    « rue Haute 12 Paris 20 » is rue Haute 12: what is left is read again.
    """
    words = reading.street.split()
    for count in range(min(len(words) - 1, _LONGEST_NAME), 0, -1):
        name = " ".join(words[-count:])
        named = frozenset(code for code in communes if _is_named(code, name, places))
        if not named:
            continue
        rest = words[:-count]
        if len(rest) > 1 and fold(rest[-1]) == "a":
            rest.pop()
        street = " ".join(rest)
        if reading.number is not None:
            yield Reading(street, reading.number), named
        else:
            yield from ((item, named) for item in read_street(street))
