"""Lines of a map without roles go round the boxes that they are no end of."""

from __future__ import annotations

from dataclasses import replace

from replicate.views.map.detours import lead_round_boxes
from replicate.views.map.engine import Engine, drive
from replicate.views.map.placed import Layout, PlacedBox, PlacedLink
from replicate.views.page.geometry import Rect, broken_line
from replicate.views.page.label import TypeScale, natural_label
from tests.material.measured_pages import lines_through_boxes
from tests.material.sample_pictures import box, link


def three_in_a_column(*ties: str) -> Layout:
    """Three boxes one over another, and straight lines from the first to the last."""
    scale = TypeScale(14.0)
    boxes = []
    for index, id_ in enumerate("abc"):
        drawn = box(id_, "structure", "social", f"Lieu {id_}")
        label = natural_label(drawn, scale)
        boxes.append(PlacedBox(drawn, Rect(200, 100 + 100 * index, label.width, label.height),
                               label))
    first, _, last = (item.rect for item in boxes)
    lines = [PlacedLink(link("a", type_, "c", type_),
                        broken_line(((first.centre[0], first.bottom), (last.centre[0], last.y))))
             for type_ in ties]
    return Layout(Rect(0, 0, 500, 500), scale, tuple(boxes), links=tuple(lines))


def led(layout: Layout) -> Layout:
    """The layout as the real engine answers it."""
    engine = Engine()
    try:
        [found] = drive(engine, [lead_round_boxes(layout)])
    finally:
        engine.stop()
    assert isinstance(found, Layout)
    return found


def test_a_line_through_a_box_is_led_round_it() -> None:
    """It then enters no box, and joins the same two as before."""
    layout = three_in_a_column("oriente_vers", "finance")
    assert len(lines_through_boxes(layout)) == 2
    found = led(layout)
    assert lines_through_boxes(found) == []
    assert [line.link for line in found.links] == [line.link for line in layout.links]


def test_lines_in_the_free_stay_as_they_are() -> None:
    """Where no line enters a box, the engine is not asked and nothing moves."""
    layout = three_in_a_column("oriente_vers")
    free = replace(layout, boxes=(layout.boxes[0], layout.boxes[2]))
    assert led(free) == free


def test_a_line_with_no_better_way_stays() -> None:
    """Between walls of boxes, a line keeps its place rather than go through another box."""
    layout = three_in_a_column("oriente_vers")
    wide = replace(layout.boxes[1], rect=Rect(-10, 190, 520, 40))
    walled = replace(layout, boxes=(layout.boxes[0], wide, layout.boxes[2]))
    assert led(walled) == walled
