"""Lines of boxes in rows: in the low room between two rows they stay apart, and read one by one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from replicate.views.map.rows import RowRouter
from replicate.views.page.geometry import Point, Rect, polyline
from tests.material.sample_pictures import link

VERBS = ("oriente_vers", "signale_a", "forme", "finance", "gere")
LOW = 30.0


def route(leftwards: bool) -> dict[str, list[Point]]:
    """Five ties from a box to another, far along a corridor of thirty points."""
    far, near = Rect(700, 0, 120, 40), Rect(0, 40 + LOW, 120, 40)
    above, below = (far, near) if leftwards else (near.moved(0, -40 - LOW), far.moved(0, 40 + LOW))
    router = RowRouter({"a": above, "b": below}, [["a"], ["b"]], 15.0)
    curves = router.route([link("a", verb, "b", verb) for verb in VERBS])
    return {id_: polyline(curve) for id_, curve in curves.items()}


def height_at(line: list[Point], x: float) -> float:
    """Where the line is down the page as it passes ``x``."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if min(x0, x1) <= x <= max(x0, x1) and x0 != x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    raise AssertionError(x)


@pytest.mark.parametrize("leftwards", [True, False])
def test_lines_along_a_corridor_stay_apart(leftwards: bool) -> None:
    """In the middle of their way, no two are nearer than two points: they would be one line."""
    lines = route(leftwards)
    for x in range(300, 560, 20):
        heights = sorted(height_at(line, x) for line in lines.values())
        assert min(b - a for a, b in pairwise(heights)) >= 2.0


@pytest.mark.parametrize("leftwards", [True, False])
def test_lines_of_one_way_do_not_cross(leftwards: bool) -> None:
    """Their order from the top is the same all along, and each stays within its corridor."""
    lines = route(leftwards)
    orders = {tuple(sorted(lines, key=lambda id_: height_at(lines[id_], x)))
              for x in range(300, 560, 20)}
    assert len(orders) == 1
    for line in lines.values():
        assert all(40 - 1e-6 <= y <= 40 + LOW + 1e-6 for _, y in line)
