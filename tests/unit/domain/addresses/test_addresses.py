"""Addresses and street names, as people and institutions write them."""

from __future__ import annotations

import pytest

from replicate.domain.addresses.address import parse_address
from replicate.domain.addresses.house_number import HouseNumber, parse_number
from replicate.domain.addresses.street_name import best_spelling, loose_key, sorting_key, street_key

SAME = [
    ("rue des Pyrénées", "RUE DES PYRENEES", "r. des Pyrénées", "R DES PYRENEES",
     "Rue  des Pyrénées"),
    ("avenue Gambetta", "av. Gambetta", "AVE GAMBETTA"),
    ("boulevard de l'Œuvre", "bd de l’Oeuvre", "BD DE L OEUVRE"),
    ("place Saint-Jean", "pl. St Jean", "PL ST-JEAN"),
    ("allée du Dr Martin", "ALL DU DOCTEUR MARTIN"),
]
DIFFERENT = [
    ("rue des Pyrénées", "avenue des Pyrénées"), ("rue Essais", "rue des Essais"),
    ("rue Saint-Jean", "rue Sainte-Jean"), ("rue du 8 mai 1945", "rue du 11 mai 1945"),
    ("شارع النيل", "شارع الهرم"), ("中山路", "中正路"), ("rue B", "rue C"),
    ("rue du Bd", "rue du Boulevard"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_usual_spellings_are_one_street(names: tuple[str, ...]) -> None:
    """Case, accents, signs and usual abbreviations do not part a street."""
    assert len(set(map(street_key, names))) == 1
    assert best_spelling(names) == names[0]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_streets_are_never_merged(one: str, other: str) -> None:
    """What may be two streets has two keys."""
    assert street_key(one) != street_key(other)


def test_an_article_alone_makes_names_alike() -> None:
    """Names that differ by an article are proposed, not merged."""
    assert loose_key("rue Essais") == loose_key("rue des Essais")
    assert street_key("rue Essais") != street_key("rue des Essais")
    assert loose_key("rue D") != loose_key("rue L")


def test_directories_are_in_order_of_the_own_name() -> None:
    """Streets are sorted by their own name, without accents nor what they are."""
    names = ["rue des Pyrénées", "avenue de l'Été", "place Étienne", "rue d'Avron", "bd Zola"]
    assert sorted(names, key=sorting_key) == [
        "rue d'Avron", "avenue de l'Été", "place Étienne", "rue des Pyrénées", "bd Zola",
    ]


READ = {
    "112 rue des Pyrénées": ("rue des Pyrénées", "112", None, ()),
    "rue des Pyrénées 112 bis": (None, "112 bis", None, ()),
    "112, r. des Pyrenees, 75020 Paris": ("r. des Pyrenees", "112", "75020", ("Paris",)),
    "112bis rue Haute": ("rue Haute", "112 bis", None, ()),
    "112 B rue Haute": ("rue Haute", "112 B", None, ()),
    "112B, rue Haute": ("rue Haute", "112 B", None, ()),
    "12 r des Pyrénées": ("r des Pyrénées", "12", None, ()),
    "bd de la Verrerie no 8": (None, "8", None, ()),
    "n° 7, rue Haute": ("rue Haute", "7", None, ()),
    "rue Haute": ("rue Haute", None, None, ()),
    "rue Haute, n°7": (None, "7", None, ()),
    "place des Martyrs 1940-1944": ("place des Martyrs 1940-1944", None, None, ()),
    "12 rue du 8 mai 1945": ("rue du 8 mai 1945", "12", None, ()),
    "rue du 8 mai 1945": ("rue du 8 mai 1945", None, None, ()),
    "99999 rue Haute": ("rue Haute", "99999", None, ()),
    "5 place de l'Europe, bâtiment B, Pau": ("place de l'Europe", "5", None, ("Pau",)),
    "rue Haute 64000 Pau": ("rue Haute", None, "64000", ("Pau",)),
}


@pytest.mark.parametrize("text", READ)
def test_addresses_are_read(text: str) -> None:
    """Number before or after, repeats, code and town: each where it belongs."""
    street, number, code, places = READ[text]
    address = parse_address(text)
    reading = address.readings[0] if street else address.readings[-1]
    assert (str(reading.number) if reading.number else None) == number
    if street:
        assert reading.street == street
    assert (address.code, address.places) == (code, places)


def test_a_number_may_belong_to_the_name() -> None:
    """Both readings are kept: the streets that are known decide."""
    readings = parse_address("rue du 8 mai 1945").readings
    assert [(item.street, item.number) for item in readings] == [
        ("rue du 8 mai 1945", None), ("rue du 8 mai", HouseNumber(1945)),
    ]


@pytest.mark.parametrize("text", [
    "", "12", "0 rue Haute", "-1 rue Haute", "1/3 rue Haute", "1-3 rue Haute", "rue Haute 1 à 3",
    "123456 rue Haute", "75020 Paris"[:5], "x" * 500, "...", "٣ rue Haute"[:1],
])
def test_what_is_no_address_is_refused(text: str) -> None:
    """No street, an impossible number or several: a sentence, never another error."""
    with pytest.raises(ValueError, match=r"[a-z]"):
        parse_address(text)


@pytest.mark.parametrize("text", ["0", "-1", "1/3", "100000", "bis", "12 bi", "1 2", "٣", ""])
def test_what_is_no_number_is_none(text: str) -> None:
    """Only 1 to 99999, with a repeat or a letter, is a number."""
    assert parse_number(text) is None


def test_numbers_are_in_the_order_of_the_street() -> None:
    """112 comes before 112 bis, then 112 ter, then 113."""
    numbers = [parse_number(text) for text in ("112", "112 bis", "112 ter", "112 A", "113")]
    positions = [number.position for number in numbers if number]
    assert positions == sorted(positions)
    assert len(positions) == len(numbers)
