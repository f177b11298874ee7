"""Partial dates are intervals: what is sure stays sure, what is not is never said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.time.partial_date import Order, PartialDate, parse_date
from replicate.domain.time.period import Lifetime, Presence

_DAY = st.dates(date(1900, 1, 1), date(2090, 12, 31))
_BARE = st.one_of(
    _DAY.map(lambda day: f"{day:%Y}"), _DAY.map(lambda day: f"{day:%Y-%m}"),
    _DAY.map(lambda day: f"{day:%Y-%m-%d}"),
)
_CLOSED = st.one_of(
    _BARE, _BARE.map(lambda text: f"vers {text}"),
    _DAY.map(lambda day: f"annees {day.year // 10 * 10}"),
).map(parse_date)
_ANY = st.one_of(
    _CLOSED, _BARE.map(lambda text: parse_date(f"avant {text}")),
    _BARE.map(lambda text: parse_date(f"apres {text}")),
)
_LIFETIME = st.builds(
    Lifetime, start=st.none() | _ANY, end=st.none() | _ANY, cited=st.none() | _ANY
)
_OPPOSITE = {
    Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE, Order.UNSURE: Order.UNSURE,
}


@given(_ANY, _ANY)
def test_comparing_is_antisymmetric(one: PartialDate, other: PartialDate) -> None:
    """If one date is before another, the other is after it; doubt is mutual."""
    assert other.compare(one) is _OPPOSITE[one.compare(other)]


@given(_ANY)
def test_a_date_is_neither_before_nor_after_itself(one: PartialDate) -> None:
    """A date beside itself is unsure: the same year can hold two days."""
    assert one.compare(one) is Order.UNSURE


@given(_ANY, _ANY, _ANY)
def test_before_is_transitive(one: PartialDate, two: PartialDate, three: PartialDate) -> None:
    """Before a date that is before a third is before the third."""
    if one.compare(two) is two.compare(three) is Order.BEFORE:
        assert one.compare(three) is Order.BEFORE


@given(_DAY)
def test_a_year_is_not_after_its_months(day: date) -> None:
    """A year, its month and its day overlap: none is before or after another."""
    texts = (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}", f"vers {day:%Y}")
    for one in map(parse_date, texts):
        for other in map(parse_date, texts):
            assert one.compare(other) is Order.UNSURE, (one.text, other.text)


@given(_BARE)
def test_bounds_do_not_hold_their_own_date(text: str) -> None:
    """"avant 2004" is before 2004 and "apres 2004" after it."""
    assert parse_date(f"avant {text}").compare(parse_date(text)) is Order.BEFORE
    assert parse_date(f"apres {text}").compare(parse_date(text)) is Order.AFTER


@given(_LIFETIME, _CLOSED, _CLOSED)
def test_time_only_goes_on(life: Lifetime, one: PartialDate, other: PartialDate) -> None:
    """What is gone stays gone; what was there or over is never "later" or "not cited" after."""
    assert one.earliest
    assert one.latest
    assert other.earliest
    assert other.latest
    if other.earliest < one.earliest or other.latest < one.latest:
        return
    before, after = life.at(one), life.at(other)
    if before is Presence.GONE:
        assert after is Presence.GONE
    if before in (Presence.PRESENT, Presence.ENDED):
        assert after not in (Presence.NOT_YET, Presence.NOT_CITED_YET, Presence.UNDATED)
    assert (before is Presence.UNDATED) == (after is Presence.UNDATED)


@given(_LIFETIME, _CLOSED)
def test_what_is_ended_ended_within(life: Lifetime, as_of: PartialDate) -> None:
    """"Ended" is said of an end that lies within the date asked for, and of no other."""
    if life.at(as_of) is Presence.ENDED:
        assert life.end
        assert life.end.earliest
        assert life.end.latest
        assert as_of.earliest
        assert as_of.latest
        assert as_of.earliest <= life.end.earliest <= life.end.latest <= as_of.latest


@given(_CLOSED)
def test_unknown_dates_stay_unknown(as_of: PartialDate) -> None:
    """Without any date a thing is of unknown date, whenever one asks."""
    assert Lifetime().at(as_of) is Presence.UNDATED


@pytest.mark.parametrize("text", [
    "", "hier", "2004-13", "2004-02-30", "20", "04/07/2004", "vers", "avant ", "2004-7", "0000",
    "annees 1974", "environ 2004", "2004 ", "vers vers 2004", "inconnu",
])
def test_what_is_no_date_is_refused(text: str) -> None:
    """Anything else than the documented forms is refused with a French sentence."""
    with pytest.raises(ValueError, match=r"n'est pas une date|n'existe pas"):
        parse_date(text)
