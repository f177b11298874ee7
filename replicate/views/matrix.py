"""Compose the sheets of a matrix: frame, headings, grid, and a mark a tie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from replicate.domain.matrix_report import Matrix
from replicate.domain.report import DrawnSheet
from replicate.views import ink
from replicate.views.font import clean_text
from replicate.views.frame import MARGIN, foot_of, head_block
from replicate.views.label import TextLine
from replicate.views.layout import A3_HEIGHT, A3_WIDTH, Sheet
from replicate.views.listings import listings_block
from replicate.views.matrix_marks import backdrop, column_heading, row_heading, tie_mark
from replicate.views.matrix_sheets import GAP, MatrixSheet, foot, place_sheets
from replicate.views.svg import page
from replicate.views.wrapping import wrap

_A3 = Sheet("A3", 1.0)
_EMPTY_SIZE = 16.0


@dataclass(frozen=True)
class _Told:
    """What a sheet says where it cannot be seen."""

    title: str
    description: str


def render_matrix(matrix: Matrix) -> tuple[DrawnSheet, ...]:
    """Every sheet as an SVG without any outside reference."""
    return tuple(_drawn(matrix, sheet) for sheet in place_sheets(matrix))


def _drawn(matrix: Matrix, sheet: MatrixSheet) -> DrawnSheet:
    head = head_block(replace(matrix, subtitle=sheet.subtitle), A3_WIDTH)
    lists = listings_block(sheet.listings, A3_WIDTH)
    is_told = sheet.grid is None and bool(matrix.cells)
    below = foot_of((), (), matrix.sources, A3_WIDTH) if is_told else foot(matrix)
    bottom = sheet.grid.area.bottom + 2 * GAP if sheet.grid else head.height
    if sheet.grid is None and not matrix.cells:
        bottom += 3 * _EMPTY_SIZE
    height = max(A3_HEIGHT, bottom + lists.height + below.height)
    frame = head.at(0) + lists.at(bottom) + below.at(height - below.height)
    description = _description(matrix, sheet)
    champs = [box.champ for groups in (matrix.rows, matrix.columns)
              for group in groups for box in group]
    svg = page(_Told(matrix.title, description), _A3, height, champs, frame,
               _drawing(matrix, sheet, head.height))
    return DrawnSheet(svg, description)


def _drawing(matrix: Matrix, sheet: MatrixSheet, top: float) -> Iterator[str]:
    if sheet.grid is None:
        told = "" if matrix.cells else matrix.empty
        y = top + _EMPTY_SIZE
        for text in wrap(clean_text(told), A3_WIDTH - 2 * MARGIN, _EMPTY_SIZE):
            yield ink.text_element(TextLine(text, _EMPTY_SIZE), MARGIN, y, ink.SECONDARY)
            y += 1.2 * _EMPTY_SIZE
        return
    yield from backdrop(sheet.grid)
    yield from (row_heading(item) for item in sheet.grid.rows)
    yield from (column_heading(item) for item in sheet.grid.columns)
    yield from (tie_mark(item) for item in sheet.grid.ties)


def _description(matrix: Matrix, sheet: MatrixSheet) -> str:
    """The sheet in words: its ties row by row, or its lists."""
    if sheet.grid is None:
        told = " ".join(f"{item.heading} : {' ; '.join(item.items)}." for item in sheet.listings)
        return " ".join(filter(None, (f"{matrix.lead}.", matrix.empty, told)))
    ties = dict.fromkeys(item.link.title for item in sheet.grid.ties)
    return f"{matrix.lead}. {sheet.subtitle} Liens : {' ; '.join(ties)}."
