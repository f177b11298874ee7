"""What a matrix says: every tie of the table is in a cell, and silence is never an absence."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.partnership import MUTUAL_TYPES
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Standing
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.usecases.pictures.reading_order import CHAMPS_IN_ORDER
from tests.material.case_kits import lay_kit
from tests.material.examples import at
from tests.material.matrices import EXAMPLES, TOWNS, matrix_of, named_kit

every_kit = pytest.mark.parametrize("name", [*EXAMPLES, *map(str, TOWNS)])


def matrix_with(folder: Path, **files: str) -> Matrix:
    """The matrix of the base kit with some files of its own."""
    lay_kit(folder)
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    read = read_clean(folder, "essai")
    return draw_matrix(at(read.territory))


def listed(matrix: Matrix, heading: str) -> tuple[str, ...]:
    """The items of one of its lists."""
    return next((item.items for item in matrix.listings if item.heading == heading), ())


@every_kit
def test_every_drawn_tie_is_in_its_cell(name: str) -> None:
    """The ties of the map, which its table calls drawn, are each in the cell of its two ends."""
    read = named_kit(name)
    links = draw_map(at(read.territory), read.followed).links
    cells = matrix_of(name).cells
    assert links
    for link in links:
        assert link in cells[link.source, link.target]
        if link.type in MUTUAL_TYPES:
            assert link.type in {other.type for other in cells[link.target, link.source]}
    placed = {link for found in cells.values() for link in found}
    assert placed == set(links)


@every_kit
def test_only_mutual_ties_are_in_a_second_cell(name: str) -> None:
    """A tie with a direction is in one cell: from its row to its column."""
    for (row, column), links in matrix_of(name).cells.items():
        for link in links:
            assert (link.source, link.target) == (row, column) or (
                link.type in MUTUAL_TYPES and (link.target, link.source) == (row, column))


@every_kit
def test_every_entity_drawn_is_a_row_a_column_or_listed(name: str) -> None:
    """No entity of the map is lost: without a tie, it is named beside the cells."""
    read = named_kit(name)
    matrix = matrix_of(name)
    placed = {box.name for groups in (matrix.rows, matrix.columns) for group in groups
              for box in group}
    alone = listed(matrix, "Ni ligne ni colonne : aucun lien dit avec une entité nommée")
    boxes = {box.name for box in draw_map(at(read.territory), read.followed).boxes}
    assert placed | set(alone) == boxes
    assert not placed & set(alone)


@every_kit
def test_members_of_a_forum_are_not_made_partners(name: str) -> None:
    """A forum is a column that its members join: no pair of members gets a mark from it."""
    read = named_kit(name)
    said = {(tie.source, tie.target, tie.type) for tie in read.territory.ties}
    for links in matrix_of(name).cells.values():
        assert {(link.source, link.target, link.type) for link in links} <= said


@every_kit
def test_groups_are_champs_and_names_are_in_order(name: str) -> None:
    """Rows and columns go champ by champ, forums last, by name within each."""
    matrix = matrix_of(name)
    for groups in (matrix.rows, matrix.columns):
        keys = ["instance" if group[0].genre == "instance" else group[0].champ
                for group in groups]
        order = [*CHAMPS_IN_ORDER, "instance"]
        assert keys == sorted(set(keys), key=order.index)
        for group in groups:
            assert len({box.champ for box in group if box.genre != "instance"}) <= 1


def test_unknown_ends_are_asked_beside() -> None:
    """Who manages, when nobody knows, is a question beside the cells, and no empty row."""
    matrix = matrix_of("ville-exemple")
    assert "? → Location accompagnée (gère)" in listed(matrix, "Avec qui : « ? » (à demander)")


def test_known_none_is_told_with_its_speaker(tmp_path: Path) -> None:
    """That there is no manager is a fact which someone said; a missing key is not."""
    matrix = matrix_with(tmp_path / "k", structures=(
        "source: s1\nstructures:\n"
        "  - {id: a, nom: Halte A, type: chrs, champ: social, gestionnaire: aucun, passage: p. 3}\n"
        "  - {id: b, nom: Halte B, type: chrs, champ: social, passage: p. 3}\n"))
    assert listed(matrix, "Dit : il n'y en a pas") == ("Halte A : aucun gestionnaire ([1], p. 3)",)


def test_planned_and_ended_ties_are_so() -> None:
    """A plan's tie is planned, that of what closes within the date is ended."""
    standings = {link.standing for links in matrix_of("ville-exemple").cells.values()
                 for link in links}
    assert standings == {Standing.PRESENT, Standing.PLANNED, Standing.ENDED}


def test_nothing_said_is_a_sentence() -> None:
    """A date of which nothing is said gives a page that says so, without a grid."""
    matrix = matrix_of("pau", "1990")
    assert matrix.cells == {}
    assert matrix.empty.startswith("À cette date, aucun lien")
