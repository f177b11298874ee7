"""Entities with counts of persons followed, and what a reader is shown of them."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.findings.suppression import suppress
from replicate.domain.location import Location
from replicate.domain.measure import Measure, describe_measures
from replicate.domain.partnership import Tie
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity

HERE = Location("kit")
TIES = ("gere", "heberge", "porte", "preside", "rattache_a", "membre_de", "intervient_dans",
        "prend_part_a", "met_a_disposition", "finance", "pilote", "succede_a", "issu_de",
        "oriente_vers", "signale_a", "saisit_en_urgence")


def count(value: float, **more: object) -> Measure:
    """A count of persons followed."""
    return replace(Measure("personnes_suivies", HERE, value, value, "personnes"), **more)  # type: ignore[arg-type]


def entity(name: str, *measures: Measure, comprend: tuple[str, ...] = ()) -> Entity:
    """A structure with its numbers, and its parts."""
    parts = {"comprend": tuple(Statement(part, HERE) for part in comprend)} if comprend else {}
    return Entity(name, "structure", "structures", name, HERE, measures=measures, statements=parts)


def shown(entities: tuple[Entity, ...], ties: tuple[Tie, ...] = ()) -> dict[str, tuple[str, ...]]:
    """What a reader sees of each entity's numbers."""
    return {
        item.id: describe_measures(item.measures) for item in suppress(entities, ties)
    }
