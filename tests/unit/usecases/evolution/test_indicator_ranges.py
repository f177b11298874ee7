"""An indicator may have been read as a range, told and masked like any other number."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean, read_folder
from tests.material.small_kits import write

READ = """source: s1
indicateurs:
  - {{id: i, libelle: Suivi, nature: {nature}, unite: {unit}, responsable: {{acteur: ccas}},
     mesures: [{{date: "2020", {value}}}]}}
"""


@pytest.mark.parametrize(("nature", "unit", "value", "words"), [
    ("duree", "jours", "de: 20, a: 30", "durée : 20 à 30 jours (2020)"),
    ("personnes_suivies", "personnes", "de: 3, a: 8", "< 11 personnes suivies (2020)"),
    ("personnes_suivies", "personnes", "de: 3, a: 40", "au plus 40 personnes suivies (2020)"),
])
def test_a_range_is_told_as_everywhere(
    tmp_path: Path, nature: str, unit: str, value: str, words: str
) -> None:
    """Its two ends, or the bound that points at nobody."""
    folder = write(tmp_path, indicateurs=READ.format(nature=nature, unit=unit, value=value))
    kit = read_clean(folder)
    tale = trace_history(kit, kit, parse_date("2021"), parse_date("2019")).tale
    [numbers] = [section.lines for section in tale.sections if section.key == "nombres"]
    assert [line.words for line in numbers] == [f"{words} ; dit pour la première fois"]


@pytest.mark.parametrize(("value", "codes"), [
    ("de: 20", ["SCH106"]), ("de: 30, a: 20", ["NET311"]), ("valeur: inconnu", []),
])
def test_half_a_range_is_refused(tmp_path: Path, value: str, codes: list[str]) -> None:
    """One end alone or the wrong way round is an error, as it is of other numbers."""
    folder = write(tmp_path, indicateurs=READ.format(nature="duree", unit="jours", value=value))
    problems = read_folder(folder).problems
    assert [item.code for item in problems if item.severity.value == "erreur"] == codes
