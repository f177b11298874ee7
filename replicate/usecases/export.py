"""Write a territory's network for other tools: ``replicate export``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from replicate.domain.exchange import ExchangeGraph
from replicate.domain.record import record
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.exchange_graph import exchange_graph, left_out_words
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.writing.safe_writing import write_files


@record
class Export:
    """The files written, and in French what the kit holds that they do not."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...]


def export_kit(name: str, date: str | None, formats: tuple[str, ...], out: Path) -> Export:
    """Write the kit ``name`` (a folder or an example) as of ``date`` into ``out``.

    ``formats`` are among ``graphml``, ``gexf``, ``csv`` (two files, a third where
    ties are denied) and ``kumu``. Raises
    ReplicateError of the kind that fits.
    """
    folder, shown_as = kit_folder(name)
    as_of = asked_date(date)
    snapshot = take_snapshot(read_clean(folder, shown_as).territory, as_of)
    stem = f"{snapshot.territory.id}-{snapshot.as_of.in_a_name}"
    files = exchange_files(exchange_graph(snapshot), stem, formats)
    return Export(write_files(out, files), tuple(left_out_words(snapshot, formats)))


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
            files[f"{stem}-liens-dits-absents.csv"] = render_denied_csv(graph).encode()
    if "kumu" in formats:
        from replicate.views.exchange.kumu import render_kumu

        files[f"{stem}-kumu.json"] = render_kumu(graph).encode()
    return files
