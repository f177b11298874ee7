"""What would let a reader rebuild a masked count is not shown either.

Statistical disclosure control calls the first « primary » and the second
« secondary » suppression (Hundepool et al., *Statistical Disclosure Control*,
2012, where the second is chosen to lose little: here it is the totals, so
that the parts that are large enough stay shown).

A *table* here is every count of accompanied persons that may be added up with
another: those of one entry, and those of what holds it (``holding.py``), at dates that may
be the same; and those of every indicator, perimeter, public and context, which count the
whole territory unless they say otherwise.

The rule: from a masked count, every other count that a chain of these relations
reaches is not shown, large or small. Of a total that is not shown, neither is any other
list of parts whose numbers are all shown: they would add up to it. Shares in such a
table are not shown: 24 persons that are 80 % of all give all away. It looks at which
counts are masked, at relations and at dates, never at how large a number is. Of a count that
is shown, the shares told by the same entry are not, where one of them or what it leaves makes
1 to 10 persons: 20 % of 30 are 6. Hence the
guarantee, held by ``tests/privacy/test_guarantee.py``: give a masked count any other
value from 1 to 10 and change, as one likes, the numbers that it reaches; not one character
of any output changes. A reader who knows the rule, the sums and every number shown
is left with the ten values. Nothing depends on names, on order, nor on the date
of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from replicate.domain.findings.holding import Holders, Holding, find_holding
from replicate.domain.measure import MASKED_BELOW, Measure
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import Order, PartialDate

_Cell: TypeAlias = tuple[int, int]
"""A number, as the place of its entity and its own place among that entity's numbers."""


def suppress(entities: tuple[Entity, ...], ties: Sequence[Tie]) -> tuple[Entity, ...]:
    """The same entities, with the numbers that would give a masked one away marked."""
    told = {
        (place, index): item
        for place, entity in enumerate(entities) for index, item in enumerate(entity.measures)
    }
    masked = [cell for cell, item in told.items() if item.hides_a_small_count]
    withheld = set(_small_shares(entities))
    if masked:
        found = _Search(told, find_holding(entities, ties))
        found.follow(masked)
        withheld |= found.reached | set(found.shares(masked))
    if not withheld:
        return entities
    return tuple(
        replace(entity, measures=tuple(
            replace(item, is_suppressed=True) if (place, index) in withheld else item
            for index, item in enumerate(entity.measures)
        ))
        for place, entity in enumerate(entities)
    )


def _small_shares(entities: Iterable[Entity]) -> Iterator[_Cell]:
    """The shares beside a count that make 1 to 10 persons of it, and the others of its entry.

    All of them: 40 % and 40 % leave the 20 % that are 6 of 30.
    """
    for place, entity in enumerate(entities):
        shares = [(at, item) for at, item in enumerate(entity.measures) if item.is_share]
        counts = [item for item in entity.measures if item.counts_accompanied] if shares else []
        if any(
            _makes_few(share, count) and _may_be_together(share, count, True)
            for _, share in shares for count in counts
        ):
            yield from ((place, at) for at, _ in shares)


def _makes_few(share: Measure, count: Measure) -> bool:
    """Whether a share of a count, or the rest of it, is of 1 to 10 persons."""
    return any(
        0 < whole * part / 100 < MASKED_BELOW
        for whole in (count.low, count.high) if whole is not None
        for told in (share.low, share.high) if told is not None
        for part in (told, 100 - told)
    )


