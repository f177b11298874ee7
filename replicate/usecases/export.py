"""Write a territory's network for other tools: ``replicate export``."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.record import record
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.exchange.exchange_files import exchange_files, withdrawn_denials
from replicate.usecases.exchange.exchange_graph import exchange_graph, left_out_words
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
    ties are denied) and ``kumu``. A third file of an earlier export, whose denials are
    withdrawn, is replaced as the two others are. Raises ReplicateError of the kind that fits.
    """
    folder, shown_as = kit_folder(name)
    as_of = asked_date(date)
    snapshot = take_snapshot(read_clean(folder, shown_as).territory, as_of)
    stem = f"{snapshot.territory.id}-{snapshot.as_of.in_a_name}"
    graph = exchange_graph(snapshot)
    files = {
        **exchange_files(graph, stem, formats), **withdrawn_denials(graph, stem, formats, out),
    }
    return Export(write_files(out, files), tuple(left_out_words(snapshot, formats)))
