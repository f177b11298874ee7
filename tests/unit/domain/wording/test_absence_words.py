"""What someone said not to be there names its thing, whatever the kit's sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.wording.absence_words import absence_words
from replicate.usecases.kits.reading import read_clean
from tests.material.small_kits import write


@pytest.mark.parametrize(("sentence", "told"), [
    ("Il n'y en a pas.", "CHRS : Il n'y en a pas."),
    ("La ville n\u2019en gère aucun", "CHRS : La ville n\u2019en gère aucun"),
    ("Aucun CHRS n'a ouvert ici", "Aucun CHRS n'a ouvert ici"),
])
def test_a_sentence_that_points_back_stands_after_its_thing(
    sentence: str, told: str, tmp_path: Path
) -> None:
    """« Il n'y en a pas » alone, in a list beside a map, would not say of what."""
    write(tmp_path, structures="source: s1\nabsences:\n"
          f'  - {{genre: structure, type: chrs, enonce: "{sentence}"}}\n')
    territory = read_clean(tmp_path).territory
    assert [absence_words(item, territory) for item in territory.absences] == [told]
