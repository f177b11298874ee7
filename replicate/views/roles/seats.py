"""Compose the sheets of seats: a row a role, its holders in the reference and here side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, DrawnSheet, Standing
from replicate.domain.reports.seats import Seats
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.chip import chip
from replicate.views.page.frame import MARGIN, FramePart, foot_of
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of, is_ringed, shape_of
from replicate.views.page.legend import Group, box_groups, standing_entries
from replicate.views.page.shapes import outline
from replicate.views.page.sheets import WIDEST_NUMBERS, Frame, compose_sheet, numbered_head
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.page.word_sheets import word_sheets
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_NAME, _NOTE, _LABEL, _HEADING = 11.0, 9.5, 12.0, 13.0
_CHIP = (34.0, 16.0)
_PAD = 6.0
_GAP = 10.0
_COLUMNS = ((MARGIN, 210.0), (MARGIN + 222.0, 436.0), (MARGIN + 672.0, 462.0))
"""Left side and width: the role, its holders in the reference, its holders here."""

_TEXT_ROOM = 44.0
_BESIDE = "les liens, rôle par rôle, et ce qui se lit à côté"
_ABSENT = "non retrouvé ici : quelqu'un l'a dit"
_UNSAID = "personne n'a dit qui, ici"


@record
class Holder:
    """One box of a cell, and the lines beside its chip; None for words alone."""

    box: Box | None
    lines: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        """What it takes down the page, in points."""
        return max(_CHIP[1] + 2, height_of(self.lines)) + 3


@record
class SeatRow:
    """A row of a sheet, as much of a seat as the sheet holds."""

    label: tuple[TextLine, ...]
    there: tuple[Holder, ...]
    here: tuple[Holder, ...]

    @property
    def height(self) -> float:
        """That of its tallest column."""
        return _PAD + max(height_of(self.label),
                          *(sum(item.height for item in column) for column in self.columns))

    @property
    def columns(self) -> tuple[tuple[Holder, ...], tuple[Holder, ...]]:
        """The holders there and here."""
        return self.there, self.here


def render_seats(seats: Seats) -> tuple[DrawnSheet, ...]:
    """Each A3 as one SVG without any outside reference; the ties come after, in words."""
    pages = _place_rows(seats)
    after = word_sheets(seats, seats.listings, _BESIDE, before=len(pages))
    count = len(pages) + len(after)
    headings = _headings(seats)
    sheets = (_sheet(seats, rows, numbered_head(seats, (number, count)), headings)
              for number, rows in enumerate(pages, 1))
    return (*sheets, *after)


def _place_rows(seats: Seats) -> list[list[SeatRow]]:
    """The rows of each sheet."""
    # No sheet has more marks than all of them: its own foot is never taller than this one.
    every = [box for seat in seats.seats for box in (*seat.there, *seat.here)]
    around = (numbered_head(seats, WIDEST_NUMBERS), _headings(seats), _foot(seats, every))
    room = A3_HEIGHT - sum(block.height for block in around)
    pages: list[list[SeatRow]] = [[]]
    for seat in seats.seats:
        left = [_holders(boxes, words, width) for boxes, words, (_, width) in
                zip((seat.there, seat.here), seat.beside, _COLUMNS[1:], strict=True)]
        label = seat.label
        while any(left):
            free = room - sum(row.height + _PAD for row in pages[-1]) - 2 * _PAD - _GAP
            taken = [_fitting(column, free) for column in left]
            lines = _lines(label, _COLUMNS[0][1], _LABEL, True)
            if pages[-1] and (free < height_of(lines) or any(
                    column and not count for column, count in zip(left, taken, strict=True))):
                pages.append([])
                continue
            counts = [max(count, not pages[-1]) for count in taken]
            there, here = (tuple(column[:count])
                           for column, count in zip(left, counts, strict=True))
            pages[-1].append(SeatRow(lines, there, here))
            left = [column[count:] for column, count in zip(left, counts, strict=True)]
            label = f"{seat.label} (suite)"
    return pages


def _fitting(holders: Sequence[Holder], room: float) -> int:
    """How many holders the room takes."""
    count = 0
    for item in holders:
        room -= item.height
        if room < 0:
            break
        count += 1
    return count


def _holders(boxes: Sequence[Box], words: str, width: float) -> list[Holder]:
    """The cell's boxes, else its words."""
    told = [Holder(None, _lines(words, width - _TEXT_ROOM, _NOTE))] if words else []
    return [_holder(box, width) for box in boxes] or told


