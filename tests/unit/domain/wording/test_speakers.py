"""Beside a state stands who says it: the document and the field that speaks in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.wording.speakers import speakers_of
from replicate.usecases.comparison.pair import compare_kits
from tests.material.small_kits import write

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
    ("nom_court: P", "le kit lui-même, sans source citée"),
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


CARE = """equipes_mobiles:
  - {id: e, nom: Équipe, type: empp, champ: sanitaire, source: s2,
     intervient_dans: [{valeur: c, source: s1}]}
"""
HOSTEL = "structures:\n  - {id: c, nom: Foyer, type: chrs, champ: social, source: s3}\n"


def test_who_only_names_both_ends_does_not_say_the_tie(tmp_path: Path) -> None:
    """That a team works in a hostel is said by the tie's document, not by those of its ends."""
    write(tmp_path, sources=SOURCES, structures=HOSTEL, **{"equipes-mobiles": CARE})
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F5")
    assert speakers_of(found, profile.territory) == "« Compte rendu » (voix : social)"


@pytest.mark.parametrize(("sources", "expected"), [
    ("source: s1", "« Compte rendu » (voix : social), qui le dit envisagé"),
    ("sources: [{source: s1}, {source: s4}]",
     "« Compte rendu » et « Bilan » (voix : social), qui le disent envisagé"),
    ("nom_court: B", "le kit lui-même, sans source citée, qui le dit envisagé"),
])
def test_who_only_says_it_planned_is_told_apart(
    sources: str, expected: str, tmp_path: Path
) -> None:
    """Who speaks of a plan does not say that it is there."""
    write(tmp_path, sources=f'{SOURCES}  - {{id: s4, titre: Bilan, date: "2022", voix: social}}\n',
          structures="structures:\n"
          "  - {id: p, nom: Pension, type: pension_de_famille, champ: logement, source: s2}\n"
          "  - {id: q, nom: Autre, type: pension_de_famille, champ: logement, statut: envisage,"
          f" {sources}}}\n")
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    told = speakers_of(found, profile.territory)
    assert told == f"« Rapport » (voix : sanitaire) ; {expected}"


def test_who_speaks_at_no_known_date_is_told_apart(tmp_path: Path) -> None:
    """Asked of a date, an undated document says something, but not of that date."""
    write(tmp_path, sources=SOURCES.replace('"2020"', "inconnu"), structures="structures:\n"
          "  - {id: p, nom: Pension, type: pension_de_famille, champ: logement, source: s1}\n")
    profile = compare_kits(str(tmp_path), "pau", "2022").profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    told = speakers_of(found, profile.territory)
    assert told == "« Compte rendu » (voix : social), sans date connue"


def test_who_says_that_it_was_evaluated_is_named(tmp_path: Path) -> None:
    """« en place et évalué » rests on an indicator too: its document speaks."""
    write(tmp_path, sources=SOURCES, structures="structures:\n"
          "  - {id: p, nom: Pension, type: pension_de_famille, champ: logement, source: s1}\n",
          indicateurs="indicateurs:\n  - {id: i, libelle: Part, nature: part, fonctions: [F3a],"
          ' mesures: [{date: "2020", valeur: 80}], source: s2}\n')
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    told = speakers_of(found, profile.territory)
    assert told == "« Rapport » (voix : sanitaire) ; « Compte rendu » (voix : social)"


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


def test_two_documents_of_one_title_are_told_apart_by_their_dates(tmp_path: Path) -> None:
    """The minutes of two meetings are two documents."""
    write(tmp_path, sources="""sources:
  - {id: s1, titre: Compte rendu, date: "2020-01", voix: social}
  - {id: s2, titre: Compte rendu, date: inconnu, voix: social}
""", structures="structures:\n  - {id: p, nom: Pension, type: pension_de_famille,"
          " champ: logement, sources: [{source: s1}, {source: s2}]}\n")
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    assert speakers_of(found, profile.territory) == (
        "« Compte rendu », janvier 2020 et « Compte rendu », date inconnue (voix : social)")
