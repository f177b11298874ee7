"""Numbers under a name on a picture, and the marks of those of which no date is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from replicate.domain.measure import Measure, date_of_measures, describe_measures
from replicate.domain.time.partial_date import NO_KNOWN_DATE, date_words

_UNWRITTEN, _UNKNOWN = "°", "°?"
_MARKS = {date_words(None, True): _UNKNOWN, date_words(None): _UNWRITTEN}
"""What follows a line of no known date, by why it has none; no mark ends one that is before it.

In a series of which some numbers have no date written and nobody knows that of others, each
number has its own: « 10° puis 30°? personnes ».
"""
_IN_SERIES = re.compile(r"(?<=\d)°\??(?= |$)")
_THEN = re.compile(r"\d°\?? puis ")

_TOLD_ON_MAP = frozenset({
    "population", "capacite", "stock", "effectif", "personnes_suivies", "activite",
})


def measure_notes(measures: Iterable[Measure]) -> tuple[str, ...]:
    """The lines of an entity's numbers that a map tells, undated ones marked."""
    told = [item for item in measures if item.nature in _TOLD_ON_MAP]
    return (
        *(f"{line} ({item.date.in_words()})" for item in told if item.date is not None
          for line in describe_measures([item])),
        *(line for together in _by_line(item for item in told if item.date is None)
          for line in _marked(together)),
    )


def _by_line(measures: Iterable[Measure]) -> Iterator[list[Measure]]:
    """The numbers of each line: those of a series together, any other alone."""
    lines: dict[object, list[Measure]] = {}
    for item in measures:
        series = None if item.order is None else (item.nature, item.unit)
        lines.setdefault(series or id(item), []).append(item)
    yield from lines.values()


def _marked(together: list[Measure]) -> Iterator[str]:
    """The line of these, with why it has no date, or why each of its numbers has none."""
    why = date_of_measures(together)
    if why == NO_KNOWN_DATE:
        yield from describe_measures(together, lambda item: _MARKS[date_of_measures([item])])
    else:
        yield from (f"{line}{_MARKS[why]}" for line in describe_measures(together))


def without_mark(note: str) -> str:
    """The note with its mark written out: « 10 places (date inconnue) »."""
    if _THEN.search(note):
        return f"{_IN_SERIES.sub('', note)} ({NO_KNOWN_DATE})"
    why = _why_no_date(note)
    return f"{note.removesuffix(_MARKS[why])} ({why})" if why else note


def mark_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """What the marks of these notes mean, each that one of them bears."""
    borne: set[str] = set()
    for note in notes:
        if _THEN.search(note):
            borne |= set(_MARKS.values())
        elif why := _why_no_date(note):
            borne.add(_MARKS[why])
    told = [mark for mark in (_UNWRITTEN, _UNKNOWN) if mark in borne]
    if len(told) > 1:
        return (f"« {_UNWRITTEN} » : date non renseignée, « {_UNKNOWN} » inconnue.",)
    return tuple(f"« {mark} » : {date_words(None, mark == _UNKNOWN)}." for mark in told)


def _why_no_date(note: str) -> str | None:
    return next((why for why, mark in _MARKS.items() if note.endswith(mark)), None)
