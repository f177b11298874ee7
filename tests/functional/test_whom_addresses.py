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


@pytest.mark.parametrize(("typed", "read"), [
    ("3 rue Haute, Paris 13", "3 rue Haute, Paris 13e Arrondissement (75113)"),
    ("3 rue Haute Paris 13e", "3 rue Haute, Paris 13e Arrondissement (75113)"),
    ("3 rue Haute, 75013 Paris", "3 rue Haute, Paris 13e Arrondissement (75113)"),
    ("3 rue Haute, Pantin", "3 rue Haute, Pantin (93055)"),
])
def test_a_commune_of_its_own_that_no_perimeter_names_is_not_known(
    typed: str, read: str, call: Call, tmp_path: Path
) -> None:
    """The kit simply does not say: each track tells so, and whom the perimeters do name.

    A list that is said whole, and none that is not, leaves that commune outside.
    """
    kit = write_kit(tmp_path / "paris", [
        ("a", ADULT, PARIS), ("b", "agence_bailleur", "{}"),
        ("c", "unite_territoriale_sociale", "{communes: ['75120'], complete: true}"),
    ], zone="{communes: ['75120', '93055']}")
    told = plain(call("whom", kit, typed))
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"{read}\n")
    said = " ".join(told.out.replace("\u00a0", " ").split())
    assert "communes que ses périmètres nomment : Paris 20e Arrondissement (75120)." in said
    assert "P b : personne n'en dit les contours" in said
    assert "À appeler" not in said


def test_an_arrondissement_is_in_the_city_that_a_perimeter_names_whole(
    call: Call, tmp_path: Path
) -> None:
    """« 75013 » is in Paris: the sector of all Paris answers, by its list of streets too."""
    kit = write_kit(tmp_path / "paris", [
        ("a", ADULT, "{communes: ['75056']}"),
        ("b", "unite_territoriale_sociale", "{rues: [{voie: rue Haute, commune: '75056'}]}"),
    ], zone="{communes: ['75056']}")
    for end in (", 75013 Paris", ", Paris 13e", " Paris 13"):
        told = plain(call("whom", kit, f"3 rue Haute{end}"))
        assert (told.code, told.err) == (0, ""), end
        assert "    P a\n" in told.out, end
        assert "    P b\n" in told.out, end


@pytest.mark.parametrize("street", [
    "rue de Lyon", "rue de Paris", "rue Paul Bert", "rue du Général Pau", "rue Léo Lagrange",
    "rue du Faubourg Saint-Denis", "rue de la Vieille Croix", "quai Saint Martin", "Pau",
    "rue du Chemin Vert", "place des Trois Tours",
])
def test_a_street_named_like_a_town_stays_a_street(
    street: str, call: Call, tmp_path: Path
) -> None:
    """Without a list of streets, a name that ends with a commune's is not cut in two."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{communes: ['64445', '64129']}")])
    told = plain(call("whom", kit, f"12 {street}, Pau"))
    assert told.out.startswith(f"12 {street}, Pau (64445)\n")
    alone = write_kit(tmp_path / "seul", [("a", ADULT, "{communes: ['64445']}")])
    told = plain(call("whom", alone, f"12 {street}"))
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"12 {street}, Pau (64445)\n")


@pytest.mark.parametrize("typed", [
    "12 rue X Lyon", "12 rue des Lilas Lyon 3e", "rue Haute 12 Le Havre",
    "12 bd Victor Hugo Lyon", "12 rue du Château Lyon", "12 rue Haute Lyon",
    "12 place de la République Saint-Étienne", "12 rue des Lilas à Lyon",
])
def test_another_town_without_a_comma_is_another_town(
    typed: str, call: Call, tmp_path: Path
) -> None:
    """A large commune behind a whole street is no part of its name, and is never answered."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{communes: ['64445']}")])
    told = plain(call("whom", kit, typed))
    assert (told.code, told.out) == (5, "")
    assert "n'est pas une commune dont parlent les périmètres" in told.err


def test_a_small_commune_nearby_is_asked_about(call: Call, tmp_path: Path) -> None:
    """« rue des Lilas Gan » may be in Gan: the street is read whole, and that is said."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{communes: ['64445']}")])
    told = plain(call("whom", kit, "12 rue des Lilas Gan"))
    assert told.code == 0
    assert "« Gan » est lu comme la fin du nom de la rue : si c'est la commune, l'écrire" \
        in " ".join(told.out.replace("\u00a0", " ").split())


def test_a_citys_name_is_not_read_as_its_only_arrondissement_in_silence(
    call: Call, tmp_path: Path
) -> None:
    """« Paris » beside a street that no list names may be any arrondissement: it is said."""
    kit = write_kit(tmp_path / "paris", [("a", ADULT, "{communes: ['75120']}")])
    for typed, is_told in (("3 rue Haute, Paris", True), ("3 rue Haute Paris", True),
                           ("3 rue Haute, Paris 20e", False), ("3 rue Haute", False)):
        told = plain(call("whom", kit, typed)).out.replace("\u00a0", " ")
        assert ("« Paris » a d'autres arrondissements" in told) is is_told, typed


@pytest.mark.parametrize(("end", "said"), [
    (", Lyon", "« Lyon » n'est pas vérifié : ce kit ne nomme aucune commune."),
    (", 69003 Lyon", "« 69003 Lyon » n'est pas vérifié : ce kit ne nomme aucune commune."),
    (", le Bocage", None), ("", None),
])
def test_a_town_is_not_lost_where_the_kit_names_none(
    end: str, said: str | None, call: Call, tmp_path: Path
) -> None:
    """A département told by its name alone: the town is not checked, which is said."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{nommee: le Bocage}")],
                    zone="{nommee: le Bocage}")
    told = plain(call("whom", kit, f"3 rue Basse{end}"))
    assert (told.code, told.err) == (0, "")
    assert "Aucune liste de rues n'est écrite dans ce kit." in told.out
    assert (said in told.out) if said else ("vérifié" not in told.out)


def test_a_citys_other_arrondissements_are_not_left_out_of_an_advice(
    call: Call, tmp_path: Path
) -> None:
    """« dire la commune : 11e ou 12e » of an address in the 1st would send to the wrong one."""
    two = "{communes: ['13211', '13212']}"
    kit = write_kit(tmp_path / "ville", [("a", ADULT, two)], zone="{communes: ['13055']}")
    told = plain(call("whom", kit, "12 rue Haute, Marseille"))
    assert told.code == 5
    assert "(13212) ; des autres arrondissements, ce kit ne dit rien" in told.err
