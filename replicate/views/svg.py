"""Compose the final SVG: frame, lanes, lines, boxes, bars and verbs on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from replicate.domain.report import Picture
from replicate.views import ink
from replicate.views.escape import markup
from replicate.views.frame import MARGIN, foot_block, head_block
from replicate.views.geometry import Rect, clipped, polyline, simplified
from replicate.views.layout import A3_HEIGHT, A3_WIDTH, Sheet, lay_out
from replicate.views.lines import link_group, verb_group
from replicate.views.listings import listings_block
from replicate.views.placed import Asking, Layout, PlacedLink
from replicate.views.shapes import bar_group, box_group, caption_text, lane_group

_A3_MM = (420.0, 297.0)
_LEAST_HEIGHT = 330.0
_GAP = 4.0
_NOTICES = 24.0
"""Room kept for two lines of notices, which are known only after the layout."""

_FEW = 8
_ROUNDING = 0.01

TALL_NOTICE = "Imprimée sur une seule feuille, cette page sera réduite."


def place_on_page(picture: Picture) -> Asking[tuple[Sheet, Layout]]:
    """The sheet and the places of every mark. Raises EngineError."""
    head = head_block(picture, A3_WIDTH)
    lists = listings_block(picture.listings, A3_WIDTH)
    # The legend's height hardly depends on the layout, which does not exist yet.
    foot = foot_block(picture, None, A3_WIDTH)

    def area_on(sheet: Sheet, height: float | None) -> Rect:
        if height is None:
            told = _NOTICES if len(picture.links) > _FEW or picture.slots else 0.0
            taken = head.height + _GAP + lists.height + foot.height + told
            height = max(_LEAST_HEIGHT, A3_HEIGHT - taken)
        k = sheet.factor
        return Rect(MARGIN * k, head.height * k, (A3_WIDTH - 2 * MARGIN) * k, height * k)

    return (yield from lay_out(picture, area_on))


def compose(picture: Picture, sheet: Sheet, layout: Layout) -> str:
    """The whole page as SVG; it grows in height when its texts need it."""
    head = head_block(picture, A3_WIDTH)
    lists = listings_block(picture.listings, A3_WIDTH)
    # The legend explains the marks that are drawn, and no other.
    marked = picture if layout.boxes or layout.bars else replace(picture, boxes=(), links=())
    below = layout.area.bottom / sheet.factor
    room = A3_HEIGHT + _ROUNDING - below - _GAP - lists.height
    foot = foot_block(marked, layout, A3_WIDTH)
    if foot.height > room:
        foot = foot_block(marked, layout, A3_WIDTH, is_tight=True)
    if foot.height > room:
        grown = replace(layout, notices=(*layout.notices, TALL_NOTICE))
        foot = foot_block(marked, grown, A3_WIDTH, is_tight=True)
    height = max(A3_HEIGHT, below + _GAP + lists.height + foot.height)
    frame = head.at(0) + lists.at(below + _GAP) + foot.at(height - foot.height)
    champs = [box.champ for box in picture.boxes]
    return page(picture, sheet, height, champs, frame, _drawing(layout))


class Described(Protocol):
    """What any picture says of itself to those who cannot see it."""

    @property
    def title(self) -> str:
        """Its name."""

    @property
    def description(self) -> str:
        """The whole of it in words."""


def page(
    picture: Described, sheet: Sheet, height: float, champs: Sequence[str], frame: str,
    drawing: Iterable[str],
) -> str:
    """The SVG of a page ``height`` tall, in points at A3: the frame and the drawing.

    ``champs`` are those whose hatchings it needs; the frame grows with the sheet.
    """
    scale = f' transform="scale({sheet.factor:.4f})"' if sheet.factor != 1 else ""
    return "\n".join([
        _opening(picture, sheet, height),
        f"<defs>{ink.patterns(champs)}</defs>",
        '<rect width="100%" height="100%" fill="#FFFFFF"/>',
        f'<g {ink.classes("cadre")}{scale}>{frame}</g>',
        *drawing,
        "</svg>\n",
    ])


def _opening(picture: Described, sheet: Sheet, height: float) -> str:
    k = sheet.factor
    width_mm = _A3_MM[0] * k
    height_mm = _A3_MM[1] * k * height / A3_HEIGHT
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{ink.number(width_mm)}mm" '
        f'height="{ink.number(height_mm)}mm" '
        f'viewBox="0 0 {ink.number(sheet.width)} {ink.number(height * k)}" '
        'lang="fr" xml:lang="fr" role="img" aria-labelledby="titre-image description-image" '
        f"{ink.family_attribute()}>"
        f'<title id="titre-image">{markup(picture.title)}</title>'
        f'<desc id="description-image">{markup(picture.description)}</desc>'
    )


def _drawing(layout: Layout) -> Iterator[str]:
    """Lines under boxes and bars, but a bar's own lines over it, so that their dots show."""
    above = {placed.link.id for placed in layout.links if _ends_on_bar(placed, layout)}
    yield from (lane_group(placed) for placed in layout.lanes)
    yield from (link_group(p) for p in layout.links if p.link.id not in above)
    yield from (box_group(placed) for placed in layout.boxes)
    yield from (caption_text(placed) for placed in layout.captions)
    yield from (bar_group(placed) for placed in layout.bars)
    yield from (_bridges(p, layout) + link_group(p) for p in layout.links if p.link.id in above)
    for placed in layout.verbs:
        in_lane = any(lane.rect.contains(placed.rect) for lane in layout.lanes)
        yield verb_group(placed, ink.LANE if in_lane else "#FFFFFF")


def _ends_on_bar(placed: PlacedLink, layout: Layout) -> bool:
    ends = {placed.link.source, placed.link.target}
    return any(bar.box.id in ends for bar in layout.bars)


def _bridges(placed: PlacedLink, layout: Layout) -> str:
    """A white casing where a bar's line passes over another bar, which it does not join."""
    points = simplified(polyline(placed.curve))
    ends = {placed.link.source, placed.link.target}
    return "".join(
        f'<path {ink.classes("pont")} d="M{ink.number(start[0])},{ink.number(start[1])}'
        f'L{ink.number(end[0])},{ink.number(end[1])}" stroke="#FFFFFF" stroke-width="9"/>'
        for bar in layout.bars if bar.box.id not in ends
        for start, end in clipped(points, bar.rect)
    )
