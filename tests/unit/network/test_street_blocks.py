"""Blocks worked by hand: where the stretches of several perimeters meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.addresses.house_number import HouseNumber
from replicate.domain.addresses.street_table import Coverage, Doubt, StreetTable
from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.network.place_answers import Outlines
from replicate.network.street_blocks import build_street_table
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import Perimeter, snapshot_of, write_kit

ADULT, UNIT, AGENCY = (
    "secteur_psychiatrie_generale", "unite_territoriale_sociale", "agence_bailleur",
)


def table_of(folder: Path, *perimeters: Perimeter) -> StreetTable:
    """The street table of a kit with these perimeters."""
    return build_street_table(snapshot_of(folder, perimeters))


def lines(table: StreetTable) -> list[tuple[str, ...]]:
    """Each block: its name, its numbers, and for each track who claims it, or its coverage."""
    return [
        (block.name, block.span.words if block.span else "",
         *("+".join(answer.claims) or answer.coverage.value for answer in block.answers))
        for block in table.blocks
    ]


def test_two_lists_cut_a_street_where_either_changes(tmp_path: Path) -> None:
    """A block is as long as every answer stays the same."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: rue Haute, a: 40}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, de: 41}]}"),
        ("u", UNIT, "{rues: [{voie: RUE HAUTE, cote: tous, de: 1, a: 60}]}"),
    )
    assert lines(table) == [
        ("rue Haute", "n° 1 à 40", "a", "u"),
        ("rue Haute", "n° 41 à 60", "b", "u"),
        ("rue Haute", "n° 61 et suivants", "b", "non renseigné"),
    ]


def test_a_repeat_that_a_list_names_elsewhere_is_still_its_own(tmp_path: Path) -> None:
    """A list that may speak of 112 bis by one line, and does by another, does."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: rue Haute, de: 100, a: 120},"
                     " {voie: rue Haute, de: 105, a: 112}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, de: 112 bis, a: 130}]}"),
    )
    assert lines(table) == [
        ("rue Haute", "n° 100 à 112 sans ses bis ou ter", "a"),
        ("rue Haute", "n° 112 bis à 120, pairs", "a+b"),
        ("rue Haute", "n° 113 à 119, impairs", "a+b"),
        ("rue Haute", "n° 121 à 130", "b"),
    ]


def test_sides_part_only_where_their_answers_do(tmp_path: Path) -> None:
    """Odd and even numbers are one block where they get the same answers."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: rue Haute, cote: impair}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, cote: pair}]}"),
        ("u", UNIT, "{rues: [{voie: place Basse}]}"),
    )
    assert lines(table) == [
        ("place Basse", "tous les numéros", "non renseigné", "u"),
        ("rue Haute", "numéros impairs", "a", "non renseigné"),
        ("rue Haute", "numéros pairs", "b", "non renseigné"),
    ]


def test_a_bis_follows_its_number_unless_another_list_names_it(tmp_path: Path) -> None:
    """"112" speaks of 112 bis, and gives way to a list that names 112 bis."""
    alone = table_of(tmp_path / "alone", ("a", ADULT, "{rues: [{voie: rue Haute, a: 112}]}"))
    assert lines(alone) == [("rue Haute", "n° 1 à 112", "a")]
    cut = table_of(
        tmp_path / "cut",
        ("a", ADULT, "{rues: [{voie: rue Haute, cote: pair, a: 112}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, cote: pair, de: 112 bis}]}"),
    )
    assert lines(cut) == [
        ("rue Haute", "n° 2 à 112 sans ses bis ou ter, pairs", "a"),
        ("rue Haute", "n° 112 bis et suivants, pairs", "b"),
    ]


