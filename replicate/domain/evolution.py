"""A territory against its own past: what surely changed between two dates, and what nobody knows.

Being cited is not being created, unknown is not absent, and a date whose interval
overlaps a boundary lies on neither side of it (« Dates » in ``docs/format.md``).
Nothing here is added up, and no direction is good or bad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from replicate.domain.adaptation import Decision
from replicate.domain.findings import Evidence, Finding
from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.period import Lifetime, PartialDate
from replicate.domain.reference import Function
from replicate.domain.speech import Statement
from replicate.domain.territory import Absence, Entity, Territory


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


@dataclass(frozen=True)
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


class ChangeKind(Enum):
    """What a change of something that stays is about."""

    MOVED = "deplace"
    NAMED = "nom_ou_statut"
    OTHER = "autre"


@dataclass(frozen=True)
class ValueChange:
    """One key of an entity whose answers have a period of their own.

    ``ended`` and ``begun`` are the statements that surely did between the dates;
    ``unsure`` those of which nobody can say.
    """

    kind: ChangeKind
    key: str
    ended: tuple[Statement, ...] = ()
    begun: tuple[Statement, ...] = ()
    unsure: tuple[Statement, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether something surely changed."""
        return bool(self.ended or self.begun)


@dataclass(frozen=True)
class NumberChange:
    """One series of numbers of an entity (same nature, unit and object).

    ``before`` is the last one dated by the first date, ``between`` those dated
    between the two, ``unsure`` those whose date overlaps one of them, ``undated``
    those without a date beside others.
    """

    before: tuple[Measure, ...] = ()
    between: tuple[Measure, ...] = ()
    unsure: tuple[Measure, ...] = ()
    undated: tuple[Measure, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether numbers dated on both sides surely differ, as far as they may be shown.

        "< 11" differs from every number that is shown whole, and from no other "< 11".
        """
        told = {item.number() for item in self._told if not _is_veiled(item)}
        return bool(self.before and self.between) and len(told) > 1

    @property
    def is_veiled(self) -> bool:
        """Whether a number that is not shown keeps anybody from saying if it changed."""
        masked = sum(item.is_masked for item in self._told)
        return not self.is_sure and (masked > 1 or any(
            _is_veiled(item) and item.low is not None for item in self._told
        ))

    @property
    def is_unknown(self) -> bool:
        """Whether a number that nobody knows keeps anybody from saying if it changed."""
        return not self.is_sure and any(item.low is None for item in self._told)

    @property
    def may_have_changed(self) -> bool:
        """Whether a date or a number keeps anybody from saying."""
        is_open = bool(self.before and self.between) and (self.is_veiled or self.is_unknown)
        return bool(self.unsure or self.undated) or is_open

    @property
    def _told(self) -> tuple[Measure, ...]:
        return (*self.before, *self.between)


def _is_veiled(item: Measure) -> bool:
    """Whether its number is unknown, or not shown well enough to be compared."""
    return item.low is None or item.is_suppressed or (
        item.hides_a_small_count and not item.is_masked
    )


@dataclass(frozen=True)
class EntityEvolution:
    """An entity and what became of it; changes decide its fate only where it stays.

    ``events`` are what happened to it between the dates (a move, another name, an
    extension), ``unsure_events`` those whose date does not say. ``named`` are dates of
    other facts that name it, perhaps before it is said to be first cited.
    """

    entity: Entity
    fate: Fate
    values: tuple[ValueChange, ...] = ()
    numbers: tuple[NumberChange, ...] = ()
    events: tuple[Entity, ...] = ()
    unsure_events: tuple[Entity, ...] = ()
    named: tuple[PartialDate, ...] = ()


@dataclass(frozen=True)
class TieEvolution:
    """A tie and what became of it. ``is_own``: by its own dates, not by its ends' alone."""

    tie: Tie
    fate: Fate
    is_own: bool


@dataclass(frozen=True)
class FunctionEvolution:
    """A function at both dates, and what its evidence became.

    ``before`` and ``after`` are what is found at each date; ``appeared`` is counted
    at the second only, ``gone`` at the first only, each with the fate that says why;
    ``kept`` is the same at both dates, as it was and as it is; ``undated`` counts at
    neither. ``decided`` was decided between the dates;
    ``undated_decisions`` at a date that does not say. ``said_absent`` likewise.
    """

    function: Function
    before: Finding
    after: Finding
    appeared: tuple[tuple[Evidence, Fate], ...] = ()
    gone: tuple[tuple[Evidence, Fate], ...] = ()
    kept: tuple[tuple[Evidence, Evidence], ...] = ()
    undated: tuple[Evidence, ...] = ()
    decided: tuple[Decision, ...] = ()
    undated_decisions: tuple[Decision, ...] = ()
    said_absent: tuple[Absence, ...] = ()


@dataclass(frozen=True)
class Evolution:
    """A territory between two dates. ``functions`` is empty where no model is followed.

    ``is_measured``: whether states of functions may be told, or only what shows them.
    """

    territory: Territory
    window: Window
    entities: tuple[EntityEvolution, ...]
    ties: tuple[TieEvolution, ...]
    functions: tuple[FunctionEvolution, ...] = ()
    is_measured: bool = False


@dataclass(frozen=True)
class Retelling:
    """Two kits of one territory that do not say the same: how each tells it, never history.

    ``otherwise`` are the entities of both, each with the keys that differ.
    ``hides_people``: counts of accompanied persons are not compared, since one is masked.
    """

    only_here: tuple[Entity, ...] = ()
    only_there: tuple[Entity, ...] = ()
    otherwise: tuple[tuple[Entity, Entity, tuple[str, ...]], ...] = ()
    ties_only_here: tuple[Tie, ...] = ()
    ties_only_there: tuple[Tie, ...] = ()
    decisions_only_here: tuple[Decision, ...] = ()
    decisions_only_there: tuple[Decision, ...] = ()
    hides_people: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        return self == Retelling(hides_people=self.hides_people)
