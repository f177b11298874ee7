"""A count of accompanied persons that is badly written is told, never repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.location import Location
from replicate.domain.measure import MASK, Measure
from replicate.usecases.check import check_kits
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


IN_A_MEASURE = "source: s1\nstructures:\n  - {{id: chrs, nom: CHRS, type: chrs, champ: social," \
               " mesures: [{}]}}\n"
IN_AN_INDICATOR = "source: s1\nindicateurs:\n  - {{id: suivis, libelle: Suivis," \
                  " nature: personnes_suivies, unite: personnes, {}}}\n"
IN_A_SURVEY = "source: s1\nenquetes:\n  - {{id: e, date: '2020', aupres_de: inconnu, {}}}\n"
WRONG = ('"{} personnes"', '"{}"', '"environ {}"', '"{},5"', "-{}", '"{}%"')


@pytest.mark.parametrize(("file", "kit", "where"), [
    ("structures", IN_A_MEASURE, "{{nature: personnes_suivies, de: {0}, a: {0}}}"),
    ("structures", IN_A_MEASURE, "{{nature: personnes_suivis, unite: personnes, valeur: {}}}"),
    ("structures", IN_A_MEASURE, "{{nature: activite, unite: personnes, de: 1, a: {}}}"),
    ("structures", IN_A_MEASURE, "{{nature: personnes_suivies, unite: {}, valeur: 40}}"),
    ("structures", IN_A_MEASURE, "{}"),
    ("indicateurs", IN_AN_INDICATOR, "cible: {}"),
    ("indicateurs", IN_AN_INDICATOR, "depart: {{date: '2003', valeur: {0}, n: {0}}}"),
    ("indicateurs", IN_AN_INDICATOR, "mesures: [{{date: '2019', valeur: {}}}]"),
    ("indicateurs", IN_AN_INDICATOR, "mesures: [{{date: '2019', n: {}}}]"),
    ("indicateurs", IN_AN_INDICATOR, "mesures: {}"),
    ("indicateurs", IN_A_SURVEY, "n: {}"),
    ("indicateurs", IN_A_SURVEY, "resultats: [{{enonce: Des gens, part: {0}, n: {0}}}]"),
])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_message_depends_on_it_wherever_it_stands(
    file: str, kit: str, where: str, form: str, tmp_path: Path
) -> None:
    """All that is told is the same whether 4 or 7 persons were meant, under any slip."""
    folder = lay_kit(tmp_path / "kit")
    for wrong in WRONG:
        told = []
        for number in ("4", "7"):
            text = kit.format(where.format(wrong.format(number)))
            (folder / f"{file}.yaml").write_text(text, encoding="utf-8")
            told.append(check_kits([str(folder)], form, is_complete=True))
        assert told[0] == told[1], wrong
        assert told[0][1] or wrong != WRONG[0]  # there is something to tell


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
