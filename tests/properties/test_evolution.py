"""Whatever the dates: one fate each, and what is unknown is never told as a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from replicate.domain.findings.evolution import Evolution
from replicate.domain.findings.retelling import Retelling
from replicate.domain.snapshot import take_snapshot
from replicate.domain.territory import Territory
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.time.partial_date import Order, PartialDate, known_date, parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.evolution import trace_evolution
from replicate.network.retelling import compare_tellings
from replicate.usecases.evolution.evolve import trace_history
from tests.material.examples import kit
from tests.material.timelines import entity, territory

_DAY = st.dates(date(1990, 1, 1), date(2030, 12, 31))
_BARE = st.one_of(_DAY.map(lambda day: f"{day:%Y}"), _DAY.map(lambda day: f"{day:%Y-%m}"),
                  _DAY.map(lambda day: f"{day:%Y-%m-%d}"))
_ANY = _BARE | st.builds(lambda word, text: f"{word} {text}",
                         st.sampled_from(["vers", "avant", "apres"]), _BARE)
_LIFE = st.builds(
    lambda start, end, cited: Lifetime(known_date(start), known_date(end), known_date(cited)),
    st.none() | _ANY, st.none() | _ANY, st.none() | _ANY,
)
_SURE = frozenset(Fate) - {Fate.UNSURE, Fate.UNDATED, Fate.FIRST_CITED, Fate.CITED_LATER}
_MOMENTS = ("2003", "2004", "2004-07", "2009", "2012-07", "2012-12", "2017-11-20", "2023", "2025")
every_kit = pytest.mark.parametrize("name", ["pau", "paris-20e", "ville-exemple",
                                              "val-exemple"])


def window(one: str, other: str) -> Window:
    """The window between two dates, in order of time."""
    return Window(*sorted(map(parse_date, (one, other)), key=lambda item: str(item.latest)))


def evolution(name: str, one: str, other: str) -> Evolution:
    """The evolution of a kit."""
    read = kit(name)
    return trace_evolution(read.territory, window(one, other), read.followed)


@every_kit
@pytest.mark.parametrize("one", _MOMENTS)
@pytest.mark.parametrize("other", _MOMENTS)
def test_every_entity_has_one_fate(name: str, one: str, other: str) -> None:
    """Each entity of the kit has one fate, in the kit's order: none is both opened and closed."""
    found = evolution(name, one, other)
    ids = [item.entity.id for item in found.entities]
    assert ids == [item.id for item in kit(name).territory.entities]
    assert len(set(ids)) == len(ids)


@every_kit
@pytest.mark.parametrize("day", _MOMENTS)
def test_the_same_date_twice_is_no_change(name: str, day: str) -> None:
    """Between a date and itself nothing opens, closes, changes or is cited first."""
    found = evolution(name, day, day)
    told = {item.fate for item in found.entities} | {item.fate for item in found.ties}
    assert not told & {Fate.OPENED, Fate.CLOSED, Fate.CHANGED, Fate.FIRST_CITED}
    for function in found.functions:
        assert function.before.proposed == function.after.proposed
        assert (function.appeared, function.gone, function.decided) == ((), (), ())


@every_kit
@given(st.sampled_from(_MOMENTS), st.sampled_from(_MOMENTS))
def test_the_order_of_the_dates_changes_nothing(name: str, one: str, other: str) -> None:
    """The tale goes the way of time, whichever date is the reference."""
    read = kit(name)
    there, back = (trace_history(read, read, *map(parse_date, pair))
                   for pair in ((one, other), (other, one)))
    assert there.evolution == back.evolution
    assert there.tale.sections == back.tale.sections
    assert there.tale.functions == back.tale.functions
    assert there.tale.other_telling == ()


def _turned(date_: PartialDate | None, around: date) -> PartialDate | None:
    """The same date in a mirror: days before ``around`` come after it."""
    if date_ is None:
        return None
    earliest, latest = (
        None if day is None else around + (around - day) for day in (date_.latest, date_.earliest)
    )
    return PartialDate(date_.text, earliest, latest)


