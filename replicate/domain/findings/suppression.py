"""What would let a reader rebuild a masked count is not shown either.

Statistical disclosure control calls the first « primary » and the second
« secondary » suppression (Hundepool et al., *Statistical Disclosure Control*,
2012, where the second is chosen to lose little: here it is the totals, so
that the parts that are large enough stay shown).

A *table* here is every count of accompanied persons that may be added up with
another: those of one entry, and those of what holds it (``comprend``, holders,
publics, the team that works in a place, a forum of its members, who funds or steers it,
what it follows or is followed by, the same thing under another name), at dates that may
be the same; and those of every indicator, which counts the whole territory unless it says
otherwise. None of these relations is
trusted to be a sum, and none is trusted not to be. A place is not taken for the sum
of the teams that work there: whom it follows, it follows itself.

The rule: from a masked count, every other count that a chain of these relations
reaches is not shown, large or small. It looks at which counts are masked, at
relations and at dates, never at how large a number is. Hence the guarantee, held
by ``tests/privacy/test_suppression.py``: give a masked count any other value from 1
to 10 and change, as one likes, the counts that it reaches; not one character of
any output changes. A reader who knows the rule, the sums and every number shown
is left with the ten values. Nothing depends on names, on order, nor on the date
of the picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import Order

_SOURCE_HOLDS = frozenset({
    "gere", "heberge", "porte", "prend_part_a", "intervient_dans", "finance", "pilote",
    "succede_a", "issu_de",
})
_TARGET_HOLDS = frozenset({"rattache_a", "membre_de", "succede_a", "issu_de"})
"""Of two that follow one another either may count all: one that was split, or several joined."""

_COUNTS_ALL = "indicateur"
_PAYS = "financement"

_Cell = tuple[int, int]
"""A count, as the place of its entity and its own place among that entity's numbers."""


def suppress(entities: tuple[Entity, ...], ties: Iterable[Tie]) -> tuple[Entity, ...]:
    """The same entities, with the counts that would give a masked one away marked."""
    cells = {
        (place, index): item
        for place, entity in enumerate(entities)
        for index, item in enumerate(entity.measures) if item.counts_accompanied
    }
    masked = [cell for cell, item in cells.items() if item.hides_a_small_count]
    if not masked:
        return entities
    whole = {place for place, entity in enumerate(entities) if entity.genre == _COUNTS_ALL}
    reached = _reached(masked, cells, _holders(entities, ties), whole)
    return tuple(
        replace(entity, measures=tuple(
            replace(item, is_suppressed=True) if (place, index) in reached else item
            for index, item in enumerate(entity.measures)
        ))
        for place, entity in enumerate(entities)
    )


def _reached(
    masked: list[_Cell], cells: Mapping[_Cell, Measure], holders: Mapping[int, Set[int]],
    whole: Set[int],
) -> set[_Cell]:
    """Every count that some chain of relations leads to from a masked one.

    ``holders`` has for each entity those that hold it, ``whole`` those that hold all.
    """
    tables: dict[int, set[int]] = {}
    reached: set[_Cell] = set()
    waiting = list(masked)
    while waiting:
        cell = waiting.pop()
        if cell[0] not in tables:
            tables[cell[0]] = _all_holders(cell[0], holders) | whole
        for other, item in cells.items():
            if other == cell or other in reached or other[0] not in tables[cell[0]]:
                continue
            if _may_be_together(cells[cell], item, other[0] == cell[0]):
                reached.add(other)
                waiting.append(other)
    return reached


def _all_holders(place: int, holders: Mapping[int, Set[int]]) -> set[int]:
    """An entity, those that hold it, and so on: one between that tells no number hides nothing.

    A hospital's 30 holds the 6 of a place where its team works, whatever the team tells.
    """
    found = {place}
    waiting = [place]
    while waiting:
        further = holders.get(waiting.pop(), set()) - found
        found |= further
        waiting += further
    return found


def _may_be_together(one: Measure, other: Measure, in_one_entry: bool) -> bool:
    """Whether both may count the same moment; two steps of one series do not."""
    if in_one_entry and one.order is not None and other.order is not None:
        return one.order == other.order
    if one.date is None or other.date is None:
        return True
    return one.date.compare(other.date) is Order.UNSURE


def _holders(entities: tuple[Entity, ...], ties: Iterable[Tie]) -> Mapping[int, Set[int]]:
    """For each entity, those whose count may include its own."""
    places = {entity.id: place for place, entity in reversed(list(enumerate(entities)))}
    pairs: list[tuple[str, str]] = []
    for entity in entities:
        pairs += [(str(part), entity.id) for part in entity.values("comprend")]
        pairs += [(entity.id, str(public)) for public in entity.values("publics")]
        if entity.genre == _PAYS:  # what is paid for, then who pays
            pairs += [(str(paid), entity.id) for paid in entity.values("pour")]
            pairs += [(entity.id, str(payer)) for payer in entity.values("finance_par")]
        for same in map(str, entity.values("meme_que")):
            pairs += [(entity.id, same), (same, entity.id)]
    for tie in ties:
        if tie.type in _SOURCE_HOLDS:
            pairs.append((tie.target, tie.source))
        if tie.type in _TARGET_HOLDS:
            pairs.append((tie.source, tie.target))
    holders: defaultdict[int, set[int]] = defaultdict(set)
    for part, whole in pairs:
        if part in places and whole in places:
            holders[places[part]].add(places[whole])
    return holders
