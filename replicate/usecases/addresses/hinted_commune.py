"""In which communes of a kit an address may be: what its code, or the words beside it, say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from replicate.domain.addresses.address import Address, Reading
from replicate.domain.addresses.geography import Commune, FormerCommune, Place, folded_names
from replicate.domain.addresses.street_name import street_key
from replicate.domain.text.words import enumerate_french
from replicate.errors import AddressNotFound
from replicate.sources.geography import communes_posted, find_place
from replicate.sources.geography_names import communes_named


def commune_name(code: str, places: Mapping[str, Place]) -> str:
    """The name of a commune with its code; the code alone when it is no commune's."""
    place = places.get(code)
    return str(place) if isinstance(place, Commune) else code


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
    if address.code:
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
        named = frozenset(code for code in communes if _is_named(code, word, places))
        if named:
            kept = kept & named
        elif _is_own(word, own_names):
            continue
        elif communes_named(word):
            raise _elsewhere(f"« {word} »", communes, places, own_names)
        else:
            remarks.append(f"« {word} » n'a pas été compris : il n'en est pas tenu compte.")
    return kept, tuple(remarks)


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
    named = sorted(commune_name(code, places) for code in communes if code)
    if named or not own_names:
        return f"communes connues : {enumerate_french(named) or 'aucune'}"
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
) -> list[tuple[str, frozenset[str]]]:
    """The street's key when the name of a commune stands right after it, and that commune."""
    key = street_key(reading.street)
    shorter = []
    for code in sorted(communes):
        place = places.get(code)
        name = street_key(place.name) if isinstance(place, Commune) else ""
        for end in (name, name.split(" ")[0]):
            if end and key.endswith(f" {end}"):
                shorter.append((key.removesuffix(f" {end}"), frozenset({code})))
    return shorter
