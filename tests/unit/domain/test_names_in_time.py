"""A thing goes by its name of the date asked, and its sheet tells the names it had."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from tests.material.street_kits import write_kit

OLD_FIRST = "[Foyer Nord, {valeur: Maison Nord, a_partir_de: '2010'}]"
NEW_FIRST = "[{valeur: Maison Nord, a_partir_de: '2010'}, Foyer Nord]"
UNTIL = "[Maison Nord, {valeur: Foyer Nord, jusqu_a: '2009'}]"
BOTH = "[{valeur: Foyer Nord, jusqu_a: '2009'}, {valeur: Maison Nord, a_partir_de: '2010'}]"


def called(folder: Path, names: str, date: str) -> tuple[str, tuple[str, ...]]:
    """The name of a shelter of 2000 at a date, and what its sheet tells of its other names."""
    kit = write_kit(folder, [], {"structures": (
        "source: s1\nstructures:\n"
        f"  - {{id: f, nom: {names}, type: chrs, champ: social, ouverture: '2000'}}\n"
    )})
    deck = draw_cards(take_snapshot(read_clean(kit).territory, parse_date(date)))
    [card] = deck.cards
    told = [line for part in card.parts if part.heading == "Ce que c'est" for line in part.items
            if line.startswith(("Ancien nom", "Autre nom", "Nom connu"))]
    return card.box.name, tuple(told)


@pytest.mark.parametrize("names", [OLD_FIRST, NEW_FIRST, UNTIL, BOTH])
@pytest.mark.parametrize(("date", "name"), [("2005", "Foyer Nord"), ("2015", "Maison Nord")])
def test_a_name_that_says_when_it_holds_goes_before_one_that_does_not(
    tmp_path: Path, names: str, date: str, name: str
) -> None:
    """Wherever it is written, and whether it says from when or until when."""
    assert called(tmp_path, names, date)[0] == name


@pytest.mark.parametrize(("names", "told"), [
    (OLD_FIRST, ("Autre nom : Foyer Nord",)),
    (UNTIL, ("Ancien nom : Foyer Nord (jusqu'en 2009)",)),
    (BOTH, ("Ancien nom : Foyer Nord (jusqu'en 2009)",)),
])
def test_a_sheet_tells_the_other_names(
    tmp_path: Path, names: str, told: tuple[str, ...]
) -> None:
    """« Ancien nom » is for a name that is said to be over: one without a date may still hold."""
    assert called(tmp_path, names, "2015")[1] == told


def test_a_name_of_later_is_not_told(tmp_path: Path) -> None:
    """A sheet of 2005 knows nothing of 2010."""
    assert called(tmp_path, BOTH, "2005")[1] == ()


def test_two_names_without_a_date_keep_the_first(tmp_path: Path) -> None:
    """Two words of one time: the first written is shown, the other is told."""
    assert called(tmp_path, "[Foyer Nord, Maison Nord]", "2015") == (
        "Foyer Nord", ("Autre nom : Maison Nord",))


@pytest.mark.parametrize(("names", "date", "told"), [
    ("[{valeur: Abri, jusqu_a: '2005'}, {valeur: Refuge, a_partir_de: 'apres 2005'}]", "2010", (
        "Nom connu : Abri (jusqu'en 2005)",
        "Autre nom : Refuge (début : après 2005, on ne sait pas si c'est déjà le cas)")),
    ("[Abri, {valeur: Refuge, a_partir_de: inconnu}]", "2010", (
        "Autre nom : Refuge (date inconnue, on ne sait pas si c'est le cas à cette date)",)),
    ("[Abri, {valeur: Refuge, jusqu_a: 'vers 2010'}]", "2010", (
        "Autre nom : Refuge (fin : vers 2010, on ne sait pas si c'est encore le cas)",)),
    ("{valeur: Refuge, a_partir_de: '2005'}", "2004", ("Nom connu : Refuge (depuis 2005)",)),
    ("{valeur: Refuge, a_partir_de: '2005'}", "2010", ()),
])
def test_a_name_of_which_nobody_can_say_whether_it_holds_is_told_so(
    tmp_path: Path, names: str, date: str, told: tuple[str, ...]
) -> None:
    """Nor does a sheet give for the name of its date one that is of an earlier or later one."""
    assert called(tmp_path, names, date)[1] == told
