"""The numbers of sources: what a reader sees of them gives their order, and nothing else."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.location import Location
from replicate.domain.speech import Source
from replicate.domain.time.partial_date import parse_date
from replicate.sources.reading_order import sources_in_order

HERE = Location("kit/sources.yaml", 1, 1)
SOURCES = st.builds(
    Source, id=st.sampled_from("abcdefgh"), title=st.sampled_from(["École", "Foyer", "Été"]),
    voice=st.sampled_from(["social", "sanitaire"]), location=st.just(HERE),
    author=st.sampled_from([None, "CCAS"]),
    date=st.sampled_from([None, *map(parse_date, ("2012", "2012-12", "avant 2010"))]),
)


def source(id_: str, title: str, date: str | None = None, author: str | None = None) -> Source:
    """A source of the social field."""
    return Source(id_, title, "social", HERE, author, parse_date(date) if date else None)


@pytest.mark.parametrize(("first", "second"), [
    (source("z", "Zinc", "2003"), source("a", "Avis", "2004")),
    (source("z", "Zinc", "2004"), source("a", "Avis")),
    (source("z", "Zinc", "2012"), source("a", "Avis", "2012-12")),
    (source("z", "École", "2004"), source("a", "Foyer", "2004")),
    (source("z", "Avis", "2004", "CCAS"), source("a", "Avis", "2004", "Hôpital")),
], ids=["date", "undated-last", "the-wider-first", "title", "author"])
def test_a_foot_reads_in_order(first: Source, second: Source) -> None:
    """By date, what has none last, then by title and author, accents apart."""
    assert sources_in_order([second, first]) == (first, second)


@given(st.lists(SOURCES, max_size=8), st.randoms(use_true_random=False))
def test_neither_ids_nor_places_give_a_number(told: list[Source], dice: random.Random) -> None:
    """The same sources shuffled and called otherwise have the same numbers."""
    ids = dice.sample(range(100, 200), len(told))
    other = [replace(item, id=str(id_)) for item, id_ in zip(told, ids, strict=True)]
    dice.shuffle(other)
    orders = [[replace(item, id="") for item in sources_in_order(some)] for some in (told, other)]
    assert orders[0] == orders[1]
