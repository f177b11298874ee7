"""Compose the sheets of a matrix: frame, headings, grid, and a mark a tie."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import DrawnSheet
from replicate.views.matrix.marks import column_heading, grid_backdrop, row_heading, tie_mark
from replicate.views.matrix.sheets import GAP, MatrixSheet, foot, place_matrix, words_room
from replicate.views.page.frame import foot_of
from replicate.views.page.listings import largest_listings, listings_block
from replicate.views.page.sheets import (
    EMPTY_ROOM,
    Frame,
    compose_sheet,
    empty_lines,
    numbered,
    numbered_head,
)


def render_matrix(matrix: Matrix) -> tuple[DrawnSheet, ...]:
    """Every sheet as an SVG without any outside reference."""
    return tuple(_drawn(matrix, sheet) for sheet in place_matrix(matrix))


def _drawn(matrix: Matrix, sheet: MatrixSheet) -> DrawnSheet:
    top = numbered_head(matrix, sheet.place, sheet.subtitle)
    is_told = sheet.grid is None and bool(matrix.cells)
    lists = largest_listings(sheet.listings, words_room(matrix)) if is_told \
        else listings_block(sheet.listings)
    below = foot_of((), (), matrix.sources) if is_told else foot(matrix, sheet.grid)
    bottom = sheet.grid.area.bottom + 2 * GAP if sheet.grid else top.height
    if sheet.grid is None and not matrix.cells:
        bottom += EMPTY_ROOM
    frame = Frame(top, below, bottom + lists.height, lists.at(bottom))
    champs = [box.champ for groups in (matrix.rows, matrix.columns)
              for group in groups for box in group]
    return compose_sheet(matrix.title, _description(matrix, sheet), frame, champs,
                         _drawing(matrix, sheet, top.height))


def _drawing(matrix: Matrix, sheet: MatrixSheet, top: float) -> Iterator[str]:
    if sheet.grid is None:
        yield from empty_lines("" if matrix.cells else matrix.empty, top)
        return
    yield from grid_backdrop(sheet.grid)
    yield from (row_heading(item) for item in sheet.grid.rows)
    yield from (column_heading(item) for item in sheet.grid.columns)
    yield from (tie_mark(item) for item in sheet.grid.ties)


def _description(matrix: Matrix, sheet: MatrixSheet) -> str:
    """The sheet in words: its ties row by row, or its lists."""
    lead = numbered(matrix.lead, *sheet.place)
    if sheet.grid is None:
        told = (item.sentence for item in sheet.listings)
        return " ".join(filter(None, (f"{lead}.", matrix.empty, *told)))
    ties = dict.fromkeys(item.link.title for item in sheet.grid.ties)
    return f"{lead}. {sheet.subtitle} Liens : {' ; '.join(ties)}."
