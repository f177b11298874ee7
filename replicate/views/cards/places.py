"""Where each card stands: two columns an A3, each card as tall as what it says.

A card is never parted between two columns, unless one column cannot hold it: it
then goes on in another card of the same name. Columns are as even as the order allows.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from replicate.domain.record import record
from replicate.domain.reports.cards import Card, Deck
from replicate.views.cards.around import WIDTH
from replicate.views.cards.pieces import Head, Piece, head_of, pieces_of
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


@record
class _Part:
    """A card, or what of it a column holds, with what it takes down the page."""

    card: Card
    head: Head
    pieces: tuple[Piece, ...]

    @property
    def height(self) -> float:
        return self.head.height + sum(piece.height for piece in self.pieces) + 2 * PAD


def place_cards(deck: Deck, first: Rect, room: Rect) -> list[tuple[PlacedCard, ...]]:
    """The cards of each sheet, in order, down the left column and then the right one.

    ``first`` is the room of the first sheet, ``room`` that of the others: the first has
    no card when it cannot hold one. No more sheets are used than must be, and no column
    goes further down than the others need.
    """
    parts = [part for card in deck.cards for part in _parts(card, room.height - 2 * PAD)]
    columns = _even([part.height for part in parts], first, room)
    left = iter(parts)
    sheets = []
    for at in range(0, len(columns), _COLUMNS):
        held = list(islice(left, sum(columns[at:at + _COLUMNS])))
        sheets.append(tuple(_stacked(held, first if at == 0 else room)))
    return sheets


def _even(heights: Sequence[float], first: Rect, room: Rect) -> list[int]:
    """How many cards each column holds, filled no further than the number of sheets asks."""
    tallest = math.ceil(max(heights, default=0.0))
    count = _sheets(_columns(heights, first.height, room.height, room.height))
    more = bisect_left(range(tallest, math.ceil(room.height)), True, key=lambda limit: _sheets(
        _columns(heights, first.height, room.height, limit)) <= count)
    return _columns(heights, first.height, room.height, min(tallest + more, room.height))


def _columns(heights: Sequence[float], first: float, room: float, limit: float) -> list[int]:
    """How many cards each column holds, none being filled further than ``limit``.

    A card that no column holds has one of its own, where the whole room is.
    """
    columns, used = [0], 0.0
    for height in heights:
        while used + height > min(limit, first if len(columns) <= _COLUMNS else room):
            if not columns[-1] and (first >= room or len(columns) > _COLUMNS):
                break
            columns.append(0)
            used = 0.0
        columns[-1] += 1
        used += height + _GUTTER
    return columns


def _sheets(columns: Sequence[int]) -> int:
    return -(-len(columns) // _COLUMNS)


def _stacked(parts: Sequence[_Part], room: Rect) -> Iterator[PlacedCard]:
    """The cards of one sheet, its own columns as even as they can be."""
    left = iter(parts)
    for at, count in enumerate(_even([part.height for part in parts], room, room)):
        x, y = room.x + at * (WIDTH + 2 * PAD + _GUTTER), room.y
        for part in islice(left, count):
            yield _placed(part, Rect(x, y, WIDTH + 2 * PAD, part.height))
            y += part.height + _GUTTER


def _parts(card: Card, room: float) -> Iterator[_Part]:
    """A card in as many parts as it needs; a heading never stands last."""
    left = pieces_of(card)
    head = head_of(card, is_continued=False)
    while left:
        count = _fitting(left, room - head.height)
        yield _Part(card, head, tuple(left[:count]))
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


def _placed(part: _Part, rect: Rect) -> PlacedCard:
    y = rect.y + PAD + part.head.height
    placed = []
    for piece in part.pieces:
        placed.append((piece, y))
        y += piece.height
    return PlacedCard(part.card, rect, part.head, tuple(placed))
