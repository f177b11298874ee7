"""What a card says, as pieces that can stand one under the other: its texts, its picture.

All measures are in points at print size; a piece is never parted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.cards import Card
from replicate.domain.reports.picture import LONGEST_NAME, Listing
from replicate.views.cards.around import CHIP, WIDTH, Around, place_around
from replicate.views.page.label import TextLine, height_of
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

_NAME_SIZE, _KIND_SIZE, _TEXT_SIZE = 15.0, 10.5, 10.0
_NAME_ROOM = WIDTH - CHIP.width - 8
_INDENT = 10.0
_BEFORE_HEADING = 4.0
_UNDER_PICTURE = 8.0
_BESIDE = 14.0
"""Between the middle and the texts on its free side."""

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


def head_of(card: Card, is_continued: bool) -> Head:
    """The head of a card, which says when it goes on from another."""
    name = shorten(clean_text(card.box.name), LONGEST_NAME)
    name = f"{name} (suite)" if is_continued else name
    return Head(
        tuple(TextLine(text, _NAME_SIZE, True)
              for text in wrap(name, _NAME_ROOM, _NAME_SIZE, bold=True)),
        tuple(TextLine(text, _KIND_SIZE)
              for text in wrap(clean_text(card.kind), _NAME_ROOM, _KIND_SIZE)),
    )


def pieces_of(card: Card) -> list[Piece]:
    """The whole of a card's content, in order."""
    if not (card.before or card.after):
        return _texts(card.parts, WIDTH)
    placed = place_around(card)
    if placed is None:
        return [_text(_NOT_DRAWN, WIDTH), *_texts(card.parts, WIDTH)]
    around = Piece(placed.height + _UNDER_PICTURE, around=placed)
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
    heading = tuple(TextLine(text, _TEXT_SIZE, True)
                    for text in wrap(clean_text(part.heading), room, _TEXT_SIZE, bold=True))
    yield Piece(height_of(heading) + _BEFORE_HEADING, heading, is_heading=True)
    for item in part.items:
        yield _text(item, room, _INDENT, is_item=True)


def _text(text: str, room: float, indent: float = 0.0, is_item: bool = False) -> Piece:
    lines = tuple(TextLine(line, _TEXT_SIZE)
                  for line in wrap(clean_text(text), room - indent, _TEXT_SIZE))
    return Piece(height_of(lines) + 1, lines, indent, is_item=is_item)
