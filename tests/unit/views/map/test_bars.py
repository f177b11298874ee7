"""Lines of a forum's bar: each is seen apart from the others."""

from __future__ import annotations

import pytest

from replicate.views.map.bars import BarRouter
from replicate.views.map.placed import PlacedBar, PlacedBox
from replicate.views.page.geometry import Rect, length, polyline
from replicate.views.page.label import TextLine, TypeScale, natural_label
from tests.material.sample_pictures import box, link

_BAR = PlacedBar(box("forum", "instance", "institutionnel", "Forum"), Rect(300, 300, 400, 24),
                 (TextLine("Forum", 12.0, True),))


def _member(id_: str, x: float, y: float) -> PlacedBox:
    item = box(id_, "structure", "social", id_)
    label = natural_label(item, TypeScale(12.0))
    return PlacedBox(item, Rect(x, y, 100, 30), label)


@pytest.mark.parametrize("heights", [(160, 100), (400, 460)], ids=["over", "under"])
def test_lines_that_turn_to_a_bar_do_not_run_on_one_another(heights: tuple[int, int]) -> None:
    """Of two members at one side of it, the one further off turns further on."""
    members = [_member(f"m{number}", 100, y) for number, y in enumerate(heights)]
    ties = [link(item.box.id, "membre_de", "forum", "participe à") for item in members]
    lines, left = BarRouter(members, [_BAR]).route(ties)
    assert left == []
    first, second = (line.curve[-1] for line in lines)
    assert abs(first[0] - second[0]) >= 9


def test_a_line_is_as_short_as_may_be() -> None:
    """A member over the bar is joined straight down from its middle."""
    member = _member("m", 420, 200)
    [line], _ = BarRouter([member], [_BAR]).route([link("m", "membre_de", "forum", "participe à")])
    assert length(polyline(line.curve)) == pytest.approx(300 - 230)
    assert line.curve[0][0] == member.rect.centre[0]


def test_a_line_that_would_cross_a_box_is_left_to_the_engine() -> None:
    """Boxes all round a member leave no upright, level or once turned line."""
    member = _member("m", 420, 100)
    wall = PlacedBox(box("w", "structure", "social", "w"), Rect(0, 150, 1200, 30), member.label)
    tie = link("m", "membre_de", "forum", "participe à")
    assert BarRouter([member, wall], [_BAR]).route([tie]) == ([], [tie])
