"""Compose the sheets of cards: contents first when there are several, then the cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.cards import Card, Deck
from replicate.domain.reports.picture import DrawnSheet, Link, Listing, Standing
from replicate.views.cards.marks import card_group
from replicate.views.cards.places import PlacedCard, place_cards
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of
from replicate.views.page.geometry import Rect
from replicate.views.page.legend import Group, box_groups, standing_entries
from replicate.views.page.listings import in_pages, largest_listings, listings_block
from replicate.views.page.sheets import (
    EMPTY_ROOM,
    WIDEST_NUMBERS,
    Frame,
    compose_sheet,
    empty_lines,
    numbered,
    numbered_head,
)
from replicate.views.page.sizes import A3_HEIGHT

_GAP = 8.0
_LEAST_ROOM = 400.0
"""Of the cards of a sheet: a title of many lines makes the page taller."""

_CONTENTS = "Ce que chaque feuille contient, et comment lire les fiches."
_ELSEWHERE = "Légende et sources : feuille 1."


@record
class CardSheet:
    """One sheet: words, then cards; ``place`` is its number and how many there are."""

    subtitle: str
    place: tuple[int, int] = (1, 1)
    cards: tuple[PlacedCard, ...] = ()
    listings: tuple[Listing, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether it has the legend and the sources."""
        return self.place[0] == 1


def render_cards(deck: Deck) -> tuple[DrawnSheet, ...]:
    """Every sheet as an SVG without any outside reference."""
    return tuple(_drawn(deck, sheet) for sheet in place_card_sheets(deck))


def place_card_sheets(deck: Deck) -> list[CardSheet]:
    """The sheets and the places of every card: what tests measure."""
    if not deck.cards:
        parts = in_pages(deck.listings, _words_room(deck))
        return [CardSheet(deck.subtitle, (number, len(parts)), (), part)
                for number, part in enumerate(parts, start=1)] or [CardSheet(deck.subtitle)]
    alone = _room(deck, _foot(deck))
    if not deck.listings and len(placed := place_cards(deck, alone, alone)) == 1:
        return [CardSheet(deck.subtitle, cards=placed[0])]
    words, placed = _under_contents(deck)
    lists = [*words, *[()] * (len(placed) - 1)]
    cards = [*[()] * (len(words) - 1), *placed]
    return [CardSheet(deck.subtitle if held else _CONTENTS, (number, len(lists)), held, part)
            for number, (part, held) in enumerate(zip(lists, cards, strict=True), start=1)]


def _under_contents(
    deck: Deck
) -> tuple[list[tuple[Listing, ...]], list[tuple[PlacedCard, ...]]]:
    """The sheets of contents, and the cards, which begin under the last of them.

    Sheets' numbers only grow while more room is kept for the contents, and so do
    the contents: they end by fitting.
    """
    kept = (1, 0.0)
    while True:
        first = _room(deck, _foot(deck) if kept[0] == 1 else _short_foot(), kept[1])
        placed = place_cards(deck, first, _room(deck, _short_foot()))
        words = _contents(deck, placed, kept[0])
        taken = (len(words), listings_block(words[-1]).height)
        if taken <= kept:
            return words, placed
        kept = taken


def _room(deck: Deck, foot: FramePart, words: float = 0.0) -> Rect:
    """Of a sheet's cards, under ``words`` points of words."""
    top = numbered_head(deck, WIDEST_NUMBERS).height
    height = max(_LEAST_ROOM, A3_HEIGHT - foot.height - _GAP - top) - words
    return Rect(MARGIN, top + words, ACROSS, height)


def _contents(
    deck: Deck, placed: Sequence[Sequence[PlacedCard]], first: int
) -> list[tuple[Listing, ...]]:
    """On which sheet each card is, the first ones being on sheet ``first``; then the lists."""
    sheet_of: dict[str, int] = {}
    for number, cards in enumerate(placed, start=first):
        for item in cards:
            sheet_of.setdefault(item.card.box.id, number)
    lists = [Listing(heading, tuple(f"{card.box.name} : feuille {sheet_of[card.box.id]}"
                                    for card in group))
             for heading, group in zip(deck.headings, deck.groups, strict=True)]
    return in_pages((*lists, *deck.listings), _words_room(deck))


def _words_room(deck: Deck) -> float:
    head = numbered_head(deck, WIDEST_NUMBERS, _CONTENTS)
    return A3_HEIGHT - head.height - _foot(deck).height - 2 * _GAP - EMPTY_ROOM * bool(deck.empty)


def _foot(deck: Deck) -> FramePart:
    boxes = [card.box for card in deck.cards]
    used = {box.standing for box in boxes} | {link.standing for link in _links(deck.cards)}
    groups = (
        *box_groups(boxes),
        Group("Trait", () if used == {Standing.PRESENT} else tuple(
            standing_entries(used, lambda standing: standing.value))),
    )
    return foot_of(groups if boxes else (), (deck.notes,), deck.sources)


def _short_foot() -> FramePart:
    """That of the sheets of cards, when a sheet of contents says the rest."""
    return foot_of((), (_ELSEWHERE,), ())


def _links(cards: Iterable[Card]) -> Iterator[Link]:
    return (link for card in cards for side in (card.before, card.after)
            for partner in side for link in partner.links)


def _drawn(deck: Deck, sheet: CardSheet) -> DrawnSheet:
    head = numbered_head(deck, sheet.place, sheet.subtitle)
    foot = _foot(deck) if sheet.is_first or not sheet.cards else _short_foot()
    lists = (listings_block(sheet.listings) if sheet.cards
             else largest_listings(sheet.listings, _words_room(deck)))
    below = head.height + EMPTY_ROOM * bool(deck.empty)
    lowest = max((placed.rect.bottom for placed in sheet.cards), default=0.0) + _GAP
    frame = Frame(head, foot, max(below + lists.height, lowest), lists.at(below))
    champs = [card.box.champ for card in deck.cards]
    drawn = compose_sheet(deck.title, _description(deck, sheet), frame, champs,
                          _drawing(deck, sheet, head.height))
    return replace(drawn, summary=_summary(deck, sheet)) if sheet.cards else drawn


def _drawing(deck: Deck, sheet: CardSheet, top: float) -> Iterator[str]:
    yield from empty_lines(deck.empty, top)
    yield from (card_group(placed) for placed in sheet.cards)


def _summary(deck: Deck, sheet: CardSheet) -> str:
    """Whose cards the sheet has."""
    names = dict.fromkeys(placed.card.box.name for placed in sheet.cards)
    return f"{numbered(deck.lead, *sheet.place)} : {' ; '.join(names)}."


def _description(deck: Deck, sheet: CardSheet) -> str:
    """The sheet in words: each of its cards whole, or its lists."""
    told = [f"{numbered(deck.lead, *sheet.place)}.", sheet.subtitle, deck.empty]
    told += [item.sentence for item in sheet.listings]
    for card in dict.fromkeys(placed.card for placed in sheet.cards):
        facts = " ".join(part.sentence for part in card.parts)
        told.append(f"{card.box.name} ({card.kind}). {facts}")
    return " ".join(filter(None, told))
