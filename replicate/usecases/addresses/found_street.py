"""Which street of a kit an address means: by its name, its number's side, and its commune."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from replicate.domain.addresses.address import Address, Reading, parse_address
from replicate.domain.addresses.geography import Place
from replicate.domain.addresses.street_name import loose_key, street_key
from replicate.domain.addresses.street_table import StreetTable
from replicate.domain.record import record
from replicate.domain.text.spelling import nearest_words
from replicate.domain.text.words import enumerate_french
from replicate.errors import AddressNotFound, UsageError
from replicate.usecases.addresses.hinted_commune import (
    commune_name,
    commune_names,
    where_it_may_be,
    without_commune,
)

_EXAMPLE = "écrire par exemple : 12 rue des Lilas, ou 12 bis, rue des Lilas, 64000 Pau"
_FEW = 3
_CLOSE = 0.72
"""How close a street's name must be to be proposed: closer than for a word, names are long."""

_NO_STREETS: Mapping[tuple[str, str], str] = {}


@record
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


def find_street(
    address: Address, table: StreetTable, communes: frozenset[str], places: Mapping[str, Place],
    own_names: Sequence[str] = (), written: Mapping[tuple[str, str], str] = _NO_STREETS,
) -> FoundStreet:
    """The street of the table, or the commune without streets, that an address means.

    ``communes`` are all those that the kit's perimeters name, ``own_names`` what the kit
    calls its territory and the zones that it gives no commune, ``written`` the streets that
    its lists name at any date. Raises AddressNotFound when there is none, or several.
    """
    hinted, remarks = where_it_may_be(address, communes, places, own_names)
    for reading, within in _ways_to_read(address, communes, places):
        key = street_key(reading.street)
        found = sorted(commune for commune, street in table.streets
                       if street == key and commune in hinted & within)
        if found:
            unread = address.remarks_on(reading)
            return _only(found, key, reading, table, places, (*remarks, *unread))
    for reading, within in _ways_to_read(address, communes, places):
        alike = sorted((commune, key) for commune, key in table.streets
                       if loose_key(key) == loose_key(reading.street)
                       and commune in hinted & within)
        keys = sorted({key for _, key in alike})
        if len(keys) == 1:
            read_as = table.streets[alike[0]]
            told = f"« {reading.street} » est lu comme « {read_as} »."
            return _only([commune for commune, _ in alike], keys[0], reading, table, places,
                         (*remarks, told))
    bare = sorted(hinted - set(table.communes))
    if len(hinted) == 1 and bare:
        told = _without_lists(bare[0], written, places)
        shown = _shown(address, communes, places)
        return FoundStreet(bare[0], None, shown, (*remarks, *address.remarks_on(shown), told))
    raise _of_another_date(address, hinted, written) or _unknown(
        _shown(address, communes, places), address, table, hinted, places)


def _shown(
    address: Address, communes: frozenset[str], places: Mapping[str, Place]
) -> Reading:
    """The address to repeat: without details, nor the commune that ends it."""
    shorter = without_commune(address.shown, communes, places)
    return next((reading for reading, _ in shorter), address.shown)


def _ways_to_read(
    address: Address, communes: frozenset[str], places: Mapping[str, Place]
) -> Iterator[tuple[Reading, frozenset[str]]]:
    """Each reading, then that without the commune which ends it, in that commune alone."""
    for reading in address.readings:
        yield reading, communes
        yield from without_commune(reading, communes, places)


def _without_lists(
    commune: str, written: Mapping[tuple[str, str], str], places: Mapping[str, Place]
) -> str:
    """Why no street of a commune is in the table: nobody wrote any, or not for this date."""
    where = commune_name(commune, places) if commune else "ce kit"
    if any(within == commune for within, _ in written):
        return (f"Les listes de rues écrites pour {where} ne sont pas de cette date, ou personne"
                " ne dit qu'elles en sont.")
    return f"Aucune liste de rues n'est écrite pour {where}."


def _of_another_date(
    address: Address, hinted: frozenset[str], written: Mapping[tuple[str, str], str]
) -> AddressNotFound | None:
    """The street is in a list of the kit, and in none that holds at the date looked at."""
    keys = [street_key(reading.street) for reading in address.readings]
    named = [name for (commune, key), name in written.items() if key in keys and commune in hinted]
    return AddressNotFound(
        f"aucune liste de ce kit ne cite « {named[0]} » à cette date : on ne sait pas qui appeler",
        "une liste la cite à un autre moment : essayer avec --date",
    ) if named else None


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
    shown: Reading, address: Address, table: StreetTable, hinted: frozenset[str],
    places: Mapping[str, Place],
) -> AddressNotFound:
    known = {key: name for (commune, key), name in table.streets.items() if commune in hinted}
    near = _near([shown.street, *(reading.street for reading in address.readings)], known)
    if near:
        hint = f"noms proches : {enumerate_french(near[:_FEW], 'ou')}"
    elif not known:
        told = commune_names(hinted, places, "ou")
        hint = f"dire la commune : {told}" if told else (
            "aucun périmètre du kit ne dit encore ce qu'il couvre : à demander"
        )
    else:
        hint = "vérifier l'orthographe, ou demander à chaque institution"
    return AddressNotFound(
        f"aucune liste de ce kit ne cite « {shown.street} » : on ne sait pas qui appeler", hint,
    )


def _near(streets: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """Streets of the kit to propose: those spelt almost so, else those that share all words."""
    for street in streets:
        close = nearest_words(street_key(street), known, _CLOSE)
        if close:
            return [known[key] for key in close]
    typed = [set(street_key(street).split()) for street in streets]
    return [name for key, name in sorted(known.items())
            if any(words <= set(key.split()) or set(key.split()) <= words for words in typed)]
