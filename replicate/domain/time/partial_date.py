"""Partial dates: a day, a month, a year, a decade, or a bound, each an interval of days.

Two dates compare only when their intervals do not overlap, else the answer is "on ne
sait pas". The rules are those of the section « Dates » of ``docs/format.md``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date
from enum import Enum
from functools import lru_cache

from replicate.domain.record import record
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import is_answered
from replicate.domain.time.french_date import EITHER, french_date

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEARS_AROUND = 2
NO_KNOWN_DATE = "sans date connue"
"""How what has no date reads, whether nobody asked for it or nobody knows it."""


class Order(Enum):
    """How two partial dates stand to one another."""

    BEFORE = "avant"
    AFTER = "après"
    UNSURE = "on ne sait pas"


@record
class PartialDate:
    """An interval of days, both ends included; None is an open end."""

    text: str
    earliest: date | None
    latest: date | None

    def compare(self, other: PartialDate) -> Order:
        """Say whether this date is before or after ``other``, when it is sure."""
        if _is_before(self.latest, other.earliest):
            return Order.BEFORE
        if _is_before(other.latest, self.earliest):
            return Order.AFTER
        return Order.UNSURE

    def over_by(self, limit: date) -> bool:
        """Whether the whole interval lies on or before ``limit``."""
        return self.latest is not None and self.latest <= limit

    def begins_after(self, limit: date) -> bool:
        """Whether the whole interval lies after ``limit``."""
        return self.earliest is not None and self.earliest > limit

    def in_words(self) -> str:
        """The date alone, as a French reader writes it: "20 novembre 2017", "avant 2004"."""
        return french_date(self.text)

    @property
    def is_plain(self) -> bool:
        """Whether a source states a year, a month or a day, and not a bound, a guess or several."""
        return _DAY.fullmatch(self.text) is not None

    @property
    def in_a_name(self) -> str:
        """The date as a kit writes it, without spaces: "2004-07", "vers-2004"."""
        return self.text.replace(" ", "-")

    def placed(self) -> str:
        """The date in a sentence: "au 20 novembre 2017", "en 2004", "dans les années 1970"."""
        words = self.in_words()
        if self.text.startswith("annees "):
            return f"dans les {words}"
        if words[0].isdigit():
            return f"{'au' if self.earliest == self.latest else 'en'} {words}"
        return f"en {words}" if _DAY.fullmatch(self.text) else words


def either_date(dates: Sequence[PartialDate]) -> PartialDate:
    """What is sure when sources give several dates: the interval that holds them all.

    ``dates`` must not be empty; contradicting facts are never settled here.
    """
    distinct = {date.text: date for date in dates}
    if len(distinct) == 1:
        return dates[0]
    known = list(distinct.values())
    earliest = [date.earliest for date in known]
    latest = [date.latest for date in known]
    return PartialDate(
        EITHER.join(distinct),
        None if None in earliest else min(day for day in earliest if day),
        None if None in latest else max(day for day in latest if day),
    )


def _is_before(latest: date | None, earliest: date | None) -> bool:
    return latest is not None and earliest is not None and latest < earliest


@lru_cache(maxsize=4096)
def parse_date(text: str) -> PartialDate:
    """Read a partial date as a kit writes it.

    The forms are ``"2004"``, ``"2004-07"``, ``"2004-07-20"``, ``"vers 2004"``,
    ``"avant 2004"``, ``"apres 2009"`` and ``"annees 1970"``.

    Raises ValueError with a French sentence when the text is none of these or
    names a day that does not exist.
    """
    written, _, rest = text.rpartition(" ")
    earliest, latest = _calendar_interval(rest, text)
    if rest == text:
        return PartialDate(text, earliest, latest)
    word = fold(written)  # « après » and « années » are read as well as « apres » and « annees »
    whole, text = text, f"{word} {rest}"
    if word == "avant":
        return PartialDate(text, None, _day_before(earliest))
    if word == "apres":
        return PartialDate(text, _day_after(latest), None)
    if word == "vers":
        return PartialDate(
            text,
            date(max(earliest.year - _YEARS_AROUND, 1), 1, 1),
            date(min(latest.year + _YEARS_AROUND, 9999), 12, 31),
        )
    if word == "annees" and re.fullmatch(r"[0-9]{3}0", rest):
        return PartialDate(text, earliest, date(earliest.year + 9, 12, 31))
    raise ValueError(f"« {whole} » n'est pas une date reconnue")


def _calendar_interval(text: str, whole: str) -> tuple[date, date]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"« {whole} » n'est pas une date reconnue")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"« {whole} » n'existe pas dans le calendrier") from None


def _day_before(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - 1, 1))


def _day_after(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def known_date(text: str | None) -> PartialDate | None:
    """The date a clean kit wrote, or None when it is missing, ``inconnu`` or ``aucun``."""
    return parse_date(text) if text is not None and is_answered(text) else None


def date_words(when: PartialDate | None, is_asked: bool = False) -> str:
    """The date as a French reader writes it; else that nobody knows it, or that none is written.

    ``is_asked``: it was asked for, and « inconnu » is what was answered.
    """
    if when:
        return when.in_words()
    return "date inconnue" if is_asked else "date non renseignée"


def first_day(when: PartialDate | None) -> date:
    """The first day that it may be, to sort by: what has none (« avant 2010 ») comes first."""
    return date.min if when is None else when.earliest or date.min


def order_in_time(when: PartialDate | None) -> date:
    """What puts words of people in the order of time: the last day that they may be of.

    Undated ones come first, those without an end last.
    """
    return date.min if when is None else when.latest or date.max
