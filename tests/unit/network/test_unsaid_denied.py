"""A function shown by a tie that someone denies is told with that word."""

from __future__ import annotations

from pathlib import Path

from tests.material.small_kits import finding, write

TIES = """source: s1
liens:
  - {de: ccas, vers: hopital, type: partenariat, passage: "p. 1"}
absences:
  - {genre: lien, de: hopital, vers: ccas, enonce: On ne se connaît pas., passage: "p. 4",
     date: WHEN}
"""
ASKED = ("« CCAS → Hôpital (est partenaire de) » est dit absent aussi (« On ne se connaît pas »,"
         " [1], p. 4) : de quoi parle chacun, et de quand ?")


def test_who_denies_the_tie_that_shows_a_function_is_told_under_it(tmp_path: Path) -> None:
    """M1 rests on that tie alone: read without the other word, it would look undisputed."""
    folder = write(tmp_path, partenariats=TIES.replace("WHEN", '"2022"'))
    found = finding(folder, "M1")
    assert found.evidence
    assert ASKED in found.unsaid


def test_a_denial_of_later_is_not_told_before_its_day(tmp_path: Path) -> None:
    """At a date before anyone said so, nobody had."""
    folder = write(tmp_path, partenariats=TIES.replace("WHEN", '"2022"'))
    assert ASKED not in finding(folder, "M1", "2021").unsaid


def test_a_function_that_rests_on_other_ties_asks_nothing_of_it(tmp_path: Path) -> None:
    """The word stays with what it is about."""
    folder = write(tmp_path, partenariats=TIES.replace("WHEN", '"2022"'), structures="""source: s1
structures:
  - {id: maison, nom: Maison, type: pension_de_famille, champ: logement}
""")
    assert ASKED not in finding(folder, "F3a").unsaid
