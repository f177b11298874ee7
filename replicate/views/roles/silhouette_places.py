"""Where the marks of a silhouette stand: who holds each role, and how much room each has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Standing
from replicate.domain.slot import Slot
from replicate.views.map.slots import slot_rect
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine

FIRST = (Standing.PRESENT, Standing.PLANNED, Standing.UNSURE, Standing.ENDED,
         Standing.ABSENT, Standing.UNSAID)
"""The order in which holders of one role are drawn."""

LEAST_SIGN = 3.2
"""Width in points of the smallest sign that stands for a code."""

_MOST = 3
"""Holders of one role that are drawn apart; how many more there are is written."""

_GAP = 1.5
_LARGEST_SIGN = 9.0
_AROUND_SIGN = 1.1
_CODE = TextLine("WWW", FLOOR).width
_LARGEST_TEXT = 13.0
_ACROSS_TEXT = 64.0
"""How many sizes of text go across a silhouette: large ones are written large."""


@record
class RoleMark:
    """What holds a role, at its place in a silhouette."""

    box: Box
    slot: Slot
    rect: Rect
    size: float = FLOOR
    """Of its texts, in points."""

    more: int = 0
    """How many others hold the role, that have no mark."""

    number: int = 0
    """That of its place in the key; 0 for a place that has none."""

    @property
    def has_champ(self) -> bool:
        """Whether it is filled by its champ: what exists is, but a forum's bar."""
        return self.box.standing is Standing.PRESENT and not self.slot.is_bar

    @property
    def holds_code(self) -> bool:
        """Whether there is room for a code of nine points."""
        return _holds_code(self.rect)

    @property
    def is_asked(self) -> bool:
        """Whether it has a "?": what nobody told has, where there is room."""
        return self.box.standing.is_open and self.holds_code

    @property
    def sign_side(self) -> float:
        """Width of the sign that stands for the code where there is no room for it."""
        return min(_LARGEST_SIGN, self.rect.width - 2 * _AROUND_SIGN,
                   self.rect.height - 2 * _AROUND_SIGN)


def place_marks(boxes: Sequence[Box], slots: Sequence[Slot], area: Rect) -> list[RoleMark]:
    """The marks of a silhouette, each at its role's place: what tests measure."""
    by_role: dict[str, list[Box]] = defaultdict(list)
    for box in sorted(boxes, key=lambda item: FIRST.index(item.standing)):
        by_role[box.role or ""].append(box)
    size = min(_LARGEST_TEXT, max(FLOOR, area.width / _ACROSS_TEXT))
    places = [slot for slot in slots if not slot.is_spare]
    marks = []
    for slot in slots:
        place = places.index(slot) + 1 if slot in places else 0
        held = by_role[slot.role]
        shown = _shared(held[:_MOST], slot_rect(slot, area))
        marks += [RoleMark(box, slot, rect, size,
                           len(held) - len(shown) if number == len(shown) else 0, place)
                  for number, (box, rect) in enumerate(shown, 1)]
    return marks


def _shared(held: Sequence[Box], room: Rect) -> list[tuple[Box, Rect]]:
    """The room shared out: one under the other where codes fit, else in whichever way is larger.

    As many as leave room for a sign each: what exists comes first.
    """
    for count in range(len(held), 0, -1):
        under, beside = _under(count, room), _beside(count, room)
        cells = under if _holds_code(under[0]) or _least(under) >= _least(beside) else beside
        if count == 1 or _least(cells) >= LEAST_SIGN + 2 * _AROUND_SIGN:
            return list(zip(held, cells, strict=False))
    return []


def _under(count: int, room: Rect) -> list[Rect]:
    height = (room.height + _GAP) / count - _GAP
    return [Rect(room.x, room.y + index * (height + _GAP), room.width, height)
            for index in range(count)]


def _beside(count: int, room: Rect) -> list[Rect]:
    width = (room.width + _GAP) / count - _GAP
    return [Rect(room.x + index * (width + _GAP), room.y, width, room.height)
            for index in range(count)]


def _least(cells: Sequence[Rect]) -> float:
    return min(cells[0].width, cells[0].height)


def _holds_code(rect: Rect) -> bool:
    return rect.width >= _CODE and rect.height >= FLOOR + 2
