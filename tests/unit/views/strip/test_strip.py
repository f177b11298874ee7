"""The strip: whatever the states, names and numbers, each word is whole and in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest

from replicate.domain.reports.strip import CellMark, Strip, StripCell, StripColumn
from replicate.views.page.frame import MARGIN
from replicate.views.page.label import FLOOR
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.strip.picture import place_on_sheets, render_strip
from replicate.views.strip.places import BAND, BANDED, StripSheet, cell_lines
from replicate.views.strip.text import render_strip_text
from tests.material.measured_pages import assert_frame_is_clear, text_sizes, tree
from tests.material.sample_strips import STATES, strip_of
from tests.material.texts_on_page import check_texts, printed_texts


def _names(sheet: StripSheet) -> list[str]:
    return [placed.column.name for placed in sheet.columns]


@pytest.mark.parametrize("territories", [1, 2, 3, 4, 7, 15, 16, 40, 100])
@pytest.mark.parametrize("seed", [1, 2])
def test_every_word_is_whole_and_in_its_place(territories: int, seed: int) -> None:
    """Each text is within its cell or its column, at least 9 points, and rows do not overlap."""
    strip = strip_of(territories, seed=seed)
    for sheet in place_on_sheets(strip):
        assert all(one.rect.bottom <= two.rect.y + 0.01
                   for one, two in zip(sheet.rows, sheet.rows[1:], strict=False))
        for placed in sheet.columns:
            assert all(line.width <= placed.rect.width for line in placed.head)
            assert placed.rect.y + sum(line.height for line in placed.head) <= sheet.head_bottom
            for row in sheet.rows:
                cell = placed.column.cells[row.index]
                lines = cell_lines(cell, placed.rect.width)
                room = sheet.cell_rect(row, placed)
                taken = sum(line.height for line in lines)
                taken += BAND if cell.mark in BANDED else 0
                assert taken <= room.height + 2
                assert all(line.width <= room.width for line in lines)
                # No word is cut: each is found whole in a line.
                said = " ".join(line.text for line in lines).split()
                assert said == " ".join(cell.texts).split()
        for row in sheet.rows:
            assert all(line.width <= sheet.columns[0].rect.x - row.rect.x for line in row.lines)
    for drawn in render_strip(strip):
        assert min(text_sizes(drawn.svg)) >= FLOOR
        assert_frame_is_clear(drawn.svg)


@pytest.mark.parametrize("territories", [1, 5, 15, 40, 100])
def test_order_and_reference(territories: int) -> None:
    """Each territory once, in the order given; the reference first on every sheet, rows whole."""
    strip = strip_of(territories)
    sheets = place_on_sheets(strip)
    assert all(sheet.columns[0].column.is_reference for sheet in sheets)
    first = [sheet for sheet in sheets if sheet.rows[0].index == 0]
    named = [name for sheet in first for name in _names(sheet)[1:]]
    assert named == [column.name for column in strip.columns[1:]]
    cells = [(row.index, name) for sheet in sheets for row in sheet.rows
             for name in _names(sheet)[1:]]
    assert len(cells) == len(set(cells)) == len(strip.rows) * territories


def plain_strip(territories: int) -> Strip:
    """A strip whose names and cells are of usual length."""
    strip = strip_of(territories)
    plain = StripCell(CellMark.IN_PLACE, "en place", ("décidé 2024",), "≠ amorcé")
    columns = tuple(
        StripColumn(f"Vallée {number}", ("2024",), (plain,) * 15, ("dit",) * 15, not number)
        for number in range(territories + 1)
    )
    return replace(strip, columns=columns)


def test_forty_territories_take_three_sheets() -> None:
    """With names of usual length and few words in each cell, an A3 holds fourteen."""
    sheets = render_strip(plain_strip(40))
    assert len(sheets) == 3
    assert "feuille 2 sur 3" in sheets[1].svg
    for sheet in sheets:
        assert float((tree(sheet.svg).get("viewBox") or "").split()[3]) == pytest.approx(A3_HEIGHT)


@pytest.mark.parametrize("territories", [1, 2, 3])
def test_few_territories_take_the_whole_width_and_are_written_larger(territories: int) -> None:
    """A sheet of one to three territories has no empty part on its right, nor its least size."""
    strip = plain_strip(territories)
    plain = StripCell(CellMark.IN_PLACE, "en place", ("décidé 2024",))
    strip = replace(strip, columns=tuple(
        replace(column, cells=(plain,) * 15) for column in strip.columns))
    [sheet] = place_on_sheets(strip)
    right = max(placed.rect.right for placed in sheet.columns) * sheet.growth
    assert right >= 0.98 * (A3_WIDTH - MARGIN)
    assert sheet.growth > 1
    [drawn] = render_strip(strip)
    sizes = {text.size for text in printed_texts(drawn.svg) if text.text == "décidé 2024"}
    assert min(sizes) > FLOOR
    check_texts([drawn])


def test_rows_that_no_sheet_holds_go_on() -> None:
    """A model of sixty functions is whole, over several sheets, each with its heading."""
    sheets = place_on_sheets(strip_of(3, rows=60))
    assert [row.index for sheet in sheets for row in sheet.rows] == list(range(60))
    assert all(sheet.rows[0].group for sheet in sheets)


def test_states_differ_without_colour() -> None:
    """Any two states differ by their words, and none but grey is used in cells."""
    assert all(a != b for a, b in combinations(STATES.values(), 2))
    colours = {part for drawn in render_strip(strip_of(15)) for part in
               (element.get("fill", "") for element in tree(drawn.svg).iter())
               if part.startswith("#")}
    for colour in colours:
        red, green, blue = (int(colour[at:at + 2], 16) for at in (1, 3, 5))
        assert max(red, green, blue) - min(red, green, blue) <= 24, colour


def _legend(svg: str) -> list[str]:
    group = next(item for item in tree(svg).iter() if item.get("class") == "legende")
    return [text.text or "" for text in group.iter() if text.tag.endswith("text")]


@pytest.mark.parametrize("rows", [30, 60])
def test_each_sheet_explains_its_own_cells(rows: int) -> None:
    """A sheet's legend has the marks of its cells and no other, as the cells write them."""
    strip = strip_of(9, rows)
    strip = replace(strip, columns=tuple(replace(column, cells=tuple(
        cell if index < rows // 2 else StripCell(CellMark.NOT_SEEN, "rien de reconnu")
        for index, cell in enumerate(column.cells))) for column in strip.columns))
    sheets = place_on_sheets(strip)
    assert len(sheets) > 1
    for sheet, drawn in zip(sheets, render_strip(strip), strict=True):
        cells = [placed.column.cells[row.index] for placed in sheet.columns for row in sheet.rows]
        told = _legend(drawn.svg)
        assert {mark for mark in CellMark if mark.value in told} == {cell.mark for cell in cells}
        bare = {"?", "rien de reconnu"}
        assert bare & set(told) == bare & {cell.words for cell in cells}


def test_each_sheet_says_its_own_rows() -> None:
    """A sheet's description has every row of it, and none of another sheet's."""
    strip = strip_of(3, rows=60)
    for sheet, drawn in zip(place_on_sheets(strip), render_strip(strip), strict=True):
        said = set(re.findall(r"(F\d+) dit", drawn.description))
        assert said == {row.row.code for row in sheet.rows}


def test_long_names_that_begin_alike_are_told_apart() -> None:
    """On paper and in a terminal no two columns have the same head, whatever they share."""
    strip = strip_of(8)
    strip = replace(strip, columns=tuple(
        replace(column, name="Communauté d'agglomération du Pays des Trois-Rivières et de la"
                             f" Haute Vallée, secteur {number}")
        for number, column in enumerate(strip.columns)))
    heads = [" ".join(line.text for line in column.head)
             for sheet in place_on_sheets(strip)[:1] for column in sheet.columns]
    assert len(set(heads)) == len(heads)
    told = " ".join(render_strip_text(strip).split())
    assert all(f"… {number}" in told for number in range(8))
