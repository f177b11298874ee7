"""The legend: only the marks the picture uses, drawn by the code that draws them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from replicate.domain.record import record
from replicate.domain.report import Box, Link, Picture, Standing
from replicate.domain.vocabulary.actors import CHAMP
from replicate.domain.vocabulary.marks import CHAMP_MARKS, UNKNOWN_CHAMP, LineEnd, Shape
from replicate.domain.words import UNKNOWN
from replicate.views.page import ink
from replicate.views.page.geometry import Rect, broken_line
from replicate.views.page.label import TextLine, is_ghost, is_ringed, shape_of
from replicate.views.page.lines import drawn_line, family_of
from replicate.views.page.placed import Layout
from replicate.views.page.shapes import outline, plate
from replicate.views.page.signs import drawn_sign
from replicate.views.typography.font import text_width

SIZE = 9.92
"""Text size of the frame's small texts: 3.5 mm on A3."""

ROW = 16.0
_HEADING = 16.0
_GAP = 7.0
_COLUMN_GAP = 16.0
_GROUP_GAP = 26.0
_SWATCH_HEIGHT = 14.0
_SIGN_GAP = 4.0

Drawing = Callable[[float, float], str]


@record
class Entry:
    """A sample, drawn from its left and middle, and what it means."""

    width: float
    draw: Drawing
    text: str


@record
class Group:
    """Entries under one heading, in columns of ``rows`` entries."""

    heading: str
    entries: tuple[Entry, ...]

    def column_widths(self, rows: int) -> list[float]:
        """Width of each column, in points."""
        return [
            max(entry.width + _GAP + text_width(entry.text, SIZE)
                for entry in self.entries[first:first + rows])
            for first in range(0, len(self.entries), rows)
        ]

    def width(self, rows: int) -> float:
        """Width of the whole group, its heading included."""
        columns = self.column_widths(rows)
        return max(sum(columns) + _COLUMN_GAP * (len(columns) - 1),
                   text_width(self.heading, SIZE, bold=True))


class Legend:
    """Groups of samples, set in the fewest rows that the width allows."""

    def __init__(self, groups: Sequence[Group], width: float) -> None:
        self.groups = [group for group in groups if group.entries]
        most = max((len(group.entries) for group in self.groups), default=1)
        self.rows = next((rows for rows in range(3, most + 1) if self._width(rows) <= width),
                         max(3, most))
        self.rows = min(self.rows, most)
        self.height = _HEADING + ROW * self.rows
        self.gap = _GROUP_GAP
        if len(self.groups) > 1:
            spare = (width - self._width(self.rows)) / (len(self.groups) - 1)
            self.gap += max(0.0, min(spare, 40.0))

    def _width(self, rows: int) -> float:
        return sum(group.width(rows) for group in self.groups) \
            + _GROUP_GAP * (len(self.groups) - 1)

    def draw(self, x: float, y: float) -> str:
        """SVG of the legend from its top left corner."""
        parts = []
        for group in self.groups:
            heading = TextLine(group.heading, SIZE, bold=True)
            parts.append(ink.text_element(heading, x, y + SIZE))
            left = x
            for column, width in enumerate(group.column_widths(self.rows)):
                first = column * self.rows
                for row, entry in enumerate(group.entries[first:first + self.rows]):
                    middle = y + _HEADING + ROW * row + ROW / 2
                    parts.append(entry.draw(left, middle))
                    parts.append(ink.text_element(TextLine(entry.text, SIZE),
                                                  left + entry.width + _GAP,
                                                  middle + 0.36 * SIZE))
                left += width + _COLUMN_GAP
            x += group.width(self.rows) + self.gap
        return f'<g {ink.classes("legende")}>{"".join(parts)}</g>'


def map_groups(picture: Picture, layout: Layout | None) -> list[Group]:
    """The legend of a map or an overlay."""
    bars = {placed.box.id for placed in layout.bars} if layout else set()
    shapes = shape_entries([box for box in picture.boxes if box.id not in bars])
    if bars:
        shapes.append(bar_entry())
    if layout and layout.lanes:
        shapes.append(Entry(31, _lane_sample, "Couloir = public visé"))
    return [
        Group("Champ = couleur et code", tuple(champ_entries(
            [box for box in picture.boxes if box.id not in bars]))),
        Group("Forme = nature", tuple(shapes)),
        Group("Lien = extrémité du trait", tuple(_line_ends(picture.links))),
        Group("Comparaison" if picture.is_overlay else "Trait",
              tuple(_standings(picture))),
    ]


def champ_entries(boxes: Sequence[Box]) -> list[Entry]:
    """The champs of some boxes, each with its fill and code."""
    return champ_chips(box.champ for box in boxes)


def champ_chips(champs: Iterable[str], has_signs: bool = False) -> list[Entry]:
    """Each of some champs once, with its fill and code; and its sign, if ``has_signs``."""
    used = {champ if champ in CHAMP_MARKS else UNKNOWN for champ in champs}
    return [Entry(31 + has_signs * (_SIGN_GAP + _SWATCH_HEIGHT), _champ_chip(champ, has_signs),
                  CHAMP[champ].label if champ in CHAMP else UNKNOWN_CHAMP)
            for champ in CHAMP_MARKS if champ in used]


