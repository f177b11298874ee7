"""Places of the marks: measured on pictures laid out by the real engine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.picture import (
    MOST_BOXES,
    MOST_LINKS,
    MOST_LINKS_EACH,
    Picture,
    Standing,
)
from replicate.views.map.notices import SLOTS_NOTICE, TANGLE_NOTICE
from replicate.views.page.label import FLOOR
from replicate.views.page.sizes import Sheet
from tests.material.drawn_maps import render_svg
from tests.material.measured_pages import (
    groups,
    lines_through_boxes,
    marks_hidden,
    overlaps,
    placed,
    verbs_astray,
)
from tests.material.sample_pictures import (
    SLOTS,
    box,
    invented,
    link,
    overlay,
    pau_2004,
    pau_2009,
)

PICTURES = {
    "pau-2004": pau_2004(), "pau-2009": pau_2009(), "overlay": overlay(),
    **{f"invented-{count}": invented(count) for count in (1, 3, 12, 20, 30)},
}


@pytest.fixture(params=list(PICTURES.values()), ids=list(PICTURES))
def picture(request: pytest.FixtureRequest) -> Picture:
    """Each sample in turn."""
    found: Picture = request.param
    return found


def test_nothing_covers_anything(picture: Picture) -> None:
    """No box, bar, verb or lane heading overlaps another."""
    assert overlaps(placed(picture)[1]) == []


def test_nothing_is_cut(picture: Picture) -> None:
    """Every box, bar, verb and line lies in the drawing area."""
    _, layout = placed(picture)
    rects = [item.rect for item in layout.boxes] + [item.rect for item in layout.bars]
    rects += [item.rect for item in layout.verbs]
    assert [rect for rect in rects if not layout.area.contains(rect)] == []
    ends = [point for tie in layout.links for point in (tie.curve[0], tie.curve[-1])]
    assert all(layout.area.holds(point) for point in ends)


def test_texts_fit_their_boxes(picture: Picture) -> None:
    """Every line of a label is at least the floor's size and inside its box."""
    for item in placed(picture)[1].boxes:
        assert sum(line.height for line in item.label.lines) <= item.rect.height
        for line in item.label.lines:
            assert line.size >= FLOOR
            assert line.width <= item.rect.width


def test_every_box_and_tie_is_placed_once(picture: Picture) -> None:
    """What the picture holds is what the layout holds."""
    _, layout = placed(picture)
    ids = sorted([*(item.box.id for item in layout.boxes), *(item.box.id for item in layout.bars)])
    assert ids == sorted(item.id for item in picture.boxes)
    assert sorted(tie.link.id for tie in layout.links) == sorted(tie.id for tie in picture.links)


def test_every_tie_is_in_one_fan(picture: Picture) -> None:
    """A verb stands for each tie once, or the frame says that it is not written."""
    _, layout = placed(picture)
    said = sorted(tie.id for verb in layout.verbs for tie in verb.links)
    missing = any("Verbes sans place" in notice for notice in layout.notices)
    assert missing or said == sorted(tie.id for tie in picture.links)


@pytest.mark.parametrize("name", ["pau-2004", "pau-2009", "overlay"])
def test_lines_keep_out_of_other_boxes(name: str) -> None:
    """In the map by roles no line enters a box which is neither of its ends."""
    assert lines_through_boxes(placed(PICTURES[name])[1]) == []


def test_verbs_are_near_their_own_lines(picture: Picture) -> None:
    """A verb is within seven points of a line of its fan, and no other line is nearer."""
    assert verbs_astray(placed(picture)[1]) == []


def test_no_verb_hides_the_end_of_a_line(picture: Picture) -> None:
    """What sort of tie it is, is drawn at its end: no word lies on an arrow, a diamond or a dot."""
    assert marks_hidden(placed(picture)[1]) == []


def test_same_role_same_place() -> None:
    """What is drawn in 2004 has its centre at the same place in 2009."""
    before = {item.box.id: item.rect.centre for item in placed(pau_2004())[1].boxes}
    after = {item.box.id: item.rect.centre for item in placed(pau_2009())[1].boxes}
    shared = before.keys() & after.keys()
    assert len(shared) == 9
    assert all(before[id_] == pytest.approx(after[id_]) for id_ in shared)


def test_forums_with_a_bar_slot_are_bars() -> None:
    """A forum whose role has a bar is a bar, and its members' lines end on the bar's edge."""
    _, layout = placed(pau_2009())
    [bar] = layout.bars
    assert bar.box.id == "seminaire"
    for tie in layout.links:
        if tie.link.target == "seminaire":
            x, y = tie.curve[-1]
            assert bar.rect.x <= x <= bar.rect.right
            assert y == pytest.approx(bar.rect.y) or y == pytest.approx(bar.rect.bottom)


