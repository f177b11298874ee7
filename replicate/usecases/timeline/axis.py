"""Where a timeline begins, and the dates at which it stops: only those that a source states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from replicate.domain.reports.timeline import Axis, Days, Lifeline, Mark, Stop
from replicate.domain.time.partial_date import PartialDate
from replicate.usecases.pictures.told_dates import days_of

_LEAST = 364
"""Days of the shortest axis: the one of a single date still shows a whole year."""

_MONTHS_UP_TO, _YEARS_UP_TO = 2, 80
_GAP = timedelta(days=25 * 365)
"""An older date is written and not placed when nothing is dated for longer than this after
it, and longer than all that follows: true to scale, the rest would be too small to read."""


def axis_of(
    lifelines: Sequence[Lifeline], happenings: Sequence[Mark], last: date
) -> Axis | None:
    """From the first of January of the first year placed; None when nothing has a date."""
    days = sorted({*_first_days(lifelines), *(mark.days.first for mark in happenings)})
    if not days:
        return None
    known = {*days, *(line.bar.rise.last for line in lifelines)}  # a decade is no gap
    opens = _after_gap([*sorted(known), last])
    year_before = date.fromordinal(max(1, last.toordinal() - _LEAST))
    first = min(_new_year(opens), _new_year(year_before))
    step, ticks = _ruler(first, last)
    return Axis(first, last, days[0], step, ticks, is_cut=opens > days[0])


def _ruler(first: date, last: date) -> tuple[str, tuple[date, ...]]:
    """Ticks close enough to show that the scale is true, and far enough to be seen."""
    span = last.year - first.year
    if span <= _MONTHS_UP_TO:
        return "mois", tuple(day for year in range(first.year, last.year + 1)
                             for month in range(1, 13) if (day := date(year, month, 1)) <= last)
    step, word = (1, "an") if span <= _YEARS_UP_TO else (10, "décennie")
    years = range(-(-first.year // step) * step, last.year + 1, step)
    return word, tuple(date(year, 1, 1) for year in years)


def _first_days(lifelines: Sequence[Lifeline]) -> Iterator[date]:
    for lifeline in lifelines:
        yield lifeline.bar.rise.first
        yield from (mark.days.first for mark in lifeline.marks)


def _after_gap(days: Sequence[date]) -> date:
    for older, newer in pairwise(days):
        if newer - older > max(_GAP, days[-1] - newer):
            return newer
    return days[0]


def _new_year(day: date) -> date:
    return date(day.year, 1, 1)


def stops_of(dates: Iterable[PartialDate], axis: Axis) -> tuple[Stop, ...]:
    """A stop for each plain date on the axis; a bound or a guess stays in words on its row."""
    found: dict[Days, str] = {}
    for date_ in dates:
        days = days_of(date_, axis.last)
        if days is not None and days.first >= axis.first:
            found.setdefault(days, date_.in_words())
    ordered = sorted(found, key=lambda days: (days.first, -days.last.toordinal()))
    return tuple(Stop(days, found[days]) for days in ordered)
