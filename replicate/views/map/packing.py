"""Put rectangles side by side so that a page is well filled: parts of a map, loose boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from replicate.domain.record import record
from replicate.views.page.geometry import Point

Size = tuple[float, float]
"""Width and height, in points."""

_WIDTHS_TRIED = 8


@record
class Packed:
    """The corner of each rectangle, in the order given, and the room they take together."""

    corners: tuple[Point, ...]
    width: float
    height: float

    def turned(self) -> Packed:
        """The same with across and down exchanged."""
        return Packed(tuple((y, x) for x, y in self.corners), self.height, self.width)


@record
class Arrangement:
    """Parts of a map, and loose boxes under or beside them with their caption."""

    parts: Packed
    loose: Packed
    loose_corner: Point
    width: float
    height: float

    def promise(self, room: Size) -> float:
        """How many times larger it could be in ``room``; under 1 it does not fit."""
        return min(room[0] / max(self.width, 1), room[1] / max(self.height, 1))


def arrangements(
    parts: Sequence[Size], loose: Sequence[Size], caption: Size, gap: float
) -> list[Arrangement]:
    """Every arrangement worth trying, whatever the room; at least one."""
    grids = list(_grids(loose, gap))
    return [
        _beside(part, grid, caption, gap, under)
        for part in _packings(parts, 2 * gap)
        for grid in grids
        for under in (True, False)
    ]


def best_in(options: Sequence[Arrangement], room: Size) -> Arrangement:
    """The arrangement that lets print be largest in ``room``; the first among equals."""
    return max(options, key=lambda option: round(option.promise(room), 3))


def _beside(
    parts: Packed, loose: Packed, caption: Size, gap: float, under: bool
) -> Arrangement:
    if not loose.corners:
        return Arrangement(parts, loose, (0, 0), parts.width, parts.height)
    width, height = max(loose.width, caption[0]), loose.height + caption[1]
    if not parts.corners:
        return Arrangement(parts, loose, (0, caption[1]), width, height)
    if under:
        corner = ((max(parts.width, width) - width) / 2, parts.height + 2 * gap + caption[1])
        return Arrangement(parts, loose, corner, max(parts.width, width),
                           parts.height + 2 * gap + height)
    corner = (parts.width + 3 * gap, caption[1])
    return Arrangement(parts, loose, corner, parts.width + 3 * gap + width,
                       max(parts.height, height))


def _packings(sizes: Sequence[Size], gap: float) -> Iterator[Packed]:
    """Rows of several widths, then columns of several heights; one size alone is one way."""
    if len(sizes) < 2:
        yield _shelves(sizes, 0, gap)
        return
    turned = [(height, width) for width, height in sizes]
    for each, is_turned in ((sizes, False), (turned, True)):
        least = max(width for width, _ in each)
        most = sum(width + gap for width, _ in each)
        for step in range(_WIDTHS_TRIED + 1):
            packed = _shelves(each, least + (most - least) * step / _WIDTHS_TRIED, gap)
            yield packed.turned() if is_turned else packed


def _shelves(sizes: Sequence[Size], room: float, gap: float) -> Packed:
    """Rows filled one after the other, rows and their rectangles starting at the left."""
    corners: list[Point] = []
    x = y = row = widest = 0.0
    for width, height in sizes:
        if x and x + width > room:
            x, y, row = 0.0, y + row + gap, 0.0
        corners.append((x, y))
        widest, row = max(widest, x + width), max(row, height)
        x += width + gap
    return Packed(tuple(corners), widest, y + row)


def _grids(sizes: Sequence[Size], gap: float) -> Iterator[Packed]:
    """Grids of one column to one row, without a last row left almost empty."""
    if not sizes:
        yield Packed((), 0.0, 0.0)
    seen = set()
    for columns in range(1, len(sizes) + 1):
        rows = -(-len(sizes) // columns)
        balanced = -(-len(sizes) // rows)
        if balanced not in seen:
            seen.add(balanced)
            yield _grid(sizes, balanced, gap)


def _grid(sizes: Sequence[Size], columns: int, gap: float) -> Packed:
    widths = [max(size[0] for size in sizes[column::columns]) for column in range(columns)]
    heights = [max(size[1] for size in sizes[first:first + columns])
               for first in range(0, len(sizes), columns)]
    lefts, tops = ([0.0, *accumulate(lengths)] for lengths in (widths, heights))
    corners = []
    for index, (width, height) in enumerate(sizes):
        row, column = divmod(index, columns)
        x = lefts[column] + gap * column + (widths[column] - width) / 2
        y = tops[row] + gap * row + (heights[row] - height) / 2
        corners.append((x, y))
    return Packed(tuple(corners), lefts[-1] + gap * (columns - 1),
                  tops[-1] + gap * (len(heights) - 1))
