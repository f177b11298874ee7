"""Since when a tie is: never before both its ends."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.period import Lifetime, parse_date
from replicate.usecases.tie_table import period_words
from tests.unit.network.small_networks import node, snapshot, tie


def test_a_bound_is_not_later_than_a_year() -> None:
    """A place open "avant 2010" and a team of 2012: the tie is since 2012."""
    place = replace(node("a"), lifetime=Lifetime(start=parse_date("avant 2010")))
    team = replace(node("t"), lifetime=Lifetime(start=parse_date("2012")))
    link = tie("t-a")
    assert period_words(link, snapshot([place, team], [link])) == "depuis 2012"
