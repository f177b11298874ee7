"""Where lines leave and reach boxes: level where they may be, off the ends of other lines."""

from __future__ import annotations

from replicate.views.map.ports import GAP, spread_ports
from replicate.views.page.geometry import Rect, centred
from tests.material.sample_pictures import link

_TIE = link("a", "membre_de", "b", "participe à")


def test_a_line_between_two_sides_that_face_each_other_is_level() -> None:
    """The middles of two boxes are seldom in line: a line slightly aslant would seem a mistake."""
    rects = {"a": Rect(0, 0, 60, 40), "b": Rect(200, 10, 60, 40)}
    ports = spread_ports([_TIE], rects, ())[_TIE.id]
    assert (ports.start, ports.end) == ((60 + GAP, 25), (200 - GAP, 25))


def test_a_side_where_a_line_ends_already_is_left_to_it() -> None:
    """Of two ways as good, the line takes the one on which no other has its end."""
    rects = {"a": Rect(0, 0, 40, 40), "b": Rect(200, 200, 40, 40)}
    for held, side in (((40 + GAP, 20.0), 1), ((20.0, 40 + GAP), 0)):
        start = spread_ports([_TIE], rects, (), [held])[_TIE.id].start
        assert start[side] == 40 + GAP


def test_lines_to_gates_leave_straight_under_them() -> None:
    """They stay upright as far as their box reaches."""
    rects = {"a": Rect(0, 100, 120, 40), "b": centred((100, 40), 0, 0),
             "c": centred((30, 40), 0, 0)}
    other = link("a", "membre_de", "c", "participe à")
    ports = spread_ports([_TIE, other], rects, ())
    assert ports[_TIE.id].start == (100, 100 - GAP)
    assert ports[other.id].start == (30, 100 - GAP)
