"""Lines between a forum's bar and its members: upright, level, or with one elbow.

They are drawn outside the engine, which would bend them round every box; those for which no
clear line is found are left to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from replicate.domain.reports.picture import Link
from replicate.views.map.placed import PlacedBar, PlacedBox, PlacedLink
from replicate.views.page.geometry import Point, Rect, around, broken_line, clipped, crosses, length
from replicate.views.page.label import shape_of
from replicate.views.page.outline import side_point

_CLEARANCE = 5.0
_INSET = 9.0
_STEP = 6.0
_NEAR = 9.0
_OVER_NAME = 2000.0


@dataclass
class BarRouter:
    """Draws the lines of a picture's bars one after the other, each clear of the last."""

    boxes: Sequence[PlacedBox]
    bars: Sequence[PlacedBar]
    taken: list[tuple[Point, ...]] = field(default_factory=list)

    def route(self, links: Sequence[Link]) -> tuple[list[PlacedLink], list[Link]]:
        """Lines for ``links`` (each touches a bar), and the links no clear line was found for."""
        rects = {placed.box.id: placed for placed in self.boxes}
        bars = {placed.box.id: placed for placed in self.bars}
        placed, left = [], []
        for link in links:
            points = self._best(link, rects, bars)
            if points is None:
                left.append(link)
                continue
            self.taken.append(points)
            placed.append(PlacedLink(link, broken_line(points)))
        return placed, left

    def _best(
        self, link: Link, rects: Mapping[str, PlacedBox], bars: Mapping[str, PlacedBar]
    ) -> tuple[Point, ...] | None:
        bar = bars.get(link.target) or bars[link.source]
        other_id = link.source if bar.box.id == link.target else link.target
        member = rects.get(other_id)
        start = member.rect if member else bars[other_id].rect
        best: tuple[float, tuple[Point, ...]] | None = None
        for points in _candidates(start, bar.rect):
            if member:
                points = (side_point(shape_of(member.box), start, points[0]), *points[1:])
            cost = self._cost(points, {bar.box.id, other_id}, start, best[0] if best else inf)
            if cost is not None and (best is None or (cost, points) < best):
                best = (cost, points)
        if best is None:
            return None
        return best[1] if bar.box.id == link.target else tuple(reversed(best[1]))

    def _cost(
        self, points: tuple[Point, ...], ends: set[str], start: Rect, enough: float
    ) -> float | None:
        """Less is better: short, straight, apart from other lines.

        None if the line enters a box, or is worse than ``enough`` by its length alone.
        """
        aside = min(abs(points[0][0] - start.centre[0]), abs(points[0][1] - start.centre[1]))
        bare = 18.0 * (len(points) - 2) + 0.08 * length(points) + 0.12 * aside
        if bare > enough:
            return None
        for placed in self.boxes:
            if placed.box.id not in ends and crosses(points, placed.rect.grown(_CLEARANCE)):
                return None
        passed = [bar for bar in self.bars if bar.box.id not in ends
                  and crosses(points, bar.rect)]
        if any(start[0] != end[0] for bar in passed for start, end in clipped(points, bar.rect)):
            return None  # along another bar, it would seem to end there
        names = sum(crosses(points, bar.text_rect) for bar in passed)
        meetings = sum(_meet(points, other) for other in self.taken)
        return bare + 60.0 * len(passed) + _OVER_NAME * names + 25.0 * meetings


def _candidates(member: Rect, bar: Rect) -> Iterator[tuple[Point, ...]]:
    """Upright lines, then level ones, then elbows; from outside the member to the bar's edge."""
    edge = bar.y if member.centre[1] < bar.centre[1] else bar.bottom
    side = member.bottom if member.centre[1] < bar.centre[1] else member.y
    for x in _spread(max(member.x, bar.x) + _INSET, min(member.right, bar.right) - _INSET):
        yield ((x, side), (x, edge))
    beside = member.x if bar.centre[0] < member.centre[0] else member.right
    if not bar.x < beside < bar.right:
        bar_end = bar.right if bar.centre[0] < member.centre[0] else bar.x
        for y in _spread(max(member.y, bar.y) + 4, min(member.bottom, bar.bottom) - 4):
            yield ((beside, y), (bar_end, y))
    if member.y < bar.bottom and bar.y < member.bottom:
        return
    for y in _spread(member.y + _INSET, member.bottom - _INSET):
        for x in _spread(bar.x + _INSET, bar.right - _INSET):
            if not member.x - _INSET < x < member.right + _INSET:
                yield ((member.x if x < member.x else member.right, y), (x, y), (x, edge))


def _spread(low: float, high: float) -> list[float]:
    """Values from ``low`` to ``high``, the middle one first."""
    if high < low:
        return []
    middle = (low + high) / 2
    half = int((high - low) / 2 // _STEP)
    return [middle + step * _STEP for step in sorted(range(-half, half + 1), key=abs)]


def _meet(points: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Whether two lines cross or run closer than ``_NEAR``."""
    return any(crosses(points, around(piece).grown(_NEAR)) for piece in pairwise(other))
