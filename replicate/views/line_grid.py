"""Which lines and boxes a rectangle meets, found fast: each is filed by the cells it crosses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from replicate.views.geometry import Point, Rect, enters

_CELL = 32.0

Segment: TypeAlias = tuple[str, Point, Point, float, float, float, float]
"""A piece of a line: the line's name, from where to where, its left, right, top and bottom."""


class LineGrid:
    """The segments and the ends of named lines."""

    def __init__(self, lines: Mapping[str, Sequence[Point]]) -> None:
        self._segments: dict[tuple[int, int], list[Segment]] = defaultdict(list)
        self._ends: dict[tuple[int, int], list[Point]] = defaultdict(list)
        for name, points in lines.items():
            for start, end in pairwise(points):
                left, right = sorted((start[0], end[0]))
                top, bottom = sorted((start[1], end[1]))
                segment = (name, start, end, left, right, top, bottom)
                for cell in _cells(Rect(left, top, right - left, bottom - top)):
                    self._segments[cell].append(segment)
            for point in (points[0], points[-1]):
                self._ends[int(point[0] // _CELL), int(point[1] // _CELL)].append(point)

    def entering(self, rect: Rect) -> set[str]:
        """Names of the lines that pass through ``rect``."""
        return set(entering(self.around(rect), rect))

    def around(self, rect: Rect) -> list[Segment]:
        """The segments whose own box overlaps ``rect``: all that enter it are among them."""
        left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
        return [
            segment for cell in _cells(rect) for segment in self._segments.get(cell, ())
            if segment[3] < right and segment[4] > left and segment[5] < bottom and segment[6] > top
        ]

    def ends_in(self, rect: Rect) -> int:
        """How many ends of lines lie in ``rect``."""
        return sum(rect.holds(point) for cell in _cells(rect)
                   for point in self._ends.get(cell, ()))


def entering(segments: Iterable[Segment], rect: Rect) -> Iterator[str]:
    """The names of those that pass through ``rect``, each once."""
    left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
    found: set[str] = set()
    for name, start, end, west, east, north, south in segments:
        # Most lie wholly on one side: this is said at once.
        if (west < right and east > left and north < bottom and south > top
                and name not in found and enters(start, end, rect)):
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
        left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
        for cell in _cells(rect):
            for other in self._rects.get(cell, ()):  # written out: asked of every place tried
                if (left < other.x + other.width and other.x < right
                        and top < other.y + other.height and other.y < bottom):
                    return False
        return True


def _cells(rect: Rect) -> list[tuple[int, int]]:
    x, y, width, height = rect
    left, right = int(x // _CELL), int((x + width) // _CELL)
    top, bottom = int(y // _CELL), int((y + height) // _CELL)
    if top == bottom:  # so it is for most of the places tried for a verb
        return [(column, top) for column in range(left, right + 1)]
    return [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]
