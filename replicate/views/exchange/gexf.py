"""A network as GEXF 1.3, the format of Gephi.

Written here and not by networkx, which dates each file by the clock and has no
``kind``: Gephi then merges two ties of different types between the same two nodes.
Dates stay words: a spell would claim a day where a source says a year, and a
creation where it says a mention (rule 6 of the domain).
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from replicate.domain.reports.exchange import (
    COUNTS,
    FLAGS,
    CellValue,
    ExchangeGraph,
    edge_columns,
    node_columns,
)
from replicate.views.typography.font import clean_text

_NAMESPACE = "http://gexf.net/1.3"


def render_gexf(graph: ExchangeGraph) -> bytes:
    """UTF-8 XML: nodes and edges with declared, typed attributes; no date of writing."""
    root = ElementTree.Element("gexf", {"xmlns": _NAMESPACE, "version": "1.3"})
    meta = ElementTree.SubElement(root, "meta")
    for tag, text in (("creator", "replicate"), ("keywords", graph.title),
                      ("description", graph.description)):
        ElementTree.SubElement(meta, tag).text = clean_text(text)
    body = ElementTree.SubElement(root, "graph", {
        "defaultedgetype": "directed", "mode": "static", "idtype": "string",
    })
    _declare(body, "node", node_columns())
    _declare(body, "edge", edge_columns())
    nodes = ElementTree.SubElement(body, "nodes")
    for node in graph.nodes:
        element = ElementTree.SubElement(
            nodes, "node", {"id": node.id, "label": clean_text(node.label)}
        )
        _tell(element, node.cells)
    edges = ElementTree.SubElement(body, "edges")
    for edge in graph.edges:
        element = ElementTree.SubElement(edges, "edge", {
            "id": edge.id, "source": edge.source, "target": edge.target,
            "label": clean_text(edge.label), "kind": edge.type,
        })
        _tell(element, edge.cells)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _declare(body: ElementTree.Element, owner: str, columns: Mapping[str, str]) -> None:
    declared = ElementTree.SubElement(body, "attributes", {"class": owner, "mode": "static"})
    for key, title in columns.items():
        kind = "integer" if key in COUNTS else "boolean" if key in FLAGS else "string"
        ElementTree.SubElement(declared, "attribute", {"id": key, "title": title, "type": kind})


def _tell(element: ElementTree.Element, cells: Mapping[str, CellValue]) -> None:
    known = {key: value for key, value in cells.items() if value is not None}
    if not known:
        return
    values = ElementTree.SubElement(element, "attvalues")
    for key, value in known.items():
        text = str(value).lower() if isinstance(value, bool) else clean_text(str(value))
        ElementTree.SubElement(values, "attvalue", {"for": key, "value": text})
