"""Boxes, bars and lanes as SVG: kind = shape, champ = fill and code, standing = outline."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.reports.picture import Box
from replicate.domain.vocabulary.marks import ChampMark, Shape
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.geometry import Rect, centred
from replicate.views.page.label import (
    RING,
    TextLine,
    champ_of,
    height_of,
    is_ghost,
    is_ringed,
    shape_of,
)
from replicate.views.page.outline import corners
from replicate.views.page.placed import PlacedBar, PlacedBox, PlacedCaption, PlacedLane
from replicate.views.typography.font import ASCENT

_ROUND = 11.0
_AROUND = 3.0
_QUESTION = TextLine("?", 14.0, True)


def box_group(placed: PlacedBox) -> str:
    """A box with its title, outline and text."""
    box, rect = placed.box, placed.rect
    shape = shape_of(box)
    heavy = shape is Shape.INSTITUTION
    inner = rect.grown(-RING) if is_ringed(box.standing) else rect
    # Room round a text goes with its size: a corner rounder than a small name would cut letters.
    roundest = min(_ROUND, max(line.size for line in placed.label.lines))
    parts = [_open_group(box, "noeud", is_cut=placed.label.is_cut)]
    if is_ringed(box.standing):
        parts.append(outline(shape, rect, "#FFFFFF", ink.ring(box.standing), roundest))
    fill = "#FFFFFF" if is_ghost(box.standing) else ink.champ_fill(champ_of(box))
    parts.append(outline(shape, inner, fill, ink.outline_stroke(box.standing, heavy), roundest))
    colour = ink.SECONDARY if is_ghost(box.standing) else champ_of(box).ink
    if not is_ghost(box.standing):
        parts.append(plate(champ_of(box), rect, placed.label.lines))
    parts.append(stacked(placed.label.lines, rect, colour))
    if box.standing.is_open:
        parts.append(_question_in(shape, rect))
    return "".join(parts) + "</g>"


def _question_in(shape: Shape, rect: Rect) -> str:
    """The ghost's "?": in the corner, or at the end of an ellipse, whose corners are outside it."""
    if shape is Shape.FORUM:
        flat = (1 - min(1.0, _QUESTION.size / rect.height) ** 2) ** 0.5
        x = rect.centre[0] + rect.width / 2 * flat - _QUESTION.width
        y = ink.baseline(rect.centre[1], _QUESTION.size)
    else:
        lean = rect.right - corners(shape, rect)[1][0] if shape is Shape.TEAM else 0.0
        x, y = rect.right - 9 - lean, rect.y + 15
    return ink.text_element(_QUESTION, x, y, ink.SECONDARY, "middle")


def outline(
    shape: Shape, rect: Rect, fill: str, stroke: ink.Stroke, roundest: float = _ROUND
) -> str:
    """The bare shape filling ``rect``, its stroke kept inside; ``roundest`` bounds its corners."""
    rect = rect.grown(-stroke.width / 2)
    paint = f'fill="{fill}" {stroke.attributes()}'
    if shape in (Shape.TEAM, Shape.CARE):
        points = " ".join(f"{ink.number(x)},{ink.number(y)}" for x, y in corners(shape, rect))
        return f'<polygon points="{points}" stroke-linejoin="round" {paint}/>'
    if shape is Shape.FORUM:
        x, y = rect.centre
        return (f'<ellipse cx="{ink.number(x)}" cy="{ink.number(y)}" '
                f'rx="{ink.number(rect.width / 2)}" ry="{ink.number(rect.height / 2)}" {paint}/>')
    radius = min(roundest, rect.height / 3) if shape is Shape.PLACE else 0
    return ink.rectangle(rect, paint, radius)


def bar_group(placed: PlacedBar) -> str:
    """A forum's bar with its texts in a row; a white bar when it is a ghost."""
    box, rect = placed.box, placed.rect
    ghost = is_ghost(box.standing)
    radius = min(9.0, rect.height / 2)
    parts = [_open_group(box, "noeud", "barre")]
    inner = rect
    if is_ringed(box.standing):
        paint = f'fill="#FFFFFF" {ink.ring(box.standing).attributes()}'
        parts.append(ink.rectangle(rect, paint, radius))
        inner = rect.grown(-RING)
    stroke = ink.outline_stroke(box.standing, heavy=False)
    paint = f'fill="{"#FFFFFF" if ghost else ink.BAR}" {stroke.attributes()}'
    parts.append(ink.rectangle(inner.grown(-stroke.width / 2), paint, radius))
    colour = ink.SECONDARY if ghost else "#FFFFFF"
    x = rect.centre[0] - sum(text.width for text in placed.texts) / 2
    baseline = ink.baseline(rect.centre[1], placed.texts[0].size)
    for text in placed.texts:
        parts.append(ink.text_element(text, x, baseline, colour))
        x += text.width
    if box.standing.is_open:
        parts.append(ink.text_element(_QUESTION, rect.right - 14, baseline, colour, "middle"))
    return "".join(parts) + "</g>"


def lane_group(placed: PlacedLane) -> str:
    """A lane's pale band and its heading."""
    stroke = ink.Stroke(ink.ABSENT, 1.0, "5 4")
    band = ink.rectangle(placed.rect.grown(-0.5), f'fill="{ink.LANE}" {stroke.attributes()}', 9.0)
    y = placed.text.y
    texts = []
    for text in placed.lines:
        texts.append(ink.text_element(text, placed.text.x, y + text.size * ASCENT + 2))
        y += text.height
    return f'<g {ink.classes("couloir")}>{band}{"".join(texts)}</g>'


def caption_text(placed: PlacedCaption) -> str:
    """A sentence of the drawing, as small text."""
    text = ink.lines_under([placed.line], placed.rect.x, placed.rect.y, ink.SECONDARY)
    return f'<g {ink.classes("mention")}>{text}</g>'


def plate(mark: ChampMark, rect: Rect, lines: Sequence[TextLine]) -> str:
    """The plain fill behind texts in the middle of ``rect``, where stripes would cross them."""
    if not mark.hatched:
        return ""
    width = max(text.width for text in lines) + 2 * _AROUND
    height = height_of(lines)
    return ink.filled(centred(rect.centre, width, height), mark.fill)


def stacked(lines: Sequence[TextLine], rect: Rect, colour: str) -> str:
    """Lines of text one under the other, in the middle of ``rect``."""
    top = rect.centre[1] - height_of(lines) / 2
    return ink.lines_under(lines, rect.centre[0], top, colour, "middle")


def _open_group(box: Box, *kinds: str, is_cut: bool = False) -> str:
    """The group and its title, which says whole what the box shows shortened."""
    unsaid = [text for text in (box.name, *box.notes) if is_cut and text not in box.title]
    title = " ; ".join([box.title, *unsaid])
    return f'<g id="{markup(box.id)}" {ink.box_classes(box, *kinds)}><title>{markup(title)}</title>'
