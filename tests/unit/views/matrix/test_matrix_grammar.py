"""What a matrix's marks mean, where they stand in their cell, and how it is shared into sheets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Box, DrawnSheet, Link, Listing, Standing
from replicate.views.matrix import plan as matrix_plan
from replicate.views.matrix.picture import render_matrix
from replicate.views.matrix.plan import SIZES, plan_matrix
from replicate.views.matrix.sheets import MatrixSheet, place_matrix
from replicate.views.page.frame import MARGIN
from replicate.views.page.geometry import Rect
from replicate.views.page.sheets import numbered_head
from replicate.views.page.sizes import A3_WIDTH
from tests.material.matrices import matrix_of
from tests.material.measured_pages import SVG, tree
from tests.material.texts_on_page import check_a3, printed_texts


def box(number: int, genre: str = "structure", name: str = "Service") -> Box:
    """An entity of a made-up matrix."""
    return Box(f"b{number}", genre, "social", f"{name} {number}", "")


def link(source: Box, target: Box, standing: Standing = Standing.PRESENT) -> Link:
    """A tie between two of them."""
    ends = f"{source.id}-{target.id}"
    return Link(ends, source.id, target.id, "oriente_vers", "oriente vers", ends, standing=standing)


def made(*links: Link, groups: tuple[tuple[Box, ...], ...]) -> Matrix:
    """A matrix of these ties: who acts has a row, and for whom one acts a column."""
    acting, acted_for = {item.source for item in links}, {item.target for item in links}
    rows, columns = (
        tuple(kept for group in groups if (kept := tuple(box for box in group if box.id in ends)))
        for ends in (acting, acted_for))
    return Matrix("Titre", "", "2024", "Matrice", rows, columns,
                  {(item.source, item.target): (item,) for item in links})


def texts(sheets: tuple[DrawnSheet, ...]) -> set[str]:
    """All that is written on them."""
    return {item.text for sheet in sheets for item in printed_texts(sheet.svg)}


@pytest.mark.parametrize("name", ["pau", "paris-20e", "60"])
def test_the_marks_of_a_cell_stand_in_its_middle(name: str) -> None:
    """As much room is left of the first one as right of the last."""
    for grid in (sheet.grid for sheet in place_matrix(matrix_of(name)) if sheet.grid):
        for row in grid.rows:
            for column in grid.columns:
                inside = [tie for tie in grid.ties if row.band.holds((row.band.x, tie.mark.y))
                          and tie.mark.x >= column.band.x and tie.mark.right <= column.band.right]
                if inside:
                    left = inside[0].mark.x - column.band.x
                    end = (inside[-1].question or inside[-1].mark).right
                    assert left == pytest.approx(column.band.right - end, abs=1)


def test_cells_take_the_room_that_is_left() -> None:
    """Names as large as can be, then cells up to twice as wide: to the edge of Pau's sheet."""
    [sheet] = place_matrix(matrix_of("pau"))
    assert sheet.grid is not None
    assert sheet.grid.area.right == pytest.approx(A3_WIDTH - MARGIN)


@pytest.mark.parametrize(("genre", "is_bold"), [("acteur", True), ("structure", False)])
def test_an_institution_is_bold_and_the_legend_says_so(genre: str, is_bold: bool) -> None:
    """As its outline is heavy on a map; where none is, the legend does not speak of it."""
    boxes = (box(1, genre), box(2, genre))
    matrix = made(link(*boxes), groups=(boxes,))
    [sheet] = place_matrix(matrix)
    assert sheet.grid is not None
    assert {line.bold for row in sheet.grid.rows for line in row.texts} == {is_bold}
    assert ("en gras : institution, collectif" in texts(render_matrix(matrix))) == is_bold


@pytest.mark.parametrize("has_both", [True, False])
def test_grey_is_explained_where_a_row_meets_its_own_column(has_both: bool) -> None:
    """And nowhere else: a legend has only the marks of its picture."""
    boxes = (box(1), box(2), box(3))
    matrix = made(link(boxes[0], boxes[1]), link(boxes[has_both], boxes[has_both + 1]),
                  groups=(boxes,))
    assert ("gris : la même entité" in texts(render_matrix(matrix))) == has_both


