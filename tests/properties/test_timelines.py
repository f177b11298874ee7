"""Whatever the dates: what is unknown is never placed, and what is later is never told."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.reports.timeline import Timeline
from replicate.domain.snapshot import take_snapshot
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Presence
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.timeline.picture import render_timeline
from replicate.views.timeline.sheets import place_timeline
from tests.material.measured_pages import text_sizes
from tests.material.timelines import entity, territory

_DAY = st.dates(date(1950, 1, 1), date(2040, 12, 31))
_BARE = st.one_of(_DAY.map(lambda day: f"{day:%Y}"), _DAY.map(lambda day: f"{day:%Y-%m}"),
                  _DAY.map(lambda day: f"{day:%Y-%m-%d}"))
_ANY = st.one_of(
    _BARE, _BARE, _DAY.map(lambda day: f"annees {day.year // 10 * 10}"),
    st.builds(lambda word, text: f"{word} {text}", st.sampled_from(["vers", "avant", "apres"]),
              _BARE),
)
_LIVES = st.lists(st.tuples(st.none() | _ANY, st.none() | _ANY, st.none() | _ANY), max_size=9)
few = settings(max_examples=40)

Lives = list[tuple[str | None, str | None, str | None]]


def entities(lives: Lives) -> list[Entity]:
    """One entity for each life."""
    return [entity(f"e{i}", start, end, cited) for i, (start, end, cited) in enumerate(lives)]


def drawn(found: list[Entity], as_of: str) -> Timeline:
    """The timeline of these entities as of a day."""
    return draw_timeline(take_snapshot(territory(*found, as_of="2040"), parse_date(as_of)))


@given(_LIVES, _BARE)
def test_only_what_is_known_is_placed(
    lives: Lives, as_of: str
) -> None:
    """What has no date, comes later or is spoken of later has no bar; the rest has one row."""
    found = entities(lives)
    snapshot = take_snapshot(territory(*found, as_of="2040"), parse_date(as_of))
    placed = {line.box.id for line in draw_timeline(snapshot).lifelines}
    for item in found:
        presence = snapshot.presence[item.id]
        if presence in (Presence.UNDATED, Presence.NOT_YET, Presence.NOT_CITED_YET):
            assert item.id not in placed
        elif presence is not Presence.UNSURE:
            assert item.id in placed


@given(_LIVES, _BARE)
def test_nothing_is_drawn_after_the_day_asked(
    lives: Lives, as_of: str
) -> None:
    """Bars, marks and stops lie within the axis, which ends on the day of the picture."""
    made, cut = drawn(entities(lives), as_of), parse_date(as_of).latest
    if made.axis is None:
        assert not made.lifelines
        return
    assert made.axis.last == cut
    spans = [line.bar.rise for line in made.lifelines]
    spans += [line.bar.fall for line in made.lifelines if line.bar.fall]
    for days in (*spans, *(stop.days for stop in made.stops)):
        assert days.first <= days.last <= made.axis.last
    for stop in made.stops:
        assert made.axis.first <= stop.days.first


@given(_LIVES, _BARE)
def test_stops_are_among_the_dates_given(
    lives: Lives, as_of: str
) -> None:
    """No stop but at a year, month or day that a life names, in the same words."""
    given_words = {parse_date(text).in_words() for life in lives for text in life if text}
    assert {stop.words for stop in drawn(entities(lives), as_of).stops} <= given_words


@few
@given(_LIVES, _BARE)
def test_any_lives_can_be_drawn(
    lives: Lives, as_of: str
) -> None:
    """Bars go from left to right, labels do not touch, and no text is under nine points."""
    made = drawn(entities(lives), as_of)
    [chart] = [sheet.chart for sheet in place_timeline(made)]
    for row in (row for group in chart.groups for row in group):
        assert chart.scale is not None
        assert chart.scale.edge <= row.rise[0] <= row.rise[1]
        if row.fall:
            assert row.rise[1] <= row.fall[0] <= row.fall[1]
        if row.when_rect and not row.is_inside:
            assert not row.when_rect.overlaps(row.bar)
    labels = [stop.rect for stop in chart.header.stops if stop.rect]
    assert not [pair for pair in combinations(labels, 2) if pair[0].overlaps(pair[1])]
    assert min(text_sizes(render_timeline(made)[0].svg)) >= 9


@given(_LIVES)
def test_order_and_ids_change_no_place(
    lives: Lives
) -> None:
    """Other ids, in another order, give the same names in the same rows, and the same stops."""
    def skeleton(made: Timeline) -> object:
        return ([[(line.box.name, line.bar, line.when) for line in group] for group in made.groups],
                made.stops, made.axis)

    plain = [entity(f"e{i}", *life, name=f"Nom {i}") for i, life in enumerate(lives)]
    other = [entity(f"e{9 - i}", *life, name=f"Nom {i}") for i, life in enumerate(lives)]
    assert skeleton(drawn(plain, "2030")) == skeleton(drawn(other[::-1], "2030"))
