"""``replicate whom``: what surrounds a street in an address, and the towns it may be in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call, plain
from tests.material.street_kits import write_kit

ADULT = "secteur_psychiatrie_generale"
PARIS = "{rues: [{voie: rue Haute, commune: '75120'}, {voie: rue du Bâtiment, commune: '75120'}]}"


@pytest.mark.parametrize("typed", [
    "12 rue Haute bâtiment B", "12 rue Haute PARIS 20", "12 rue Haute Paris 20e bât. C",
    "12 rue Haute, bât B, 3e étage, 75020 Paris", "rue Haute (12)", "rue Haute 12 Paris 20",
    "12 rue Haute (Paris 20e)", "12 rue Haute à Paris", "12 rue Haute, 75980 Paris cedex 20",
    "CMP, 12 rue Haute", "chez Dupont, 12 rue Haute", "n° 12, rue Haute (75)",
    "12 rue Haute, Paris 20e (75)", "au 12 rue Haute", "12 rue de la Haute Paris 20",
])
def test_an_address_is_understood_with_all_that_surrounds_it(
    typed: str, call: Call, tmp_path: Path
) -> None:
    """Building, floor, host, town without a comma: the street answers, in its commune."""
    kit = write_kit(tmp_path / "paris", [("a", ADULT, PARIS)], zone="{communes: ['75120']}")
    told = plain(call("whom", kit, typed))
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("12 rue Haute, Paris 20e Arrondissement (75120)\n")
    assert "    P a\n" in told.out
    assert ("Ce qui dit chez qui n'est pas lu" in told.out) is ("chez" in typed)
    assert "Dupont" not in told.out


def test_a_street_that_the_kit_names_is_read_as_it_is(call: Call, tmp_path: Path) -> None:
    """Streets called after a building, a gate or « chez » are found by their whole names."""
    names = ("rue du Bâtiment", "Chez Bardin", "rue Grande porte B")
    kit = write_kit(tmp_path / "noms", [
        ("a", ADULT, f"{{rues: [{', '.join(f'{{voie: {name}}}' for name in names)}]}}"),
    ])
    for name in names:
        told = plain(call("whom", kit, f"12 {name}"))
        assert told.out.startswith(f"12 {name}, Pau (64445)\n"), name
        assert "n'est pas lu" not in told.out


@pytest.mark.parametrize(("typed", "said"), [
    ("12 rue Haute bâtiment B Lyon", "« Lyon » n'est pas une commune"),
    ("12 rue Haute (69)", "n'est dans le 69"),
    ("12 rue Haute, Montreuil (93)", "« Montreuil (93) » n'est pas une commune"),
    ("12 rue Haute, 69431 Lyon cedex 03", "« Lyon » n'est pas une commune"),
])
def test_a_town_behind_a_building_is_not_lost(
    typed: str, said: str, call: Call, tmp_path: Path
) -> None:
    """No detail hides the town: another town is never answered."""
    kit = write_kit(tmp_path / "paris", [("a", ADULT, PARIS)], zone="{communes: ['75120']}")
    told = plain(call("whom", kit, typed))
    assert (told.code, told.out) == (5, "")
    assert said in told.err.replace("\u00a0", " ")


def test_a_town_with_its_departement_is_the_kits(call: Call, tmp_path: Path) -> None:
    """« Montreuil (93) » is told apart from the other communes of that name."""
    kit = write_kit(tmp_path / "deux", [
        ("a", ADULT, "{rues: [{voie: rue Haute, commune: '93048'}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, commune: '62588'}]}"),
    ])
    for end in (", Montreuil (93)", " (93)", ", 93100 Montreuil (93)"):
        assert "    P a\n" in call("whom", kit, f"3 rue Haute{end}").out, end


def test_words_that_hold_a_street_propose_it(call: Call, tmp_path: Path) -> None:
    """Nobody guesses what « métro Nation » is: the street that was typed too is proposed."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{rues: [{voie: rue Haute}]}")])
    told = plain(call("whom", kit, "12 rue Haute métro Nation"))
    assert (told.code, told.out) == (5, "")
    assert "noms proches : rue Haute" in told.err.replace("\u00a0", " ")


def test_the_towns_of_an_advice_are_few_and_in_the_order_of_their_numbers(
    call: Call, tmp_path: Path
) -> None:
    """The 2nd arrondissement comes before the 13th; of many the first twelve are named."""
    listed = ", ".join(f"'{code}'" for code in range(13201, 13217))
    for zone, told in (
        ("'13213', '13202', '13201'",
         "1er Arrondissement (13201), Marseille 2e Arrondissement (13202) et Marseille 13e"),
        (listed, "Marseille 12e Arrondissement (13212) et 4 autres"),
    ):
        kit = write_kit(tmp_path / "ville", [("a", ADULT, f"{{communes: [{zone}]}}")])
        found = plain(call("whom", kit, "5 rue Haute, 69001 Lyon"))
        assert (found.code, found.out) == (5, "")
        assert told in found.err.replace("\u00a0", " ")