def _champ_chip(champ: str, has_signs: bool) -> Drawing:
    mark = CHAMP_MARKS[champ]

    def signed(x: float, y: float) -> str:
        rect = Rect(x, y - _SWATCH_HEIGHT / 2, _SWATCH_HEIGHT, _SWATCH_HEIGHT)
        return outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1)) \
            + drawn_sign(mark.sign, rect.centre, 9.0, mark.ink)

    def draw(x: float, y: float) -> str:
        rect = Rect(x, y - _SWATCH_HEIGHT / 2, 31, _SWATCH_HEIGHT)
        chip = outline(Shape.INSTITUTION, rect, ink.champ_fill(mark), ink.Stroke(ink.DARK, 1))
        code = TextLine(mark.code, 9.0, True)
        text = ink.text_element(code, x + 15.5, y + 3.3, mark.ink, "middle")
        beside = signed(rect.right + _SIGN_GAP, y) if has_signs else ""
        return chip + plate(mark, rect, [code]) + text + beside

    return draw


def shape_entries(boxes: Sequence[Box]) -> list[Entry]:
    """The kinds of some boxes, each with its shape."""
    used = {shape_of(box) for box in boxes}
    return [Entry(31, _shape_sample(shape), shape.value) for shape in Shape if shape in used]


def bar_entry() -> Entry:
    """A forum drawn as a bar between lanes."""
    return Entry(31, _bar_sample, Shape.FORUM.value)


def _shape_sample(shape: Shape) -> Drawing:
    heavy = shape is Shape.INSTITUTION
    return lambda x, y: outline(shape, Rect(x, y - 7, 31, _SWATCH_HEIGHT), "#F2F2F2",
                                ink.outline_stroke(Standing.PRESENT, heavy))


def _bar_sample(x: float, y: float) -> str:
    bar = outline(Shape.PLACE, Rect(x, y - 2, 31, 9), ink.BAR, ink.Stroke(ink.DARK, 1))
    joints = "".join(
        f'<path d="M{ink.number(x + at)},{ink.number(y - 8)}v5" stroke="{ink.DARK}"/>'
        f'<circle cx="{ink.number(x + at)}" cy="{ink.number(y - 3)}" r="2.2" fill="{ink.DARK}"/>'
        for at in (9, 22)
    )
    return bar + joints


def _lane_sample(x: float, y: float) -> str:
    return outline(Shape.PLACE, Rect(x, y - 7, 31, _SWATCH_HEIGHT), ink.LANE,
                   ink.Stroke(ink.ABSENT, 1.0, "4 3"))


def _line_ends(links: Sequence[Link]) -> list[Entry]:
    first_type: dict[LineEnd, str] = {}
    for link in sorted(links, key=lambda item: item.type):
        first_type.setdefault(family_of(link.type), link.type)
    entries = [Entry(38, _line_sample(first_type[family], Standing.PRESENT), family.value)
               for family in LineEnd if family in first_type]
    if any(link.is_deduced for link in links):
        entries.append(Entry(38, _words("verbe ?"), "lien déduit, à confirmer"))
    return entries


def _line_sample(type_: str, standing: Standing) -> Drawing:
    return lambda x, y: drawn_line(type_, standing, broken_line(((x + 2, y), (x + 37, y))))


def _words(text: str) -> Drawing:
    return lambda x, y: ink.text_element(TextLine(text, 9.0), x, y + 3.3)


def _standings(picture: Picture) -> list[Entry]:
    used = {box.standing for box in picture.boxes} | {link.standing for link in picture.links}
    if used <= {Standing.PRESENT}:
        return []
    return standing_entries(used, picture.words_of)


def standing_entries(
    used: Collection[Standing], words_of: Callable[[Standing], str], has_lines: bool = True
) -> list[Entry]:
    """Some standings, each with its box and its line, in the words of their picture."""
    return [Entry(68 if has_lines else 31, _standing_sample(standing, has_lines),
                  words_of(standing))
            for standing in Standing if standing in used]


def _standing_sample(standing: Standing, has_line: bool) -> Drawing:
    def draw(x: float, y: float) -> str:
        rect = Rect(x, y - 7, 31, _SWATCH_HEIGHT)
        parts = []
        if is_ringed(standing):
            parts.append(outline(Shape.PLACE, rect, "#FFFFFF", ink.ring(standing)))
            rect = rect.grown(-2.8)
        fill = "#FFFFFF" if is_ghost(standing) else "#BDBDBD"
        parts.append(outline(Shape.PLACE, rect, fill, ink.outline_stroke(standing, heavy=False)))
        if standing.is_open:
            parts.append(ink.text_element(TextLine("?", 9.5, True), x + 15.5, y + 3.4,
                                          ink.SECONDARY, "middle"))
        if not has_line or standing is Standing.UNSURE:  # its ties are listed, not drawn
            return "".join(parts)
        if standing is Standing.ADDED:
            parts.append(ink.text_element(TextLine("+ verbe", 9.0), x + 35, y + 3.3))
        else:
            stroke = ink.line(standing, thick=False)
            parts.append(f'<path d="M{ink.number(x + 38)},{ink.number(y)}h26" '
                         f'{stroke.attributes()}/>')
        return "".join(parts)

    return draw

