"""Find what shows a function: every way to fill a pattern with the graph.

A pattern's variables take entities of their own (no entity twice in one way),
each meeting its predicates, joined by the ties that are looked for. The search
tries one variable after the other and gives up a branch at the first tie that
is missing: patterns have two or three variables, so this stays small.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeAlias

from replicate.domain.findings import Evidence
from replicate.domain.period import Presence
from replicate.domain.reference import Function, Pattern, Predicate, Sought
from replicate.domain.territory import Entity
from replicate.domain.words import KNOWN
from replicate.network.graph import Graph

MAX_WAYS = 2000
"""As many ways of one pattern as are looked for; that there are more is told."""

STAGES = ("envisage", "amorce", "en_place")
"""What one evidence alone can propose, from the least advanced."""

Edge: TypeAlias = dict[str, Any]
"""The data of an edge of the graph: ``tie``, ``presence``, ``is_planned``."""

Way: TypeAlias = tuple[tuple[Entity, ...], tuple[Edge, ...]]

_CONSIDERED = frozenset({"envisage", "prevu"})
_STARTED = frozenset({"en_elaboration"})


def find_evidence(graph: Graph, function: Function) -> tuple[tuple[Evidence, ...], bool]:
    """The evidence of ``function`` in ``graph``, without repeats, and whether there is more.

    The order is the graph's. Where the same entities show it in several ways, the
    strongest is kept: a dated one, then the most advanced, then one that is not deduced.
    """
    found: dict[tuple[str, ...], Evidence] = {}
    is_cut = False
    rank = {name: index for index, name in enumerate(graph.nodes)}
    for pattern in function.patterns:
        ways = list(islice(_ways(graph, pattern), MAX_WAYS + 1))
        is_cut = is_cut or len(ways) > MAX_WAYS
        for entities, edges in sorted(
            ways[:MAX_WAYS], key=lambda way: [rank[entity.id] for entity in way[0]]
        ):
            key = tuple(sorted(entity.id for entity in entities))
            evidence = _evidence(graph, pattern, entities, edges)
            if key not in found or _strength(evidence) > _strength(found[key]):
                found[key] = evidence
    return tuple(found.values()), is_cut


def _strength(evidence: Evidence) -> tuple[bool, int, bool]:
    return (
        not evidence.is_undated, STAGES.index(evidence.state), not evidence.is_deduced
    )


def matches(entity: Entity, sought: Sought) -> bool:
    """Whether ``entity`` is of the kind looked for and meets every predicate."""
    return entity.genre == sought.genre and all(
        _meets(entity, predicate) for predicate in sought.predicates
    )


def _meets(entity: Entity, predicate: Predicate) -> bool:
    key = "champs" if predicate.key in ("champ", "champs") else predicate.key
    carried = set(entity.values(key))
    wanted = set(predicate.values)
    if KNOWN in wanted:
        return bool(carried) is not predicate.is_excluded
    if predicate.is_excluded:
        return not carried & wanted
    return wanted <= carried if predicate.needs_all else bool(carried & wanted)


def _ways(graph: Graph, pattern: Pattern) -> Iterator[Way]:
    """The ways, those of what is dated, in place and stated first: none of these is cut."""
    candidates = [
        (name, sorted((data["entity"] for _, data in graph.nodes(data=True)
                       if matches(data["entity"], sought)),
                      key=lambda entity: _doubts(graph, entity)))
        for name, sought in pattern.variables
    ]
    yield from _fill(graph, pattern, candidates, {})


def _doubts(graph: Graph, entity: Entity) -> tuple[bool, int, bool]:
    """What makes an entity a weaker witness: the same order as that of ``_strength``."""
    is_undated = graph.nodes[entity.id]["presence"] is Presence.UNDATED
    return is_undated, -STAGES.index(_stage(entity)), entity.is_deduced


def _fill(
    graph: Graph, pattern: Pattern, candidates: list[tuple[str, list[Entity]]],
    chosen: dict[str, Entity],
) -> Iterator[Way]:
    if len(chosen) == len(candidates):
        edges = _joining(graph, pattern, chosen)
        assert edges is not None
        yield tuple(chosen.values()), edges
        return
    name, possible = candidates[len(chosen)]
    for entity in possible:
        if any(entity.id == other.id for other in chosen.values()):
            continue
        extended = {**chosen, name: entity}
        if _joining(graph, pattern, extended) is not None:
            yield from _fill(graph, pattern, candidates, extended)


def _joining(
    graph: Graph, pattern: Pattern, chosen: dict[str, Entity]
) -> tuple[Edge, ...] | None:
    """The ties among the variables chosen so far; None when one is missing."""
    edges = []
    for sought in pattern.ties:
        if sought.source not in chosen or sought.target not in chosen:
            continue
        between = graph.get_edge_data(chosen[sought.source].id, chosen[sought.target].id) or {}
        found = [data for _, data in sorted(between.items()) if data["tie"].type in sought.types]
        if not found:
            return None
        edges.append(min(found, key=_weakness))
    return tuple(edges)


def _weakness(edge: Edge) -> tuple[bool, bool, bool]:
    """The best witness of a tie is dated, in place, and stated."""
    return (edge["presence"] is Presence.UNDATED, edge["is_planned"], edge["tie"].is_deduced)


def _rests_on_deduction(entity: Entity, sought: Sought) -> bool:
    """Whether the entity, or all that makes it meet a predicate, is deduced."""
    if entity.is_deduced:
        return True
    for predicate in sought.predicates:
        key = "champ" if predicate.key == "champs" else predicate.key
        meeting = [item for item in entity.said(key)
                   if item.value in predicate.values or KNOWN in predicate.values]
        if not predicate.is_excluded and meeting and all(item.is_deduced for item in meeting):
            return True
    return False


def _evidence(
    graph: Graph, pattern: Pattern, entities: tuple[Entity, ...], edges: tuple[Edge, ...]
) -> Evidence:
    presences = [graph.nodes[entity.id]["presence"] for entity in entities]
    presences += [edge["presence"] for edge in edges]
    stages = [_stage(entity) for entity in entities]
    stages += ["envisage" for edge in edges if edge["tie"].is_planned]
    ties = tuple(edge["tie"] for edge in edges)
    return Evidence(
        entities,
        ties,
        # Each piece is needed: the function is no further than the least advanced.
        min(stages, key=STAGES.index),
        any(tie.is_deduced for tie in ties) or any(
            _rests_on_deduction(entity, sought)
            for entity, (_, sought) in zip(entities, pattern.variables, strict=True)
        ),
        Presence.UNDATED in presences,
    )


def _stage(entity: Entity) -> str:
    status = entity.word("statut")
    if status in _STARTED:
        return "amorce"
    return "envisage" if status in _CONSIDERED else "en_place"
