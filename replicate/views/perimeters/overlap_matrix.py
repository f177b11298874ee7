"""A small table drawn on the page: what the kit says of each pair of perimeters."""

from __future__ import annotations

from replicate.domain.reports.perimeters import OverlapCell, OverlapMatrix
from replicate.domain.text.words import MARK_OF_UNKNOWN
from replicate.views.page import ink
from replicate.views.page.frame import MARGIN, FramePart
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.page.legend_samples import champ_chip
from replicate.views.page.shapes import stacked
from replicate.views.perimeters.rows import UNKNOWN_LINE, text_lines

_LABEL = 300.0
_CELL = 62.0
_ROW = 22.0
_SIZE = 10.0
_HEADING = (f"Ces périmètres se recouvrent-ils ? Ce que dit le kit ; {MARK_OF_UNKNOWN} ;"
            " « · » : personne n'en parle.")


def matrix_block(matrix: OverlapMatrix | None) -> FramePart:
    """The matrix under its heading; nothing when the kit speaks of no pair."""
    if matrix is None:
        return FramePart(0.0, "")
    parts = [ink.lines_under([TextLine(_HEADING, _SIZE, bold=True)], MARGIN, 2)]
    top = 22.0
    labels = [text_lines(f"{index}. {name}", _LABEL - 44, _SIZE)
              for index, name in enumerate(matrix.names, 1)]
    for index in range(len(labels)):
        parts.append(ink.lines_under([TextLine(str(index + 1), _SIZE, bold=True)],
                                     MARGIN + _LABEL + (index + 0.5) * _CELL, top,
                                     anchor="middle"))
    y = top + 16
    for row, label in enumerate(labels):
        height = max(_ROW, height_of(label) + 6)
        parts.append(champ_chip(matrix.champs[row], False)(MARGIN, y + height / 2))
        parts.append(ink.lines_under(label, MARGIN + 40, y + (height - height_of(label)) / 2))
        for column, cell in enumerate(matrix.cells[row]):
            parts.append(_cell(MARGIN + _LABEL + column * _CELL, y, height, cell, row == column))
        y += height
    return FramePart(y + 10, f'<g {ink.classes("chevauchements")}>{"".join(parts)}</g>')


def matrix_width(matrix: OverlapMatrix | None) -> float:
    """The room it takes across the page, its heading included."""
    if matrix is None:
        return 0.0
    return max(_LABEL + _CELL * len(matrix.names), TextLine(_HEADING, _SIZE, bold=True).width)


def _cell(x: float, y: float, height: float, cell: OverlapCell | None, is_own: bool) -> str:
    known = cell is not None and cell.is_known
    if is_own:
        # Neither of the marks of the legend: a pair has two perimeters.
        return (f'<path {ink.classes("soi")} d="M{ink.number(x + 2)},{ink.number(y + 2)}'
                f'L{ink.number(x + _CELL - 2)},{ink.number(y + height - 2)}" '
                f'stroke="{ink.MUTED}" stroke-width="1"/>')
    stroke = ink.Stroke(ink.DARK, 1.0) if known else UNKNOWN_LINE
    box = ink.rectangle(Rect(x + 2, y + 2, _CELL - 4, height - 4),
                        f'fill="#FFFFFF" {stroke.attributes()}')
    text = cell.text if cell else "·"
    lines = text_lines(text, _CELL - 8, 9.0, bold=bool(cell))
    return box + stacked(lines, Rect(x, y, _CELL, height), ink.DARK)
