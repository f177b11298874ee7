"""What stands at each slot of a silhouette, and the legend of it.

What exists is filled by its champ, with its code where there is room for nine
points, else with the champ's sign, which says it in grey too; what someone said
is not there is dashed; what nobody spoke of is a dotted light outline: the two
are never the same mark.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Lane, Standing
from replicate.domain.slot import Slot
from replicate.domain.vocabulary.marks import Shape
from replicate.views.map.slots import slot_rect
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, champ_of, is_ghost, shape_of
from replicate.views.page.legend import (
    Entry,
    Group,
    bar_entry,
    champ_chips,
    shape_entries,
)
from replicate.views.page.legend_samples import Drawing
from replicate.views.page.shapes import outline, plate
from replicate.views.page.signs import drawn_sign

_MOST = 3
"""Holders of one role that are drawn apart; more are still in the table."""

LEAST_SIGN = 3.2
"""Width in points of the smallest sign that stands for a code."""

_GAP = 1.5
_LARGEST_SIGN = 9.0
_AROUND_SIGN = 1.1
_CODE = TextLine("WWW", FLOOR).width
_DISC = 6.4
"""Radius of the disc under a number: two digits of nine points, and neighbours apart."""
_FIRST = (Standing.PRESENT, Standing.PLANNED, Standing.UNSURE, Standing.ENDED,
          Standing.ABSENT, Standing.UNSAID)


@record
class RoleMark:
    """What holds a role, at its place in a silhouette."""

    box: Box
    slot: Slot
    rect: Rect

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
    for box in sorted(boxes, key=lambda item: _FIRST.index(item.standing)):
        by_role[box.role or ""].append(box)
    return [RoleMark(box, slot, rect) for slot in slots
            for box, rect in _shared(by_role[slot.role][:_MOST], slot_rect(slot, area))]


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


def drawn_role(mark: RoleMark, is_written: bool = True) -> str:
    """The mark as SVG; with its code, or the sign that stands for it, if ``is_written``."""
    box, rect = mark.box, mark.rect
    shape = Shape.PLACE if mark.slot.is_bar else shape_of(box)
    heavy = shape is Shape.INSTITUTION and not is_ghost(box.standing)
    exists = box.standing is Standing.PRESENT
    fill = ink.champ_fill(champ_of(box)) if mark.has_champ else ink.BAR if exists else "#FFFFFF"
    parts = [outline(shape, rect, fill, _stroke(box.standing, heavy))]
    if is_written and mark.has_champ:
        parts.append(_code(mark) if mark.holds_code else drawn_sign(
            champ_of(box).sign, rect.centre, mark.sign_side, champ_of(box).ink))
    elif is_written and mark.is_asked:
        parts.append(_written("?", rect, ink.SECONDARY, True))
    return f'<g {ink.classes("place", ink.standing_class(box.standing))}>{"".join(parts)}</g>'


def _code(mark: RoleMark) -> str:
    champ = champ_of(mark.box)
    behind = plate(champ, mark.rect, [TextLine(champ.code, FLOOR)])
    return behind + _written(champ.code, mark.rect, champ.ink, False)


def _written(text: str, rect: Rect, colour: str, bold: bool) -> str:
    x, y = rect.centre
    line = TextLine(text, FLOOR, bold)
    return ink.text_element(line, x, ink.baseline(y, FLOOR), colour, "middle")


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
    edge = 'stroke="#D5D2B8" stroke-width="0.7"'
    parts = [ink.rectangle(area, f'fill="#FFFFFF" {edge}')]
    for lane in places:
        top = area.y + area.height * lane.top / 100
        height = area.height * (lane.bottom - lane.top) / 100
        band = Rect(area.x, top, area.width, height)
        parts.append(ink.rectangle(band, f'fill="{ink.LANE}" {edge}'))
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


def silhouette_groups(marks: Sequence[RoleMark], written: Sequence[RoleMark]) -> list[Group]:
    """Champs, kinds and standings that are drawn; signs where one of the ``written`` has its own.

    The key's marks are not written on: they have a number each.
    """
    shapes = shape_entries([mark.box for mark in marks if not mark.slot.is_bar])
    shapes += [bar_entry()] if any(mark.slot.is_bar for mark in marks) else []
    has_signs = any(mark.has_champ and not mark.holds_code for mark in written)
    champs = champ_chips((mark.box.champ for mark in marks if mark.has_champ), has_signs)
    used = {mark.box.standing for mark in marks}
    return [
        Group(f"Champ = couleur et {'code, ou signe si petit' if has_signs else 'code'}",
              tuple(champs)),
        Group("Forme = nature", tuple(shapes)),
        Group("Plein ou vide", tuple(
            Entry(31, _sample(standing, any(
                mark.box.standing is standing and mark.is_asked for mark in written)),
                  standing.value)
            for standing in _FIRST if standing in used)),
    ]


def _sample(standing: Standing, is_asked: bool) -> Drawing:
    fill = "#BDBDBD" if standing is Standing.PRESENT else "#FFFFFF"
    text = TextLine("?", FLOOR, True)

    def draw(x: float, y: float) -> str:
        box = outline(Shape.PLACE, Rect(x, y - 6, 31, 12), fill, _stroke(standing, heavy=False))
        if not is_asked:
            return box
        return box + ink.text_element(
            text, x + 15.5, ink.baseline(y, FLOOR), ink.SECONDARY, "middle")

    return draw
