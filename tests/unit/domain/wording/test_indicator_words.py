"""An indicator is told with what it counts: its name alone may promise more."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.wording.indicator_words import defined_words
from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from tests.material.small_kits import write


@pytest.mark.parametrize(("definition", "words"), [
    ("", "Expulsions évitées"),
    (", definition: inconnu", "Expulsions évitées, définition inconnue"),
    (", definition: Baux gardés un an.", "Expulsions évitées, au sens de : Baux gardés un an"),
    (", population: Toute la région.", "Expulsions évitées, compté sur : Toute la région"),
    (", definition: Baux gardés, population: inconnu",
     "Expulsions évitées, au sens de : Baux gardés, population comptée inconnue"),
])
def test_an_indicator_is_told_with_its_definition(
    tmp_path: Path, definition: str, words: str
) -> None:
    """Under the function that it shows, as in a history, with whom it counts; no key, no words."""
    folder = write(tmp_path, indicateurs="source: s1\nindicateurs: [{id: i, libelle: Expulsions"
                   f" évitées, nature: activite, responsable: {{acteur: ccas}}{definition}}}]\n")
    compared = compare_kits(str(folder), "pau", None)
    [indicator] = compared.here.territory.of_genre("indicateur")
    assert defined_words(indicator) == words
    text = " ".join(render_profile(compared.profile).replace("\u00a0", " ").split())
    assert f"Preuve : {words} (indicateurs.yaml" in text
