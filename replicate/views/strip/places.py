"""Where the cells of a strip go: columns of one width, rows as tall as their texts, sheets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from replicate.domain.record import record
from replicate.domain.reports.strip import CellMark, Strip, StripCell, StripColumn, StripRow
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, NOTE_LIMIT, TextLine, height_of
from replicate.views.page.sizes import GROWTHS
from replicate.views.typography.font import clean_text, shorten, text_width
from replicate.views.typography.told_apart import told_apart
from replicate.views.typography.wrapping import widest_part, wrap

_NAME_SIZE, _ROW_SIZE, GROUP_SIZE = 9.5, 10.0, 11.0
_CELL_PAD, _ROW_PAD = 4.0, 3.0

BAND, BANDED = 4.0, (CellMark.STARTED, CellMark.EVALUATED)
"""Height of the band at the foot of a cell, and which cells have one."""

_NAME_LIMIT = 60
_TITLE_LIMIT = 160
_WORD_SIZE = 9.5
_GROUP_ROOM = 19.0
_LEAST, _MOST = 60.0, 320.0
"""Width of a column, in points: what the words need, and beyond which more is a hole."""
_WIDEST_WORD = 76.0
_TITLES, _TITLES_AMONG_FEW = 196.0, 400.0
_FEW = 4
_HEAD_PAD, _NAME_PAD = 6.0, 3.5
_STRETCH = 1.5
_EASE = 0.92


@record
class PlacedRow:
    """A row of a sheet: its index in the strip, its place, and the lines of its title.

    ``group`` is the heading above it, and how far down it stands, where it begins one here.
    """

    index: int
    row: StripRow
    rect: Rect
    lines: tuple[TextLine, ...]
    group: tuple[str, float] | None = None


@record
class PlacedColumn:
    """A territory on a sheet: its place from its name down, and the lines of its head."""

    column: StripColumn
    rect: Rect
    head: tuple[TextLine, ...]


@record
class StripSheet:
    """One sheet: some columns, the reference first, and some rows.

    All its places are in points of a page that is drawn ``growth`` times as large.
    """

    columns: tuple[PlacedColumn, ...]
    rows: tuple[PlacedRow, ...]
    head_bottom: float
    growth: float = 1.0

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.rows[-1].rect.bottom if self.rows else self.head_bottom

    def cell_rect(self, row: PlacedRow, column: PlacedColumn) -> Rect:
        """The place of a cell, its margins taken off."""
        return Rect(column.rect.x + 2, row.rect.y + 2, column.rect.width - 4, row.rect.height - 4)


def place_strip(strip: Strip, area: Rect) -> tuple[StripSheet, ...]:
    """The sheets of a strip, each within ``area``.

    Territories fill sheet after sheet, the reference and the rows repeated; rows
    that no sheet holds go on to a further one. Every text is at least 9 points, and
    larger on the only sheet of a few territories.
    """
    grid = _Grid(strip, area)
    if grid.is_roomy:
        larger = (_Grid(strip, area, growth) for growth in GROWTHS)
        grid = next((candidate for candidate in larger if candidate.is_roomy), grid)
    return tuple(
        grid.sheet(columns, rows) for columns in grid.column_pages() for rows in grid.row_pages
    )


class _Grid:
    """The widths and heights that all sheets share."""

    def __init__(self, strip: Strip, area: Rect, growth: float = 1.0) -> None:
        self.strip, self.growth = strip, growth
        self.area = Rect(area.x / growth, area.y / growth, area.width / growth,
                         area.height / growth)
        names = told_apart([column.name for column in strip.columns],
                           lambda name: len(name) <= _NAME_LIMIT)
        self.names = {id(column): name for column, name in zip(strip.columns, names, strict=True)}
        few = len(strip.columns) <= _FEW
        self.titles = _TITLES_AMONG_FEW if few else _TITLES
        room = self.area.width - self.titles
        least = max(_LEAST, min(_WIDEST_WORD, self._widest_word()))
        self.across = max(2, int(room / least))
        if len(strip.columns) > self.across:
            pages = -(-(len(strip.columns) - 1) // (self.across - 1))
            self.across = 1 + -(-(len(strip.columns) - 1) // pages)
        else:
            self.across = len(strip.columns)
        self.width = min(_MOST, room / self.across)
        self.heads = {id(column): self._head(column) for column in strip.columns}
        self.head = max(height_of(lines)
                        for lines in self.heads.values()) + _HEAD_PAD

    def _widest_word(self) -> float:
        """What no column may be narrower than, for no word of any to be cut."""
        names = (widest_part(name, _NAME_SIZE) + 2 * _NAME_PAD
                 for name in self.names.values())
        words = {word for column in self.strip.columns for cell in column.cells
                 for text in cell.texts for word in text.split()}
        return max(*names, *(text_width(word, _WORD_SIZE, True) + 2 * _CELL_PAD for word in words))

    def _head(self, column: StripColumn) -> tuple[TextLine, ...]:
        room = self.width - 2 * _NAME_PAD
        return (*_lines(self.names[id(column)], room, _NAME_SIZE, True),
                *_lines(" · ".join(column.notes), room, FLOOR))

    def column_pages(self) -> list[tuple[StripColumn, ...]]:
        """The columns of each sheet, the reference's first."""
        reference, *others = self.strip.columns
        step = self.across - 1
        return [(reference, *others[start:start + step])
                for start in range(0, len(others), step)]

    @cached_property
    def titles_lines(self) -> list[tuple[TextLine, ...]]:
        """The lines of each row's title."""
        return [tuple(_lines(shorten(clean_text(f"{row.code}  {row.title}"), _TITLE_LIMIT),
                             self.titles - 12, _ROW_SIZE)) for row in self.strip.rows]

    @cached_property
    def heights(self) -> list[float]:
        """What each row needs on any sheet, so that it is as tall on all."""
        return [
            max(height_of(self.titles_lines[index]),
                *(_cell_height(column.cells[index], self.width)
                  for column in self.strip.columns)) + 2 * _ROW_PAD
            for index in range(len(self.strip.rows))
        ]

    @cached_property
    def row_pages(self) -> list[list[int]]:
        """The rows of each sheet: all, else a group a sheet, or as much of one as it holds."""
        rows = list(range(len(self.strip.rows)))
        if self._need(rows) <= self.area.height - self.head:
            return [rows]
        groups = [[index for index in rows if self._start_of(index) == start]
                  for start in self._starts]
        return [page for group in groups for page in self._filled(group)]

    @property
    def is_roomy(self) -> bool:
        """Whether one sheet holds all, and leaves the words of each cell some air."""
        is_alone = len(self.column_pages()) == len(self.row_pages) == 1
        return is_alone and self._need(self.row_pages[0]) <= _EASE * (self.area.height - self.head)

    def _need(self, rows: Sequence[int]) -> float:
        """The height of some rows and of the headings over them."""
        headings = len({self._start_of(index) for index in rows})
        return sum(self.heights[index] for index in rows) + _GROUP_ROOM * headings

    def _filled(self, rows: Sequence[int]) -> list[list[int]]:
        pages: list[list[int]] = [[]]
        for index in rows:
            if pages[-1] and self._need([*pages[-1], index]) > self.area.height - self.head:
                pages.append([])
            pages[-1].append(index)
        return pages

    @cached_property
    def _starts(self) -> dict[int, str]:
        """Where each group of rows begins, and its heading."""
        starts, index = {}, 0
        for heading, rows in self.strip.groups:
            starts[index] = heading
            index += len(rows)
        return starts

    def _start_of(self, index: int) -> int:
        return max(start for start in self._starts if start <= index)

    def sheet(self, columns: Sequence[StripColumn], rows: Sequence[int]) -> StripSheet:
        """The places of some columns and rows; rows take the room that is left evenly."""
        y = self.area.y + self.head
        spare = self.area.height - self.head - self._need(rows)
        stretch = 1 + max(0.0, spare) / sum(self.heights[index] for index in rows)
        placed_rows = []
        for place, index in enumerate(rows):
            group = None
            if not place or index in self._starts:
                y += _GROUP_ROOM
                group = (self._starts[self._start_of(index)], y)
            rect = Rect(self.area.x, y, self.titles + self.width * len(columns),
                        self.heights[index] * min(_STRETCH, stretch))
            placed_rows.append(PlacedRow(
                index, self.strip.rows[index], rect, self.titles_lines[index], group))
            y = rect.bottom
        placed_columns = tuple(
            PlacedColumn(column, Rect(self.area.x + self.titles + place * self.width, self.area.y,
                                      self.width, y - self.area.y), self.heads[id(column)])
            for place, column in enumerate(columns)
        )
        return StripSheet(placed_columns, tuple(placed_rows), self.area.y + self.head, self.growth)


def cell_lines(cell: StripCell, width: float) -> tuple[TextLine, ...]:
    """The lines of a cell of a column so wide: the state in bold, the notes under it."""
    room = width - 2 * _CELL_PAD
    is_seen = cell.mark is not CellMark.NOT_SEEN
    return (*_lines(cell.words, room, _WORD_SIZE if is_seen else FLOOR, is_seen),
            *(line for note in cell.notes for line in _lines(note, room, FLOOR)),
            *_lines(cell.question, room, FLOOR, True))


def _cell_height(cell: StripCell, width: float) -> float:
    band = BAND if cell.mark in BANDED else 0.0
    return height_of(cell_lines(cell, width)) + band


def _lines(text: str, room: float, size: float, bold: bool = False) -> list[TextLine]:
    shown = shorten(clean_text(text), NOTE_LIMIT * 2)
    return [TextLine(line, size, bold) for line in wrap(shown, room, size, bold)]

