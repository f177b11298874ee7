"""Where a line passes over the bars between it and its end: upright, apart, and off their names.

A line behind a bar is lost, and comes out somewhere else. So each line that has a bar between
its ends gets a gate of its own, and is routed by the engine up to it and on from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from replicate.domain.record import record
from replicate.domain.reports.picture import Link
from replicate.views.map.placed import PlacedBar, PlacedBox, PlacedLink
from replicate.views.page.geometry import (
    Curve,
    Point,
    Rect,
    around,
    broken_line,
    centred,
    crosses,
    distance,
    polyline,
)

_OFF = 7.0
"""Points between a bar and where a line turns to its gate."""

_CLEAR = 7.0
"""Points that a gate keeps from boxes, with their breath, and from a bar's name."""

_APART = 12.0
"""Least distance between two gates."""

_FROM_ENDS = 18.0
"""Least distance from lines that end on a bar, so that none seems to go through it."""

_INSET, _STEP = 12.0, 4.0
_ROUND_A_BOX, _TURN = 60.0, 30.0
_CORNER = 12.0
_STACKED = 20.0


@record
class Gate:
    """The upright piece of a line over a stack of bars, in the line's direction."""

    start: Point
    end: Point


Gates = Mapping[str, Sequence[Gate]]
"""The gates of each line that has some, by its tie's id, in the order of its way."""


def stacks_of(bars: Sequence[PlacedBar]) -> list[Rect]:
    """The rooms of bars that lie one close under another."""
    stacks: list[Rect] = []
    for rect in sorted((bar.rect for bar in bars), key=lambda rect: (rect.y, rect.x)):
        if stacks and stacks[-1].grown(_STACKED).overlaps(rect):
            both = (stacks.pop(), rect)
            rect = around([corner for one in both
                           for corner in ((one.x, one.y), (one.right, one.bottom))])
        stacks.append(rect)
    return stacks


class GateKeeper:
    """Gives a gate to each line that needs one, none in another's way."""

    def __init__(
        self, boxes: Sequence[PlacedBox], bars: Sequence[PlacedBar],
        rects: Mapping[str, Rect], drawn: Sequence[PlacedLink],
    ) -> None:
        self.boxes = [(placed.box.id, placed.rect) for placed in boxes]
        self.rects = rects
        self.stacks = stacks_of(bars)
        self.names = [bar.text_rect.grown(_CLEAR) for bar in bars]
        self.drawn = [polyline(line.curve) for line in drawn]
        self.taken: list[Gate] = []

    def gates(self, links: Sequence[Link]) -> Gates:
        """The gates of ``links``; a line that finds none goes round the bars."""
        found: dict[str, Sequence[Gate]] = {}
        for link in links:
            ends = (self.rects[link.source], self.rects[link.target])
            gates = [self._gate(stack, is_down, link, ends)
                     for stack, is_down in self._between(*ends)]
            opened = [gate for gate in gates if gate]
            if opened and len(opened) == len(gates):
                found[link.id] = opened
                self.taken += opened
        return found

    def _between(self, start: Rect, end: Rect) -> Iterator[tuple[Rect, bool]]:
        """The stacks between two boxes in the order in which they are met, and the direction."""
        is_down = start.centre[1] < end.centre[1]
        upper, lower = (start, end) if is_down else (end, start)
        for stack in self.stacks if is_down else reversed(self.stacks):
            if upper.bottom <= stack.y and stack.bottom <= lower.y:
                yield stack, is_down

    def _gate(
        self, stack: Rect, is_down: bool, link: Link, ends: tuple[Rect, Rect]
    ) -> Gate | None:
        """The gate that makes the way shortest, through fewest boxes."""
        best, least = None, inf
        top, bottom = stack.y - _OFF, stack.bottom + _OFF
        for step in range(int((stack.width - 2 * _INSET) / _STEP) + 1):
            x = stack.x + _INSET + step * _STEP
            start, end = ((x, top), (x, bottom)) if is_down else ((x, bottom), (x, top))
            if self._is_free(stack, x):
                cost = self._cost(ends[0], start, link) + self._cost(ends[1], end, link)
                if cost < least:
                    best, least = Gate(start, end), cost
        return best

    def _is_free(self, stack: Rect, x: float) -> bool:
        room = Rect(x - _CLEAR, stack.y - _OFF - _CLEAR, 2 * _CLEAR,
                    stack.height + 2 * (_OFF + _CLEAR))
        near = centred(room.centre, 2 * _FROM_ENDS, room.height)
        return not (
            any(room.overlaps(rect) for _, rect in self.boxes)
            or any(room.overlaps(name) for name in self.names)
            or any(abs(gate.start[0] - x) < _APART for gate in self.taken)
            or any(crosses(points, near) for points in self.drawn)
        )

    def _cost(self, end: Rect, gate: Point, link: Link) -> float:
        nearest = (min(max(gate[0], end.x), end.right), min(max(gate[1], end.y), end.bottom))
        met = sum(crosses((nearest, gate), rect) for id_, rect in self.boxes
                  if id_ not in (link.source, link.target))
        is_upright = end.x + _CORNER <= gate[0] <= end.right - _CORNER
        return distance(nearest, gate) + _ROUND_A_BOX * met + _TURN * (not is_upright)


def cut_at_gates(
    links: Sequence[Link], gates: Gates
) -> tuple[list[Link], dict[str, Rect]]:
    """The ties as they are routed, piece by piece, and the places of the gates they end at."""
    pieces: list[Link] = []
    places: dict[str, Rect] = {}
    for link in links:
        source = link.source
        for index, gate in enumerate(gates.get(link.id, ())):
            ends = (_name(link, index, "entry"), _name(link, index, "exit"))
            for name, point in zip(ends, (gate.start, gate.end), strict=True):
                places[name] = centred(point, 0.0, 0.0)
            pieces.append(replace(link, id=ends[0], source=source, target=ends[0]))
            source = ends[1]
        pieces.append(replace(link, source=source))
    return pieces, places


def joined(
    links: Sequence[Link], pieces: Sequence[PlacedLink], gates: Gates
) -> list[PlacedLink]:
    """The line of each tie, its pieces and gates one after the other."""
    curves = {piece.link.id: piece.curve for piece in pieces}
    lines = []
    for link in links:
        curve: Curve = ()
        entry: Point | None = None
        for index, gate in enumerate(gates.get(link.id, ())):
            curve += _with_ends(curves[_name(link, index, "entry")], entry, gate.start)
            curve += broken_line((gate.start, gate.end))[1:-1]
            entry = gate.end
        lines.append(PlacedLink(link, curve + _with_ends(curves[link.id], entry, None)))
    return lines


def _with_ends(curve: Curve, start: Point | None, end: Point | None) -> Curve:
    """The curve from and to gates, next to which it was routed."""
    return (start or curve[0], *curve[1:-1], end or curve[-1])


def _name(link: Link, index: int, side: str) -> str:
    """A name which no entity of a kit has: ids hold no space."""
    return f"{link.id} {side} {index}"
