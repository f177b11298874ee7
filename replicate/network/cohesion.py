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

from replicate.domain.network_measures import Basis, Bridge, Part, Removal
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.network.two_mode import Network


class Cohesion:
    """The readings of one counted network; all in the basis's own order.

    A part holds at least one entity: a forum whose members nobody named separates
    nothing and is no component of its own.
    """

    def __init__(self, basis: Basis, network: Network) -> None:
        self._basis = basis
        self._network = network
        self._nodes = {entity.id: entity for entity in (*basis.entities, *basis.gatherings)}

    def components(self) -> tuple[Part, ...]:
        """The parts that no known tie joins, each with at least one entity."""
        return self._parts(self._network)

    def remove(self, node: Entity) -> Removal:
        """What is left of the node's component without it (see ``Removal``)."""
        around = set(nx.node_connected_component(self._network, node.id)) - {node.id}
        deduced = tuple(
            tie for tie in self._basis.deduced if node.id in (tie.source, tie.target)
        )
        return Removal(node, self._parts(self._network.subgraph(around)), deduced)

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
            cut = nx.restricted_view(self._network, [], [(first, second)])
            sides = tuple(
                self._part(nx.node_connected_component(cut, end)) for end in (first, second)
            )
            if all(side.entities for side in sides):
                bridges.append(Bridge(
                    self._nodes[first], self._nodes[second], ties, (sides[0], sides[1])
                ))
        return tuple(bridges)

    def _parts(self, network: Network) -> tuple[Part, ...]:
        parts = [self._part(ids) for ids in nx.connected_components(network)]
        place = {id_: index for index, id_ in enumerate(self._nodes)}
        return tuple(sorted(
            (part for part in parts if part.entities),
            key=lambda part: place[part.entities[0].id],
        ))

    def _part(self, ids: Iterable[str]) -> Part:
        inside = set(ids)
        return Part(
            tuple(entity for entity in self._basis.entities if entity.id in inside),
            tuple(entity for entity in self._basis.gatherings if entity.id in inside),
        )
