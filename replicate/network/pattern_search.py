"""Every way to fill a pattern with the graph, as far as is reasonable to look.

A pattern's variables take entities of their own (no entity twice in one way), each
meeting its predicates, joined by the ties that are looked for. The search goes from a
variable to those that a tie joins to it, and gives up a branch at the first tie that is
missing. A model is data: whatever it asks, the search ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TypeAlias

from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.reference import Pattern, Sought, SoughtTie
from replicate.domain.territory import Entity
from replicate.domain.time.period import Presence
from replicate.network.graph import Edge, Graph

MAX_WAYS = 2000
"""As many ways of one pattern as are looked for; that there may be more is told."""

MAX_TRIES = 300_000
"""As many entities as are tried in the places of one pattern: about a second."""

STAGES = ("envisage", "amorce", "en_place")
"""What one evidence alone can propose, from the least advanced."""

Way: TypeAlias = tuple[tuple[Entity, ...], tuple[Edge, ...]]

_STARTED = "en_elaboration"


@record
class Witnesses:
    """The entities of a graph, in the order in which any pattern tries them."""

    graph: Graph

    @cached_property
    def by_genre(self) -> Mapping[str, Sequence[Entity]]:
        """Those of each kind, the strongest witnesses first."""
        found: dict[str, list[Entity]] = {}
        for entity in self._strongest_first:
            found.setdefault(entity.genre, []).append(entity)
        return found

    def of_genres(self, genres: Sequence[str]) -> Sequence[Entity]:
        """Those of any of some kinds, the strongest witnesses first, whatever their kind."""
        if len(genres) == 1:
            return self.by_genre.get(genres[0], ())
        return [entity for entity in self._strongest_first if entity.genre in genres]

    @cached_property
    def _strongest_first(self) -> Sequence[Entity]:
        entities = [node.entity for node in self.graph.nodes.values()]
        return sorted(entities, key=lambda item: _doubts(self.graph, item))

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Where each entity, by its id, stands in the graph."""
        return {name: index for index, name in enumerate(self.graph.nodes)}


def find_ways(witnesses: Witnesses, pattern: Pattern) -> tuple[list[Way], bool]:
    """Ways to fill ``pattern``, and whether the search stopped before its end.

    Those of what is dated, in place and stated come first: they are not what is left out.
    """
    candidates = {}
    for name, sought in pattern.variables:
        candidates[name] = meeting(witnesses.of_genres(sought.genres), sought)
        if not candidates[name]:
            return [], False
    search = _Search(witnesses.graph, pattern, candidates)
    ways = list(islice(search.ways({}), MAX_WAYS + 1))
    return ways[:MAX_WAYS], len(ways) > MAX_WAYS or search.tries > MAX_TRIES


class _Search:
    """One search: its variables in the order they are tried, and how many tries it made."""

    def __init__(
        self, graph: Graph, pattern: Pattern, candidates: Mapping[str, Sequence[Entity]]
    ) -> None:
        self.graph, self.pattern, self.candidates = graph, pattern, candidates
        self.tries = 0
        self.rank = {name: {item.id: index for index, item in enumerate(items)}
                     for name, items in candidates.items()}
        self.order = _order(pattern)
        self.closed = [
            [tie for tie in pattern.ties
             if self.order[at] in (tie.source, tie.target)
             and {tie.source, tie.target} <= set(self.order[: at + 1])]
            for at in range(len(self.order))
        ]
        """The ties whose second end is the variable at each place of the order."""

    def ways(self, chosen: dict[str, Entity]) -> Iterator[Way]:
        """Every way that begins with ``chosen``."""
        if len(chosen) == len(self.order):
            edges = [self._edge(tie, chosen) for tie in self.pattern.ties]
            yield (tuple(chosen[name] for name, _ in self.pattern.variables),
                   tuple(edge for edge in edges if edge is not None))
            return
        name = self.order[len(chosen)]
        taken = {entity.id for entity in chosen.values()}
        for entity in self._within_reach(name, chosen):
            self.tries += 1
            if self.tries > MAX_TRIES:
                return
            if entity.id in taken:
                continue
            extended = {**chosen, name: entity}
            if all(self._edge(tie, extended) is not None for tie in self.closed[len(chosen)]):
                yield from self.ways(extended)

    def _within_reach(self, name: str, chosen: dict[str, Entity]) -> Sequence[Entity]:
        """Of the candidates for a variable, those that an edge joins where a tie is looked for.

        Of three hundred entities a few are: only these are worth a try.
        """
        candidates, rank = self.candidates[name], self.rank[name]
        for tie in self.closed[len(chosen)]:
            other = chosen.get(tie.source) or chosen.get(tie.target)
            if other:
                joined = self.graph.partners(other.id)
                return [candidates[index] for index in sorted(rank[id_] for id_ in joined
                                                              if id_ in rank)]
        return candidates

    def _edge(self, tie: SoughtTie, chosen: dict[str, Entity]) -> Edge | None:
        """The best tie of those looked for between two chosen entities; None without any."""
        ends = chosen[tie.source].id, chosen[tie.target].id
        found = [edge for edge in self.graph.between(*ends) if tie.is_met_by(edge.tie)]
        return min(found, key=_weakness) if found else None


def _order(pattern: Pattern) -> list[str]:
    """The variables, each after one that a tie joins to it; those that no tie joins last."""
    joined: dict[str, set[str]] = {name: set() for name, _ in pattern.variables}
    for tie in pattern.ties:
        joined[tie.source].add(tie.target)
        joined[tie.target].add(tie.source)
    order: list[str] = []
    while len(order) < len(joined):
        left = [name for name in joined if name not in order]
        order.append(min(left, key=lambda name: (
            not joined[name] & set(order), not joined[name], left.index(name)
        )))
    return order


def meeting(entities: Sequence[Entity], sought: Sought) -> Sequence[Entity]:
    """Of ``entities`` of a kind looked for, those that meet every predicate, in their order."""
    for predicate in sought.predicates:
        (ask, awaited), key = predicate.verdict, predicate.carried_under
        entities = [item for item in entities if ask(item.values(key)) is awaited]
    return entities


def _doubts(graph: Graph, entity: Entity) -> tuple[bool, int, bool]:
    """What makes an entity a weaker witness: undated, less advanced, deduced."""
    is_undated = graph.nodes[entity.id].presence is Presence.UNDATED
    return is_undated, -STAGES.index(stage_of(entity)), entity.is_deduced


def _weakness(edge: Edge) -> tuple[bool, int, bool]:
    """The best witness of a tie is dated, in place, and stated."""
    is_undated = edge.presence is Presence.UNDATED
    return is_undated, -STAGES.index(stage_of(edge.tie)), edge.tie.is_deduced


def stage_of(fact: Entity | Tie) -> str:
    """What an entity or a tie alone can propose, a value of ``STAGES``."""
    if not fact.is_planned:
        return "en_place"
    return "amorce" if fact.progress == _STARTED else "envisage"
