"""Points, rectangles and curved lines of a page: in points, y going down."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Place = tuple[float, float, float, float]
"""The four numbers of a ``Rect``, which is one: a place that is tried and seldom kept."""

Curve = tuple[Point, ...]
"""A chain of cubic Béziers: a start, then three points for each piece."""

POINTS_PER_INCH = 72
_STEPS = 16
_STRAIGHT = 0.005
_EXACT = 1e-9


class Rect(NamedTuple):
    """A rectangle by its top-left corner, width and height.

    A named tuple is made in less than half of a frozen dataclass's time: a full map tries
    a hundred thousand.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Across of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Down of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, margin: float) -> Rect:
        """The same with ``margin`` points more on each side (fewer, if negative)."""
        return Rect(self.x - margin, self.y - margin,
                    self.width + 2 * margin, self.height + 2 * margin)

    def moved(self, across: float, down: float) -> Rect:
        """The same, shifted."""
        return Rect(self.x + across, self.y + down, self.width, self.height)

    def overlaps(self, other: Rect) -> bool:
        """Whether both share more than an edge."""
        left, top, width, height = other
        return (self.x < left + width and left < self.x + self.width
                and self.y < top + height and top < self.y + self.height)

    def contains(self, other: Place) -> bool:
        """Whether ``other`` lies wholly inside, a hundredth of a point forgiven."""
        slack = 0.01
        left, top, width, height = other
        return (self.x - slack <= left and left + width <= self.x + self.width + slack
                and self.y - slack <= top and top + height <= self.y + self.height + slack)

    def holds(self, point: Point) -> bool:
        """Whether ``point`` lies inside or on the edge."""
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.bottom


def centred(centre: Point, width: float, height: float) -> Rect:
    """The rectangle of that size around ``centre``."""
    return Rect(centre[0] - width / 2, centre[1] - height / 2, width, height)


def around(points: Collection[Point]) -> Rect:
    """The smallest rectangle that holds them all."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def between(start: Point, end: Point, share: float) -> Point:
    """The point at ``share`` (0 to 1) of the way."""
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def distance(start: Point, end: Point) -> float:
    """Straight distance, in points."""
    return math.hypot(end[0] - start[0], end[1] - start[1])


def broken_line(points: Sequence[Point]) -> Curve:
    """A curve made of straight pieces through ``points``."""
    curve = [points[0]]
    for start, end in pairwise(points):
        curve += [between(start, end, 1 / 3), between(start, end, 2 / 3), end]
    return tuple(curve)


def polyline(curve: Curve) -> list[Point]:
    """Points along ``curve``, close enough to measure and to test hits."""
    points = [curve[0]]
    for index in range(0, len(curve) - 1, 3):
        piece = curve[index:index + 4]
        if _is_straight(piece):
            points.append(piece[-1])
        else:
            points += [on_piece(piece, step / _STEPS) for step in range(1, _STEPS + 1)]
    return points


def _is_straight(piece: Curve) -> bool:
    start, first, second, end = piece
    way = distance(start, first) + distance(first, second) + distance(second, end)
    return way - distance(start, end) < _EXACT


def simplified(points: Sequence[Point]) -> list[Point]:
    """The same polyline without the points that lie on the way between those kept."""
    kept = [points[0]]
    passed = [(point, distance(points[0], point)) for point in points[1:2]]
    for following in points[2:]:
        direct = distance(kept[-1], following) + _STRAIGHT
        # All points passed are tried: on a gentle curve each alone would seem on the way.
        if any(so_far + distance(point, following) > direct for point, so_far in passed):
            kept.append(passed[-1][0])
            passed = []
        passed.append((following, distance(kept[-1], following)))
    return [*kept, points[-1]]


def on_piece(piece: Curve, share: float) -> Point:
    """The point at ``share`` of a cubic Bézier, by de Casteljau."""
    a, b, c, d = piece
    return (_on_axis(a[0], b[0], c[0], d[0], share), _on_axis(a[1], b[1], c[1], d[1], share))


def _on_axis(a: float, b: float, c: float, d: float, share: float) -> float:
    # Written out, since every line of every map is measured point by point.
    ab, bc, cd = a + (b - a) * share, b + (c - b) * share, c + (d - c) * share
    abc, bcd = ab + (bc - ab) * share, bc + (cd - bc) * share
    return abc + (bcd - abc) * share


def length(points: Sequence[Point]) -> float:
    """Length of a polyline, in points."""
    return sum(steps_of(points))


def steps_of(points: Sequence[Point]) -> list[float]:
    """The length of each segment of a polyline, in points."""
    return [distance(a, b) for a, b in pairwise(points)]


def at_length(
    points: Sequence[Point], left: float, steps: Sequence[float] = ()
) -> tuple[Point, Point]:
    """The point ``left`` points along a polyline, and its unit direction there.

    ``steps`` are the polyline's ``steps_of``, where many of its points are asked for.
    """
    for index, step in enumerate(steps or steps_of(points)):
        if step and left <= step + _EXACT:
            start, end = points[index], points[index + 1]
            return between(start, end, left / step), _unit(start, end)
        left -= step
    return points[-1], _unit(points[0], points[-1])


def _unit(start: Point, end: Point) -> Point:
    size = distance(start, end) or 1.0
    return ((end[0] - start[0]) / size, (end[1] - start[1]) / size)


def crosses(points: Sequence[Point], rect: Rect) -> bool:
    """Whether a polyline enters ``rect``."""
    return any(enters(a, b, rect) for a, b in pairwise(points))


def clipped(points: Sequence[Point], rect: Rect) -> list[tuple[Point, Point]]:
    """The parts of a polyline's segments that lie in ``rect``."""
    parts = []
    for start, end in pairwise(points):
        low, high = shares_inside(start, end, rect.x, rect.y, rect.right, rect.bottom)
        if low < high:
            parts.append((between(start, end, low), between(start, end, high)))
    return parts


def enters(start: Point, end: Point, rect: Rect) -> bool:
    """Whether a segment enters ``rect``."""
    low, high = shares_inside(start, end, rect.x, rect.y, rect.right, rect.bottom)
    return low < high


def shares_inside(
    start: Point, end: Point, left: float, top: float, right: float, bottom: float
) -> tuple[float, float]:
    """From which share of a segment to which it is inside these four edges; (1, 0) if nowhere.

    Liang and Barsky's clipping, its interior only.
    """
    # Written out, for it is asked a hundred thousand times of thirty maps.
    x, y = start
    across, down = end[0] - x, end[1] - y
    low, high = 0.0, 1.0
    if across:
        first, last = (left - x) / across, (right - x) / across
        if first > last:
            first, last = last, first
        low = first if first > low else low
        high = last if last < high else high
        if low >= high:
            return (1.0, 0.0)
    elif not left < x < right:
        return (1.0, 0.0)
    if down:
        first, last = (top - y) / down, (bottom - y) / down
        if first > last:
            first, last = last, first
        low = first if first > low else low
        high = last if last < high else high
        if low >= high:
            return (1.0, 0.0)
    elif not top < y < bottom:
        return (1.0, 0.0)
    return (low, high)


def is_free(rect: Place, others: Iterable[Rect]) -> bool:
    """Whether ``rect`` overlaps none of ``others``."""
    # Written out, as ``overlaps`` says it: three thousand places of a map are asked about.
    x, y, width, height = rect
    right, bottom = x + width, y + height
    for left, top, across, down in others:
        if x < left + across and left < right and y < top + down and top < bottom:
            return False
    return True
