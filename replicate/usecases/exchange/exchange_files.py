"""The files of an exported network: one a format, two or three for CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from replicate.domain.reports.exchange import ExchangeGraph

_DENIED = "-liens-dits-absents.csv"
"""How the table of denied ties ends its name: a file that most exports do not have."""


def exchange_files(
    graph: ExchangeGraph, stem: str, formats: tuple[str, ...]
) -> Mapping[str, bytes]:
    """File name → content for each format; the same graph gives the same bytes."""
    files: dict[str, bytes] = {}
    if "graphml" in formats:
        from replicate.views.exchange.graphml import render_graphml  # imports networkx

        files[f"{stem}.graphml"] = render_graphml(graph)
    if "gexf" in formats:
        from replicate.views.exchange.gexf import render_gexf

        files[f"{stem}.gexf"] = render_gexf(graph)
    if "csv" in formats:
        from replicate.views.exchange.edge_list import (
            render_denied_csv,
            render_edge_csv,
            render_node_csv,
        )

        files[f"{stem}-noeuds.csv"] = render_node_csv(graph).encode()
        files[f"{stem}-liens.csv"] = render_edge_csv(graph).encode()
        if graph.denied:
            files[f"{stem}{_DENIED}"] = render_denied_csv(graph).encode()
    if "kumu" in formats:
        from replicate.views.exchange.kumu import render_kumu

        files[f"{stem}-kumu.json"] = render_kumu(graph).encode()
    return files


def withdrawn_denials(
    graph: ExchangeGraph, stem: str, formats: tuple[str, ...], out: Path
) -> Mapping[str, bytes]:
    """The table of denied ties without a line, where ``out`` has one and no tie is denied now.

    What does not begin as the tool's own table is a person's: it stays.
    """
    from replicate.views.exchange.edge_list import render_denied_csv

    earlier = out / f"{stem}{_DENIED}"
    if "csv" not in formats or graph.denied or not earlier.is_file():
        return {}
    bare = render_denied_csv(graph).encode()
    try:
        with earlier.open("rb") as stream:
            return {earlier.name: bare} if stream.read(len(bare)) == bare else {}
    except OSError:  # what cannot be read is not known to be the tool's
        return {}