def test_two_claims_both_stay(tmp_path: Path) -> None:
    """Where two sectors claim a number, the block names both."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: rue Haute, cote: tous, de: 1, a: 30}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, cote: tous, de: 21}]}"),
    )
    assert lines(table) == [
        ("rue Haute", "n° 1 à 20", "a"),
        ("rue Haute", "n° 21 à 30", "a+b"),
        ("rue Haute", "n° 31 et suivants", "b"),
    ]
    assert table.blocks[1].answers[0].coverage is Coverage.CONTESTED


def test_outside_needs_every_list_whole(tmp_path: Path) -> None:
    """A number is outside only when every list of the track is said complete."""
    for complete, told in (("oui", Coverage.OUTSIDE), ("non", Coverage.UNKNOWN)):
        table = table_of(
            tmp_path / complete,
            ("a", ADULT, "{rues: [{voie: rue Basse}], complete: oui}"),
            ("b", ADULT, f"{{rues: [{{voie: rue Longue}}], complete: {complete}}}"),
            ("u", UNIT, "{rues: [{voie: rue Haute}]}"),
        )
        (block,) = (item for item in table.blocks if item.name == "rue Haute")
        assert block.answers[0].coverage is told


def test_what_is_only_named_is_never_a_no(tmp_path: Path) -> None:
    """A name, an IRIS, an unknown side or no outline at all leave every address unknown."""
    for index, zone in enumerate((
        "{nommee: quartiers nord, complete: oui}", "{iris: ['644450101'], complete: oui}",
        "{complete: oui}", "{rues: [{voie: rue Haute, cote: inconnu}], complete: oui}",
    )):
        table = table_of(tmp_path / str(index), ("a", ADULT, zone),
                         ("u", UNIT, "{rues: [{voie: rue Haute}]}"))
        block = next(item for item in table.blocks if item.name == "rue Haute")
        assert block.answers[0].coverage is Coverage.UNKNOWN, zone


def test_a_commune_covers_its_streets_unless_it_is_cut(tmp_path: Path) -> None:
    """A whole commune answers for all its streets; one whose streets are listed does not."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{communes: ['64445', '64102'], rues:"
                     " [{voie: rue Haute, commune: '64445'}]}"),
        ("u", UNIT, "{rues: [{voie: rue Haute, commune: '64102'},"
                    " {voie: rue Basse, commune: '64445'}]}"),
    )
    assert [(block.commune, *line) for block, line in zip(table.blocks, lines(table), strict=True)
            ] == [
        ("64445", "rue Basse", "tous les numéros", "non renseigné", "u"),
        ("64102", "rue Haute", "tous les numéros", "a", "u"),
        ("64445", "rue Haute", "tous les numéros", "a", "non renseigné"),
        ("64102", "64102", "", "a", "non renseigné"),
    ]


def test_two_landlords_are_two_tracks(tmp_path: Path) -> None:
    """Agencies of two landlords on one street do not contradict one another."""
    kit = write_kit(tmp_path, (
        ("a, acteur: x", AGENCY, "{rues: [{voie: rue Haute}]}"),
        ("b, acteur: y", AGENCY, "{rues: [{voie: rue Haute}]}"),
    ), {"acteurs": "acteurs: [{id: x, nom: X, champ: logement}, {id: y, nom: Y, champ: logement}]"})
    text = (kit / "territoire.yaml").read_text("utf-8").replace(", nom: P a, acteur: x", "")
    (kit / "territoire.yaml").write_text(text.replace(", nom: P b, acteur: y", ""), "utf-8")
    table = build_street_table(take_snapshot(read_clean(kit).territory))
    assert [track.holder for track in table.tracks] == ["x", "y"]
    assert lines(table) == [("rue Haute", "tous les numéros", "a", "b")]


