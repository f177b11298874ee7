"""The order of what a kit says: by kind and name, as people look things up, whatever the ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.domain.partnership import Tie
from replicate.domain.perimeter import Overlap
from replicate.domain.speech import Source
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.time.partial_date import first_day, order_in_time
from replicate.domain.wording.name_order import by_kind_and_name

_LONGEST_CHAIN = 12
"""Events that follow from one another; one that bites its tail ends there too."""


def sources_in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """By date, those without one last, then by title, author and voice: what feet show.

    An id only parts two that no reader could tell apart.
    """
    return tuple(sorted(sources, key=lambda source: (
        source.date is None, order_in_time(source.date), first_day(source.date),
        alphabetical(source.title), alphabetical(source.author or ""), source.voice, source.id,
    )))


def entities_in_order(entities: Iterable[Entity]) -> list[Entity]:
    """By kind then name, an event behind what entails it; an id only parts two of one name."""
    listed = list(entities)
    paths = _paths(listed)

    def place(item: Entity) -> tuple[int, tuple[int, ...], str, str, str]:
        kind, folded, name = by_kind_and_name(item)
        return kind, paths.get(item.id, ()), folded, name, item.id

    return sorted(listed, key=place)


def _paths(entities: Sequence[Entity]) -> dict[str, tuple[int, ...]]:
    """For each event that others entail, its place in the longest chain of ``entraine``."""
    entailed = {item.id: [str(said.value) for said in item.said("entraine")] for item in entities
                if item.said("entraine")}
    paths: dict[str, tuple[int, ...]] = {}
    ahead = set(entailed)
    for _ in range(_LONGEST_CHAIN):
        found: dict[str, tuple[int, ...]] = {}
        for cause in ahead:
            for place, effect in enumerate(entailed.get(cause, ()), 1):
                path = (*paths.get(cause, ()), place)
                found[effect] = min(found.get(effect, path), path)
        paths |= found
        ahead = set(found)
    return paths


def ties_in_order(ties: Iterable[Tie], entities: Sequence[Entity]) -> tuple[Tie, ...]:
    """By the entities that they join, in their order; what is no entity comes last."""
    rank = {entity.id: place for place, entity in enumerate(entities)}
    last = len(rank)
    return tuple(sorted(ties, key=lambda tie: (
        rank.get(tie.source, last), rank.get(tie.target, last), tie.type, tie.origin,
        rank.get(tie.about or "", last), tie.location,
    )))


def overlaps_in_order(
    overlaps: Iterable[Overlap], entities: Sequence[Entity]
) -> tuple[Overlap, ...]:
    """By the perimeters of which they speak, in their order."""
    rank = {entity.id: place for place, entity in enumerate(entities)}
    last = len(rank)
    return tuple(sorted(overlaps, key=lambda item: (
        rank.get(item.first, last), rank.get(item.second, last), item.location)))
