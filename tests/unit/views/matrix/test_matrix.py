"""The matrix on its sheets: nothing over anything, nothing cut, nothing under nine points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Box, Link, Listing, Standing
from replicate.views.matrix import plan as matrix_plan
from replicate.views.matrix.picture import render_matrix
from replicate.views.matrix.places import Grid
from replicate.views.matrix.plan import SIZES, Blocks, Line
from replicate.views.matrix.sheets import foot, place_matrix
from replicate.views.page.frame import MARGIN
from replicate.views.page.geometry import Rect
from replicate.views.page.listings import listings_block
from replicate.views.page.sheets import numbered_head
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from tests.material.matrices import EXAMPLES, TOWNS, matrix_of
from tests.material.measured_pages import SVG, letters_of, tree
from tests.material.texts_on_page import check_a3, check_texts, printed_texts

_LONG = " ".join(["Service intégré de l'accueil et de l'orientation"] * 6)
_WORD = "Anticonstitutionnellement" * 12


def box(id_: str, name: str, champ: str = "social", genre: str = "structure") -> Box:
    """A box of a made-up matrix."""
    return Box(id_, genre, champ, name, name)


def crowded() -> Matrix:
    """Names of 300 letters, with and without spaces, and every type of tie in one cell."""
    names = [box("a", _LONG, "sanitaire", "acteur"), box("b", _WORD),
             box("c", "C", genre="instance")]
    types = ("gere", "heberge", "oriente_vers", "finance", "signe", "intervient_dans", "issu_de")
    ties = tuple(Link(f"t{number}", "a", "b", type_, type_, f"a {type_} b", number % 2 == 0,
                      standing)
                 for number, (type_, standing) in enumerate(zip(types, [*Standing, *Standing],
                                                                strict=False)))
    cells = {("a", "b"): ties, ("b", "c"): ties[:1], ("c", "a"): ties[1:3]}
    lists = (Listing("À demander", tuple(f"{_LONG} {number}" for number in range(60))),)
    return Matrix("Titre", "Sous-titre", "État", "Matrice", ((names[0],), tuple(names[1:])),
                  (tuple(names),), cells, listings=lists, banner="DONNÉES FICTIVES")


MATRICES = {name: matrix_of(name) for name in (*EXAMPLES, *map(str, TOWNS))} | {
    "pau-2004": matrix_of("pau", "2004"), "pau-1990": matrix_of("pau", "1990"),
    "crowded": crowded(),
}
every_matrix = pytest.mark.parametrize("made", list(MATRICES.values()), ids=list(MATRICES))


def grids(matrix: Matrix) -> list[Grid]:
    """The parts of the matrix that its sheets hold."""
    return [sheet.grid for sheet in place_matrix(matrix) if sheet.grid]


@every_matrix
def test_no_text_covers_another_or_leaves_the_page(made: Matrix) -> None:
    """On every sheet, letters stand clear of one another and within the page."""
    check_texts(render_matrix(made))


@every_matrix
def test_every_sheet_is_an_a3_with_texts_of_nine_points(made: Matrix) -> None:
    """Whatever its size, a matrix prints on A3, no text under 9 pt."""
    check_a3(render_matrix(made), least=9)


@every_matrix
def test_no_name_is_cut(made: Matrix) -> None:
    """Headings say whole names, in as many lines as they need."""
    for grid in grids(made):
        for heading in (*grid.rows, *grid.columns):
            written = letters_of("".join(line.text for line in heading.texts))
            assert written == letters_of(heading.box.name)


@every_matrix
def test_marks_stand_in_their_cells(made: Matrix) -> None:
    """Each mark is where its row and its column cross, clear of every other mark."""
    for grid in grids(made):
        rows = {item.box.id: item.band for item in grid.rows}
        columns = {item.box.id: item.band for item in grid.columns}
        marks = []
        for row, down in rows.items():
            for column, across in columns.items():
                inside = [item for item in grid.ties if down.holds(item.mark.centre)
                          and across.holds(item.mark.centre)]
                assert [item.link for item in inside] == list(made.cells.get((row, column), ()))
                for item in inside:
                    marks += [item.mark, *([item.question] if item.question else [])]
                    assert down.y <= item.mark.y
                    assert item.mark.bottom <= down.bottom
                    assert across.x <= item.mark.x
                    assert (item.question or item.mark).right <= across.right
        assert not any(one.overlaps(other) for one, other in combinations(marks, 2))


@every_matrix
def test_every_cell_is_on_one_sheet(made: Matrix) -> None:
    """Sheets share the cells out: none is lost, none comes twice."""
    placed = [(row.box.id, column.box.id) for grid in grids(made)
              for row in grid.rows for column in grid.columns]
    assert len(placed) == len(set(placed))
    assert set(made.cells) <= set(placed)


@every_matrix
def test_every_tie_is_a_group_with_its_sentence(made: Matrix) -> None:
    """A mark's title, which a screen reader says, is that of its tie, ends named."""
    drawn = [(group.get("data-de"), group.get("data-vers"), group[0].text)
             for sheet in render_matrix(made) for group in tree(sheet.svg).iter(f"{SVG}g")
             if "lien" in (group.get("class") or "").split()]
    assert sorted(drawn) == sorted((link.source, link.target, link.title)
                                   for links in made.cells.values() for link in links)


