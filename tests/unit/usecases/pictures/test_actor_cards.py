"""What a card says: each fact with its speaker, and what nobody knows as a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.cards import Card, Deck
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.map_picture import draw_map
from tests.material.case_kits import lay_kit
from tests.material.examples import at
from tests.material.matrices import EXAMPLES, TOWNS, cards_of, named_kit

every_kit = pytest.mark.parametrize("name", [*EXAMPLES, *map(str, TOWNS)])


def cards_with(folder: Path, **files: str) -> Deck:
    """The cards of the base kit with some files of its own."""
    lay_kit(folder)
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return draw_cards(at(read_clean(folder, "essai").territory))


def card(deck: Deck, name: str) -> Card:
    """The card of the entity called so."""
    return next(item for item in deck.cards if item.box.name == name)


def said(one: Card, heading: str) -> tuple[str, ...]:
    """What a card says under a heading."""
    return next((part.items for part in one.parts if part.heading == heading), ())


@every_kit
def test_every_entity_drawn_has_its_card(name: str) -> None:
    """One card an entity of the map, no more."""
    read = named_kit(name)
    boxes = draw_map(at(read.territory), read.followed).boxes
    assert sorted(item.box.id for item in cards_of(name).cards) == sorted(box.id for box in boxes)


@every_kit
def test_every_tie_is_on_both_cards(name: str) -> None:
    """A tie is drawn and told on the card of each of its ends, with who says so."""
    read = named_kit(name)
    cards = {item.box.id: item for item in cards_of(name).cards}
    for link in draw_map(at(read.territory), read.followed).links:
        assert link in [one for side in cards[link.source].after for one in side.links]
        assert link in [one for side in cards[link.target].before for one in side.links]
        for end, other, arrow in ((link.source, link.target, "→"), (link.target, link.source, "←")):
            verb = f"{link.verb} ?" if link.is_deduced else link.verb
            told = f"{verb} {arrow} {read.territory.name_of(other)}"
            assert any(item.startswith(told) for part in cards[end].parts for item in part.items)


@every_kit
def test_the_table_says_every_line_of_every_card(name: str) -> None:
    """The CSV has each fact with its entity, its heading and its place in the kit."""
    deck = cards_of(name)
    lines = [(one.box.name, part.heading, item) for one in deck.cards for part in one.parts
             for item in part.items]
    assert [(row[0], row[2], row[3]) for row in deck.table.rows] == lines
    assert all(row[4] for row in deck.table.rows)


def test_numbers_keep_nature_date_and_source() -> None:
    """A number is never bare: what it counts, when, and who says so; small counts are masked."""
    team = card(cards_of("ville-exemple"), "EMPP de Ville-Exemple")
    assert said(team, "Nombres") == (
        "< 11 personnes suivies (au CHRS Les Tilleuls) (2023) · [1], p. 8",
        "effectif : 3,5 ETP (2023) · [1], p. 8")


def test_unknowns_are_questions() -> None:
    """Who manages is a "?" when nobody knows; the kit's own questions are asked again."""
    pau = cards_of("pau")
    assert "gestionnaire : ?" in said(card(pau, "Permanence d'accès aux soins"), "On ne sait pas")
    assert said(card(pau, "UDVS, équipe mobile de soins"), "À demander") == (
        "L'équipe spécifique des appartements (l. 63) est-elle l'UDVS (l. 64) ou une autre"
        " équipe ?",)


def test_a_word_of_unknown_date_says_so() -> None:
    """What is said without saying since when is told, with that; not at a date asked for."""
    name, told = "Équipe mobile dans les structures sociales", "Dénomination officielle : EMPP"
    now = said(card(cards_of("pau"), name), "Ce que c'est")
    assert any(item.startswith(f"{told} (date inconnue)") for item in now)
    asked = said(card(cards_of("pau", "2009"), name), "Ce que c'est")
    assert not any(item.startswith(told) for item in asked)


def test_a_word_tells_since_when_it_holds(tmp_path: Path) -> None:
    """A name that a team took later is not told as if it always had it."""
    deck = cards_with(tmp_path / "k", **{"equipes-mobiles": (
        "source: s1\nequipes_mobiles: [{id: e, nom: Rue, type: equipe_rue, champ: sanitaire,"
        " denomination_officielle: {valeur: EMPP, a_partir_de: '2007'}}]\n")})
    assert "Dénomination officielle : EMPP (depuis 2007)" in said(card(deck, "Rue"), "Ce que c'est")


def test_what_was_not_asked_is_not_a_question(tmp_path: Path) -> None:
    """A missing key is neither unknown nor none: the card does not speak of it."""
    deck = cards_with(tmp_path / "k", structures=(
        "source: s1\nstructures:\n"
        "  - {id: a, nom: Halte A, type: chrs, champ: social, gestionnaire: aucun, passage: p. 3}\n"
        "  - {id: b, nom: Halte B, type: chrs, champ: social, passage: p. 3}\n"))
    assert said(card(deck, "Halte A"), "Dit : il n'y en a pas") == (
        "Halte A : aucun gestionnaire ([1], p. 3)",)
    headings = [part.heading for part in card(deck, "Halte B").parts]
    assert headings == ["Ce que c'est", "Dit par"]


