"""What evidence says of what is not there yet: once, and beside whom it concerns."""

from __future__ import annotations

from pathlib import Path

from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from tests.material.small_kits import write

PLANNED = """source: s1
structures:
  - {id: savs, nom: SAVS, type: savs, champ: medico_social, statut: envisage}
  - {id: flats, nom: Appartements, type: appartements, champ: logement, statut: en_elaboration}
"""


def test_what_is_only_considered_says_so_once(tmp_path: Path) -> None:
    """The word of an entry is not repeated as the state of its evidence; another word is."""
    folder = write(tmp_path, structures=PLANNED)
    told = render_profile(compare_kits(str(folder), "pau", None).profile)
    words = " ".join(told.replace("\u00a0", " ").split())
    assert "Preuve : SAVS (structures.yaml:3:5, envisagé) Décision" in words
    assert "Preuve : Appartements (structures.yaml:4:5, en cours d'élaboration) — amorcé" in words
