"""Where lines leave and reach boxes: points spread along the facing sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import inf
from operator import attrgetter

from replicate.domain.record import record
from replicate.domain.reports.picture import Link
from replicate.views.page.geometry import Point, Rect, centred, distance, enters

GAP = 3.0
"""Distance in points between a box and its ports: nearer, the engine sees an overlap."""

_APART, _TRIES = 3.6, 20
"""Least distance between two ports, across or down, and how often one steps aside for it."""

_MARK = 17.0
"""Between a port and the end of a line that is drawn already: the longest of end marks,
which may lie aslant."""

_CLOSE = 5.0
"""A side that has another box so close is left to lines that have no better one."""

_SPACING = 20.0
_POINTED = 7.0
USABLE = 0.72
"""The share of a box's side, about its middle, along which its lines are spread."""

_NORMALS = {"e": (1.0, 0.0), "w": (-1.0, 0.0), "n": (0.0, -1.0), "s": (0.0, 1.0)}
_GRAZING = 0.2
_TURN = 150.0
_WALL = 200.0
_BACKWARDS = 400.0
_HELD = 60.0

_CORNER, _UPRIGHT = 10.0, 12.0
"""Of ends over or under gates: from the corner of their box, and from one another."""


@record
class _End:
    """One end of a tie's line on a side: where along it the line goes, and which end it is."""

    towards: float
    link: str
    which: str
    is_gate: bool


@record
class Ports:
    """The two ends of a tie's line, just outside its boxes."""

    start: Point
    end: Point


def spread_ports(
    links: Sequence[Link], rects: Mapping[str, Rect], pointed: Collection[str],
    held: Sequence[Point] = (),
) -> dict[str, Ports]:
    """Ports of every link by its id, ordered along each side by where the line goes.

    ``pointed`` are the ids of boxes whose left and right ends are points
    (hexagons): their ports stay close to the point. ``held`` is where other
    lines end already: no end mark may hide theirs. A rectangle without a size
    is a gate, a point at which a line goes on.
    """
    sides: dict[tuple[str, str], list[_End]] = defaultdict(list)
    facing: dict[str, tuple[str, str]] = {}
    for link in links:
        others = [rect for id_, rect in rects.items() if id_ not in (link.source, link.target)]
        first, second = _facing_sides(rects[link.source], rects[link.target], others, held)
        facing[link.id] = (first, second)
        for box, other, side, end in ((link.source, link.target, first, "start"),
                                      (link.target, link.source, second, "end")):
            axis = 1 if side in "ew" else 0
            sides[box, side].append(
                _End(rects[other].centre[axis], link.id, end, _is_gate(rects[other])))
    points: dict[tuple[str, str], Point] = {}
    for (box, side), ends in sides.items():
        ends.sort(key=attrgetter("towards"))
        widest = _POINTED if box in pointed and side in "ew" else _SPACING
        spread = [_port(rects[box], side, index, len(ends), widest) for index in range(len(ends))]
        if side in "ns" and any(end.is_gate for end in ends):
            spread = _under_gates(spread, ends, rects[box])
        points |= {(end.link, end.which): point for end, point in zip(ends, spread, strict=True)}
    ports = {link.id: Ports(points[link.id, "start"], points[link.id, "end"]) for link in links}
    for link in links:
        first, second = facing[link.id]
        alone = len(sides[link.source, first]) == 1 == len(sides[link.target, second])
        if alone and {first, second} in ({"e", "w"}, {"n", "s"}):
            ports[link.id] = _levelled(ports[link.id], first, rects[link.source],
                                       rects[link.target], link.source in pointed,
                                       link.target in pointed)
    return _apart(ports, facing, held)


def _under_gates(
    points: Sequence[Point], ends: Sequence[_End], rect: Rect
) -> list[Point]:
    """The same on a level side, each straight over or under its gate if the side reaches it."""
    low, high = rect.x + _CORNER, rect.right - _CORNER
    apart = min(_UPRIGHT, (high - low) / max(1, len(ends) - 1))
    across: list[float] = []
    for end, point in zip(ends, points, strict=True):
        is_wished = end.is_gate and low <= end.towards <= high
        across.append(max(end.towards if is_wished else point[0],
                          across[-1] + apart if across else low))
    most = high
    for index in reversed(range(len(across))):
        across[index] = min(across[index], most)
        most = across[index] - apart
    return [(x, point[1]) for x, point in zip(across, points, strict=True)]


