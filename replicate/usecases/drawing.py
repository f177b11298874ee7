"""From a picture to the bytes of each format asked for."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.report import Picture
from replicate.domain.timeline_report import Timeline

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
