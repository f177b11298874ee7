"""A number is told with what it counts, whatever its nature and however it is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from tests.material.small_kits import write


def numbers(folder: Path, *measures: str) -> tuple[str, ...]:
    """What the card of a team tells of its numbers."""
    listed = ", ".join(f"{{{measure}}}" for measure in measures)
    write(folder, equipes_mobiles=f"""source: s1
equipes_mobiles:
  - {{id: equipe, nom: Équipe, type: empp, champ: sanitaire, mesures: [{listed}]}}
""")
    seen = take_snapshot(read_clean(folder).territory, parse_date("2024"))
    [card] = [item for item in draw_cards(seen).cards if item.box.id == "equipe"]
    [told] = [part.items for part in card.parts if part.heading == "Nombres"]
    return tuple(line.partition(" · ")[0] for line in told)


@pytest.mark.parametrize(("measure", "told"), [
    ("nature: personnes_suivies, unite: personnes, valeur: 7", "< 11 personnes suivies (au CHRS)"),
    ("nature: capacite, unite: places, valeur: 12", "12 places (au CHRS)"),
    ("nature: activite, unite: visites, valeur: 300", "300 visites (au CHRS)"),
])
def test_what_is_counted_is_told(tmp_path: Path, measure: str, told: str) -> None:
    """« < 11 » at one shelter, told without it, would be read as all that the team follows."""
    assert told in numbers(tmp_path, f"{measure}, objet: au CHRS")[0]


@pytest.mark.parametrize(("written", "told"), [
    ("valeur: 0.5", "< 11"), ("valeur: 10.9", "< 11"), ("de: 9, a: 10.5", "< 11"),
    ("de: 10.5, a: 40", "au plus 40"), ("de: 10.5, a: 11", "au plus 11"),
    ("valeur: 11", "11"),
])
def test_all_that_is_under_eleven_is_masked(tmp_path: Path, written: str, told: str) -> None:
    """« < 11 » leaves no gap above ten: an average of 10.9 persons points at as few."""
    [line] = numbers(tmp_path, f"nature: personnes_suivies, {written}")
    assert line == f"{told} personnes suivies (date non renseignée)"


@pytest.mark.parametrize("alone", [True, False])
def test_what_is_hoped_for_is_told_of_a_hidden_number(tmp_path: Path, alone: bool) -> None:
    """« < 11 » or a number not shown, without « à terme », would be read as what is there."""
    small = "nature: personnes_suivies, valeur: 7, qualificatif: a_terme"
    large = "nature: personnes_suivies, valeur: 60, qualificatif: a_terme, objet: en tout"
    assert numbers(tmp_path, small, *([] if alone else [large])) == (
        ("< 11 personnes suivies (à terme) (date non renseignée)",) if alone else
        ("personnes suivies : nombre non montré (à terme) (date non renseignée)",
         "personnes suivies : nombre non montré (en tout) (à terme) (date non renseignée)"))


def test_nobody_followed_is_told_once(tmp_path: Path) -> None:
    """The singular says its nature too: « personnes suivies : 0 personne suivie » said it twice."""
    assert numbers(tmp_path, 'nature: personnes_suivies, valeur: 0, date: "2020"') == (
        "0 personne suivie (2020)",)


NEW = 'nature: capacite, unite: places, valeur: 100, date: "2019"'
OLD = 'nature: capacite, unite: places, valeur: 90, date: "2012"'
STAFF = 'nature: effectif, unite: etp, valeur: 4, date: "2001"'
UNDATED = "nature: capacite, unite: places, valeur: 95"


@pytest.mark.parametrize("written", [(NEW, OLD), (OLD, NEW)])
def test_numbers_of_one_thing_are_told_by_time(tmp_path: Path, written: tuple[str, ...]) -> None:
    """Latest first, they would be read as a fall; the order of the kit says nothing."""
    assert numbers(tmp_path, *written) == (
        "capacité : 90 places (2012)", "capacité : 100 places (2019)")


def test_other_numbers_keep_their_place(tmp_path: Path) -> None:
    """Of another nature or without a date: nothing tells where they would go."""
    told = numbers(tmp_path, NEW, UNDATED, OLD, STAFF)
    assert [line.split(" (")[0] for line in told] == [
        "capacité : 90 places", "capacité : 95 places", "capacité : 100 places",
        "effectif : 4 ETP"]
