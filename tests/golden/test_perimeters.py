"""Perimeters, street tables and answers for an address: the same words as once accepted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from replicate.domain.reports.perimeters import PerimeterPicture
from replicate.domain.reports.picture import Listing, Table
from replicate.usecases.addresses.perimeter_picture import draw_perimeters
from replicate.usecases.addresses.street_picture import draw_streets
from replicate.usecases.whom import describe_whom, find_whom
from tests.golden.accepted import ADDRESSES, PERIMETERS, STREETS
from tests.material.examples import at, kit
from tests.material.golden_files import Golden


def listed(listings: tuple[Listing, ...]) -> Iterator[str]:
    """Lists under their headings."""
    for listing in listings:
        yield f"\n{listing.heading}"
        yield from (f"- {item}" for item in listing.items)


def tabled(table: Table) -> Iterator[str]:
    """The rows of a table."""
    yield f"\n{table.title}"
    yield from (" | ".join(row) for row in (table.headings, *table.rows))


def portray(picture: PerimeterPicture) -> Iterator[str]:
    """Everything that the picture says, column by column."""
    yield from (picture.title, picture.subtitle, picture.as_of, picture.banner or "",
                picture.description, picture.empty, picture.summary, picture.notes)
    for column in picture.columns:
        yield f"\n{column.number}. {column.name} ({column.detail})"
        for track, cell, card in zip(picture.tracks, column.cells, column.cards, strict=True):
            lines = " / ".join(line.text for line in card)
            yield f"  {track.name} [{track.champ}] : {cell.text} <{cell.coverage.name}> {lines}"
    if picture.matrix:
        yield ""
        for name, cells in zip(picture.matrix.names, picture.matrix.cells, strict=True):
            yield f"{name} : {' '.join(cell.text if cell else '·' for cell in cells)}"
    yield from listed(picture.listings)
    yield from ("", *picture.sources)


@pytest.mark.parametrize("name", PERIMETERS)
def test_perimeters_say_the_same(name: str, golden: Golden) -> None:
    """Columns, cards, lists and overlaps are those once accepted."""
    read = kit(name)
    lines = portray(draw_perimeters(at(read.territory), read.places))
    golden(f"perimetres-{name}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", STREETS)
def test_street_tables_say_the_same(name: str, golden: Golden) -> None:
    """Every line of the table, with what to call and who says so."""
    read = kit(name)
    picture = draw_streets(at(read.territory), read.places)
    head = (picture.title, picture.subtitle, picture.empty, picture.notes)
    lines = (*head, *tabled(picture.table), *listed(picture.listings))
    golden(f"rues-{name}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", ADDRESSES)
def test_answers_say_the_same(name: str, golden: Golden) -> None:
    """The text and the JSON of an answer are those once accepted."""
    whom = find_whom(*ADDRESSES[name])
    for output, ending in (("text", "txt"), ("json", "json")):
        golden(f"adresse-{name}.{ending}", describe_whom(whom, output))


def test_paris_answers_by_its_district_alone() -> None:
    """S1, l. 54-60: the outlines of sectors, agencies and units are not told, nor invented."""
    read = kit("paris-20e")
    [column] = draw_perimeters(at(read.territory), read.places).columns
    assert [cell.text for cell in column.cells] == ["?", "?", "20e arrondissement", "?", "?"]
