"""A snapshot as a graph: two-mode, typed, in a fixed order.

Forums, agreements and cross care stay nodes with their own ties: nothing is
projected to pairs (rule 5 of the domain). Only neighbours are asked of this graph;
what takes an algorithm is networkx's (``cohesion.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.time.period import MAY_HOLD, Presence
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS

OVER = (Presence.ENDED, Presence.GONE)
"""What is over at the date."""


@record
class Node:
    """An entity, and what is known of it at the date."""

    entity: Entity
    presence: Presence


@record
class Edge:
    """A tie, what is known of it at the date, and whether it is only planned then."""

    tie: Tie
    presence: Presence
    is_planned: bool


@record
class Graph:
    """Nodes by their entity's id, and the edges: those of a node together, in its order."""

    nodes: Mapping[str, Node]
    edges: Sequence[Edge]

    def between(self, source: str, target: str) -> Sequence[Edge]:
        """The edges from one node to another, by type and place."""
        return self._between.get((source, target), ())

    def partners(self, name: str) -> Collection[str]:
        """The nodes that an edge joins to a node, either way."""
        return self._partners.get(name, ())

    @cached_property
    def _partners(self) -> Mapping[str, Collection[str]]:
        found: dict[str, set[str]] = {}
        for edge in self.edges:
            found.setdefault(edge.tie.source, set()).add(edge.tie.target)
            found.setdefault(edge.tie.target, set()).add(edge.tie.source)
        return found

    @cached_property
    def _between(self) -> Mapping[tuple[str, str], Sequence[Edge]]:
        found: dict[tuple[str, str], list[Edge]] = {}
        for edge in self.edges:
            found.setdefault((edge.tie.source, edge.tie.target), []).append(edge)
        for same in found.values():
            if len(same) > 1:  # few are: a place is a line that must be looked for
                same.sort(key=lambda edge: (edge.tie.type, edge.tie.location))
        return found


def build_graph(snapshot: Snapshot, with_over: bool = False) -> Graph:
    """The graph of what exists at the snapshot's date, or has no known date.

    Of ties of one type that one place says of the same ends, the last is kept. What is
    later or elsewhere is left out, and what is or may be over, but ``with_over``.
    """
    counted = (*MAY_HOLD, *OVER, Presence.UNSURE) if with_over else MAY_HOLD
    nodes = {}
    for entity in snapshot.territory.entities:
        presence = snapshot.presence[entity.id]
        is_over = entity.word("statut") in STATUTS_FINIS
        if presence in counted and not entity.is_outside and (with_over or not is_over):
            nodes[entity.id] = Node(entity, presence)
    ends: dict[str, dict[str, list[Edge]]] = {id_: {} for id_ in nodes}
    for tie, presence in snapshot.ties:
        if presence in counted and tie.source in nodes and tie.target in nodes:
            same = ends[tie.source].setdefault(tie.target, [])
            same.append(Edge(tie, presence, snapshot.is_planned(tie)))
    return Graph(nodes, tuple(
        edge for others in ends.values() for same in others.values()
        for edge in _told_once(same)
    ))


def _told_once(same: list[Edge]) -> Collection[Edge]:
    """The edges of the same two ends, the last of those of one type and one place."""
    if len(same) == 1:
        return same
    return {(edge.tie.type, edge.tie.location): edge for edge in same}.values()
