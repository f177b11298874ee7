"""« Récit d'un seul côté » is told of one field alone, of all that a text tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from tests.material.street_kits import write_kit

SOURCES = """sources:
  - {id: s1, titre: Bilan, date: '2020', voix: social}
  - {id: s2, titre: Projet, date: '2021', voix: sanitaire}
  - {id: s3, titre: Page, voix: sanitaire}
"""
SHELTER = "  - {id: a, nom: A, type: chrs, champ: social}\n"
UNDATED = "  - {id: b, nom: B, type: cmp, champ: sanitaire, source: s3}\n"


@pytest.mark.parametrize(("more", "date", "is_alone"), [
    ({}, None, True),
    ({"finalites": "objectifs:\n  - {id: o, niveau: objectif, enonce: Rester chez soi,"
                   " porte_par: [a], source: s2}\n"}, None, False),
    ({"structures": f"source: s1\nstructures:\n{SHELTER}{UNDATED}"}, None, False),
    ({"structures": f"source: s1\nstructures:\n{SHELTER}{UNDATED}"}, "2022", True),
])
def test_a_comparison_hears_all_that_it_tells(
    tmp_path: Path, more: dict[str, str], date: str | None, is_alone: bool
) -> None:
    """An aim that no map draws, and what has no date where none is asked, are voices too."""
    kit = write_kit(tmp_path, [], {
        "sources": SOURCES, "structures": f"source: s1\nstructures:\n{SHELTER}", **more})
    told = " ".join(compare_kits(str(kit), "pau", date).profile.warnings)
    assert ("Ici : récit d'un seul côté : social." in told) is is_alone
