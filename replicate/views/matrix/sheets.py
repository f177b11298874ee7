"""Which sheets a matrix takes: one when it fits an A3, else blocks of rows by blocks of columns.

Every sheet has its own title, headings, legend and guide, and can be read alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from replicate.domain.record import record
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Listing
from replicate.domain.text.words import quoted
from replicate.views.matrix.legend import all_shown, matrix_groups, shown_on
from replicate.views.matrix.places import Grid, place_block
from replicate.views.matrix.plan import Line, Plan, plan_matrix
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of, head_block
from replicate.views.page.geometry import Rect
from replicate.views.page.listings import in_pages, listings_block
from replicate.views.page.sheets import EMPTY_ROOM, WIDEST_NUMBERS, numbered_head
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.typography.font import shorten

GAP = 6.0
_LEAST_GRID = 300.0
_LONGEST = 40
_BESIDE = "Ce que les cases ne disent pas."

SheetPart = tuple[Sequence[Line], Sequence[Line]]
"""A block of rows and a block of columns: what one sheet holds."""


@record
class MatrixSheet:
    """One sheet; ``grid`` is None where there are only words.

    ``place`` is its number and how many there are.
    """

    subtitle: str
    grid: Grid | None = None
    listings: tuple[Listing, ...] = ()
    place: tuple[int, int] = (1, 1)


def place_matrix(matrix: Matrix) -> list[MatrixSheet]:
    """The sheets and the places of every mark: what tests measure."""
    if not matrix.cells:
        return _with_lists(matrix, MatrixSheet(matrix.subtitle), EMPTY_ROOM)
    beside = _grid_room(matrix, head_block(matrix).height,
                        listings_block(matrix.listings).height)
    if beside.height >= _LEAST_GRID:
        grid = _whole(matrix, beside)
        if grid:
            return [MatrixSheet(matrix.subtitle, grid, matrix.listings)]
    top = numbered_head(matrix, WIDEST_NUMBERS).height
    grid = _whole(matrix, _grid_room(matrix, top, 0.0))
    if grid:
        return _with_lists(matrix, MatrixSheet(matrix.subtitle, grid), A3_HEIGHT)
    return _in_blocks(matrix)


def foot(matrix: Matrix, grid: Grid | None = None) -> FramePart:
    """The foot of a sheet with cells: its legend, the status of ties, the sources.

    Without a ``grid``, the foot with every mark of the matrix: none of a sheet's is taller.
    """
    groups = matrix_groups(shown_on(grid) if grid else all_shown(matrix)) if matrix.cells else ()
    return foot_of(groups, (matrix.notes,), matrix.sources)


def _grid_room(matrix: Matrix, top: float, lists: float) -> Rect:
    """What a sheet leaves to its cells; a title of many lines makes the page taller."""
    height = A3_HEIGHT - top - lists - foot(matrix).height - 3 * GAP
    least = 0.0 if lists else _LEAST_GRID
    return Rect(MARGIN, top, ACROSS, max(height, least))


def _whole(matrix: Matrix, room: Rect) -> Grid | None:
    """The grid, when it fits ``room`` in one piece."""
    plan = plan_matrix(matrix, room)
    if plan.sheets > 1:
        return None
    return place_block(matrix, plan, plan.rows[0], plan.columns[0], room)


def _with_lists(matrix: Matrix, first: MatrixSheet, used: float) -> list[MatrixSheet]:
    """The sheet, then as many as the lists need; on it, if there is room left."""
    if used + listings_block(matrix.listings).height < words_room(matrix):
        return [replace(first, listings=matrix.listings)]
    parts = in_pages(matrix.listings, words_room(matrix))
    count = 1 + len(parts)
    return [replace(first, place=(1, count)), *_only_lists(parts, count)]


def words_room(matrix: Matrix) -> float:
    """What a sheet of words leaves to its lists, in points down the page."""
    return A3_HEIGHT - numbered_head(matrix, WIDEST_NUMBERS, _BESIDE).height \
        - foot(matrix).height - 2 * GAP


def _only_lists(parts: Sequence[tuple[Listing, ...]], count: int) -> list[MatrixSheet]:
    """The last of ``count`` sheets."""
    return [MatrixSheet(_BESIDE, None, part, (number, count))
            for number, part in enumerate(parts, start=count - len(parts) + 1)]


def _in_blocks(matrix: Matrix) -> list[MatrixSheet]:
    """Sheets of whole blocks; those without any tie are not made, and are said."""
    top = numbered_head(matrix, WIDEST_NUMBERS).height
    while True:
        room = _grid_room(matrix, top, 0.0)
        plan = plan_matrix(matrix, room)
        filled, empty = _blocks(matrix, plan)
        lists = _guiding(matrix, filled, empty)
        subtitles = [f"{matrix.subtitle} Ici : {_span(*part)}." for part in filled]
        tallest = max(numbered_head(matrix, WIDEST_NUMBERS, subtitle).height
                      for subtitle in subtitles)
        if tallest <= top:
            break
        top = tallest  # a guide of several lines leaves less room for rows
    count = len(filled) + len(lists)
    sheets = [
        MatrixSheet(subtitle, place_block(matrix, plan, rows, columns, room), (), (number, count))
        for number, (subtitle, (rows, columns)) in enumerate(
            zip(subtitles, filled, strict=True), start=1)
    ]
    return [*sheets, *_only_lists(lists, count)]


def _guiding(
    matrix: Matrix, filled: Sequence[SheetPart], empty: Sequence[SheetPart]
) -> list[tuple[Listing, ...]]:
    """The lists of the sheets after those of cells; the first says what each of these holds."""
    lists = [Listing("Les feuilles", tuple(
        f"Feuille {number} : {_span(*part)}." for number, part in enumerate(filled, start=1)
    )), *matrix.listings]
    if empty:
        lists.insert(1, Listing("Sans aucun lien, non faites",
                                tuple(_span(*part) for part in empty)))
    return in_pages(lists, words_room(matrix))


def _blocks(matrix: Matrix, plan: Plan) -> tuple[list[SheetPart], list[SheetPart]]:
    """The blocks that hold a tie, and those that hold none."""
    filled: list[SheetPart] = []
    empty: list[SheetPart] = []
    for rows, columns in product(plan.rows, plan.columns):
        holds = any((row.box.id, column.box.id) in matrix.cells
                    for row in rows for column in columns)
        (filled if holds else empty).append((rows, columns))
    return filled, empty


def _span(rows: Sequence[Line], columns: Sequence[Line]) -> str:
    return f"lignes {_ends(rows)} × colonnes {_ends(columns)}"


def _ends(lines: Sequence[Line]) -> str:
    names = [quoted(shorten(line.box.name, _LONGEST)) for line in (lines[0], lines[-1])]
    return names[0] if len(lines) == 1 else " à ".join(names)
