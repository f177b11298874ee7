"""Several ways of showing one function, told together: what they share is said once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from replicate.domain.findings.profile import Evidence
from replicate.domain.record import record
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical

_Ids: TypeAlias = tuple[str, ...]
_Ties: TypeAlias = tuple[tuple[str, str | None], ...]
_Notes: TypeAlias = tuple[_Ties, bool, str, int]


def names_in_order(way: Evidence) -> tuple[tuple[str, str], ...]:
    """What sorts ways as a reader looks names up: ids, which nobody reads, decide nothing."""
    return tuple(alphabetical(entity.label) for entity in way.entities)


@record
class WayGroup:
    """Ways alike: any entity of each place, with any of the others, is one evidence.

    ``places`` follow the variables of the pattern; ``ties`` are the types of those
    that join them, each with its ``statut`` where it is planned: the same for
    all, as ``is_deduced`` and ``state`` are.
    """

    places: tuple[tuple[Entity, ...], ...]
    ties: _Ties
    is_deduced: bool
    state: str

    @property
    def is_single(self) -> bool:
        """Whether it holds one way only."""
        return all(len(place) == 1 for place in self.places)


def group_ways(found: Iterable[Evidence]) -> tuple[WayGroup, ...]:
    """Every way once, in the order of the first of each group by name; none is left out."""
    entities: dict[str, Entity] = {}
    products: dict[tuple[_Notes, tuple[_Ids, ...]], None] = {}
    for way in sorted(found, key=names_in_order):
        entities |= {entity.id: entity for entity in way.entities}
        ties = tuple(dict.fromkeys(
            (tie.type, tie.progress if tie.is_planned else None) for tie in way.ties
        ))
        notes = (ties, way.is_deduced, way.state, len(way.entities))
        products[notes, tuple((entity.id,) for entity in way.entities)] = None
    return tuple(
        WayGroup(
            tuple(tuple(entities[name] for name in place) for place in places),
            ties, is_deduced, state,
        )
        for (ties, is_deduced, state, _), places in _merged(list(products))
    )


def _merged(
    products: list[tuple[_Notes, tuple[_Ids, ...]]]
) -> list[tuple[_Notes, tuple[_Ids, ...]]]:
    """Those that differ in one place only made one, until none is left that do."""
    before = len(products) + 1
    while len(products) < before:
        before = len(products)
        longest = max((len(places) for _, places in products), default=0)
        for index in reversed(range(longest)):
            products = _merged_at(index, products)
    return products


def _merged_at(
    index: int, products: list[tuple[_Notes, tuple[_Ids, ...]]]
) -> list[tuple[_Notes, tuple[_Ids, ...]]]:
    joined: dict[object, tuple[_Notes, tuple[_Ids, ...]]] = {}
    for notes, places in products:
        rest = (*places[:index], *places[index + 1:])
        key = (notes, index < len(places), rest)
        if key in joined and index < len(places):
            known = joined[key][1]
            both = tuple(dict.fromkeys((*known[index], *places[index])))
            joined[key] = (notes, (*known[:index], both, *known[index + 1:]))
        else:
            joined[key] = (notes, places)
    return list(joined.values())
