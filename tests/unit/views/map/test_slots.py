"""Same role, same place: who keeps a slot, and what gives way."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Box, Picture, Standing
from replicate.domain.text.words import CROSS_CARE
from replicate.views.map.breath import with_breath
from replicate.views.map.slots import slot_rect
from replicate.views.page.geometry import Rect
from tests.material.drawn_maps import render_svg
from tests.material.measured_pages import (
    groups,
    lines_near_boxes,
    lines_through_boxes,
    overlaps,
    placed,
)
from tests.material.sample_pictures import SLOTS, box, link, overlay, pau_2009

NOTES = ("envisagé", "6 logements en 2024", "gestionnaire : ?", "porteur : ?",
         "Pau : 10 puis 30 personnes à la date inconnue")


def _with(*more: Box) -> Picture:
    return replace(pau_2009(), boxes=(*pau_2009().boxes, *more))


def _slots_of(picture: Picture) -> dict[str, str]:
    """The role of the slot in which each box is drawn."""
    _, layout = placed(picture)
    rooms: list[tuple[str, Rect]] = [(slot.role, slot_rect(slot, layout.area)) for slot in SLOTS]
    return {item.box.id: next(role for role, room in rooms if room.contains(item.rect))
            for item in layout.boxes}


@pytest.mark.parametrize("standing", [Standing.ENDED, Standing.PLANNED, Standing.UNSAID])
def test_what_exists_keeps_the_slot(standing: Standing) -> None:
    """Where a slot holds one box only, the one that is not there now moves to a spare one."""
    base = pau_2009()
    rivals = tuple(box(f"a-{i}", "structure", "social", f"Centre d'hébergement {i} de la ville",
                       role="hebergement", standing=standing) for i in range(2))
    picture = replace(base, boxes=(*rivals, *base.boxes))
    where = _slots_of(picture)
    assert where["chrs"] == "hebergement"
    assert any(where[item.id].startswith("reserve") for item in rivals)


def test_notes_give_way_before_the_place() -> None:
    """Five notes do not move a box from its role; its title says them all."""
    base = pau_2009()
    talkative = tuple(replace(item, notes=NOTES) if item.id == "appartements" else item
                      for item in base.boxes)
    picture = replace(base, boxes=talkative)
    assert _slots_of(picture)["appartements"] == "logement-diffus"
    title = groups(render_svg(picture), "noeud")["appartements"][0].text or ""
    assert all(note in title for note in NOTES)


def test_short_notes_share_a_line_before_one_is_lost() -> None:
    """Where a box has no room for a line a note, what nobody knows is still shown."""
    base = pau_2009()
    notes = ("envisagé", "6 logements", "gestionnaire : ?", "hébergeur : ?")
    picture = replace(base, boxes=tuple(
        replace(item, notes=notes) if item.id == "appartements" else item for item in base.boxes))
    _, layout = placed(picture)
    (shown,) = (item.label for item in layout.boxes if item.box.id == "appartements")
    told = " · ".join(line.text for line in shown.lines)
    assert all(note in told for note in notes)


@pytest.mark.parametrize("state", ["", " (envisagé)"])
def test_cross_care_is_never_cut(state: str) -> None:
    """However little room, the place says it, and its state; the title says who."""
    base = pau_2009()
    said = f"{CROSS_CARE}{state}"
    long = f"{said} : {', '.join(['Centre médico-psychologique de la Vallée'] * 3)}"
    for notes in ((long,), (*NOTES, long), (*NOTES, *NOTES, f"{said} : CMP et CCAS")):
        picture = replace(base, boxes=tuple(
            replace(item, notes=notes) if item.id == "appartements" else item
            for item in base.boxes))
        _, layout = placed(picture)
        (shown,) = (item.label for item in layout.boxes if item.box.id == "appartements")
        assert said in " ".join(line.text for line in shown.lines)


def test_slots_of_other_roles_are_never_borrowed() -> None:
    """A box is in its own role's slot or in a spare one."""
    picture = _with(
        box("x", "structure", "logement", "Location accompagnée", *NOTES, role="logement-diffus"),
        box("y", "acteur", "social", "Sans rôle"),
    )
    roles = {item.id: item.role for item in picture.boxes}
    for id_, slot in _slots_of(picture).items():
        assert slot == roles[id_] or slot.startswith("reserve")


def test_a_line_to_a_lower_bar_passes_over_the_upper_one() -> None:
    """Where it passes another bar it is white, away from that bar's name."""
    picture = overlay()
    more = (link("usagers", "membre_de", "clsm", "participe à"),
            link("associations", "membre_de", "clsm", "participe à"))
    users = box("usagers", "acteur", "usagers_familles", "Usagers", role="usagers")
    picture = replace(picture, boxes=(*picture.boxes, users), links=(*picture.links, *more))
    _, layout = placed(picture)
    held = replace(picture, boxes=tuple(
        replace(item, standing=Standing.PRESENT) if item.id == "seminaire" else item
        for item in picture.boxes))
    passages = re.findall('<path class="passage"[^>]*>', render_svg(held))
    assert passages
    assert all('stroke="#FFFFFF"' in item for item in passages)
    assert "passage" not in render_svg(picture)  # a ghost's bar is white: its lines stay dark
    assert "passage" not in render_svg(pau_2009())
    assert overlaps(layout) == []
    assert lines_through_boxes(layout) == []


def test_two_bars_are_joined_upright() -> None:
    """A forum that is part of another: the line goes from edge to edge, off both their names."""
    picture = overlay()
    tie = link("seminaire", "membre_de", "clsm", "participe à")
    _, layout = placed(replace(picture, links=(*picture.links, tie)))
    bars = {item.box.id: item for item in layout.bars}
    [line] = (item for item in layout.links if item.link.id == tie.id)
    (x, start), *_, (end_x, end) = line.curve
    upper, lower = sorted((bars["seminaire"].rect, bars["clsm"].rect), key=lambda rect: rect.y)
    assert x == end_x
    assert {start, end} == {upper.bottom, lower.y}


@pytest.mark.parametrize("picture", [overlay(), pau_2009()], ids=["overlay", "pau"])
def test_lines_keep_away_from_boxes_they_do_not_join(picture: Picture) -> None:
    """Four points, so that on a projector no line seems to touch a box in passing."""
    assert lines_near_boxes(placed(picture)[1], 3.9) == []


def test_obstacles_never_grow_into_one_another() -> None:
    """A box gives its lines a breath, and less of it where its neighbour is near."""
    rects = [Rect(0, 0, 100, 40), Rect(0, 46, 100, 40), Rect(108, 0, 50, 90), Rect(0, 200, 9, 9)]
    first, second, third, alone = with_breath(rects)
    assert (first.bottom, second.y) == (40, 46)
    assert (first.right, third.x) == (101, 107)
    assert (first.x, first.y) == (-3, -3)
    assert alone == rects[3].grown(3)