def _holder(box: Box, width: float) -> Holder:
    told = {Standing.ABSENT: _ABSENT, Standing.UNSAID: _UNSAID}.get(box.standing)
    notes = " · ".join(filter(None, (told or box.badge, *box.notes)))
    name = f"{box.name} ?" if box.standing is Standing.UNSAID else box.name
    room = width - _TEXT_ROOM
    is_over = box.standing is Standing.ENDED
    names = (replace(line, struck=is_over) for line in _lines(name, room, _NAME, told is None))
    return Holder(box, (*names, *_lines(notes, room, _NOTE)))


def _lines(text: str, room: float, size: float, bold: bool = False) -> tuple[TextLine, ...]:
    return tuple(TextLine(line, size, bold) for line in wrap(clean_text(text), room, size, bold))


def _foot(seats: Seats, boxes: Sequence[Box]) -> FramePart:
    """The legend of the boxes, the notes and the sources."""
    groups = (*box_groups(boxes),
              Group("Comparaison", tuple(standing_entries(
                  {box.standing for box in boxes}, seats.standing_words.__getitem__,
                  has_lines=False))))
    return foot_of(groups, (seats.notes,), seats.sources, is_tight=True)


def _headings(seats: Seats) -> FramePart:
    columns = [_lines(text, width, _HEADING, True)
               for text, (_, width) in zip(("Rôle", *seats.names), _COLUMNS, strict=True)]
    parts = [ink.lines_under(lines, x, 0.05 * _HEADING)
             for lines, (x, _) in zip(columns, _COLUMNS, strict=True)]
    further = max(map(height_of, columns)) - TextLine("", _HEADING).height
    return FramePart(_HEADING + 2 * _PAD + further, "".join(parts))


def _sheet(
    seats: Seats, rows: Sequence[SeatRow], head: FramePart, headings: FramePart
) -> DrawnSheet:
    top = head.height + headings.height
    bottom = top + sum(row.height + _PAD for row in rows)
    boxes = [item.box for row in rows for column in row.columns for item in column if item.box]
    frame = Frame(head, _foot(seats, boxes), bottom, headings.at(head.height))
    champs = [box.champ for box in boxes]
    return compose_sheet(seats.title, seats.description, frame, champs, _drawing(rows, top))


def _drawing(rows: Sequence[SeatRow], y: float) -> Iterator[str]:
    for row in rows:
        yield (f'<path d="M{ink.number(MARGIN)},{ink.number(y - _PAD / 2)}'
               f'H{ink.number(A3_WIDTH - MARGIN)}" stroke="{ink.MUTED}" stroke-width="0.8"/>')
        yield ink.lines_under(row.label, MARGIN, y + _PAD / 2)
        for column, (x, _) in zip(row.columns, _COLUMNS[1:], strict=True):
            top = y + _PAD / 2
            for item in column:
                yield _drawn(item, x, top)
                top += item.height
        y += row.height + _PAD


def _drawn(item: Holder, x: float, y: float) -> str:
    texts = ink.lines_under(item.lines, x + _TEXT_ROOM, y, colour=None)
    return _boxed(item.box, Rect(x, y, *_CHIP), texts) if item.box else f"<g>{texts}</g>"


def _boxed(box: Box, rect: Rect, texts: str) -> str:
    ring = outline(shape_of(box), rect.grown(2.6), "#FFFFFF", ink.ring(box.standing)) \
        if is_ringed(box.standing) else ""
    classes = ink.classes("place", ink.standing_class(box.standing))
    title = f"<title>{markup(clean_text(box.title))}</title>"
    return f"<g {classes}>{title}{ring}{chip(box, rect)}{texts}</g>"
