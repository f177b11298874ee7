"""The network that measures count: what exists at the date, forums kept as nodes.

Two modes after S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode
data", Social Networks 19 (1997): entities on one side, what gathers them on the
other, plus the direct ties between entities. Nothing is projected here.
"""

from __future__ import annotations

from replicate.domain.findings.merged_ties import merge_ties
from replicate.domain.findings.network_measures import Basis, LeftOut
from replicate.domain.partnership import Tie
from replicate.domain.snapshot import LEFT_ASIDE, SHOWN, Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.period import Presence
from replicate.network.graph import Graph, build_graph
from replicate.network.said_absences import said_ties, undated_said_ties

ENTITIES = ("acteur", "structure", "equipe_mobile")
GATHERINGS = ("instance", "accord", "prise_en_charge_croisee")

_PLANNED = "prévu, d'après ce que dit le kit"
_TOLD = (Presence.ENDED, *LEFT_ASIDE)
"""The presences of what is left out and named, in order."""


def count_network(snapshot: Snapshot) -> Basis:
    """What exists at the snapshot's date and is in place, and what is left out and why.

    Planned things do not join anyone yet; what has no known date is no part of a
    dated figure; both are named in ``left_out``. Several mentions of one tie (same
    ends, same type) count once, with all who tell it.
    """
    graph = build_graph(snapshot)
    nodes = _counted_nodes(graph)
    kept = {entity.id for entity in nodes}
    ties = _counted_ties(graph, kept)
    entities = tuple(entity for entity in nodes if entity.genre in ENTITIES)
    return Basis(
        entities=entities,
        gatherings=tuple(entity for entity in nodes if entity.genre in GATHERINGS),
        ties=ties,
        half_known=_half_known(snapshot, kept),
        left_out=_left_out(snapshot, kept),
        several=tuple(item for item in entities if item.stands_for_several),
        maybe_same=tuple(entity for entity in nodes if entity.said("meme_que")),
        denied=tuple(
            item for item in (*said_ties(snapshot), *undated_said_ties(snapshot))
            if {item.tie_source, item.tie_target} <= kept
        ),
    )


def _counted_nodes(graph: Graph) -> tuple[Entity, ...]:
    return tuple(
        node.entity for node in graph.nodes.values()
        if node.entity.genre in (*ENTITIES, *GATHERINGS)
        and node.presence is Presence.PRESENT and not node.entity.is_planned
    )


def _counted_ties(graph: Graph, kept: set[str]) -> tuple[Tie, ...]:
    found = (
        edge.tie for edge in graph.edges
        if {edge.tie.source, edge.tie.target} <= kept and edge.tie.source != edge.tie.target
        and edge.presence is Presence.PRESENT and not edge.is_planned
    )
    rank = {id_: place for place, id_ in enumerate(graph.nodes)}
    return merge_ties(sorted(found, key=lambda tie: (
        rank[tie.source], rank[tie.target], tie.type, tie.location)))


def _half_known(snapshot: Snapshot, kept: set[str]) -> tuple[Tie, ...]:
    """Ties in place of which one end is unknown and the other is counted."""
    return tuple(
        tie for tie, presence in snapshot.ties
        if presence is Presence.PRESENT and not snapshot.is_planned(tie)
        and UNKNOWN in (tie.source, tie.target) and {tie.source, tie.target} & kept
    )


def _left_out(snapshot: Snapshot, kept: set[str]) -> tuple[LeftOut, ...]:
    nodes = [
        entity for entity in snapshot.territory.of_genre(*ENTITIES, *GATHERINGS)
        if entity.id not in kept and not entity.is_outside
    ]
    ties = [
        (tie, presence) for tie, presence in snapshot.ties
        if {tie.source, tie.target} <= kept and tie.source != tie.target
    ]
    found = [LeftOut(
        _PLANNED,
        tuple(entity for entity in nodes
              if entity.is_planned and snapshot.presence[entity.id] in SHOWN),
        tuple(tie for tie, presence in ties
              if presence is Presence.PRESENT and snapshot.is_planned(tie)),
    )]
    for told in _TOLD:
        found.append(LeftOut(
            told.value,
            tuple(entity for entity in nodes if snapshot.presence[entity.id] is told
                  and not (entity.is_planned and told in SHOWN)),
            tuple(tie for tie, presence in ties if presence is told),
        ))
    return tuple(item for item in found if item.entities or item.ties)
