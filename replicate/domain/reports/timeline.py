"""What a timeline may show, already decided, worded in French and ordered.

Days are intervals, both ends included: "2004" is a whole year, and a view never
draws a day inside an interval as if it were known.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Listing


@record
class Days:
    """An interval of days, both included."""

    first: date
    last: date


@record
class Bar:
    """How an entity stands in time, up to the day of the picture.

    It begins somewhere in ``rise`` and is sure after it; ``is_open`` when
    nothing is known of what was before ``rise`` (only cited, or "avant 2004").
    It ends somewhere in ``fall``, None when no end is told; ``is_over`` is False
    when it is not sure that the end has come by the day of the picture.
    """

    rise: Days
    fall: Days | None = None
    is_open: bool = False
    is_over: bool = True
    is_planned: bool = False


class MarkKind(Enum):
    """What a mark says; the value is the wording of the legend."""

    SESSION = "séance"
    EVENT = "événement : à un moment de la date écrite"
    CONTEXT = "contexte"


@record
class Mark:
    """Something that happened somewhere in ``days``, told in ``words``."""

    kind: MarkKind
    days: Days
    words: str


@record
class Lifeline:
    """One entity: ``box`` names it and tells its numbers, ``when`` tells its dates.

    ``title`` is the sentence read aloud for it.
    """

    box: Box
    bar: Bar
    when: str
    title: str
    marks: tuple[Mark, ...] = ()


@record
class Stop:
    """A date that a source states: its days, and the words of the source."""

    days: Days
    words: str


@record
class Axis:
    """From the first of January of the first year placed to the day of the picture.

    ``opens`` is the first day told of; ``is_cut`` when some days are so much older
    that they are written and not placed. ``ticks`` are the days of a ruler without
    words, one a ``step`` ("mois", "an"…).
    """

    first: date
    last: date
    opens: date
    step: str
    ticks: tuple[date, ...] = ()
    is_cut: bool = False


@record
class TimelineRow:
    """One line of the table that says in words what the timeline draws, or why not."""

    name: str
    start: str
    end: str
    said_by: str
    passages: str
    drawn: str
    where: str


@record
class Timeline:
    """A timeline, whole; ``axis`` is None when no date is known.

    ``groups`` are the lifelines by champ, forums last; ``happenings`` what is told
    above them, in order of time. ``empty`` is written where nothing is drawn.
    """

    title: str
    subtitle: str
    as_of: str
    description: str
    axis: Axis | None = None
    stops: tuple[Stop, ...] = ()
    happenings: tuple[Mark, ...] = ()
    groups: tuple[tuple[Lifeline, ...], ...] = ()
    empty: str = ""
    notes: str = ""
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None
    rows: tuple[TimelineRow, ...] = ()

    @property
    def lifelines(self) -> tuple[Lifeline, ...]:
        """All of them, in order."""
        return tuple(line for group in self.groups for line in group)
