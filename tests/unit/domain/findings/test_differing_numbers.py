"""Two sources that count one thing otherwise raise a question; a series or two dates do not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from replicate.domain.findings.disagreement import ask_again
from replicate.domain.measure import Measure
from replicate.domain.speech import Citation
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from tests.material.small_networks import HERE, node, snapshot


def places(number: float, source: str, **more: Any) -> Measure:
    """« number » places, after a source."""
    return Measure("capacite", HERE, number, number, "places", citations=(Citation(source),),
                   **more)


def asked(*measures: Measure) -> tuple[str, ...]:
    """What is asked of an entity with these numbers."""
    home = replace(node("p"), measures=measures)
    return ask_again(home, snapshot([home]).territory)


def test_two_sources_that_count_otherwise_are_asked_about() -> None:
    """Neither is chosen, nothing is averaged, and the kit's order says nothing."""
    said_in = Lifetime(cited=parse_date("2021"))  # by a dated document: it dates no count
    question = ("quel nombre pour « P » : 15 places ou 18 places ?",)
    assert asked(places(18, "s1"), places(15, "s2", lifetime=said_in)) == question
    assert asked(places(15, "s2"), places(18, "s1")) == question
    three = asked(places(20, "s3"), places(15, "s2"), places(18, "s1"))
    assert three == ("quel nombre pour « P » : 15 places, 18 places ou 20 places ?",)


def test_two_numbers_of_one_date_are_asked_about() -> None:
    """Two sources of 2022 cannot both be right; one of 2021 and one of 2022 can."""
    then, later = parse_date("2022"), parse_date("2023")
    one, other = places(24, "s1", date=then), places(20, "s2", date=then)
    assert asked(one, other) == ("quel nombre pour « P », en 2022 : 20 places ou 24 places ?",)
    assert asked(one, places(20, "s2", date=later)) == ()


@pytest.mark.parametrize("other", [
    places(15, "s2"),
    places(18, "s1"),
    places(18, "s2", about="pour femmes"),
    places(18, "s2", qualifier="environ"),
    places(18, "s2", qualifier="a_terme"),
    places(18, "s2", date=parse_date("2020")),
    places(18, "s2", order=2),
    places(18, "s2", lifetime=Lifetime(parse_date("2020"))),
    replace(places(18, "s2"), high=20),
    replace(places(18, "s2"), nature="stock"),
])
def test_what_may_both_be_true_is_no_question(other: Measure) -> None:
    """The same number, one voice's list, another thing, a bound, a date, a series."""
    assert asked(places(15, "s1"), other) == ()


def test_a_masked_count_is_in_no_question() -> None:
    """Two figures side by side in a sentence could give a masked one away."""
    counts = [replace(places(n, f"s{n}"), nature="personnes_suivies", unit="personnes")
              for n in (7, 30, 40)]
    assert asked(*counts[:2]) == asked(counts[0], replace(counts[1], is_suppressed=True)) == ()
    assert asked(*counts) == (
        "quel nombre pour « P » : 30 personnes suivies ou 40 personnes suivies ?",)
