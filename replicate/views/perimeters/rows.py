"""The rows of a sheet of perimeters: the addresses, each track's bars, each track's cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.record import record
from replicate.domain.reports.perimeters import Column, TrackCell, TrackHead
from replicate.domain.vocabulary.marks import CHAMP_MARKS, ChampMark
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

LABEL_WIDTH = 148.0
_NUMBER, _NAME, _SMALL = 13.0, 10.0, 9.0
_BAR_NAME = 11.0
_PAD = 5.0
_LEAST_BAR = 34.0
_BAND = 13.0
_STRIP = 5.0
_BROKEN = 4.0
_LONGEST = 110
"""Characters of a name beyond which it is shortened: the table has it whole."""

UNKNOWN_LINE = ink.Stroke(ink.ABSENT, 1.4, "0 3")
"""Round what nobody says."""

HOLE = ink.Stroke(ink.ABSENT, 1.4, "6 4")
"""Round what is in none of the perimeters known."""


@record
class SheetColumns:
    """Where the columns of a sheet stand, in points."""

    left: float
    step: float
    columns: tuple[Column, ...]

    def x(self, index: int) -> float:
        """The left side of a column."""
        return self.left + LABEL_WIDTH + index * self.step

    @property
    def right(self) -> float:
        """The right side of the last column."""
        return self.x(len(self.columns))


@record
class SheetRow:
    """A row of a sheet: its height, and its SVG drawn from a top.

    ``champs`` are those whose fill it shows, ``coverages`` what its cells say: the legend's.
    """

    height: float
    draw: Callable[[float], str]
    champs: frozenset[str] = frozenset()
    coverages: frozenset[Coverage] = frozenset()


def text_lines(text: str, room: float, size: float, bold: bool = False) -> list[TextLine]:
    """A text in lines no wider than ``room``; a very long one is shortened."""
    return [TextLine(line, size, bold)
            for line in wrap(shorten(clean_text(text), _LONGEST), room, size, bold)]


def text_column(
    lines: Sequence[TextLine], x: float, y: float, colour: str = ink.DARK, anchor: str = "middle"
) -> str:
    """Lines one under the other from the top ``y``."""
    parts = []
    for line in lines:
        parts.append(ink.text_element(line, x, y + 0.82 * line.size, colour, anchor))
        y += line.height
    return "".join(parts)


def address_row(grid: SheetColumns) -> SheetRow:
    """The number, the street and the numbers of each column."""
    room = grid.step - 2 * _PAD
    columns = [
        [TextLine(column.number, _NUMBER, bold=True),
         *text_lines(column.name, room, _NAME, bold=True),
         *text_lines(column.detail, room, _SMALL)]
        for column in grid.columns
    ]

    def draw(y: float) -> str:
        parts = [text_column([TextLine("Adresse", _BAR_NAME, bold=True)], grid.left, y,
                           anchor="start")]
        parts += [text_column(lines, grid.x(index) + grid.step / 2, y)
                  for index, lines in enumerate(columns)]
        return "".join(parts)

    return SheetRow(max(map(height_of, columns)) + 6, draw)


def bar_row(grid: SheetColumns, track: TrackHead, place: int) -> SheetRow:
    """One track: a bar for each run of columns that say the same."""
    mark = CHAMP_MARKS[track.champ]
    runs = list(_runs(grid, place))
    texts = [
        text_lines(f"{cell.text} (déduit ?)" if cell.is_deduced else cell.text,
                   (end - start) * grid.step - 2 * _PAD - 4, _BAR_NAME, bold=True)
        for start, end, cell in runs
    ]
    label = _label(track)
    height = max(_LEAST_BAR, height_of(label) + 4, *(height_of(lines) + 10 for lines in texts),
                 *(height_of(lines) + 2 * _STRIP + 8
                   for (_, _, cell), lines in zip(runs, texts, strict=True)
                   if cell.coverage is Coverage.CONTESTED))

    def draw(y: float) -> str:
        parts = [text_column(label, grid.left, y + (height - height_of(label)) / 2, anchor="start")]
        for (start, end, cell), lines in zip(runs, texts, strict=True):
            x, width = grid.x(start) + 1.5, (end - start) * grid.step - 3
            parts.append(_bar(x, y, width, height, cell, mark))
            colour = mark.ink if cell.coverage is Coverage.SAID else ink.DARK
            parts.append(text_column(lines, x + width / 2, y + (height - height_of(lines)) / 2,
                                   colour))
        return "".join(parts)

    coverages = frozenset(cell.coverage for _, _, cell in runs)
    is_filled = coverages & {Coverage.SAID, Coverage.CONTESTED}
    return SheetRow(height + 8, draw, frozenset({track.champ} if is_filled else ()), coverages)


def _label(track: TrackHead) -> list[TextLine]:
    return text_lines(track.name, LABEL_WIDTH - 14, _BAR_NAME, bold=True)


def _runs(grid: SheetColumns, place: int) -> Iterator[tuple[int, int, TrackCell]]:
    start = 0
    for _, group in groupby(grid.columns, key=lambda column: column.cells[place].key):
        cells = [column.cells[place] for column in group]
        yield start, start + len(cells), cells[0]
        start += len(cells)


def _bar(x: float, y: float, width: float, height: float, cell: TrackCell, mark: ChampMark) -> str:
    """Filled when one perimeter answers; white when several do, when none, or "?"."""
    strokes = {Coverage.UNKNOWN: UNKNOWN_LINE, Coverage.OUTSIDE: HOLE}
    stroke = strokes.get(cell.coverage, ink.Stroke(ink.DARK, 1.3))
    fill = ink.champ_fill(mark) if cell.coverage is Coverage.SAID else "#FFFFFF"
    box = _box(x, y, width, height, fill, stroke,
               0 if cell.coverage is Coverage.CONTESTED else 4)
    if cell.coverage is not Coverage.CONTESTED:
        return box
    # Both names, between two strips of the champ: one colour would say one answer.
    strips = "".join(
        _box(x, top, width, _STRIP, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1.3))
        for top in (y, y + height - _STRIP)
    )
    return box + strips


def _box(
    x: float, y: float, width: float, height: float, fill: str, stroke: ink.Stroke,
    corner: float = 0,
) -> str:
    return ink.rectangle(
        Rect(x, y, width, height), f'fill="{fill}" {stroke.attributes()}', corner)


def _card_room(grid: SheetColumns, cell: TrackCell) -> float:
    """A dash beside a letter reads as one: broken edges stand further off."""
    is_broken = cell.coverage in {Coverage.UNKNOWN, Coverage.OUTSIDE}
    return grid.step - 2 * _PAD - _BROKEN * is_broken


def card_row(grid: SheetColumns, track: TrackHead, place: int) -> SheetRow:
    """What to call on one track, a card a column, its champ's code on a band."""
    mark = CHAMP_MARKS[track.champ]
    cards = [
        [line for said in column.cards[place]
         for line in text_lines(said.text, _card_room(grid, column.cells[place]),
                                9.5 if said.is_name else _SMALL, said.is_name)]
        for column in grid.columns
    ]
    label = [TextLine("Qui appeler", _SMALL), *_label(track)]
    height = max(height_of(label) + 6, *(height_of(lines) + _BAND + 8 for lines in cards))
    code = TextLine(mark.code, _SMALL, bold=True)

    def draw(y: float) -> str:
        parts = [text_column(label, grid.left, y + 2, anchor="start")]
        for index, lines in enumerate(cards):
            x, width = grid.x(index) + 1.5, grid.step - 3
            coverage = grid.columns[index].cells[place].coverage
            stroke = {Coverage.UNKNOWN: UNKNOWN_LINE, Coverage.OUTSIDE: HOLE}.get(
                coverage, ink.Stroke(ink.DARK, 1.0))
            parts.append(_box(x, y, width, height, "#FFFFFF", stroke, 3))
            parts.append(_box(x, y, width, _BAND, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1)))
            parts.append(ink.text_element(code, x + width / 2, y + _BAND - 3.2, mark.ink,
                                          "middle"))
            parts.append(text_column(lines, x + width / 2, y + _BAND + 4))
        return "".join(parts)

    coverages = frozenset(column.cells[place].coverage for column in grid.columns)
    return SheetRow(height + 6, draw, frozenset({track.champ}), coverages)
