"""Maps of which the lines lie on one another: they give way, since no tie can be followed."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from replicate.domain.reports.picture import Picture
from replicate.usecases.drawing.readable_maps import why_unreadable
from replicate.views.map.crowding import is_crowded, is_tangled
from replicate.views.map.placed import Layout, PlacedBox, PlacedLink
from replicate.views.page.geometry import Curve, Rect, broken_line
from replicate.views.page.label import Label, TypeScale
from tests.material.drawn_maps import render_map
from tests.material.measured_pages import lines_through_boxes
from tests.material.sample_pictures import box, link, pau_2009


def teams_everywhere(teams: int, places: int) -> Picture:
    """Each team works in each place, and a hospital runs, finances and sends to all of them."""
    everyone = [box(f"t{index}", "equipe_mobile", "sanitaire", f"Équipe mobile {index}")
                for index in range(teams)]
    rooms = [box(f"p{index}", "structure", "logement", f"Résidence sociale {index}")
             for index in range(places)]
    hospital = box("h", "acteur", "sanitaire", "Centre hospitalier")
    ties = [link(team.id, "intervient_dans", room.id, "intervient dans")
            for team in everyone for room in rooms]
    ties += [link("h", verb, room.id, verb) for room in rooms
             for verb in ("gere", "oriente_vers", "finance")]
    return Picture("Ville", "", "Ville.", "2024", (hospital, *everyone, *rooms), tuple(ties))


def test_a_tangle_gives_way_and_says_why() -> None:
    """It is not drawn where another view can take its place, and is where it was asked for."""
    picture = teams_everywhere(5, 17)
    given = render_map(replace(picture, on_a3_only=True))
    assert given.is_crowded
    assert given.sheets == ()
    assert why_unreadable(picture, given, "la carte") \
        == "la carte aurait des lignes trop serrées pour être suivies"
    drawn = render_map(picture)
    assert drawn.sheets
    assert not drawn.is_crowded
    assert why_unreadable(picture, drawn, "la carte") is None


def test_a_map_that_can_be_followed_is_drawn() -> None:
    """Two teams in ten places: their fans are apart."""
    given = render_map(replace(teams_everywhere(2, 6), on_a3_only=True))
    assert given.sheets
    assert not given.is_crowded


def everyone_with_everyone(count: int) -> Picture:
    """Pau's roles, the first of them with a tie between every two."""
    base = pau_2009()
    ties = [link(a.id, "partenariat", b.id, "est partenaire de")
            for a, b in combinations(base.boxes[:count], 2)]
    return replace(base, links=tuple(ties))


def test_roles_in_a_tangle_give_way_though_each_has_its_place() -> None:
    """Boxes at their slots compare nothing when no line between them can be followed."""
    given = render_map(replace(everyone_with_everyone(13), on_a3_only=True, at_slots_only=True))
    assert (given.is_crowded, given.keeps_places, given.sheets) == (True, True, ())
    clear = render_map(replace(pau_2009(), on_a3_only=True, at_slots_only=True))
    assert (clear.is_crowded, clear.keeps_places) == (False, True)
    assert clear.sheets


@pytest.mark.parametrize("astray", [0, 1, 2])
def test_a_tangle_is_one_line_in_ten_through_a_box(astray: int) -> None:
    """One of ten lines may pass through a box that it does not belong to; two are a tangle."""
    boxes = tuple(PlacedBox(box(id_, "structure", "social", id_), Rect(0, down, 50, 20),
                            Label((), 50, 20)) for id_, down in (("a", 0), ("b", 50), ("c", 100)))
    lines = tuple(
        PlacedLink(link("a", f"verb{index}", "c", "verbe"),
                   broken_line(((across, 20), (across, 100))))
        for index in range(10) for across in [25 if index < astray else 100 + 10 * index])
    layout = Layout(Rect(0, 0, 500, 200), TypeScale(14), boxes, links=lines)
    assert len(lines_through_boxes(layout)) == astray
    assert is_tangled(layout) is (astray == 2)


@pytest.mark.parametrize(("apart", "is_black"), [(0.0, True), (1.0, True), (6.0, False)])
def test_what_is_measured_is_how_near_lines_lie(apart: float, is_black: bool) -> None:
    """Forty lines side by side are read when a white line as wide is between them."""
    ties = [PlacedLink(link("a", f"verb{index}", "b", "verbe"), _along(index * apart))
            for index in range(40)]
    assert is_crowded(ties) is is_black
    assert not is_crowded(ties[:20])


def _along(down: float) -> Curve:
    return broken_line(((0.0, down), (500.0, down)))
