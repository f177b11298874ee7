"""Lines between boxes that stand in rows: through the gaps of a row, never through a box.

Between two rows a line bends as an S whose ends are upright, so it stays in
the corridor between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import TypeAlias

from replicate.domain.reports.picture import Link
from replicate.views.map.corridors import turning_heights
from replicate.views.map.ports import USABLE
from replicate.views.page.geometry import Curve, Point, Rect, broken_line

_SPACING = 18.0
_LANE = 8.0
_CROWD = 40.0
_CLEARANCE = 4.0
_SURELY = 1e-6
"""More than what sums in another order may differ by."""

_Place: TypeAlias = tuple[float, float, tuple[int, int]]
"""Where across the page a line can cross a row, what the crowd there costs, and in which gap."""

_Path: TypeAlias = tuple[float, float, list[tuple[int, int]], list[float]]
"""What it cost to come so far, where across the page that is, and the gaps taken with their xs."""


@dataclass
class _Way:
    """A line from an upper box to a lower one: the gap it takes in each row between."""

    link: Link
    upper: str
    lower: str
    gaps: list[tuple[int, int]]
    xs: list[float]


@dataclass
class RowRouter:
    """Draws the lines of boxes in rows; ``margin`` is the room beside the outermost boxes.

    ``rows`` hold ids, from the top and from the left.
    """

    rects: Mapping[str, Rect]
    rows: Sequence[Sequence[str]]
    margin: float
    crowd: dict[tuple[int, int], int] = field(default_factory=lambda: defaultdict(int))
    gaps: Sequence[Sequence[tuple[float, float]]] = field(init=False)

    def __post_init__(self) -> None:
        """Know the gaps of every row, which each line asks for."""
        self.gaps = [self._gaps(row) for row in range(len(self.rows))]

    def route(self, links: Sequence[Link]) -> dict[str, Curve]:
        """A curve for every link, from the edge of its source to that of its target.

        No two boxes of one row have a tie: the engine ranks them apart, and folds part ranks.
        """
        level = {id_: index for index, row in enumerate(self.rows) for id_ in row}
        ways = [self._way(link, level) for link in links]
        self._space_out(ways)
        ports = self._ports(ways)
        pieces = {way.link.id: self._upright(way, ports, level) for way in ways}
        heights = turning_heights(pieces, {way.link.id: level[way.upper] for way in ways})
        curves = {}
        for way in ways:
            curve = _bent(pieces[way.link.id], heights[way.link.id])
            curves[way.link.id] = curve if way.link.source == way.upper else curve[::-1]
        return curves

    def _band(self, row: int) -> tuple[float, float]:
        """From where to where a row's boxes reach down the page, a breath included."""
        rects = [self.rects[id_] for id_ in self.rows[row]]
        return (min(rect.y for rect in rects) - _CLEARANCE,
                max(rect.bottom for rect in rects) + _CLEARANCE)

    def _gaps(self, row: int) -> list[tuple[float, float]]:
        rects = [self.rects[id_] for id_ in self.rows[row]]
        edges = [min(rect.x for rect in self.rects.values()) - self.margin]
        for rect in rects:
            edges += [rect.x, rect.right]
        edges.append(max(rect.right for rect in self.rects.values()) + self.margin)
        return [(low + _CLEARANCE, high - _CLEARANCE)
                for low, high in zip(edges[::2], edges[1::2], strict=True)]

    def _way(self, link: Link, level: Mapping[str, int]) -> _Way:
        """The gaps that bend the line least, crowded ones avoided."""
        upper, lower = sorted((link.source, link.target), key=level.__getitem__)
        start, end = self.rects[upper].centre, self.rects[lower].centre
        places = []
        for row in range(level[upper] + 1, level[lower]):
            share = (self.rects[self.rows[row][0]].centre[1] - start[1]) / (end[1] - start[1])
            places.append(self._places(row, start[0] + (end[0] - start[0]) * share))
        gaps, xs = _cheapest(places, start[0], end[0])
        for gap in gaps:
            self.crowd[gap] += 1
        return _Way(link, upper, lower, gaps, xs)

    def _places(self, row: int, straight: float) -> list[_Place]:
        """Where a line that would pass at ``straight`` can cross a row: one place a gap."""
        return [
            (min(max(straight, low), high),
             _CROWD * (self.crowd[row, number] * _LANE / (high - low + _LANE)), (row, number))
            for number, (low, high) in enumerate(self.gaps[row]) if high >= low
        ]

    def _space_out(self, ways: Sequence[_Way]) -> None:
        """Lines of one gap side by side, in the order of where they come from and go to."""
        users: dict[tuple[int, int], list[tuple[float, int, _Way]]] = defaultdict(list)
        for way in ways:
            for place, gap in enumerate(way.gaps):
                towards = way.xs[place + 1] if place + 1 < len(way.xs) \
                    else self.rects[way.lower].centre[0]
                before = way.xs[place - 1] if place else self.rects[way.upper].centre[0]
                users[gap].append((before + towards, place, way))
        for (row, number), found in users.items():
            low, high = self.gaps[row][number]
            step = min(_LANE, (high - low) / max(1, len(found) - 1))
            middle = sum(way.xs[place] for _, place, way in found) / len(found)
            half = step * (len(found) - 1) / 2
            middle = min(max(middle, low + half), high - half)
            for index, (_, place, way) in enumerate(sorted(found, key=itemgetter(0))):
                way.xs[place] = middle - half + index * step

    def _ports(self, ways: Sequence[_Way]) -> dict[tuple[str, str], Point]:
        """Where each line leaves and reaches its boxes, spread along their edges."""
        sides: dict[tuple[str, bool], list[tuple[float, str]]] = defaultdict(list)
        for way in ways:
            ends = [self.rects[way.upper].centre[0], *way.xs, self.rects[way.lower].centre[0]]
            sides[way.upper, True].append((ends[1], way.link.id))
            sides[way.lower, False].append((ends[-2], way.link.id))
        ports = {}
        for (id_, is_below), found in sides.items():
            rect = self.rects[id_]
            step = min(_SPACING, rect.width * USABLE / len(found))
            for index, (_, link_id) in enumerate(sorted(found, key=itemgetter(0))):
                x = rect.centre[0] + (index - (len(found) - 1) / 2) * step
                ports[id_, link_id] = (x, rect.bottom if is_below else rect.y)
        return ports

    def _upright(
        self, way: _Way, ports: Mapping[tuple[str, str], Point], level: Mapping[str, int]
    ) -> list[Point]:
        """Points of the line, in pairs: each pair is an upright piece."""
        start, end = ports[way.upper, way.link.id], ports[way.lower, way.link.id]
        points = [start, (start[0], self._band(level[way.upper])[1])]
        for (row, _), x in zip(way.gaps, way.xs, strict=True):
            top, bottom = self._band(row)
            points += [(x, top), (x, bottom)]
        return [*points, (end[0], self._band(level[way.lower])[0]), end]


