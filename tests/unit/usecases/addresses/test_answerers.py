"""Who answers for a perimeter: only what stands at the date, and what nobody said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.whom import Reply
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.addresses.answerers import reply_of
from replicate.usecases.addresses.street_picture import draw_streets
from replicate.usecases.addresses.street_words import services_words
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import write_kit

STREET = "{rues: [{voie: rue Haute}]}"
ACTORS = """source: s1
acteurs:
  - {id: ville, nom: Ville, champ: institutionnel, standard: "05 00 00 00 01"}
  - {id: muet, nom: Muet, champ: social}
"""


def reply(folder: Path, structures: str, day: str | None = None, actor: str = "muet",
          ties: str = "") -> Reply:
    """Who answers for the only perimeter of a kit with these structures, one a line."""
    texts = {"acteurs": ACTORS, "structures": f"source: s1\nstructures:\n{structures}\n"
             if structures else "structures: inconnu\n"}
    if ties:
        texts["partenariats"] = f"source: s1\nliens: [{ties}]\n"
    kind = f"unite_territoriale_sociale, acteur: {actor}"
    kit = read_clean(write_kit(folder, [("p", kind, STREET)], texts))
    snapshot: Snapshot = take_snapshot(kit.territory, parse_date(day) if day else None)
    return reply_of(snapshot.territory.by_id["p"], snapshot)


def test_a_structure_answers_while_it_stands(tmp_path: Path) -> None:
    """Closed, planned and not yet open ones are not to be called."""
    lines = "\n".join(
        f"  - {{id: {name}, nom: {name}, champ: social, perimetre: p, {rest}}}" for name, rest in (
            ("ouvert", "ouverture: '2010'"), ("ferme", "ouverture: '2010', fermeture: '2015'"),
            ("demain", "ouverture: '2022'"), ("projet", "statut: envisage"),
        ))
    assert [item.name for item in reply(tmp_path, lines, "2020").services] == ["ouvert"]
    both = reply(tmp_path / "then", lines, "2012").services
    assert [item.name for item in both] == ["ferme", "ouvert"]


def test_services_are_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    """An accent or a small letter puts no name after « Z »."""
    lines = "\n".join(f"  - {{id: lieu-{place}, nom: {name}, champ: social, perimetre: p}}"
                      for place, name in enumerate(("Zénith", "Équipe", "accueil", "Foyer")))
    found = [item.name for item in reply(tmp_path, lines).services]
    assert found == ["accueil", "Équipe", "Foyer", "Zénith"]


@pytest.mark.parametrize(("standard", "told", "is_reachable"), [
    ("standard: '05 00 00 00 02'", "05 00 00 00 02", True),
    ("standard: accueil@service.example", "accueil@service.example", True),
    ("standard: inconnu", "téléphone inconnu : demandé, personne ne sait", False),
    ("standard: aucun", "pas de ligne publique, d'après le kit", False),
    ("commune: inconnu", "téléphone non renseigné", False),
])
def test_a_line_is_known_asked_or_not(
    standard: str, told: str, is_reachable: bool, tmp_path: Path
) -> None:
    """Missing, unknown and none are three answers."""
    [service] = reply(tmp_path, f"  - {{id: a, nom: A, champ: social, perimetre: p, {standard}}}"
                      ).services
    assert (service.phone, service.is_reachable) == (told, is_reachable)


def test_nobody_to_call_is_said(tmp_path: Path) -> None:
    """An actor without a line is who works there, and what to call is not known."""
    told = reply(tmp_path, "")
    assert (told.who, told.services) == (("Muet",), ())
    assert told.unserved == "Structure à appeler : on ne sait pas."


def test_an_actor_with_a_line_is_called_when_no_structure_can_be(tmp_path: Path) -> None:
    """The actor's own line, unless a structure of the perimeter has a known one."""
    assert [item.phone for item in reply(tmp_path, "", actor="ville").services] \
        == ["05 00 00 00 01"]
    one = "  - {id: a, nom: A, champ: social, perimetre: p"
    mute = reply(tmp_path / "two", f"{one}}}", actor="ville")
    assert [item.name for item in mute.services] == ["A", "Ville"]
    heard = reply(tmp_path / "three", f'{one}, standard: "05 00 00 00 02"}}', actor="ville")
    assert [item.name for item in heard.services] == ["A"]


