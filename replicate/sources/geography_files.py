"""The files of ``geography/``, as ``geography/README.md`` tells them.

``communes.xz`` holds one compressed part a département, so that a kit which cites two
communes costs the reading of one part or two. What was read is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from replicate import resources
from replicate.domain.addresses.geography import DGCL, Area, Epci, Population
from replicate.domain.record import record
from replicate.errors import FileError

_STEPS = 0
_FORMER_STEPS = 7
"""Which lines of a part tell codes; the others are the columns of Part, in its order."""


@record
class Department:
    """A line of ``departements.tsv``: a place, the years of its counts, where its part is."""

    area: Area
    region: Area
    insee_year: str
    dgcl_year: str
    start: int
    length: int


@record
class DepartmentColumns:
    """A département's columns, and where in them each code of today and of the past is.

    ``places`` is a rank in ``epcis``, or "@" and the commune that an arrondissement is
    part of; ``counts`` the first file's population, ``municipal`` what the second's adds
    to it, ``extra`` what the total adds to that; ``successors`` are codes of today.
    """

    department: Department
    positions: dict[str, int]
    former: dict[str, int]
    names: list[str]
    postal_codes: list[str]
    places: list[str]
    counts: list[str]
    municipal: list[str]
    extra: list[str]
    former_names: list[str]
    successors: list[str]
    epcis: list[str]


def parts() -> Iterator[DepartmentColumns]:
    """Every département's part, by code: the whole country, about 2 MB once read."""
    for code in departments():
        part = read_part(code)
        if part is not None:
            yield part


def parts_with(text: str) -> Iterator[DepartmentColumns]:
    """The parts in which ``text`` stands somewhere: the others are not taken apart."""
    for code, department in departments().items():
        if text in text_of(department):
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
def read_part(code: str) -> DepartmentColumns | None:
    """The part of a département; None when there is no such département."""
    department = departments().get(code)
    if department is None:
        return None
    lines = text_of(department).split("\n")
    former = lines[_FORMER_STEPS].split("\t") if lines[_FORMER_STEPS] else []
    columns = [
        line.split("\t") for number, line in enumerate(lines)
        if number not in (_STEPS, _FORMER_STEPS)
    ]
    return DepartmentColumns(
        department, _positions(code, lines[_STEPS].split("\t")), _positions(code, former), *columns
    )


@cache
def text_of(department: Department) -> str:
    """A département's eleven lines."""
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
