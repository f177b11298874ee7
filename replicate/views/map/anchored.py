"""The map by roles: boxes at their slots, lines routed between them by the engine."""

from __future__ import annotations

from replicate.domain.reports.picture import Link, Picture
from replicate.views.map.asking import Asking
from replicate.views.map.bars import BarRouter
from replicate.views.map.gates import GateKeeper, cut_at_gates, joined
from replicate.views.map.lanes import place_lanes
from replicate.views.map.notices import STRAIGHT_NOTICE
from replicate.views.map.placed import Layout
from replicate.views.map.routing import route_lines
from replicate.views.map.slots import place_by_role
from replicate.views.page.geometry import Rect


def lay_out_by_role(picture: Picture, area: Rect) -> Asking[Layout | None]:
    """Boxes, bars, lanes and lines of a picture with slots; None when slots do not suffice.

    Verbs are not placed yet. Raises EngineError.
    """
    placement = place_by_role(picture, area)
    if placement is None:
        return None
    bar_ids = {placed.box.id for placed in placement.bars}
    links = drawable_links(picture)
    to_bars = [link for link in links if {link.source, link.target} & bar_ids]
    others = [link for link in links if not {link.source, link.target} & bar_ids]
    bar_lines, left = BarRouter(placement.boxes, placement.bars).route(to_bars)
    routed = [*others, *left]
    gates = GateKeeper(placement.boxes, placement.bars, placement.rects, bar_lines).gates(others)
    pieces, places = cut_at_gates(routed, gates)
    lines, straight = yield from route_lines(
        placement.boxes, placement.rects | places, pieces, area, bar_lines, placement.bars)
    return Layout(
        area=area, scale=placement.scale, boxes=placement.boxes, bars=placement.bars,
        lanes=tuple(place_lanes(picture.lanes, area, list(placement.rects.values()))),
        links=(*joined(routed, lines, gates), *bar_lines),
        notices=(STRAIGHT_NOTICE,) if straight else (),
    )


def drawable_links(picture: Picture) -> list[Link]:
    """Ties between two different boxes of the picture, in its order: only these have a line."""
    ids = {box.id for box in picture.boxes}
    return [link for link in picture.links
            if link.source in ids and link.target in ids and link.source != link.target]