@dataclass
class _Search:
    """What is reached from masked counts; ``told`` are all numbers of all entities."""

    told: Mapping[_Cell, Measure]
    holding: Holding
    reached: set[_Cell] = field(default_factory=set)

    def __post_init__(self) -> None:
        """File the counts by their entity."""
        self._counts: dict[int, list[_Cell]] = {}
        for cell, item in self.told.items():
            if item.counts_accompanied:
                self._counts.setdefault(cell[0], []).append(cell)

    def follow(self, masked: Iterable[_Cell]) -> None:
        """Fill ``reached``: totals of what is hidden, then other lists of the same totals."""
        climbs = [_Climb(self._counts, self.told, self.holding, way) for way in self.holding.ways]
        hidden, further = set(masked), set(masked)
        while further:
            totals = set().union(*(climb.go_on(further) for climb in climbs)) - self.reached
            self.reached |= totals
            hidden |= totals
            further = {cell for total in totals for cell in self._other_lists(total, hidden)}
            self.reached |= further
            hidden |= further

    def shares(self, masked: Iterable[_Cell]) -> Iterator[_Cell]:
        """The shares in a table with a hidden count: of it, of a part or of a total of it."""
        hidden = {*masked, *self.reached}
        whole = self.holding.whole
        for share, item in self.told.items():
            if item.is_share:
                related = self.holding.related(share[0])
                if any(
                    (share[0] in whole or other[0] in whole or other[0] in related)
                    and self._together(share, other) for other in hidden
                ):
                    yield share

    def _other_lists(self, total: _Cell, hidden: Set[_Cell]) -> Iterator[_Cell]:
        """The parts of a hidden total that would add up to it, none of them being hidden.

        Thirty by place, of which one is masked, are thirty by team.
        """
        for parts in self.holding.parts.get(total[0], {}).values():
            listed = set(self._parts(parts, total))
            unknown = listed & hidden
            yield from (cell for cell in listed
                        if not any(self._together(cell, other) for other in unknown))

    def _parts(self, places: Iterable[int], total: _Cell) -> Iterator[_Cell]:
        """The counts of parts of the time of a total; of one without, those of its own parts."""
        met = {total[0]}
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place in met:
                continue
            met.add(place)
            listed = [cell for cell in self._counts.get(place, ()) if self._together(cell, total)]
            yield from listed
            if not listed:
                waiting += self.holding.parts_of(place)

    def _together(self, one: _Cell, other: _Cell) -> bool:
        return _may_be_together(self.told[one], self.told[other], one[0] == other[0])


@dataclass
class _Climb:
    """The counts that chains lead to, from part to whole, by one way to read who holds whom.

    What is reached from a number of one date is what is reached from all of that date:
    no entity is gone through twice for it.
    """

    counts: Mapping[int, Iterable[_Cell]]
    told: Mapping[_Cell, Measure]
    holding: Holding
    way: Holders
    _found: set[_Cell] = field(default_factory=set)
    _met: dict[PartialDate | None, set[int]] = field(default_factory=dict)

    def go_on(self, cells: Iterable[_Cell]) -> set[_Cell]:
        """Every count that a chain leads to, from these ``cells`` or from earlier ones."""
        waiting = list(cells)
        while waiting:
            cell = waiting.pop()
            further = {
                other for place in (cell[0], *self.holding.whole)
                for other in self.counts.get(place, ())
                if other != cell and self._together(cell, other, place == cell[0])
            } | {
                other for place in self._above(cell)
                for other in self.counts.get(place, ()) if self._together(cell, other, False)
            }
            waiting += further - self._found
            self._found |= further
        return self._found

    def _above(self, cell: _Cell) -> Iterator[int]:
        """The entities that a chain leads to; one that tells no number hides nothing.

        A hospital's 30 holds the 6 of a place where its team works, whatever the team tells.
        """
        met = self._met.setdefault(self.told[cell].date, set())
        waiting = [cell[0]]
        while waiting:
            further = self.way.get(waiting.pop(), set()) - met
            met |= further
            waiting += further
            yield from further

    def _together(self, one: _Cell, other: _Cell, in_one_entry: bool) -> bool:
        return _may_be_together(self.told[one], self.told[other], in_one_entry)


def _may_be_together(one: Measure, other: Measure, in_one_entry: bool) -> bool:
    """Whether both may count the same moment; two steps of one series do not."""
    if in_one_entry and one.order is not None and other.order is not None:
        return one.order == other.order
    if one.date is None or other.date is None:
        return True
    return one.date.compare(other.date) is Order.UNSURE
