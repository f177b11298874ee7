"""Answers disagree when they are said of the same time, and not when one takes over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.disagreement import ask_again
from replicate.domain.period import Lifetime, known_date
from replicate.domain.speech import Statement
from tests.unit.network.small_networks import HERE, node, snapshot


def held(who: str, since: str | None, until: str | None) -> Statement:
    """« who » manages, from and until then."""
    return Statement(who, HERE, lifetime=Lifetime(known_date(since), known_date(until)))


@pytest.mark.parametrize(("until", "since", "asked"), [
    ("2013-06-30", "2013-07-01", 0), ("2012", "2013", 0),
    ("2013", "2013", 1), ("vers 2013", "2014", 1), (None, "2013", 1), ("2013", None, 1),
])
def test_who_takes_over_does_not_disagree(
    until: str | None, since: str | None, asked: int
) -> None:
    """Two holders in one year are no question when one is sure to be over before the other."""
    place = replace(node("p"), statements={
        "gestionnaire": (held("a", None, until), held("b", since, None)),
    })
    seen = snapshot([node("a"), node("b"), place])
    assert len(ask_again(place, seen.territory)) == asked
