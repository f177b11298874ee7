"""A card and a banner say what the kit does: no side, no sum and no question of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Listing
from replicate.domain.snapshot import take_snapshot
from replicate.domain.speech import Citation
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.beside import warn_of_voices
from replicate.usecases.pictures.card_facts import kind_of
from replicate.usecases.pictures.fitting import fitted
from tests.material.small_kits import write
from tests.material.timelines import SOURCE, entity, territory


@pytest.mark.parametrize(("voice", "banner"), [
    ("sanitaire", "RÉCIT D'UN SEUL CÔTÉ : sanitaire"), ("inconnu", None),
])
def test_a_voice_that_nobody_knows_is_no_side(voice: str, banner: str | None) -> None:
    """That all is told by sources of unknown field is not that one field tells all."""
    told = replace(territory(entity("a")), sources=(replace(SOURCE, voice=voice),))
    assert warn_of_voices(told, [Citation("s1", "p. 1")]) == banner


def test_a_forum_is_of_no_field() -> None:
    """Its members' fields meet there: none of them is what the forum is."""
    assert kind_of(entity("f", genre="instance", champ="social")) == "instance"
    assert kind_of(entity("s", genre="structure", champ="social")) == "structure · Social"


@pytest.mark.parametrize(("dates", "lines"), [
    (('"2004"', '"2004"'), 1), (('"2004"', '"2009"'), 2),
])
def test_a_series_is_one_line_where_it_has_one_date(
    dates: tuple[str, str], lines: int, tmp_path: Path
) -> None:
    """« 10 puis 30 » of one date; two dates are two lines, each with its own."""
    numbers = "".join(
        f"\n      - {{nature: capacite, unite: personnes, valeur: {value}, ordre: {order},"
        f" date: {date}}}" for order, value, date in zip((1, 2), (10, 30), dates, strict=True))
    items = card_of(tmp_path, "Nombres", structures=(
        "source: s1\nstructures:\n  - id: chrs\n    nom: CHRS\n    type: chrs\n"
        f"    champ: social\n    mesures:{numbers}\n"))
    assert len(items) == lines


@pytest.mark.parametrize(("members", "asked"), [
    ("inconnu", ("membres : ?",)),
    ("[{champ: usagers_familles, nombre: 4}]",
     ("membres dont on ne sait pas qui : Usagers et familles ×4",)),
])
def test_members_of_whom_something_is_said_are_not_asked_whole(
    members: str, asked: tuple[str, ...], tmp_path: Path
) -> None:
    """« qui » is asked of the four users, and not whether the forum has members."""
    items = card_of(tmp_path, "On ne sait pas", echanges=(
        f"source: s1\ninstances:\n  - {{id: f, nom: f, type: reseau, membres: {members}}}\n"))
    assert tuple(item.partition(" · ")[0] for item in items if "membres" in item) == asked


def card_of(folder: Path, heading: str, **files: str) -> tuple[str, ...]:
    """What the only card but the actors' says under a heading."""
    deck = draw_cards(take_snapshot(read_clean(write(folder, **files)).territory))
    [card] = [card for card in deck.cards if card.box.genre != "acteur"]
    [part] = [part for part in card.parts if part.heading == heading] or [Listing("", ())]
    return part.items


def test_very_long_items_are_fewer() -> None:
    """A page holds letters, not items: paragraphs leave room for a few, and say how many more."""
    kept = fitted(["x" * 5_000] * 100)
    assert 1 < len(kept) < 10
    assert kept[-1] == f"… et {100 - len(kept) + 1} autres, dans les fichiers du kit"
    assert len(fitted(["x"] * 100)) == 100
