"""What a commune's code stands for: a place of today, of the past, or nobody's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from replicate.domain.addresses.geography import (
    COMMUNE_CODE,
    DGCL,
    INSEE,
    Commune,
    FormerCommune,
    Place,
    Population,
    UnknownPlace,
    changed_codes,
    department_of,
    swapped_codes,
)
from replicate.sources.geography_files import DepartmentColumns, parts, read_part

_NEAR = 3
"""How many communes to name beside an unknown code."""


def find_places(codes: Iterable[str]) -> dict[str, Place]:
    """What each code stands for, when it has a code's shape. Reads nothing when none has."""
    return {code: find_place(code) for code in codes if COMMUNE_CODE.fullmatch(code)}


@cache
def find_place(code: str) -> Place:
    """The commune of a code, its successor when it is of the past, else what is near."""
    part = read_part(department_of(code))
    if part is not None:
        if code in part.positions:
            return _commune(part, code)
        if code in part.former:
            position = part.former[code]
            now = commune_of(part.successors[position])
            name = part.former_names[position] or None
            return FormerCommune(code, name, now, communes_posted_beside(code))
    return UnknownPlace(code, _nearest(code, part), communes_posted(code))


def commune_of(code: str) -> Commune:
    """The commune of a code that is known to be one; KeyError otherwise."""
    part = read_part(department_of(code))
    if part is None:
        raise KeyError(code)
    return _commune(part, code)


def communes_posted(postal_code: str) -> tuple[Commune, ...]:
    """The communes that a postal code serves; of Paris, Lyon, Marseille the arrondissements."""
    return _without_divided(commune_of(code) for code in _posted().get(postal_code, ()))


def communes_posted_beside(code: str) -> tuple[Commune, ...]:
    """The other communes of a commune's département that have its code as a postal code.

    Reads no more than that département.
    """
    part = read_part(department_of(code))
    if part is None:
        return ()
    return _without_divided(
        _commune(part, other)
        for other, cell in zip(part.positions, part.postal_codes, strict=True)
        if code in cell and other != code
    )


def _commune(part: DepartmentColumns, code: str) -> Commune:
    position = part.positions[code]
    place, whole = part.places[position], None
    epci_code = None
    if place.startswith("@"):
        whole = place[1:]
        epci_code = commune_of(whole).epci_code
    elif place:
        epci_code = part.epcis[int(place)]
    return Commune(
        code, part.names[position], part.department.area, part.department.region,
        tuple(part.postal_codes[position].split()), epci_code, _populations(part, position), whole,
    )


def _populations(part: DepartmentColumns, position: int) -> tuple[Population, ...]:
    found = []
    count, municipal = part.counts[position], part.municipal[position]
    if count:
        found.append(Population(int(count), "municipale", part.department.insee_year, INSEE))
    if municipal:
        value, year = int(count or 0) + int(municipal), part.department.dgcl_year
        total = value + int(part.extra[position])
        found.append(Population(value, "municipale", year, DGCL))
        found.append(Population(total, "totale", year, DGCL))
    return tuple(found)


@cache
def _posted() -> dict[str, list[str]]:
    """The codes of the communes of each postal code, over the whole country."""
    found: dict[str, list[str]] = {}
    for part in parts():
        for code, cell in zip(part.positions, part.postal_codes, strict=True):
            for postal_code in cell.split():
                found.setdefault(postal_code, []).append(code)
    return found


def _without_divided(communes: Iterable[Commune]) -> tuple[Commune, ...]:
    listed = tuple(communes)
    divided = {commune.whole for commune in listed}
    return tuple(commune for commune in listed if commune.code not in divided)


def _nearest(code: str, part: DepartmentColumns | None) -> tuple[Commune, ...]:
    """The communes of the département that a slip of the finger could have meant.

    Two signs swapped, else one wrong, the largest first. In place of the département
    20, those of Corsica today that kept the last three signs.
    """
    if part is None:
        halves = ("2A", "2B") if code[:2] == "20" else ()
        places = [find_place(half + code[2:]) for half in halves]
        return tuple(place for place in places if isinstance(place, Commune))
    for likely in (swapped_codes(code), changed_codes(code)):
        close = [_commune(part, other) for other in likely if other in part.positions]
        if close:
            close.sort(key=lambda item: (-(item.inhabitants or 0), item.code))
            return tuple(close[:_NEAR])
    return ()
