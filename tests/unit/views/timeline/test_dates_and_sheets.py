"""Which dates are written over a timeline, and what each of several sheets says and holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Listing
from replicate.views.page.ink import LANE
from replicate.views.timeline.picture import render_timeline
from replicate.views.timeline.places import Chart
from replicate.views.timeline.sheets import place_timeline
from tests.material.measured_pages import SVG, tree
from tests.material.timelines import entity, invented, timeline


def chart_of(*starts: str, as_of: str) -> Chart:
    """The drawing of entities that begin at these dates."""
    made = timeline(*(entity(f"e{number:02}", start) for number, start in enumerate(starts)),
                    as_of=as_of)
    return place_timeline(made)[0].chart


@pytest.mark.parametrize(("start", "as_of", "ends"), [
    ("2004", "2024", 1), ("2024-05-02", "2024-05-12", 1), ("2024-05-12", "2024-05-12", 0),
    ("2024", "2024", 0),
])
def test_the_day_of_the_picture_is_written_once(start: str, as_of: str, ends: int) -> None:
    """At the end of the ruler, unless a source states it; « 2 mai » is not « 12 mai »."""
    stops = chart_of("2004", start, as_of=as_of).header.stops
    assert sum(stop.is_end for stop in stops) == ends


def test_the_day_of_the_picture_keeps_its_words() -> None:
    """Where dates have no room for all, others give way, days before the years that hold them."""
    days = [f"20{number // 12 + 10}-{number % 12 + 1:02}-11" for number in range(40)]
    stops = chart_of(*days, "2012", as_of="2024").header.stops
    assert [stop.rect is not None for stop in stops if stop.is_end] == [True]
    assert None in [stop.rect for stop in stops]
    [year] = [stop for stop in stops if stop.holds]
    assert year.rect is not None


@pytest.mark.parametrize("count", range(26, 74, 6))
def test_no_sheet_of_several_holds_more_than_it_has_room_for(count: int) -> None:
    """The gap between two champs is counted, wherever a sheet ends."""
    for sheet in place_timeline(invented(count)):
        assert sheet.chart.bottom <= sheet.chart.area.bottom + 0.01


def test_a_sheet_tells_what_it_holds_and_the_last_one_the_lists() -> None:
    """« événements » where some are, and what is not drawn after all that is."""
    made = replace(invented(60), listings=(Listing("Sans date connue", ("CCAS",)),))
    sheets = place_timeline(made)
    assert len(sheets) > 1
    for sheet in sheets:
        assert ("événements" in sheet.timeline.subtitle) == bool(sheet.chart.happenings)
    told = ["CCAS" in sheet.words.foot.svg + sheet.words.lists.svg
            or any("CCAS" in part.items for part in sheet.words.after) for sheet in sheets]
    assert told == [False] * (len(sheets) - 1) + [True]


def test_each_sheet_is_described_by_its_own_lines() -> None:
    """Whoever cannot see a sheet hears whose lines are on it, and not those of the others."""
    made = invented(60)
    for sheet, drawn in zip(place_timeline(made), render_timeline(made), strict=False):
        own = {line.title for line in sheet.timeline.lifelines}
        assert {line.title for line in made.lifelines if line.title in drawn.description} == own


def test_sources_that_find_no_room_are_told_once() -> None:
    """However many sheets have no room for them, the words after have one list."""
    sources = tuple(f"s{number} : un document du territoire" for number in range(900))
    drawn = render_timeline(replace(invented(30), sources=sources))
    assert len(drawn) > 3
    assert sum(sheet.description.count("s899 : ") for sheet in drawn) == 1


@pytest.mark.parametrize(("day", "is_over"), [("2026-05", False), ("2028", True)])
def test_a_cross_is_explained_where_one_is_drawn(day: str, is_over: bool) -> None:
    """An end that may not have come has a slope at the edge, and no cross."""
    [sheet] = render_timeline(timeline(entity("a", cited="2020", end="2026"), as_of=day))
    assert ("croix : fin" in sheet.svg) == is_over
    assert ('stroke-width="2.6"' in sheet.svg) == is_over
    assert ("pente au bord : fin possible" in sheet.svg) == (not is_over)
    assert "pente : commence" not in sheet.svg  # only cited: it slants for no beginning
    assert "pointillé : prévu" not in sheet.svg


def test_the_ground_of_a_date_that_holds_others_stays_white() -> None:
    """A year that holds a day would fill the page behind it: the day alone has a ground."""
    made = timeline(entity("a", "2010"), entity("b", "2010-05-06"), entity("c", "2014"))
    [sheet] = render_timeline(made)
    chart = place_timeline(made)[0].chart
    grounds = [mark for mark in tree(sheet.svg).iter(f"{SVG}rect") if mark.get("fill") == LANE]
    assert len(grounds) == sum(not stop.holds and not stop.is_end for stop in chart.header.stops)
    assert any(stop.holds for stop in chart.header.stops)
