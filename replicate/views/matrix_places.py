"""Where everything of a matrix stands, in points of A3: what a test measures.

The largest names with which all rows and columns fit one sheet are kept; with
the smallest, blocks of rows by blocks of columns make several sheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from replicate.domain.matrix_report import Matrix
from replicate.domain.report import Box, Link
from replicate.domain.vocabulary.marks import Shape
from replicate.views.font import clean_text, shorten
from replicate.views.geometry import Rect
from replicate.views.label import TextLine, shape_of
from replicate.views.wrapping import wrap

SIZES = (14.0, 12.0, 11.0, 10.0, 9.4)
"""Of names, in points, the largest first."""

CHIP_LENGTH, CHIP_THICKNESS = 34.0, 14.0
QUESTION = TextLine("?", 9.4, bold=True)
"""Follows the mark of a tie that is deduced."""

LONGEST_NAME = 300
"""Letters of a name that a heading writes; the title of its group always says it whole."""

_SLOT = 18.0
_SLOT_GAP = 1.5
_ROW = 13.4
_GAP = 4.0
_LONGEST_NAMES = ((230.0, 165.0), (180.0, 120.0), (130.0, 95.0))
"""Room for the names of rows and of columns: shorter ones take more lines."""

_LEAST_NAME = 60.0
_MOST_STRETCH = 1.5


@dataclass(frozen=True)
class Look:
    """The size of names, what grows with it, and the room of names before they are folded."""

    size: float
    row_name: float
    column_name: float

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
        return self.slot + (QUESTION.width + _SLOT_GAP if link.is_deduced else 0.0)

    def needs(self, links: Sequence[Link]) -> float:
        """Width of the cell that holds these ties side by side."""
        return sum(self.width_of(link) for link in links) + _SLOT_GAP * (len(links) + 1)


@dataclass(frozen=True)
class Line:
    """A row or a column before it has a place: its name in lines, and how thick it must be."""

    box: Box
    texts: tuple[TextLine, ...]
    thickness: float
    opens_group: bool


@dataclass(frozen=True)
class Heading:
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


@dataclass(frozen=True)
class PlacedTie:
    """The mark of one tie in its cell; the "?" of a deduced one stands on its right."""

    link: Link
    mark: Rect
    question: Rect | None


@dataclass(frozen=True)
class Grid:
    """The part of a matrix that one sheet holds."""

    look: Look
    area: Rect
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    ties: tuple[PlacedTie, ...]
    same: tuple[Rect, ...] = ()
    """Cells where a row meets its own column."""


@dataclass(frozen=True)
class Plan:
    """How a matrix is parted: blocks of rows and blocks of columns, in order."""

    look: Look
    rows: tuple[tuple[Line, ...], ...]
    columns: tuple[tuple[Line, ...], ...]

    @property
    def sheets(self) -> int:
        """How many sheets it takes, those without a tie included."""
        return len(self.rows) * len(self.columns)

    @property
    def row_head(self) -> float:
        """Width of the names of rows and their chips, the same on every sheet."""
        return _head([line for block in self.rows for line in block])

    @property
    def column_head(self) -> float:
        """Height of the names of columns and their chips."""
        return _head([line for block in self.columns for line in block])


def plan_matrix(matrix: Matrix, room: Rect) -> Plan:
    """The largest names with which the matrix fits ``room``; else the fewest blocks."""
    parted = []
    for size in SIZES:
        for row_name, column_name in _LONGEST_NAMES:
            plan = _parted(matrix, Look(size, row_name, column_name), room)
            if plan.sheets == 1:
                return plan
            parted.append(plan)
    return min(parted, key=lambda plan: plan.sheets)


def _parted(matrix: Matrix, look: Look, room: Rect) -> Plan:
    whole = Plan(look, (_rows(matrix, look),), (_columns(matrix, look),))
    return Plan(look, _blocks(whole.rows[0], room.height - whole.column_head),
                _blocks(whole.columns[0], room.width - whole.row_head))


def place_block(
    matrix: Matrix, plan: Plan, rows: Sequence[Line], columns: Sequence[Line], room: Rect
) -> Grid:
    """The places of one sheet's rows, columns and ties; spare room is shared out."""
    left, top = plan.row_head, plan.column_head
    tall = _stretch(_length(rows), room.height - top)
    wide = _stretch(_length(columns), room.width - left)
    width, height = _length(columns) * wide, _length(rows) * tall
    area = Rect(room.x + left, room.y + top, width, height)
    down = _starts(rows, area.y, tall)
    across = _starts(columns, area.x, wide)
    row_heads = tuple(_row_heading(line, Rect(area.x, y, width, line.thickness * tall), room.x)
                      for line, y in zip(rows, down, strict=True))
    column_heads = tuple(
        _column_heading(line, Rect(x, area.y, line.thickness * wide, height))
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


def _rows(matrix: Matrix, look: Look) -> tuple[Line, ...]:
    return tuple(_row_line(box, look, index == 0)
                 for group in matrix.rows for index, box in enumerate(group))


def _row_line(box: Box, look: Look, opens_group: bool) -> Line:
    texts = _name(box, look, look.row_name)
    return Line(box, texts, max(look.row, _height(texts) + 3), opens_group)


def _columns(matrix: Matrix, look: Look) -> tuple[Line, ...]:
    """Columns as wide as their fullest cell, their name or their chip."""
    needs: dict[str, float] = {}
    for (_, column), links in matrix.cells.items():
        needs[column] = max(needs.get(column, 0.0), look.needs(links))
    lines = []
    for group in matrix.columns:
        for index, box in enumerate(group):
            texts = _name(box, look, look.column_name)
            wide = max(needs[box.id], _height(texts) + 3, CHIP_THICKNESS + 3)
            lines.append(Line(box, texts, wide, index == 0))
    return tuple(lines)


def _name(box: Box, look: Look, room: float) -> tuple[TextLine, ...]:
    """Institutions are bold, as their outline is heavy on the map."""
    bold = shape_of(box) is Shape.INSTITUTION
    name = shorten(clean_text(box.name), LONGEST_NAME)
    return tuple(TextLine(text, look.size, bold) for text in wrap(name, room, look.size, bold))


def _height(texts: Sequence[TextLine]) -> float:
    return sum(text.height for text in texts)


def _head(lines: Sequence[Line]) -> float:
    longest = max((text.width for line in lines for text in line.texts), default=0.0)
    return max(longest, _LEAST_NAME) + CHIP_LENGTH + 3 * _GAP


def _length(lines: Sequence[Line]) -> float:
    return sum(line.thickness for line in lines)


def _stretch(length: float, room: float) -> float:
    return max(1.0, min(_MOST_STRETCH, room / length)) if length else 1.0


def _starts(lines: Sequence[Line], first: float, stretch: float) -> list[float]:
    return list(accumulate((line.thickness * stretch for line in lines[:-1]), initial=first))


def _blocks(lines: Sequence[Line], room: float) -> tuple[tuple[Line, ...], ...]:
    """As few blocks as the room allows, and as even: no sheet with one row left over."""
    fewest = len(_filled(lines, room))
    low, high = _length(lines) / fewest, room
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(lines, middle)) == fewest else (middle, high)
    return tuple(map(tuple, _filled(lines, high)))


