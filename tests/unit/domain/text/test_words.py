"""How French sets what is quoted."""

from __future__ import annotations

import pytest

from replicate.domain.text.words import quoted, without_capital


@pytest.mark.parametrize(("text", "told"), [
    ("Rapport", "« Rapport »"),
    ("Le projet « Un chez-soi »", "« Le projet “Un chez-soi” »"),
    ("Bilan du «\u00a0Logement d'abord\u00a0»", "« Bilan du “Logement d'abord” »"),
    ("«Ici» et «\u202flà\u202f»", "« “Ici” et “là” »"),
])
def test_a_quotation_within_a_quotation_has_marks_of_its_own(text: str, told: str) -> None:
    """A title that quotes never reads « … « … » … »."""
    assert quoted(text) == told


@pytest.mark.parametrize(("text", "told"), [
    ("Une unité ferme", "une unité ferme"), ("L'unité ferme", "l'unité ferme"),
    ("CHRS ouvert", "CHRS ouvert"), ("À Pau", "à Pau"), ("", ""),
])
def test_a_sentence_goes_on_within_another(text: str, told: str) -> None:
    """Its capital goes, that of an elided article too; an acronym keeps its own."""
    assert without_capital(text) == told
