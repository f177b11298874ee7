"""What the blocks say of two perimeters: « non » only where both lists are said whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.network.overlaps import blocks_by_perimeter, find_overlap
from replicate.network.street_blocks import build_street_table
from tests.material.street_kits import snapshot_of

ADULT, UNIT = "secteur_psychiatrie_generale", "unite_territoriale_sociale"
WHOLE = "{rues: [{voie: rue Haute}], complete: oui}"


@pytest.mark.parametrize(("first", "second", "told"), [
    (WHOLE, "{rues: [{voie: rue Haute, a: 9}]}", ("oui", 1, 2)),
    ("{rues: [{voie: rue Haute, a: 9}]}", WHOLE, ("oui", 1, 1)),
    (WHOLE, "{rues: [{voie: rue Basse}], complete: oui}", ("non", 0, 1)),
    (WHOLE, "{rues: [{voie: rue Basse}]}", ("inconnu", 0, 1)),
    ("{rues: [{voie: rue Basse}]}", WHOLE, ("inconnu", 0, 1)),
    (WHOLE, "{iris: ['644450101'], complete: oui}", ("inconnu", 0, 1)),
    (WHOLE, "{nommee: quartiers nord, complete: oui}", ("inconnu", 0, 1)),
])
def test_nothing_in_common_needs_two_whole_lists_of_streets(
    first: str, second: str, told: tuple[str, int, int], tmp_path: Path
) -> None:
    """A shared block is « oui »; without one, an open list, IRIS or a name leave it unknown."""
    here = snapshot_of(tmp_path, [("a", ADULT, first), ("b", UNIT, second)])
    found = find_overlap("a", "b", blocks_by_perimeter(build_street_table(here)), here)
    assert (found.covers, len(found.shared), found.of) == told
