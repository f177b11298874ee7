"""Which lines enter a rectangle, found fast: segments are filed by the cells they cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from replicate.views.geometry import Point, Rect, crosses

_CELL = 32.0


class LineGrid:
    """The segments and the ends of named lines."""

    def __init__(self, lines: Mapping[str, Sequence[Point]]) -> None:
        self._segments: dict[tuple[int, int], list[tuple[str, Point, Point]]] = defaultdict(list)
        self._ends: dict[tuple[int, int], list[Point]] = defaultdict(list)
        for name, points in lines.items():
            for start, end in pairwise(points):
                for cell in _cells(_around(start, end)):
                    self._segments[cell].append((name, start, end))
            for point in (points[0], points[-1]):
                self._ends[int(point[0] // _CELL), int(point[1] // _CELL)].append(point)

    def entering(self, rect: Rect) -> set[str]:
        """Names of the lines that pass through ``rect``."""
        found: set[str] = set()
        for cell in _cells(rect):
            for name, start, end in self._segments.get(cell, ()):
                if name not in found and crosses((start, end), rect):
                    found.add(name)
        return found

    def ends_in(self, rect: Rect) -> int:
        """How many ends of lines lie in ``rect``."""
        return sum(rect.holds(point) for cell in _cells(rect)
                   for point in self._ends.get(cell, ()))


def _around(start: Point, end: Point) -> Rect:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return Rect(left, top, abs(start[0] - end[0]), abs(start[1] - end[1]))


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(rect.x // _CELL), int(rect.right // _CELL) + 1):
        for row in range(int(rect.y // _CELL), int(rect.bottom // _CELL) + 1):
            yield (column, row)
