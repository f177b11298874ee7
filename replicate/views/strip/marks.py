"""The cells of a strip and their legend: outline and fill say the state, as words do.

One dark neutral fill means "in place", whatever the form; no hue carries anything.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from replicate.domain.reports.strip import BARE_WORDS, CellMark, StripCell
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine
from replicate.views.page.legend import Entry, Group
from replicate.views.page.legend_samples import Drawing
from replicate.views.page.shapes import stacked
from replicate.views.strip.places import BAND, BANDED

_FILL = "#37424F"
_ROUND = 4.0
_SWATCH = 34.0
_OUTLINES = {
    CellMark.IN_PLACE: ink.Stroke(ink.DARK, 1.2),
    CellMark.EVALUATED: ink.Stroke(ink.DARK, 1.2),
    CellMark.STARTED: ink.Stroke(ink.DARK, 1.2),
    CellMark.CONSIDERED: ink.Stroke(ink.DARK, 1.8, "0 4.2"),
    CellMark.ABSENT: ink.Stroke(ink.ABSENT, 1.4, "6 4"),
    CellMark.SPLIT: ink.Stroke(ink.DARK, 1.4, "10 3 2 3"),
    CellMark.DESCRIBED: ink.Stroke(ink.MUTED, 1.0),
}
_FEET = {CellMark.STARTED: 1.2, CellMark.EVALUATED: 2.4}
"""What is left under the band, in points: a white line stands in a dark cell."""

_BARE = {mark: TextLine(words, 9.5, mark is CellMark.UNKNOWN)
         for mark, words in BARE_WORDS.items()}
"""The samples of cells that have no box: their words, as cells write them."""

_FILLED = (CellMark.IN_PLACE, CellMark.EVALUATED)


def _cell_mark(mark: CellMark, rect: Rect) -> str:
    """The box of a cell without its words; what is not known has none."""
    stroke = _OUTLINES.get(mark)
    if stroke is None:
        return ""
    parts = [_box(rect.grown(-stroke.width / 2), _FILL if mark in _FILLED else "#FFFFFF",
                  stroke.attributes())]
    if mark in BANDED:
        colour = "#FFFFFF" if mark in _FILLED else _FILL
        band = Rect(rect.x + 1.2, rect.bottom - BAND - _FEET[mark],
                    rect.width - 2.4, BAND - _FEET[mark] + 1.2)
        parts.append(ink.filled(band, colour))
    return "".join(parts)


def cell_group(cell: StripCell, rect: Rect, lines: Sequence[TextLine], title: str) -> str:
    """A cell with its words, and its title which says where it stands."""
    colour = "#FFFFFF" if cell.mark in _FILLED else ink.DARK
    if cell.mark in (CellMark.UNKNOWN, CellMark.NOT_SEEN):
        colour = ink.SECONDARY
    room = Rect(rect.x, rect.y, rect.width,
                rect.height - (BAND if cell.mark in BANDED else 0))
    return (f'<g {ink.classes("case", cell.mark.name.lower())}>{title}'
            f"{_cell_mark(cell.mark, rect)}{stacked(lines, room, colour)}</g>")


def strip_groups(used: Collection[CellMark]) -> list[Group]:
    """Some marks, each once, as cells draw them: a cell without a box has its words alone."""
    return [Group("Case : l'état, écrit dedans", tuple(
        Entry(_room(mark), _sample(mark), mark.value)
        for mark in CellMark if mark in used
    ))]


def _room(mark: CellMark) -> float:
    return max(_SWATCH, _BARE[mark].width) if mark in _BARE else _SWATCH


def _sample(mark: CellMark) -> Drawing:
    def draw(x: float, y: float) -> str:
        rect = Rect(x, y - 6.5, _room(mark), 13)
        if mark in _BARE:
            return ink.text_element(_BARE[mark], rect.centre[0], y + 3.4, ink.SECONDARY, "middle")
        return _cell_mark(mark, rect)

    return draw


def _box(rect: Rect, fill: str, paint: str) -> str:
    return ink.rectangle(rect, f'fill="{fill}" {paint}', _ROUND)
