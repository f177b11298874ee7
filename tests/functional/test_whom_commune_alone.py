"""What is asked may be a commune, and nothing else: its name is never a street of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.small_kits import HEAD, write

AREAS = HEAD + """source: s1
zone: {communes: ["23096", "23247", "23008"]}
perimetres:
  - {id: nord, nom: Secteur nord, type: secteur_psychiatrie_generale, acteur: hopital,
     zone: {communes: ["23096"]}}
"""
STREET = """  - id: unite
    nom: Unité sud
    type: unite_territoriale_sociale
    acteur: ccas
    zone: {communes: ["23008"], rues: [{voie: rue Haute}]}
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """Guéret is whole in a sector; no list names Saint-Vaury nor Aubusson."""
    return write(tmp_path, territoire=AREAS)


@pytest.mark.parametrize("typed", ["Guéret", "gueret", "GUÉRET"])
def test_a_commune_alone_is_answered_as_a_whole(kit: Path, call: Call, typed: str) -> None:
    """The lists that name it answer, and the answer says that no street was asked about."""
    outcome = call("whom", kit, typed)
    assert outcome.code == 0, outcome.err
    assert outcome.out.startswith("Guéret (23096)\n")
    assert "Aucune rue n'est demandée" in outcome.out
    assert "    Secteur nord\n" in outcome.out


def test_a_commune_that_no_list_names_is_not_the_street_of_another(
    kit: Path, call: Call
) -> None:
    """« Saint-Vaury » was answered for Guéret, the only town named, as if it were a street."""
    outcome = call("whom", kit, "Saint-Vaury")
    assert outcome.out.startswith("Saint-Vaury (23247)\n")
    assert "    On ne sait pas.\n" in outcome.out


def test_a_commune_with_streets_asks_for_one(tmp_path: Path, call: Call) -> None:
    """Where the answer hangs on the street, the commune alone has none."""
    kit = write(tmp_path, territoire=AREAS + STREET)
    outcome = call("whom", kit, "Aubusson")
    assert outcome.code == 5
    assert "« Aubusson » est une commune" in outcome.err.replace("\u00a0", " ")
