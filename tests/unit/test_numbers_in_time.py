"""Numbers told between two dates: « puis » is said of what follows, and of nothing else."""

from __future__ import annotations

import pytest

from replicate.domain.evolution import NumberChange
from replicate.domain.location import Location
from replicate.domain.measure import Measure
from replicate.domain.period import known_date
from replicate.usecases.evolution_numbers import number_words

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
