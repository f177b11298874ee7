"""The line of a tie as SVG: family = line end, standing = line pattern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from replicate.domain.reports.picture import Link, Standing
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.geometry import (
    Curve,
    Point,
    Rect,
    between,
    centred,
    distance,
    on_piece,
)

_LENGTHS = {"triangle": 14.0, "vee": 12.0, "hollow": 12.0, "diamond": 15.0, "open-diamond": 15.0,
            "dot": 4.0, "box": 8.0}
_POINTED = ((1.0, 5.5), (0.7, 4.2), (0.4, 2.5), (0.1, 1.0))
_LOZENGE = ((0.85, 1.8), (0.5, 5.0), (0.15, 1.8))
_GROUNDS = {"triangle": _POINTED, "vee": _POINTED, "hollow": _POINTED, "diamond": _LOZENGE,
            "open-diamond": _LOZENGE, "dot": ((1.0, 4.2),), "box": ((0.5, 4.5),)}
"""Where a mark is: shares of its length from its tip, and half the side of a square there."""

FRAME = ink.Stroke(ink.DARK, 0.9)
"""Round the verb of what only this territory has."""

_SPLITS = 24

_SEEN_ON_DARK = 0.6
"""Points by which a white line is drawn wider: print lets the dark around it grow."""

_OUTLINES = {
    "triangle": ((0, 5.5), (1, 0), (0, -5.5)),
    "hollow": ((0, 5), (1, 0), (0, -5)),
    "vee": ((-0.15, 5.5), (1, 0), (-0.15, -5.5), (0.3, 0)),
    "diamond": ((0, 0), (0.5, 5), (1, 0), (0.5, -5)),
    "open-diamond": ((0, 0), (0.5, 5), (1, 0), (0.5, -5)),
    "box": ((0, 4.2), (1, 4.2), (1, -4.2), (0, -4.2)),
}
"""Corners of each end mark: the share of its length along the line, and the points aside."""


def end_marks(type_: str) -> tuple[str, str]:
    """The marks at the source and at the target of a tie, "" for none."""
    family = TIE_LINE_ENDS[type_]
    if family is LineEnd.HOLDS:
        # The holder is the source, except of "relève de".
        return ("", "diamond") if type_ == "rattache_a" else ("diamond", "")
    return {
        LineEnd.WORKS_IN: ("", "triangle"),
        LineEnd.HOSTS: ("open-diamond", ""),
        LineEnd.REFERS: ("", "vee"),
        LineEnd.TAKES_PART: ("dot", "dot"),
        LineEnd.STEERS: ("box", ""),
        LineEnd.SIGNS: ("", ""),
        LineEnd.FOLLOWS: ("", "hollow"),
    }[family]


def mark_grounds(type_: str, points: Sequence[Point]) -> Iterator[Rect]:
    """Squares that cover the marks of a tie whose line runs along ``points``.

    A mark is drawn straight from its tip, even where its line bends within the mark's length.
    """
    for mark, way in zip(end_marks(type_), (points, points[::-1]), strict=True):
        if mark:
            base = _away(way, _LENGTHS[mark])
            for share, half in _GROUNDS[mark]:
                yield centred(between(way[0], base, share), 2 * half, 2 * half)


def _away(points: Sequence[Point], amount: float) -> Point:
    """Where a polyline is first ``amount`` points from its beginning, as the crow flies."""
    tip = points[0]
    for start, end in pairwise(points):
        if distance(end, tip) > amount:
            low, high = 0.0, 1.0
            for _ in range(_SPLITS):
                half = (low + high) / 2
                if distance(between(start, end, half), tip) > amount:
                    high = half
                else:
                    low = half
            return between(start, end, low)
    return points[-1]


def is_double(type_: str, standing: Standing) -> bool:
    """Whether the line is double: an agreement once signed, not while it is planned."""
    return TIE_LINE_ENDS[type_] is LineEnd.SIGNS and standing in (Standing.PRESENT, Standing.ADDED)


def tie_group(link: Link, drawn: str, id_: str = "") -> str:
    """What is ``drawn`` of a tie, with its title; ``id_`` where it is drawn once a document."""
    names = ink.classes("lien", f"lien-{link.type}", ink.standing_class(link.standing))
    return (f'<g {id_}{names} data-de="{markup(link.source)}" '
            f'data-vers="{markup(link.target)}"><title>{markup(link.title)}</title>'
            f"{drawn}</g>")


def passage(link: Link, start: Point, end: Point) -> str:
    """The piece of a tie's line that lies on a dark bar: white, and as its standing is drawn."""
    stroke = _stroke(link.type, link.standing)
    white = replace(stroke, colour="#FFFFFF", width=stroke.width + _SEEN_ON_DARK)
    return (f'<path {ink.classes("passage")} d="M{ink.number(start[0])},{ink.number(start[1])}'
            f'L{ink.number(end[0])},{ink.number(end[1])}" fill="none" {white.attributes()}/>')


