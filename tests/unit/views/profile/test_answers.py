"""What was found to a difficulty stands under the function that looks for difficulties."""

from __future__ import annotations

from pathlib import Path

from replicate.usecases.comparison.pair import compare_kits, data_of
from replicate.views.profile.text import render_profile
from tests.material.small_kits import write

DIFFICULTIES = """source: s1
representations:
  - {id: a, groupe: habitants, enonce: Les voisins ont peur., reponse: Des ateliers en ville.}
  - {id: b, groupe: bailleurs, enonce: On attend trop., reponse: aucun, passage: p. 4}
  - {id: c, groupe: soignants, enonce: On ne sait que dire., reponse: inconnu}
  - {id: d, groupe: soignants, enonce: Nul ne répond.}
  - {id: e, groupe: soignants, enonce: Dit plus tard., reponse: Une charte, cite_en: "2023"}
"""


def test_each_answer_is_told_with_its_difficulty(tmp_path: Path) -> None:
    """An answer, that there is none, that nobody knows; nothing of one that was not asked for."""
    compared = compare_kits(str(write(tmp_path, cultures=DIFFICULTIES)), "pau", "2021")
    words = " ".join(render_profile(compared.profile).replace("\u00a0", " ").split())
    assert "Réponse à « Les voisins ont peur » : Des ateliers en ville (cultures.yaml:3:" in words
    assert "Réponse à « On attend trop » : il n'y en a pas (cultures.yaml:4:" in words
    assert ("Réponse à « On ne sait que dire » : personne ne sait s'il y en a une (cultures"
            in words)
    assert words.count("Réponse à ") == 3
    [data] = (item for item in data_of(compared)["exigences"] if item["fonction"] == "M3")
    assert [item["reponse"] for item in data["reponses"]] == [
        "Des ateliers en ville.", "aucun", "inconnu"]
