"""Lines that the engine led through a box are bent again, round it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from replicate.views.map.asking import Asking
from replicate.views.map.line_grid import LineGrid
from replicate.views.map.placed import Layout, PlacedBox, PlacedLink
from replicate.views.map.routing import route_lines
from replicate.views.page.geometry import polyline

_GRAZE = 1.0
"""Points by which a line may overlap the edge of a box: the outline covers it."""


def lead_round_boxes(layout: Layout) -> Asking[Layout]:
    """The layout, its lines round the boxes that they are no end of, where there is a way.

    Ranks leave no room for some lines: several between two small boxes, say, a third box
    between them. All other lines stay, and the new ends keep clear of theirs.
    Raises EngineError.
    """
    astray = lines_astray(layout)
    if not astray:
        return layout
    kept = [line for line in layout.links if line not in astray]
    rects = {placed.box.id: placed.rect for placed in layout.boxes}
    bent, _ = yield from route_lines(layout.boxes, rects, [line.link for line in astray],
                                     layout.area, kept)
    before, after = (_boxes_met(lines, layout.boxes) for lines in (astray, bent))
    better = {line.link.id: line for line in bent if after[line.link.id] < before[line.link.id]}
    return replace(layout, links=tuple(better.get(line.link.id, line) for line in layout.links))


def lines_astray(layout: Layout) -> list[PlacedLink]:
    """The lines that go through a box which they are no end of; behind a bar they may."""
    met = _boxes_met(layout.links, layout.boxes)
    return [line for line in layout.links if met[line.link.id]]


def _boxes_met(lines: Sequence[PlacedLink], boxes: Sequence[PlacedBox]) -> Counter[str]:
    """How many boxes each line, by its id, goes through that are neither of its ends."""
    grid = LineGrid({line.link.id: polyline(line.curve) for line in lines})
    ends = {line.link.id: {line.link.source, line.link.target} for line in lines}
    return Counter(
        name for placed in boxes for name in grid.entering(placed.rect.grown(-_GRAZE))
        if placed.box.id not in ends[name])
