"""A card's texts and its small picture, as pieces that can stand one under the other.

All measures are in points at print size; a piece is never parted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.cards import Card, Partner
from replicate.domain.reports.picture import LONGEST_NAME, Link, Listing
from replicate.domain.vocabulary.marks import Shape
from replicate.views.page.geometry import Point, Rect
from replicate.views.page.label import TextLine, height_of, shape_of
from replicate.views.page.outline import side_point
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

WIDTH = 533.0
"""Of a card's content."""

NAME_SIZE, TEXT_SIZE, PARTNER_SIZE, VERB_SIZE = 15.0, 10.0, 9.6, 9.2
CHIP = Rect(0, 0, 36, 17)
INDENT = 10.0

_KIND_SIZE = 10.5
_NAME_ROOM = WIDTH - CHIP.width - 8
_BEFORE_HEADING = 4.0
_PARTNER_CHIP = Rect(0, 0, 34, 15)
_PARTNER_ROOM = 96.0
_VERB_ROOM = 66.0
_MARK_ROOM = 16.0
_TALLEST_CHIP = 30.0
_BESIDE = 14.0
"""Between the middle and the texts on its free side."""

_PORT = 12.0
"""Between two ties on a side of the middle: no end mark is wider."""

_TALLEST_PICTURE = 420.0
_LINE_ROOM = 7.0
_GAP = 7.0
_NOT_DRAWN = "Trop de liens pour un schéma : tous sont écrits ci-dessous."


@record
class Piece:
    """Lines of text, or the picture of who is around; ``is_heading`` stays with what follows.

    ``beside`` are texts in the half that the picture leaves free, ``indent`` into the card.
    """

    height: float
    lines: tuple[TextLine, ...] = ()
    indent: float = 0.0
    is_heading: bool = False
    is_item: bool = False
    around: Around | None = None
    beside: tuple[Piece, ...] = ()

    @property
    def texts(self) -> tuple[TextLine, ...]:
        """Its lines, and those beside its picture."""
        return (*self.lines, *(line for piece in self.beside for line in piece.lines))


@record
class Head:
    """The card's chip and name, and what it is."""

    name: tuple[TextLine, ...]
    kind: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        """Down to where the content begins."""
        return height_of((*self.name, *self.kind)) + 8


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
    """The entity in the middle, who comes to it on the left, whom it goes to on the right."""

    middle: Rect
    partners: tuple[PlacedPartner, ...]


def head_of(card: Card, is_continued: bool) -> Head:
    """The head of a card, which says when it goes on from another."""
    name = shorten(clean_text(card.box.name), LONGEST_NAME)
    name = f"{name} (suite)" if is_continued else name
    return Head(
        tuple(TextLine(text, NAME_SIZE, True)
              for text in wrap(name, _NAME_ROOM, NAME_SIZE, bold=True)),
        tuple(TextLine(text, _KIND_SIZE)
              for text in wrap(clean_text(card.kind), _NAME_ROOM, _KIND_SIZE)),
    )


def pieces_of(card: Card) -> list[Piece]:
    """The whole of a card's content, in order."""
    if not (card.before or card.after):
        return _texts(card.parts, WIDTH)
    around = _place_around(card)
    if around is None:
        return [_text(_NOT_DRAWN, WIDTH), *_texts(card.parts, WIDTH)]
    if card.before and card.after:
        return [around, *_texts(card.parts, WIDTH)]
    ways = [_with_beside(around, card, count) for count in range(len(card.parts) + 1)]
    return min(ways, key=_height)


def _with_beside(around: Piece, card: Card, count: int) -> list[Piece]:
    """The content with its first parts in the half where nobody is around."""
    room = (WIDTH - CHIP.width) / 2 - _BESIDE
    beside = _texts(card.parts[:count], room)
    return [replace(around, height=max(around.height, _height(beside)), beside=tuple(beside),
                    indent=WIDTH - room if card.before else 0.0),
            *_texts(card.parts[count:], WIDTH)]


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _texts(parts: Sequence[Listing], room: float) -> list[Piece]:
    return [piece for part in parts for piece in _part(part, room)]


def _part(part: Listing, room: float) -> Iterator[Piece]:
    heading = tuple(TextLine(text, TEXT_SIZE, True)
                    for text in wrap(clean_text(part.heading), room, TEXT_SIZE, bold=True))
    yield Piece(height_of(heading) + _BEFORE_HEADING, heading, is_heading=True)
    for item in part.items:
        yield _text(item, room, INDENT, is_item=True)


def _text(text: str, room: float, indent: float = 0.0, is_item: bool = False) -> Piece:
    lines = tuple(TextLine(line, TEXT_SIZE)
                  for line in wrap(clean_text(text), room - indent, TEXT_SIZE))
    return Piece(height_of(lines) + 1, lines, indent, is_item=is_item)


def _place_around(card: Card) -> Piece | None:
    """The small picture of a card from its top left corner; None when it would be too tall."""
    tall = [sum(_partner_height(item) for item in side) for side in (card.before, card.after)]
    most = max(sum(len(item.links) for item in side) for side in (card.before, card.after))
    thick = max(CHIP.height, _PORT * (most + 1)) if most > 1 else CHIP.height
    height = max(*tall, thick + 8)
    if height > _TALLEST_PICTURE:
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
    return Piece(height + 8, around=Around(middle, tuple(placed)))


def _port(shape: Shape, middle: Rect, is_before: bool, share: float) -> Point:
    """Where a tie meets the outline of the middle, so far down its side."""
    far = middle.x - CHIP.width if is_before else middle.right + CHIP.width
    return side_point(shape, middle, (far, middle.y + share * middle.height))


def _name(partner: Partner) -> tuple[TextLine, ...]:
    return tuple(TextLine(text, PARTNER_SIZE)
                 for text in wrap(shorten(clean_text(partner.box.name), LONGEST_NAME),
                                  _PARTNER_ROOM, PARTNER_SIZE))


def _verb(link: Link) -> tuple[TextLine, ...]:
    words = clean_text(f"{link.verb} ?" if link.is_deduced else link.verb)
    return tuple(TextLine(text, VERB_SIZE) for text in wrap(words, _VERB_ROOM, VERB_SIZE))


def _tie_height(link: Link) -> float:
    return height_of(_verb(link)) + _LINE_ROOM


def _partner_height(partner: Partner) -> float:
    return max(height_of(_name(partner)), _PARTNER_CHIP.height,
               sum(map(_tie_height, partner.links))) + _GAP


def _placed(
    partner: Partner, is_before: bool, top: float, ports: Sequence[Point]
) -> PlacedPartner:
    """A partner's row, from ``top`` down."""
    used = sum(map(_tie_height, partner.links))
    middle = top + (_partner_height(partner) - _GAP) / 2
    name = _name(partner)
    width = max(line.width for line in name)
    tall = max(_PARTNER_CHIP.height, min(used, _TALLEST_CHIP))
    chip_x = _PARTNER_ROOM + 5 if is_before else WIDTH - _PARTNER_ROOM - 5 - _PARTNER_CHIP.width
    chip = Rect(chip_x, middle - tall / 2, _PARTNER_CHIP.width, tall)
    name_x = _PARTNER_ROOM - width if is_before else WIDTH - _PARTNER_ROOM
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
