"""Two things of one name are told apart in a history by what people see of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean
from replicate.views.evolution.data import render_tale_json
from tests.material.small_kits import write


@pytest.mark.parametrize(("first", "second", "names"), [
    ('commune: "64445"', 'commune: "64129"', ["Halte, Billère (64129)", "Halte, Pau (64445)"]),
    ("gestionnaire: ccas", "gestionnaire: hopital", ["Halte, CCAS", "Halte, Hôpital"]),
    ('commune: "64445"', "gestionnaire: hopital", ["Halte", "Halte"]),
    ("gestionnaire: ccas", "gestionnaire: ccas", ["Halte", "Halte"]),
])
def test_namesakes_bear_what_differs(
    tmp_path: Path, first: str, second: str, names: list[str]
) -> None:
    """Their commune or holder, where it is said of both and differs; else nothing is made up."""
    alike = "nom: Halte, type: accueil_jour, champ: social"
    folder = write(tmp_path, structures=f"""source: s1
structures:
  - {{id: a, {alike}, ouverture: "2010", {first}}}
  - {{id: b, {alike}, ouverture: "2012", {second}}}
""")
    kit = read_clean(folder)
    tale = trace_history(kit, kit, parse_date("2020"), parse_date("2005")).tale
    [opened] = [one for one in json.loads(render_tale_json(tale))["rubriques"]
                if one["rubrique"] == "ouvert"]
    assert sorted(line["nom"] for line in opened["lignes"]) == names
    assert not any("son nom de la seconde date" in line for line in tale.introduction)
