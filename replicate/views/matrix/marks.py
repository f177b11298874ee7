"""A matrix's marks as SVG: a cell's tie has the line end and the pattern of the map."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.picture import Box, Standing
from replicate.views.escape import markup
from replicate.views.matrix.places import Grid, PlacedHeading, PlacedTie
from replicate.views.matrix.plan import CHIP_THICKNESS, QUESTION
from replicate.views.page import ink
from replicate.views.page.chip import chip
from replicate.views.page.geometry import Rect, broken_line
from replicate.views.page.label import FLOOR
from replicate.views.page.lines import drawn_line, tie_group

SAME = "#DADADA"
"""Where a row meets its own column."""

_STRIPE, _THIN = "#F3F3F3", "#E2E2E2"
_DRAWN_ON = 27.0
"""Width for which the marks of the map are drawn, and shrunk with their cell."""

_ENDS = (1.5, 25.5)


def grid_backdrop(grid: Grid) -> Iterator[str]:
    """One row in two grey, the lines of the grid, and heavier ones between groups."""
    area = grid.area
    for row in grid.rows[1::2]:
        yield ink.filled(Rect(area.x, row.band.y, area.width, row.band.height), _STRIPE)
    for rect in grid.same:
        yield ink.filled(rect, SAME)
    thin = "".join(f"M{ink.number(item.band.x)},{ink.number(area.y)}V{ink.number(area.bottom)}"
                   for item in grid.columns[1:])
    yield f'<path d="{thin}" stroke="{_THIN}" stroke-width="0.6"/>'
    heavy = [f"M{ink.number(area.x)},{ink.number(item.band.y)}H{ink.number(area.right)}"
             for item in grid.rows[1:] if item.opens_group]
    heavy += [f"M{ink.number(item.band.x)},{ink.number(area.y)}V{ink.number(area.bottom)}"
              for item in grid.columns[1:] if item.opens_group]
    yield f'<path d="{"".join(heavy)}" stroke="{ink.DARK}" stroke-width="1.2"/>'
    yield ink.rectangle(area, f'fill="none" stroke="{ink.DARK}" stroke-width="1.2"')


def row_heading(heading: PlacedHeading) -> str:
    """A row's name, flush right, and its chip."""
    parts = [_opened(heading.box, "ligne"), chip(heading.box, heading.chip, _code_size(heading))]
    parts.append(ink.lines_under(
        heading.texts, heading.text.right, heading.text.y, anchor="end"))
    return "".join(parts) + "</g>"


def _code_size(heading: PlacedHeading) -> float:
    """That of the code on a chip, which grows with it."""
    return FLOOR * min(heading.chip.width, heading.chip.height) / CHIP_THICKNESS


def column_heading(heading: PlacedHeading) -> str:
    """A column's chip and name, turned a quarter to the left: they read upwards."""
    x, y = heading.chip.centre
    flat = Rect(x - heading.chip.height / 2, y - heading.chip.width / 2,
                heading.chip.height, heading.chip.width)
    drawn = chip(heading.box, flat, _code_size(heading))
    parts = [_opened(heading.box, "colonne"), _turned(drawn, x, y)]
    across = heading.text.x
    for line in heading.texts:
        x, y = ink.line_baseline(line, across), heading.text.bottom
        parts.append(_turned(ink.text_element(line, x, y), x, y))
        across += line.height
    return "".join(parts) + "</g>"


def tie_mark(placed: PlacedTie) -> str:
    """A tie in its cell, with its sentence."""
    link = placed.link
    return tie_group(
        link, drawn_tie(link.type, link.standing, placed.mark) + _question(placed))


def drawn_tie(type_: str, standing: Standing, rect: Rect) -> str:
    """The line of a tie's family from the row, on the left, to the column, on the right."""
    stroke = ink.outline_stroke(standing, heavy=False)
    if standing is Standing.PLANNED:
        stroke = ink.Stroke(ink.DARK, 1.2, "0 2.6")
    inner = rect.grown(-0.6)
    line = drawn_line(type_, standing, broken_line(((_ENDS[0], 0.0), (_ENDS[1], 0.0))))
    return (ink.rectangle(inner, f'fill="#FFFFFF" {stroke.attributes()}')
            + f'<g transform="translate({ink.number(rect.x)},{ink.number(rect.centre[1])}) '
            f'scale({ink.number(rect.width / _DRAWN_ON)})">{line}</g>')


def _question(placed: PlacedTie) -> str:
    if placed.question is None:
        return ""
    return ink.lines_under([QUESTION], placed.question.x, placed.question.y)


def _opened(box: Box, kind: str) -> str:
    return (f'<g {ink.box_classes(box, kind)} data-id="{markup(box.id)}">'
            f"<title>{markup(box.title)}</title>")


def _turned(drawn: str, x: float, y: float) -> str:
    return f'<g transform="rotate(-90 {ink.number(x)} {ink.number(y)})">{drawn}</g>'
