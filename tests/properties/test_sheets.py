"""No picture of any view is larger than an A3, or has a text under nine points, unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from replicate.usecases.compare_several import compare_several, named_kits
from replicate.usecases.comparison.wish import Wish
from replicate.usecases.draw import draw_kits
from replicate.views.page.label import FLOOR
from tests.material.measured_pages import text_sizes, tree
from tests.material.plausible_kits import lay_plausible_kit

SIZES = (5, 9, 14, 18, 22, 30, 45, 60)
OF_A_KIT = (None, "timeline", "matrix", "sheets", "perimeters", "streets")
BESIDE = ("overlay", "sides", "strip", "multiples")


def drawn(kit: Path, out: Path) -> Iterator[tuple[str, str]]:
    """Every sheet of every view of a kit, alone and beside Pau, by the name of its file."""
    for view in OF_A_KIT:
        for made in draw_kits([str(kit)], (), ("svg",), out / str(view), view=view):
            assert made.error is None
    for view in BESIDE:
        wish = Wish("pau", None, view, ("svg",), out / view)
        assert not compare_several(named_kits([str(kit)]), wish, lambda: None).failures
    for view in (*map(str, OF_A_KIT), *BESIDE):
        found = sorted((out / view).glob("*.svg"))
        assert found, view
        yield from ((f"{view}/{path.name}", path.read_text("utf-8")) for path in found)


@pytest.mark.parametrize("entities", SIZES)
def test_every_view_is_on_a3_sheets(entities: int, tmp_path: Path) -> None:
    """An invented territory of 5 to 60 entities, in every view, on as many A3 as it takes."""
    kit = lay_plausible_kit(tmp_path / f"k{entities}", entities, 1)
    for name, svg in drawn(kit, tmp_path / "out"):
        root = tree(svg)
        assert (root.get("width"), root.get("height")) == ("420mm", "297mm"), name
        assert min(text_sizes(svg)) >= FLOOR, name
