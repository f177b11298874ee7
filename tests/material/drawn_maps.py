"""A picture drawn by itself: its sheets, its places, and the drawing most tests look at."""

from __future__ import annotations

from replicate.domain.reports.picture import DrawnMap, Picture
from replicate.errors import EngineError
from replicate.views.map.engine import drive, shared_engine
from replicate.views.map.picture import render_maps
from replicate.views.map.placed import Layout
from replicate.views.map.svg import place_on_page
from replicate.views.page.sizes import Sheet


def render_map(picture: Picture) -> DrawnMap:
    """The picture on its sheets. Raises EngineError."""
    [drawn] = render_maps([picture])
    if isinstance(drawn, EngineError):
        raise drawn
    return drawn


def place(picture: Picture) -> tuple[Sheet, Layout]:
    """The sheet and the places of every mark. Raises EngineError."""
    with shared_engine() as engine:
        [end] = drive(engine, [place_on_page(picture)])
    if isinstance(end, EngineError):
        raise end
    sheet, layout = end
    assert isinstance(layout, Layout)
    return sheet, layout


def render_svg(picture: Picture) -> str:
    """The first sheet of a map or an overlay as SVG. Raises EngineError."""
    return render_map(picture).sheets[0].svg
