"""The cards on their sheets: nothing over anything, nothing cut, nothing under nine points."""

from __future__ import annotations

from functools import partial
from itertools import combinations, pairwise

import pytest

from replicate.domain.reports.cards import Card, Deck, Partner
from replicate.domain.reports.picture import Box, Link, Listing, Standing, Table
from replicate.views.cards.picture import place_card_sheets, render_cards
from replicate.views.cards.places import PlacedCard
from replicate.views.page.listings import SIZES, listings_block
from replicate.views.page.sizes import A3_HEIGHT
from tests.material.matrices import EXAMPLES, TOWNS, cards_of
from tests.material.measured_pages import SVG, letters_of, tree
from tests.material.texts_on_page import check_a3, check_texts, printed_texts

_LONG = " ".join(["Service intégré de l'accueil et de l'orientation"] * 6)
_WORD = "Anticonstitutionnellement" * 12
_GENRES = ("acteur", "structure", "equipe_mobile", "instance")


def crowded() -> Deck:
    """Names and facts of 300 letters, partners of every kind, and more than a column holds."""
    boxes = [Box(f"b{number}", _GENRES[number % 4], "social", _WORD if number == 1 else _LONG, "t",
                 standing=list(Standing)[number % 3]) for number in range(5)]
    partners = tuple(
        Partner(box, tuple(Link(f"l{box.id}{place}", box.id, "a", type_, _LONG[:40], "dit", True)
                           for place, type_ in enumerate(("gere", "signe", "finance"))))
        for box in boxes[:3])
    few = Card(boxes[3], _LONG, partners[:1], partners[1:2], (Listing(_LONG, (_LONG, _WORD)),))
    many = Card(boxes[4], "instance", partners * 8, (), (
        Listing("Liens", tuple(f"{_LONG} {number}" for number in range(90))),))
    lists = (Listing("À demander", tuple(f"{_LONG} {number}" for number in range(60))),)
    return Deck("Titre", "Sous-titre", "État", "Fiches", ((few, many),), ("Social",),
                Table("t", ("a",), ()), listings=lists, banner="DONNÉES FICTIVES")


FOOT_OF_FIRST = 640.0
"""Where the legend of a first sheet begins at the latest, in points down the page."""

DECKS = {name: cards_of(name) for name in (*EXAMPLES, *map(str, TOWNS))} | {
    "pau-2004": cards_of("pau", "2004"), "pau-1990": cards_of("pau", "1990"),
    "crowded": crowded(),
}
every_deck = pytest.mark.parametrize("made", list(DECKS.values()), ids=list(DECKS))


def placed_cards(deck: Deck) -> list[PlacedCard]:
    """Every card, or part of one, in order."""
    return [card for sheet in place_card_sheets(deck) for card in sheet.cards]


@every_deck
def test_no_text_covers_another_or_leaves_the_page(made: Deck) -> None:
    """On every sheet, letters stand clear of one another and within the page."""
    check_texts(render_cards(made))


@every_deck
def test_every_sheet_is_an_a3_with_texts_of_nine_points(made: Deck) -> None:
    """However many they are, cards print on A3, no text under 9 pt."""
    check_a3(render_cards(made), least=9)


@every_deck
def test_cards_stand_clear_and_hold_their_texts(made: Deck) -> None:
    """No card covers another; each keeps every text of its own inside its edge."""
    for sheet, drawn in zip(place_card_sheets(made), render_cards(made), strict=True):
        rects = [card.rect for card in sheet.cards]
        assert not any(one.overlaps(other) for one, other in combinations(rects, 2))
        if not sheet.cards:
            continue
        top, bottom = min(rect.y for rect in rects), max(rect.bottom for rect in rects)
        for item in printed_texts(drawn.svg):
            x, y = item.rect.centre
            if top < y < bottom:
                assert any(rect.contains(item.rect) for rect in rects), (item.text, x, y)


@every_deck
def test_nothing_a_card_says_is_lost(made: Deck) -> None:
    """Every fact of every card is written, whole, in the card or in the one it goes on in."""
    written: dict[str, str] = {}
    for placed in placed_cards(made):
        for piece, _ in placed.pieces:
            text = "".join(line.text for line in piece.texts)
            written[placed.card.box.id] = written.get(placed.card.box.id, "") + text
    for card in made.cards:
        found = letters_of(written[card.box.id])
        for part in card.parts:
            for said in (part.heading, *part.items):
                assert letters_of(said) in found


@every_deck
def test_a_heading_is_never_the_last_line_of_a_card(made: Deck) -> None:
    """What goes on elsewhere takes its heading along, and says that it goes on."""
    seen: set[str] = set()
    for placed in placed_cards(made):
        assert not placed.pieces[-1][0].is_heading
        name = " ".join(line.text for line in placed.head.name)
        assert name.endswith("(suite)") == (placed.card.box.id in seen)
        seen.add(placed.card.box.id)


