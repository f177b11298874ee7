"""Places larger than a commune, by what people type: région, département, place overseas, EPCI."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.addresses.geography import (
    AreaKind,
    LargerArea,
    bare_name,
    folded_names,
)
from replicate.sources.geography import commune_of
from replicate.sources.geography_files import departments, epcis, parts
from replicate.sources.geography_names import largest_first

_COLLECTIVITIES = frozenset({"975", "977", "978", "986", "987", "988"})
_UNINHABITED = frozenset({"984", "989"})
"""Of what the code lists as if it were a département: places overseas that are none."""

_OVERSEAS = frozenset({AreaKind.COLLECTIVITY, AreaKind.TERRITORY})
_LONG_ENOUGH = 4
_FORM_OF_EPCI = re.compile(
    r"(?:ca|cc|cu|communaute_(?:d_)?agglomeration|communaute_(?:de_)?communes|"
    r"communaute_urbaine)_(?:(?:de|du|des|d|la|le|les|l)_)*"
)


def larger_area_named(text: str) -> LargerArea | None:
    """The région, département or place overseas that ``text`` names: what is no commune.

    « Wallis » is enough for a place overseas whose name begins so.
    """
    written = bare_name(folded_names([text])[0])
    for kind, name, codes in _larger_areas():
        own = bare_name(folded_names([name])[0])
        is_begun = kind in _OVERSEAS and own.startswith(f"{written}_")
        if own == written or (is_begun and len(written) >= _LONG_ENOUGH):
            return _area(kind, name, codes)
    return None


def larger_area_numbered(code: str) -> LargerArea | None:
    """The département, or the place overseas, of a number: « 64 », « 2A », « 974 »."""
    found = departments().get(code)
    return _area(_kind_of(code), found.area.name, {code}) if found else None


def _area(kind: AreaKind, name: str, codes: set[str]) -> LargerArea:
    found = (commune_of(code) for part in parts() if part.department.area.code in codes
             for code in part.positions)
    # Arrondissements are parts of a commune that is in the list.
    return LargerArea(name, kind, largest_first(item for item in found if item.whole is None))


def _larger_areas() -> Iterator[tuple[AreaKind, str, set[str]]]:
    """Each place larger than a commune: what it is, its name, the codes of its départements."""
    regions: dict[str, set[str]] = {}
    for code, department in departments().items():
        yield _kind_of(code), department.area.name, {code}
        regions.setdefault(department.region.name, set()).add(code)
    for name, codes in regions.items():
        yield AreaKind.REGION, name, codes


def _kind_of(code: str) -> AreaKind:
    if code in _UNINHABITED:
        return AreaKind.TERRITORY
    return AreaKind.COLLECTIVITY if code in _COLLECTIVITIES else AreaKind.DEPARTMENT


def epci_named(text: str) -> LargerArea | None:
    """The EPCI that ``text`` names, its legal form apart: « Pau Béarn Pyrénées »."""
    written = _without_form(text)
    for epci in epcis().values():
        if _without_form(epci.name) == written:
            found = (commune_of(code) for part in parts() for code in part.positions)
            return LargerArea(epci.name, AreaKind.EPCI, largest_first(
                item for item in found
                if item.whole is None and item.epci_code == epci.code))
    return None


def _without_form(name: str) -> str:
    return _FORM_OF_EPCI.sub("", folded_names([name])[0], count=1)
