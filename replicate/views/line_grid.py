"""Which lines and boxes a rectangle meets, found fast: each is filed by the cells it crosses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from replicate.views.geometry import Point, Rect, enters

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
        return set(self._entering(rect))

    def nearest_is_one_of(self, own: Collection[str], rect: Rect) -> bool | None:
        """Whether only lines of ``own`` pass through ``rect``; None when no line does."""
        found = None
        for name in self._entering(rect):
            if name not in own:
                return False
            found = True
        return found

    def ends_in(self, rect: Rect) -> int:
        """How many ends of lines lie in ``rect``."""
        return sum(rect.holds(point) for cell in _cells(rect)
                   for point in self._ends.get(cell, ()))

    def _entering(self, rect: Rect) -> Iterator[str]:
        """Each of the lines that pass through ``rect``, once."""
        left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
        found: set[str] = set()
        for cell in _cells(rect):
            for name, start, end in self._segments.get(cell, ()):
                # Most segments of a cell lie wholly on one side: this is said at once.
                if ((start[0] <= left and end[0] <= left)
                        or (start[0] >= right and end[0] >= right)
                        or (start[1] <= top and end[1] <= top)
                        or (start[1] >= bottom and end[1] >= bottom)):
                    continue
                if name not in found and enters(start, end, rect):
                    found.add(name)
                    yield name


class RectGrid:
    """Rectangles that something else must not cover; more can be added."""

    def __init__(self, rects: Iterable[Rect] = ()) -> None:
        self._rects: dict[tuple[int, int], list[Rect]] = defaultdict(list)
        for rect in rects:
            self.add(rect)

    def add(self, rect: Rect) -> None:
        """One more rectangle."""
        for cell in _cells(rect):
            self._rects[cell].append(rect)

    def leaves_free(self, rect: Rect) -> bool:
        """Whether ``rect`` overlaps none of them."""
        return not any(rect.overlaps(other) for cell in _cells(rect)
                       for other in self._rects.get(cell, ()))


def _around(start: Point, end: Point) -> Rect:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return Rect(left, top, abs(start[0] - end[0]), abs(start[1] - end[1]))


def _cells(rect: Rect) -> list[tuple[int, int]]:
    rows = range(int(rect.y // _CELL), int((rect.y + rect.height) // _CELL) + 1)
    columns = range(int(rect.x // _CELL), int((rect.x + rect.width) // _CELL) + 1)
    return [(column, row) for column in columns for row in rows]