def _apart(
    ports: Mapping[str, Ports], facing: Mapping[str, tuple[str, str]], held: Sequence[Point]
) -> dict[str, Ports]:
    """The same, no two in one place: between two boxes of a pile, ports face each other.

    The engine would take them for boxes that overlap, and draw every line straight.
    """
    taken: list[Point] = []

    def free(point: Point, side: str) -> Point:
        across, down = (0.0, _APART) if side in "ew" else (_APART, 0.0)
        tries = (step * sign for step in range(_TRIES) for sign in (1, -1))
        options = ((point[0] + across * step, point[1] + down * step) for step in tries)
        found = next((option for option in options
                      if all(_is_apart(option, other) for other in taken)
                      and all(_is_apart(option, other, _MARK) for other in held)), point)
        taken.append(found)
        return found

    return {id_: Ports(free(pair.start, facing[id_][0]), free(pair.end, facing[id_][1]))
            for id_, pair in ports.items()}


def _is_apart(one: Point, two: Point, least: float = _APART) -> bool:
    return max(abs(one[0] - two[0]), abs(one[1] - two[1])) >= least - 0.01


def _levelled(
    ports: Ports, side: str, start: Rect, end: Rect, start_pointed: bool, end_pointed: bool
) -> Ports:
    """The same ports on one level, where the two sides overlap enough for a straight line."""
    axis = 1 if side in "ew" else 0
    spans = [_span(rect, axis, pointed and axis == 1)
             for rect, pointed in ((start, start_pointed), (end, end_pointed))]
    low, high = max(span[0] for span in spans), min(span[1] for span in spans)
    if low > high:
        return ports
    level = (low + high) / 2
    if axis == 1:
        return Ports((ports.start[0], level), (ports.end[0], level))
    return Ports((level, ports.start[1]), (level, ports.end[1]))


def _span(rect: Rect, axis: int, pointed: bool) -> tuple[float, float]:
    """From where to where a side can take a line."""
    middle = rect.centre[axis]
    half = (rect.height if axis == 1 else rect.width) / 2
    reach = 1.0 if pointed else half * USABLE
    return (middle - reach, middle + reach)


def _facing_sides(
    start: Rect, end: Rect, others: Sequence[Rect], held: Sequence[Point]
) -> tuple[str, str]:
    """The sides (e, w, n, s) that a line joins best: short, square to both, through no box."""
    leaving, arriving = ({side: _port(rect, side, 0, 1, 1) for side in _NORMALS}
                         for rect in (start, end))
    pairs = [(first, second) for first in _NORMALS for second in _NORMALS]
    busy = [{side: _HELD * _held_on(rect, side, held) for side in _NORMALS}
            for rect in (start, end)]
    open_costs = sorted((_open_cost(leaving[first], arriving[second], first, second)
                         + busy[0][first] + busy[1][second], index)
                        for index, (first, second) in enumerate(pairs))
    best = (inf, 0)
    for cost, index in open_costs:
        if cost > best[0]:
            break  # boxes in the way only add to it
        first, second = pairs[index]
        walls = _walls_met(leaving[first], arriving[second], others)
        best = min(best, (cost + _WALL * walls, index))
    return pairs[best[1]]


def _open_cost(start: Point, end: Point, first: str, second: str) -> float:
    """What a line between the middles of two sides costs where nothing is in its way."""
    size = distance(start, end) or 1.0
    direction = ((end[0] - start[0]) / size, (end[1] - start[1]) / size)
    leaving = _along(direction, _NORMALS[first])
    arriving = -_along(direction, _NORMALS[second])
    backwards = (leaving < _GRAZING) + (arriving < _GRAZING)
    return size + _TURN * (2 - leaving - arriving) + _BACKWARDS * backwards


def _held_on(rect: Rect, side: str, held: Sequence[Point]) -> int:
    """How many lines that are drawn already end on a side."""
    axis = 0 if side in "ew" else 1
    edge = {"e": rect.right, "w": rect.x, "n": rect.y, "s": rect.bottom}[side]
    return sum(abs(point[axis] - edge) <= GAP and rect.grown(GAP).holds(point) for point in held)


def _is_gate(rect: Rect) -> bool:
    return not rect.width and not rect.height


def _walls_met(start: Point, end: Point, others: Sequence[Rect]) -> int:
    """How many other boxes the line passes through, and how many are too close to its ends."""
    piled = sum(other.grown(_CLOSE).overlaps(centred(port, 1, 1))
                for port in (start, end) for other in others)
    return piled + sum(enters(start, end, other) for other in others)


def _along(direction: Point, normal: Point) -> float:
    return direction[0] * normal[0] + direction[1] * normal[1]


def _port(rect: Rect, side: str, index: int, count: int, widest: float) -> Point:
    if _is_gate(rect):
        return rect.centre
    size = rect.height if side in "ew" else rect.width
    spacing = min(widest, size * USABLE / count)
    along = (index - (count - 1) / 2) * spacing
    x, y = rect.centre
    if side in "ew":
        return (rect.right + GAP if side == "e" else rect.x - GAP, y + along)
    return (x + along, rect.bottom + GAP if side == "s" else rect.y - GAP)
