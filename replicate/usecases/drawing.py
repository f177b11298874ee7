"""From a picture to the bytes of each format asked for, and safely to disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from replicate.domain.report import Picture
from replicate.domain.timeline_report import Timeline
from replicate.errors import FileError, reason_of

FORMATS = ("svg", "png", "dot")


def render_files(picture: Picture, stem: str, formats: tuple[str, ...]) -> Mapping[str, bytes]:
    """File name → content for each format, and the table of the same ties."""
    from replicate.views.dot import render_dot
    from replicate.views.picture import render_png, render_svg
    from replicate.views.table import render_csv

    files = {}
    svg = render_svg(picture) if {"svg", "png"} & set(formats) else ""
    if "svg" in formats:
        files[f"{stem}.svg"] = svg.encode()
    if "png" in formats:
        files[f"{stem}.png"] = render_png(svg)
    if "dot" in formats:
        files[f"{stem}.dot"] = render_dot(picture).encode()
    files[f"{stem}.csv"] = render_csv(picture).encode()
    return files


def render_timeline_files(
    timeline: Timeline, stem: str, formats: tuple[str, ...]
) -> Mapping[str, bytes]:
    """File name → content for each format of a timeline, and the table of the same lines."""
    from replicate.views.picture import render_png
    from replicate.views.table import render_timeline_csv
    from replicate.views.timeline import render_timeline

    svg = render_timeline(timeline)
    files = {f"{stem}.svg": svg.encode()} if "svg" in formats else {}
    if "png" in formats:
        files[f"{stem}.png"] = render_png(svg)
    files[f"{stem}.csv"] = render_timeline_csv(timeline).encode()
    return files


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write each file beside its name, then rename it: whole or not at all.

    Made files replace those of an earlier run. Raises FileError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write(folder / name, content) for name, content in files.items())
    except OSError as error:
        raise FileError(
            f"impossible d'écrire dans « {folder} » : {reason_of(error)}",
            "choisir un autre dossier avec --out",
        ) from None


def _write(path: Path, content: bytes) -> Path:
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        # mkstemp makes files that only their owner reads; pictures are to be shared.
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    return path