@given(_BARE, _BARE, _BARE, _BARE)
def test_backwards_a_beginning_is_an_end(
    start: str, end: str, one: str, other: str
) -> None:
    """With time turned round, what surely opened surely closed, where both ends are known."""
    around = date(2010, 1, 1)
    life, between = Lifetime(parse_date(start), parse_date(end)), window(one, other)
    first, last = between.cuts
    assert life.start is not None
    assert life.end is not None
    assume(parse_date(start).compare(parse_date(end)) is Order.BEFORE and first != last)
    # A day belongs to the moment before its end: turned, the cut lies a day further.
    turned = Window(*(
        PartialDate("", mirrored, mirrored)
        for mirrored in (around + (around - day) - timedelta(1) for day in (last, first))
    ))
    backwards = Lifetime(_turned(life.end, around), _turned(life.start, around))
    fates = fate_of([life], between), fate_of([backwards], turned)
    assert (fates[0] is Fate.OPENED) == (fates[1] is Fate.CLOSED
                                         and between.holds(life.end) is False)


def _narrower(date_: PartialDate | None, data: st.DataObject) -> PartialDate | None:
    """A day or a few within the interval of a date."""
    if date_ is None:
        return None
    whole = st.dates(date_.earliest or date(1980, 1, 1), date_.latest or date(2040, 12, 31))
    first, last = sorted((data.draw(whole), data.draw(whole)))
    return PartialDate(date_.text, first, last)


@given(st.data(), _LIFE, _BARE, _BARE)
def test_more_precise_dates_only_leave_the_unknown(
    data: st.DataObject, life: Lifetime, one: str, other: str
) -> None:
    """A date that is told more precisely never changes what was sure."""
    narrow = replace(life, start=_narrower(life.start, data), end=_narrower(life.end, data),
                     cited=_narrower(life.cited, data))
    assume(_is_possible(narrow))
    before, after = (fate_of([item], window(one, other)) for item in (life, narrow))
    if before in _SURE:
        assert after is before


def _is_possible(life: Lifetime) -> bool:
    """Whether it may have begun before it was cited and before it ended."""
    start = life.start
    if start is None or start.earliest is None:
        return True
    return all(
        other is None or other.latest is None or start.earliest <= other.latest
        for other in (life.cited, life.end)
    )


@given(_LIFE, _BARE, _BARE)
def test_fates_agree_with_the_pictures(life: Lifetime, one: str, other: str) -> None:
    """What is told as begun is drawn at the second date and not at the first."""
    between = window(one, other)
    fate = fate_of([life], between)
    item = replace(entity("e"), lifetime=life)
    first, last = (take_snapshot(territory(item), date) for date in (between.since, between.until))
    if fate is Fate.OPENED:
        assert (first.shows(item), last.shows(item)) == (False, True)
    if fate is Fate.UNCHANGED:
        assert first.shows(item)
        assert last.shows(item)


@every_kit
@pytest.mark.parametrize(("one", "other"), [
    ("2003", "2004"), ("2012-07", "2023"), ("2004", "2025"),
])
def test_everything_is_told(name: str, one: str, other: str) -> None:
    """Each entity has a line under the heading of its fate, and every named tie has one."""
    read = kit(name)
    made = trace_history(read, read, parse_date(other), parse_date(one))
    lines = [line for section in made.tale.sections for line in section.lines]
    told = {line.id for line in lines}
    told |= {event.id for item in made.evolution.entities for event in item.events}
    assert {item.entity.id for item in made.evolution.entities} <= told
    # A change of holder is told of what is held, with the places of both answers.
    places = {place for line in lines for place in line.place.split(" ; ")}
    for item in made.evolution.ties:
        if UNKNOWN not in (item.tie.source, item.tie.target):
            assert str(item.tie.location) in places, item.tie


@every_kit
def test_a_kit_beside_itself_is_told_the_same(name: str) -> None:
    """Two readings of one kit say the same, whatever the order of their entries."""
    here = kit(name).territory
    turned: Territory = replace(
        here, entities=here.entities[::-1], ties=here.ties[::-1], decisions=here.decisions[::-1]
    )
    told = compare_tellings(here, turned)
    assert told == Retelling(hides_people=told.hides_people)
