"""A known day is upright and in its place, a date that is open slants, and each is written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from replicate.domain.reports.timeline import Axis, Days, Stop, Timeline
from replicate.domain.territory import Entity
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.page.geometry import Rect
from replicate.views.timeline.places import PlacedLifeline, separators
from replicate.views.timeline.scale import TimeScale
from replicate.views.timeline.sheets import place_timeline
from replicate.views.timeline.stop_labels import place_stops
from tests.material.examples import at, kit
from tests.material.measured_pages import letters_of
from tests.material.timelines import DATES, entity, invented, timeline

SCALE = TimeScale(Axis(date(2004, 1, 1), date(2004, 12, 31), date(2004, 1, 1), "mois"), 100, 832)
"""A leap year of two points a day."""


def rows(*entities: Entity, as_of: str = "2024") -> dict[str, PlacedLifeline]:
    """Each row by its entity's id."""
    made = timeline(*entities, as_of=as_of)
    return {row.line.box.id: row for sheet in place_timeline(made)
            for group in sheet.chart.groups for row in group}


def scale_of(*entities: Entity, as_of: str = "2024") -> TimeScale:
    """The scale of those entities' timeline."""
    [sheet] = place_timeline(timeline(*entities, as_of=as_of))
    assert sheet.chart.scale is not None
    return sheet.chart.scale


def test_a_day_ends_where_the_next_begins() -> None:
    """Days follow one another, the last of the year ends at the edge of the axis."""
    for number in range(365):
        day = date(2004, 1, 1) + timedelta(number)
        assert SCALE.end_of(day) == pytest.approx(SCALE.start_of(day + timedelta(1)))
    assert SCALE.end_of(date(2004, 12, 31)) == pytest.approx(SCALE.right)
    assert SCALE.start_of(date(2003, 5, 1)) == SCALE.end_of(date(2003, 5, 1)) == SCALE.edge


@pytest.mark.parametrize("day", [date(2003, 6, 1), date(2004, 1, 1), date(2004, 7, 1),
                                 date(2004, 12, 31)])
def test_one_day_is_wide_enough_to_be_seen(day: date) -> None:
    """Five points about its middle, and never beyond the ends of the axis."""
    first, last = SCALE.across(Days(day, day))
    assert last - first == pytest.approx(5)
    assert SCALE.edge <= first <= last <= SCALE.right
    longer = Days(date(2004, 2, 1), date(2004, 3, 1))
    assert SCALE.across(longer) == (SCALE.start_of(longer.first), SCALE.end_of(longer.last))


def test_a_known_day_begins_and_ends_upright() -> None:
    """A year slants over its days, a day does not: nothing of it is open."""
    dated = (entity("jour", "2004-05-06", "2009-03-04"), entity("annee", "2004", "2009"))
    placed, scale = rows(*dated), scale_of(*dated)
    day, year = placed["jour"], placed["annee"]
    assert day.fall is not None
    assert year.fall is not None
    assert day.rise == (scale.start_of(date(2004, 5, 6)),) * 2
    assert day.fall == (scale.end_of(date(2009, 3, 4)),) * 2
    assert year.rise == (scale.start_of(date(2004, 1, 1)), scale.end_of(date(2004, 12, 31)))
    assert year.fall == (scale.start_of(date(2009, 1, 1)), scale.end_of(date(2009, 12, 31)))


def test_what_lasted_a_day_is_drawn() -> None:
    """However short, a bar is seen, from the place of its beginning."""
    row = rows(entity("a", "2004-05-06", "2004-05-06"), entity("b", "1990"))["a"]
    assert row.bar.width > 2


def test_a_bar_older_than_its_axis_leaves_room_for_its_question() -> None:
    """« ? » stands at the edge, before what is only cited so long ago."""
    dated = (*(entity(f"e{number}", f"20{number}") for number in range(10, 20)),
             entity("vieux", cited="1840"))
    row, scale = rows(*dated)["vieux"], scale_of(*dated)
    assert row.line.bar.is_open
    assert row.rise[0] >= scale.edge + 11


def test_only_what_is_over_is_struck_through() -> None:
    """An end that may not have come yet strikes no name."""
    placed = rows(*DATES, as_of="2026-05")
    assert not placed["fin-possible"].line.bar.is_over
    for row in placed.values():
        is_over = bool(row.line.bar.fall) and row.line.bar.is_over
        assert {line.struck for line in row.texts if line.bold} == {is_over}


def test_the_dates_of_each_row_are_written_once() -> None:
    """In the bar or beside it, else under the name: what has no room there is not lost."""
    disputed = entity("disputes", tuple(map(str, range(1980, 2016))))
    placed = rows(*DATES, disputed, as_of="2026-05")
    for row in placed.values():
        texts = "".join(line.text for line in row.texts)
        is_under = letters_of(row.line.when) in letters_of(texts)
        assert is_under == (row.when is None)
    assert placed["disputes"].when is None
    assert placed["annee"].when is not None


def test_dates_after_a_bar_stand_clear_of_its_cross() -> None:
    """The cross of an end takes nine points after the bar."""
    seen = 0
    for made in (timeline(*DATES, as_of="2026-05"), invented(45)):
        for sheet in place_timeline(made):
            for row in (row for group in sheet.chart.groups for row in group):
                if row.when_rect and row.line.bar.fall and row.when_rect.x > row.bar.right:
                    cross = Rect(row.bar.right + 1.5, row.bar.centre[1] - 4.5, 9, 9)
                    assert row.when_rect.x > cross.right
                    seen += 1
    assert seen > 3


def pau() -> Timeline:
    """The timeline of Pau."""
    read = kit("pau")
    return draw_timeline(at(read.territory, None), read.followed)


def test_a_line_parts_what_happened_from_who_is_there() -> None:
    """One over the first champ, under the events, and one between two champs."""
    [sheet] = place_timeline(pau())
    chart = sheet.chart
    lines = separators(chart)
    assert len(lines) == len(chart.groups)
    assert chart.happenings[-1].text.bottom < lines[0] < chart.groups[0][0].row.y
    for line, group in zip(lines[1:], chart.groups[1:], strict=True):
        assert line < group[0].row.y


def test_dates_within_dates_take_three_steps_at_most() -> None:
    """A day of a month of a year of a decade: the brackets over the ruler stay low."""
    spans = [(date(2000, 1, 1), date(2009, 12, 31)), (date(2004, 1, 1), date(2004, 12, 31)),
             (date(2004, 5, 1), date(2004, 5, 31)), (date(2004, 5, 6), date(2004, 5, 6))]
    axis = Axis(date(2000, 1, 1), date(2010, 12, 31), date(2000, 1, 1), "an")
    made = Timeline("", "", "État en 2010", "", axis=axis, stops=tuple(
        Stop(Days(*span), str(number)) for number, span in enumerate(spans)))
    header = place_stops(made, TimeScale(axis, 100, 900), 0, 10)
    assert sorted(stop.level for stop in header.stops if not stop.is_end) == [0, 1, 2, 2]
