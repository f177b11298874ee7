"""The official geographic code that comes with the package, read offline.

``geography/communes.xz`` holds one compressed part a département, so that a kit which
cites two communes costs the reading of one part or two. What was read is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from replicate import resources
from replicate.domain.geography import (
    COMMUNE_CODE,
    DGCL,
    INSEE,
    Area,
    Commune,
    Epci,
    FormerCommune,
    Place,
    Population,
    UnknownPlace,
    changed_codes,
    department_of,
    swapped_codes,
)
from replicate.errors import FileError

_NEAR = 3
"""How many communes to name beside an unknown code."""


@dataclass(frozen=True)
class Department:
    """A line of ``departements.tsv``: a place, the years of its counts, where its part is."""

    area: Area
    region: Area
    insee_year: str
    dgcl_year: str
    start: int
    length: int


@dataclass(frozen=True)
class Part:
    """A département's communes: a position a code, and the columns of the file."""

    department: Department
    positions: dict[str, int]
    former: dict[str, int]
    columns: tuple[list[str], ...]

    @property
    def names(self) -> list[str]:
        """The communes' names, in the order of their codes."""
        return self.columns[1]

    @property
    def former_names(self) -> list[str]:
        """The former communes' names, "" when the source gives none."""
        return self.columns[8]

    @property
    def postal_column(self) -> list[str]:
        """The communes' postal codes, between spaces, in the order of their codes."""
        return self.columns[2]


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
            now = commune_of(part.columns[9][position])
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
        for other, cell in zip(part.positions, part.postal_column, strict=True)
        if code in cell and other != code
    )


def parts() -> Iterator[Part]:
    """Every département's part, by code: the whole country, about 2 MB once read."""
    for code in departments():
        part = read_part(code)
        if part is not None:
            yield part


def parts_with(text: str) -> Iterator[Part]:
    """The parts in which ``text`` stands somewhere: the others are not taken apart."""
    for code, department in departments().items():
        if text in _text_of(department):
            part = read_part(code)
            if part is not None:
                yield part


@cache
def departments() -> dict[str, Department]:
    """Every département and collectivity by its code, sorted."""
    text = (resources.geography_folder() / "departements.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {
        code: Department(
            Area(code, name), Area(region, region_name), insee, dgcl, int(start), int(length)
        )
        for code, name, region, region_name, insee, dgcl, start, length in rows
    }


@cache
def read_part(code: str) -> Part | None:
    """The part of a département; None when there is no such département."""
    department = departments().get(code)
    if department is None:
        return None
    columns = tuple(line.split("\t") for line in _text_of(department).split("\n"))
    former = columns[7] if columns[7] != [""] else []
    return Part(department, _positions(code, columns[0]), _positions(code, former), columns)


@cache
def _text_of(department: Department) -> str:
    with (resources.geography_folder() / "communes.xz").open("rb") as file:
        file.seek(department.start)
        return _expanded(file.read(department.length))


def _expanded(packed: bytes) -> str:
    try:
        import lzma  # only where a commune is looked up
    except ImportError:  # some builds of Python leave it out
        raise FileError(
            "ce Python n'a pas le module lzma, qui ouvre les codes des communes",
            "installer Python depuis python.org ou la distribution",
        ) from None
    return lzma.decompress(packed).decode("utf-8")


def _positions(department: str, steps: list[str]) -> dict[str, int]:
    """The codes that a column of steps tells, each with its place in the other columns."""
    width = 5 - len(department)
    numbers = accumulate(map(int, steps))
    return {f"{department}{number:0{width}}": place for place, number in enumerate(numbers)}


def _commune(part: Part, code: str) -> Commune:
    position = part.positions[code]
    place, count, municipal, extra = (column[position] for column in part.columns[3:7])
    head, populations = part.department, []
    if count:
        populations.append(Population(int(count), "municipale", head.insee_year, INSEE))
    if municipal:
        value = int(count or 0) + int(municipal)
        populations.append(Population(value, "municipale", head.dgcl_year, DGCL))
        populations.append(Population(value + int(extra), "totale", head.dgcl_year, DGCL))
    whole = place[1:] if place.startswith("@") else None
    if whole:
        epci_code = commune_of(whole).epci_code
    else:
        epci_code = part.columns[10][int(place)] if place else None
    return Commune(
        code, part.names[position], head.area, head.region,
        tuple(part.postal_column[position].split()), epci_code, tuple(populations), whole,
    )


@cache
def epcis() -> dict[str, Epci]:
    """Every EPCI by its code, which is its SIREN."""
    packed = (resources.geography_folder() / "epci.xz").read_bytes()
    rows = (line.split("\t") for line in _expanded(packed).splitlines())
    return {
        code: Epci(code, name, (
            Population(int(municipal), "municipale", year, DGCL),
            Population(int(total), "totale", year, DGCL),
        ))
        for code, name, year, municipal, total in rows
    }


@cache
def _posted() -> dict[str, list[str]]:
    """The codes of the communes of each postal code, over the whole country."""
    found: dict[str, list[str]] = {}
    for part in parts():
        for code, cell in zip(part.positions, part.postal_column, strict=True):
            for postal_code in cell.split():
                found.setdefault(postal_code, []).append(code)
    return found


def _without_divided(communes: Iterable[Commune]) -> tuple[Commune, ...]:
    listed = tuple(communes)
    divided = {commune.whole for commune in listed}
    return tuple(commune for commune in listed if commune.code not in divided)


def _nearest(code: str, part: Part | None) -> tuple[Commune, ...]:
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
