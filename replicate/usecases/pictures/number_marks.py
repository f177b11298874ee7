"""Numbers under a name on a picture, and the marks of those of which no date is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.measure import Measure, date_of_measures, describe_measures
from replicate.domain.time.partial_date import NO_KNOWN_DATE, date_words

_UNWRITTEN, _UNKNOWN = "°", "°?"
_MARKS = {NO_KNOWN_DATE: f"{_UNWRITTEN}{_UNKNOWN}", date_words(None, True): _UNKNOWN,
          date_words(None): _UNWRITTEN}
"""What follows a line of no known date, by why it has none; both, of a series of which some
numbers have no date written and nobody knows that of others. None ends one that is before it.
"""

_TOLD_ON_MAP = frozenset({
    "population", "capacite", "stock", "effectif", "personnes_suivies", "activite",
})


def measure_notes(measures: Iterable[Measure]) -> tuple[str, ...]:
    """The lines of an entity's numbers that a map tells, undated ones marked."""
    told = [item for item in measures if item.nature in _TOLD_ON_MAP]
    return (
        *(f"{line} ({item.date.in_words()})" for item in told if item.date is not None
          for line in describe_measures([item])),
        *(f"{line}{_mark_of(together)}"
          for together in _by_line(item for item in told if item.date is None)
          for line in describe_measures(together)),
    )


def _by_line(measures: Iterable[Measure]) -> Iterator[list[Measure]]:
    """The numbers of each line: those of a series together, any other alone."""
    lines: dict[object, list[Measure]] = {}
    for item in measures:
        series = None if item.order is None else (item.nature, item.unit)
        lines.setdefault(series or id(item), []).append(item)
    yield from lines.values()


def _mark_of(together: Iterable[Measure]) -> str:
    """Why a line has no date, as a mark."""
    return _MARKS[date_of_measures(together)]


def without_mark(note: str) -> str:
    """The note with its mark written out: « 10 places (date inconnue) »."""
    why = _why_no_date(note)
    return f"{note.removesuffix(_MARKS[why])} ({why})" if why else note


def mark_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """What the marks of these notes mean, each that one of them bears."""
    borne = {mark for note in notes if (mark := _MARKS.get(_why_no_date(note) or ""))}
    has_both = _MARKS[NO_KNOWN_DATE] in borne
    told = [mark for mark in (_UNWRITTEN, _UNKNOWN) if has_both or mark in borne]
    if len(told) > 1:
        return (f"« {_UNWRITTEN} » : date non renseignée, « {_UNKNOWN} » inconnue.",)
    return tuple(f"« {mark} » : {date_words(None, mark == _UNKNOWN)}." for mark in told)


def _why_no_date(note: str) -> str | None:
    return next((why for why, mark in _MARKS.items() if note.endswith(mark)), None)