@every_deck
def test_lines_of_the_small_picture_cross_no_text(made: Deck) -> None:
    """Each line runs under its own verb and beside every name."""
    for placed in placed_cards(made):
        for around in (piece.around for piece, _ in placed.pieces if piece.around):
            names = [item.name_rect for item in around.partners]
            words = [tie.rect for item in around.partners for tie in item.ties]
            assert not any(one.overlaps(other)
                           for one, other in combinations([*names, *words], 2))
            for tie in (tie for item in around.partners for tie in item.ties):
                for start, end in zip(tie.way, tie.way[1:], strict=False):
                    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
                        point = (start[0] + share * (end[0] - start[0]),
                                 start[1] + share * (end[1] - start[1]))
                        assert not any(rect.grown(-0.5).holds(point) for rect in [*names, *words])


@every_deck
def test_contents_name_the_sheet_of_every_card(made: Deck) -> None:
    """With several sheets, the first ones say on which sheet each card begins."""
    sheets = place_card_sheets(made)
    if len(sheets) == 1:
        return
    told = {item for sheet in sheets for part in sheet.listings for item in part.items}
    seen: set[str] = set()
    for number, sheet in enumerate(sheets, start=1):
        assert sheet.place == (number, len(sheets))
        for placed in sheet.cards:
            if placed.card.box.id not in seen:
                assert f"{placed.card.box.name} : feuille {number}" in told
            seen.add(placed.card.box.id)
    assert len(seen) == len(made.cards)


@every_deck
def test_cards_come_in_order_with_their_sentence(made: Deck) -> None:
    """Each card is a group with the entity's id, its title first, in the order of the deck."""
    ids = [group.get("data-id") for sheet in render_cards(made)
           for group in tree(sheet.svg).iter(f"{SVG}g")
           if (group.get("class") or "").startswith("fiche ") and group[0].tag == f"{SVG}title"]
    assert list(dict.fromkeys(ids)) == [card.box.id for card in made.cards]


@every_deck
def test_cards_begin_under_their_contents(made: Deck) -> None:
    """No sheet is left to the contents where the first card fits under them."""
    sheets = place_card_sheets(made)
    words = [sheet for sheet in sheets if sheet.listings]
    if made.cards and words and not words[-1].cards:
        under = listings_block(words[-1].listings, SIZES[-1]).height
        first = placed_cards(made)[0].rect
        assert first.y + under + first.height > FOOT_OF_FIRST


@every_deck
def test_columns_of_a_sheet_are_even(made: Deck) -> None:
    """No other way to part a sheet's cards in order has a lower column."""
    for sheet in place_card_sheets(made):
        heights = [card.rect.height + 14 for card in sheet.cards]
        down = max((card.rect.bottom for card in sheet.cards), default=0.0)
        top = min((card.rect.y for card in sheet.cards), default=0.0)
        lowest = min((max(sum(heights[:count]), sum(heights[count:]))
                      for count in range(len(heights) + 1)), default=14) - 14
        assert down - top <= max(lowest, 0.0) + 1


@every_deck
def test_no_more_sheets_than_must_be(made: Deck) -> None:
    """Even columns take no sheet more than columns that are each filled first."""
    sheets = [sheet.cards for sheet in place_card_sheets(made) if sheet.cards]
    if not sheets:
        return
    top, bottom = sheets[-1][0].rect.y, A3_HEIGHT - 60
    first = sheets[0][0].rect.y
    columns, y = 1, first
    for card in (card for sheet in sheets for card in sheet):
        limit = FOOT_OF_FIRST if first > top and columns <= 2 else bottom
        if y + card.rect.height > limit:
            columns, y = columns + 1, first if columns == 1 else top
        y += card.rect.height + 14
    assert len(sheets) <= -(-columns // 2)


@every_deck
def test_pages_in_words_name_the_cards_of_a_sheet(made: Deck) -> None:
    """Paper has each fact once more, in the table: of a sheet it only says whose cards it has."""
    for sheet, drawn in zip(place_card_sheets(made), render_cards(made), strict=True):
        names = {placed.card.box.name for placed in sheet.cards}
        facts = {item for placed in sheet.cards for part in placed.card.parts
                 for item in part.items}
        assert all(name in drawn.summary for name in names)
        assert not any(item in drawn.summary for item in facts - names)


@every_deck
def test_same_cards_same_bytes(made: Deck) -> None:
    """Two runs give the same sheets."""
    assert render_cards(made) == render_cards(made)


def _apart(x: float, point: tuple[float, float]) -> float:
    return abs(point[0] - x)


@every_deck
def test_ends_of_ties_stand_apart_at_the_middle(made: Deck) -> None:
    """However many ties meet the middle's side, the mark of each is seen whole."""
    for card in placed_cards(made):
        for around in (piece.around for piece, _ in card.pieces if piece.around):
            centre = around.middle.centre[0]
            ends = [min(tie.way[0], tie.way[-1], key=partial(_apart, centre))
                    for partner in around.partners for tie in partner.ties]
            for is_after in (False, True):
                heights = sorted(y for x, y in ends if (x > centre) is is_after)
                assert all(below - above >= 10 for above, below in pairwise(heights))