def test_what_has_no_role_takes_spare_slots() -> None:
    """Additions without a role do not move what has one."""
    plain = {item.box.id: item.rect.centre for item in placed(pau_2009())[1].boxes}
    more = replace(pau_2009(), boxes=(
        *pau_2009().boxes,
        *(box(f"ajout-{i}", "structure", "social", f"Ajout {i}", standing=Standing.ADDED)
          for i in range(4)),
    ))
    _, layout = placed(more)
    assert {item.box.id: item.rect.centre for item in layout.boxes
            if item.box.id in plain} == plain
    assert layout.lanes


def test_beyond_spare_slots_the_layout_is_automatic() -> None:
    """With more additions than room, the whole picture is laid out freely, and says so."""
    more = replace(pau_2009(), boxes=(
        *pau_2009().boxes,
        *(box(f"ajout-{i}", "structure", "social", f"Ajout {i}") for i in range(30)),
    ))
    _, layout = placed(more)
    assert not layout.lanes
    assert not layout.bars
    assert any("places réservées" in notice for notice in layout.notices)
    assert overlaps(layout) == []


def test_a_large_network_asks_for_a_larger_sheet() -> None:
    """Rather than shrink texts under the floor, the page grows and the frame says so."""
    sheet, layout = placed(invented(60))
    assert sheet.factor > 1
    assert any("demande une feuille" in notice for notice in layout.notices)
    assert overlaps(layout) == []
    assert all(line.size >= FLOOR for item in layout.boxes for line in item.label.lines)


@pytest.mark.parametrize(("boxes", "ties"), [
    (MOST_BOXES + 1, 0), (MOST_BOXES, MOST_LINKS + 1), (60, 60 * MOST_LINKS_EACH + 1),
])
def test_a_network_beyond_reading_is_listed(boxes: int, ties: int) -> None:
    """Too many boxes or ties for any map: an A3 page says so, and what to read instead."""
    base = invented(boxes)
    more = tuple(link(f"b{i % 59:03}", "partenariat", f"b{i % 59 + 1:03}", "est partenaire de")
                 for i in range(ties))
    links = tuple(replace(tie, id=f"l{i}") for i, tie in enumerate((*base.links, *more)))
    sheet, layout = placed(replace(base, links=links))
    assert sheet.format == "A3"
    assert layout.boxes == ()
    assert layout.links == ()
    told = " ".join(caption.line.text for caption in layout.captions)
    assert f"{boxes} éléments et {len(links)} liens" in told
    assert "table" in told
    assert groups(render_svg(replace(base, links=links)), "noeud") == {}
    assert "Champ" not in render_svg(replace(base, links=links))


def test_the_largest_network_drawn_is_whole() -> None:
    """With as many boxes as are drawn, every box and every tie has its place."""
    base = invented(MOST_BOXES)
    _, layout = placed(base)
    assert {item.box.id for item in layout.boxes} == {item.id for item in base.boxes}
    assert {tie.link.id for tie in layout.links} == {tie.id for tie in base.links}
    assert overlaps(layout) == []


def test_an_empty_picture_has_a_page() -> None:
    """No box is no reason to fail."""
    sheet, layout = placed(replace(invented(1), boxes=(), links=(), slots=SLOTS))
    assert sheet.format == "A3"
    assert layout.boxes == ()


def test_ties_to_nowhere_are_not_drawn() -> None:
    """A tie whose end is not in the picture, or is its own start, has no line."""
    base = invented(3)
    astray = (replace(base.links[0], id="x1", target="ailleurs"),
              replace(base.links[0], id="x2", target=base.links[0].source))
    _, layout = placed(replace(base, links=(*base.links, *astray)))
    assert {tie.link.id for tie in layout.links} == {tie.id for tie in base.links}


@pytest.mark.parametrize(("sheet", "words"), [
    (Sheet("A2", 2 ** 0.5), "une feuille A2"),
    (Sheet(None, 5), "une feuille de 2,1 m sur 1,5 m"),
])
def test_a_sheet_says_what_it_is(sheet: Sheet, words: str) -> None:
    """By its format, or in metres beyond A0."""
    assert sheet.in_words == words


def test_a_map_of_roles_in_a_tangle_is_placed_freely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where lines would go through boxes, a map says that it leaves its places, and why."""
    monkeypatch.setattr("replicate.views.map.crowding._MOST_ASTRAY", -1.0)
    _, layout = placed(pau_2009())
    assert layout.lanes == ()
    assert TANGLE_NOTICE in layout.notices
    assert SLOTS_NOTICE not in layout.notices
    assert lines_through_boxes(layout) == []
    assert "passeraient à travers des boîtes" in render_svg(pau_2009())
