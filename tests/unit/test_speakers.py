"""Beside a state stands who says it: the document and the field that speaks in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.speakers import speakers_of
from replicate.usecases.compare import compare_kits
from tests.unit.test_said_once import write

SOURCES = """sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Rapport, date: "2021", voix: sanitaire}
  - {id: s3, titre: Tract, date: "2021", voix: inconnu}
"""


def told(folder: Path, structures: str, function: str = "F3a") -> str | None:
    """Who says what a function rests on."""
    write(folder, sources=SOURCES, structures=structures)
    profile = compare_kits(str(folder), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == function)
    return speakers_of(found, profile.territory)


@pytest.mark.parametrize(("cited", "expected"), [
    ("source: s1", "« Compte rendu » (voix : social)"),
    ("sources: [{source: s1}, {source: s2}]",
     "« Rapport » (voix : sanitaire) ; « Compte rendu » (voix : social)"),
    ("source: s3", "« Tract » (on ne sait pas quel champ y parle)"),
    ("nom_court: P", "le kit seul, sans source"),
])
def test_documents_are_named_by_their_voice(cited: str, expected: str, tmp_path: Path) -> None:
    """Each document with its field, in the fields' own order; what has no source is told."""
    home = f"{{id: p, nom: Pension, type: pension_de_famille, champ: logement, {cited}}}"
    assert told(tmp_path, f"structures:\n  - {home}\n") == expected


def test_who_says_that_there_is_none_is_named_too(tmp_path: Path) -> None:
    """An absence has its speaker; where nothing is known nobody speaks."""
    said = "absences: [{genre: structure, fonction: F3a, enonce: Rien, source: s2}]\n"
    assert told(tmp_path, said) == "« Rapport » (voix : sanitaire)"
    assert told(tmp_path, said, "F9") is None


def test_a_title_is_whole_once_and_short_after(tmp_path: Path) -> None:
    """The first words of a long title, between two words, where it was written whole above."""
    title = "Un titre si long qu'il ne tient pas deux fois de suite sur une page"
    write(tmp_path, sources=SOURCES.replace("Compte rendu", title),
          structures="source: s1\nstructures:\n"
          "  - {id: p, nom: Pension, type: pension_de_famille, champ: logement}\n")
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    named: set[str] = set()
    assert speakers_of(found, profile.territory, named) == f"« {title} » (voix : social)"
    short = speakers_of(found, profile.territory, named)
    assert short == "« Un titre si long qu'il ne tient pas deux fois… » (voix : social)"
