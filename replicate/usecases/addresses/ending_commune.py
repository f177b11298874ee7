"""The commune that ends an address without a comma: « 12 rue des Lilas Lyon »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from replicate.domain.addresses.address import Address, Reading, read_street
from replicate.domain.addresses.geography import department_of
from replicate.domain.addresses.street_name import is_named_street, is_way
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.text.spelling import fold
from replicate.sources.geography_names import communes_called
from replicate.usecases.addresses.kit_towns import KitTowns

_LONGEST_NAME = 8
"""Words of a commune's name that may end an address: « Saint-Ouen » parted by spaces, and more."""

_LARGE = 25_000
"""Inhabitants from which a name that ends an address is sooner the town's than the street's:
« Vert », « Blanc » and « Croix » are communes too."""

_TITLES = frozenset("""
abbe amiral capitaine cardinal colonel commandant comte doc docteur dr duc general lieutenant madame
maitre marechal marquis monseigneur monsieur pape pasteur pere president prince professeur roi soeur
""".split())
_QUALITIES = frozenset("""
ancien ancienne beau bel belle blanc blanche bon bonne deux grand grande gros grosse haut haute
jeune long longue neuf neuve noir noire nouveau nouvelle petit petite quatre rouge sept six trois
vert verte vieil vieille vieux
""".split())
_KINDS = frozenset("""
basilique bataille cathedrale chapelle chateau clos croix eglise etang ferme moulin pont port porte
puits siege tour
""".split())
"""What is often called after a saint: « porte Saint-Denis » is no porte in Saint-Denis."""


def without_commune(
    reading: Reading, towns: KitTowns
) -> Iterator[tuple[Reading, frozenset[str]]]:
    """The reading without the name of a commune of the kit right after it, and that commune.

    « rue Haute 12 Paris 20 » is rue Haute 12: what is left is read again.
    """
    for words, name in _endings(reading.street):
        called = frozenset(code for code in towns.named if towns.is_called(code, name))
        if called and is_named_street(words):
            yield from ((item, called) for item in _read_again(words, reading))


def part_town(address: Address, towns: KitTowns) -> Address | None:
    """The address with the town that ends its street set apart; None when none surely does.

    The kit's own towns are known by any name, others only by the whole name of a large
    commune, and where what is left does not lead to a name: « rue Paul Bert » stays whole.
    """
    if address.code or address.places:
        return None
    shown = address.shown
    for words, name in _endings(shown.street):
        if is_named_street(words) and _is_a_town(words, name, towns):
            readings = tuple(_read_again(words, shown))
            return replace(address, readings=readings, places=(name,), alone=readings[0])
    return None


def maybe_town(address: Address, towns: KitTowns) -> tuple[str, ...]:
    """What to say of a street whose end is also the name of a commune nearby."""
    if address.code or address.places:
        return ()
    departments = {department_of(code) for code in towns.named | towns.own if code}
    for words, name in _endings(address.shown.street):
        if not is_named_street(words) or _leads_to_a_name(words, name):
            continue
        near = [item for item in communes_called(name) if item.department.code in departments]
        if near:
            return (f"« {name} » est lu comme la fin du nom de la rue : si c'est la commune,"
                    " l'écrire après une virgule.",)
    return ()


def _endings(street: str) -> Iterator[tuple[list[str], str]]:
    """Each way to part words from a name that may end them, the longest name first."""
    words = street.split()
    for count in range(min(len(words) - 1, _LONGEST_NAME), 0, -1):
        rest = words[:-count]
        if len(rest) > 1 and fold(rest[-1]) == "a":
            rest.pop()
        yield rest, " ".join(words[-count:])


def _read_again(words: list[str], reading: Reading) -> list[Reading]:
    street = " ".join(words)
    return [Reading(street, reading.number)] if reading.number else read_street(street)


def _is_a_town(words: list[str], name: str, towns: KitTowns) -> bool:
    if _leads_to_a_name(words, name):
        return False
    return any(towns.is_called(code, name) for code in towns.named | towns.own) or any(
        item.code in towns.untold or (item.inhabitants or 0) >= _LARGE
        for item in communes_called(name))


def _leads_to_a_name(words: list[str], name: str) -> bool:
    """Whether what follows may still be the street's: « rue Paul », « rue de la Grande ».

    A quality alone behind what the street is, « rue Haute », is its whole name.
    """
    own = [word for word in map(fold, words) if not word.isdecimal()]
    own = own[1:] if is_way(own[0]) else own
    last = own[-1]
    if last in _QUALITIES:
        return len(own) > 1
    is_of_a_saint = fold(name).split("_")[0] in ("saint", "sainte", "st", "ste")
    return (last in _TITLES or last == "faubourg" or (last in _KINDS and is_of_a_saint)
            or (is_given_name(last) and len(own) == 1))
