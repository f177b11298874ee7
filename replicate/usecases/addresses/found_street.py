"""Which street of a kit an address means: by its name, its number's side, and its commune."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from replicate.domain.addresses.address import Address, Reading, parse_address
from replicate.domain.addresses.street_name import loose_key, street_key
from replicate.domain.addresses.street_table import StreetTable
from replicate.domain.record import record
from replicate.domain.text.spelling import nearest_words
from replicate.domain.text.words import enumerate_french
from replicate.errors import AddressNotFound, UsageError
from replicate.usecases.addresses.ending_commune import maybe_town, part_town, without_commune
from replicate.usecases.addresses.hinted_commune import other_arrondissements, where_it_may_be
from replicate.usecases.addresses.kit_towns import KitTowns

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
    address: Address, table: StreetTable, towns: KitTowns,
    written: Mapping[tuple[str, str], str] = _NO_STREETS,
) -> FoundStreet:
    """The street of the table, or the commune without streets, that an address means.

    ``written`` are the streets that the kit's lists name at any date. Raises AddressNotFound
    when there is none, or several.
    """
    hinted, remarks = where_it_may_be(address, towns)
    found = _as_spelt(address, table, towns, hinted) or _alike(address, table, towns, hinted)
    if found is not None:
        return replace(found, remarks=(*remarks, *found.remarks))
    named = _only_a_commune(address, table, towns)
    if named is not None:
        return named
    parted = part_town(address, towns)
    if parted is not None:
        return find_street(parted, table, towns, written)
    bare = sorted(hinted - set(table.communes))
    if len(hinted) == 1 and bare:
        shown = address.shown
        lists = [_without_lists(bare[0], written, towns)] if table.tracks else []
        told = (*remarks, *other_arrondissements(address, bare[0], towns),
                *address.remarks_on(shown), *lists,
                *maybe_town(address, towns))
        return FoundStreet(bare[0], None, shown, told)
    raise _of_another_date(address, hinted, written) or _unknown(
        address, table, hinted, towns)


def _only_a_commune(
    address: Address, table: StreetTable, towns: KitTowns
) -> FoundStreet | None:
    """The commune of the kit whose name is all that was typed; AddressNotFound if it has streets.

    It is never a street of another commune: that would answer for the wrong town.
    """
    shown = address.shown
    called = [code for code in towns.named | towns.own if towns.is_called(code, shown.street)]
    if len(called) != 1 or shown.number is not None:
        return None
    [code] = called
    if code in table.communes:
        raise AddressNotFound(
            f"« {shown.street} » est une commune, et la réponse dépend de la rue",
            f"écrire aussi la rue, par exemple : 12 rue des Lilas, {shown.street}",
        )
    told = "Aucune rue n'est demandée : voici ce que les listes disent de la commune entière."
    lists = [told] if table.tracks else []
    return FoundStreet(code, None, replace(shown, street=towns.name(code)), tuple(lists))


def _as_spelt(
    address: Address, table: StreetTable, towns: KitTowns, hinted: frozenset[str]
) -> FoundStreet | None:
    for reading, within in _ways_to_read(address, towns):
        key = street_key(reading.street)
        found = sorted(commune for commune, street in table.streets
                       if street == key and commune in hinted & within)
        if found:
            return _only(found, key, reading, table, towns, address.remarks_on(reading))
    return None


def _alike(
    address: Address, table: StreetTable, towns: KitTowns, hinted: frozenset[str]
) -> FoundStreet | None:
    """The street whose name has other articles, where one alone has."""
    for reading, within in _ways_to_read(address, towns):
        alike = sorted((commune, key) for commune, key in table.streets
                       if loose_key(key) == loose_key(reading.street)
                       and commune in hinted & within)
        keys = sorted({key for _, key in alike})
        if len(keys) == 1:
            read_as = table.streets[alike[0]]
            told = f"« {reading.street} » est lu comme « {read_as} »."
            return _only([commune for commune, _ in alike], keys[0], reading, table, towns, (told,))
    return None


def _ways_to_read(
    address: Address, towns: KitTowns
) -> Iterator[tuple[Reading, frozenset[str]]]:
    """Each reading, then that without the commune which ends it, in that commune alone."""
    for reading in address.readings:
        yield reading, towns.named
        yield from without_commune(reading, towns)


def _without_lists(
    commune: str, written: Mapping[tuple[str, str], str], towns: KitTowns
) -> str:
    """Why no street of a commune is in the table: nobody wrote any, or not for this date."""
    where = f"pour {towns.name(commune)}" if commune else "dans ce kit"
    if any(within == commune for within, _ in written):
        return (f"Les listes de rues écrites {where} ne sont pas de cette date, ou personne"
                " ne dit qu'elles en sont.")
    return f"Aucune liste de rues n'est écrite {where}."


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
    towns: KitTowns, remarks: tuple[str, ...],
) -> FoundStreet:
    if len(found) == 1:
        return FoundStreet(found[0], key, reading, remarks)
    named = enumerate_french((towns.name(code) for code in found), "ou")
    raise AddressNotFound(
        f"« {table.streets[found[0], key]} » existe dans {len(found)} communes :"
        f" {named} ?",
        f"ajouter la commune après une virgule, par exemple : {table.streets[found[0], key]},"
        f" {towns.name(found[0]).partition(' (')[0]}",
    )


def _unknown(
    address: Address, table: StreetTable, hinted: frozenset[str], towns: KitTowns
) -> AddressNotFound:
    shown = address.shown
    known = {key: name for (commune, key), name in table.streets.items() if commune in hinted}
    near = _near([shown.street, *(reading.street for reading in address.readings)], known)
    if near:
        hint = f"noms proches : {enumerate_french(near[:_FEW], 'ou')}"
    elif not known:
        told = hinted or towns.named
        hint = f"dire la commune : {towns.names(told, 'ou')}{towns.silence_around(told)}"
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
