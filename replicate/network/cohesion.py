"""What holds a network together: components, cut points, bridges, removals.

Components and cut points (articulation points) after J. Hopcroft and R. Tarjan,
"Algorithm 447", Communications of the ACM 16 (1973); bridges after R. Tarjan,
Information Processing Letters 2 (1974). What a removal separates is read as in
S. P. Borgatti, "Identifying sets of key players in a social network",
Computational & Mathematical Organization Theory 12 (2006), but told by name and
never as a score. The algorithms are networkx's. Direction is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from replicate.domain.findings.network_measures import Basis, Bridge, Part, Removal
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.network.counted_graph import Network


class Cohesion:
    """The readings of one counted network; all in the basis's own order.

    A part holds at least one entity: a forum whose members nobody named separates
    nothing and is no component of its own.
    """

    def __init__(self, basis: Basis, network: Network) -> None:
        self._basis = basis
        self._network = network
        self._nodes = {entity.id: entity for entity in (*basis.entities, *basis.gatherings)}
        self._place = {id_: index for index, id_ in enumerate(self._nodes)}
        self._around = {id_: tuple(others) for id_, others in network.adjacency()}

    def components(self) -> tuple[Part, ...]:
        """The parts that no known tie joins, each with at least one entity."""
        return self._parts(nx.connected_components(self._network))

    def remove(self, node: Entity) -> Removal:
        """What is left of the node's component without it (see ``Removal``)."""
        pieces: list[set[str]] = []
        for other in self._around[node.id]:
            if other != node.id and not any(other in piece for piece in pieces):
                pieces.append(self._reached(other, node.id))
        return Removal(node, self._parts(pieces), self._holding(node, pieces))

    def _holding(self, node: Entity, pieces: list[set[str]]) -> tuple[Tie, ...]:
        """The node's deduced ties to pieces that no said tie joins to it: but for them, nothing."""
        ties = [(tie, tie.target if tie.source == node.id else tie.source)
                for tie in self._basis.ties if node.id in (tie.source, tie.target)]
        said = {end for tie, end in ties if not tie.is_deduced}
        return tuple(tie for tie, end in ties if tie.is_deduced and any(
            end in piece and said.isdisjoint(piece) for piece in pieces))

    def cut_points(self) -> tuple[Removal, ...]:
        """Every node without which entities that were joined no longer are."""
        found = set(nx.articulation_points(self._network))
        removals = (self.remove(node) for id_, node in self._nodes.items() if id_ in found)
        return tuple(removal for removal in removals if removal.separates)

    def bridges(self) -> tuple[Bridge, ...]:
        """Every pair of nodes whose ties alone join two parts that each hold an entity."""
        found = {frozenset(pair) for pair in nx.bridges(self._network)}
        bridges = []
        for first, second in self._network.edges:
            if frozenset((first, second)) not in found:
                continue
            ties: tuple[Tie, ...] = self._network.edges[first, second]["ties"]
            sides = (self._part(self._reached(first, second)),
                     self._part(self._reached(second, first)))
            if all(side.entities for side in sides):
                bridges.append(Bridge(self._nodes[first], self._nodes[second], ties, sides))
        return tuple(bridges)

    def _reached(self, start: str, without: str) -> set[str]:
        """What ``start`` reaches but through ``without``; plainer than a view of the network."""
        found, ahead = {start, without}, [start]
        while ahead:
            new = [id_ for id_ in self._around[ahead.pop()] if id_ not in found]
            found.update(new)
            ahead += new
        return found - {without}

    def _parts(self, pieces: Iterable[set[str]]) -> tuple[Part, ...]:
        parts = [self._part(piece) for piece in pieces]
        return tuple(sorted(
            (part for part in parts if part.entities),
            key=lambda part: self._place[part.entities[0].id],
        ))

    def _part(self, inside: set[str]) -> Part:
        return Part(
            tuple(entity for entity in self._basis.entities if entity.id in inside),
            tuple(entity for entity in self._basis.gatherings if entity.id in inside),
        )
