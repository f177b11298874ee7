"""Compose the sheets of perimeters: addresses, tracks and cards, then what is read beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.record import record
from replicate.domain.reports.perimeters import MOST_COLUMNS, Column, PerimeterPicture
from replicate.domain.reports.picture import DrawnSheet
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of
from replicate.views.page.label import FLOOR, TextLine, height_of
from replicate.views.page.legend import Entry, Group, champ_group
from replicate.views.page.legend_samples import FILLED, SAMPLE_WIDTH, Drawing, swatch
from replicate.views.page.listings import SIZES, in_pages, listings_block
from replicate.views.page.sheets import WIDEST_NUMBERS, numbered_head
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.perimeters.overlap_matrix import matrix_block, matrix_width
from replicate.views.perimeters.rows import (
    LABEL_WIDTH,
    SheetColumns,
    SheetRow,
    address_row,
    bar_row,
    card_row,
    edge_of,
)
from replicate.views.perimeters.sheet import GAP, enlarged, numbered_sheet
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_WIDEST = 230.0
_SUMMARY = 11.5
_EMPTY = 13.0
_FEW = 3
_LEAST_LISTS = 120.0
"""Points under what stands above lists, below which they begin on the next sheet."""
_BESIDE = "Ce qui se lit à côté des adresses."
_NOTHING = FramePart(0.0, "")


@record
class _Page:
    """What stands on a sheet between its head and its foot, and what its legend explains."""

    block: FramePart
    champs: frozenset[str] = frozenset()
    coverages: frozenset[Coverage] = frozenset()

    @property
    def height(self) -> float:
        """What it takes down the page, in points."""
        return self.block.height

    def over(self, below: _Page) -> _Page:
        """This, then the other under it."""
        return _Page(_stacked([self.block, below.block]), self.champs | below.champs,
                     self.coverages | below.coverages)


_Shown = tuple[PerimeterPicture, _Page]
"""A sheet: the picture whose head it has, and what stands under it."""


def render_perimeters(picture: PerimeterPicture) -> tuple[DrawnSheet, ...]:
    """Each sheet as one SVG: A3, unless its matrix of overlaps is taller."""
    # No sheet has more marks than all of them: its own foot is never taller than this one.
    every = _champs_of(picture) | {track.champ for track in picture.tracks}
    said = frozenset(cell.coverage for column in picture.columns for cell in column.cells)
    foot = _foot(picture, _Page(_NOTHING, every, said))
    head = numbered_head(picture, WIDEST_NUMBERS)
    drawn = _largest(picture, A3_HEIGHT - head.height - foot.height - GAP)
    return tuple(
        numbered_sheet(shown, page.block, _foot(picture, page), (number, len(drawn)), page.champs)
        for number, (shown, page) in enumerate(drawn, 1)
    )


def _largest(picture: PerimeterPicture, room: float) -> list[_Shown]:
    """The sheets; what one sheet holds is as large as its ``room`` allows."""
    least = _sheets_at(picture, SIZES[-1], room)
    if len(least) > 1:
        return least
    # Nothing takes less room when it is larger: most sheets are full, and no size is tried.
    most = min(room / least[0][1].height, ACROSS / max(1.0, matrix_width(picture.matrix)))
    sizes = (size for size in SIZES[:-1] if size / SIZES[-1] <= most)
    larger = (_sheets_at(picture, size, room) for size in sizes)
    return next((sheets for sheets in larger if len(sheets) == 1), least)


def _sheets_at(picture: PerimeterPicture, size: float, room: float) -> list[_Shown]:
    """The sheets where lists have texts of ``size`` points, and all the rest in proportion."""
    growth = size / SIZES[-1]
    pages = [page for columns in _parts(picture.columns)
             for page in _column_pages(picture, columns, room / growth, ACROSS / growth)]
    if picture.empty:
        pages.append(_Page(_sentence(picture.empty, _EMPTY, ACROSS / growth)))
    matrix = _Page(matrix_block(picture.matrix), _champs_of(picture))
    if len(pages) == 1 and len(picture.columns) <= _FEW:
        both = _side_by_side(picture, pages[0], matrix, ACROSS / growth)
        pages, matrix = [both], _Page(_NOTHING)
    pages = [_enlarged(page, growth) for page in pages]
    summary = _Page(_sentence(picture.summary, _SUMMARY * growth))
    if pages and pages[-1].height + summary.height <= room:
        pages[-1], summary = pages[-1].over(summary), _Page(_NOTHING)
    beside = summary.over(_enlarged(matrix, growth)).over(
        _Page(listings_block(picture.listings, size)))
    if pages and pages[-1].height + beside.height <= room:
        pages[-1], beside = pages[-1].over(beside), _Page(_NOTHING)
    elif not picture.columns:  # a sentence alone would be all of a sheet
        summary = pages.pop().over(summary)
    drawn = [(picture, page) for page in pages]
    if beside.block.svg:
        told = replace(picture, subtitle=_BESIDE) if pages else picture
        drawn += [(told, page) for page in _beside_pages(picture, summary, matrix, room)]
    return drawn


def _champs_of(picture: PerimeterPicture) -> frozenset[str]:
    """Those that its matrix of overlaps shows."""
    return frozenset(picture.matrix.champs if picture.matrix else ())


def _beside_pages(
    picture: PerimeterPicture, summary: _Page, matrix: _Page, room: float
) -> list[_Page]:
    """What is read beside the addresses: on a sheet of its own, as large as it holds, or more."""
    for size in SIZES:
        growth = size / SIZES[-1]
        lists = _Page(listings_block(picture.listings, size))
        page = summary.over(_enlarged(matrix, growth)).over(lists)
        if page.height <= room and matrix_width(picture.matrix) * growth <= ACROSS:
            return [page]
    above = summary.over(matrix)
    left = room - above.height
    parts = [_Page(listings_block(part)) for part in
             in_pages(picture.listings, left if left > _LEAST_LISTS else room)]
    return [above.over(parts[0]), *parts[1:]] if left > _LEAST_LISTS else [above, *parts]


def _enlarged(page: _Page, growth: float) -> _Page:
    return replace(page, block=enlarged(page.block, growth))


def _side_by_side(
    picture: PerimeterPicture, columns: _Page, matrix: _Page, across: float
) -> _Page:
    """The few columns of a kit without streets, and what it says of overlaps beside them."""
    left = LABEL_WIDTH + len(picture.columns) * _WIDEST + GAP
    both = columns.over(matrix)
    if not matrix.block.svg or left + matrix_width(picture.matrix) > across:
        return both
    moved = f'<g transform="translate({ink.number(left)},0)">{matrix.block.svg}</g>'
    block = FramePart(max(columns.height, matrix.height), columns.block.svg + moved)
    return replace(both, block=block)


def _parts(columns: Sequence[Column]) -> list[Sequence[Column]]:
    """The columns sheet by sheet, as evenly as can be."""
    count = -(-len(columns) // MOST_COLUMNS)
    each = -(-len(columns) // count) if count else 0
    return [columns[start:start + each] for start in range(0, len(columns), each or 1)]


def _column_pages(
    picture: PerimeterPicture, columns: Sequence[Column], room: float, across: float
) -> list[_Page]:
    """The rows of some columns, on as many sheets as their height needs."""
    width = min(_WIDEST, (across - LABEL_WIDTH) / len(columns))
    grid = SheetColumns(MARGIN, width, tuple(columns))
    head = address_row(grid)
    rows = [bar_row(grid, track, place) for place, track in enumerate(picture.tracks)]
    rows += [card_row(grid, track, place) for place, track in enumerate(picture.tracks)
             if any(column.cells[place].is_claimed for column in columns)]
    pages: list[list[SheetRow]] = [[head]]
    for row in rows:
        used = sum(item.height for item in pages[-1])
        if len(pages[-1]) > 1 and used + row.height > room:
            pages.append([head])
        pages[-1].append(row)
    return [_Page(_rows_block(grid, page_rows),
                  frozenset(champ for row in page_rows for champ in row.champs),
                  frozenset(said for row in page_rows for said in row.coverages))
            for page_rows in pages]


def _rows_block(grid: SheetColumns, rows: Sequence[SheetRow]) -> FramePart:
    height = sum(row.height for row in rows)
    parts = [
        f'<path d="M{ink.number(grid.x(index))},0V{ink.number(height - 6)}" stroke="#D9D9D9" '
        'stroke-width="1"/>' for index in range(len(grid.columns) + 1)
    ]
    y = 0.0
    for row in rows:
        parts.append(row.draw(y))
        y += row.height
    return FramePart(height, "".join(parts))


def _sentence(text: str, size: float, across: float = ACROSS) -> FramePart:
    lines = [TextLine(line, size, bold=True)
             for line in wrap(clean_text(text), across, size, bold=True)]
    if not lines:
        return _NOTHING
    return FramePart(height_of(lines) + 12, ink.lines_under(lines, MARGIN, 4))


def _stacked(blocks: Sequence[FramePart]) -> FramePart:
    parts, y = [], 0.0
    for block in blocks:
        parts.append(block.at(y))
        y += block.height
    return FramePart(y, "".join(parts))


def _foot(picture: PerimeterPicture, page: _Page) -> FramePart:
    """The legend of what the sheet shows, the notes and the sources."""
    marks = [
        (Coverage.SAID, FILLED, "", "un périmètre répond"),
        (Coverage.CONTESTED, "#FFFFFF", "ou", "plusieurs répondent : à demander"),
        (Coverage.OUTSIDE, "#FFFFFF", "", "aucun de ceux qu'on connaît"),
        (Coverage.UNKNOWN, "#FFFFFF", "?", "on ne sait pas"),
    ]
    entries = tuple(
        Entry(SAMPLE_WIDTH, _sample(edge_of(coverage), fill, text), words)
        for coverage, fill, text, words in marks if coverage in page.coverages
    )
    groups = [champ_group(page.champs), Group("Case", entries)]
    return foot_of(groups, (picture.notes,), picture.sources)


def _sample(stroke: ink.Stroke, fill: str, text: str) -> Drawing:
    def draw(x: float, y: float) -> str:
        box = ink.rectangle(swatch(x, y), f'fill="{fill}" {stroke.attributes()}', 3)
        word = ink.text_element(TextLine(text, FLOOR, True), x + SAMPLE_WIDTH / 2, y + 3.3,
                                anchor="middle")
        return box + (word if text else "")

    return draw
