"""Whether the lines of a drawing can be followed, or lie on one another like one thick line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from replicate.views.map.detours import lines_astray
from replicate.views.map.placed import Layout, PlacedLink
from replicate.views.page.geometry import Point, polyline

_FEWEST = 30
"""Ties below which an eye follows them, however they lie; and nothing is measured."""

_CELL = 2.5
"""Points: of two lines nearer than that, little more than one is seen."""

_MOST_SHARED = 0.3
"""Of the way of all lines, the share that lies on another from which a drawing is not read.

Of the drawings that were looked at, those of 0.35 and 0.36 have bundles that are black; one of
0.24 is followed with a finger, one of 0.05 at a glance.
"""

_MOST_ASTRAY = 0.1
"""Of the lines of a map by roles, the share that goes through boxes from which it is a tangle.

The engine bends all lines or nearly none: of seventy overlays that were looked at, six had more
than half of their lines in a box, one had one line, and the others none.
"""


def is_tangled(layout: Layout) -> bool:
    """Whether too many lines go through boxes which they are no end of."""
    return len(lines_astray(layout)) > _MOST_ASTRAY * len(layout.links)


def is_crowded(links: Sequence[PlacedLink]) -> bool:
    """Whether too much of the lines' way is shared with another line."""
    if len(links) < _FEWEST:
        return False
    ways = [_cells_of(polyline(placed.curve)) for placed in links]
    users: dict[tuple[int, int], int] = defaultdict(int)
    for way in ways:
        for cell in way:
            users[cell] += 1
    shared = sum(count for count in users.values() if count > 1)
    return shared > _MOST_SHARED * sum(map(len, ways))


def _cells_of(points: Sequence[Point]) -> set[tuple[int, int]]:
    """The small squares of the page that a line passes."""
    cells: set[tuple[int, int]] = set()
    for (x, y), (to_x, to_y) in pairwise(points):
        steps = int(max(abs(to_x - x), abs(to_y - y)) / _CELL) + 1
        across, down = (to_x - x) / steps, (to_y - y) / steps
        cells.update((int((x + step * across) // _CELL), int((y + step * down) // _CELL))
                     for step in range(steps))
    return cells
