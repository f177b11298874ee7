"""What became, between two dates, of that which shows a function."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.findings.evolution import Evolution
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import parse_date
from replicate.network.evolution import trace_evolution
from replicate.usecases.kits.followed_models import packaged_model
from replicate.usecases.kits.reading import read_clean
from tests.material.small_kits import HEAD, write

BETWEEN = Window(parse_date("2004"), parse_date("2009-06"))
HOUSE = "source: s1\nstructures:\n  - {{id: maison, nom: Maison, champ: logement, {}}}\n"
BECAME = ("ouverture: '1990', type: [{valeur: autre, jusqu_a: '2006'},"
          " {valeur: pension_de_famille, a_partir_de: '2006'}]")
SURVEY = "enquetes: [{id: e, titre: Enquête, aupres_de: maison, date: '2003', source: s1}]\n"


def traced(folder: Path, **files: str) -> Evolution:
    """A small kit between 2004 and June 2009, by the functions of Pau."""
    territory = read_clean(write(folder, **files)).territory
    return trace_evolution(territory, BETWEEN, packaged_model("pau"))


@pytest.mark.parametrize(("house", "survey", "fate"), [
    ("type: pension_de_famille, ouverture: '2006'", "", Fate.OPENED),
    (BECAME, "", Fate.CHANGED),
    ("type: pension_de_famille, cite_en: '2007'", "", Fate.FIRST_CITED),
    ("type: pension_de_famille, cite_en: '2007'", SURVEY, Fate.UNSURE),
])
def test_evidence_that_appears_says_why(
    house: str, survey: str, fate: Fate, tmp_path: Path
) -> None:
    """It opened, became what it is, was first spoken of, or was named before by something else."""
    found = traced(tmp_path, structures=HOUSE.format(house), indicateurs=survey or "{}\n")
    [function] = [item for item in found.functions if item.function.id == "F3a"]
    assert [told for _, told in function.appeared] == [fate]
    assert (function.gone, function.kept) == ((), ())


@pytest.mark.parametrize(("nature", "is_measured"), [
    ("accompagne", True), ("autre_partenariat", False),
])
def test_another_partnership_has_no_states(
    nature: str, is_measured: bool, tmp_path: Path
) -> None:
    """What is no partnership of Pau's kind is told by its evidence alone, at both dates."""
    head = HEAD.replace("nature: accompagne", f"nature: {nature}")
    assert traced(tmp_path, territoire=head).is_measured is is_measured
