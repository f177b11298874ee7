"""The counted network as networkx has it: for its algorithms, and for what they need."""

from __future__ import annotations

from typing import TypeAlias

import networkx as nx

from replicate.domain.findings.network_measures import Basis

Network: TypeAlias = "nx.Graph[str]"


def build_counted_network(basis: Basis) -> Network:
    """The basis as an undirected graph, one edge a pair, its ``ties`` on it."""
    network: Network = nx.Graph()
    network.add_nodes_from(entity.id for entity in (*basis.entities, *basis.gatherings))
    for tie in basis.ties:
        if network.has_edge(tie.source, tie.target):
            network.edges[tie.source, tie.target]["ties"] += (tie,)
        else:
            network.add_edge(tie.source, tie.target, ties=(tie,))
    return network