@every_matrix
def test_same_matrix_same_bytes(made: Matrix) -> None:
    """Two runs give the same sheets."""
    assert render_matrix(made) == render_matrix(made)


@pytest.mark.parametrize("name", [*EXAMPLES, "5", "12", "20", "30"])
def test_an_ordinary_matrix_is_one_sheet(name: str) -> None:
    """Up to thirty entities, cells, lists and legend are on one A3."""
    assert len(render_matrix(MATRICES[name])) == 1


def test_larger_ones_say_where_each_sheet_lies() -> None:
    """Beyond, every sheet is numbered and says its rows and columns; the last holds the lists."""
    sheets = place_matrix(MATRICES["60"])
    count = len(sheets)
    assert count > 2
    assert MATRICES["60"].rows != ()
    for number, sheet in enumerate(sheets, start=1):
        assert sheet.place == (number, count)
        if sheet.grid:
            assert f"Ici : lignes « {sheet.grid.rows[0].box.name} »" in sheet.subtitle
            assert f"colonnes « {sheet.grid.columns[0].box.name} »" in sheet.subtitle
            assert sheet.grid.look.size >= SIZES[-1]
    assert sheets[-1].listings[0].heading == "Les feuilles"
    assert len(sheets[-1].listings[0].items) == len(grids(MATRICES["60"]))


def test_an_empty_cell_is_explained() -> None:
    """The page says that an empty cell is not an absence, in its subtitle and its legend."""
    texts = [item.text for item in printed_texts(render_matrix(MATRICES["pau"])[0].svg)]
    assert any("ne veut pas dire qu'il n'y a pas de lien" in text for text in texts)
    assert "vide : rien n'est dit" in texts


def test_only_the_way_kept_is_parted_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifteen looks are tried by how many sheets each takes; one is then made even.

    No block of rows is left with less than half of what another holds.
    """
    counted = []
    filled = matrix_plan._filled

    def count(lines: Sequence[Line], room: float) -> Blocks:
        counted.append(len(lines))
        return filled(lines, room)

    monkeypatch.setattr(matrix_plan, "_filled", count)
    plan = matrix_plan.plan_matrix(matrix_of("60"), Rect(0, 0, 700, 300))
    assert len(plan.rows) > 1
    assert len(counted) <= 2 * len(SIZES) * 3 + 2 * 21
    lengths = [matrix_plan.length_of(block) for block in plan.rows]
    assert min(lengths) > max(lengths) / 2


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "pau"])
def test_a_small_matrix_fills_its_sheet(name: str) -> None:
    """It takes most of the width or of the height that its sheet leaves it, in larger names."""
    made = matrix_of(name)
    [grid] = grids(made)
    sheet = place_matrix(made)[0]
    top = numbered_head(made, sheet.place, sheet.subtitle).height
    below = foot(made, grid).height + listings_block(sheet.listings).height
    wide = (grid.area.right - MARGIN) / (A3_WIDTH - 2 * MARGIN)
    tall = (grid.area.bottom - top) / (A3_HEIGHT - top - below)
    assert max(wide, tall) >= 0.8
    assert grid.look.size > 12
