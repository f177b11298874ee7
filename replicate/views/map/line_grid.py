"""Which lines and boxes a rectangle meets, found fast: each is filed by the cells it crosses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from replicate.views.page.geometry import Place, Point, Rect, enters, shares_inside

_CELL = 32.0

Segment: TypeAlias = tuple[str, Point, Point, float, float, float, float]
"""A piece of a line: the line's name, from where to where, its left, right, top and bottom."""

Span: TypeAlias = tuple[int, int, int, int]
"""The first and last column, then row, of the cells that a rectangle crosses."""


class LineGrid:
    """The segments and the ends of named lines."""

    def __init__(self, lines: Mapping[str, Sequence[Point]]) -> None:
        self._segments: list[Segment] = []
        self._crossing: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._ends: dict[tuple[int, int], list[Point]] = defaultdict(list)
        self._of_spans: dict[Span, tuple[list[Segment], list[Point]]] = {}
        for name, points in lines.items():
            for start, end in pairwise(points):
                left, right = sorted((start[0], end[0]))
                top, bottom = sorted((start[1], end[1]))
                for cell in _cells(_span(Rect(left, top, right - left, bottom - top))):
                    self._crossing[cell].append(len(self._segments))
                self._segments.append((name, start, end, left, right, top, bottom))
            for point in (points[0], points[-1]):
                self._ends[int(point[0] // _CELL), int(point[1] // _CELL)].append(point)

    def entering(self, rect: Rect) -> set[str]:
        """Names of the lines that pass through ``rect``."""
        return {segment[0] for segment in self.around(rect)
                if enters(segment[1], segment[2], rect)}

    def around(self, rect: Rect) -> list[Segment]:
        """The segments whose own box overlaps ``rect``: all that enter it are among them."""
        left, right, top, bottom = rect.x, rect.right, rect.y, rect.bottom
        return [
            segment for segment in self._filed(_span(rect))[0]
            if segment[3] < right and segment[4] > left and segment[5] < bottom and segment[6] > top
        ]

    def ends_in(self, rect: Rect) -> list[Point]:
        """The ends of lines that lie in ``rect``."""
        return [point for point in self._filed(_span(rect))[1] if rect.holds(point)]

    def _filed(self, span: Span) -> tuple[list[Segment], list[Point]]:
        """What is filed under some cells, found once: neighbours along a line cross the same."""
        found = self._of_spans.get(span)
        if found is None:
            cells = _cells(span)
            crossing = {index for cell in cells for index in self._crossing.get(cell, ())}
            found = self._of_spans[span] = (
                [self._segments[index] for index in crossing],
                [point for cell in cells for point in self._ends.get(cell, ())],
            )
        return found


def is_entered(rect: Place, segments: Iterable[Segment], margin: float = 0.0) -> bool:
    """Whether one of the segments passes through ``rect`` or less than ``margin`` beside it."""
    left, top, width, height = rect
    left, top = left - margin, top - margin
    right, bottom = left + (width + 2 * margin), top + (height + 2 * margin)
    for _, start, end, west, east, north, south in segments:
        # Most lie wholly on one side, or begin inside: this is said at once.
        if west < right and east > left and north < bottom and south > top:
            if left < start[0] < right and top < start[1] < bottom:
                return True
            low, high = shares_inside(start, end, left, top, right, bottom)
            if low < high:
                return True
    return False


class RectGrid:
    """Rectangles that something else must not cover; more can be added."""

    def __init__(self, rects: Iterable[Rect] = ()) -> None:
        self._rects: list[Rect] = []
        self._of_spans: dict[Span, list[Rect]] = {}
        self._crossing: dict[tuple[int, int], list[int]] = defaultdict(list)
        for rect in rects:
            self.add(rect)

    def add(self, rect: Rect) -> None:
        """One more rectangle."""
        for cell in _cells(_span(rect)):
            self._crossing[cell].append(len(self._rects))
        self._rects.append(rect)
        self._of_spans.clear()

    def overlapping(self, rect: Rect) -> list[Rect]:
        """Those that share more than an edge with ``rect``."""
        span = _span(rect)
        near = self._of_spans.get(span)
        if near is None:
            met = {index for cell in _cells(span) for index in self._crossing.get(cell, ())}
            near = self._of_spans[span] = [self._rects[index] for index in met]
        return [other for other in near if rect.overlaps(other)]


def _span(rect: Rect) -> Span:
    x, y, width, height = rect
    return (int(x // _CELL), int((x + width) // _CELL),
            int(y // _CELL), int((y + height) // _CELL))


def _cells(span: Span) -> list[tuple[int, int]]:
    left, right, top, bottom = span
    return [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]
