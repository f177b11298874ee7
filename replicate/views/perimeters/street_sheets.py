"""Compose the street table: lines on as many A3 sheets as they need, then whom to call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.record import record
from replicate.domain.reports.perimeters import StreetLine, StreetPicture, TrackHead
from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.vocabulary.marks import CHAMP_MARKS
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.page.listings import SIZES, listings_block
from replicate.views.page.shapes import plate
from replicate.views.page.sheets import WIDEST_NUMBERS, numbered_head
from replicate.views.page.sizes import A3_HEIGHT, GROWTHS
from replicate.views.perimeters.rows import text_lines
from replicate.views.perimeters.sheet import GAP, enlarged, numbered_sheet

_SIZE = 9.5
_PAD = 4.0
_STREET, _NUMBERS, _COMMUNE = 210.0, 130.0, 110.0
_NARROWEST = 90.0
"""Points of a track's column: as many tracks stand on a sheet as leave each so much."""
_DIRECTORY = "Qui appeler pour chaque périmètre."


@record
class _Columns:
    """The columns of a sheet: their widths, the first ones say the address."""

    tracks: tuple[int, ...]
    has_communes: bool
    across: float = ACROSS

    @property
    def widths(self) -> list[float]:
        first = [_STREET, _NUMBERS, *([_COMMUNE] if self.has_communes else [])]
        left = self.across - sum(first)
        return [*first, *([left / len(self.tracks)] * len(self.tracks) if self.tracks else [])]


def render_streets(picture: StreetPicture) -> tuple[DrawnSheet, ...]:
    """Each sheet as one SVG; tracks that find no room follow on sheets of their own."""
    foot = foot_of((), (picture.notes,), picture.sources)
    room = A3_HEIGHT - numbered_head(picture, WIDEST_NUMBERS).height - foot.height - GAP
    pages = _sheets_at(picture, 1.0, room)
    if len(pages) == 1:
        larger = (_sheets_at(picture, growth, room) for growth in GROWTHS)
        pages = next((sheets for sheets in larger if len(sheets) == 1), pages)
    return tuple(
        numbered_sheet(shown, body, foot, (number, len(pages)),
                       [track.champ for track in picture.tracks])
        for number, (shown, body) in enumerate(pages, 1)
    )


def _sheets_at(
    picture: StreetPicture, growth: float, room: float
) -> list[tuple[StreetPicture, FramePart]]:
    """The sheets with every text ``growth`` times as large: the head of each and its body."""
    pages = [(picture, enlarged(block, growth)) for columns in _parts(picture, growth)
             for block in _pages(picture, columns, room / growth)]
    if picture.empty:
        line = TextLine(picture.empty, 13.0, bold=True)
        pages.append((picture, FramePart(30.0, ink.text_element(line, MARGIN, 16))))
    directory = listings_block(picture.listings, SIZES[-1] * growth)
    if pages and pages[-1][1].height + 2 * GAP + directory.height <= room:
        shown, body = pages[-1]
        moved = directory.at(body.height + 2 * GAP)
        pages[-1] = (shown, FramePart(room, body.svg + moved))
    elif directory.svg:
        pages.append((replace(picture, subtitle=_DIRECTORY), directory))
    return pages


def _parts(picture: StreetPicture, growth: float) -> Iterator[_Columns]:
    """The tracks sheet by sheet, as many as find room side by side."""
    if not picture.lines:
        return
    bare = _Columns((), picture.has_communes, ACROSS / growth)
    most = max(1, int((bare.across - sum(bare.widths)) // _NARROWEST))
    places = range(len(picture.tracks))
    for start in range(0, len(places), most):
        yield replace(bare, tracks=tuple(places[start:start + most]))


def _pages(picture: StreetPicture, columns: _Columns, room: float) -> Iterator[FramePart]:
    head = _head(picture.tracks, columns)
    parts, y = [head.svg], head.height
    street = ""
    for line in picture.lines:
        cells = _cells(line, columns, is_first=line.street != street)
        height = _height(cells)
        if y + height > room and len(parts) > 1:
            yield FramePart(y, "".join(parts))
            parts, y = [head.svg], head.height
            cells = _cells(line, columns, is_first=True)
            height = _height(cells)
        parts.append(_drawn(cells, columns, y, height))
        street = line.street
        y += height
    yield FramePart(y, "".join(parts))


def _head(tracks: Sequence[TrackHead], columns: _Columns) -> FramePart:
    """The headings, each track's on its champ with its code."""
    names = ["Rue, lieu", "Numéros", *(["Commune"] if columns.has_communes else [])]
    heads = [tracks[place] for place in columns.tracks]
    marks = [CHAMP_MARKS[head.champ] for head in heads]
    names += [f"{mark.code} · {head.name}" for mark, head in zip(marks, heads, strict=True)]
    texts = [text_lines(name, width - 2 * _PAD, _SIZE, bold=True)
             for name, width in zip(names, columns.widths, strict=True)]
    height = _height(texts)
    parts, x = [], MARGIN
    plain = len(names) - len(marks)
    for index, (lines, width) in enumerate(zip(texts, columns.widths, strict=True)):
        mark = marks[index - plain] if index >= plain else None
        fill = ink.champ_fill(mark) if mark else "#FFFFFF"
        parts.append(ink.rectangle(
            Rect(x, 0, width, height), f'fill="{fill}" stroke="{ink.DARK}"'))
        if mark:  # where no stripe crosses the words
            text = Rect(x + _PAD, _PAD, max(line.width for line in lines), height_of(lines))
            parts.append(plate(mark, text, lines))
        parts.append(ink.lines_under(lines, x + _PAD, _PAD, mark.ink if mark else ink.DARK))
        x += width
    return FramePart(height, "".join(parts))


def _height(cells: Sequence[Sequence[TextLine]]) -> float:
    return max(map(height_of, cells)) + 2 * _PAD


def _cells(line: StreetLine, columns: _Columns, is_first: bool) -> list[list[TextLine]]:
    texts = [(line.street, is_first), (line.numbers, False)]
    if columns.has_communes:
        texts.append((line.commune, False))
    for place in columns.tracks:
        cell = line.cells[place]
        texts.append((cell.text, cell.coverage in (Coverage.UNKNOWN, Coverage.CONTESTED)))
    return [text_lines(text, width - 2 * _PAD, _SIZE, bold)
            for (text, bold), width in zip(texts, columns.widths, strict=True)]


def _drawn(
    cells: Sequence[Sequence[TextLine]], columns: _Columns, y: float, height: float
) -> str:
    parts, x = [], MARGIN
    for lines, width in zip(cells, columns.widths, strict=True):
        parts.append(ink.lines_under(lines, x + _PAD, y + _PAD))
        x += width
    parts.append(f'<path d="M{ink.number(MARGIN)},{ink.number(y + height)}H{ink.number(x)}" '
                 f'stroke="{ink.MUTED}" stroke-width="0.6"/>')
    return "".join(parts)
