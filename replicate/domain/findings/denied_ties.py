"""Ties that someone said are not there, each between two entities of the kit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from replicate.domain.findings.contradicted import day_of
from replicate.domain.partnership import MUTUAL_TYPES, Tie
from replicate.domain.territory import Absence, Territory
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import MAY_HOLD

_Key = tuple[str | None, str | None, str | None]


class DeniedTies:
    """Absences of ties, looked up by what they deny.

    One without a type denies every tie between its two ends, whichever way it goes.
    """

    def __init__(self, absences: Iterable[Absence]) -> None:
        self._found: dict[_Key, list[Absence]] = {}
        for item in absences:
            if item.is_of_tie:
                key = (item.tie_source, item.tie_target, item.type)
                self._found.setdefault(key, []).append(item)

    def __bool__(self) -> bool:
        return bool(self._found)

    def of(self, source: str, target: str, type_: str) -> tuple[Absence, ...]:
        """Who says that ``source`` does not ``type_`` to ``target``."""
        keys: list[_Key] = [(source, target, type_), (source, target, None), (target, source, None)]
        if type_ in MUTUAL_TYPES:
            keys.append((target, source, type_))
        return tuple(item for key in keys for item in self._found.get(key, ()))


def contradicted_ties(
    territory: Territory, absences: Iterable[Absence], day: PartialDate
) -> Iterator[tuple[Absence, tuple[Tie, ...]]]:
    """The absences of ties that the kit tells at that time, each with all those ties.

    An absence speaks of the day on which it is said, else of ``day``; a tie that was then
    over, had not begun, or is only planned is no contradiction.
    """
    told = [item for item in absences if item.is_of_tie]
    if not told:
        return
    between: dict[tuple[str, str], list[Tie]] = {}
    for tie in territory.ties:
        between.setdefault((tie.source, tie.target), []).append(tie)

    @cache  # thousands of absences may share a few ties and days
    def there(source: str, target: str, type_: str | None, then: PartialDate) -> tuple[Tie, ...]:
        either_way = type_ is None or type_ in MUTUAL_TYPES
        ties = chain(
            between.get((source, target), ()), between.get((target, source), ()) if either_way
            else (),
        )
        return tuple(
            tie for tie in ties
            if type_ in (None, tie.type) and _may_be_there(tie, territory, then)
        )

    for absence in told:
        if ties := there(
            absence.tie_source or "", absence.tie_target or "", absence.type, day_of(absence, day)
        ):
            yield absence, ties


def _may_be_there(tie: Tie, territory: Territory, then: PartialDate) -> bool:
    ends = [territory.by_id[end] for end in (tie.source, tie.target) if end in territory.by_id]
    if tie.is_planned or any(end.is_planned for end in ends):
        return False
    return tie.presence(then, *(end.lifetime.at(then) for end in ends)) in MAY_HOLD