def _cheapest(
    rows: Sequence[Sequence[_Place]], start: float, end: float
) -> tuple[list[tuple[int, int]], list[float]]:
    """The gaps and xs of the way through one place of each row that costs least.

    What must cost more than a good way that is easily found is not followed: on a wide
    page, that is most of it.
    """
    most = _good_cost(rows, start, end) + _SURELY
    paths: list[_Path] = [(0.0, start, [], [])]
    for places in rows:
        following = []
        for x, crowded, gap in places:
            if abs(x - start) + crowded + abs(end - x) > most:
                continue
            cost, gaps, xs = _straightest(paths, x)
            if cost + crowded + abs(end - x) <= most:
                following.append((cost + crowded, x, [*gaps, gap], [*xs, x]))
        paths = following
    _, gaps, xs = _straightest(paths, end)
    return gaps, xs


def _good_cost(rows: Sequence[Sequence[_Place]], start: float, end: float) -> float:
    """What it costs to take in each row the place that seems best: the cheapest costs no more."""
    total, before = 0.0, start
    for places in rows:
        _, cost, before = min((crowded + abs(x - before) + abs(end - x),
                               crowded + abs(x - before), x) for x, crowded, _ in places)
        total += cost
    return total + abs(end - before)


def _straightest(
    paths: Sequence[_Path], x: float
) -> tuple[float, list[tuple[int, int]], list[float]]:
    """The cheapest way on to ``x``: cost, gaps and xs; of equal ones the leftmost.

    Written out, for it is asked of every gap of a row, for every line.
    """
    least, gaps, xs = float("inf"), paths[0][2], paths[0][3]
    for cost, before, taken, places in paths:
        cost += abs(x - before)
        if cost < least or (cost == least and (taken, places) < (gaps, xs)):
            least, gaps, xs = cost, taken, places
    return least, gaps, xs


def _bent(points: Sequence[Point], heights: Sequence[float]) -> Curve:
    """Upright pieces as they are, joined by S-shaped ones that turn at their ``heights``."""
    curve = [points[0]]
    for index, (start, end) in enumerate(pairwise(points)):
        if index % 2 == 0:
            curve += broken_line((start, end))[1:]
        else:
            turn = start[1] + (end[1] - start[1]) * heights[index // 2]
            curve += [(start[0], turn), (end[0], turn), end]
    return tuple(curve)
