"""Where each card stands: two columns an A3, each card as tall as what it says.

A card is never parted between two columns, unless one column cannot hold it: it
then goes on in another card of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.record import record
from replicate.domain.reports.cards import Card, Deck
from replicate.views.cards.pieces import WIDTH, Head, Piece, head_of, pieces_of
from replicate.views.page.geometry import Rect

PAD = 13.0
"""Between a card's edge and its content."""

_GUTTER = 14.0
_COLUMNS = 2


@record
class PlacedCard:
    """A card on its sheet, or a part of it; each piece with how far down it stands."""

    card: Card
    rect: Rect
    head: Head
    pieces: tuple[tuple[Piece, float], ...]


def place_cards(deck: Deck, room: Rect) -> list[tuple[PlacedCard, ...]]:
    """The cards of each sheet, in order, down the left column and then the right one."""
    columns: list[list[PlacedCard]] = []
    y = room.bottom
    for card in deck.cards:
        for head, pieces in _parts(card, room.height - 2 * PAD):
            height = head.height + sum(piece.height for piece in pieces) + 2 * PAD
            if not columns or y + height > room.bottom:
                columns.append([])
                y = room.y
            x = room.x + (len(columns) - 1) % _COLUMNS * (WIDTH + 2 * PAD + _GUTTER)
            rect = Rect(x, y, WIDTH + 2 * PAD, height)
            columns[-1].append(_placed(card, rect, head, pieces))
            y = rect.bottom + _GUTTER
    return [tuple(placed for column in columns[first:first + _COLUMNS] for placed in column)
            for first in range(0, len(columns), _COLUMNS)]


def _parts(card: Card, room: float) -> Iterator[tuple[Head, list[Piece]]]:
    """A card in as many parts as it needs; a heading never stands last."""
    left = pieces_of(card)
    head = head_of(card, is_continued=False)
    while left:
        count = _fitting(left, room - head.height)
        yield head, left[:count]
        left = left[count:]
        head = head_of(card, is_continued=True)


def _fitting(pieces: Sequence[Piece], room: float) -> int:
    """How many pieces fit, one at least."""
    used, count = 0.0, 0
    for piece in pieces:
        used += piece.height
        if used > room:
            break
        count += 1
    if count < len(pieces):
        while count > 1 and pieces[count - 1].is_heading:
            count -= 1
    return max(1, count)


def _placed(card: Card, rect: Rect, head: Head, pieces: Sequence[Piece]) -> PlacedCard:
    y = rect.y + PAD + head.height
    placed = []
    for piece in pieces:
        placed.append((piece, y))
        y += piece.height
    return PlacedCard(card, rect, head, tuple(placed))
