"""What is said of two perimeters is told from either side: a share is of the first alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.network.street_blocks import build_street_table
from replicate.usecases.addresses.perimeter_lists import overlap_matrix
from replicate.usecases.addresses.street_words import StreetWords
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import write_kit

KIND = "secteur_psychiatrie_generale"
ZONE = "{communes: ['64445']}"


@pytest.mark.parametrize(("said", "of_the_first", "of_the_second"), [
    ("recouvre: oui", "oui", "oui"),
    ("recouvre: non", "non", "non"),
    ("recouvre: oui, part: 40", "oui", "oui"),
    ("part: 12.5", "12,5 %", "oui"),
    ("part: 0", "0 %", "non"),
    ("part: inconnu", "?", "?"),
])
def test_a_share_of_the_first_is_only_a_yes_or_a_no_of_the_second(
    said: str, of_the_first: str, of_the_second: str, tmp_path: Path
) -> None:
    """A tenth of A that lies in B is some of B; nothing of A in B is nothing of B in A."""
    folder = write_kit(tmp_path, [("a", KIND, ZONE), ("b", KIND, ZONE)])
    head = folder / "territoire.yaml"
    head.write_text(f"{head.read_text('utf-8')}chevauchements: [{{entre: [a, b], {said}}}]\n",
                    "utf-8")
    snapshot = take_snapshot(read_clean(folder).territory)
    matrix = overlap_matrix(StreetWords(build_street_table(snapshot), snapshot, {}))
    assert matrix is not None
    assert [[cell.text if cell else "" for cell in row] for row in matrix.cells] == [
        ["", of_the_first], [of_the_second, ""]]
