"""A picture becomes the SVG of its page; several are laid out side by side."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.report import Picture
from replicate.errors import EngineError
from replicate.views.engine import drive
from replicate.views.layout import Sheet
from replicate.views.placed import Layout
from replicate.views.svg import compose, place_on_page


def render_svg(picture: Picture) -> str:
    """The whole page as one SVG without any outside reference.

    Raises EngineError when the engine is missing, fails or passes its time limit.
    """
    return compose(picture, *place(picture))


def render_svgs(pictures: Sequence[Picture]) -> list[str | EngineError]:
    """The page of each picture as SVG, or why it could not be drawn; the engine is shared."""
    placed = drive([place_on_page(picture) for picture in pictures])
    return [end if isinstance(end, EngineError) else compose(picture, *end)
            for picture, end in zip(pictures, placed, strict=True)]


def place(picture: Picture) -> tuple[Sheet, Layout]:
    """The sheet and the places of every mark: what tests measure. Raises EngineError."""
    (end,) = drive([place_on_page(picture)])
    if isinstance(end, EngineError):
        raise end
    return end
