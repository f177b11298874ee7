"""The legend: only the marks the picture uses, drawn by the code that draws them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Standing
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.marks import CHAMP_MARKS, Shape, champ_words
from replicate.views.page import ink
from replicate.views.page.label import TextLine, shape_of
from replicate.views.page.legend_samples import (
    SAMPLE_WIDTH,
    SIGN_GAP,
    SWATCH_HEIGHT,
    Drawing,
    bar_sample,
    champ_chip,
    shape_sample,
    standing_sample,
)
from replicate.views.typography.font import text_width

SIZE = 9.92
"""Text size of the frame's small texts: 3.5 mm on A3."""

ROW = 15.4
_HEADING = 16.0
_GAP = 7.0
_COLUMN_GAP = 16.0
_GROUP_GAP = 26.0


@record
class Entry:
    """A sample, drawn from its left and middle, and what it means."""

    width: float
    draw: Drawing
    text: str


LegendColumn = tuple[Entry, ...]


@record
class Group:
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]

    def columns(self, rows: int, is_tight: bool) -> list[LegendColumn]:
        """The entries in columns of at most ``rows``: of like length, or the narrowest together."""
        if is_tight:
            return _narrowest(self.entries, rows)
        count = -(-len(self.entries) // rows)
        ends = [len(self.entries) * index // count for index in range(count + 1)]
        return [self.entries[first:end] for first, end in pairwise(ends)]

    def width(self, rows: int, is_tight: bool) -> float:
        """Width of the whole group, its heading included."""
        return max(_width(self.columns(rows, is_tight)),
                   text_width(self.heading, SIZE, bold=True))


def _column_width(column: LegendColumn) -> float:
    return max(entry.width + _GAP + text_width(entry.text, SIZE) for entry in column)


def _width(columns: Sequence[LegendColumn]) -> float:
    return sum(map(_column_width, columns)) + _COLUMN_GAP * (len(columns) - 1)


def _cost(columns: Sequence[LegendColumn]) -> tuple[float, int]:
    return round(_width(columns), 3), sum(len(column) ** 2 for column in columns)


def _narrowest(entries: LegendColumn, rows: int) -> list[LegendColumn]:
    """The columns of at most ``rows`` entries, in order, which take the least width.

    With an entry less they never take more: a sheet's legend is no taller than that of all.
    Of those that take the same, the most even: an entry alone looks like a group of its own.
    """
    best: list[list[LegendColumn]] = [[]]
    for end in range(1, len(entries) + 1):
        best.append(min(([*best[start], entries[start:end]]
                         for start in range(max(0, end - rows), end)), key=_cost))
    return best[-1]


class Legend:
    """Groups of samples, set in the fewest rows that the width allows."""

    def __init__(self, groups: Sequence[Group], width: float) -> None:
        self.groups = [group for group in groups if group.entries]
        most = max((len(group.entries) for group in self.groups), default=1)
        self.rows, self.is_tight = next(
            ((rows, is_tight) for rows in range(3, most + 1) for is_tight in (False, True)
             if self._width(rows, is_tight) <= width), (max(3, most), False))
        self.rows = min(self.rows, most)
        self.height = _HEADING + ROW * self.rows
        self.gap = _GROUP_GAP
        if len(self.groups) > 1:
            spare = (width - self._width(self.rows, self.is_tight)) / (len(self.groups) - 1)
            self.gap += max(0.0, min(spare, 40.0))

    def _width(self, rows: int, is_tight: bool) -> float:
        return sum(group.width(rows, is_tight) for group in self.groups) \
            + _GROUP_GAP * (len(self.groups) - 1)

    def draw(self, x: float, y: float) -> str:
        """SVG of the legend from its top left corner."""
        parts = []
        for group in self.groups:
            heading = TextLine(group.heading, SIZE, bold=True)
            parts.append(ink.text_element(heading, x, y + SIZE))
            left = x
            for column in group.columns(self.rows, self.is_tight):
                for row, entry in enumerate(column):
                    middle = y + _HEADING + ROW * row + ROW / 2
                    parts.append(entry.draw(left, middle))
                    parts.append(ink.text_element(TextLine(entry.text, SIZE),
                                                  left + entry.width + _GAP,
                                                  ink.baseline(middle, SIZE)))
                left += _column_width(column) + _COLUMN_GAP
            x += group.width(self.rows, self.is_tight) + self.gap
        return f'<g {ink.classes("legende")}>{"".join(parts)}</g>'


def box_groups(boxes: Sequence[Box]) -> tuple[Group, Group]:
    """The champs and the kinds of some boxes."""
    return champ_group(box.champ for box in boxes), shape_group(shape_entries(boxes))


def champ_group(champs: Iterable[str], has_signs: bool = False) -> Group:
    """Each of some champs once, with its fill and code; and its sign, if ``has_signs``."""
    heading = f"Champ = couleur et {'code, ou signe si petit' if has_signs else 'code'}"
    used = set(champs)
    width = SAMPLE_WIDTH + has_signs * (SIGN_GAP + SWATCH_HEIGHT)
    return Group(heading, tuple(Entry(width, champ_chip(champ, has_signs), champ_words(champ))
                                for champ in CHAMP_MARKS if champ in used))


def shape_group(entries: Iterable[Entry]) -> Group:
    """Kinds, each with its shape."""
    return Group("Forme = nature", tuple(entries))


def shape_entries(boxes: Sequence[Box], has_bars: bool = False) -> list[Entry]:
    """The kinds of some boxes, each with its shape; of forums, all the shapes that they have."""
    drawn = {shape: [shape_sample(shape)] for shape in map(shape_of, boxes)}
    if has_bars:
        drawn.setdefault(Shape.FORUM, []).append(bar_sample)
    return [Entry(SAMPLE_WIDTH * len(drawn[shape]) + _GAP * (len(drawn[shape]) - 1),
                  _side_by_side(drawn[shape]), shape.value)
            for shape in Shape if shape in drawn]


def _side_by_side(samples: Sequence[Drawing]) -> Drawing:
    return lambda x, y: "".join(sample(x + index * (SAMPLE_WIDTH + _GAP), y)
                                for index, sample in enumerate(samples))


def verbs_told(types: Iterable[str]) -> str:
    """The verbs that ties of these types bear in the picture: no other is explained."""
    return ", ".join(sorted(map(FAMILIES["type_lien"].label, types)))


def standing_entries(
    used: Collection[Standing], words_of: Callable[[Standing], str], has_lines: bool = True
) -> list[Entry]:
    """Some standings, each with its box and its line, in the words of their picture."""
    return [Entry(68 if has_lines else SAMPLE_WIDTH, standing_sample(standing, has_lines),
                  words_of(standing))
            for standing in Standing if standing in used]
