"""A territory against its own past: what surely changed between two dates, and what nobody knows.

Nothing here is added up, and no direction is good or bad.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from replicate.domain.adaptation import Decision
from replicate.domain.fate import Fate, Window
from replicate.domain.findings import Evidence, Finding
from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.period import PartialDate
from replicate.domain.reference import Function
from replicate.domain.speech import Statement
from replicate.domain.territory import Absence, Entity, Territory


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
