"""Numbers under a name on a picture, and the marks of those of which no date is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from replicate.domain.measure import Measure, date_of_measures, describe_measures
from replicate.domain.time.partial_date import date_words

_MARKS = MappingProxyType({date_words(None): "°", date_words(None, True): "°?"})
"""What follows a number of no known date, by why it has none; the picture explains it once."""

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
    """Why a line has no date; in words where its numbers differ in that."""
    why = date_of_measures(together)
    return _MARKS.get(why, f" ({why})")


def without_mark(note: str) -> str:
    """The note with its mark written out: « 10 places (date inconnue) »."""
    why = _why_no_date(note)
    return f"{note.removesuffix(_MARKS[why])} ({why})" if why else note


def mark_notes(notes: Iterable[str]) -> tuple[str, ...]:
    """What the marks of these notes mean, each that one of them bears."""
    told = {_why_no_date(note) for note in notes}
    return tuple(f"« {mark} » : {why}." for why, mark in _MARKS.items() if why in told)


def _why_no_date(note: str) -> str | None:
    return next((why for why, mark in _MARKS.items() if note.endswith(mark)), None)
