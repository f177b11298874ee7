"""The marks of a map as SVG, each at its place: kind = shape, champ = fill and code."""

from __future__ import annotations

from replicate.domain.reports.picture import Box, Standing
from replicate.domain.vocabulary.marks import Shape
from replicate.views.escape import markup
from replicate.views.map.placed import (
    PlacedBar,
    PlacedBox,
    PlacedCaption,
    PlacedLane,
    PlacedLink,
    PlacedVerb,
)
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import (
    RING,
    TextLine,
    champ_of,
    height_of,
    is_ghost,
    is_ringed,
    shape_of,
)
from replicate.views.page.lines import FRAME, drawn_line, tie_group
from replicate.views.page.outline import corners
from replicate.views.page.shapes import ROUNDEST, outline, plate, stacked
from replicate.views.typography.font import ASCENT

_QUESTION = TextLine("?", 14.0, True)


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


def link_group(placed: PlacedLink) -> str:
    """A tie's line and ends, with its title."""
    link = placed.link
    return tie_group(link, drawn_line(link.type, link.standing, placed.curve),
                     f'id="{markup(link.id)}" ')


def box_group(placed: PlacedBox) -> str:
    """A box with its title, outline and text."""
    box, rect = placed.box, placed.rect
    shape = shape_of(box)
    heavy = shape is Shape.INSTITUTION
    inner = rect.grown(-RING) if is_ringed(box.standing) else rect
    # Room round a text goes with its size: a corner rounder than a small name would cut letters.
    roundest = min(ROUNDEST, max(line.size for line in placed.label.lines))
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


def _open_group(box: Box, *kinds: str, is_cut: bool = False) -> str:
    """The group and its title, which says whole what the box shows shortened."""
    unsaid = [text for text in (box.name, *box.notes) if is_cut and text not in box.title]
    title = " ; ".join([box.title, *unsaid])
    return f'<g id="{markup(box.id)}" {ink.box_classes(box, *kinds)}><title>{markup(title)}</title>'


def caption_text(placed: PlacedCaption) -> str:
    """A sentence of the drawing, as small text."""
    text = ink.lines_under([placed.line], placed.rect.x, placed.rect.y, ink.SECONDARY)
    return f'<g {ink.classes("mention")}>{text}</g>'


def verb_group(placed: PlacedVerb, ground: str) -> str:
    """A verb on a patch of the colour behind it, which keeps lines off its letters.

    What only this territory has is framed, as its boxes are outlined twice.
    """
    rect = placed.rect
    is_framed = placed.links[0].standing is Standing.ADDED
    paint = f'fill="{ground}" {FRAME.attributes()}' if is_framed \
        else f'fill="{ground}" fill-opacity="0.88"'
    ties = " ".join(link.id for link in placed.links)
    parts = [
        f'<g {ink.classes("verbe")} data-liens="{markup(ties)}">',
        ink.rectangle(rect, paint, 3),
    ]
    y = rect.y + (rect.height - height_of(placed.lines)) / 2
    for text in placed.lines:
        baseline = y + text.height / 2 + 0.34 * text.size
        parts.append(ink.text_element(text, rect.centre[0], baseline, anchor="middle"))
        y += text.height
    return "".join(parts) + "</g>"
