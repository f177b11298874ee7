"""What became of a thing between two dates, by its own dates alone.

Being cited is not being created, unknown is not absent, and a date whose interval
overlaps a boundary lies on neither side of it (« Dates » in ``docs/format.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from replicate.domain.record import record
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime


class Fate(Enum):
    """What became of a thing between two dates; each has exactly one. The value is its code.

    - OPENED: surely began between the two dates, and is not over.
    - CLOSED: surely ended between them, whenever it began.
    - CHANGED: there at both dates; something said of it surely changed between them.
    - FIRST_CITED: first spoken of between them; nobody says when it began.
    - UNSURE: a date that decides it overlaps one of the two, or a change has no date.
    - UNDATED: nothing is known of its dates.
    - UNCHANGED: there at both dates, and no change is told. Not "nothing changed".
    - ALREADY_OVER: surely over by the first date.
    - LATER: surely begins after the second date.
    - CITED_LATER: only spoken of after the second date; it may have been there.
    - OUTSIDE: elsewhere (``hors_territoire``).
    """

    OPENED = "commence"
    CLOSED = "termine"
    CHANGED = "change"
    FIRST_CITED = "cite_premiere_fois"
    UNSURE = "on_ne_sait_pas"
    UNDATED = "date_inconnue"
    UNCHANGED = "inchange"
    ALREADY_OVER = "deja_termine"
    LATER = "plus_tard"
    CITED_LATER = "cite_plus_tard"
    OUTSIDE = "hors_territoire"


@record
class Window:
    """What lies between two dates: after the end of ``since``, up to the end of ``until``.

    Both are intervals with two ends, and ``since`` does not end after ``until``.
    """

    since: PartialDate
    until: PartialDate

    @property
    def cuts(self) -> tuple[date, date]:
        """The last day of each date."""
        assert self.since.latest is not None
        assert self.until.latest is not None
        return self.since.latest, self.until.latest

    @property
    def is_empty(self) -> bool:
        """Whether both dates end on one day: nothing can have changed."""
        first, last = self.cuts
        return first == last

    def holds(self, date_: PartialDate) -> bool | None:
        """Whether a date surely lies between the two; None when nobody can say."""
        first, last = self.cuts
        if date_.over_by(first) or date_.begins_after(last):
            return False
        return True if date_.begins_after(first) and date_.over_by(last) else None


class _Begun(Enum):
    YES = "yes"
    NO = "no"
    STRADDLES = "straddles"
    UNCITED = "not cited yet"
    UNDATED = "undated"


def _begun(life: Lifetime, cut: date) -> _Begun:
    """Whether a thing had begun by ``cut``; being cited by then says that it had."""
    if life.start is not None and life.start.begins_after(cut):
        return _Begun.NO
    if life.starts_with_owner or any(
        known is not None and known.over_by(cut) for known in (life.start, life.cited)
    ):
        return _Begun.YES
    if life.start is None and life.cited is not None and life.cited.begins_after(cut):
        return _Begun.UNCITED
    return _Begun.UNDATED if life.is_undated else _Begun.STRADDLES


def _over(lives: Sequence[Lifetime], cut: date) -> bool | None:
    """Whether one of them had surely ended by ``cut``; None when nobody can say."""
    ends = [life.end for life in lives if life.end is not None]
    if any(end.over_by(cut) for end in ends):
        return True
    return False if all(end.begins_after(cut) for end in ends) else None


def fate_of(lives: Sequence[Lifetime], window: Window) -> Fate:
    """What became of that which needs all of ``lives`` at once: an entity, a tie and its ends.

    Never CHANGED nor OUTSIDE, which are not a matter of dates alone. Over an empty
    window nothing opens, closes or is cited first.
    """
    first, last = window.cuts
    before, after = ([_begun(life, cut) for life in lives] for cut in (first, last))
    if _Begun.NO in after:
        return Fate.LATER
    over = _over(lives, first), _over(lives, last)
    if over[0]:
        return Fate.ALREADY_OVER
    if over == (False, True):
        return Fate.CLOSED
    for unknown, fate in ((_Begun.STRADDLES, Fate.UNSURE), (_Begun.UNCITED, Fate.CITED_LATER),
                          (_Begun.UNDATED, Fate.UNDATED)):
        if unknown in after:
            return fate
    if None in over:
        return Fate.UNSURE
    if _Begun.NO in before:
        return Fate.OPENED
    if _Begun.STRADDLES in before:
        return Fate.UNSURE
    return Fate.FIRST_CITED if _Begun.UNCITED in before else Fate.UNCHANGED
