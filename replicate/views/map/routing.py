"""Lines between boxes whose places are given: the engine only bends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from replicate.domain.reports.picture import Link
from replicate.domain.vocabulary.marks import Shape
from replicate.views.map.asking import Asking, Request, Routed, straightened
from replicate.views.map.breath import with_breath
from replicate.views.map.placed import PlacedBar, PlacedBox, PlacedLink
from replicate.views.map.ports import Ports, spread_ports
from replicate.views.page.geometry import POINTS_PER_INCH, Curve, Point, Rect, broken_line, distance
from replicate.views.page.label import shape_of
from replicate.views.page.outline import side_point

MOST_OBSTACLES = 150
"""Boxes and ends of lines beyond which lines are straight at once.

The engine weighs every corner against every other: 150 take it one to 2.5 seconds, 260 took it 10.
"""

_PULL = 20.0
_WALL = 4.0
"""Distance in points of the walls from the drawing: lines keep within its lanes, or nearly."""

_FIGURES = 3
"""Decimals to which the engine tells where a wall is: it tells five figures."""


def route_lines(
    boxes: Sequence[PlacedBox], rects: Mapping[str, Rect], links: Sequence[Link], area: Rect,
    drawn: Sequence[PlacedLink] = (), bars: Sequence[PlacedBar] = (),
) -> Asking[tuple[list[PlacedLink], bool]]:
    """Lines of ``links`` round the boxes and bars, and whether they are straight instead.

    ``rects`` are the places of all ends, boxes or not; ``drawn`` are lines that
    have their places already. Raises EngineError.
    """
    if not links:
        return [], False
    pointed = {box.box.id for box in boxes if shape_of(box.box) is Shape.TEAM}
    obstacles = with_breath([box.rect for box in boxes])
    roomy = {**rects, **{box.box.id: rect for box, rect in zip(boxes, obstacles, strict=True)}}
    ports = spread_ports(links, roomy, pointed,
                         [end for line in drawn for end in (line.curve[0], line.curve[-1])])
    obstacles += [bar.rect for bar in bars]
    body = _engine_body(obstacles, links, ports, area)
    settings = {"splines": "true", "esep": "+1", "sep": "+1.5"}
    request = Request("neato", settings, body)
    has_room = len(obstacles) + 2 * len(links) <= MOST_OBSTACLES
    (routed,) = yield [request if has_room else straightened(request)]
    by_id: dict[str, PlacedBox | PlacedBar] = {placed.box.id: placed for placed in boxes}
    by_id |= {placed.box.id: placed for placed in bars}
    lines = []
    for index, link in enumerate(links):
        curve = _on_page(routed, f"e{index}", area)
        lines.append(PlacedLink(link, _joined(curve, by_id.get(link.source),
                                              by_id.get(link.target))))
    return lines, routed.straight


def _engine_body(
    obstacles: Sequence[Rect], links: Sequence[Link], ports: dict[str, Ports], area: Rect
) -> str:
    """DOT statements: boxes as obstacles, ports as ends, walls round them to fix the origin."""
    # A pen would widen each box by half a point, and ports then touch what they belong to.
    statements = ["node [shape=box, penwidth=0];"]
    for index, rect in enumerate(obstacles):
        x, y = rect.centre
        statements.append(
            f'b{index} [pos="{x - area.x:.2f},{area.bottom - y:.2f}", '
            f"width={rect.width / POINTS_PER_INCH:.4f}, "
            f"height={rect.height / POINTS_PER_INCH:.4f}];"
        )
    statements += _walls(area)
    for index, link in enumerate(links):
        for name, (x, y) in (("s", ports[link.id].start), ("t", ports[link.id].end)):
            statements.append(_point(f"{name}{index}", x - area.x, area.bottom - y))
        statements.append(f"s{index} -> t{index} [id=e{index}, arrowhead=none];")
    return "\n".join(statements)


def _walls(area: Rect) -> list[str]:
    """Obstacles round the drawing, so that no line goes round a box by leaving the page."""
    across, down = area.width / 2, area.height / 2
    sides = ((-_WALL, down, 2, area.height), (area.width + _WALL, down, 2, area.height),
             (across, -_WALL, area.width, 2), (across, area.height + _WALL, area.width, 2))
    return [
        f'w{index} [pos="{x:.2f},{y:.2f}", width={width / POINTS_PER_INCH:.4f}, '
        f"height={height / POINTS_PER_INCH:.4f}];"
        for index, (x, y, width, height) in enumerate(sides)
    ]


def _point(name: str, x: float, y: float) -> str:
    """A tiny box: Graphviz goes round its own points by eight corners, thrice as slow."""
    return f'{name} [width=0.01, height=0.01, pos="{x:.2f},{y:.2f}"];'


def _on_page(routed: Routed, edge: str, area: Rect) -> Curve:
    """The engine's curve, moved so that its origin is the area's bottom left corner."""
    # Two more points would tell it, but each corner of theirs costs as much as a box's.
    left, bottom = routed.nodes["w0"][0] + _WALL, routed.nodes["w2"][1] - _WALL
    across, down = area.x - round(left, _FIGURES), area.bottom - round(bottom, _FIGURES)
    return tuple((x + across, y + down) for x, y in routed.edges[edge])


def _joined(
    curve: Curve, source: PlacedBox | PlacedBar | None, target: PlacedBox | PlacedBar | None
) -> Curve:
    """The curve carried on from its ports to the outlines of its boxes and bars."""
    if source:
        curve = _extended(curve, _outline_point(source, curve[0]))
    if target:
        curve = tuple(reversed(_extended(tuple(reversed(curve)),
                                         _outline_point(target, curve[-1]))))
    return curve


def _outline_point(placed: PlacedBox | PlacedBar, port: Point) -> Point:
    shape = Shape.PLACE if isinstance(placed, PlacedBar) else shape_of(placed.box)
    return side_point(shape, placed.rect, port)


def _extended(curve: Curve, point: Point) -> Curve:
    """The curve with its first point moved to ``point``: a kink would show, a pull does not."""
    if distance(curve[0], point) <= _PULL:
        return (point, *curve[1:])
    return (*broken_line((point, curve[0])), *curve[1:])
