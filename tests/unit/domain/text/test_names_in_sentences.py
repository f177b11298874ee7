"""A territory's name reads right after "de", whatever it begins with."""

from __future__ import annotations

import pytest

from replicate.domain.text.words import of_name


@pytest.mark.parametrize(("name", "words"), [
    ("Pau", "de Pau"), ("La Rochelle", "de La Rochelle"), ("Le Mans", "du Mans"),
    ("Les Mureaux", "des Mureaux"), ("Lens", "de Lens"), ("Leers", "de Leers"),
    ("Amiens", "d'Amiens"), ("Évry", "d'Évry"), ("Île d'Oléron", "d'Île d'Oléron"),
    ("Hyères", "de Hyères"), ("Houilles", "de Houilles"), ("94G01", "de 94G01"), ("", "de "),
])
def test_an_article_contracts_and_a_vowel_elides(name: str, words: str) -> None:
    """« Le » and « Les » contract, vowels elide, « La » and all else stay as they are."""
    assert of_name(name) == words
