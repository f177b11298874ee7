"""What a kit tells twice is drawn once, and the better told of two is the one that is."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.usecases.pictures.portrait import drawn_ties
from tests.material.small_kits import write


def seen(folder: Path, ties: str, structures: str = "") -> Snapshot:
    """The small kit with these ties, in 2024."""
    files = {"structures": f"source: s1\nstructures:\n{structures}"} if structures else {}
    folder = write(folder, partenariats=f"source: s1\nliens:\n{ties}", **files)
    return take_snapshot(read_clean(folder).territory, parse_date("2024"))


def test_a_mutual_tie_told_by_both_is_one_mark_a_cell(tmp_path: Path) -> None:
    """It holds both ways: over in March and begun again in June, each cell has it once."""
    matrix = draw_matrix(seen(
        tmp_path, "  - {de: ccas, vers: hopital, type: partenariat, fin: '2024-03'}\n"
        "  - {de: hopital, vers: ccas, type: partenariat, debut: '2024-06'}\n"))
    assert {place: len(links) for place, links in matrix.cells.items()} == {
        ("ccas", "hopital"): 1, ("hopital", "ccas"): 1}


def test_the_stated_tie_stands_before_the_deduced_one(tmp_path: Path) -> None:
    """Of a tie read between the lines until March, and said from June on, the line is the said."""
    [drawn] = drawn_ties(seen(
        tmp_path, "  - {de: ccas, vers: hopital, type: finance, fin: '2024-03', deduit: true,"
        " pourquoi: au budget}\n"
        "  - {de: ccas, vers: hopital, type: finance, debut: '2024-06'}\n"))
    assert not drawn.is_deduced


def test_a_tie_with_an_unknown_end_is_listed_once(tmp_path: Path) -> None:
    """A key's question is asked beside the matrix; a tie of ``liens`` stands in the other list."""
    matrix = draw_matrix(seen(
        tmp_path, "  - {de: ccas, vers: inconnu, type: oriente_vers}\n",
        "  - {id: chrs, nom: CHRS, type: chrs, champ: social, gestionnaire: inconnu}\n"))
    told = {part.heading: part.items for part in matrix.listings}
    assert told["Avec qui : « ? » (à demander)"] == ("? → CHRS (gère)",)
    assert told["Dit sans préciser qui"] == ("CCAS → ? (oriente vers)",)
