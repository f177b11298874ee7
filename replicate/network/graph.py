"""A snapshot as a networkx graph: two-mode, typed, in a fixed order.

Forums, agreements and cross care stay nodes with their own ties: nothing is
projected to pairs (rule 5 of the domain).
"""

from __future__ import annotations

from typing import TypeAlias

import networkx as nx

from replicate.domain.period import Presence
from replicate.domain.snapshot import Snapshot
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS

_COUNTED = (Presence.PRESENT, Presence.UNDATED)

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def build_graph(snapshot: Snapshot) -> Graph:
    """The graph of what exists at the snapshot's date, or has no known date.

    A node is an entity id with ``entity`` and ``presence``; an edge's key is its
    tie's type and place, with ``tie``, ``presence`` and ``is_planned``. What is ended, later or
    elsewhere is left out.
    """
    graph: Graph = nx.MultiDiGraph()
    for entity in snapshot.territory.entities:
        presence = snapshot.presence[entity.id]
        is_over = entity.word("statut") in STATUTS_FINIS
        if presence in _COUNTED and not entity.is_outside and not is_over:
            graph.add_node(entity.id, entity=entity, presence=presence)
    for tie, presence in snapshot.ties:
        if presence in _COUNTED and tie.source in graph and tie.target in graph:
            key = f"{tie.type} {tie.location}"
            graph.add_edge(
                tie.source, tie.target, key=key, tie=tie, presence=presence,
                is_planned=snapshot.is_planned(tie),
            )
    return graph