def _filled(lines: Sequence[Line], room: float) -> list[list[Line]]:
    """Blocks filled one after the other; a line thicker than the room has its own."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if blocks[-1] and _length(blocks[-1]) + line.thickness > room:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _row_heading(line: Line, band: Rect, left: float) -> Heading:
    middle = band.centre[1]
    chip = Rect(band.x - _GAP - CHIP_LENGTH, middle - CHIP_THICKNESS / 2,
                CHIP_LENGTH, CHIP_THICKNESS)
    height = _height(line.texts)
    text = Rect(left, middle - height / 2, chip.x - _GAP - left, height)
    return Heading(line.box, line.texts, chip, text, band, line.opens_group)


def _column_heading(line: Line, band: Rect) -> Heading:
    middle = band.centre[0]
    chip = Rect(middle - CHIP_THICKNESS / 2, band.y - _GAP - CHIP_LENGTH,
                CHIP_THICKNESS, CHIP_LENGTH)
    width = _height(line.texts)
    longest = max(text.width for text in line.texts)
    text = Rect(middle - width / 2, chip.y - _GAP - longest, width, longest)
    return Heading(line.box, line.texts, chip, text, band, line.opens_group)


def _in_cell(links: Sequence[Link], cell: Rect, look: Look) -> list[PlacedTie]:
    """The ties of a cell side by side in its middle."""
    if not links:
        return []
    height = min(look.row - 1, cell.height - 1)
    x = cell.centre[0] - look.needs(links) / 2 + _SLOT_GAP
    ties = []
    for link in links:
        mark = Rect(x, cell.centre[1] - height / 2, look.slot, height)
        question = None
        if link.is_deduced:
            question = Rect(mark.right + _SLOT_GAP / 2, cell.centre[1] - QUESTION.height / 2,
                            QUESTION.width, QUESTION.height)
        ties.append(PlacedTie(link, mark, question))
        x += look.width_of(link) + _SLOT_GAP
    return ties
