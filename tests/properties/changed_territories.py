"""Two territories, and the same of which less is told: parts, silence, answers nobody knows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN
from tests.material.examples import kit

PAU = kit("pau").territory
INVENTED = kit("ville-exemple").territory


def silent(territory: Territory) -> Territory:
    """A territory of which nobody says that anything is absent, or decides anything."""
    return replace(territory, absences=(), decisions=())


def among(territory: Territory, ids: set[str]) -> Territory:
    """The territory with some of its entities only, and the ties between them."""
    return replace(
        territory,
        entities=tuple(item for item in territory.entities if item.id in ids),
        ties=tuple(tie for tie in territory.ties if {tie.source, tie.target} <= ids | {UNKNOWN}),
    )


def ids_of(territory: Territory) -> st.SearchStrategy[set[str]]:
    """Any part of a territory's entities."""
    return st.sets(st.sampled_from([item.id for item in territory.entities]))


def unknown(entity: Entity, keys: set[str]) -> Entity:
    """The entity, some of its statements turned into "asked, nobody knows"."""
    def forget(said: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(replace(item, value=UNKNOWN) for item in said)
    return replace(entity, statements={
        key: forget(said) if key in keys else said for key, said in entity.statements.items()
    })
