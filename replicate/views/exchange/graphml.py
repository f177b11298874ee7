"""A network as GraphML, written by networkx: what most tools for graphs open."""

from __future__ import annotations

import io
from collections.abc import Mapping

import networkx as nx

from replicate.domain.reports.exchange import CellValue, ExchangeGraph
from replicate.views.typography.font import clean_text


def render_graphml(graph: ExchangeGraph) -> bytes:
    """UTF-8 XML: typed data, one directed edge a tie, parallel edges kept by their id.

    What nobody said is left out of an element rather than written empty. Characters
    that XML forbids are dropped.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        titre=clean_text(graph.title), description=clean_text(graph.description)
    )
    for node in graph.nodes:
        network.add_node(node.id, label=clean_text(node.label), **_data(node.cells))
    for edge in graph.edges:
        network.add_edge(
            edge.source, edge.target, key=edge.id, label=clean_text(edge.label),
            **_data(edge.cells),
        )
    stream = io.BytesIO()
    # Not write_graphml, which changes writers, and bytes, where lxml happens to be installed.
    nx.write_graphml_xml(network, stream)
    return stream.getvalue().rstrip(b"\n") + b"\n"


def _data(cells: Mapping[str, CellValue]) -> dict[str, str | int | bool]:
    return {
        key: clean_text(value) if isinstance(value, str) else value
        for key, value in cells.items() if value is not None
    }
