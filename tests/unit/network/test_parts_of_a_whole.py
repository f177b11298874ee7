"""A whole that is only said to be made of others is told with its parts, not as a stranger."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.snapshot import take_snapshot
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.measure import measure_kit
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.views.measures.text import render_measures
from tests.material.small_kits import write

GROUP = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: ccas, nom: CCAS, type: ccas, champ: social}
  - {id: ght, nom: GHT, type: autre, champ: sanitaire, comprend: [hopital]}
"""
TIES = "source: s1\nliens:\n  - {de: hopital, vers: ccas, type: partenariat}\n"


def test_its_parts_are_told_beside_it(tmp_path: Path) -> None:
    """In measures and beside the matrix: being made of others makes no tie, and is said."""
    write(tmp_path, acteurs=GROUP, partenariats=TIES)
    text = " ".join(render_measures(measure_kit(str(tmp_path), None)).split())
    assert "GHT (comprend : Hôpital, ce qui n'est pas compté comme un lien)" in text
    matrix = draw_matrix(take_snapshot(read_clean(tmp_path).territory))
    [beside] = [part.items for part in matrix.listings if part.heading.startswith("Ni ligne")]
    assert beside == ("GHT (comprend : Hôpital)",)
