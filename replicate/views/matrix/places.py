"""Where everything of a matrix stands, in points of A3: what a test measures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from replicate.domain.record import record
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Box, Link
from replicate.views.matrix.plan import (
    HEAD_GAP,
    QUESTION,
    SLOT_GAP,
    Line,
    Look,
    Plan,
    length_of,
)
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of

_MOST_STRETCH = 2.2


@record
class PlacedHeading:
    """A row or a column on its sheet.

    ``band`` is its whole strip of the grid; ``chip`` and ``text`` are where its code
    and its name stand; a column's are turned a quarter to the left.
    """

    box: Box
    texts: tuple[TextLine, ...]
    chip: Rect
    text: Rect
    band: Rect
    opens_group: bool


@record
class PlacedTie:
    """The mark of one tie in its cell; the "?" of a deduced one stands on its right."""

    link: Link
    mark: Rect
    question: Rect | None


@record
class Grid:
    """The part of a matrix that one sheet holds."""

    look: Look
    area: Rect
    rows: tuple[PlacedHeading, ...]
    columns: tuple[PlacedHeading, ...]
    ties: tuple[PlacedTie, ...]
    same: tuple[Rect, ...] = ()
    """Cells where a row meets its own column."""


def place_block(
    matrix: Matrix, plan: Plan, rows: Sequence[Line], columns: Sequence[Line], room: Rect
) -> Grid:
    """The places of one sheet's rows, columns and ties; spare room is shared out."""
    left, top = plan.row_head, plan.column_head
    tall = _stretch(length_of(rows), room.height - top)
    wide = _stretch(length_of(columns), room.width - left)
    width, height = length_of(columns) * wide, length_of(rows) * tall
    area = Rect(room.x + left, room.y + top, width, height)
    down = _starts(rows, area.y, tall)
    across = _starts(columns, area.x, wide)
    row_heads = tuple(_row_heading(line, Rect(area.x, y, width, line.thickness * tall), room.x,
                                   plan.look)
                      for line, y in zip(rows, down, strict=True))
    column_heads = tuple(
        _column_heading(line, Rect(x, area.y, line.thickness * wide, height), plan.look)
        for line, x in zip(columns, across, strict=True))
    ties: list[PlacedTie] = []
    same = []
    for row in row_heads:
        for column in column_heads:
            cell = Rect(column.band.x, row.band.y, column.band.width, row.band.height)
            ties += _in_cell(matrix.cells.get((row.box.id, column.box.id), ()), cell, plan.look)
            if row.box.id == column.box.id:
                same.append(cell)
    return Grid(plan.look, area, row_heads, column_heads, tuple(ties), tuple(same))


def _stretch(length: float, room: float) -> float:
    return max(1.0, min(_MOST_STRETCH, room / length)) if length else 1.0


def _starts(lines: Sequence[Line], first: float, stretch: float) -> list[float]:
    return list(accumulate((line.thickness * stretch for line in lines[:-1]), initial=first))


def _row_heading(line: Line, band: Rect, left: float, look: Look) -> PlacedHeading:
    middle = band.centre[1]
    length, thickness = look.chip
    chip = Rect(band.x - HEAD_GAP - length, middle - thickness / 2, length, thickness)
    height = height_of(line.texts)
    text = Rect(left, middle - height / 2, chip.x - HEAD_GAP - left, height)
    return PlacedHeading(line.box, line.texts, chip, text, band, line.opens_group)


def _column_heading(line: Line, band: Rect, look: Look) -> PlacedHeading:
    middle = band.centre[0]
    length, thickness = look.chip
    chip = Rect(middle - thickness / 2, band.y - HEAD_GAP - length, thickness, length)
    width = height_of(line.texts)
    longest = max(text.width for text in line.texts)
    text = Rect(middle - width / 2, chip.y - HEAD_GAP - longest, width, longest)
    return PlacedHeading(line.box, line.texts, chip, text, band, line.opens_group)


def _in_cell(links: Sequence[Link], cell: Rect, look: Look) -> list[PlacedTie]:
    """The ties of a cell side by side in its middle."""
    if not links:
        return []
    height = min(look.row - 1, cell.height - 1)
    x = cell.centre[0] - look.needs(links) / 2 + SLOT_GAP
    ties = []
    for link in links:
        mark = Rect(x, cell.centre[1] - height / 2, look.slot, height)
        question = None
        if link.is_deduced:
            question = Rect(mark.right + SLOT_GAP / 2, cell.centre[1] - QUESTION.height / 2,
                            QUESTION.width, QUESTION.height)
        ties.append(PlacedTie(link, mark, question))
        x += look.width_of(link) + SLOT_GAP
    return ties
