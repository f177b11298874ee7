"""Another telling of one territory: what two kits do not say alike. Never history."""

from __future__ import annotations

from replicate.domain.adaptation import Decision
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.territory import Entity


@record
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