@pytest.mark.parametrize("standing", list(Standing)[:3])
def test_standings_are_told_where_they_differ(standing: Standing) -> None:
    """Where all that is said simply is, no standing is in the legend; a planned cell is dotted."""
    boxes = (box(1), box(2), box(3))
    [sheet] = render_matrix(made(link(*boxes[:2]), link(*boxes[1:], standing), groups=(boxes,)))
    assert ({Standing.PRESENT.value, standing.value} <= texts((sheet,))) \
        == (standing is not Standing.PRESENT)
    ties = [group for group in tree(sheet.svg).iter(f"{SVG}g")
            if "lien" in (group.get("class") or "").split()]
    dotted = [next(group.iter(f"{SVG}rect")).get("stroke-linecap") == "round" for group in ties]
    assert dotted == [False, standing is Standing.PLANNED]


def test_a_heavy_line_parts_two_groups_alone() -> None:
    """One across and one down where the champ changes, none between rows of one champ."""
    boxes = tuple(map(box, range(6)))
    ties = (link(*pair) for pair in pairwise(boxes))
    [sheet] = render_matrix(made(*ties, groups=(boxes[:3], boxes[3:])))
    heavy = [mark.get("d") or "" for mark in tree(sheet.svg).iter(f"{SVG}path")
             if mark.get("stroke-width") == "1.2" and "V" in (mark.get("d") or "")]
    assert [line.count("M") for line in heavy] == [2]


def parted() -> Matrix:
    """Two halves of a town that have no tie between them."""
    boxes = tuple(map(box, range(120)))
    ties = [link(*pair) for half in (boxes[:60], boxes[60:]) for pair in pairwise(half)]
    return made(*ties, groups=(boxes,))


def test_a_sheet_without_a_tie_is_said_and_not_made() -> None:
    """Rows of one half by columns of the other would be an empty page."""
    sheets = place_matrix(parted())
    assert all(sheet.grid.ties for sheet in sheets if sheet.grid)
    [empty] = [part for sheet in sheets for part in sheet.listings
               if part.heading == "Sans aucun lien, non faites"]
    assert empty.items


def test_a_block_of_one_row_is_named_once() -> None:
    """« lignes « Service 0 » × colonnes … » and not « Service 0 à Service 0 »."""
    boxes = tuple(map(box, range(200)))
    ties = (link(boxes[0], other) for other in boxes[1:])
    sheets = place_matrix(made(*ties, groups=(boxes,)))
    assert len(sheets) > 2
    assert all("lignes « Service 0 » × colonnes" in sheet.subtitle
               for sheet in sheets if sheet.grid)


@pytest.mark.parametrize("letters", [30, 60, 120])
def test_a_guide_of_several_lines_keeps_the_sheet_an_a3(letters: int) -> None:
    """The names of a sheet's ends may take two lines of its head: its cells then have less."""
    boxes = tuple(box(number, name=("Service d'accueil " * 8)[:letters]) for number in range(90))
    ties = [link(boxes[one], boxes[one - step]) for one in range(90) for step in (1, 7, 40)]
    matrix = replace(made(*ties, groups=(boxes,)), subtitle="Lire ainsi. " * 12)
    check_a3(render_matrix(matrix), least=9)
    for sheet in place_matrix(matrix):
        head = numbered_head(matrix, sheet.place, sheet.subtitle).height
        for column in sheet.grid.columns if sheet.grid else ():
            assert column.text.y >= head


def test_long_lists_have_a_sheet_of_their_own() -> None:
    """A few cells are not squeezed between a head and long lists: both are read at ease."""
    matrix = replace(matrix_of("pau"), listings=(
        Listing("À demander", tuple(f"Une question, numéro {number}" for number in range(110))),))
    sheets: list[MatrixSheet] = place_matrix(matrix)
    assert [bool(sheet.grid) for sheet in sheets] == [True, False]
    assert sheets[0].grid is not None
    assert sheets[0].grid.area.height > 200


def test_names_are_as_large_as_their_number_of_sheets_allows(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where larger names take no sheet more, they are not written at the least size."""
    matrix, room = matrix_of("60"), Rect(0, 0, 900, 400)
    plan = plan_matrix(matrix, room)
    monkeypatch.setattr(matrix_plan, "SIZES", SIZES[-1:])
    assert plan_matrix(matrix, room).sheets == plan.sheets > 1
    assert plan.look.size > SIZES[-1]
