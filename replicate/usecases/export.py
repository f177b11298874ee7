"""Write a territory's network for other tools: ``replicate export``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from replicate.domain.record import record
from replicate.domain.reports.exchange import ExchangeGraph
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.exchange_graph import exchange_graph, left_out_words
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.writing.safe_writing import write_files

_DENIED = "-liens-dits-absents.csv"
"""How the table of denied ties ends its name: a file that most exports do not have."""


@record
class Export:
    """The files written, and in French what the kit holds that they do not."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...]


def export_kit(name: str, date: str | None, formats: tuple[str, ...], out: Path) -> Export:
    """Write the kit ``name`` (a folder or an example) as of ``date`` into ``out``.

    ``formats`` are among ``graphml``, ``gexf``, ``csv`` (two files, a third where
    ties are denied) and ``kumu``. A third file of an earlier export, whose denials are
    withdrawn, is replaced as the two others are. Raises ReplicateError of the kind that fits.
    """
    folder, shown_as = kit_folder(name)
    as_of = asked_date(date)
    snapshot = take_snapshot(read_clean(folder, shown_as).territory, as_of)
    stem = f"{snapshot.territory.id}-{snapshot.as_of.in_a_name}"
    graph = exchange_graph(snapshot)
    files = dict(exchange_files(graph, stem, formats))
    if "csv" in formats and not graph.denied:
        earlier = f"{stem}{_DENIED}"
        emptied = _emptied(out / earlier, graph)
        files |= {earlier: emptied} if emptied else {}
    return Export(write_files(out, files), tuple(left_out_words(snapshot, formats)))


def _emptied(earlier: Path, graph: ExchangeGraph) -> bytes | None:
    """The table of denied ties without a line, where an earlier export left one; None else.

    What does not begin as the tool's own table is a person's: it stays.
    """
    from replicate.views.exchange.edge_list import render_denied_csv

    if not earlier.is_file():
        return None
    bare = render_denied_csv(graph).encode()
    try:
        with earlier.open("rb") as stream:
            return bare if stream.read(len(bare)) == bare else None
    except OSError:  # what cannot be read is not known to be the tool's
        return None


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
