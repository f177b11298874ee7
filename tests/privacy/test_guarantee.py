"""A masked count cannot be rebuilt: not by a reader who knows the rule, the sums and the rest."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from replicate.domain.findings.holding import Holders, find_holding
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import parse_date
from tests.privacy.counted_entities import HERE, TIES, count, entity, shown

SMALL = range(1, 11)


@st.composite
def kits(draw: st.DrawFn) -> tuple[tuple[Entity, ...], tuple[Tie, ...]]:
    """Up to six entities with counts, each a part or a neighbour of others, in any way."""
    names = [f"e{index}" for index in range(draw(st.integers(2, 6)))]
    dates = st.sampled_from([None, parse_date("2004"), parse_date("2009")])
    measures = st.lists(st.builds(
        lambda value, date: count(value, date=date), st.sampled_from([0, 1, 4, 10, 11, 24]), dates,
    ), max_size=3)
    entities = tuple(
        entity(name, *draw(measures),
               comprend=tuple(draw(st.lists(st.sampled_from(names), max_size=2, unique=True))))
        for name in names
    )
    ties = draw(st.lists(st.builds(
        lambda one, other, kind: Tie(one, other, kind, "liens", HERE),
        st.sampled_from(names), st.sampled_from(names), st.sampled_from(TIES),
    ), max_size=4))
    return entities, tuple(ties)


@given(kits(), st.data())
def test_no_output_depends_on_a_masked_value(
    kit: tuple[tuple[Entity, ...], tuple[Tie, ...]], data: st.DataObject
) -> None:
    """Any value from 1 to 10 for a masked count, any for all its totals: nothing moves."""
    entities, ties = kit
    cells = [
        (place, index) for place, item in enumerate(entities)
        for index, measure in enumerate(item.measures) if measure.is_masked
    ]
    assume(cells)
    cell = data.draw(st.sampled_from(cells))
    moving = totals(cell, entities, ties)
    values = {place: float(data.draw(st.integers(0, 60))) for place in sorted(moving)}
    values[cell] = float(data.draw(st.sampled_from(list(SMALL))))
    assert shown(with_values(entities, values), ties) == shown(entities, ties)


def totals(
    cell: tuple[int, int], entities: tuple[Entity, ...], ties: tuple[Tie, ...]
) -> set[tuple[int, int]]:
    """Every count that some chain of relations and dates leads to from one."""
    holding = find_holding(entities, ties)
    reached: set[tuple[int, int]] = set()
    for way in holding.ways:
        found: set[tuple[int, int]] = set()
        waiting = [cell]
        while waiting:
            place, index = waiting.pop()
            date = entities[place].measures[index].date
            further = {
                (holder, at) for holder in {place, *chain_up(place, way)}
                for at, measure in enumerate(entities[holder].measures)
                if None in (date, measure.date) or date == measure.date
            } - found
            found |= further
            waiting += further
        reached |= found
    return reached - {cell}


def chain_up(place: int, way: Holders) -> set[int]:
    """What holds an entity, and what holds that."""
    found: set[int] = set()
    while further := {up for one in (place, *found) for up in way.get(one, ())} - found:
        found |= further
    return found


def with_values(
    entities: tuple[Entity, ...], values: dict[tuple[int, int], float]
) -> tuple[Entity, ...]:
    """The same entities with other values for some counts."""
    return tuple(
        replace(item, measures=tuple(
            replace(measure, low=values[place, index], high=values[place, index])
            if (place, index) in values else measure
            for index, measure in enumerate(item.measures)
        ))
        for place, item in enumerate(entities)
    )


@pytest.mark.parametrize(("first", "second", "rest"), [
    (1, 1, 24), (1, 1, 0), (10, 10, 0), (3, 9, 11), (5, 5, 24), (10, 1, 300),
])
def test_an_adversary_is_left_with_the_ten_values(first: int, second: int, rest: int) -> None:
    """Sums, rule and all that is shown: each masked part may still be each of 1 to 10.

    The adversary tries every pair of values, works out the totals, runs the rule and keeps
    the pairs whose display is the one seen.
    """
    def display(one: int, other: int) -> dict[str, tuple[str, ...]]:
        return shown((
            entity("pole", count(one + other + rest + 12), comprend=("tout", "autre")),
            entity("tout", count(one + other + rest), comprend=("a", "b", "c")),
            entity("a", count(one)), entity("b", count(other)), entity("c", count(rest)),
            entity("autre", count(12)),
        ))
    seen = display(first, second)
    possible = [pair for pair in product(SMALL, SMALL) if display(*pair) == seen]
    assert len(possible) == 100


@given(kits(), st.randoms(use_true_random=False))
def test_order_and_names_change_nothing(
    kit: tuple[tuple[Entity, ...], tuple[Tie, ...]], random: object
) -> None:
    """Entities in another order, under other names, are shown and withheld alike."""
    entities, ties = kit
    renamed = {item.id: f"z{index}" for index, item in enumerate(reversed(entities))}
    turned = tuple(reversed([
        replace(item, id=renamed[item.id], statements={
            key: tuple(replace(one, value=renamed[str(one.value)]) for one in said)
            for key, said in item.statements.items()
        }) for item in entities
    ]))
    other = shown(turned, tuple(
        replace(tie, source=renamed[tie.source], target=renamed[tie.target]) for tie in ties
    ))
    assert {renamed[name]: lines for name, lines in shown(entities, ties).items()} == other
