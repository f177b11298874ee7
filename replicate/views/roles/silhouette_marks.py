"""What stands at each slot of a silhouette, and the legend of it.

What exists is filled by its champ, with its code where there is room for nine
points, else with the champ's sign, which says it in grey too, and its role where it
fits; what someone said is not there is dashed; what nobody spoke of is a dotted
light outline: the two are never the same mark.
"""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.reports.picture import Lane, Standing
from replicate.domain.slot import Slot
from replicate.domain.vocabulary.marks import Shape
from replicate.views.map.lanes import lane_rect
from replicate.views.map.slots import slot_rect
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, champ_of, is_ghost
from replicate.views.page.legend import (
    Entry,
    Group,
    champ_group,
    shape_entries,
    shape_group,
)
from replicate.views.page.legend_samples import FILLED, SAMPLE_WIDTH, Drawing
from replicate.views.page.shapes import outline, plate, stacked
from replicate.views.page.signs import drawn_sign
from replicate.views.roles.silhouette_places import FIRST, RoleMark
from replicate.views.roles.silhouette_words import says_more, says_place, shape_drawn, written_lines

_DISC = 6.4
"""Radius of the disc under a number: two digits of nine points, and neighbours apart."""

_CROSS = 3.4
_NUMBER = "numéro de la place, dans la liste"
_MORE = "d'autres tiennent aussi cette place"


def drawn_role(mark: RoleMark, is_written: bool = True) -> str:
    """The mark as SVG; with its code, or the sign that stands for it, if ``is_written``."""
    box, rect = mark.box, mark.rect
    shape = shape_drawn(mark)
    heavy = shape is Shape.INSTITUTION and not is_ghost(box.standing)
    exists = box.standing is Standing.PRESENT
    fill = ink.champ_fill(champ_of(box)) if mark.has_champ else ink.BAR if exists else "#FFFFFF"
    parts = [outline(shape, rect, fill, _stroke(box.standing, heavy))]
    if is_written:
        parts += [_written(mark), _cross(mark)]
    return f'<g {ink.classes("place", ink.standing_class(box.standing))}>{"".join(parts)}</g>'


def _written(mark: RoleMark) -> str:
    """Its words in its middle, or its champ's sign where it has no room for any."""
    champ, lines = champ_of(mark.box), written_lines(mark)
    if mark.has_champ and not mark.holds_code:
        return drawn_sign(champ.sign, mark.rect.centre, mark.sign_side, champ.ink)
    if not lines:
        return ""
    if mark.has_champ:
        return plate(champ, mark.rect, lines) + stacked(lines, mark.rect, champ.ink)
    is_bar = mark.slot.is_bar and mark.box.standing is Standing.PRESENT
    return stacked(lines, mark.rect, "#FFFFFF" if is_bar else ink.SECONDARY)


def has_cross(mark: RoleMark) -> bool:
    """Whether a cross says that others hold its role, for want of room for words."""
    return mark.more > 0 and not says_more(mark)


def _cross(mark: RoleMark) -> str:
    return _cross_at(mark.rect.right - 2, mark.rect.y + 2) if has_cross(mark) else ""


def _cross_at(x: float, y: float) -> str:
    """A white disc with a cross, which any fill lets see."""
    half = _CROSS - 1.4
    return (f'<circle cx="{ink.number(x)}" cy="{ink.number(y)}" r="{_CROSS}" fill="#FFFFFF" '
            f'stroke="{ink.DARK}" stroke-width="0.7"/>'
            f'<path d="M{ink.number(x - half)},{ink.number(y)}h{2 * half:g}'
            f'M{ink.number(x)},{ink.number(y - half)}v{2 * half:g}" stroke="{ink.DARK}" '
            'stroke-width="1.1"/>')


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
        parts.append(ink.rectangle(lane_rect(lane, area), f'fill="{ink.LANE}" {edge}'))
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
    shapes = shape_entries([mark.box for mark in marks if not mark.slot.is_bar],
                           any(mark.slot.is_bar for mark in marks))
    has_signs = any(mark.has_champ and not mark.holds_code for mark in written)
    used = {mark.box.standing for mark in marks}
    return [
        champ_group((mark.box.champ for mark in marks if mark.has_champ), has_signs),
        shape_group(shapes),
        Group("Plein ou vide", (*(
            Entry(SAMPLE_WIDTH, _sample(standing, any(
                mark.box.standing is standing and mark.is_asked for mark in written)),
                  standing.value)
            for standing in FIRST if standing in used),
            *_number_entry(written), *_more_entry(written))),
    ]


def _number_entry(written: Sequence[RoleMark]) -> tuple[Entry, ...]:
    """What a number in a mark means, where one is written."""
    if not any(map(says_place, written)):
        return ()
    text = TextLine("n°", FLOOR)
    return (Entry(SAMPLE_WIDTH, lambda x, y: ink.text_element(
        text, x + SAMPLE_WIDTH / 2, ink.baseline(y, FLOOR), ink.DARK, "middle"), _NUMBER),)


def _more_entry(written: Sequence[RoleMark]) -> tuple[Entry, ...]:
    """What a cross means, where one is drawn."""
    if not any(map(has_cross, written)):
        return ()
    return (Entry(SAMPLE_WIDTH, lambda x, y: _cross_at(x + SAMPLE_WIDTH / 2, y), _MORE),)


def _sample(standing: Standing, is_asked: bool) -> Drawing:
    fill = FILLED if standing is Standing.PRESENT else "#FFFFFF"
    text = TextLine("?", FLOOR, True)

    def draw(x: float, y: float) -> str:
        box = outline(Shape.PLACE, Rect(x, y - 6, SAMPLE_WIDTH, 12), fill,
                      _stroke(standing, heavy=False))
        if not is_asked:
            return box
        return box + ink.text_element(
            text, x + SAMPLE_WIDTH / 2, ink.baseline(y, FLOOR), ink.SECONDARY, "middle")

    return draw