def test_a_tie_that_covers_a_perimeter_answers_for_it(tmp_path: Path) -> None:
    """« couvre » says the same as the key perimetre."""
    line = "  - {id: a, nom: A, champ: social}"
    told = reply(tmp_path, line, ties="{de: a, vers: p, type: couvre}")
    assert [item.name for item in told.services] == ["A"]
    assert reply(tmp_path / "none", line).services == ()


def test_what_is_known_of_a_line_does_not_run_into_the_next_service(tmp_path: Path) -> None:
    """« pas de ligne publique, d'après le kit et B » would be B's word, in a table of streets."""
    told = reply(tmp_path, "  - {id: a, nom: A, champ: social, perimetre: p, standard: aucun}\n"
                           "  - {id: b, nom: B, champ: social, perimetre: p, standard: inconnu}")
    assert services_words(told) == (
        "A, pas de ligne publique, d'après le kit ;"
        " et B, téléphone inconnu : demandé, personne ne sait")


@pytest.mark.parametrize(("number", "called"), [
    ("nombre: inconnu", "CMP (lequel, s'il y en a plusieurs : on ne sait pas)"),
    ("nombre: 2", "CMP ×2 (lequel des 2 : on ne sait pas)"),
    ("nombre: 1", "CMP"),
])
def test_which_of_several_answers_is_not_known(
    number: str, called: str, tmp_path: Path
) -> None:
    """An entry of two services, or of nobody knows how many, is not one service to call."""
    told = reply(tmp_path, "  - {id: a, nom: CMP, champ: sanitaire, perimetre: p,"
                           f" standard: '05 00 00 00 02', {number}}}")
    assert [item.called for item in told.services] == [called]
    assert services_words(told) == f"{called}, 05 00 00 00 02"


@pytest.mark.parametrize(("zone", "commune", "called"), [
    ("['64445', '64348']", "'64348'", "CMP, Lons (64348)"),
    ("['64445', '64348']", "'64445'", "CMP, Pau (64445)"),
    ("['64445']", "'64348'", "CMP, Lons (64348)"),
    ("['64445']", "'64445'", "CMP"),
    ("['64445', '64348']", "inconnu", "CMP"),
    ("['64445', '64348']", "[{valeur: '64445', source: s1}, {valeur: '64348', source: s1}]",
     "CMP, Pau (64445) ou Lons (64348)"),
])
def test_a_service_is_told_with_its_commune_where_there_are_several(
    zone: str, commune: str, called: str, tmp_path: Path
) -> None:
    """Who calls for one commune must know that the service is in another; of one, all know."""
    texts = {"structures": "source: s1\nstructures:\n  - {id: a, nom: CMP, champ: sanitaire,"
                           f" perimetre: p, commune: {commune}}}\n"}
    kit = write_kit(tmp_path, [("p", "secteur_psychiatrie_generale", f"{{communes: {zone}}}")],
                    texts)
    snapshot = take_snapshot(read_clean(kit).territory)
    told = reply_of(snapshot.territory.by_id["p"], snapshot)
    assert [item.called for item in told.services] == [called]


def test_which_of_several_perimeters_is_asked_with_one_mark(tmp_path: Path) -> None:
    """« (lequel ?) ? » is no sentence: that nobody knows which stands as it does of services."""
    zone = "{communes: ['64445'], %s}"
    kit = read_clean(write_kit(tmp_path, [
        ("p", "secteur_psychiatrie_generale", zone % "rues: [{voie: rue Haute}]"),
        ("q", "secteur_psychiatrie_generale, nombre: 2", zone % "iris: ['644450101']"),
    ]))
    lines = draw_streets(take_snapshot(kit.territory), {}).lines
    [told] = [cell.text for line in lines if line.street == "rue Haute" for cell in line.cells]
    assert told == "P p ; peut-être aussi P q ×2 (lequel des 2 : on ne sait pas) ?"


def test_one_place_for_two_perimeters_is_called_once(tmp_path: Path) -> None:
    """« CMP ; ou CMP » would read as two places."""
    kind = "secteur_psychiatrie_generale"
    folder = write_kit(tmp_path, [("p", kind, STREET), ("q", kind, STREET)], {
        "structures": "source: s1\nstructures:\n"
                      "  - {id: cmp, nom: CMP, champ: sanitaire, perimetre: [p, q]}\n"})
    table = draw_streets(take_snapshot(read_clean(folder).territory), {}).table
    [called] = [dict(zip(table.headings, row, strict=True)) for row in table.rows
                if "rue Haute" in row]
    assert called["Secteur de psychiatrie générale : à appeler"] == "CMP, téléphone non renseigné"
