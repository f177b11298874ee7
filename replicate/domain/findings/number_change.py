"""Whether a number changed between two dates: two sources that disagree are no change.

Numbers told of one time are sayings of one number, of which at most one is right; only
what is told of a later time can say that it changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from math import inf
from typing import TypeAlias

from replicate.domain.measure import MASKED_BELOW, Measure
from replicate.domain.record import record
from replicate.domain.time.partial_date import first_day

_Range: TypeAlias = tuple[float, float]
"""A lowest and a highest number, both included."""


@record
class NumberChange:
    """One series of numbers of an entity (same nature, unit and object).

    ``before`` are the last ones dated by the first date, ``between`` those dated
    between the two, ``unsure`` those whose date overlaps one of them, ``undated``
    those without a date beside others.
    """

    before: tuple[Measure, ...] = ()
    between: tuple[Measure, ...] = ()
    unsure: tuple[Measure, ...] = ()
    undated: tuple[Measure, ...] = ()

    @cached_property
    def is_sure(self) -> bool:
        """Whether it surely changed, as far as numbers may be shown: none can be told all along.

        "< 11" differs from every number that is shown whole, and from no other "< 11".
        """
        return not _may_be_one([
            [_bounds(item) for item in told if item.low is not None]
            for told in _times(self._told) if not any(map(_is_veiled, told))
        ])

    @property
    def is_veiled(self) -> bool:
        """Whether a number that is not shown keeps anybody from saying if it changed."""
        masked = sum(item.is_masked for item in self._told)
        return not self.is_sure and (masked > 1 or any(map(_is_veiled, self._told)))

    @property
    def is_unknown(self) -> bool:
        """Whether a number that nobody knows keeps anybody from saying if it changed."""
        return not self.is_sure and any(item.low is None for item in self._told)

    @property
    def is_disputed(self) -> bool:
        """Whether different numbers keep anybody from saying: of one time, or within a range."""
        return not self.is_sure and len({item.number() for item in self._told}) > 1

    @property
    def is_first_told(self) -> bool:
        """Whether no number of it has another date than those between the two."""
        return bool(self.between) and not (self.before or self.unsure or self.undated)

    @property
    def may_have_changed(self) -> bool:
        """Whether a date or a number keeps anybody from saying."""
        is_open = bool(self.before and self.between) and (
            self.is_veiled or self.is_unknown or self.is_disputed
        )
        return bool(self.unsure or self.undated) or is_open

    @property
    def _told(self) -> tuple[Measure, ...]:
        return (*self.before, *self.between)


def _is_veiled(item: Measure) -> bool:
    """Whether its number is not shown well enough to be compared."""
    return item.low is not None and (
        item.is_suppressed or (item.hides_a_small_count and not item.is_masked)
    )


def _bounds(item: Measure) -> _Range:
    """Between what and what its number is, as a reader is told."""
    assert item.low is not None
    assert item.high is not None
    if item.is_masked:
        return 1, MASKED_BELOW - 1
    if item.qualifier == "environ":
        return item.low - _half_of_the_last_digit(item.low), \
            item.high + _half_of_the_last_digit(item.high)
    return item.low, item.high


def _half_of_the_last_digit(number: float) -> float:
    """What rounding hides of a number: 5 of 30, 50 of 300, 0.5 of 32."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step / 2


def _times(told: Iterable[Measure]) -> Iterable[list[Measure]]:
    """Numbers of one time together: their dates overlap, and nobody can say which comes first."""
    times: list[list[Measure]] = []
    end = date.min
    for item in sorted(told, key=lambda item: first_day(item.date)):
        if not times or first_day(item.date) > end:
            times.append([])
        times[-1].append(item)
        latest = item.date and item.date.latest
        end = max(end, latest or date.max)
    return times


def _may_be_one(times: Iterable[list[_Range]]) -> bool:
    """Whether one number lies, at each time, within what someone tells of it."""
    common = [(-inf, inf)]
    # The shortest first: what they have in common stays short, however many there are.
    for told in sorted(filter(None, times), key=len):
        common = _shared(common, _joined(told))
    return bool(common)


def _joined(ranges: Iterable[_Range]) -> list[_Range]:
    """The same numbers in ranges that are apart, in order."""
    apart: list[_Range] = []
    for low, high in sorted(ranges):
        if apart and low <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], high))
        else:
            apart.append((low, high))
    return apart


def _shared(some: list[_Range], others: list[_Range]) -> list[_Range]:
    """The numbers that are in both; each list is of ranges apart, in order."""
    found, one, other = [], 0, 0
    while one < len(some) and other < len(others):
        low = max(some[one][0], others[other][0])
        high = min(some[one][1], others[other][1])
        if low <= high:
            found.append((low, high))
        if some[one][1] <= others[other][1]:
            one += 1
        else:
            other += 1
    return found