def test_a_standard_is_told_and_contacts_never(tmp_path: Path) -> None:
    """A service's public line is on its card; the file of contacts is not even read."""
    folder = tmp_path / "k"
    deck = cards_with(folder, structures=(
        "source: s1\nstructures:\n"
        "  - {id: a, nom: Halte A, type: chrs, champ: social, standard: '05 00 00 00 00'}\n"),
        contacts="contacts:\n  - {id: x, pour: a, nom: Jeanne Martin}\n")
    assert "Standard : 05 00 00 00 00" in said(card(deck, "Halte A"), "Ce que c'est")
    assert "Martin" not in str(deck)


def test_a_forum_s_members_come_to_it() -> None:
    """A forum's card shows its members on its left; a member's, the forum apart from its ties."""
    deck = cards_of("ville-exemple")
    forum = card(deck, "Conseil local de santé mentale")
    assert {partner.box.name for partner in forum.before} >= {"Habitat Exemple",
                                                              "Centre hospitalier Exemple"}
    assert any(item.startswith("participe à → Conseil local")
               for item in said(card(deck, "Habitat Exemple"), "Instances"))


def test_no_entity_no_card() -> None:
    """A date at which nobody is said to be there gives a sentence, and no card."""
    deck = cards_of("pau", "1990")
    assert deck.cards == ()
    assert deck.empty.startswith("À cette date, le kit ne dit d'aucune entité")


def test_an_answer_of_which_nobody_can_say_whether_it_holds_is_asked(tmp_path: Path) -> None:
    """« après 2015 » may be so already in 2019, or not yet: it is neither told nor left out."""
    team = card(cards_with(tmp_path / "essai", equipes_mobiles=(
        "source: s1\nequipes_mobiles:\n"
        "  - {id: e, nom: Équipe, type: equipe_mobile_structures, champ: sanitaire,"
        " creation: '2004',"
        " denomination_officielle:"
        " {valeur: EMPP, a_partir_de: 'apres 2015', source: s1, passage: p. 3}}\n"
    )), "Équipe")
    assert said(team, "On ne sait pas") == (
        "dénomination officielle : EMPP ? (début : après 2015, on ne sait pas si c'est déjà"
        " le cas) · [1], p. 3",)
    assert not any("EMPP" in line for line in said(team, "Ce que c'est"))


@pytest.mark.parametrize(("value", "heading", "line"), [
    ("oui", "Ce que c'est", "Conduite par le soin et le social ensemble : oui"),
    ("non", "Ce que c'est", "Conduite par le soin et le social ensemble : non"),
    ("inconnu", "On ne sait pas", "conduite par le soin et le social ensemble : ?"),
])
def test_a_card_tells_who_conducts_a_forum_and_when_it_met(
    tmp_path: Path, value: str, heading: str, line: str
) -> None:
    """That care and social work steer together is what a function rests on; so are sessions."""
    forum = card(cards_with(tmp_path / "essai", echanges=(
        "source: s1\ninstances:\n"
        "  - {id: f, nom: Pilotage, type: pilotage, membres: inconnu, champs: [sanitaire, social],"
        f" conjoint: {value}, seances: [{{date: '2019-03', passage: p. 2}}, {{date: '2018'}}]}}\n"
    )), "Pilotage")
    assert line in said(forum, heading)
    assert {"Champs présents : Sanitaire, Social",
            "Séances dites : 2018, mars 2019 · [1], p. 2"} <= set(said(forum, "Ce que c'est"))


@pytest.mark.parametrize(("value", "words"), [
    ("oui", "soin et social s'y forment ensemble"),
    ("non", "soin et social ne s'y forment pas ensemble"),
    ("inconnu", "si soin et social s'y forment ensemble, on ne sait pas"),
])
def test_a_training_says_whom_it_joins(tmp_path: Path, value: str, words: str) -> None:
    """Beside the cards, where trainings are listed; nothing is said of one that says nothing."""
    deck = cards_with(tmp_path / "essai", echanges=(
        "source: s1\nformations:\n"
        f"  - {{id: a, titre: Croiser les regards, croisee: {value}}}\n"
        "  - {id: b, titre: Autre}\n"
    ))
    [told] = [item.items for item in deck.listings if item.heading == "Formations"]
    assert told == ("Autre", f"Croiser les regards ({words})")


def test_a_card_asks_what_the_kit_does_not_know(tmp_path: Path) -> None:
    """How many it stands for, of what type, since when: each asked, and nobody knows."""
    place = card(cards_with(tmp_path / "essai", structures=(
        "source: s1\nstructures:\n  - {id: p, nom: CMP, type: inconnu, champ: sanitaire,"
        " nombre: inconnu, ouverture: inconnu}\n"
    )), "CMP")
    assert {"type : ?", "nombre : ? (cette fiche en représente peut-être plusieurs)"} \
        <= set(said(place, "On ne sait pas"))
    assert "Cité : 2019 ; début inconnu" in said(place, "Ce que c'est")
