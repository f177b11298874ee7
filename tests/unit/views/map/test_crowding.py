"""Maps of which the lines lie on one another: they give way, since no tie can be followed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Picture
from replicate.usecases.drawing.readable_maps import why_unreadable
from replicate.views.map.crowding import is_crowded
from replicate.views.page.geometry import Curve, broken_line
from replicate.views.page.placed import PlacedLink
from tests.material.drawn_maps import render_map
from tests.material.sample_pictures import box, link


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


@pytest.mark.parametrize(("apart", "is_black"), [(0.0, True), (1.0, True), (6.0, False)])
def test_what_is_measured_is_how_near_lines_lie(apart: float, is_black: bool) -> None:
    """Forty lines side by side are read when a white line as wide is between them."""
    ties = [PlacedLink(link("a", f"verb{index}", "b", "verbe"), _along(index * apart))
            for index in range(40)]
    assert is_crowded(ties) is is_black
    assert not is_crowded(ties[:20])


def _along(down: float) -> Curve:
    return broken_line(((0.0, down), (500.0, down)))
