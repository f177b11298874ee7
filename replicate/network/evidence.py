"""What shows a function: each way to fill a pattern of it, and what that way proposes."""

from __future__ import annotations

from replicate.domain.findings.profile import Evidence
from replicate.domain.reference import Function, Pattern, Sought
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import KNOWN
from replicate.domain.time.period import Presence
from replicate.network.graph import Edge, Graph
from replicate.network.pattern_search import STAGES, Witnesses, find_ways, stage_of


def find_evidence(
    witnesses: Witnesses, function: Function
) -> tuple[tuple[Evidence, ...], bool]:
    """The evidence of ``function`` in a graph, without repeats, and whether there is more.

    The order is the graph's. Where the same entities show it in several ways, the
    strongest is kept: a dated one, then the most advanced, then one that is not deduced.
    """
    found: dict[tuple[str, ...], Evidence] = {}
    is_cut = False
    for pattern in function.patterns:
        ways, is_more = find_ways(witnesses, pattern)
        is_cut = is_cut or is_more
        for entities, edges in sorted(
            ways, key=lambda way: [witnesses.rank[entity.id] for entity in way[0]]
        ):
            key = tuple(sorted(entity.id for entity in entities))
            evidence = _evidence(witnesses.graph, pattern, entities, edges)
            if key not in found or _strength(evidence) > _strength(found[key]):
                found[key] = evidence
    return tuple(found.values()), is_cut


def sort_out(
    found: tuple[Evidence, ...], snapshot: Snapshot
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What counts, and what a dated question can only show as undated."""
    if not snapshot.is_asked:
        return found, ()
    return (
        tuple(item for item in found if not item.is_undated),
        tuple(item for item in found if item.is_undated),
    )


def _strength(evidence: Evidence) -> tuple[bool, int, bool]:
    return (
        not evidence.is_undated, STAGES.index(evidence.state), not evidence.is_deduced
    )


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
    presences = [graph.nodes[entity.id].presence for entity in entities]
    presences += [edge.presence for edge in edges]
    ties = tuple(edge.tie for edge in edges)
    stages = [*map(stage_of, entities), *map(stage_of, ties)]
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
