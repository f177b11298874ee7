"""A territory against its own past: what surely changed between two dates, and what nobody knows.

Nothing here is added up, and no direction is good or bad.
"""

from __future__ import annotations

from enum import Enum

from replicate.domain.adaptation import Decision
from replicate.domain.findings.number_change import NumberChange
from replicate.domain.findings.profile import Evidence, Finding
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.reference import Function
from replicate.domain.speech import Statement
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import PartialDate


class ChangeKind(Enum):
    """What a change of something that stays is about."""

    MOVED = "deplace"
    NAMED = "nom_ou_statut"
    OTHER = "autre"


@record
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


@record
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


@record
class TieEvolution:
    """A tie and what became of it. ``is_own``: by its own dates, not by its ends' alone."""

    tie: Tie
    fate: Fate
    is_own: bool


@record
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


@record
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
