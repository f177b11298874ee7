"""What each perimeter covers, as its institution states it, and what overlaps what."""

from __future__ import annotations

from enum import IntEnum

from replicate.domain.addresses.house_number import (
    ENDLESS,
    START,
    HouseNumber,
    first_on_side,
    last_on_side,
)
from replicate.domain.addresses.street_name import street_key
from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.speech import Citation
from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.time.period import Lifetime

IRIS_COMMUNE = 5
"""The first characters of an IRIS code are its commune's."""


class Hold(IntEnum):
    """How a stretch holds a number.

    REPEAT: it begins at this very repeat ("de: 112 bis"), and so parts it from its number.
    MEANT: it ends with the number ("a: 112") and may speak of its repeats: it gives way to a
    list that parts them.
    """

    MEANT = 0
    NAMED = 1
    REPEAT = 2


@record
class Stretch:
    """A part of a street that a perimeter covers.

    ``street`` is spelt as its list spells it; ``commune`` is None where the kit names none.
    ``side`` is a value of ``cote``, ``inconnu``, or ``aucun`` (a street without numbers, held
    whole); ``says_side`` tells whether the list names it. Without ``first`` it begins with the
    street, without ``last`` it ends with it.
    ``citations`` and ``lifetime`` are its own, empty when it speaks with its perimeter;
    ``is_dated`` is False where nobody knows whether it holds at the date looked at.
    """

    street: str
    commune: str | None
    location: Location
    side: str = "tous"
    first: HouseNumber | None = None
    last: HouseNumber | None = None
    says_side: bool = True
    citations: tuple[Citation, ...] = ()
    lifetime: Lifetime | None = None
    is_dated: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """The street it is part of: a commune and a name that spellings share."""
        return self.commune or "", street_key(self.street)

    @property
    def is_sure(self) -> bool:
        """Whether its side is known, and that it holds at the date looked at."""
        return self.side != UNKNOWN and self.is_dated

    @property
    def says_no_number(self) -> bool:
        """Whether its list says that the street has no numbers."""
        return self.side == NONE

    @property
    def cites_numbers(self) -> bool:
        """Whether its list speaks of numbers: an end of a run, or a side."""
        says_a_side = self.says_side and not self.says_no_number
        return bool(self.first or self.last or says_a_side)

    def spans(self, side: str) -> tuple[int, int, int] | None:
        """On one side, its first place, the last it names, and the last it may speak of.

        None when it has nothing there. A stretch of unknown side has the whole run on both, as
        has a street without numbers: lists that number it are then laid beside it.
        """
        if self.side not in ("tous", UNKNOWN, NONE, side):
            return None
        start = first_on_side(self.first.position if self.first else START, side)
        last = last_on_side(self.last.position if self.last else ENDLESS, side)
        end = last_on_side(self.last.whole_end if self.last else ENDLESS, side)
        return (start, last, end) if start <= end else None

    def parts(self, side: str) -> tuple[tuple[int, int, Hold], ...]:
        """Its runs of one side, from a place to a place, and how it holds each."""
        run = self.spans(side)
        if run is None:
            return ()
        start, named, end = run
        after = start
        found = []
        if self.first and self.first.rank and start == self.first.position:
            after = min(end, HouseNumber(self.first.value).whole_end) + 1
            found.append((start, after - 1, Hold.REPEAT))
        found.append((after, named, Hold.NAMED))
        found.append((max(after, named + 1), end, Hold.MEANT))
        return tuple((one, other, hold) for one, other, hold in found if one <= other)

    def hold_of(self, number: HouseNumber) -> Hold | None:
        """How it holds a number, None when it does not."""
        place = number.position
        return next((hold for first, last, hold in self.parts(number.side)
                     if first <= place <= last), None)


@record
class Outline:
    """All that is said of where a perimeter is.

    ``is_complete`` when someone says that the list is whole: only then is what it does not
    name outside. ``named`` is a name given instead of an outline.
    """

    perimeter: str
    communes: tuple[str, ...] = ()
    iris: tuple[str, ...] = ()
    named: str | None = None
    stretches: tuple[Stretch, ...] = ()
    is_complete: bool = False

    @property
    def whole_communes(self) -> frozenset[str]:
        """The communes that it covers whole: those of which it names no street and no IRIS."""
        cut = {item.commune for item in self.stretches}
        cut |= {code[:IRIS_COMMUNE] for code in self.iris}
        return frozenset(self.communes) - cut

    @property
    def towns(self) -> frozenset[str]:
        """Every commune that it names, whole or in part; "" for a street that is in none said."""
        return frozenset((*self.communes, *(item.commune or "" for item in self.stretches),
                          *(code[:IRIS_COMMUNE] for code in self.iris)))

    @property
    def is_only_named(self) -> bool:
        """Whether a name is all that is known of it."""
        return bool(self.named) and not self.tells_where

    @property
    def tells_where(self) -> bool:
        """Whether it tells more than a name: communes, IRIS or streets."""
        return bool(self.communes or self.iris or self.stretches)

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of where it is."""
        return not (self.named or self.tells_where)


@record
class Overlap:
    """What the kit says two perimeters have in common.

    ``share`` is a percentage of the first, None when unknown or not said; ``covers`` is oui,
    non, inconnu, or None when nobody said.
    """

    first: str
    second: str
    location: Location
    share: float | None = None
    covers: str | None = None
    sentence: str | None = None
    citations: tuple[Citation, ...] = ()
    is_deduced: bool = False
    questions: tuple[str, ...] = ()
