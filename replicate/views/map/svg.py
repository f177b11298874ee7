"""Compose the final SVG: frame, lanes, lines, boxes, bars and verbs on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from replicate.domain.reports.picture import Picture
from replicate.views.map.asking import Asking
from replicate.views.map.cut_words import cut_words
from replicate.views.map.layout import GivesWay, lay_out
from replicate.views.map.legend import map_groups
from replicate.views.map.marks import (
    bar_group,
    box_group,
    caption_text,
    lane_group,
    link_group,
    verb_group,
)
from replicate.views.map.placed import Layout, PlacedLink
from replicate.views.page import ink
from replicate.views.page.document import page
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of, head_block
from replicate.views.page.geometry import Rect, clipped, crosses, polyline, simplified
from replicate.views.page.label import is_ghost
from replicate.views.page.lines import passage
from replicate.views.page.listings import SharedWords, listings_block, share_words
from replicate.views.page.sizes import A3_HEIGHT, Sheet

_LEAST_HEIGHT = 330.0
_GAP = 4.0
_NOTICES = 24.0
"""Room kept for two lines of notices, which are known only after the layout."""

_FEW = 8
"""Ties up to which each finds room for its verb: no notice is awaited."""


def place_on_page(picture: Picture, top: float = 0.0) -> Asking[tuple[Sheet, Layout | GivesWay]]:
    """The sheet, and the places of every mark, at ``top`` points or under a taller head.

    No places, but why, where the picture gives way to another view.

    Raises EngineError.
    """
    top = max(top, head_block(picture).height)
    lists = listings_block(picture.listings)
    # The legend's height hardly depends on the layout, which does not exist yet.
    foot = _foot(picture, None)

    def area_on(sheet: Sheet, height: float | None, has_lists: bool) -> Rect:
        if height is None:
            told = _NOTICES if len(picture.links) > _FEW or picture.slots or not has_lists else 0.0
            height = A3_HEIGHT - top - _GAP - foot.height - told
            # Lists that leave no room for a drawing are on sheets of their own anyway.
            if has_lists and height - lists.height >= _LEAST_HEIGHT:
                height -= lists.height
            height = max(_LEAST_HEIGHT, height)
        k = sheet.factor
        return Rect(MARGIN * k, top * k, ACROSS * k, height * k)

    return (yield from lay_out(picture, area_on))


def words_beside(picture: Picture, sheet: Sheet, layout: Layout) -> SharedWords:
    """What is read with the drawing, as far as there is room under it; the rest goes after it."""
    # The legend explains the marks that are drawn, and no other.
    marked = picture if layout.boxes or layout.bars else replace(picture, boxes=(), links=())

    def foot_with(notice: str, has_sources: bool, is_tight: bool) -> FramePart:
        told = replace(layout, notices=(*layout.notices, *filter(None, (notice,))))
        shown = marked if has_sources else replace(marked, sources=())
        return _foot(shown, told, is_tight)

    listings = (*picture.listings, *cut_words(layout))
    return share_words(listings, picture.sources, foot_with, A3_HEIGHT - _below(sheet, layout))


def compose(picture: Picture, sheet: Sheet, layout: Layout, words: SharedWords) -> str:
    """The drawing on its sheet, with those of its ``words`` that have room there, as SVG."""
    below = _below(sheet, layout)
    height = max(A3_HEIGHT, below + words.height)
    frame = (head_block(picture).at(0) + words.lists.at(below)
             + words.foot.at(height - words.foot.height))
    champs = [box.champ for box in picture.boxes]
    return page(picture.title, picture.description, sheet, height, champs, frame,
                _drawing(layout))


def _foot(picture: Picture, layout: Layout | None, is_tight: bool = False) -> FramePart:
    """Its legend, the status sentence, the notices and the sources."""
    notices = (picture.status_note, *(layout.notices if layout else ()))
    return foot_of(map_groups(picture, layout), notices, picture.sources, is_tight)


def _below(sheet: Sheet, layout: Layout) -> float:
    """Where the words under the drawing begin, in points of an A3."""
    return layout.area.bottom / sheet.factor + _GAP


def _drawing(layout: Layout) -> Iterator[str]:
    """Lines under boxes and bars, but those that end on a bar or pass it over it, to be seen."""
    above = {placed.link.id for placed in layout.links if _meets_bar(placed, layout)}
    yield from (lane_group(placed) for placed in layout.lanes)
    yield from (link_group(p) for p in layout.links if p.link.id not in above)
    yield from (box_group(placed) for placed in layout.boxes)
    yield from (caption_text(placed) for placed in layout.captions)
    yield from (bar_group(placed) for placed in layout.bars)
    yield from (link_group(p) + _passages(p, layout) for p in layout.links if p.link.id in above)
    for placed in layout.verbs:
        in_lane = any(lane.rect.contains(placed.rect) for lane in layout.lanes)
        yield verb_group(placed, ink.LANE if in_lane else "#FFFFFF")


def _meets_bar(placed: PlacedLink, layout: Layout) -> bool:
    ends = {placed.link.source, placed.link.target}
    points = polyline(placed.curve)
    return any(bar.box.id in ends or crosses(points, bar.rect) for bar in layout.bars)


def _passages(placed: PlacedLink, layout: Layout) -> str:
    """White pieces where a line passes over a bar that it does not join: the bar stays whole.

    Over a ghost's bar, which is white, the line is seen as it is.
    """
    points = simplified(polyline(placed.curve))
    ends = {placed.link.source, placed.link.target}
    return "".join(
        passage(placed.link, start, end)
        for bar in layout.bars if bar.box.id not in ends and not is_ghost(bar.box.standing)
        for start, end in clipped(points, bar.rect)
    )
