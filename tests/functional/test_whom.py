"""``replicate whom``: the command itself, on the examples and on kits of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.material.command import Call, plain
from tests.material.street_kits import HEAD, SOURCES, write_kit

ADULT = "secteur_psychiatrie_generale"


def test_the_answer_names_structure_phone_and_source(call: Call) -> None:
    """Each track gives its perimeter, who works by it, what to call and who says so."""
    told = plain(call("whom", "ville-aux-ilots", "12, R. DU PONT ROMPU"))
    assert (told.code, told.err) == (0, "")
    for words in ("12 rue du Pont-Rompu", "DONNÉES FICTIVES", "Secteur ouest",
                  "CMP des Moulins, 01 99 00 11 01", "Agence Nord, 01 99 00 21 01",
                  "Maison sociale Nord, 02 61 91 30 01", "« Découpage inventé",
                  "CMP Enfants, téléphone inconnu : demandé, personne ne sait"):
        assert words in told.out, words


def test_several_answers_are_a_question(call: Call) -> None:
    """A contested number shows both sectors, each with its own source."""
    told = plain(call("whom", "ville-aux-ilots", "rue de l'Horloge-Muette 20"))
    assert told.code == 0
    assert "2 périmètres disent couvrir cette adresse : lequel ?" in told.out
    assert told.out.index("Compte rendu inventé") < told.out.index("Secteur ouest\n")


def test_what_is_not_known_is_said(call: Call) -> None:
    """A hole, an unknown side, a structure without phone: each in its own words."""
    hole = plain(call("whom", "ville-aux-ilots", "porte du Levant"))
    assert "Dans aucun des périmètres connus (Agence Centre, Agence Nord et Agence Sud)" \
        in hole.out
    assert "Structure à appeler : on ne sait pas." in hole.out
    side = call("whom", "ville-aux-ilots", "12 impasse du Puits-Sec")
    assert "sans qu'on sache de quel côté" in side.out
    assert "Agence Sud, téléphone non renseigné" in side.out


def test_a_street_without_number_shows_its_stretches(call: Call) -> None:
    """Without a number, each stretch of the street with its answers."""
    told = call("whom", "ville-aux-ilots", "rue du Pont-Rompu")
    assert told.code == 0
    assert told.out.index("n° 1 à 40") < told.out.index("n° 71 et suivants")


def test_an_unknown_street_proposes_the_nearest(call: Call) -> None:
    """No street of that name: exit code 5, near names, nothing on the output."""
    told = call("whom", "ville-aux-ilots", "12 rue du Pon-Rompu")
    assert (told.code, told.out) == (5, "")
    assert "noms proches : rue du Pont-Rompu" in told.err


def test_a_part_of_a_name_proposes_the_whole(call: Call) -> None:
    """Who types only the own name of a street is told the streets that have it."""
    told = call("whom", "ville-aux-ilots", "Verrerie")
    assert (told.code, told.out) == (5, "")
    assert "noms proches : boulevard de la Verrerie" in told.err


@pytest.mark.parametrize(("kit", "address"), [
    ("paris-20e", "12 rue de la Paix, Lyon"), ("ville-aux-ilots", "12 rue du Pont-Rompu, Lyon"),
])
def test_another_town_is_never_answered(kit: str, address: str, call: Call) -> None:
    """A commune of which the kit says nothing: no answer, for it would be another town's."""
    told = call("whom", kit, address)
    assert (told.code, told.out) == (5, "")
    assert "« Lyon » n'est pas une commune dont parlent les périmètres" in told.err


@pytest.mark.parametrize("end", [
    "75001 Autre-ville", "75001 Paris", "Paris", "99999 Ville-aux-Îlots-le-Vieux",
])
def test_a_kit_without_communes_answers_for_its_own_town_alone(end: str, call: Call) -> None:
    """No code is known to check: the town beside it must be the kit's, which the advice names."""
    told = plain(call("whom", "ville-aux-ilots", f"12 rue du Pont-Rompu, {end}"))
    assert (told.code, told.out) == (5, "")
    assert "ville" in told.err
    assert "villes que ce kit connaît : Ville-aux-Îlots\n" in told.err.replace("\u00a0", " ")


