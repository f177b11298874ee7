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
from replicate.views.page.shapes import plate, stacked
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

_BROKEN_EDGES = {
    Coverage.UNKNOWN: UNKNOWN_LINE, Coverage.OUTSIDE: ink.Stroke(ink.ABSENT, 1.4, "6 4"),
}


def edge_of(coverage: Coverage, width: float = 1.3) -> ink.Stroke:
    """The edge of what a track says of a block; ``width`` is that of a known answer's, in points.

    Dashes are round what is in none of the perimeters known.
    """
    return _BROKEN_EDGES.get(coverage, ink.Stroke(ink.DARK, width))


@record
class SheetColumns:
    """Where the columns of a sheet stand, in points."""

    left: float
    step: float
    columns: tuple[Column, ...]

    def x(self, index: int) -> float:
        """The left side of a column."""
        return self.left + LABEL_WIDTH + index * self.step


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
        parts = [ink.lines_under([TextLine("Adresse", _BAR_NAME, bold=True)], grid.left, y)]
        parts += [ink.lines_under(lines, grid.x(index) + grid.step / 2, y, anchor="middle")
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
        parts = [ink.lines_under(label, grid.left, y + (height - height_of(label)) / 2)]
        for (start, end, cell), lines in zip(runs, texts, strict=True):
            rect = Rect(grid.x(start) + 1.5, y, (end - start) * grid.step - 3, height)
            parts.append(_bar(rect, cell, mark))
            is_filled = cell.coverage is Coverage.SAID
            parts.append(_on_champ(mark, rect, lines) if is_filled
                         else stacked(lines, rect, ink.DARK))
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


def _bar(rect: Rect, cell: TrackCell, mark: ChampMark) -> str:
    """Filled when one perimeter answers; white when several do, when none, or "?"."""
    fill = ink.champ_fill(mark) if cell.coverage is Coverage.SAID else "#FFFFFF"
    edge = edge_of(cell.coverage)
    if cell.coverage is not Coverage.CONTESTED:
        return _box(rect, fill, edge, 4)
    # Both names, between two strips of the champ: one colour would say one answer.
    strips = (Rect(rect.x, top, rect.width, _STRIP) for top in (rect.y, rect.bottom - _STRIP))
    return _box(rect, fill, edge) + "".join(
        _box(strip, ink.champ_fill(mark), edge) for strip in strips)


def _box(rect: Rect, fill: str, stroke: ink.Stroke, corner: float = 0) -> str:
    return ink.rectangle(rect, f'fill="{fill}" {stroke.attributes()}', corner)


def _on_champ(mark: ChampMark, rect: Rect, lines: Sequence[TextLine]) -> str:
    """Words in the middle of a champ's fill, where no stripe crosses them."""
    return plate(mark, rect, lines) + stacked(lines, rect, mark.ink)


def _card_room(grid: SheetColumns, cell: TrackCell) -> float:
    """A dash beside a letter reads as one: broken edges stand further off."""
    return grid.step - 2 * _PAD - _BROKEN * (cell.coverage in _BROKEN_EDGES)


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
        parts = [ink.lines_under(label, grid.left, y + 2)]
        for index, lines in enumerate(cards):
            rect = Rect(grid.x(index) + 1.5, y, grid.step - 3, height)
            band = Rect(*rect[:3], _BAND)
            edge = edge_of(grid.columns[index].cells[place].coverage, 1.0)
            parts.append(_box(rect, "#FFFFFF", edge, 3))
            parts.append(_box(band, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1)))
            parts.append(_on_champ(mark, band, [code]))
            parts.append(ink.lines_under(lines, rect.centre[0], band.bottom + 4, anchor="middle"))
        return "".join(parts)

    coverages = frozenset(column.cells[place].coverage for column in grid.columns)
    return SheetRow(height + 6, draw, frozenset({track.champ}), coverages)
