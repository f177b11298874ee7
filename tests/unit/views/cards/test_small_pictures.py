"""What a card's small picture says, and how a card's texts share the room with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.cards import Card, Deck, Partner
from replicate.domain.reports.picture import Box, Link, Listing, Table
from replicate.views.cards.around import WIDTH, Around, place_around
from replicate.views.cards.picture import place_card_sheets
from replicate.views.cards.pieces import pieces_of
from replicate.views.cards.places import place_cards
from replicate.views.page.geometry import Rect


def partner(number: int, is_before: bool, is_deduced: bool = False) -> Partner:
    """Somebody who acts for the card's entity, or for whom it acts."""
    box = Box(f"b{number}", "structure", "social", f"Partenaire {number}", "")
    ends = (box.id, "a") if is_before else ("a", box.id)
    return Partner(box, (Link(f"l{number}", *ends, "gere", "gère", "", is_deduced),))


def card(before: int, after: int, parts: int = 0, is_deduced: bool = False) -> Card:
    """A card with so many partners on each side, and so many facts, a heading each."""
    return Card(
        Box("a", "acteur", "social", "CCAS", ""), "acteur",
        tuple(partner(number, True, is_deduced) for number in range(before)),
        tuple(partner(number, False, is_deduced) for number in range(before, before + after)),
        tuple(Listing(f"Rubrique {number}", ("Un fait.",)) for number in range(parts)))


def around(shown: Card) -> Around:
    """Its small picture."""
    placed = place_around(shown)
    assert placed is not None
    return placed


def test_each_line_runs_from_who_acts_to_whom_it_acts_for() -> None:
    """Its last point is at its target: the mark of a holder would else stand at who is held."""
    shown = around(card(2, 3))
    for placed in shown.partners:
        for tie in placed.ties:
            at_source, at_target = ((placed.chip, shown.middle) if tie.link.target == "a"
                                    else (shown.middle, placed.chip))
            assert at_source.grown(1).holds(tie.way[0])
            assert at_target.grown(1).holds(tie.way[-1])


@pytest.mark.parametrize("is_deduced", [True, False])
def test_a_deduced_verb_is_a_question(is_deduced: bool) -> None:
    """« gère ? » of what is read between the lines, and of nothing else."""
    [placed] = around(card(1, 0, is_deduced=is_deduced)).partners
    told = " ".join(line.text for line in placed.ties[0].verb)
    assert told == ("gère ?" if is_deduced else "gère")


@pytest.mark.parametrize("sides", [(1, 6), (6, 1), (2, 3)])
def test_the_partners_of_each_side_are_about_the_middle(sides: tuple[int, int]) -> None:
    """Few on one side stand half-way down, where the entity is, and not above it."""
    shown = around(card(*sides))
    for is_before in (True, False):
        chips = [placed.chip for placed in shown.partners
                 if (placed.chip.x < shown.middle.x) == is_before]
        middle = (chips[0].y + chips[-1].bottom) / 2
        assert abs(middle - shown.middle.centre[1]) < 5


def test_texts_beside_the_picture_make_a_card_shorter() -> None:
    """Where nobody is on one side, what is said stands there as far as that saves room."""
    shown = card(8, 0, parts=12)
    alone = sum(piece.height for piece in pieces_of(replace(shown, before=())))
    picture = around(shown).height
    assert sum(piece.height for piece in pieces_of(shown)) < picture + alone / 2


@pytest.mark.parametrize("height", range(110, 420, 9))
def test_no_part_of_a_card_ends_with_a_heading(height: int) -> None:
    """Wherever a column ends, a heading goes on with the facts that it announces."""
    room = Rect(0, 0, WIDTH, height)
    deck = Deck("", "", "", "", ((card(0, 0, parts=30),),), ("",), Table("", (), ()))
    placed = [item for sheet in place_cards(deck, room, room) for item in sheet]
    assert len(placed) > 1
    assert not any(item.pieces[-1][0].is_heading for item in placed)


def test_contents_tell_where_a_card_of_several_sheets_begins() -> None:
    """« CCAS : feuille 1 », and not the sheet where it ends."""
    deck = Deck("", "", "", "", ((card(0, 0, parts=400),),), ("Social",), Table("", (), ()))
    sheets = place_card_sheets(deck)
    begins = next(number for number, sheet in enumerate(sheets, 1) if sheet.cards)
    told = [item for sheet in sheets for part in sheet.listings for item in part.items]
    assert sum(bool(sheet.cards) for sheet in sheets) > 1
    assert told == [f"CCAS : feuille {begins}"]
