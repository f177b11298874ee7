"""Years that a hospital, a charter or a plan may be of: others are slips of the pen."""

from __future__ import annotations

from functools import lru_cache

from replicate.domain.time.partial_date import PartialDate, known_date

_FIRST_YEAR, _LAST_YEAR = 500, 2199
"""From the oldest hospitals on, to past what anybody plans."""


def is_likely(date: PartialDate, first: int = _FIRST_YEAR) -> bool:
    """Whether the years that bound a date are of those that may be meant, from ``first`` on."""
    earliest, latest = date.earliest, date.latest
    return ((earliest is None or first <= earliest.year <= _LAST_YEAR)
            and (latest is None or first <= latest.year <= _LAST_YEAR))


@lru_cache(maxsize=4096)  # a kit writes a few dozen, thousands of times
def is_unlikely_date(text: str) -> bool:
    """Whether ``text`` is a date of a year that nobody means."""
    try:
        date = known_date(text)
    except ValueError:
        return False
    return date is not None and not is_likely(date)
