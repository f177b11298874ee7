"""Compose the cover: silhouettes on the same slots, the reference as their numbered key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.report import DrawnSheet
from replicate.domain.silhouettes_report import Silhouette, Silhouettes
from replicate.views import ink
from replicate.views.escape import markup
from replicate.views.font import clean_text, shorten
from replicate.views.frame import MARGIN, Block, foot_of, head_block
from replicate.views.geometry import Rect
from replicate.views.label import FLOOR, TextLine
from replicate.views.layout import A3_HEIGHT, A3_WIDTH
from replicate.views.sheets import Frame, compose_sheet, numbered
from replicate.views.silhouette_marks import lanes, marks, numbers, silhouette_groups
from replicate.views.wrapping import wrap

MOST_ON_A_SHEET = 40
KEY_WIDTH = 270.0
RATIO = 530.0 / (A3_WIDTH - 2 * MARGIN)
"""Height of a silhouette for its width: that of the map by roles."""

NAME_SIZE = 10.0
_NAME_LIMIT = 60
_HEAD = NAME_SIZE * 1.16 + FLOOR * 1.16 + 3
_GAP, _DOWN = 16.0, 9.0
_NEARLY, _MOST_APART = 0.92, 30.0
_LIST_SIZE = 9.5
_BETWEEN = 8.0


@record
class Tile:
    """A territory's place: the lines over its silhouette, and the silhouette's own room."""

    silhouette: Silhouette
    head: tuple[TextLine, ...]
    rect: Rect
    area: Rect


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
    """The key and the territories of one sheet: what tests measure."""
    head, foot = head_block(cover, A3_WIDTH), _foot(cover)
    height = A3_HEIGHT - head.height - foot.height - _BETWEEN
    key = _tile(cover.key, Rect(MARGIN, head.height, KEY_WIDTH, height))
    left = MARGIN + KEY_WIDTH + 2 * _GAP
    room = Rect(left, head.height, A3_WIDTH - MARGIN - left, height)
    across, width = _grid(len(cover.territories), room)
    # Room to spare goes between them, rather than all to the right and under them.
    aside = (room.width - across * width) / (across - 1) if across > 1 else 0.0
    down = -(-len(cover.territories) // across)
    step = _HEAD + width * RATIO + _DOWN
    apart = (room.height - down * step) / down
    tiles = tuple(
        _tile(item, Rect(room.x + (index % across) * (width + aside),
                         room.y + (index // across) * (step + min(apart, _MOST_APART)),
                         width, step - _DOWN))
        for index, item in enumerate(cover.territories)
    )
    return key, tiles


def _grid(count: int, room: Rect) -> tuple[int, float]:
    """How many silhouettes go across, and how wide each is: nearly as wide as can be.

    More columns of silhouettes hardly smaller leave no part of the sheet empty.
    """
    def width(across: int) -> float:
        down = -(-count // across)
        tall = (room.height - down * (_HEAD + _DOWN)) / down
        return min((room.width - (across - 1) * _GAP) / across, tall / RATIO)

    widest = max(map(width, range(1, count + 1)))
    across = max(number for number in range(1, count + 1) if width(number) >= _NEARLY * widest)
    return across, width(across)


def _tile(silhouette: Silhouette, room: Rect) -> Tile:
    name = shorten(clean_text(silhouette.name), _NAME_LIMIT)
    first = wrap(name, room.width, NAME_SIZE, True)
    shown = first[0] if len(first) == 1 else _cut(name, room.width)
    notes = wrap(clean_text(" · ".join(silhouette.notes)), room.width, FLOOR)
    head = (TextLine(shown, NAME_SIZE, True), *(TextLine(note, FLOOR) for note in notes[:1]))
    area = Rect(room.x, room.y + _HEAD, room.width, room.width * RATIO)
    return Tile(silhouette, head, room, area)


def _cut(name: str, room: float) -> str:
    """The name shortened until it is no wider than the room."""
    limit = len(name)
    while limit > 1 and TextLine(name, NAME_SIZE, True).width > room:
        limit -= 1
        name = shorten(name, limit)
    return name


def _foot(cover: Silhouettes) -> Block:
    return foot_of(silhouette_groups((cover.key, *cover.territories), cover.slots),
                   (cover.notes,), cover.sources, A3_WIDTH)


def _sheet(cover: Silhouettes) -> DrawnSheet:
    key, tiles = place_tiles(cover)
    description = " ".join((
        f"{cover.title}. {cover.as_of}.",
        *(item.description for item in (cover.key, *cover.territories)),
    ))
    below = max(_listed_bottom(key, cover), *(tile.area.bottom for tile in tiles))
    frame = Frame(head_block(cover, A3_WIDTH), _foot(cover), below + _BETWEEN)
    champs = [box.champ for item in (cover.key, *cover.territories) for box in item.boxes]
    drawing = (*_key(key, cover), *(part for tile in tiles for part in _drawn(tile, cover)))
    return compose_sheet(cover.title, description, frame, champs, drawing)


def _drawn(tile: Tile, cover: Silhouettes, is_written: bool = True) -> Iterator[str]:
    title = f"<title>{markup(clean_text(tile.silhouette.description))}</title>"
    yield (f'<g {ink.classes("silhouette")}>{title}{_head(tile)}'
           f"{lanes(cover.lanes, tile.area)}"
           f"{marks(tile.silhouette.boxes, cover.slots, tile.area, is_written)}</g>")


def _head(tile: Tile) -> str:
    y = tile.rect.y
    parts = []
    for line in tile.head:
        y += line.height
        parts.append(ink.text_element(line, tile.rect.x, y - 0.22 * line.size,
                                      ink.DARK if line.bold else ink.SECONDARY))
    return "".join(parts)


def _key(tile: Tile, cover: Silhouettes) -> Iterator[str]:
    """The reference with a number at each place, and what the numbers mean."""
    yield from _drawn(tile, cover, is_written=False)
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
                  wrap(clean_text(f"{number}  {slot.label}"), KEY_WIDTH, _LIST_SIZE))
            for number, slot in enumerate(shown, 1)]


def _listed_bottom(tile: Tile, cover: Silhouettes) -> float:
    return tile.area.bottom + 14 + sum(
        line.height for lines in _listed(cover) for line in lines)
