"""Compose the strip: functions down, territories across, on as many sheets as they need."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.reports.strip import CellMark, Strip
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.page.sheets import (
    WIDEST_NUMBERS,
    Frame,
    compose_sheet,
    numbered,
    numbered_head,
)
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.strip.marks import cell_group, strip_groups
from replicate.views.strip.places import (
    GROUP_SIZE,
    PlacedColumn,
    PlacedRow,
    StripSheet,
    cell_lines,
    place_strip,
)
from replicate.views.typography.font import clean_text

_GAP = 6.0
_PALE = "#F0F0F0"
_RULE = "#C4C4C4"
_LEAST_HEIGHT = 240.0


def render_strip(strip: Strip) -> tuple[DrawnSheet, ...]:
    """Each sheet as one SVG without any outside reference, with its own description."""
    sheets = place_on_sheets(strip)
    return tuple(
        _rendered(strip, sheet, (number, len(sheets))) for number, sheet in enumerate(sheets, 1)
    )


def place_on_sheets(strip: Strip) -> tuple[StripSheet, ...]:
    """The places of every cell: what tests measure."""
    head, foot = numbered_head(strip, WIDEST_NUMBERS), _foot(strip)
    height = max(_LEAST_HEIGHT, A3_HEIGHT - head.height - foot.height - _GAP)
    return place_strip(strip, Rect(MARGIN, head.height, ACROSS, height))


def _foot(strip: Strip) -> FramePart:
    """The foot with every mark of the strip: none of a sheet's is taller."""
    return _foot_with({cell.mark for column in strip.columns for cell in column.cells}, strip)


def _foot_with(used: Collection[CellMark], strip: Strip) -> FramePart:
    return foot_of(strip_groups(used), (strip.notes,), strip.sources)


def _rendered(strip: Strip, sheet: StripSheet, place: tuple[int, int]) -> DrawnSheet:
    rows = [row.index for row in sheet.rows]
    used = {placed.column.cells[row].mark for placed in sheet.columns for row in rows}
    description = " ".join((
        f"{numbered(strip.title, *place)}.",
        *(placed.column.described(rows) for placed in sheet.columns),
    ))
    frame = Frame(numbered_head(strip, place), _foot_with(used, strip),
                  sheet.bottom * sheet.growth + _GAP)
    return compose_sheet(strip.title, description, frame, (), _drawing(sheet))


def _drawing(sheet: StripSheet) -> Iterator[str]:
    yield f'<g transform="scale({sheet.growth})">'
    yield from _cells(sheet)
    yield "</g>"


def _cells(sheet: StripSheet) -> Iterator[str]:
    for column in sheet.columns:
        if column.column.is_reference:
            yield ink.filled(column.rect, _PALE)
        yield _head(column, sheet.head_bottom)
    for row in sheet.rows:
        yield _row(row)
        for column in sheet.columns:
            cell = column.column.cells[row.index]
            said = ", ".join(cell.texts)
            title = f"{column.column.name} · {row.row.code} {row.row.title} : {said}"
            yield cell_group(cell, sheet.cell_rect(row, column),
                             cell_lines(cell, column.rect.width),
                             f"<title>{markup(clean_text(title))}</title>")


def _head(placed: PlacedColumn, bottom: float) -> str:
    """The territory's name and notes, standing on the first row."""
    top = bottom - 3 - height_of(placed.head)
    texts = ink.lines_under(placed.head, placed.rect.centre[0], top, None, "middle")
    return f'<g {ink.classes("territoire")}>{texts}</g>'


def _row(placed: PlacedRow) -> str:
    """A thin rule over the row, its heading if it begins a group, and its title."""
    rect = placed.rect
    parts = []
    strong = placed.group is not None
    if placed.group:
        heading, bottom = placed.group
        line = TextLine(clean_text(heading), GROUP_SIZE, True)
        parts.append(ink.text_element(line, rect.x, bottom - 6))
    parts.append(f'<path d="M{ink.number(rect.x)},{ink.number(rect.y)}H{ink.number(rect.right)}" '
                 f'stroke="{ink.DARK if strong else _RULE}" '
                 f'stroke-width="{1 if strong else 0.7}"/>')
    top = rect.centre[1] - height_of(placed.lines) / 2
    parts.append(ink.lines_under(placed.lines, rect.x, top))
    return f'<g {ink.classes("fonction")}>{"".join(parts)}</g>'
