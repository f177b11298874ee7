"""What moves is told with its way: leaving the hospital and going back into it differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.cli.app import run
from tests.material.small_kits import write

MOVES = """source: s1
evenements:
  - {id: e1, type: redeploiement, quoi: professionnels, de: ambulatoire, vers: hospitalisation,
     date: "2015"}
  - {id: e2, type: redeploiement, quoi: moyens, de: inconnu, vers: ccas, date: "2016"}
  - {id: e3, type: redeploiement, quoi: lits_places, date: "2017"}
  - {id: e4, type: demenagement, objet: hopital, de: le vieux port, vers: la gare, date: "2018"}
"""


@pytest.fixture
def history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a kit tells between 2012 and 2024, without its breaks of lines."""
    folder = write(tmp_path)
    head = folder / "territoire.yaml"
    head.write_text(head.read_text("utf-8") + MOVES, "utf-8")
    actors = folder / "acteurs.yaml"
    actors.write_text(actors.read_text("utf-8").replace(
        "nom: Hôpital,", "nom: Hôpital, creation: \"1990\","), "utf-8")
    assert run(["compare", str(folder), "--reference", f"{folder}@2012"]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_way_of_what_moves_is_told(history: str) -> None:
    """Coded ends in words, an entry by its name, « ? » for what nobody knows."""
    assert "Redéploiement : professionnels (ambulatoire → hospitalisation) : 2015" in history
    assert "Redéploiement : moyens (? → CCAS) : 2016" in history


def test_nothing_is_told_of_a_way_that_nobody_wrote(history: str) -> None:
    """No bracket, no arrow: a way not asked for is no unknown way."""
    assert "Redéploiement : lits ou places : 2017" in history


def test_a_move_of_something_says_from_where_to_where(history: str) -> None:
    """Places that are no entry stand as they are written."""
    assert "Hôpital : déménagement, 2018 (le vieux port → la gare)" in history
