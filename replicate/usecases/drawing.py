"""From a picture to the bytes of each format asked for."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.report import Picture

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
