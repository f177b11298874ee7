"""The chip before a name in a list: champ and kind, as on the map."""

from __future__ import annotations

from replicate.domain.reports.picture import Box, Standing
from replicate.domain.vocabulary.marks import Shape
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, champ_of, is_ghost, shape_of
from replicate.views.page.shapes import outline, plate

PLANNED = ink.Stroke(ink.DARK, 1.6, "0 3.6")
"""The outline of what is only planned."""


def chip(box: Box, rect: Rect, size: float = FLOOR) -> str:
    """Shape, fill and code in ``rect``; white when it is over, dotted when planned.

    ``size`` is the code's, in points.
    """
    shape, ghost = shape_of(box), is_ghost(box.standing)
    stroke = ink.outline_stroke(box.standing, heavy=shape is Shape.INSTITUTION)
    if box.standing is Standing.PLANNED:
        stroke = PLANNED
    fill = "#FFFFFF" if ghost else ink.champ_fill(champ_of(box))
    code = TextLine(champ_of(box).code, size, True)
    behind = "" if ghost else plate(champ_of(box), rect, [code])
    return outline(shape, rect, fill, stroke) + behind + ink.text_element(
        code, rect.centre[0], ink.baseline(rect.centre[1], code.size),
        ink.SECONDARY if ghost else champ_of(box).ink, "middle")
