"""Pictures become the SVG sheets of their pages; several share one run of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.report import DrawnMap, DrawnSheet, Picture
from replicate.errors import EngineError
from replicate.views.engine import drive
from replicate.views.frame import head_block
from replicate.views.layout import A3_WIDTH, SLOTS_NOTICE, Sheet
from replicate.views.placed import Layout
from replicate.views.sheets import WIDEST_NUMBERS, numbered
from replicate.views.svg import compose, place_on_page
from replicate.views.word_sheets import word_sheets

_BESIDE = "ce qui se lit à côté de l'image"


def render_maps(
    pictures: Sequence[Picture], are_aligned: bool = False
) -> list[DrawnMap | EngineError]:
    """The sheets of each picture, or why it could not be drawn; the engine is shared.

    Each sheet is one SVG without any outside reference. An error says that the engine is
    missing, failed or passed its time limit.

    Pictures that ``are_aligned`` are looked at one over the other: the longest head of them
    gives all their networks their place.
    """
    tops = [_head_room(picture) for picture in pictures]
    if are_aligned:
        tops = [max(tops, default=0.0)] * len(tops)
    placed = drive([place_on_page(*one) for one in zip(pictures, tops, strict=True)])
    return [end if isinstance(end, EngineError) else _composed(picture, *end)
            for picture, end in zip(pictures, placed, strict=True)]


def _head_room(picture: Picture) -> float:
    """The height of the head, whichever sheets come after: their number is known last."""
    longest = replace(picture, as_of=numbered(picture.as_of, *WIDEST_NUMBERS))
    return max(head_block(one, A3_WIDTH).height for one in (picture, longest))


def _composed(picture: Picture, sheet: Sheet, layout: Layout | None) -> DrawnMap:
    larger = None if sheet.format == "A3" else sheet.in_words
    if layout is None:
        return DrawnMap((), larger, keeps_places=not picture.slots)
    drawn = compose(picture, sheet, layout)
    words = word_sheets(picture, drawn.after, _BESIDE, before=1)
    if words:
        picture = _first_of(picture, 1 + len(words))
        drawn = compose(picture, sheet, layout)
    return DrawnMap(
        (DrawnSheet(drawn.svg, picture.description), *words),
        larger, SLOTS_NOTICE not in layout.notices,
    )


def _first_of(picture: Picture, count: int) -> Picture:
    """The picture, which says that other sheets come after it, to the eye and in words."""
    told = f"{numbered(picture.description.rstrip('.'), 1, count)}."
    return replace(picture, as_of=numbered(picture.as_of, 1, count), description=told)
