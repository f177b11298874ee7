"""The sheet of a picture's drawing: what most tests of maps look at."""

from __future__ import annotations

from replicate.domain.report import Picture
from replicate.views.picture import render_map


def render_svg(picture: Picture) -> str:
    """The first sheet of a map or an overlay as SVG. Raises EngineError."""
    return render_map(picture).sheets[0].svg
