"""A network as Kumu's JSON ("blueprint"): elements and connections.

The format is that of Kumu's documentation (guides/import/blueprints): ids are unique
over both lists, a connection is directed, mutual or undirected, and any other key is
a field of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.reports.exchange import CellValue, ExchangeGraph, edge_columns, node_columns
from replicate.domain.text.words import yes_or_no
from replicate.views.escape import json_text
from replicate.views.typography.font import clean_text

_TYPE = "genre"
"""The column that Kumu takes as an element's type."""


def render_kumu(graph: ExchangeGraph) -> str:
    """Elements typed by their genre, connections by their verb; unsaid fields left out."""
    nodes = {key: title for key, title in node_columns().items() if key != _TYPE}
    edges = edge_columns()
    return json_text({
        "elements": [
            {"id": node.id, "label": clean_text(node.label), "type": node.cells[_TYPE],
             **_fields(node.cells, nodes)}
            for node in graph.nodes
        ],
        "connections": [
            {"id": edge.id, "from": edge.source, "to": edge.target, "type": edge.label,
             "direction": "mutual" if edge.is_mutual else "directed",
             **_fields(edge.cells, edges)}
            for edge in graph.edges
        ],
    })


def _fields(cells: Mapping[str, CellValue], columns: Mapping[str, str]) -> dict[str, str | int]:
    fields: dict[str, str | int] = {}
    for key, title in columns.items():
        cell = cells[key]
        if isinstance(cell, bool):
            fields[title] = yes_or_no(cell)
        elif cell is not None:
            fields[title] = clean_text(cell) if isinstance(cell, str) else cell
    return fields
