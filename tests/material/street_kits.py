"""Small territories given as lists of stretches, and what a person would answer by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.usecases.kits.reading import read_clean

HEAD = """format: 1
id: ici
nom: Ici
nature: accompagne
date_etat: "2024"
source: s1
"""
SOURCES = "sources: [{id: s1, titre: Liste, date: '2020', voix: social}]\n"

Perimeter = tuple[str, str, str]
"""The id of a perimeter, its type, and its zone as YAML on one line."""


def write_kit(
    folder: Path, perimeters: Sequence[Perimeter], more: Mapping[str, str] | None = None,
    zone: str = "{communes: ['64445']}",
) -> Path:
    """A kit in ``folder`` with these perimeters, one a line, and the texts of other files."""
    lines = [f"  - {{id: {name}, nom: P {name}, type: {kind}, zone: {where}}}"
             for name, kind, where in perimeters]
    head = f"{HEAD}zone: {zone}\nperimetres:\n" + "\n".join(lines) + "\n"
    texts = {"territoire": head, "sources": SOURCES} | dict(more or {})
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def snapshot_of(folder: Path, perimeters: Sequence[Perimeter]) -> Snapshot:
    """The snapshot of a kit with these perimeters."""
    return take_snapshot(read_clean(write_kit(folder, perimeters)).territory)
