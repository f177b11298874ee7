"""The lists under the drawing: what is not drawn but must be read beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter

from replicate.domain.record import record
from replicate.domain.reports.picture import Listing
from replicate.domain.wording.source_words import SOURCES
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS, MARGIN, FramePart
from replicate.views.page.label import TextLine
from replicate.views.typography.font import LINE_HEIGHT, clean_text
from replicate.views.typography.wrapping import wrap

SIZES = (16.0, 14.4, 13.0, 12.0, 11.0, 10.2, 9.5)
"""Of the texts, in points: the last, but where a sheet that is theirs has room to spare."""

_SIZE = SIZES[-1]
_COLUMNS = 4
_COLUMN_WIDTH = 268.0
_GAP = 18.0
_INDENT = 9.0
_LEADING = 0.6
_TALLER = 2
_ROUNDING = 0.01
_SPARE_ROWS = 4
"""Of a column: a heading of some lines, and what stands around."""


_FEW_LETTERS = 140
"""Of lists that stand in the foot as sentences, rather than nearly alone on a sheet."""

_NEXT = "Ce qui n'est pas dessiné est écrit sur une feuille qui suit."
_NEXT_TOO = "Ce qui n'est pas dessiné et les sources sont écrits sur une feuille qui suit."
_SOURCES_NEXT = "Les sources sont écrites sur une feuille qui suit."

Row = tuple[str, str]
"""What a line of text is (heading, item, or the rest of an item), and the text."""

Unit = tuple[Row, ...]
"""Lines that stay in one column: an item, the first one with its heading."""


def listings_block(listings: Sequence[Listing], size: float = _SIZE) -> FramePart:
    """What is not drawn, in columns of even height; as tall as its texts need."""
    columns = _set(listings, size)
    if not columns:
        return FramePart(0.0, "")
    step = (ACROSS + _GAP) / _COLUMNS
    parts = [_drawn(column, MARGIN + index * step, size) for index, column in enumerate(columns)]
    return FramePart(_height(columns, size), f'<g {ink.classes("hors-carte")}>{"".join(parts)}</g>')


def largest_listings(listings: Sequence[Listing], room: float) -> FramePart:
    """The same on a sheet of their own, as large as ``room`` points down the page hold."""
    least = _height(_set(listings, _SIZE), _SIZE)
    # No text takes fewer lines when it is larger: most sheets are full, and no size is tried.
    sizes = (size for size in SIZES
             if least * size / _SIZE <= room and _height(_set(listings, size), size) <= room)
    return listings_block(listings, next(sizes, _SIZE))


def _set(listings: Sequence[Listing], size: float) -> list[list[Row]]:
    """The lines of each column."""
    lists = [_units(listing, size) for listing in listings if listing.items]
    return _columns(lists) if lists else []


def _height(columns: Sequence[Sequence[Row]], size: float) -> float:
    """What the columns take down the page."""
    return max(map(len, columns)) * _row(size) + 6 if columns else 0.0


def _row(size: float) -> float:
    """How far down the page a line goes."""
    return size * LINE_HEIGHT + _LEADING


@record
class SharedWords:
    """What stands under a drawing, and the lists that go on the sheets after it."""

    lists: FramePart
    foot: FramePart
    after: tuple[Listing, ...] = ()

    @property
    def height(self) -> float:
        """What they take under the drawing, in points."""
        return self.lists.height + self.foot.height


def share_words(
    listings: Sequence[Listing], sources: Sequence[str],
    foot_with: Callable[[str, bool, bool], FramePart], room: float,
) -> SharedWords:
    """What is read with a drawing, as far as ``room`` points hold it; the rest comes after.

    ``foot_with`` makes the foot from a notice, whether it has the sources, and whether it
    is tight. The lists go first, into the foot when they are a few words, and then the
    sources: the legend stays.
    """
    listed = tuple(listing for listing in listings if listing.items)
    told = (Listing(SOURCES, tuple(sources)),)
    here, nothing = listings_block(listed), FramePart(0.0, "")
    said = " ".join(listing.sentence for listing in listed)
    in_foot: tuple[Callable[[], SharedWords], ...] = (
        lambda: SharedWords(nothing, foot_with(said, True, False)),
        lambda: SharedWords(nothing, foot_with(said, True, True)),
    ) if len(said) <= _FEW_LETTERS else ()
    ways: tuple[Callable[[], SharedWords], ...] = (
        lambda: SharedWords(here, foot_with("", True, False)),
        lambda: SharedWords(here, foot_with("", True, True)),
        *in_foot,
        lambda: SharedWords(nothing, foot_with(_NEXT, True, False), listed),
        lambda: SharedWords(nothing, foot_with(_NEXT, True, True), listed),
        lambda: SharedWords(nothing, foot_with(_NEXT_TOO if listed else _SOURCES_NEXT, False, True),
                            (*listed, *told)),
    )
    for way in ways:
        words = way()
        if words.height <= room + _ROUNDING:
            break
    return words


def in_pages(listings: Sequence[Listing], height: float) -> list[tuple[Listing, ...]]:
    """The same in parts no taller than ``height``; a list goes on under its heading, repeated."""
    most = max(1, int(height / _row(_SIZE)) - _SPARE_ROWS)
    items = [(listing.heading, part) for listing in listings for item in listing.items
             for part in _parted(item, most)]
    pages = []
    while items:
        fits = max(1, _fitting(items, height))
        pages.append(_listed(items[:fits]))
        items = items[fits:]
    return pages


def _fitting(items: Sequence[tuple[str, str]], height: float) -> int:
    """How many of the first items a page holds; little more than that is looked at."""
    def taken(count: int) -> float:
        return _height(_set(_listed(items[:count]), _SIZE), _SIZE)

    most = 1
    while most < len(items) and taken(most) <= height:
        most *= 2
    return bisect_right(range(1, min(most, len(items)) + 1), height, key=taken)


def _parted(item: str, most: int) -> list[str]:
    """The item, in several when it has more lines than a column holds."""
    lines = wrap(clean_text(item), _COLUMN_WIDTH - _INDENT, _SIZE)
    if len(lines) <= most:
        return [item]
    return [" ".join(lines[first:first + most]) for first in range(0, len(lines), most)]


def _listed(items: Sequence[tuple[str, str]]) -> tuple[Listing, ...]:
    return tuple(Listing(heading, tuple(item for _, item in group))
                 for heading, group in groupby(items, key=itemgetter(0)))


def _units(listing: Listing, size: float) -> list[Unit]:
    heading = tuple(("heading", text) for text in
                    wrap(clean_text(listing.heading), _COLUMN_WIDTH, size, bold=True))
    items = []
    for item in listing.items:
        texts = wrap(clean_text(item), _COLUMN_WIDTH - _INDENT, size)
        items.append(tuple(("rest" if index else "item", text)
                           for index, text in enumerate(texts)))
    return [heading + items[0], *items[1:]]


def _columns(lists: Sequence[list[Unit]]) -> list[list[Row]]:
    """One column a list when that is not much taller, else lists run on in even columns."""
    whole = [[row for unit in units for row in unit] for units in lists]
    units = [unit for units in lists for unit in units]
    height = -(-sum(map(len, units)) // _COLUMNS)
    if len(whole) <= _COLUMNS and max(map(len, whole)) <= height + _TALLER:
        return whole
    while True:
        columns: list[list[Row]] = [[]]
        for unit in units:
            if columns[-1] and len(columns[-1]) + len(unit) > height:
                columns.append([])
            columns[-1] += unit
        if len(columns) <= _COLUMNS:
            return columns
        height += 1


def _drawn(column: Sequence[Row], x: float, size: float) -> str:
    parts = []
    y = 4.0
    for kind, text in column:
        line = TextLine(text, size, bold=kind == "heading")
        if kind == "item":
            parts.append(f'<circle cx="{ink.number(x + 3)}" '
                         f'cy="{ink.number(y + 0.55 * size)}" r="{ink.number(1.5 * size / _SIZE)}" '
                         f'fill="{ink.SECONDARY}"/>')
        indent = 0.0 if kind == "heading" else _INDENT
        parts.append(ink.text_element(line, x + indent, y + 0.86 * size))
        y += _row(size)
    return "".join(parts)
