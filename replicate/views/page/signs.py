"""The signs of champs, for marks too small for a code of nine points: read by form, not colour."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.vocabulary.marks import Sign
from replicate.views.page import ink
from replicate.views.page.geometry import Point

_CORNERS: dict[Sign, Sequence[Sequence[Point]]] = {
    Sign.SQUARE: [[(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)]],
    Sign.CROSS: [[(-0.33, -1), (0.33, -1), (0.33, -0.33), (1, -0.33), (1, 0.33), (0.33, 0.33),
                  (0.33, 1), (-0.33, 1), (-0.33, 0.33), (-1, 0.33), (-1, -0.33), (-0.33, -0.33)]],
    Sign.DIAMOND: [[(0, -1), (1, 0), (0, 1), (-1, 0)]],
    Sign.HOUSE: [[(0, -1), (1, 0), (0.65, 0), (0.65, 0.9), (-0.65, 0.9), (-0.65, 0), (-1, 0)]],
    Sign.BARS: [[(-0.8, -1), (-0.25, -1), (-0.25, 1), (-0.8, 1)],
                [(0.25, -1), (0.8, -1), (0.8, 1), (0.25, 1)]],
    Sign.FUNNEL: [[(-1, -0.85), (1, -0.85), (0, 0.9)]],
    Sign.DASH: [[(-1, -0.25), (1, -0.25), (1, 0.25), (-1, 0.25)]],
}
"""Outlines within a square from -1 to 1, for the signs made of straight sides."""

_ROUND: dict[Sign, Sequence[tuple[float, float]]] = {
    Sign.DISC: [(0.0, 0.85)],
    Sign.DOTS: [(-0.7, 0.3), (0.0, 0.3), (0.7, 0.3)],
}
"""Discs of the others: across, and radius."""


def drawn_sign(sign: Sign, centre: Point, side: float, colour: str) -> str:
    """The sign in ``colour``, ``side`` points wide and high at most, about ``centre``."""
    half = side / 2
    if sign is Sign.RING:
        return (f'<circle cx="{ink.number(centre[0])}" cy="{ink.number(centre[1])}" '
                f'r="{ink.number(0.65 * half)}" fill="none" stroke="{colour}" '
                f'stroke-width="{ink.number(0.4 * half)}"/>')
    discs = [f'<circle cx="{ink.number(centre[0] + x * half)}" cy="{ink.number(centre[1])}" '
             f'r="{ink.number(radius * half)}" fill="{colour}"/>'
             for x, radius in _ROUND.get(sign, ())]
    outlines = "".join(_outline(corners, centre, half) for corners in _CORNERS.get(sign, ()))
    return "".join(discs) + (f'<path d="{outlines}" fill="{colour}"/>' if outlines else "")


def _outline(corners: Sequence[Point], centre: Point, half: float) -> str:
    points = (f"{ink.number(centre[0] + x * half)},{ink.number(centre[1] + y * half)}"
              for x, y in corners)
    return f"M{'L'.join(points)}Z"
