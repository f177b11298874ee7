"""How a strip shares its room: rows, groups and territories; what its cells look and read like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.strip import CellMark, Strip, StripCell
from replicate.views.page.geometry import Rect
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.strip.picture import place_on_sheets, render_strip
from replicate.views.strip.places import BAND, BANDED, cell_lines, place_strip
from replicate.views.strip.text import render_strip_text
from tests.material.measured_pages import SVG, tree
from tests.material.sample_strips import strip_of


def with_cells(strip: Strip, *cells: StripCell) -> Strip:
    """The strip with these cells in every column, one a row and then again."""
    return replace(strip, columns=tuple(
        replace(column, cells=tuple(cells[row % len(cells)] for row in range(len(strip.rows))))
        for column in strip.columns))


@pytest.mark.parametrize("height", range(420, 700, 20))
def test_a_band_has_its_own_room(height: int) -> None:
    """Words end above the line at the foot of a cell, however little its sheet leaves it."""
    strip = with_cells(strip_of(6), *(StripCell(mark, "amorcé", ("décidé 2024",), "≠ en place")
                                      for mark in BANDED))
    for sheet in place_strip(strip, Rect(0, 0, 1100, height)):
        for row in sheet.rows:
            for placed in sheet.columns:
                lines = cell_lines(placed.column.cells[row.index], placed.rect.width)
                words = sum(line.height for line in lines)
                assert words + BAND <= sheet.cell_rect(row, placed).height + 0.01


def test_sheets_share_the_territories_out() -> None:
    """Sixteen do not stand as fourteen, then two: each sheet has as many."""
    strip = with_cells(strip_of(16), StripCell(CellMark.IN_PLACE, "en place"))
    strip = replace(strip, columns=tuple(
        replace(column, name=f"Val {number}") for number, column in enumerate(strip.columns)))
    assert [len(sheet.columns) - 1 for sheet in place_on_sheets(strip)] == [8, 8]


@pytest.mark.parametrize("height", range(440, 620, 20))
def test_a_group_that_a_sheet_holds_is_not_parted(height: int) -> None:
    """Functions on one sheet and requirements on the next, before either is cut."""
    strip = strip_of(3)
    sheets = place_strip(strip, Rect(0, 0, 1100, height))
    assert len(sheets) == 2
    first, second = strip.groups
    assert [len(sheet.rows) for sheet in sheets] == [len(first[1]), len(second[1])]


def test_rows_take_the_room_that_is_left() -> None:
    """Eight territories fill their sheet: rows are up to half as tall again as their words."""
    strip = with_cells(strip_of(8), StripCell(CellMark.IN_PLACE, "en place"))
    [sheet] = place_on_sheets(strip)
    assert sheet.bottom > 0.7 * A3_HEIGHT
    assert sheet.rows[0].rect.right < A3_WIDTH


@pytest.mark.parametrize("mark", BANDED)
def test_a_band_shows_on_its_cell(mark: CellMark) -> None:
    """A white line in a dark cell, a dark one in a white cell: grey print keeps both."""
    strip = with_cells(strip_of(1), StripCell(mark, "dit"))
    [sheet] = render_strip(strip)
    cells = [group for group in tree(sheet.svg).iter(f"{SVG}g")
             if (group.get("class") or "").startswith("case ")]
    for cell in cells:
        box, band = cell.findall(f"{SVG}rect")
        assert (box.get("fill") == "#FFFFFF") != (band.get("fill") == "#FFFFFF")


def test_the_reference_alone_stands_on_grey() -> None:
    """Its column is told from the territories' by a pale ground, on every sheet."""
    strip = strip_of(40)
    for placed, drawn in zip(place_on_sheets(strip), render_strip(strip), strict=True):
        grounds = [mark for mark in tree(drawn.svg).iter(f"{SVG}rect")
                   if mark.get("fill") == "#F0F0F0"]
        assert [float(mark.get("x") or 0) for mark in grounds] == [
            pytest.approx(placed.columns[0].rect.x, abs=0.01)]


def test_a_terminal_tells_each_cell_beside_its_function() -> None:
    """The third row has the third cell of each territory, and no other row's."""
    strip = strip_of(2)
    strip = replace(strip, columns=tuple(
        replace(column, cells=tuple(StripCell(CellMark.IN_PLACE, f"mot{number}x{row}")
                                    for row in range(len(strip.rows))))
        for number, column in enumerate(strip.columns)))
    lines = render_strip_text(strip).splitlines()
    for row, shown in enumerate(strip.rows):
        [line] = [line for line in lines if line.startswith(f"{shown.code} ")]
        assert line.split()[-3:] == [f"mot{number}x{row}" for number in range(3)]
