"""What stands at each slot of a silhouette, and the legend of it.

What exists is filled by its champ, with its code where there is room for nine
points; what someone said is not there is dashed; what nobody spoke of is a dotted
light outline: the two are never the same mark.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replicate.domain.report import Box, Lane, Slot, Standing
from replicate.domain.silhouettes_report import Silhouette
from replicate.domain.vocabulary.marks import Shape
from replicate.views.map.slots import slot_rect
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, champ_of, is_ghost, shape_of
from replicate.views.page.legend import (
    Drawing,
    Entry,
    Group,
    bar_entry,
    champ_entries,
    shape_entries,
)
from replicate.views.page.shapes import outline

_MOST = 3
"""Holders of one role that are drawn apart; more are still in the table."""

_GAP = 1.5
_CODE = 26.0
_DISC = 6.4
"""Radius of the disc under a number: two digits of nine points, and neighbours apart."""
_FIRST = (Standing.PRESENT, Standing.PLANNED, Standing.UNSURE, Standing.ENDED,
          Standing.ABSENT, Standing.UNSAID)


def marks(
    boxes: Sequence[Box], slots: Sequence[Slot], area: Rect, is_written: bool = True
) -> str:
    """The boxes of a silhouette, each at its role's place; with its code if ``is_written``."""
    by_role: dict[str, list[Box]] = defaultdict(list)
    for box in sorted(boxes, key=lambda item: _FIRST.index(item.standing)):
        by_role[box.role or ""].append(box)
    parts = []
    for slot in slots:
        held = by_role[slot.role][:_MOST]
        if held:
            parts += _stacked(held, slot, slot_rect(slot, area), is_written)
    return "".join(parts)


def _stacked(held: Sequence[Box], slot: Slot, room: Rect, is_written: bool) -> list[str]:
    height = (room.height + _GAP) / len(held) - _GAP
    return [_mark(box, slot, Rect(room.x, room.y + index * (height + _GAP), room.width, height),
                  is_written)
            for index, box in enumerate(held)]


def _mark(box: Box, slot: Slot, rect: Rect, is_written: bool) -> str:
    shape = Shape.PLACE if slot.is_bar else shape_of(box)
    heavy = shape is Shape.INSTITUTION and not is_ghost(box.standing)
    exists = box.standing is Standing.PRESENT
    fill = (ink.BAR if slot.is_bar else ink.champ_fill(champ_of(box))) if exists else "#FFFFFF"
    parts = [outline(shape, rect, fill, _stroke(box.standing, heavy))]
    colour = "#FFFFFF" if slot.is_bar else champ_of(box).ink
    text = champ_of(box).code if exists else "?" if box.standing.is_open else ""
    if is_written and text and rect.width >= _CODE and rect.height >= FLOOR + 2:
        line = TextLine(text, FLOOR, not exists)
        parts.append(ink.text_element(line, rect.centre[0], rect.centre[1] + 0.36 * FLOOR,
                                      colour if exists else ink.SECONDARY, "middle"))
    return f'<g {ink.classes("place", ink.standing_class(box.standing))}>{"".join(parts)}</g>'


def _stroke(standing: Standing, heavy: bool) -> ink.Stroke:
    """The outline; thinner than on a map, since the marks are small."""
    if standing is Standing.PLANNED:
        return ink.Stroke(ink.DARK, 1.5, "0 3.2")
    if standing.is_open:
        return ink.Stroke(ink.MUTED, 1.1, "0 2.6")
    if standing is Standing.ABSENT:
        return ink.Stroke(ink.ABSENT, 1.3, "5 3")
    if standing is Standing.ENDED:
        return ink.Stroke(ink.MUTED, 1.0)
    return ink.Stroke(ink.DARK, 1.6 if heavy else 0.9)


def lanes(places: Sequence[Lane], area: Rect) -> str:
    """The frame of a silhouette and the bands behind it, unnamed."""
    parts = [f'<rect x="{ink.number(area.x)}" y="{ink.number(area.y)}" '
             f'width="{ink.number(area.width)}" height="{ink.number(area.height)}" '
             'fill="#FFFFFF" stroke="#D5D2B8" stroke-width="0.7"/>']
    for lane in places:
        top = area.y + area.height * lane.top / 100
        height = area.height * (lane.bottom - lane.top) / 100
        parts.append(f'<rect x="{ink.number(area.x)}" y="{ink.number(top)}" '
                     f'width="{ink.number(area.width)}" height="{ink.number(height)}" '
                     f'fill="{ink.LANE}" stroke="#D5D2B8" stroke-width="0.7"/>')
    return "".join(parts)


def numbers(slots: Sequence[Slot], area: Rect) -> str:
    """A number on each place of the key, on a white disc that any fill lets read."""
    parts = []
    bars = [slot for slot in slots if slot.is_bar]
    for number, slot in enumerate((slot for slot in slots if not slot.is_spare), 1):
        rect = slot_rect(slot, area)
        # Bars lie close to one another: their numbers stand side by side.
        x = rect.x + (12 + 3 * _DISC * bars.index(slot) if slot.is_bar else rect.width / 2)
        y = rect.centre[1]
        parts.append(f'<circle cx="{ink.number(x)}" cy="{ink.number(y)}" r="{_DISC}" '
                     f'fill="#FFFFFF" stroke="{ink.DARK}" stroke-width="0.7"/>')
        parts.append(ink.text_element(TextLine(str(number), FLOOR, True), x, y + 3.2,
                                      ink.DARK, "middle"))
    return "".join(parts)


def silhouette_groups(
    silhouettes: Sequence[Silhouette], slots: Sequence[Slot]
) -> list[Group]:
    """Champs, kinds and standings that are drawn."""
    boxes = [box for item in silhouettes for box in item.boxes]
    bars = {slot.role for slot in slots if slot.is_bar}
    shapes = shape_entries([box for box in boxes if box.role not in bars])
    shapes += [bar_entry()] if any(box.role in bars for box in boxes) else []
    there = [box for box in boxes if box.standing is Standing.PRESENT]
    used = {box.standing for box in boxes}
    return [
        Group("Champ = couleur et code", tuple(champ_entries(there))),
        Group("Forme = nature", tuple(shapes)),
        Group("Plein ou vide", tuple(
            Entry(31, _sample(standing), standing.value)
            for standing in _FIRST if standing in used)),
    ]


def _sample(standing: Standing) -> Drawing:
    fill = "#BDBDBD" if standing is Standing.PRESENT else "#FFFFFF"
    text = TextLine("?", FLOOR, True)

    def draw(x: float, y: float) -> str:
        box = outline(Shape.PLACE, Rect(x, y - 6, 31, 12), fill, _stroke(standing, heavy=False))
        if standing is not Standing.UNSAID:
            return box
        return box + ink.text_element(text, x + 15.5, y + 0.36 * FLOOR, ink.SECONDARY, "middle")

    return draw
