"""Pictures become the SVG sheets of their pages; several share one run of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.report import DrawnMap, DrawnSheet, Picture
from replicate.errors import EngineError
from replicate.views.map.engine import drive
from replicate.views.map.notices import SLOTS_NOTICE
from replicate.views.map.svg import compose, place_on_page
from replicate.views.page.frame import head_block
from replicate.views.page.placed import Layout
from replicate.views.page.sheets import WIDEST_NUMBERS, numbered
from replicate.views.page.sizes import Sheet
from replicate.views.page.word_sheets import word_sheets

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
    heads = [head_block(picture).height for picture in pictures]
    tops = _tops(heads, are_aligned)
    made = _placed(pictures, tops)
    # Whether a first sheet has a number, which may make its head taller, is known only now.
    heads = [_numbered_head(picture) if isinstance(end, DrawnMap) and len(end.sheets) > 1 else head
             for picture, end, head in zip(pictures, made, heads, strict=True)]
    taller = _tops(heads, are_aligned)
    again = [index for index, top in enumerate(tops) if taller[index] > top]
    remade = _placed([pictures[index] for index in again], [taller[index] for index in again])
    for index, end in zip(again, remade, strict=True):
        made[index] = end
    return made


def _tops(heads: Sequence[float], are_aligned: bool) -> list[float]:
    """Where each drawing begins under its head; all at one place when they are aligned."""
    return [max(heads)] * len(heads) if are_aligned and heads else list(heads)


def _placed(
    pictures: Sequence[Picture], tops: Sequence[float]
) -> list[DrawnMap | EngineError]:
    places = drive([place_on_page(*one) for one in zip(pictures, tops, strict=True)])
    return [end if isinstance(end, EngineError) else _composed(picture, *end)
            for picture, end in zip(pictures, places, strict=True)]


def _numbered_head(picture: Picture) -> float:
    """The height of the head, with the longest number that its sheet may have."""
    return head_block(
        replace(picture, as_of=numbered(picture.as_of, *WIDEST_NUMBERS))).height


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
