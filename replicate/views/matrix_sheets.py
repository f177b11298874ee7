"""Which sheets a matrix takes: one when it fits an A3, else blocks of rows by blocks of columns.

Every sheet has its own title, headings, legend and guide, and can be read alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from replicate.domain.matrix_report import Matrix
from replicate.domain.report import Listing
from replicate.views.font import shorten
from replicate.views.frame import MARGIN, Block, foot_of, head_block
from replicate.views.geometry import Rect
from replicate.views.layout import A3_HEIGHT, A3_WIDTH
from replicate.views.listings import in_pages, listings_block
from replicate.views.matrix_legend import matrix_groups
from replicate.views.matrix_places import Grid, Line, Plan, place_block, plan_matrix

GAP = 6.0
_LEAST_GRID = 300.0
_LONGEST = 40
_BESIDE = "Feuille {} sur {} : ce que les cases ne disent pas."
_EMPTY_ROOM = 60.0

Part = tuple[Sequence[Line], Sequence[Line]]
"""A block of rows and a block of columns: what one sheet holds."""


@dataclass(frozen=True)
class MatrixSheet:
    """One sheet; ``grid`` is None where there are only words."""

    subtitle: str
    grid: Grid | None = None
    listings: tuple[Listing, ...] = ()


def place_sheets(matrix: Matrix) -> list[MatrixSheet]:
    """The sheets and the places of every mark: what tests measure."""
    if not matrix.cells:
        return _with_lists(matrix, MatrixSheet(matrix.subtitle), _EMPTY_ROOM)
    beside = _grid_room(matrix, _head(matrix, matrix.subtitle).height,
                        listings_block(matrix.listings, A3_WIDTH).height)
    if beside.height >= _LEAST_GRID:
        grid = _whole(matrix, beside)
        if grid:
            return [MatrixSheet(matrix.subtitle, grid, matrix.listings)]
    grid = _whole(matrix, _grid_room(matrix, _head(matrix, matrix.subtitle).height, 0.0))
    if grid:
        return _with_lists(matrix, MatrixSheet(matrix.subtitle, grid), A3_HEIGHT)
    return _in_blocks(matrix)


def foot(matrix: Matrix) -> Block:
    """The foot of a sheet with cells: the legend, the status of ties, the sources."""
    return foot_of(matrix_groups(matrix) if matrix.cells else (), (matrix.notes,),
                   matrix.sources, A3_WIDTH)


def _head(matrix: Matrix, subtitle: str) -> Block:
    return head_block(replace(matrix, subtitle=subtitle), A3_WIDTH)


def _grid_room(matrix: Matrix, head: float, lists: float) -> Rect:
    """What a sheet leaves to its cells; a title of many lines makes the page taller."""
    height = A3_HEIGHT - head - lists - foot(matrix).height - 3 * GAP
    least = 0.0 if lists else _LEAST_GRID
    return Rect(MARGIN, head, A3_WIDTH - 2 * MARGIN, max(height, least))


def _whole(matrix: Matrix, room: Rect) -> Grid | None:
    """The grid, when it fits ``room`` in one piece."""
    plan = plan_matrix(matrix, room)
    if plan.sheets > 1:
        return None
    return place_block(matrix, plan, plan.rows[0], plan.columns[0], room)


def _with_lists(matrix: Matrix, first: MatrixSheet, used: float) -> list[MatrixSheet]:
    """The sheet, then as many as the lists need; on it, if there is room left."""
    if used + listings_block(matrix.listings, A3_WIDTH).height < _free(matrix):
        return [replace(first, listings=matrix.listings)]
    parts = in_pages(matrix.listings, A3_WIDTH, _free(matrix))
    return [first, *_only_lists(parts, 1 + len(parts))]


def _free(matrix: Matrix) -> float:
    return A3_HEIGHT - _head(matrix, _BESIDE).height - foot(matrix).height - 2 * GAP


def _only_lists(parts: Sequence[tuple[Listing, ...]], count: int) -> list[MatrixSheet]:
    """The last of ``count`` sheets."""
    return [MatrixSheet(_BESIDE.format(number, count), None, part)
            for number, part in enumerate(parts, start=count - len(parts) + 1)]


def _in_blocks(matrix: Matrix) -> list[MatrixSheet]:
    """Sheets of whole blocks; those without any tie are not made, and are said."""
    head = _head(matrix, matrix.subtitle).height
    while True:
        room = _grid_room(matrix, head, 0.0)
        plan = plan_matrix(matrix, room)
        filled, empty = _blocks(matrix, plan)
        guides, lists = _guided(matrix, filled, empty)
        subtitles = [f"{guide} {matrix.subtitle}" for guide in guides]
        tallest = max(_head(matrix, subtitle).height for subtitle in subtitles)
        if tallest <= head:
            break
        head = tallest  # a guide of several lines leaves less room for rows
    sheets = [MatrixSheet(subtitle, place_block(matrix, plan, rows, columns, room))
              for subtitle, (rows, columns) in zip(subtitles, filled, strict=True)]
    return [*sheets, *_only_lists(lists, len(sheets) + len(lists))]


def _guided(
    matrix: Matrix, filled: Sequence[Part], empty: Sequence[Part]
) -> tuple[list[str], list[tuple[Listing, ...]]]:
    """What each sheet of cells holds, in words, and the lists of the sheets after them."""
    count = len(filled) + 1
    while True:
        guides = [f"Feuille {number} sur {count} : {_span(*part)}."
                  for number, part in enumerate(filled, start=1)]
        lists = [Listing("Les feuilles", tuple(guides)), *matrix.listings]
        if empty:
            lists.insert(1, Listing("Sans aucun lien, non faites",
                                    tuple(_span(*part) for part in empty)))
        parts = in_pages(lists, A3_WIDTH, _free(matrix))
        if len(filled) + len(parts) <= count:
            return guides, parts
        count = len(filled) + len(parts)


def _blocks(matrix: Matrix, plan: Plan) -> tuple[list[Part], list[Part]]:
    """The blocks that hold a tie, and those that hold none."""
    filled: list[Part] = []
    empty: list[Part] = []
    for rows, columns in product(plan.rows, plan.columns):
        holds = any((row.box.id, column.box.id) in matrix.cells
                    for row in rows for column in columns)
        (filled if holds else empty).append((rows, columns))
    return filled, empty


def _span(rows: Sequence[Line], columns: Sequence[Line]) -> str:
    return f"lignes {_ends(rows)} × colonnes {_ends(columns)}"


def _ends(lines: Sequence[Line]) -> str:
    names = [f"« {shorten(line.box.name, _LONGEST)} »" for line in (lines[0], lines[-1])]
    return names[0] if len(lines) == 1 else " à ".join(names)
