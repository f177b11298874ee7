"""Lines that have a bar between their ends pass over it where they are seen, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import combinations

import pytest

from replicate.domain.reports.picture import Picture
from replicate.usecases.comparison.pair import compare_kits, draw_comparison
from replicate.views.map.gates import GateKeeper, stacks_of
from replicate.views.map.placed import PlacedBar, PlacedBox
from replicate.views.map.svg import compose, words_beside
from replicate.views.page.geometry import Rect, crosses, polyline
from replicate.views.page.label import TextLine, TypeScale, is_ghost, natural_label
from tests.material.examples import folder_of
from tests.material.generated_pictures import pictures
from tests.material.measured_pages import lines_lost_at_bars, lines_through_boxes, placed
from tests.material.sample_pictures import box, link, overlay


def _invented_town() -> Picture:
    return draw_comparison(compare_kits(str(folder_of("ville-exemple")), "pau", None))


def _generated(entities: int, seed: int) -> Picture:
    return pictures(entities, seed)[True]


PICTURES: dict[str, Callable[[], Picture]] = {
    "overlay": overlay,
    "invented town": _invented_town,
    **{f"{entities}-{seed}": partial(_generated, entities, seed)
       for entities, seed in ((8, 2), (11, 0), (14, 1), (18, 0), (22, 2))},
}


def bar(id_: str, rect: Rect) -> PlacedBar:
    """A forum's bar with a short name in its middle."""
    return PlacedBar(box(id_, "instance", "social", id_), rect, (TextLine(id_, 14.0, True),))


def at_place(id_: str, x: float, y: float) -> PlacedBox:
    """A box that fills a place as high as its text."""
    drawn = box(id_, "structure", "social", f"Lieu {id_}")
    label = natural_label(drawn, TypeScale(14.0))
    return PlacedBox(drawn, Rect(x, y, label.width, label.height), label)


@pytest.mark.parametrize("name", PICTURES)
def test_no_line_is_lost_behind_a_bar(name: str) -> None:
    """It passes upright, off the bar's name, over the bar, and in white where that is dark."""
    picture = PICTURES[name]()
    sheet, layout = placed(picture)
    assert layout.bars
    assert lines_lost_at_bars(layout) == []
    assert lines_through_boxes(layout) == []
    svg = compose(picture, sheet, layout, words_beside(picture, sheet, layout))
    last_bar = max(svg.index(f'id="{item.box.id}"') for item in layout.bars)
    over = [(tie, item.box) for tie in layout.links for item in layout.bars
            if item.box.id not in (tie.link.source, tie.link.target)
            and crosses(polyline(tie.curve), item.rect)]
    for tie, _ in over:
        assert svg.index(f'id="{tie.link.id}"') > last_bar
    assert svg.count('class="passage"') == sum(not is_ghost(box.standing) for _, box in over)


@pytest.mark.parametrize("name", PICTURES)
def test_a_line_with_gates_still_joins_its_two_boxes(name: str) -> None:
    """It begins and ends on the outlines of the boxes that it is told to join."""
    _, layout = placed(PICTURES[name]())
    rects = {item.box.id: item.rect for item in layout.boxes} \
        | {item.box.id: item.rect for item in layout.bars}
    assert {tie.link.id for tie in layout.links} == {
        item.id for item in PICTURES[name]().links
        if item.source in rects and item.target in rects and item.source != item.target}
    for tie in layout.links:
        for end, point in ((tie.link.source, tie.curve[0]), (tie.link.target, tie.curve[-1])):
            assert rects[end].grown(0.1).holds(point), (tie.link.id, end)


def test_gates_are_apart_and_clear_of_names_and_lines() -> None:
    """Eight lines over one bar have eight gates, none at its name."""
    stack = bar("forum", Rect(100, 300, 800, 24))
    above = [at_place(f"u{index}", 120 + 200 * index, 100) for index in range(4)]
    below = [at_place(f"d{index}", 120 + 200 * index, 500) for index in range(4)]
    boxes = [*above, *below]
    links = [link(one.box.id, "oriente_vers", other.box.id, "oriente vers")
             for one in above for other in below[::3]]
    keeper = GateKeeper(boxes, [stack], {item.box.id: item.rect for item in boxes}, [])
    gates = keeper.gates(links)
    assert set(gates) == {item.id for item in links}
    across = [gate.start[0] for [gate] in gates.values()]
    assert min(abs(one - other) for one, other in combinations(across, 2)) >= 12
    assert not any(stack.text_rect.x <= x <= stack.text_rect.right for x in across)


def test_a_line_beside_the_bars_needs_no_gate() -> None:
    """Only a line from over a bar to under it has one."""
    boxes = [at_place("a", 120, 100), at_place("b", 600, 100), at_place("c", 20, 290)]
    keeper = GateKeeper(boxes, [bar("forum", Rect(200, 300, 700, 24))],
                        {item.box.id: item.rect for item in boxes}, [])
    assert keeper.gates([link("a", "gere", "b", "gère"), link("a", "gere", "c", "gère")]) == {}


def test_bars_that_lie_close_are_passed_at_once() -> None:
    """A line turns to its gate before the first bar of a pile and after the last."""
    close = [bar("one", Rect(100, 300, 500, 24)), bar("two", Rect(100, 329, 500, 24))]
    far = bar("three", Rect(100, 600, 500, 24))
    assert stacks_of([far, *close]) == [Rect(100, 300, 500, 53), far.rect]
