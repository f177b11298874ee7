"""Numbers told between two dates: « puis » is said of what follows, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.findings.number_change import NumberChange
from replicate.domain.location import Location
from replicate.domain.measure import Measure
from replicate.domain.time.partial_date import known_date
from replicate.usecases.evolution.numbers import number_words

HERE = Location("structures.yaml", 1, 1)


def places(value: float, date: str) -> Measure:
    """A capacity of that date."""
    return Measure("capacite", HERE, value, value, "places", date=known_date(date))


@pytest.mark.parametrize(("dates", "told"), [
    (("2010", "2016"), "capacité : 10 places (2010), puis 30 places (2016)"),
    (("2020", "2020"), "capacité : 10 places (2020) ; aussi dit : 30 places (2020)"),
    (("2020-07", "2020"), "capacité : 10 places (juillet 2020) ; aussi dit : 30 places (2020)"),
])
def test_then_is_said_where_a_date_surely_follows(dates: tuple[str, str], told: str) -> None:
    """Two sources that count otherwise at one time are two sayings, and not a series."""
    change = NumberChange(between=(places(10, dates[0]), places(30, dates[1])))
    assert number_words(change).partition(" ; aucun")[0] == told


def test_a_conflict_is_told_as_such() -> None:
    """Two sources that disagree before, one of which agrees with what follows: nobody can say."""
    told = number_words(NumberChange(
        before=(places(10, "2010"), places(30, "2010")), between=(places(30, "2016"),)
    ))
    assert told == ("capacité : 10 places (2010) ; aussi dit : 30 places (2010), puis 30 places"
                    " (2016) ; ce qui en est dit ne permet pas de savoir s'il a changé")


@pytest.mark.parametrize(("numbers", "dates", "is_sure"), [
    ((10, 30, 30), ("2003", "2003-12-31", "2006"), False),
    ((10, 30, 50), ("2003", "2003-12-31", "2006"), True),
    ((10, 30, 50), ("annees 2000", "2003", "2006"), False),
    ((10, 30, 50), ("apres 2001", "2003", "2006"), False),
    ((10, 30, 50), ("annees 2000", "2003", "2010"), True),
])
def test_numbers_of_dates_that_overlap_are_of_one_time(
    numbers: tuple[int, ...], dates: tuple[str, ...], is_sure: bool
) -> None:
    """What a decade's number is beside those of two years in it, nobody can say."""
    assert NumberChange(between=tuple(map(places, numbers, dates))).is_sure is is_sure


@given(st.lists(st.tuples(st.integers(2000, 2004), st.integers(0, 8), st.integers(0, 4))))
def test_a_number_changed_where_none_can_be_told_all_along(
    said: list[tuple[int, int, int]]
) -> None:
    """Trying every number says the same: one that someone tells in each year may not have moved."""
    told = [replace(places(low, str(year)), high=float(low + more)) for year, low, more in said]
    years = {year for year, _, _ in said}
    may_stay = any(
        all(any(low <= number <= low + more for of, low, more in said if of == year)
            for year in years)
        for number in range(13)
    )
    assert NumberChange(between=tuple(told)).is_sure is not may_stay
