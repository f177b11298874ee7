"""A word that a model looks for and no kit can say: what is near it, and all of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.problem import Problem
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.kits.reading import read_folder
from tests.material.small_kits import write

MODEL = """modele: {id: ici, version: 1, date: "2024", titre: Essai}
fonctions:
  - id: F1
    titre: Un toit
    pourquoi: Il en faut.
    question: Où ?
    preuve:
      entites:
        lieu: {genre: %s}
"""


def told(folder: Path, sought: str) -> list[Problem]:
    """The problems of a model that looks for one thing."""
    write(folder, modele=MODEL % sought)
    return [item for item in read_folder(folder).problems if item.code == "MOD602"]


def test_of_many_words_the_closest_are_told_and_where_all_are(tmp_path: Path) -> None:
    """Sixty types in a line are read by nobody: the near ones, how many, and which list."""
    [problem] = told(tmp_path, "structure, type: chrss")
    count = len(FAMILIES["type_structure"].terms)
    assert str(problem.expected).startswith(
        f"un des {count} mots de « type_structure », dans schemas/vocabulaire.schema.json ;"
        " les plus proches : chrs, ")
    assert str(problem.expected).count(",") == 6


def test_few_words_are_told_whole(tmp_path: Path) -> None:
    """Nine fields fit a line."""
    [problem] = told(tmp_path, "structure, champ: soins")
    assert problem.expected == f"un de : {', '.join(FAMILIES['champ'].terms)}"


@pytest.mark.parametrize("genres", ["[structure, equipe_mobile]", "[equipe_mobile, structure]"])
def test_what_is_wrong_for_any_of_several_kinds_is_told_at_once(
    tmp_path: Path, genres: str
) -> None:
    """« chrs » is no team, « empp » no place: to mend one must not reveal the other."""
    problems = told(tmp_path, f"{genres}, type: [chrs, empp]")
    assert len({item.location for item in problems}) == len(problems) == 2


@pytest.mark.parametrize("wrong", ["noyau: peut-être", "formes: ici"])
def test_a_wrong_key_of_a_function_hides_nothing_of_its_proof(tmp_path: Path, wrong: str) -> None:
    """What no rule misses is left out alone: both faults are told in one run."""
    write(tmp_path, modele=(MODEL % "structure, type: chrss").replace(
        "    preuve:", f"    {wrong}\n    preuve:"))
    found = [item.code for item in read_folder(tmp_path).problems]
    assert "MOD602" in found
    assert any(code.startswith("SCH") for code in found)
