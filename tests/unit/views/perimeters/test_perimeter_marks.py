"""What the cells of a picture of perimeters look like, and how its columns are shared out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.reports.perimeters import (
    CardLine,
    Column,
    OverlapCell,
    OverlapMatrix,
    PerimeterPicture,
    TrackCell,
    TrackHead,
)
from replicate.domain.reports.picture import DrawnSheet, Listing, Table
from replicate.views.page.geometry import Rect
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.perimeters.overlap_matrix import matrix_block
from replicate.views.perimeters.picture import render_perimeters
from replicate.views.perimeters.rows import SheetColumns, bar_row
from tests.material.measured_pages import SVG, tree
from tests.material.texts_on_page import check_texts, page_rect, printed_texts

_CARE = TrackHead("Secteur de psychiatrie", "sanitaire")
_SAID = TrackCell("Secteur nord", Coverage.SAID, "nord")
_LONG = "SECTEUR DE PSYCHIATRIE GÉNÉRALE DU GRAND TERRITOIRE, COMMUNES DE MONTAGNE COMPRISES "


def column(number: int, cell: TrackCell = _SAID, street: str = "rue Haute") -> Column:
    """A block of one track; no two of them have one answer, so that each has its own bar."""
    return Column(str(number), street, "tous les numéros", (replace(cell, key=str(number)),),
                  ((CardLine(cell.text, True),),))


def picture(*columns: Column, matrix: OverlapMatrix | None = None) -> PerimeterPicture:
    """The picture of these blocks."""
    return PerimeterPicture("Ici", "", "2024", "Ici", (_CARE,), columns, Table("", (), ()),
                            matrix=matrix)


def texts(sheet: DrawnSheet) -> list[str]:
    """What is written on it, in its order."""
    return [item.text for item in printed_texts(sheet.svg)]


def overlaps(names: tuple[str, ...]) -> OverlapMatrix:
    """What is known of the first two, unknown of others, and nothing of the last."""
    rows = [[None] * len(names) for _ in names]
    known, unknown = OverlapCell("oui", True), OverlapCell("?", False)
    cells = [list[OverlapCell | None](row) for row in rows]
    cells[0][1] = cells[1][0] = known
    cells[0][2] = cells[2][0] = unknown
    return OverlapMatrix(names, ("sanitaire",) * len(names), tuple(map(tuple, cells)))


@pytest.mark.parametrize("count", [15, 20, 29])
def test_sheets_share_the_blocks_out(count: int) -> None:
    """Fifteen do not stand as fourteen, then one alone: sheets differ by a column at most."""
    sheets = render_perimeters(picture(*map(column, range(count))))
    held = [texts(sheet).count("tous les numéros") or sum(
        text == "rue Haute" for text in texts(sheet)) for sheet in sheets]
    held = [number for number in held if number]
    assert sum(held) == count
    assert max(held) - min(held) <= len(held) - 1


@pytest.mark.parametrize(("coverage", "is_shown"), [
    (Coverage.SAID, True), (Coverage.CONTESTED, True), (Coverage.UNKNOWN, False),
    (Coverage.OUTSIDE, False),
])
def test_a_champ_is_explained_where_something_has_its_fill(
    coverage: Coverage, is_shown: bool
) -> None:
    """A track of which nothing is known draws no colour, and the legend names none."""
    [sheet] = render_perimeters(picture(column(1, TrackCell("?", coverage, ""))))
    assert ("Sanitaire" in texts(sheet)) == is_shown


@pytest.mark.parametrize("is_deduced", [True, False])
def test_a_deduced_answer_is_a_question(is_deduced: bool) -> None:
    """« (déduit ?) » follows what is read between the lines."""
    [sheet] = render_perimeters(picture(column(1, replace(_SAID, is_deduced=is_deduced))))
    assert ("Secteur nord (déduit ?)" in texts(sheet)) == is_deduced


def test_two_answers_stand_between_their_strips() -> None:
    """No letter of several names is within three points of the strips of their champ."""
    cell = TrackCell("Secteur nord ou Secteur sud ?", Coverage.CONTESTED, "")
    grid = SheetColumns(0, 60, (column(1, cell), column(2)))
    row = bar_row(grid, _CARE, 0)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{row.draw(0)}</svg>'
    strips = [Rect(*(float(mark.get(side, "0")) for side in ("x", "y", "width", "height")))
              for mark in tree(svg).iter(f"{SVG}rect") if mark.get("height") == "5"]
    assert len(strips) == 2
    assert not any(item.rect.grown(3).overlaps(strip)
                   for item in printed_texts(svg) for strip in strips)


def test_a_pair_of_which_nobody_speaks_is_a_dot_and_one_asked_in_vain_dotted() -> None:
    """« · » is not « ? », and neither has the full edge of what is known."""
    block = matrix_block(overlaps(("A", "B", "C", "D")))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{block.svg}</svg>'
    said = [item.text for item in printed_texts(svg)]
    assert (said.count("oui"), said.count("?"), said.count("·")) == (2, 2, 8)
    edges = [mark for mark in tree(svg).iter(f"{SVG}rect") if mark.get("width") == "58"]
    assert sum(mark.get("stroke-dasharray") is None for mark in edges) == 2
    assert len(edges) == 12


def test_a_long_name_of_a_pair_has_its_row() -> None:
    """The label of a row of the matrix takes as many lines as it needs, over no other."""
    block = matrix_block(overlaps(tuple(f"{number} {_LONG * 2}" for number in range(4))))
    svg = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1190 2000">'
           f"{block.svg}</svg>")
    check_texts([DrawnSheet(svg, "")])
    lowest = max(item.rect.bottom for item in printed_texts(svg))
    assert lowest <= block.height


def test_few_blocks_keep_the_matrix_beside_them_on_the_sheet() -> None:
    """It may be taller than they are: what follows stands under both."""
    names = tuple(f"Secteur {number}" for number in range(5))
    lists = (Listing("Sans adresse", tuple(f"Élément {number}" for number in range(140))),)
    made = replace(picture(column(1), matrix=overlaps(names)), listings=lists)
    [sheet] = render_perimeters(made)
    check_texts([sheet])
    assert page_rect(sheet.svg).height <= A3_HEIGHT + 0.01


def test_a_row_taller_than_its_sheet_leaves_no_empty_one() -> None:
    """However little a long title leaves, each sheet of columns has a row under its addresses."""
    sheets = render_perimeters(replace(picture(*map(column, range(3))), title="Un mot " * 600))
    for sheet in sheets:
        if "Adresse" in texts(sheet):
            assert "Secteur nord" in texts(sheet)
