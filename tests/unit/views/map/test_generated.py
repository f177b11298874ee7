"""Maps and overlays of invented territories of 5 to 60 entities: nothing overlaps or is cut."""

from __future__ import annotations

import pytest

from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.map.notices import STRAIGHT_NOTICE
from replicate.views.map.ports import spread_ports
from replicate.views.map.svg import compose, words_beside
from replicate.views.page.geometry import Point
from replicate.views.page.label import FLOOR
from tests.material.examples import at
from tests.material.generated_pictures import pictures
from tests.material.matrices import named_kit
from tests.material.measured_pages import (
    assert_frame_is_clear,
    lines_lost_at_bars,
    lines_outside,
    lines_through_boxes,
    marks_hidden,
    overlaps,
    placed,
    text_sizes,
    verbs_at_edges,
)

SIZES = (5, 8, 11, 14, 18, 22, 30, 45, 60)


@pytest.mark.parametrize("entities", SIZES)
@pytest.mark.parametrize("is_overlay", [False, True], ids=["map", "overlay"])
def test_nothing_overlaps_or_is_cut(entities: int, is_overlay: bool) -> None:
    """Boxes, bars, verbs and headings lie apart, lines stay on the page, texts are readable.

    Where an A3 does not suffice the page says which sheet it needs, and what to
    look at instead.
    """
    picture = pictures(entities)[is_overlay]
    sheet, layout = placed(picture)
    assert overlaps(layout) == []
    assert lines_outside(layout) == []
    assert marks_hidden(layout) == []
    assert lines_lost_at_bars(layout) == []
    assert verbs_at_edges(layout) == []
    drawn = {item.box.id for item in layout.boxes} | {item.box.id for item in layout.bars}
    assert drawn == {box.id for box in picture.boxes}
    svg = compose(picture, sheet, layout, words_beside(picture, sheet, layout))
    assert min(text_sizes(svg)) >= FLOOR
    if sheet.format == "A3":
        assert_frame_is_clear(svg)
        if STRAIGHT_NOTICE not in layout.notices:
            assert lines_through_boxes(layout) == []
    else:
        told = " ".join(layout.notices)
        assert "demande une feuille" in told
        assert "--view matrix" in told


def test_no_line_leaves_the_lanes() -> None:
    """Where the way round the last box is narrow, the line stays between it and the lanes' edge."""
    read = named_kit("ville-exemple")
    assert lines_outside(placed(draw_map(at(read.territory), read.followed))[1]) == []


@pytest.mark.parametrize("entities", [8, 11, 18])
def test_an_overlay_keeps_places(entities: int) -> None:
    """What slots can hold is at them, whatever the lists beside it."""
    picture = pictures(entities)[True]
    sheet, layout = placed(picture)
    assert sheet.format == "A3"
    assert layout.lanes
    by_role = {slot.role: slot for slot in picture.slots if not slot.is_spare and not slot.is_bar}
    spares = [slot for slot in picture.slots if slot.is_spare]
    for item in layout.boxes:
        x = 100 * (item.rect.centre[0] - layout.area.x) / layout.area.width
        slot = by_role.get(item.box.role or "")
        homes = [*([slot] if slot else []), *spares]
        assert any(abs(home.x - x) < 0.1 for home in homes), item.box.id


@pytest.mark.parametrize("entities", [20, 30])
def test_no_two_lines_begin_in_one_place(entities: int) -> None:
    """Between the boxes of a pile, ports face each other: the engine must not see them touch."""
    picture = pictures(entities)[True]
    _, layout = placed(picture)
    rects = {item.box.id: item.rect for item in layout.boxes} \
        | {item.box.id: item.rect for item in layout.bars}
    links = [link for link in picture.links if {link.source, link.target} <= rects.keys()
             and link.source != link.target]
    ports = spread_ports(links, rects, ())
    points = [point for pair in ports.values() for point in (pair.start, pair.end)]
    close = [(one, two) for index, one in enumerate(points) for two in points[index + 1:]
             if max(abs(one[0] - two[0]), abs(one[1] - two[1])) < 3.5]
    assert close == []


@pytest.mark.parametrize("entities", [14, 18, 22])
def test_no_end_hides_that_of_a_bars_line(entities: int) -> None:
    """Where a line leaves a box beside one that goes to a bar, both end marks are seen."""
    _, layout = placed(pictures(entities)[True])
    bars = {item.box.id for item in layout.bars}
    drawn: dict[bool, list[tuple[str, Point]]] = {True: [], False: []}
    for line in layout.links:
        ends = ((line.link.source, line.curve[0]), (line.link.target, line.curve[-1]))
        drawn[bool({line.link.source, line.link.target} & bars)] += ends
    hidden = [(id_, one, two) for id_, one in drawn[True] for other, two in drawn[False]
              if id_ == other and max(abs(one[0] - two[0]), abs(one[1] - two[1])) < 8]
    assert hidden == []
