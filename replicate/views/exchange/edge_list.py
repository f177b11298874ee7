"""A network as CSV tables, nodes, edges and denied ties, for a spreadsheet or for Gephi.

Id, Label, Source and Target are the headings by which Gephi knows its columns.
Cells, separator and ends of lines are those of the table beside a picture.
"""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.reports.exchange import (
    DENIED_COLUMNS,
    CellValue,
    ExchangeGraph,
    edge_columns,
    node_columns,
)
from replicate.domain.text.words import yes_or_no
from replicate.views.table import write_table


def render_node_csv(graph: ExchangeGraph) -> str:
    """One line a node."""
    columns = node_columns()
    return write_table(
        ("Id", "Label", *columns.values()),
        ((node.id, node.label, *_cells(node.cells, columns)) for node in graph.nodes),
    )


def render_edge_csv(graph: ExchangeGraph) -> str:
    """One line a tie."""
    columns = edge_columns()
    return write_table(
        ("Source", "Target", "Type", "Id", "Label", *columns.values()),
        ((edge.source, edge.target, "Directed", edge.id, edge.label,
          *_cells(edge.cells, columns)) for edge in graph.edges),
    )


def render_denied_csv(graph: ExchangeGraph) -> str:
    """One line a tie that someone said is not there; nothing in it is an edge."""
    return write_table(
        tuple(DENIED_COLUMNS.values()), (_cells(cells, DENIED_COLUMNS) for cells in graph.denied)
    )


def _cells(cells: Mapping[str, CellValue], columns: Mapping[str, str]) -> list[str]:
    return [_words(cells[key]) for key in columns]


def _words(cell: CellValue) -> str:
    if isinstance(cell, bool):
        return yes_or_no(cell)
    return "" if cell is None else str(cell)