def test_streets_of_the_same_name_in_two_communes_stay_two(tmp_path: Path) -> None:
    """The commune is part of what a street is."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: rue Haute, commune: '64445'}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, commune: '64102'}]}"),
    )
    assert [(block.commune, *block.answers[0].claims) for block in table.blocks] == [
        ("64102", "b"), ("64445", "a"),
    ]


def answer_of(folder: Path, day: str | None, commune: str, *perimeters: Perimeter) -> Coverage:
    """What the first track says of number 3 of rue Haute, in a commune, as of a day."""
    territory = snapshot_of(folder, perimeters).territory
    outlines = Outlines(take_snapshot(territory, parse_date(day) if day else None))
    stretches = outlines.stretches_of(commune, "rue haute")
    return outlines.answer_at(commune, stretches, HouseNumber(3))[0].coverage


def test_an_arrondissement_is_part_of_its_commune(tmp_path: Path) -> None:
    """All of Paris covers its 20th; a list of one is no "no" for the other."""
    for index, (zone, told) in enumerate((
        ("{communes: ['75056'], complete: oui}", Coverage.SAID),
        ("{communes: ['75056'], rues: [{voie: rue Basse}], complete: oui}", Coverage.UNKNOWN),
        ("{communes: ['69123'], complete: oui}", Coverage.OUTSIDE),
    )):
        assert answer_of(tmp_path / str(index), None, "75120", ("a", ADULT, zone)) is told, zone
    assert answer_of(tmp_path / "whole", None, "75056",
                     ("a", ADULT, "{communes: ['75120'], complete: oui}")) is Coverage.UNKNOWN


def test_what_may_exist_at_a_date_is_never_a_no(tmp_path: Path) -> None:
    """A stretch or a perimeter of uncertain date leaves the number unknown; a past one does not."""
    street = "voie: rue Haute, commune: '64445'"
    for index, (part, told) in enumerate((
        ("a_partir_de: vers 2019", Coverage.UNKNOWN), ("a_partir_de: '2010'", Coverage.SAID),
        ("jusqu_a: '2010'", Coverage.OUTSIDE), ("a_partir_de: '2022'", Coverage.OUTSIDE),
    )):
        zone = f"{{rues: [{{{street}, {part}}}], complete: oui}}"
        assert answer_of(tmp_path / f"s{index}", "2020", "64445", ("a", ADULT, zone)) is told, part
    for index, (dates, told) in enumerate((
        ("debut: vers 2019", Coverage.UNKNOWN), ("debut: '2010'", Coverage.SAID),
        ("fin: '2010'", Coverage.OUTSIDE),
    )):
        whole = f"{{rues: [{{{street}}}], complete: oui}}"
        other = ("b", f"{ADULT}, debut: '2000'", "{rues: [{voie: rue Basse}], complete: oui}")
        made = answer_of(tmp_path / f"p{index}", "2019", "64445", other,
                         ("a", f"{ADULT}, {dates}", whole))
        assert made is told, dates


def test_perimeters_of_no_type_do_not_contradict_one_another(tmp_path: Path) -> None:
    """Two perimeters of the type "autre" are two questions."""
    table = table_of(tmp_path, ("a", "autre", "{rues: [{voie: rue Haute}]}"),
                     ("b", "autre", "{rues: [{voie: rue Haute}]}"))
    assert lines(table) == [("rue Haute", "tous les numéros", "a", "b")]


def test_an_iris_is_a_block_of_its_own(tmp_path: Path) -> None:
    """Lists by street say nothing of an IRIS, whole communes cover theirs."""
    table = table_of(
        tmp_path,
        ("a", ADULT, "{iris: ['644450101'], complete: oui}"),
        ("u", UNIT, "{rues: [{voie: rue Haute}], complete: oui}"),
        ("c", "commune", "{communes: ['64445'], complete: oui}"),
    )
    assert lines(table) == [
        ("rue Haute", "tous les numéros", "non renseigné", "c", "u"),
        ("644450101", "", "a", "c", "non renseigné"),
        ("64445", "", "non renseigné", "c", "dans aucun des périmètres connus"),
    ]


def test_a_street_without_numbers_is_one_block_that_says_so(tmp_path: Path) -> None:
    """A list that says "no numbers" is never read as "all numbers".

    Whoever else names the street whole agrees; a list that cites numbers of it is laid beside
    it, and both answers stay.
    """
    table = table_of(
        tmp_path,
        ("a", ADULT, "{rues: [{voie: place Basse, cote: aucun}, {voie: rue Haute, cote: aucun}]}"),
        ("b", ADULT, "{rues: [{voie: rue Haute, de: 1, a: 8, cote: tous}]}"),
        ("u", UNIT, "{rues: [{voie: place Basse}]}"),
    )
    assert lines(table) == [
        ("place Basse", "sans numéros", "a", "u"),
        ("rue Haute", "n° 1 à 8", "a+b", "non renseigné"),
        ("rue Haute", "n° 9 et suivants", "a", "non renseigné"),
    ]


def doubts(table: StreetTable) -> dict[str, list[tuple[str, Doubt]]]:
    """What the first track is not sure of, by block."""
    return {block.name: list(block.answers[0].doubts) for block in table.blocks}


def test_a_claim_hides_no_other_grain_of_its_commune(tmp_path: Path) -> None:
    """A list by IRIS and one by streets of one commune may meet where nobody can tell."""
    by_iris = ("b", ADULT, "{iris: ['644450101'], complete: oui}")
    table = table_of(tmp_path / "streets", ("a", ADULT, "{rues: [{voie: rue Haute, commune:"
                                            " '64445'}]}"), by_iris)
    assert doubts(table) == {
        "rue Haute": [("b", Doubt.IRIS)], "644450101": [("a", Doubt.STREETS)]}
    table = table_of(tmp_path / "whole", ("a", ADULT, "{communes: ['64445']}"), by_iris)
    assert doubts(table) == {"644450101": [], "64445": [("b", Doubt.IRIS)]}
    assert table.blocks[0].answers[0].claims == ("a", "b")


@pytest.mark.parametrize(("said", "why"), [
    ("cote: inconnu, de: 1", Doubt.SIDE),
    ("de: 1, a_partir_de: 'vers 2024'", Doubt.WHEN),
    ("cote: inconnu, de: 1, a_partir_de: 'vers 2024'", Doubt.WHEN),
])
def test_why_a_list_that_names_a_number_may_not_hold_it(
    said: str, why: Doubt, tmp_path: Path
) -> None:
    """Nobody knows on which side of the street it is, or whether it is its own at that date."""
    table = table_of(tmp_path, ("a", ADULT, f"{{rues: [{{voie: rue Haute, {said}}}]}}"),
                     ("b", ADULT, "{rues: [{voie: rue Haute}]}"))
    assert {answer.claims for block in table.blocks for answer in block.answers} == {("b",)}
    assert set(doubts(table)["rue Haute"]) == {("a", why)}


def test_a_whole_commune_hides_no_list_of_some_of_its_streets(tmp_path: Path) -> None:
    """Beside a whole commune, an open list of its streets may be longer; a whole one is not."""
    whole = ("a", ADULT, "{communes: ['64445']}")
    for more, told in (("", [("b", Doubt.LIST)]), (", complete: oui", [])):
        table = table_of(tmp_path / (more[2:5] or "open"), whole,
                         ("b", ADULT, f"{{rues: [{{voie: rue Haute, commune: '64445'}}]{more}}}"),
                         ("c", ADULT, "{rues: [{voie: rue Haute, commune: '64129'}]}"))
        assert doubts(table)["64445"] == told