@pytest.mark.parametrize("end", ["99999 VILLE AUX ILOTS cedex 9", "99999", "Ville-aux-Îlots"])
def test_its_own_town_is_answered(end: str, call: Call) -> None:
    """The kit's own name, however it is typed; a bare code is answered and said unchecked."""
    told = plain(call("whom", "ville-aux-ilots", f"12 rue du Pont-Rompu, {end}"))
    assert (told.code, told.err) == (0, "")
    assert "Secteur ouest" in told.out
    assert ("« 99999 » n'est pas vérifié" in told.out) is ("99999" in end)


@pytest.mark.parametrize("end", ["", ", Pau", ", 64000 Pau"])
def test_a_kit_without_perimeters_does_not_know(end: str, call: Call, tmp_path: Path) -> None:
    """Nothing is said of any street: the kit's own commune is not called another town."""
    kit = write_kit(tmp_path / "ici", [], zone='{communes: ["64445"]}')
    told = plain(call("whom", kit, f"3 rue Haute{end}"))
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[2:] == [
        "Ce kit ne dit aucun périmètre : on ne sait pas qui appeler."]
    other = plain(call("whom", kit, "3 rue Haute, Lyon"))
    assert (other.code, other.out) == (5, "")
    assert "communes connues : Pau (64445)" in other.err.replace("\u00a0", " ")


def test_perimeters_asked_in_vain_have_their_speaker(call: Call, tmp_path: Path) -> None:
    """« perimetres: inconnu » is what someone answered, and not a kit that says nothing."""
    kit = write_kit(tmp_path / "ici", [], zone='{communes: ["64445"]}')
    head = kit / "territoire.yaml"
    head.write_text(head.read_text("utf-8").replace(
        "perimetres:\n", "perimetres: inconnu\n"), "utf-8")
    told = plain(call("whom", kit, "3 rue Haute"))
    assert told.out.splitlines()[2:] == [
        "On ne sait pas s'il y a des périmètres, ni qui appeler (d'après « Liste »)."]


def test_the_name_of_an_area_is_told_where_nothing_else_is(call: Call, tmp_path: Path) -> None:
    """Who lives there may know whether the street is of « Les quartiers nord »."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{nommee: Les quartiers nord}")])
    told = plain(call("whom", kit, "3 rue Haute"))
    assert "le nom seul est dit, pas les contours (« Les quartiers nord »)" in told.out


def test_perimeters_of_another_date_are_not_those_of_this_one(
    call: Call, tmp_path: Path
) -> None:
    """A kit whose only perimeter comes later has none at this date, and says no more of lists."""
    kit = write_kit(tmp_path / "ici", [("a", f"{ADULT}, debut: '2015'", "{}")])
    for answer in ("text", "json"):
        told = plain(call("whom", kit, "3 rue Haute", "--date", "2010", "--format", answer))
        assert "Ce kit ne dit aucun périmètre à cette date : on ne sait pas qui" in told.out
        assert "Aucune liste" not in told.out


@pytest.mark.parametrize("zone", ["{}", "{communes: ['64445', '64129']}"])
def test_perimeters_without_outlines_are_asked_about(
    zone: str, call: Call, tmp_path: Path
) -> None:
    """Nobody says where any perimeter runs: each is named, and nobody is said to be wrong."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{}")], zone=zone)
    told = plain(call("whom", kit, "3 rue Haute"))
    assert (told.code, told.err) == (0, "")
    assert "P a : personne n'en dit les contours" in told.out


