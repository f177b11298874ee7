"""Who knows every sum of a territory, and all that is printed, works out no masked count.

Territories are made at random, each total told by one list or by several: by place, by team,
by who is sent where. The sums are linear equations, of which the hidden numbers are the unknowns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random

import pytest

from replicate.domain.findings.suppression import suppress
from replicate.domain.location import Location
from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import parse_date

HERE = Location("kit")
DATES = (parse_date("2010"), parse_date("2015"))
LISTS = {
    "comprend": "structure", "gere": "structure", "heberge": "structure", "porte": "instance",
    "rattache_a": "equipe_mobile", "oriente_vers": "structure", "parent": "instance",
    "intervient_dans": "structure", "finance": "structure",
}
"""Relations, and the kind of the parts."""

Unknown = tuple[str, int]
Equation = dict[Unknown, Fraction]


@dataclass
class World:
    """A territory with its true numbers, and every sum that holds among those it tells."""

    random: Random
    entities: dict[str, Entity] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    sums: list[tuple[str, list[str]]] = field(default_factory=list)

    def grow(self, genre: str, numbers: tuple[int, ...], depth: int) -> str:
        """An entity whose numbers are split among its parts, by up to two lists."""
        name = f"e{len(self.entities)}"
        told = tuple(Measure("personnes_suivies", HERE, value, value, date=date)
                     for value, date in zip(numbers, DATES, strict=True))
        self.entities[name] = Entity(name, genre, genre, name, HERE, measures=told)
        for relation in self.random.sample(sorted(LISTS), self.random.randint(0, 2) * bool(depth)):
            shares = [self._split(number) for number in numbers]
            parts = [self.grow(LISTS[relation], each, depth - 1)
                     for each in zip(*shares, strict=True)]
            self.sums.append((name, parts))
            for part in parts:
                self._join(relation, part, name)
        return name

    def _split(self, number: int) -> tuple[int, int, int]:
        low, high = sorted(self.random.randint(0, number) for _ in range(2))
        return low, high - low, number - high

    def _join(self, relation: str, part: str, whole: str) -> None:
        if relation in ("comprend", "parent"):
            bearer, value = (whole, part) if relation == "comprend" else (part, whole)
            said = self.entities[bearer].statements
            self.entities[bearer] = replace(self.entities[bearer], statements={
                **said, relation: (*said.get(relation, ()), Statement(value, HERE))})
        else:
            ends = (part, whole) if relation == "rattache_a" else (whole, part)
            self.ties.append(Tie(*ends, relation, "liens", HERE))

    def equations(self, hidden: Iterable[Unknown]) -> list[Equation]:
        """The sums, with what is printed taken away: coefficients of what is hidden."""
        unknown = set(hidden)
        return [
            {cell: Fraction(sign) for name, sign in ((whole, 1), *((part, -1) for part in parts))
             if (cell := (name, at)) in unknown}
            for whole, parts in self.sums for at in range(len(DATES))
        ]


def forced(equations: Iterable[Equation]) -> set[Unknown]:
    """The unknowns of which the equations leave one value."""
    rows: dict[Unknown, Equation] = {}
    for equation in equations:
        row = _less(equation, rows)
        if row:
            pivot = min(row)
            row = {cell: value / row[pivot] for cell, value in row.items()}
            rows = {cell: _less(other, {pivot: row}) for cell, other in rows.items()}
            rows[pivot] = row
    return {pivot for pivot, row in rows.items() if len(row) == 1}


def _less(equation: Equation, rows: Mapping[Unknown, Equation]) -> Equation:
    """The equation without the unknowns for which ``rows`` are solved."""
    left = dict(equation)
    for pivot in equation.keys() & rows.keys():
        factor = left[pivot]
        for cell, value in rows[pivot].items():
            left[cell] = left.get(cell, Fraction(0)) - factor * value
    return {cell: value for cell, value in left.items() if value}


@pytest.mark.parametrize("seed", range(400))
def test_no_sum_gives_a_masked_count_back(seed: int) -> None:
    """Not one masked count of a territory is forced by all its sums and all that is printed."""
    world = World(Random(seed))
    whole = world.random.choice([14, 30, 45, 60])
    world.grow("acteur", (whole, whole + world.random.randint(0, 9)), 2)
    shown = suppress(tuple(world.entities.values()), world.ties)
    measures = {
        (item.id, at): measure for item in shown for at, measure in enumerate(item.measures)
    }
    hidden = {cell for cell, item in measures.items()
              if item.is_suppressed or item.hides_a_small_count}
    solved = forced(world.equations(hidden))
    assert not {cell for cell in solved if measures[cell].hides_a_small_count}


def test_the_adversary_solves_what_is_printed_too_freely() -> None:
    """With the total shown, he works out the masked part; with two lists of it, too."""
    world = World(Random(0))
    world.sums = [("tout", ["ici", "la"]), ("tout", ["a", "b"])]
    assert ("la", 0) in forced(world.equations({("la", 0)}))
    assert ("la", 0) in forced(world.equations({("la", 0), ("tout", 0)}))
    assert not forced(world.equations({("la", 0), ("tout", 0), ("a", 0)}))
