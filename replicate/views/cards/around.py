"""A card's small picture: who is around the entity, and by which ties.

All measures are in points at print size.
"""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.cards import Card, Partner
from replicate.domain.reports.picture import LONGEST_NAME, Link
from replicate.domain.vocabulary.marks import Shape
from replicate.views.page.geometry import Point, Rect
from replicate.views.page.label import TextLine, height_of, shape_of
from replicate.views.page.outline import side_point
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

WIDTH = 533.0
"""Of a card's content."""

CHIP = Rect(0, 0, 36, 17)
"""Of the entity, at the head of its card and in the middle of the picture."""

_NAME_SIZE, _VERB_SIZE = 9.6, 9.2
_CHIP = Rect(0, 0, 34, 15)
_TALLEST_CHIP = 30.0
_NAME_ROOM = 96.0
_VERB_ROOM = 66.0
_MARK_ROOM = 16.0

_PORT = 12.0
"""Between two ties on a side of the middle: no end mark is wider."""

_TALLEST = 420.0
_LINE_ROOM = 7.0
_GAP = 7.0


@record
class DrawnTie:
    """A tie of the small picture: its verb, and the points of its line from source to target."""

    link: Link
    verb: tuple[TextLine, ...]
    rect: Rect
    way: tuple[Point, ...]


@record
class PlacedPartner:
    """A partner beside the picture's middle: its name on the outside, its chip, its ties."""

    partner: Partner
    chip: Rect
    name: tuple[TextLine, ...]
    name_rect: Rect
    ties: tuple[DrawnTie, ...]


@record
class Around:
    """The entity in the middle, who comes to it on the left, whom it goes to on the right.

    ``height`` is what the picture takes down the card.
    """

    middle: Rect
    partners: tuple[PlacedPartner, ...]
    height: float


def place_around(card: Card) -> Around | None:
    """The small picture of a card from its top left corner; None when it would be too tall."""
    tall = [sum(_partner_height(item) for item in side) for side in (card.before, card.after)]
    most = max(sum(len(item.links) for item in side) for side in (card.before, card.after))
    thick = max(CHIP.height, _PORT * (most + 1)) if most > 1 else CHIP.height
    height = max(*tall, thick + 8)
    if height > _TALLEST:
        return None
    middle = Rect(WIDTH / 2 - CHIP.width / 2, height / 2 - thick / 2, CHIP.width, thick)
    shape = shape_of(card.box)
    placed = []
    for is_before, side, used in ((True, card.before, tall[0]), (False, card.after, tall[1])):
        y = (height - used) / 2
        count = sum(len(item.links) for item in side)
        done = 0
        for item in side:
            ports = [_port(shape, middle, is_before, (done + index + 1) / (count + 1))
                     for index in range(len(item.links))]
            placed.append(_placed(item, is_before, y, ports))
            done += len(item.links)
            y += _partner_height(item)
    return Around(middle, tuple(placed), height)


def _port(shape: Shape, middle: Rect, is_before: bool, share: float) -> Point:
    """Where a tie meets the outline of the middle, so far down its side."""
    far = middle.x - CHIP.width if is_before else middle.right + CHIP.width
    return side_point(shape, middle, (far, middle.y + share * middle.height))


def _name(partner: Partner) -> tuple[TextLine, ...]:
    return tuple(TextLine(text, _NAME_SIZE)
                 for text in wrap(shorten(clean_text(partner.box.name), LONGEST_NAME),
                                  _NAME_ROOM, _NAME_SIZE))


def _verb(link: Link) -> tuple[TextLine, ...]:
    words = clean_text(f"{link.verb} ?" if link.is_deduced else link.verb)
    return tuple(TextLine(text, _VERB_SIZE) for text in wrap(words, _VERB_ROOM, _VERB_SIZE))


def _tie_height(link: Link) -> float:
    return height_of(_verb(link)) + _LINE_ROOM


def _partner_height(partner: Partner) -> float:
    return max(height_of(_name(partner)), _CHIP.height,
               sum(map(_tie_height, partner.links))) + _GAP


def _placed(
    partner: Partner, is_before: bool, top: float, ports: Sequence[Point]
) -> PlacedPartner:
    """A partner's row, from ``top`` down."""
    used = sum(map(_tie_height, partner.links))
    middle = top + (_partner_height(partner) - _GAP) / 2
    name = _name(partner)
    width = max(line.width for line in name)
    tall = max(_CHIP.height, min(used, _TALLEST_CHIP))
    chip_x = _NAME_ROOM + 5 if is_before else WIDTH - _NAME_ROOM - 5 - _CHIP.width
    chip = Rect(chip_x, middle - tall / 2, _CHIP.width, tall)
    name_x = _NAME_ROOM - width if is_before else WIDTH - _NAME_ROOM
    ties = []
    y = middle - used / 2
    for link, port in zip(partner.links, ports, strict=True):
        ties.append(_tie(partner, link, chip, y, port))
        y += _tie_height(link)
    return PlacedPartner(partner, chip, name,
                         Rect(name_x, middle - height_of(name) / 2, width, height_of(name)),
                         tuple(ties))


def _tie(partner: Partner, link: Link, chip: Rect, top: float, port: Point) -> DrawnTie:
    """The verb, on the line which leaves the partner level, then slopes to the middle."""
    verb = _verb(link)
    words, tall = max(line.width for line in verb), height_of(verb)
    level = top + tall + 2
    is_before = chip.right < port[0]
    inwards = 1 if is_before else -1
    edge = (chip.right if is_before else chip.x) + inwards * _MARK_ROOM
    way = (side_point(shape_of(partner.box), chip, (edge, level)), (edge, level),
           (edge + inwards * _VERB_ROOM, level), port)
    rect = Rect(edge if is_before else edge - words, top, words, tall)
    return DrawnTie(link, verb, rect, way if is_before else way[::-1])
