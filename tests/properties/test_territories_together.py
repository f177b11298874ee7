"""Several territories at once: what one is, the others and its files' order do not change."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.checked import CheckedKit
from replicate.domain.reports.strip import CellMark
from replicate.network.reference import Reference
from replicate.usecases.comparison.pair import Comparison, compare_kit
from replicate.usecases.comparison.silhouettes_picture import silhouette_of
from replicate.usecases.comparison.strip_cells import column_of
from tests.material.examples import at, kit, pau_model
from tests.properties.mixed_kits import every_kit, few, mixed


def _beside_pau(read: CheckedKit) -> Comparison:
    return compare_kit(read, Reference(at(kit("pau").territory), pau_model()), None)


@every_kit
@few
@given(dice=st.randoms(use_true_random=False))
def test_order_changes_no_column(name: str, dice: random.Random) -> None:
    """Files, keys and entries shuffled give the same column, table lines and silhouette."""
    other, own = _beside_pau(mixed(name, dice)), _beside_pau(kit(name))
    assert column_of(other) == column_of(own)
    assert silhouette_of(other) == silhouette_of(own)


@every_kit
def test_a_cell_says_what_the_profile_says(name: str) -> None:
    """Its mark follows from what was decided, else proposed; unknown is never read as absent."""
    comparison = _beside_pau(kit(name))
    cells = column_of(comparison).column.cells
    for finding, cell in zip(comparison.profile.findings, cells, strict=True):
        states = {item.state for item in finding.decisions} or {finding.proposed}
        if not comparison.profile.is_measured:
            assert cell.mark in (CellMark.DESCRIBED, CellMark.NOT_SEEN)
            continue
        assert (cell.mark is CellMark.ABSENT) == (states == {"absent"})
        assert (cell.mark is CellMark.UNKNOWN) == (states <= {"non_renseigne", "inconnu"})
        assert (cell.mark is CellMark.IN_PLACE) == (states == {"en_place"})


def test_the_reference_beside_itself_lacks_nothing() -> None:
    """No cell of Pau beside Pau is absent or contradicted; no ghost is in its silhouette."""
    own = _beside_pau(kit("pau"))
    cells = column_of(own, True).column.cells
    assert not any(cell.mark is CellMark.ABSENT or cell.question for cell in cells)
    assert {box.standing.name for box in silhouette_of(own, True).silhouette.boxes} == {"PRESENT"}
