"""What stands before each line of a legend, drawn by the code that draws it in the picture."""

from __future__ import annotations

from collections.abc import Callable

from replicate.domain.reports.picture import Standing
from replicate.domain.vocabulary.marks import CHAMP_MARKS, Shape
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, is_ghost, is_ringed
from replicate.views.page.lines import FRAME
from replicate.views.page.shapes import outline, plate
from replicate.views.page.signs import drawn_sign

SAMPLE_WIDTH, SWATCH_HEIGHT = 31.0, 14.0
"""Of a sample, in points."""

FILLED = "#BDBDBD"
"""What exists, in a sample that is of no champ."""

SIGN_GAP = 4.0
"""Between a champ's code and its sign."""

Drawing = Callable[[float, float], str]
"""A sample as SVG, from its left side and its middle."""


def swatch(x: float, y: float, width: float = SAMPLE_WIDTH) -> Rect:
    """The room of a sample whose left side is at ``x``, and its middle at ``y``."""
    return Rect(x, y - SWATCH_HEIGHT / 2, width, SWATCH_HEIGHT)


def champ_chip(champ: str, has_signs: bool) -> Drawing:
    """A champ's fill with its code; and its sign beside it, if ``has_signs``."""
    mark = CHAMP_MARKS[champ]

    def signed(x: float, y: float) -> str:
        rect = swatch(x, y, SWATCH_HEIGHT)
        return outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1)) \
            + drawn_sign(mark.sign, rect.centre, 9.0, mark.ink)

    def draw(x: float, y: float) -> str:
        rect = swatch(x, y)
        chip = outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1))
        code = TextLine(mark.code, FLOOR, True)
        text = ink.text_element(code, x + 15.5, y + 3.3, mark.ink, "middle")
        beside = signed(rect.right + SIGN_GAP, y) if has_signs else ""
        return chip + plate(mark, rect, [code]) + text + beside

    return draw


def shape_sample(shape: Shape) -> Drawing:
    """A kind's shape."""
    heavy = shape is Shape.INSTITUTION
    return lambda x, y: outline(shape, swatch(x, y), "#F2F2F2",
                                ink.outline_stroke(Standing.PRESENT, heavy))


def bar_sample(x: float, y: float) -> str:
    """A forum's bar, and two lines that join it, at the height of their entry."""
    bar = outline(Shape.PLACE, Rect(x, y - 2, SAMPLE_WIDTH, 9), ink.BAR, ink.Stroke(ink.DARK, 1))
    joints = "".join(
        f'<path d="M{ink.number(x + at)},{ink.number(y - 8)}v5" stroke="{ink.DARK}"/>'
        f'<circle cx="{ink.number(x + at)}" cy="{ink.number(y - 3)}" r="2.2" fill="{ink.DARK}"/>'
        for at in (9, 22)
    )
    return bar + joints


def standing_sample(standing: Standing, has_line: bool) -> Drawing:
    """A standing's box, and its line if it ``has_line``."""
    def draw(x: float, y: float) -> str:
        rect = swatch(x, y)
        parts = []
        if is_ringed(standing):
            parts.append(outline(Shape.PLACE, rect, "#FFFFFF", ink.ring(standing)))
            rect = rect.grown(-2.8)
        fill = "#FFFFFF" if is_ghost(standing) else FILLED
        parts.append(outline(Shape.PLACE, rect, fill, ink.outline_stroke(standing, heavy=False)))
        if standing.is_open:
            parts.append(ink.text_element(TextLine("?", 9.5, True), x + 15.5, y + 3.4,
                                          ink.SECONDARY, "middle"))
        if not has_line or standing is Standing.UNSURE:  # its ties are listed, not drawn
            return "".join(parts)
        if standing is Standing.ADDED:
            frame = Rect(x + 36, y - 6.5, SAMPLE_WIDTH, 13)
            parts.append(ink.rectangle(frame, f'fill="#FFFFFF" {FRAME.attributes()}', 3))
            parts.append(ink.text_element(TextLine("verbe", FLOOR), frame.centre[0], y + 3.3,
                                          ink.DARK, "middle"))
        else:
            stroke = ink.line(standing, thick=False)
            parts.append(f'<path d="M{ink.number(x + 38)},{ink.number(y)}h26" '
                         f'{stroke.attributes()}/>')
        return "".join(parts)

    return draw
