"""What is kept free for the marks at a line's ends covers them as they are drawn."""

from __future__ import annotations

import re

import pytest

from replicate.domain.reports.picture import Standing
from replicate.views.page.geometry import Point, Rect, broken_line
from replicate.views.page.lines import drawn_line, mark_grounds

ROUND_A_CORNER: list[Point] = [(200.0, 8.0), (40.0, 8.0), (40.0, 0.0)]
"""A line that bends eight points from its end, within the length of a mark."""


@pytest.mark.parametrize("type_", ["intervient_dans", "oriente_vers"])
def test_a_mark_beyond_a_bend_is_covered(type_: str) -> None:
    """A mark is drawn straight from its tip: along the bent line, its base was left uncovered."""
    grounds = [rect.grown(0.5) for rect in mark_grounds(type_, ROUND_A_CORNER)]
    drawn = drawn_line(type_, Standing.PRESENT, broken_line(ROUND_A_CORNER))
    [polygon] = re.findall(r'<polygon points="([^"]*)"', drawn)
    corners = [tuple(map(float, pair.split(","))) for pair in polygon.split()]
    middle = (sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners))
    for x, y in (*corners[:1], *corners[2:], middle):
        assert any(_holds(rect, x, y) for rect in grounds), (x, y)


def _holds(rect: Rect, x: float, y: float) -> bool:
    return rect.x <= x <= rect.right and rect.y <= y <= rect.bottom
