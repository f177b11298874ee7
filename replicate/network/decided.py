"""What people wrote of a function, as of a date: decisions and adaptations.

A decision that may be of before or after the date asked is not counted, and not hidden.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.reference import Function
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.partial_date import order_in_time
from replicate.domain.time.period import Presence

_Word = TypeVar("_Word", Decision, Adaptation)


def decisions_on(
    function: Function, snapshot: Snapshot
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """Each decider's latest decisions on the function, and those that no date places.

    Two deciders are two voices, not a succession, and so are two perimeters. An undated
    decision stands beside the dated ones.
    """
    taken, unplaced = _sorted_out(snapshot.territory.decisions, function, snapshot)
    latest: dict[tuple[object, ...], date] = {}
    for item in taken:
        day = order_in_time(item.date)
        latest[_voice(item)] = max(latest.get(_voice(item), day), day)
    return tuple(item for item in taken
                 if order_in_time(item.date) == latest[_voice(item)]), unplaced


def adaptations_of(
    function: Function, snapshot: Snapshot
) -> tuple[tuple[Adaptation, ...], tuple[Adaptation, ...]]:
    """The adaptations told of the function by the date, and those that no date places."""
    return _sorted_out(snapshot.territory.adaptations, function, snapshot)


def _sorted_out(
    words: Iterable[_Word], function: Function, snapshot: Snapshot
) -> tuple[tuple[_Word, ...], tuple[_Word, ...]]:
    told = [item for item in words if item.function == function.id]
    if not snapshot.is_asked:
        return tuple(told), ()
    known = [(item, item.lifetime.at(snapshot.as_of)) for item in told]
    return (
        tuple(item for item, presence in known if presence is Presence.PRESENT),
        tuple(item for item, presence in known
              if presence not in (Presence.PRESENT, Presence.NOT_YET)),
    )


def _voice(decision: Decision) -> tuple[object, ...]:
    by = decision.decided_by
    return None if by == UNKNOWN else by, decision.perimeters, decision.date is None
