"""Lines that the engine led through a box are bent again, round it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.views.map.routing import route_lines
from replicate.views.page.geometry import crosses, polyline
from replicate.views.page.placed import Asking, Layout, PlacedBox, PlacedLink

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
    better = {new.link.id: new for old, new in zip(astray, bent, strict=True)
              if _boxes_met(new, layout.boxes) < _boxes_met(old, layout.boxes)}
    return replace(layout, links=tuple(better.get(line.link.id, line) for line in layout.links))


def lines_astray(layout: Layout) -> list[PlacedLink]:
    """The lines that go through a box which they are no end of; behind a bar they may."""
    return [line for line in layout.links if _boxes_met(line, layout.boxes)]


def _boxes_met(line: PlacedLink, boxes: Sequence[PlacedBox]) -> int:
    """How many boxes the line goes through that are neither of its ends."""
    points = polyline(line.curve)
    ends = {line.link.source, line.link.target}
    return sum(crosses(points, placed.rect.grown(-_GRAZE)) for placed in boxes
               if placed.box.id not in ends)