def _stroke(type_: str, standing: Standing) -> ink.Stroke:
    return ink.line(standing, TIE_LINE_ENDS[type_] is LineEnd.WORKS_IN)


def drawn_line(type_: str, standing: Standing, curve: Curve) -> str:
    """The line along ``curve`` with the ends of its family."""
    start, end = end_marks(type_)
    stroke = _stroke(type_, standing)
    marks = []
    if end:
        curve, mark = _with_end(curve, end, stroke.colour)
        marks.append(mark)
    if start:
        backwards, mark = _with_end(tuple(reversed(curve)), start, stroke.colour)
        curve = tuple(reversed(backwards))
        marks.append(mark)
    path = _path(curve)
    if is_double(type_, standing):
        wide = ink.Stroke(stroke.colour, 4.4)
        body = (f'<path d="{path}" fill="none" {wide.attributes()}/>'
                f'<path d="{path}" fill="none" stroke="#FFFFFF" stroke-width="1.8"/>')
    else:
        body = f'<path d="{path}" fill="none" {stroke.attributes()}/>'
    return body + "".join(marks)


def _with_end(curve: Curve, mark: str, colour: str) -> tuple[Curve, str]:
    """The curve shortened to make room for the mark at its end, and the mark."""
    tip = curve[-1]
    shorter = _shortened(curve, _LENGTHS[mark])
    return shorter, _mark(mark, shorter[-1], tip, colour)


def _mark(mark: str, base: Point, tip: Point, colour: str) -> str:
    across, down = tip[0] - base[0], tip[1] - base[1]
    size = distance(base, tip) or 1.0

    def at(along: float, aside: float) -> str:
        x = base[0] + across * along - down / size * aside
        y = base[1] + down * along + across / size * aside
        return f"{ink.number(x)},{ink.number(y)}"

    if mark == "dot":
        x, y = base
        return (f'<circle cx="{ink.number(x)}" cy="{ink.number(y)}" r="4.2" '
                f'fill="{colour}" stroke="#FFFFFF" stroke-width="1"/>')
    fill = "#FFFFFF" if mark in ("hollow", "open-diamond") else colour
    outline = " ".join(at(*corner) for corner in _OUTLINES[mark])
    return (f'<polygon points="{outline}" fill="{fill}" stroke="{colour}" '
            'stroke-width="1.3" stroke-linejoin="miter"/>')


def _shortened(curve: Curve, amount: float) -> Curve:
    """The curve cut where it comes within ``amount`` points of its end."""
    tip = curve[-1]
    while len(curve) > 4 and distance(curve[-4], tip) <= amount:
        curve = curve[:-3]
    piece = curve[-4:]
    low, high = 0.0, 1.0
    for _ in range(_SPLITS):
        half = (low + high) / 2
        if distance(on_piece(piece, half), tip) > amount:
            low = half
        else:
            high = half
    return (*curve[:-4], *_split(piece, low or 0.02))


def _split(piece: Curve, share: float) -> Curve:
    """The first part of a cubic Bézier, by de Casteljau."""
    a, b, c, d = piece
    ab, bc, cd = between(a, b, share), between(b, c, share), between(c, d, share)
    abc, bcd = between(ab, bc, share), between(bc, cd, share)
    return (a, ab, abc, between(abc, bcd, share))


def _path(curve: Curve) -> str:
    points = [f"{ink.number(x)},{ink.number(y)}" for x, y in curve]
    return f"M{points[0]}C{' '.join(points[1:])}"
