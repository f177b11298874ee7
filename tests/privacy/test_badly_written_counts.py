"""A count of accompanied persons that is badly written is told, never repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.location import Location
from replicate.domain.measure import MASK, Measure
from tests.material.case_kits import judge, lay_kit

KIT = """source: s1
structures:
  - id: chrs
    nom: CHRS
    type: chrs
    champ: social
    mesures:
      - {{nature: {nature}, unite: personnes, valeur: {value}}}
"""


@pytest.mark.parametrize("value", ['"7 personnes"', '"7"', '"sept"', '"environ 7"'])
@pytest.mark.parametrize("nature", ["personnes_suivies", "stock"])
def test_message_does_not_repeat_the_count(nature: str, value: str, tmp_path: Path) -> None:
    """The problem stands at its place, and holds neither the text nor the number in it."""
    folder = lay_kit(tmp_path / "kit")
    (folder / "structures.yaml").write_text(KIT.format(nature=nature, value=value), "utf-8")
    wrong = [problem for problem in judge(folder).problems if problem.code == "SCH104"]
    assert len(wrong) == 1
    told = f"{wrong[0].message} {wrong[0].expected} {wrong[0].hint}"
    assert "7" not in told
    assert "sept" not in told


def test_a_capacity_is_repeated(tmp_path: Path) -> None:
    """A badly written capacity is quoted, with the number that was meant."""
    folder = lay_kit(tmp_path / "kit")
    (folder / "structures.yaml").write_text(
        KIT.format(nature="capacite", value='"7 places"'), "utf-8"
    )
    (wrong,) = [problem for problem in judge(folder).problems if problem.code == "SCH104"]
    assert "« 7 places »" in wrong.message
    assert wrong.hint == "vouliez-vous dire 7 ?"


@pytest.mark.parametrize(("value", "shown"), [(-7, MASK), (0.5, MASK), (10, MASK), (0, "0")])
def test_what_is_below_eleven_is_masked(value: float, shown: str) -> None:
    """A slip such as -7 hides a true 7: it is masked like it; 0 is shown."""
    measure = Measure("personnes_suivies", Location("structures.yaml", 1, 1), value, value)
    assert measure.number() == shown
