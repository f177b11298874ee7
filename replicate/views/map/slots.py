"""Put each box at its role's place: the layout by roles, before any line is drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Picture, Standing
from replicate.domain.slot import Slot
from replicate.domain.vocabulary.marks import Shape
from replicate.views.map.cut_label import MOST_CUT, cut
from replicate.views.map.placed import PlacedBar, PlacedBox
from replicate.views.page.geometry import Point, Rect, centred, distance
from replicate.views.page.label import (
    NAME_LIMIT,
    NOTE_LIMIT,
    Label,
    TextLine,
    TypeScale,
    label_in,
    shape_of,
)
from replicate.views.typography.font import clean_text, shorten, text_width

NAME_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)
"""Sizes tried for names, the largest first; under the last, another layout takes over."""

_WHOLE_SIZES = NAME_SIZES[:-1]
_FIRST_SERVED = (Standing.PRESENT, Standing.ADDED, Standing.PLANNED, Standing.ABSENT,
                 Standing.UNSURE, Standing.UNSAID, Standing.ENDED)

_STACK_GAP = 6.0
_BAR_GAP = 5.0
_LEAST_NAME = 12


@record
class Placement:
    """Where the boxes and bars go, and the type size that let them in."""

    scale: TypeScale
    boxes: tuple[PlacedBox, ...]
    bars: tuple[PlacedBar, ...]

    @property
    def rects(self) -> dict[str, Rect]:
        """The rectangle of every box and bar by its id."""
        return {box.box.id: box.rect for box in self.boxes} \
            | {bar.box.id: bar.rect for bar in self.bars}


def place_by_role(picture: Picture, area: Rect) -> Placement | None:
    """Every box of the picture at its role's slot, or None when the slots do not suffice.

    Boxes of one role share its slot. "Same role, same place" goes first: notes
    are shortened before a box is moved, and where a slot cannot hold all its
    boxes, what exists keeps it. The rest, and what has no role, takes the spare
    slot nearest to its partners. The largest type size that allows it is kept.
    """
    attempts = [
        *((size, 0, False) for size in _WHOLE_SIZES),
        *((size, MOST_CUT, False) for size in NAME_SIZES),
        *((size, MOST_CUT, True) for size in NAME_SIZES),
    ]
    for size, most_cut, may_move in attempts:
        placement = _Placing(picture, area, TypeScale(size), most_cut).place(may_move)
        if placement:
            return placement
    return None


def slot_rect(slot: Slot, area: Rect) -> Rect:
    """The room of a slot on the page."""
    centre = (area.x + area.width * slot.x / 100, area.y + area.height * slot.y / 100)
    return centred(centre, area.width * slot.width / 100, area.height * slot.height / 100)


def _bar_texts(box: Box, width: float, scale: TypeScale) -> tuple[TextLine, ...]:
    """The name of a forum, then as many of its notes as its bar is long for."""
    name = shorten(clean_text(box.name), NAME_LIMIT)
    room = width - 2 * scale.name
    limit = len(name)
    while limit > _LEAST_NAME and text_width(name, scale.name, True) > room:
        limit -= 4
        name = shorten(name, limit)
    texts = [TextLine(name, scale.name, True, box.standing is Standing.ENDED)]
    for note in ([box.badge] if box.badge else []) + list(box.notes):
        line = TextLine(f"\u00a0· {shorten(clean_text(note), NOTE_LIMIT)}", scale.number)
        if sum(text.width for text in texts) + line.width <= room:
            texts.append(line)
    return tuple(texts)


class _Placing:
    """One attempt at one type size."""

    def __init__(
        self, picture: Picture, area: Rect, scale: TypeScale, most_cut: int
    ) -> None:
        self.picture = picture
        self.area = area
        self.scale = scale
        self.most_cut = most_cut
        self.boxes = sorted(picture.boxes, key=lambda box: _FIRST_SERVED.index(box.standing))
        self.stacks: dict[str, list[tuple[Box, Label]]] = defaultdict(list)
        self.labels: dict[tuple[str, str, int], Label | None] = {}
        self.bars: list[PlacedBar] = []

    def place(self, may_move: bool) -> Placement | None:
        by_role = {slot.role: slot for slot in self.picture.slots if not slot.is_spare}
        homeless: list[Box] = []
        for box in self.boxes:
            slot = by_role.get(box.role or "")
            if slot and slot.is_bar and shape_of(box) is Shape.FORUM:
                continue
            if slot and not slot.is_bar and self._stack(slot, box):
                continue
            if slot and not slot.is_bar and not may_move:
                return None
            homeless.append(box)
        homeless += self._place_bars(by_role)
        if not all(self._settle(box) for box in homeless):
            return None
        return Placement(self.scale, self._boxes(), tuple(self.bars))

    def _stack(self, slot: Slot, box: Box, most_cut: int | None = None) -> bool:
        """Add the box to the slot's pile, if the pile still fits, shortened if it must be."""
        most_cut = self.most_cut if most_cut is None else most_cut
        room = slot_rect(slot, self.area)
        boxes = [*(other for other, _ in self.stacks[slot.role]), box]
        for step in range(most_cut + 1):
            labels = [self._label(item, slot.role, room, step) for item in boxes]
            whole = [label for label in labels if label]
            height = sum(label.height for label in whole) + _STACK_GAP * (len(boxes) - 1)
            if len(whole) == len(boxes) and height <= room.height + 0.01:
                self.stacks[slot.role] = list(zip(boxes, whole, strict=True))
                return True
        return False

    def _label(self, box: Box, role: str, room: Rect, step: int) -> Label | None:
        """The box's label in its role's slot: the same each time that the pile is tried."""
        if (box.id, role, step) not in self.labels:
            shown = cut(box, self.scale, room.width, step)
            label = label_in(shown, self.scale, room.width, room.height)
            is_cut = (shown.name, shown.notes) != (box.name, box.notes)
            self.labels[box.id, role, step] = replace(label, is_cut=is_cut) if label else None
        return self.labels[box.id, role, step]

    def _settle(self, box: Box) -> bool:
        """Find a spare slot, nearest to the box's partners first."""
        partners = {link.target for link in self.picture.links if link.source == box.id}
        partners |= {link.source for link in self.picture.links if link.target == box.id}
        places = [placed.rect.centre for placed in self._boxes() if placed.box.id in partners]
        spares = [slot for slot in self.picture.slots if slot.is_spare]
        spares.sort(key=lambda slot: _far(slot_rect(slot, self.area).centre, places))
        free = [slot for slot in spares if not self.stacks[slot.role]]
        return any(self._stack(slot, box, most_cut) for most_cut in (0, self.most_cut)
                   for slot in free) or any(self._stack(slot, box) for slot in spares)

    def _place_bars(self, by_role: dict[str, Slot]) -> list[Box]:
        """Draw forums in their bar slots; return those that no bar can hold."""
        forums: dict[str, list[Box]] = defaultdict(list)
        for box in self.boxes:
            slot = by_role.get(box.role or "")
            if slot and slot.is_bar and shape_of(box) is Shape.FORUM:
                forums[slot.role].append(box)
        left: list[Box] = []
        for role, boxes in forums.items():
            room = slot_rect(by_role[role], self.area)
            least = self.scale.name * 1.6
            fitting = max(1, int((room.height + _BAR_GAP) // (least + _BAR_GAP)))
            left += boxes[fitting:]
            shown = boxes[:fitting]
            height = (room.height + _BAR_GAP) / len(shown) - _BAR_GAP
            for index, box in enumerate(shown):
                top = room.y + index * (height + _BAR_GAP)
                rect = Rect(room.x, top, room.width, height)
                self.bars.append(PlacedBar(box, rect, _bar_texts(box, rect.width, self.scale)))
        return left

    def _roomier(self, label: Label, room: Rect) -> Label:
        """A lone box stands taller than its text, so that thin boxes do not look like bars."""
        height = max(label.height, min(room.height * 0.8, label.height + 2 * self.scale.name))
        return replace(label, height=height)

    def _boxes(self) -> tuple[PlacedBox, ...]:
        placed = []
        for slot in self.picture.slots:
            pile = self.stacks[slot.role]
            room = slot_rect(slot, self.area)
            if len(pile) == 1:
                pile = [(pile[0][0], self._roomier(pile[0][1], room))]
            height = sum(label.height for _, label in pile) + _STACK_GAP * (len(pile) - 1)
            top = room.centre[1] - height / 2
            for box, label in pile:
                placed.append(PlacedBox(box, Rect(room.x, top, room.width, label.height), label))
                top += label.height + _STACK_GAP
        return tuple(placed)


def _far(centre: Point, places: list[Point]) -> float:
    return sum(distance(centre, place) for place in places)
