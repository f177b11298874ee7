"""How a matrix is parted: the size of its names, its rows and columns, and the blocks of both.

The largest names with which all rows and columns fit one sheet are kept; with
the smallest, blocks of rows by blocks of columns make several sheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from replicate.domain.record import record
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import LONGEST_NAME, Box, Link
from replicate.domain.vocabulary.marks import Shape
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of, shape_of
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

SIZES = (22.0, 18.0, 16.0, 14.0, 12.0, 11.0, 10.0, 9.4)
"""Of names, in points, the largest first."""

_CHIP_LENGTH = 34.0
CHIP_THICKNESS = 14.0
"""Of a chip at usual sizes, in points."""

QUESTION = TextLine("?", 9.4, bold=True)
"""Follows the mark of a tie that is deduced."""

_SLOT = 18.0
SLOT_GAP = 1.5
_ROW = 13.4
HEAD_GAP = 4.0
"""Between a name, its chip and the cells, in points."""

_LONGEST_NAMES = ((230.0, 165.0), (180.0, 120.0), (130.0, 95.0))
"""Room for the names of rows and of columns: shorter ones take more lines."""

_PLAIN_SIZE = 14.0
"""Beyond this size of names their room and their chips grow with them."""

_LEAST_NAME = 60.0


@record
class Look:
    """The size of names, what grows with it, and the room of names before they are folded."""

    size: float
    row_name: float
    column_name: float

    @property
    def growth(self) -> float:
        """How much larger than usual names are on a sheet with room to spare."""
        return max(1.0, self.size / _PLAIN_SIZE)

    @property
    def chip(self) -> tuple[float, float]:
        """Length and thickness of the chips beside names."""
        return _CHIP_LENGTH * self.growth, CHIP_THICKNESS * self.growth

    @property
    def slot(self) -> float:
        """Width of a tie's mark, in points."""
        return _SLOT * self.size / SIZES[-1]

    @property
    def row(self) -> float:
        """Least height of a row."""
        return _ROW * self.size / SIZES[-1]

    def width_of(self, link: Link) -> float:
        """Room of one tie in its cell."""
        return self.slot + (QUESTION.width + SLOT_GAP if link.is_deduced else 0.0)

    def needs(self, links: Sequence[Link]) -> float:
        """Width of the cell that holds these ties side by side."""
        return sum(self.width_of(link) for link in links) + SLOT_GAP * (len(links) + 1)


@record
class Line:
    """A row or a column before it has a place: its name in lines, and how thick it must be."""

    box: Box
    texts: tuple[TextLine, ...]
    thickness: float
    opens_group: bool


Blocks: TypeAlias = tuple[tuple[Line, ...], ...]
"""Rows or columns, those of one sheet together."""


@record
class Plan:
    """How a matrix is parted: blocks of rows and blocks of columns, in order."""

    look: Look
    rows: Blocks
    columns: Blocks

    @property
    def sheets(self) -> int:
        """How many sheets it takes, those without a tie included."""
        return len(self.rows) * len(self.columns)

    @property
    def row_head(self) -> float:
        """Width of the names of rows and their chips, the same on every sheet."""
        return _head([line for block in self.rows for line in block], self.look)

    @property
    def column_head(self) -> float:
        """Height of the names of columns and their chips."""
        return _head([line for block in self.columns for line in block], self.look)


def plan_matrix(matrix: Matrix, room: Rect) -> Plan:
    """The largest names with which the matrix fits ``room``; else the fewest blocks."""
    parted = []
    for size in SIZES:
        for row_name, column_name in _LONGEST_NAMES:
            plan = _parted(matrix, Look(size, row_name, column_name), room)
            if plan.sheets == 1:
                return plan
            parted.append(plan)
    return _evened(min(parted, key=lambda plan: plan.sheets), room)


def _parted(matrix: Matrix, look: Look, room: Rect) -> Plan:
    """As few blocks as the room allows, each as full as can be."""
    whole = Plan(look, (_rows(matrix, look),), (_columns(matrix, look),))
    return Plan(look, _filled(whole.rows[0], room.height - whole.column_head),
                _filled(whole.columns[0], room.width - whole.row_head))


def _evened(plan: Plan, room: Rect) -> Plan:
    """As many blocks, but as even as can be: no sheet with one row left over."""
    return Plan(plan.look, _even(plan.rows, room.height - plan.column_head),
                _even(plan.columns, room.width - plan.row_head))


def _rows(matrix: Matrix, look: Look) -> tuple[Line, ...]:
    return tuple(_row_line(box, look, index == 0)
                 for group in matrix.rows for index, box in enumerate(group))


def _row_line(box: Box, look: Look, opens_group: bool) -> Line:
    texts = _name(box, look, look.row_name * look.growth)
    return Line(box, texts, max(look.row, height_of(texts) + 3, look.chip[1] + 3), opens_group)


def _columns(matrix: Matrix, look: Look) -> tuple[Line, ...]:
    """Columns as wide as their fullest cell, their name or their chip."""
    needs: dict[str, float] = {}
    for (_, column), links in matrix.cells.items():
        needs[column] = max(needs.get(column, 0.0), look.needs(links))
    lines = []
    for group in matrix.columns:
        for index, box in enumerate(group):
            texts = _name(box, look, look.column_name * look.growth)
            wide = max(needs[box.id], height_of(texts) + 3, look.chip[1] + 3)
            lines.append(Line(box, texts, wide, index == 0))
    return tuple(lines)


def _name(box: Box, look: Look, room: float) -> tuple[TextLine, ...]:
    """Institutions are bold, as their outline is heavy on the map."""
    bold = shape_of(box) is Shape.INSTITUTION
    name = shorten(clean_text(box.name), LONGEST_NAME)
    return tuple(TextLine(text, look.size, bold) for text in wrap(name, room, look.size, bold))


def _head(lines: Sequence[Line], look: Look) -> float:
    longest = max((text.width for line in lines for text in line.texts), default=0.0)
    return max(longest, _LEAST_NAME) + look.chip[0] + 3 * HEAD_GAP


def length_of(lines: Sequence[Line]) -> float:
    """What rows are high together, or columns wide."""
    return sum(line.thickness for line in lines)


def _even(blocks: Blocks, room: float) -> Blocks:
    """The same lines in as many blocks, filled to the least length that allows it."""
    lines = [line for block in blocks for line in block]
    low, high = length_of(lines) / len(blocks), room
    for _ in range(20):
        middle = (low + high) / 2
        is_enough = len(_filled(lines, middle)) == len(blocks)
        low, high = (low, middle) if is_enough else (middle, high)
    return _filled(lines, high)


def _filled(lines: Sequence[Line], room: float) -> Blocks:
    """Blocks filled one after the other; a line thicker than the room has its own."""
    blocks: list[list[Line]] = [[]]
    length = 0.0
    for line in lines:
        if blocks[-1] and length + line.thickness > room:
            blocks.append([])
            length = 0.0
        blocks[-1].append(line)
        length += line.thickness
    return tuple(map(tuple, blocks))
