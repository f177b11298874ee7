"""What stands before each line of a legend, drawn by the code that draws it in the picture."""

from __future__ import annotations

from collections.abc import Callable

from replicate.domain.reports.picture import Standing
from replicate.domain.vocabulary.marks import CHAMP_MARKS, Shape
from replicate.views.page import ink
from replicate.views.page.geometry import Rect, broken_line
from replicate.views.page.label import TextLine, is_ghost, is_ringed
from replicate.views.page.lines import FRAME, drawn_line
from replicate.views.page.shapes import outline, plate
from replicate.views.page.signs import drawn_sign

SWATCH_HEIGHT = 14.0
"""Of a sample, in points."""

SIGN_GAP = 4.0
"""Between a champ's code and its sign."""

Drawing = Callable[[float, float], str]
"""A sample as SVG, from its left side and its middle."""


def champ_chip(champ: str, has_signs: bool) -> Drawing:
    """A champ's fill with its code; and its sign beside it, if ``has_signs``."""
    mark = CHAMP_MARKS[champ]

    def signed(x: float, y: float) -> str:
        rect = Rect(x, y - SWATCH_HEIGHT / 2, SWATCH_HEIGHT, SWATCH_HEIGHT)
        return outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1)) \
            + drawn_sign(mark.sign, rect.centre, 9.0, mark.ink)

    def draw(x: float, y: float) -> str:
        rect = Rect(x, y - SWATCH_HEIGHT / 2, 31, SWATCH_HEIGHT)
        chip = outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1))
        code = TextLine(mark.code, 9.0, True)
        text = ink.text_element(code, x + 15.5, y + 3.3, mark.ink, "middle")
        beside = signed(rect.right + SIGN_GAP, y) if has_signs else ""
        return chip + plate(mark, rect, [code]) + text + beside

    return draw


def shape_sample(shape: Shape) -> Drawing:
    """A kind's shape."""
    heavy = shape is Shape.INSTITUTION
    return lambda x, y: outline(shape, Rect(x, y - 7, 31, SWATCH_HEIGHT), "#F2F2F2",
                                ink.outline_stroke(Standing.PRESENT, heavy))


def bar_sample(x: float, y: float) -> str:
    """A forum's bar, and two lines that join it, at the height of their entry."""
    bar = outline(Shape.PLACE, Rect(x, y - 2, 31, 9), ink.BAR, ink.Stroke(ink.DARK, 1))
    joints = "".join(
        f'<path d="M{ink.number(x + at)},{ink.number(y - 8)}v5" stroke="{ink.DARK}"/>'
        f'<circle cx="{ink.number(x + at)}" cy="{ink.number(y - 3)}" r="2.2" fill="{ink.DARK}"/>'
        for at in (9, 22)
    )
    return bar + joints


def lane_sample(x: float, y: float) -> str:
    """A lane's band."""
    return outline(Shape.PLACE, Rect(x, y - 7, 31, SWATCH_HEIGHT), ink.LANE,
                   ink.Stroke(ink.ABSENT, 1.0, "4 3"))


def line_sample(type_: str, standing: Standing) -> Drawing:
    """A tie's line with the marks at its ends."""
    return lambda x, y: drawn_line(type_, standing, broken_line(((x + 2, y), (x + 37, y))))


def deduced_verb(x: float, y: float) -> str:
    """The verb of a tie that is read between the lines: words in the place of a mark."""
    return ink.text_element(TextLine("verbe ?", 9.0), x, y + 3.3)


def standing_sample(standing: Standing, has_line: bool) -> Drawing:
    """A standing's box, and its line if it ``has_line``."""
    def draw(x: float, y: float) -> str:
        rect = Rect(x, y - 7, 31, SWATCH_HEIGHT)
        parts = []
        if is_ringed(standing):
            parts.append(outline(Shape.PLACE, rect, "#FFFFFF", ink.ring(standing)))
            rect = rect.grown(-2.8)
        fill = "#FFFFFF" if is_ghost(standing) else "#BDBDBD"
        parts.append(outline(Shape.PLACE, rect, fill, ink.outline_stroke(standing, heavy=False)))
        if standing.is_open:
            parts.append(ink.text_element(TextLine("?", 9.5, True), x + 15.5, y + 3.4,
                                          ink.SECONDARY, "middle"))
        if not has_line or standing is Standing.UNSURE:  # its ties are listed, not drawn
            return "".join(parts)
        if standing is Standing.ADDED:
            frame = Rect(x + 36, y - 6.5, 31, 13)
            parts.append(ink.rectangle(frame, f'fill="#FFFFFF" {FRAME.attributes()}', 3))
            parts.append(ink.text_element(TextLine("verbe", 9.0), frame.centre[0], y + 3.3,
                                          ink.DARK, "middle"))
        else:
            stroke = ink.line(standing, thick=False)
            parts.append(f'<path d="M{ink.number(x + 38)},{ink.number(y)}h26" '
                         f'{stroke.attributes()}/>')
        return "".join(parts)

    return draw
