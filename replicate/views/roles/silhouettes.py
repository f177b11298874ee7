"""Compose the cover: silhouettes on the same slots, the reference among them or as their key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.reports.silhouettes import Silhouette, Silhouettes
from replicate.views.escape import markup
from replicate.views.map.layout import ANCHORED_HEIGHT
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of, head_block
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, height_of
from replicate.views.page.sheets import Frame, compose_sheet, numbered
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.roles.silhouette_marks import drawn_role, lanes, numbers, silhouette_groups
from replicate.views.roles.silhouette_places import RoleMark, place_marks
from replicate.views.roles.silhouette_words import says_role
from replicate.views.typography.font import LINE_HEIGHT, clean_text
from replicate.views.typography.told_apart import told_apart
from replicate.views.typography.wrapping import wrap

MOST_ON_A_SHEET = 40
KEY_WIDTH = 270.0
RATIO = ANCHORED_HEIGHT / ACROSS
"""Height of a silhouette for its width: that of the map by roles."""

_FLATTEST = 0.25
"""The least of it: where the sheet has room at the side, silhouettes grow wider with it."""

TALLEST = 0.68
"""The most of it: where the sheet has room to spare, marks grow taller with it."""

NAME_SIZE = 10.0
_LINES = ((1, 1), (1, 2), (2, 1), (2, 2))
"""Lines of a name and of the notes under it: the fewest that hold them; longer names are cut."""

_MOST_LINES = 2

_GAP, _DOWN = 16.0, 9.0
_NEARLY, _MOST_APART = 0.92, 30.0
_LIST_SIZE = 9.5
_BETWEEN = 8.0


@record
class Tile:
    """A territory's place: the lines over its silhouette, the silhouette's own room, its marks."""

    silhouette: Silhouette
    head: tuple[TextLine, ...]
    rect: Rect
    area: Rect
    marks: tuple[RoleMark, ...]
    is_numbered: bool = False
    """Whether it is the small key, with a number at each place for what has no room for words."""


def render_silhouettes(cover: Silhouettes) -> tuple[DrawnSheet, ...]:
    """Each sheet as one SVG, with its own description; forty territories an A3."""
    count = -(-len(cover.territories) // MOST_ON_A_SHEET)
    sheets = []
    for number in range(count):
        shown = cover.territories[number * MOST_ON_A_SHEET:(number + 1) * MOST_ON_A_SHEET]
        as_of = numbered(cover.as_of, number + 1, count)
        sheets.append(_sheet(replace(cover, territories=shown, as_of=as_of)))
    return tuple(sheets)


def place_tiles(cover: Silhouettes) -> tuple[Tile, tuple[Tile, ...]]:
    """The reference and the territories of one sheet: what tests measure.

    A few that all have room for the words of their roles stand with the reference among them,
    as large as they are; else it is the small key of their numbers, at their left.
    """
    head = head_block(cover)
    height = A3_HEIGHT - head.height - _tallest_foot(cover).height - _BETWEEN
    page = Rect(MARGIN, head.height, ACROSS, height)
    first, *others = _tiles(cover, (cover.key, *cover.territories), page)
    if all(says_role(mark) for tile in (first, *others) for mark in tile.marks):
        return first, tuple(others)
    left = MARGIN + KEY_WIDTH + 2 * _GAP
    room = Rect(left, page.y, page.right - left, height)
    tiles = _tiles(cover, cover.territories, room)
    # Numbers lie close in the key: it is never as flat as a large silhouette may be.
    flat = max(RATIO, tiles[0].area.height / tiles[0].area.width)
    key = Rect(MARGIN, page.y, KEY_WIDTH, _over(_LINES[0]) + KEY_WIDTH * flat)
    return replace(_tile(cover, cover.key, _LINES[0], key), is_numbered=True), tiles


def _tiles(
    cover: Silhouettes, shown: Sequence[Silhouette], room: Rect
) -> tuple[Tile, ...]:
    """Those ``shown``, in their order, as large as the room lets them be."""
    for lines in _LINES:
        over = _over(lines)
        across, width = _grid(len(shown), room, over)
        if all(_holds(item, lines, width) for item in shown):
            break
    # Room to spare goes to the silhouettes and between them, rather than all to the right
    # and under them.
    aside = (room.width - across * width) / (across - 1) if across > 1 else 0.0
    down = -(-len(shown) // across)
    step = room.height / down
    tall = min(TALLEST * width, step - over - _DOWN)
    step = min(step, over + tall + _DOWN + _MOST_APART)
    names = told_apart([item.name for item in shown],
                       lambda name: _count(name, width, NAME_SIZE, True) <= lines[0])
    return tuple(
        _tile(cover, replace(item, name=names[index]), lines, Rect(
            room.x + (index % across) * (width + aside), room.y + (index // across) * step,
            width, over + tall))
        for index, item in enumerate(shown)
    )


def _over(lines: tuple[int, int]) -> float:
    """The room over a silhouette for so many lines of its name and of its notes."""
    return (lines[0] * NAME_SIZE + lines[1] * FLOOR) * LINE_HEIGHT + 3


def _count(text: str, room: float, size: float, bold: bool = False) -> int:
    return len(wrap(clean_text(text), room, size, bold))


def _holds(item: Silhouette, lines: tuple[int, int], width: float) -> bool:
    return (min(_MOST_LINES, _count(item.name, width, NAME_SIZE, True)) <= lines[0]
            and _count(" · ".join(item.notes), width, FLOOR) <= lines[1])


def _grid(count: int, room: Rect, over: float) -> tuple[int, float]:
    """How many silhouettes go across, and how wide each is: nearly as wide as can be.

    ``over`` is the room of the lines over each.
    More columns of silhouettes hardly smaller leave no part of the sheet empty.
    """
    def width(across: int) -> float:
        down = -(-count // across)
        tall = (room.height - down * (over + _DOWN)) / down
        return min((room.width - (across - 1) * _GAP) / across, tall / RATIO)

    widest = max(map(width, range(1, count + 1)))
    across = max(number for number in range(1, count + 1) if width(number) >= _NEARLY * widest)
    share = (room.width - (across - 1) * _GAP) / across
    return across, min(share, width(across) * RATIO / _FLATTEST)


def _tile(
    cover: Silhouettes, silhouette: Silhouette, lines: tuple[int, int], room: Rect
) -> Tile:
    """The silhouette at the bottom of ``room``, what is said of it just over it."""
    names = wrap(clean_text(silhouette.name), room.width, NAME_SIZE, True)
    notes = wrap(clean_text(" · ".join(silhouette.notes)), room.width, FLOOR)
    head = (*(TextLine(text, NAME_SIZE, True) for text in names[:lines[0]]),
            *(TextLine(note, FLOOR) for note in notes[:lines[1]]))
    over = _over(lines)
    area = Rect(room.x, room.y + over, room.width, room.height - over)
    return Tile(silhouette, head, room, area,
                tuple(place_marks(silhouette.boxes, cover.slots, area)))


def _foot(cover: Silhouettes, key: Tile, tiles: Sequence[Tile]) -> FramePart:
    written = [mark for tile in (key, *tiles) if not tile.is_numbered for mark in tile.marks]
    groups = silhouette_groups([*key.marks, *written], written)
    return foot_of(groups, (cover.notes,), cover.sources)


def _tallest_foot(cover: Silhouettes) -> FramePart:
    """A foot whose legend shows signs, before the marks have their places."""
    small = Rect(0, 0, 1, 1)
    marks = [RoleMark(box, slot, small) for slot in cover.slots
             for item in (cover.key, *cover.territories)
             for box in item.boxes if box.role == slot.role]
    return foot_of(silhouette_groups(marks, marks), (cover.notes,), cover.sources)


def _sheet(cover: Silhouettes) -> DrawnSheet:
    key, tiles = place_tiles(cover)
    description = " ".join((
        f"{cover.title}. {cover.as_of}.",
        *(item.description for item in (cover.key, *cover.territories)),
    ))
    below = max(tile.area.bottom for tile in (key, *tiles))
    if key.is_numbered:
        below = max(below, _listed_bottom(key, cover))
    frame = Frame(head_block(cover), _foot(cover, key, tiles), below + _BETWEEN)
    champs = [mark.box.champ for tile in (key, *tiles) for mark in tile.marks]
    reference = _key(key, cover) if key.is_numbered else _drawn(key, cover)
    drawing = (*reference, *(part for tile in tiles for part in _drawn(tile, cover)))
    return compose_sheet(cover.title, description, frame, champs, drawing)


def _drawn(tile: Tile, cover: Silhouettes) -> Iterator[str]:
    title = f"<title>{markup(clean_text(tile.silhouette.description))}</title>"
    top = tile.area.y - 3 - height_of(tile.head)
    head = ink.lines_under(tile.head, tile.rect.x, top, colour=None)
    yield (f'<g {ink.classes("silhouette")}>{title}{head}'
           f"{lanes(cover.lanes, tile.area)}"
           f"{''.join(drawn_role(mark, not tile.is_numbered) for mark in tile.marks)}</g>")


def _key(tile: Tile, cover: Silhouettes) -> Iterator[str]:
    """The reference with a number at each place, and what the numbers mean."""
    yield from _drawn(tile, cover)
    yield numbers(cover.slots, tile.area)
    y = tile.area.bottom + 10
    for lines in _listed(cover):
        for line in lines:
            y += line.height
            yield ink.text_element(line, tile.rect.x, y)
    x = tile.rect.right + _GAP
    yield (f'<path d="M{ink.number(x)},{ink.number(tile.rect.y)}V{ink.number(y + 4)}" '
           f'stroke="{ink.MUTED}" stroke-width="1"/>')


def _listed(cover: Silhouettes) -> Sequence[tuple[TextLine, ...]]:
    shown = [slot for slot in cover.slots if not slot.is_spare]
    return [tuple(TextLine(text, _LIST_SIZE) for text in
                  wrap(clean_text(f"n° {number}  {slot.label}"), KEY_WIDTH, _LIST_SIZE))
            for number, slot in enumerate(shown, 1)]


def _listed_bottom(tile: Tile, cover: Silhouettes) -> float:
    return tile.area.bottom + 14 + sum(
        line.height for lines in _listed(cover) for line in lines)
