"""What people add to a street: a building, a floor, a host, a town after it."""

from __future__ import annotations

import pytest

from replicate.domain.addresses.address import Reading, parse_address
from replicate.domain.addresses.address_details import set_details_apart
from replicate.domain.addresses.house_number import HouseNumber

STREET = "rue des Pyrénées"
DETAILS = [
    "bâtiment B", "bât. B", "BAT 3", "Bât B nord", "escalier 2", "esc. n° 2", "3e étage",
    "3ème étage gauche", "étage 3", "premier étage", "appt 12", "appartement n° 12 B", "apt. 4",
    "porte 12", "hall C", "entrée B", "tour 3", "bloc A2", "RDC", "rez-de-chaussée",
    "rez de jardin", "boîte aux lettres 5", "digicode 12A45", "interphone Martin",
    "chez M. Dupont", "c/o Emmaüs", "bât B, esc. 2, 3e étage porte 4",
]
BEFORE = ["{} 112 rue des Pyrénées", "{}, 112 rue des Pyrénées", "{}, 112, rue des Pyrénées"]
AFTER = [
    "112 rue des Pyrénées {}", "112 rue des Pyrénées, {}", "112, rue des Pyrénées - {}",
    "112 rue des Pyrénées ({})", "rue des Pyrénées, 112, {}", "rue des Pyrénées (112), {}",
]


READ = Reading(STREET, HouseNumber(112))


@pytest.mark.parametrize("detail", DETAILS)
def test_a_detail_after_the_street_changes_nothing(detail: str) -> None:
    """Wherever it is written after the street, the street and its number are read."""
    for shape in AFTER:
        address = parse_address(shape.format(detail))
        assert READ in address.readings, shape
        assert address.places == (), shape


@pytest.mark.parametrize("detail", DETAILS)
def test_a_detail_before_the_street_changes_nothing(detail: str) -> None:
    """What comes before it ends at a comma; a building ends at its letter too."""
    someone = detail.startswith(("chez", "c/o", "interphone"))
    for shape in BEFORE[1:] if someone else BEFORE:
        assert READ in parse_address(shape.format(detail)).readings, shape


@pytest.mark.parametrize(("text", "place"), [
    ("112 rue des Pyrénées bâtiment B Lyon", "Lyon"),
    ("112 rue des Pyrénées bâtiment Les Tilleuls", "Les Tilleuls"),
    ("résidence Les Tilleuls, 112 rue des Pyrénées", "résidence Les Tilleuls"),
    ("112 rue des Pyrénées, à Paris", "Paris"),
    ("112 rue des Pyrénées, Montreuil (93)", "Montreuil (93)"),
    ("112 rue des Pyrénées (93)", "(93)"),
    ("112 rue des Pyrénées, Paris (20e)", "Paris 20e"),
    ("112 rue des Pyrénées, Paris, France", "Paris"),
])
def test_what_is_no_detail_is_left_to_be_told(text: str, place: str) -> None:
    """A town is never set aside with a building: it would be answered for another's street."""
    address = parse_address(text)
    assert READ in address.readings
    assert address.places == (place,)


@pytest.mark.parametrize("text", [
    "rue du Bâtiment", "rue de la Porte 4", "avenue de la Tour", "rue de l'Escalier Rouge",
    "porte du Levant", "rue Grande Porte", "cité Haute", "rue du Hall",
])
def test_names_of_streets_are_left_whole(text: str) -> None:
    """A word that streets have too is a detail with its letter alone, and after no article."""
    assert set_details_apart(text).before == text


@pytest.mark.parametrize("text", ["12 chez Bardin", "chez Bardin", "lieu-dit chez Bardin"])
def test_a_hamlet_is_read_before_a_host(text: str) -> None:
    """« Chez Bardin » names a place in the country: that reading comes first."""
    assert parse_address(text).readings[0].street.endswith("chez Bardin")


@pytest.mark.parametrize(("text", "told"), [
    ("112 rue des Pyrénées chez Dupont", True), ("Mme X, 112 rue des Pyrénées", True),
    ("112 rue des Pyrénées bât B", False), ("rue Monsieur", False),
])
def test_who_is_named_is_told_to_be_unread(text: str, told: bool) -> None:
    """Words after « chez » may hide a town: the answer says that they were not read."""
    assert parse_address(text).names_someone is told


@pytest.mark.parametrize(("text", "code", "town", "is_cedex"), [
    ("12 place Gambetta CS 12345 75020 Paris", "75020", "Paris", False),
    ("12 place Gambetta, BP 45, 75980 Paris cedex 20", "75980", "Paris", True),
    ("12 place Gambetta F-75020 Paris, France", "75020", "Paris", False),
    ("12 place Gambetta 75020 Paris bâtiment B", "75020", "Paris", False),
    ("12 place Gambetta - 93100 Montreuil (93)", "93100", "Montreuil", False),
])
def test_the_code_is_the_town_s(text: str, code: str, town: str, is_cedex: bool) -> None:
    """A post box has five figures too, and a town may have its country or a building behind."""
    address = parse_address(text)
    assert (address.code, address.town, address.is_cedex) == (code, town, is_cedex)
    assert address.shown.street == "place Gambetta"


@pytest.mark.parametrize("text", ["112 et 114 rue Haute", "112/114 rue Haute bât B"])
def test_two_numbers_are_still_two(text: str) -> None:
    """« et » between numbers is no floor."""
    with pytest.raises(ValueError, match="plusieurs numéros"):
        parse_address(text)


def test_a_building_of_two_is_no_two_numbers() -> None:
    """The numbers of a building are not the street's."""
    for text in ("112 rue des Pyrénées bât 3/4", "112 rue des Pyrénées, bât 3/4"):
        assert READ in parse_address(text).readings