def test_the_name_of_the_zone_is_the_kits_own(call: Call, tmp_path: Path) -> None:
    """A zone that has a name and no code: that town is answered, another is not."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{rues: [{voie: rue Haute}]}")],
                    zone="{nommee: Pau}")
    assert "    P a\n" in call("whom", kit, "3 rue Haute, 64000 Pau").out
    assert call("whom", kit, "3 rue Haute, 69001 Lyon").code == 5


@pytest.mark.parametrize("address", [
    "", "12", "0 rue Haute", "1/3 rue Haute", "123456 rue Haute", "x" * 999,
])
def test_what_is_no_address_is_told_in_french(address: str, call: Call) -> None:
    """Exit code 2, a sentence and an example; never a traceback."""
    told = call("whom", "ville-aux-ilots", address)
    assert (told.code, told.out) == (2, "")
    assert "adresse non comprise" in told.err


def test_what_would_act_on_a_terminal_is_shown(call: Call) -> None:
    """Nothing that was typed reaches the terminal as an order."""
    told = call("whom", "ville-aux-ilots", "\x1b[31m rue \u202eHaute")
    assert told.code == 5
    assert "\x1b" not in told.err
    assert "\u202e" not in told.err


def test_json_says_the_same(call: Call) -> None:
    """The JSON has every track, its standing in words, and null where nobody said."""
    told = call("whom", "ville-aux-ilots", "porte du Levant", "--format", "json")
    data = json.loads(told.out)
    assert data["format"] == "replicate-whom/1"
    assert [item["etat"] for item in data["reponses"]] == [
        "dit", "non renseigné", "dans aucun des périmètres connus", "dit",
    ]
    assert data["reponses"][3]["perimetres"][0]["a_appeler"] is None
    assert "123 " not in told.out


def test_paris_says_only_what_its_source_says(call: Call) -> None:
    """No street is known in Paris 20e: the district alone answers, the rest is unknown."""
    told = call("whom", "paris-20e", "112 rue des Pyrénées, 75020 Paris")
    assert told.code == 0
    assert told.out.count("On ne sait pas.") == 4
    assert "20e arrondissement" in told.out
    assert "Quelles rues pour quel secteur" in told.out
    elsewhere = call("whom", "paris-20e", "1 rue Haute, 69001 Lyon")
    assert (elsewhere.code, elsewhere.out) == (5, "")


def test_one_name_in_two_communes_asks_which(call: Call, tmp_path: Path) -> None:
    """The commune, its postal code or its name settles it."""
    kit = write_kit(tmp_path / "deux", [
        ("a", ADULT, "{rues: [{voie: rue Haute, commune: '64445'}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, commune: '64102'}]}"),
    ])
    which = call("whom", kit, "3 rue Haute")
    assert which.code == 5
    assert "existe dans 2 communes" in which.err
    for end, name in ((", 64000", "P a"), (", Pau", "P a"), (" 64100 Bayonne", "P b"),
                      (" Bayonne", "P b")):
        assert f"    {name}\n" in call("whom", kit, f"3 rue Haute{end}").out, end


def test_as_of_a_date(call: Call, tmp_path: Path) -> None:
    """A stretch moves from one sector to the other on its day."""
    kit = write_kit(tmp_path / "dates", [
        ("a", ADULT, "{rues: [{voie: rue Haute, jusqu_a: '2021'}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, a_partir_de: '2022'}]}"),
    ])
    for date, name in (("2020", "P a"), ("2023", "P b")):
        told = call("whom", kit, "3 rue Haute", "--date", date).out
        assert f"    {name}\n" in told
        assert "disent couvrir" not in told


def test_a_street_of_another_date_is_not_said_to_be_unwritten(
    call: Call, tmp_path: Path
) -> None:
    """A street that a list named until 2020 is cited by the kit: the date is what lacks."""
    kit = write_kit(tmp_path / "dates", [
        ("a", ADULT, "{rues: [{voie: rue Haute, jusqu_a: '2020'}, {voie: rue Basse}]}"),
    ])
    told = plain(call("whom", kit, "3 rue haute", "--date", "2023"))
    assert told.code == 5
    assert "ne cite « rue Haute » à cette date" in told.err.replace("\u00a0", " ")
    assert "--date" in told.err
    never = call("whom", kit, "3 rue Longue", "--date", "2023").err
    assert "à cette date" not in never


def test_who_holds_a_perimeter_is_called_where_its_services_have_no_known_line(
    call: Call, tmp_path: Path
) -> None:
    """A structure whose phone nobody knows does not hide the phone of the institution."""
    kit = write_kit(tmp_path / "ici", [("a", ADULT, "{rues: [{voie: rue Haute}]}")])
    outlines = (kit_file := Path(kit) / "territoire.yaml").read_text("utf-8")
    kit_file.write_text(outlines.replace("id: a,", "id: a, acteur: ch,", 1), "utf-8")
    (Path(kit) / "acteurs.yaml").write_text(
        "source: s1\nacteurs:\n  - {id: ch, nom: CH, champ: sanitaire,"
        " standard: '01 99 00 00 01', passage: p}\n", "utf-8")
    (Path(kit) / "structures.yaml").write_text(
        "source: s1\nstructures:\n  - {id: cmp, nom: CMP, champ: sanitaire, type: cmp,"
        " perimetre: a, standard: inconnu, passage: p}\n", "utf-8")
    told = plain(call("whom", kit, "3 rue Haute")).out
    assert "CMP, téléphone inconnu" in told
    assert "À appeler : CH, 01 99 00 00 01" in told


def test_a_kit_without_perimeters_says_so(call: Call, tmp_path: Path) -> None:
    """Nothing is known, not even the town: whatever the address, nobody knows."""
    kit = tmp_path / "rien"
    kit.mkdir()
    (kit / "territoire.yaml").write_text(HEAD + "perimetres: []\n", "utf-8")
    (kit / "sources.yaml").write_text(SOURCES, "utf-8")
    for end in ("", ", Lyon"):
        told = plain(call("whom", kit, f"3 rue Haute{end}"))
        assert (told.code, told.err) == (0, "")
        assert "Ce kit ne dit aucun périmètre" in told.out


@pytest.mark.parametrize(("typed", "code", "told"), [
    ("12 rue Basse, 59260 Hellemmes", 5, "« Hellemmes » n'est pas une commune"),
    ("12 rue Basse, 59260", 0, "« 59260 » est aussi le code de Lille (59350)"),
    ("12 rue Basse, 59260 Lezennes", 0, "12 rue Basse, Lezennes (59346)"),
])
def test_a_postal_code_never_answers_for_the_commune_beside(
    call: Call, tmp_path: Path, typed: str, code: int, told: str
) -> None:
    """59260 serves Lezennes and a part of Lille: words that name no commune of the kit count."""
    write_kit(tmp_path, [("a", ADULT, "{communes: ['59346', '59410']}")])
    found = plain(call("whom", str(tmp_path), typed))
    assert found.code == code
    assert told in (found.err if code else found.out).replace("\u00a0", " ")


def test_a_date_before_all_lists_answers_nothing(call: Call) -> None:
    """Nobody can say what was there then: said so, with no name missing in the sentence."""
    told = plain(call("whom", "ville-aux-ilots", "12 rue du Pont-Rompu", "--date", "1800"))
    assert "Les listes de rues écrites dans ce kit ne sont pas de cette date" in told.out
    assert "Agence Nord : on ne sait pas si cela existe à cette date" in told.out
    assert "À appeler" not in told.out


def test_a_list_that_may_hold_the_number_is_told_beside_who_does(
    call: Call, tmp_path: Path
) -> None:
    """One sector lists the whole street, another its numbers on a side that nobody knows."""
    kit = write_kit(tmp_path / "ici", [
        ("a", ADULT, "{rues: [{voie: rue Haute}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, cote: inconnu, de: 10, a: 20}]}"),
        ("c", ADULT, "{rues: [{voie: rue Basse}]}"),
    ])
    told = plain(call("whom", kit, "15 rue Haute")).out
    assert "    P a\n" in told
    assert "Peut-être aussi P b : la liste cite ces numéros" in told
    assert "P c" not in told
    assert "Peut-être aussi" not in plain(call("whom", kit, "30 rue Haute")).out


def test_a_street_without_numbers_is_told_so(call: Call, tmp_path: Path) -> None:
    """Whoever asks about it, with a number or without, reads that it has none.

    So do the street table and the page of perimeters; a list that numbers it makes a question.
    """
    kit = write_kit(tmp_path / "kit", [
        ("a", ADULT, "{rues: [{voie: place Basse, cote: aucun}, {voie: rue Haute, cote: aucun}]}"),
        ("u", "unite_territoriale_sociale", "{rues: [{voie: rue Haute, de: 1, a: 8, cote: tous}]}"),
    ])
    for typed in ("place Basse", "12 place Basse"):
        told = plain(call("whom", str(kit), typed))
        assert told.code == 0
        assert "D'après le kit, cette rue n'a pas de numéros." in told.out
        assert "P a" in told.out
        assert "Aucune liste ne cite" not in told.out
    told = plain(call("whom", str(kit), "rue Haute 4"))
    assert "Une liste dit que cette rue n'a pas de numéros, une autre en cite" in told.out
    assert "P u" in told.out
    for view in ("streets", "perimeters"):
        call("render", str(kit), "--view", view, "--format", "csv", "--out", str(tmp_path / view))
        (table,) = (tmp_path / view).glob("*.csv")
        row = next(line for line in table.read_text(encoding="utf-8-sig").splitlines()
                   if "place Basse" in line)
        assert "sans numéros" in row
