"""Which street of a kit an address means: by its name, its number's side, and its commune."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from replicate.domain.address import Address, Reading, parse_address
from replicate.domain.geography import Commune, FormerCommune, Place, folded_names
from replicate.domain.spelling import nearest_words
from replicate.domain.street_name import loose_key, street_key
from replicate.domain.street_table import StreetTable
from replicate.domain.words import enumerate_french
from replicate.errors import AddressNotFound, UsageError
from replicate.sources.geography import communes_posted, find_place
from replicate.sources.geography_names import communes_named

_EXAMPLE = "écrire par exemple : 12 rue des Lilas, ou 12 bis, rue des Lilas, 64000 Pau"
_FEW = 3
_CLOSE = 0.72
"""How close a street's name must be to be proposed: closer than for a word, names are long."""


@dataclass(frozen=True)
class FoundStreet:
    """A street of the kit, or a whole commune whose streets nobody names (``key`` is None).

    ``reading`` is how the address was read, ``remarks`` what must be said of it.
    """

    commune: str
    key: str | None
    reading: Reading
    remarks: tuple[str, ...] = ()


def asked_address(text: str) -> Address:
    """The address that was typed; UsageError when it cannot be one."""
    try:
        return parse_address(text)
    except ValueError as error:
        raise UsageError(f"adresse non comprise : {error}", _EXAMPLE) from None


def commune_name(code: str, places: Mapping[str, Place]) -> str:
    """The name of a commune with its code; the code alone when it is no commune's."""
    place = places.get(code)
    return str(place) if isinstance(place, Commune) else code


def find_street(
    address: Address, table: StreetTable, communes: frozenset[str], places: Mapping[str, Place],
    own_names: Sequence[str] = (),
) -> FoundStreet:
    """The street of the table, or the commune without streets, that an address means.

    ``communes`` are all those that the kit's perimeters name, ``own_names`` what the kit
    calls its territory and the zones that it gives no commune. Raises AddressNotFound when
    there is none, or several.
    """
    hinted, remarks = _hinted(address, communes, places, own_names)
    for reading in address.readings:
        whole = (street_key(reading.street), communes)
        for key, within in (whole, *_without_commune(reading, communes, places)):
            found = sorted(commune for commune, street in table.streets
                           if street == key and commune in hinted & within)
            if found:
                return _only(found, key, reading, table, places, remarks)
    for reading in address.readings:
        alike = sorted((commune, key) for commune, key in table.streets
                       if loose_key(key) == loose_key(reading.street) and commune in hinted)
        keys = sorted({key for _, key in alike})
        if len(keys) == 1:
            read_as = table.streets[alike[0]]
            told = f"« {reading.street} » est lu comme « {read_as} »."
            return _only([commune for commune, _ in alike], keys[0], reading, table, places,
                         (*remarks, told))
    bare = sorted(hinted - set(table.communes))
    if len(hinted) == 1 and bare:
        where = commune_name(bare[0], places) if bare[0] else "ce kit à cette date"
        told = f"Aucune liste de rues n'est écrite pour {where}."
        return FoundStreet(bare[0], None, address.readings[0], (*remarks, told))
    raise _unknown(address, table, hinted, places)


def _hinted(
    address: Address, communes: frozenset[str], places: Mapping[str, Place],
    own_names: Sequence[str],
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The communes where the street may be, and the words that were not understood.

    Where the perimeters name no commune at all, none is elsewhere: there is nothing to answer.
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


def _without_commune(
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


def _only(
    found: list[str], key: str, reading: Reading, table: StreetTable,
    places: Mapping[str, Place], remarks: tuple[str, ...],
) -> FoundStreet:
    if len(found) == 1:
        return FoundStreet(found[0], key, reading, remarks)
    named = enumerate_french((commune_name(code, places) for code in found), "ou")
    raise AddressNotFound(
        f"« {table.streets[found[0], key]} » existe dans {len(found)} communes :"
        f" {named} ?",
        f"ajouter la commune après une virgule, par exemple : {table.streets[found[0], key]},"
        f" {commune_name(found[0], places).partition(' (')[0]}",
    )


def _unknown(
    address: Address, table: StreetTable, hinted: frozenset[str], places: Mapping[str, Place]
) -> AddressNotFound:
    known = {key: name for (commune, key), name in table.streets.items() if commune in hinted}
    streets = [reading.street for reading in address.readings]
    near = dict.fromkeys(
        known[key] for street in streets
        for key in nearest_words(street_key(street), known, _CLOSE)
    )
    near = near or dict.fromkeys(
        name for key, name in sorted(known.items())
        if any(set(street_key(street).split()) <= set(key.split()) for street in streets)
    )
    if near:
        hint = f"noms proches : {enumerate_french(list(near)[:_FEW], 'ou')}"
    elif not known:
        told = enumerate_french(sorted(commune_name(code, places) for code in hinted), "ou")
        hint = f"dire la commune : {told}" if told else (
            "aucun périmètre du kit ne dit encore ce qu'il couvre : à demander"
        )
    else:
        hint = "vérifier l'orthographe, ou demander à chaque institution"
    return AddressNotFound(
        f"aucune liste de ce kit ne cite « {streets[0]} » : on ne sait pas qui appeler", hint,
    )
