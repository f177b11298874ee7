"""The bare shape of a kind as SVG, and what stands within it: texts, and the plate behind them."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.vocabulary.marks import ChampMark, Shape
from replicate.views.page import ink
from replicate.views.page.geometry import Rect, centred
from replicate.views.page.label import TextLine, height_of
from replicate.views.page.outline import corners

ROUNDEST = 11.0
"""Radius of the corners of a place, in points, where it has room for it."""

_AROUND = 3.0


def outline(
    shape: Shape, rect: Rect, fill: str, stroke: ink.Stroke, roundest: float = ROUNDEST
) -> str:
    """The bare shape filling ``rect``, its stroke kept inside; ``roundest`` bounds its corners."""
    rect = rect.grown(-stroke.width / 2)
    paint = f'fill="{fill}" {stroke.attributes()}'
    if shape in (Shape.TEAM, Shape.CARE):
        points = " ".join(f"{ink.number(x)},{ink.number(y)}" for x, y in corners(shape, rect))
        return f'<polygon points="{points}" stroke-linejoin="round" {paint}/>'
    if shape is Shape.FORUM:
        x, y = rect.centre
        return (f'<ellipse cx="{ink.number(x)}" cy="{ink.number(y)}" '
                f'rx="{ink.number(rect.width / 2)}" ry="{ink.number(rect.height / 2)}" {paint}/>')
    radius = min(roundest, rect.height / 3) if shape is Shape.PLACE else 0
    return ink.rectangle(rect, paint, radius)


def plate(mark: ChampMark, rect: Rect, lines: Sequence[TextLine]) -> str:
    """The plain fill behind texts in the middle of ``rect``, where stripes would cross them."""
    if not mark.hatched:
        return ""
    width = max(text.width for text in lines) + 2 * _AROUND
    height = height_of(lines)
    return ink.filled(centred(rect.centre, width, height), mark.fill)


def stacked(lines: Sequence[TextLine], rect: Rect, colour: str) -> str:
    """Lines of text one under the other, in the middle of ``rect``."""
    top = rect.centre[1] - height_of(lines) / 2
    return ink.lines_under(lines, rect.centre[0], top, colour, "middle")
