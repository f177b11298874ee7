"""What a card's small picture says, and how a card's texts share the room with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.cards import Card, Deck, Partner
from replicate.domain.reports.picture import Box, Link, Listing, Standing, Table
from replicate.views.cards.around import WIDTH, Around, place_around
from replicate.views.cards.picture import place_card_sheets, render_cards
from replicate.views.cards.pieces import pieces_of
from replicate.views.cards.places import place_cards
from replicate.views.page.geometry import Rect
from tests.material.texts_on_page import printed_texts


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


def deck_of(*cards: Card) -> Deck:
    """A deck of these cards alone."""
    return Deck("", "", "", "", (cards,), ("Social",), Table("", (), ()))


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
    placed = [item for sheet in place_cards(deck_of(card(0, 0, parts=30)), room, room)
              for item in sheet]
    assert len(placed) > 1
    assert not any(item.pieces[-1][0].is_heading for item in placed)


def test_contents_tell_where_a_card_of_several_sheets_begins() -> None:
    """« CCAS : feuille 1 », and not the sheet where it ends."""
    sheets = place_card_sheets(deck_of(card(0, 0, parts=400)))
    begins = next(number for number, sheet in enumerate(sheets, 1) if sheet.cards)
    told = [item for sheet in sheets for part in sheet.listings for item in part.items]
    assert sum(bool(sheet.cards) for sheet in sheets) > 1
    assert told == [f"CCAS : feuille {begins}"]


def test_a_heading_is_nearer_to_its_facts_than_to_those_above() -> None:
    """Its room is over it, so that one sees at a glance of what each fact is told."""
    [sheet] = render_cards(deck_of(card(0, 0, parts=3)))
    down = {item.text: item.rect for item in printed_texts(sheet.svg) if item.rect.y > 120}
    facts = [item.rect for item in printed_texts(sheet.svg) if item.text == "Un fait."]
    for number in (1, 2):
        heading = down[f"Rubrique {number}"]
        assert heading.y - facts[number - 1].bottom > facts[number].y - heading.bottom + 2


@pytest.mark.parametrize("standing", [Standing.PRESENT, Standing.PLANNED])
def test_standings_are_explained_where_they_differ(standing: Standing) -> None:
    """Of cards that all simply are, the legend has no line to explain."""
    shown = card(0, 0, parts=1)
    [sheet] = render_cards(deck_of(replace(shown, box=replace(shown.box, standing=standing))))
    texts = {item.text for item in printed_texts(sheet.svg)}
    assert (standing.value in texts) == (standing is Standing.PLANNED)


def test_a_sheet_of_contents_says_that_it_is_one() -> None:
    """A sheet of words alone has a guide of its own; one with cards keeps the deck's."""
    lists = (Listing("À demander", tuple(f"Une question, numéro {at}" for at in range(500))),)
    sheets = place_card_sheets(replace(deck_of(card(0, 0, parts=3)), subtitle="Lire ainsi.",
                                       listings=lists))
    assert len(sheets) > 1
    for sheet in sheets:
        assert (sheet.subtitle == "Lire ainsi.") == bool(sheet.cards)
