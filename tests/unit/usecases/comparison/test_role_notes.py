"""What is read beside a row of two networks, where its sources do not agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits, describe_comparison
from tests.material.case_kits import lay_kit

ACTEURS = """source: s1
acteurs:
  - {id: ccas, nom: CCAS, type: ccas, champ: social, roles: [ccas]}
  - {id: asso, nom: Toit, type: association, champ: logement, roles: [operateur-logement]}
"""
STRUCTURES = """source: s1
structures:
  - id: pension
    nom: Pension
    type: pension_de_famille
    champ: logement
    gestionnaire: [{{valeur: ccas, source: s1}}, {{valeur: {second}, source: s2}}]
"""
SOURCES = """sources:
  - {id: s1, titre: Rapport, date: "2020", voix: sanitaire}
  - {id: s2, titre: Compte rendu, date: "2020", voix: social}
"""


@pytest.mark.parametrize(("second", "is_disputed"), [("asso", True), ("inconnu", False)])
@pytest.mark.parametrize("output", [("text",), ("json",)])
def test_a_tie_whose_sources_differ_is_not_told_alone(
    second: str, is_disputed: bool, output: tuple[str, ...], tmp_path: Path
) -> None:
    """Two sources name two holders: each row that tells one of them asks which; else none does."""
    kit = lay_kit(tmp_path / "kit")
    for name, text in (("acteurs", ACTEURS), ("sources", SOURCES),
                       ("structures", STRUCTURES.format(second=second))):
        (kit / f"{name}.yaml").write_text(text, "utf-8")
    said = " ".join(describe_comparison(compare_kits(str(kit), "pau", None), output).split())
    assert "CCAS → Pension (gère)" in said
    question = "es sources diffèrent : qui gère « Pension » : CCAS ou Toit ?"
    assert (question in said) is is_disputed
