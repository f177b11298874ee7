"""Periods in free words, « hiver 2003-2004 », that hold a date which cannot be."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.lazy_pattern import LazyPattern

_ISO = LazyPattern(
    r"(?<![\w/-])(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?"
    r"(?![\w/-])"
)
_FRENCH = LazyPattern(
    r"(?<![\w/-])(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/"
    r"(?P<year>[0-9]{4})(?![\w/-])"
)
_YEARS = LazyPattern(r"(?<![\w/-])(?P<first>[0-9]{4}) ?[-–/] ?(?P<last>[0-9]{4})(?![\w/-])")
_MONTHS = range(1, 13)


def check_periods(kit: CheckedKit) -> Iterator[Problem]:
    """NET313: what a period writes as a date is in the calendar, and its years go forward."""
    for entity in kit.territory.entities:
        for statement in entity.said("periode"):
            for wrong, expected in _impossible(str(statement.value)):
                yield Problem(
                    "NET313", Severity.WARNING, wrong, statement.location, expected,
                    "une date du calendrier, ou des mots (« hiver 2003 ») : ils sont gardés tels"
                    " quels",
                )


def _impossible(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong and what would be right, for each date of ``text`` that cannot be."""
    for pattern in (_ISO, _FRENCH):
        for found in pattern.finditer(text):
            if not _is_in_calendar(found):
                yield f"« {found[0]} » n'existe pas dans le calendrier", _instead(found)
    for found in _YEARS.finditer(text):
        if found["last"] < found["first"]:
            yield (f"« {found[0]} » va d'une année à une autre qui la précède",
                   f"« {found['last']}-{found['first']} »")


def _is_in_calendar(found: re.Match[str]) -> bool:
    year, month = int(found["year"]), int(found["month"])
    if year == 0 or month not in _MONTHS:
        return False
    return found["day"] is None or 1 <= int(found["day"]) <= calendar.monthrange(year, month)[1]


def _instead(found: re.Match[str]) -> str:
    """What may have been meant: « 2003-17 » is often said of the years 2003 to 2017."""
    year, end = found["year"], found["month"]
    if found["day"] is None and len(end) == 2 and end > year[2:]:
        return f"« {year}-{year[:2]}{end} » de ces années-là, ou « {year}-01 » d'un mois"
    return "un mois de 01 à 12 et un jour de ce mois"
