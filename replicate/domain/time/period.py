"""When a thing began, ended and was spoken of, and the question "was it there at that date?"."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from replicate.domain.record import record
from replicate.domain.time.partial_date import (
    NO_KNOWN_DATE,
    Order,
    PartialDate,
    date_words,
    first_day,
)


class Presence(Enum):
    """What is known of a thing at a date; the value is the French wording."""

    PRESENT = "existe"
    ENDED = "se termine à cette date"
    GONE = "terminé"
    NOT_YET = "créé plus tard"
    NOT_CITED_YET = "non cité à cette date"
    UNSURE = "on ne sait pas à cette date"
    UNDATED = NO_KNOWN_DATE


MAY_HOLD = (Presence.PRESENT, Presence.UNDATED)
"""What is there at a date, or may be as far as anyone knows: its dates are not known."""


@record
class Lifetime:
    """When a thing began, ended and was first spoken of, each known or None.

    Being cited is not being created: a thing cited in 2009 existed by 2009 and
    nothing is known of its beginning. ``starts_with_owner`` is for a statement
    that only says until when: it began with what it is said of. ``is_cited_elsewhere``:
    what spoke of it first is a dated fact of another entry, or a number. ``is_asked``:
    « inconnu » was answered for one of its dates, which is not a date that nobody wrote.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    cited: PartialDate | None = None
    starts_with_owner: bool = False
    is_cited_elsewhere: bool = False
    is_asked: bool = False

    @property
    def told(self) -> PartialDate | None:
        """When its own entry was told, with all that its keys say; None if others spoke first."""
        return None if self.is_cited_elsewhere else self.cited

    @property
    def as_spoken_of(self) -> Lifetime:
        """The same for what is only planned with it: that it began begins no plan."""
        known = [date for date in (self.start, self.cited) if date is not None]
        return replace(self, start=None, cited=min(known, key=first_day, default=None))

    @property
    def is_undated(self) -> bool:
        """Whether nothing at all is known of its dates."""
        return self.start is None and self.end is None and self.cited is None

    def words_of(self, presence: Presence) -> str:
        """A presence of this period in words: no date is written, or nobody knows it."""
        is_undated = presence is Presence.UNDATED
        return date_words(None, self.is_asked) if is_undated else presence.value

    def is_over_before(self, other: Lifetime) -> bool:
        """Whether it surely ends before ``other`` begins."""
        return (self.end is not None and other.start is not None
                and self.end.compare(other.start) is Order.BEFORE)

    def takes_turns_with(self, other: Lifetime) -> bool:
        """Whether the two surely never held at once.

        Touching years ("jusqu'en 2009", "à partir de 2009") follow one another too.
        """
        return self._gives_way_to(other) or other._gives_way_to(self)

    def _gives_way_to(self, other: Lifetime) -> bool:
        touches = self.end is not None and self.end == other.start
        return touches or self.is_over_before(other)

    def at(self, as_of: PartialDate) -> Presence:
        """What is known of the thing as of the end of the interval ``as_of``.

        What ends within ``as_of`` is ENDED there, and GONE afterwards. An
        interval that straddles the cut is UNSURE unless the thing was already
        cited. ``as_of`` must have both ends.
        """
        assert as_of.earliest is not None
        assert as_of.latest is not None
        cut = as_of.latest
        if self.start is not None and self.start.begins_after(cut):
            return Presence.NOT_YET
        if self.end is not None:
            if self.end.over_by(cut):
                within = self.end.earliest is not None and self.end.earliest >= as_of.earliest
                return Presence.ENDED if within else Presence.GONE
            if not self.end.begins_after(cut):
                return Presence.UNSURE
        if self.starts_with_owner:
            return Presence.PRESENT
        if self.start is not None and self.start.over_by(cut):
            return Presence.PRESENT
        if self.cited is not None:
            if self.cited.over_by(cut):
                return Presence.PRESENT
            if self.start is None and self.cited.begins_after(cut):
                return Presence.NOT_CITED_YET
        return Presence.UNDATED if self.is_undated else Presence.UNSURE


def take_turns(one: Lifetime | None, other: Lifetime | None) -> bool:
    """Whether two things surely never held at once: None, of no known dates, may at any time."""
    return one is not None and other is not None and one.takes_turns_with(other)
