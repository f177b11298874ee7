"""A history calls each thing by one name, tells first numbers as such, and gives true reasons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import History, trace_history
from replicate.usecases.evolution.past_picture import draw_past
from replicate.usecases.kits.reading import read_clean
from replicate.views.evolution.text import render_tale

HEAD = """format: 1
id: ici
nom: Ici
nature: accompagne
reference: "pau@1"
date_etat: "2015"
source: s1
evenements:
  - {id: evaluation, type: evaluation, objet: hopital, date: "2014"}
  - {id: nouveau, type: changement_de_nom, objet: hopital, date: "2010"}
"""
SOURCES = """sources:
  - {id: s1, titre: Rapport, date: "2004", voix: sanitaire}
  - {id: s2, titre: Bilan, date: "2012", voix: sanitaire}
"""
ACTORS = """source: s1
acteurs:
  - id: hopital
    nom: [{valeur: Asile, jusqu_a: "2009"}, {valeur: Hôpital, a_partir_de: "2010"}]
    type: etablissement_sante
    champ: sanitaire
    creation: "1950"
  - {id: ville, nom: Ville, type: commune, champ: institutionnel, creation: "1900"}
"""
TIES = """source: s1
liens:
  - {de: hopital, vers: ville, type: partenariat, debut: "2000", fin: "2008"}
"""
DECISIONS = """source: s1
fonctions:
  - {fonction: F2, etat: amorce, decide_par: hopital, date: "2006"}
"""
ONE_DATE = "début : après 2005, avant ou après la fin de 2015 : on ne sait pas"


def history(
    folder: Path, since: str = "2003", until: str = "2015", structures: str = ""
) -> History:
    """What is told of a small kit between two dates."""
    for name, text in (("territoire", HEAD), ("sources", SOURCES), ("acteurs", ACTORS),
                       ("partenariats", TIES), ("fonctions", DECISIONS),
                       ("structures", f"source: s1\nstructures:\n{structures}")):
        if name != "structures" or structures:
            (folder / f"{name}.yaml").write_text(text, "utf-8")
    kit = read_clean(folder, "ici")
    return trace_history(kit, kit, parse_date(until), parse_date(since))


def text(told: History) -> str:
    """Its text on one line."""
    return " ".join(render_tale(told.tale).split())


def test_everything_has_its_name_of_the_later_date(tmp_path: Path) -> None:
    """Entities, ties, events, decisions and pictures name a renamed hospital one way only."""
    told = history(tmp_path)
    said = text(told)
    before = "nom : Asile (fin : 2009), puis Hôpital (début : 2010)"
    assert f"Hôpital : {before}" in said
    assert "Asile" not in said.replace(before, "")
    for part in ("Hôpital → Ville (est partenaire de)", "par Hôpital, 2006",
                 "Évaluation : Hôpital", "Chaque entrée porte ici son nom de la seconde date."):
        assert part in said
    picture = draw_past(told.evolution, told.tale, told.model)
    titles = [*(item.title for item in picture.boxes), *(item.title for item in picture.links)]
    assert "Asile" not in " ".join(titles)


def test_a_name_of_a_later_day_is_not_taken(tmp_path: Path) -> None:
    """Told up to 2006, the hospital is still called as it was then, and nothing is renamed."""
    said = text(history(tmp_path, until="2006"))
    assert "Hôpital" not in said
    assert "son nom de la seconde date" not in said


def test_the_name_that_went_before_is_told(tmp_path: Path) -> None:
    """A name that begins between the dates tells the one that was over by the first of them."""
    said = text(history(tmp_path, since="2009"))
    assert "Hôpital : nom : Hôpital (début : 2010) ; avant : Asile (fin : 2009)" in said


def test_of_two_names_of_before_the_later_one_is_told(tmp_path: Path) -> None:
    """One that was over before 1980 is older than one that was over in 2009, however written."""
    history(tmp_path)
    actors = tmp_path / "acteurs.yaml"
    actors.write_text(actors.read_text("utf-8").replace(
        "nom: [", 'nom: [{valeur: Hospice, jusqu_a: "avant 1980"}, '), "utf-8")
    kit = read_clean(tmp_path)
    told = trace_history(kit, kit, parse_date("2015"), parse_date("2009"))
    assert "Hôpital : nom : Hôpital (début : 2010) ; avant : Asile (fin : 2009)" in text(told)


def test_a_name_without_a_date_is_told_beside_one_that_begins(tmp_path: Path) -> None:
    """Nobody says that it is over: it is no « avant », and it is not passed over."""
    history(tmp_path)
    names = "[Asile, {valeur: Hôpital, a_partir_de: \"2010\"}]"
    actors = tmp_path / "acteurs.yaml"
    actors.write_text(re.sub(r"nom: \[.*Asile.*\]", f"nom: {names}", ACTORS), "utf-8")
    kit = read_clean(tmp_path, "ici")
    said = text(trace_history(kit, kit, parse_date("2015"), parse_date("2009")))
    assert "Hôpital : nom : Hôpital (début : 2010) ; dit aussi, sans date : Asile" in said


def test_a_first_number_is_told_as_newly_said(tmp_path: Path) -> None:
    """A number that nobody told before is a first word, where it is told and where it stays."""
    told = history(tmp_path, structures=(
        '  - {id: foyer, nom: Foyer, type: autre, champ: social, ouverture: "2000", mesures: '
        '[{nature: capacite, unite: places, valeur: 12, date: "2011", source: s2}]}\n'))
    said = text(told)
    assert "Foyer : capacité : 12 places (2011) ; dit pour la première fois" in said
    assert "structure — Foyer : un nombre en est dit pour la première fois" in said
    [numbers] = [item for item in told.tale.sections if item.key == "nombres"]
    assert [line.fate for line in numbers.lines] == ["cite_premiere_fois"]


def test_what_is_cited_by_then_is_not_in_doubt(tmp_path: Path) -> None:
    """What begins "après 2005" and is cited in 2012 began between: no doubt is told of it."""
    said = text(history(tmp_path, structures=(
        '  - {id: foyer, nom: Foyer, type: autre, champ: social, ouverture: "apres 2005", '
        "source: s2}\n")))
    assert "Foyer : début : après 2005, et déjà cité : 2012" in said
    assert ONE_DATE not in said


@pytest.mark.parametrize("number", [6, 20])
def test_a_doubtful_beginning_is_told_and_not_its_numbers(number: int, tmp_path: Path) -> None:
    """Where only the beginning is in doubt, a hidden number is not given as the reason."""
    said = text(history(tmp_path, since="2004", structures=(
        '  - {id: foyer, nom: Foyer, type: autre, champ: social, ouverture: "vers 2003", '
        "source: s2, mesures: ["
        f'{{nature: personnes_suivies, valeur: {number}, date: "2005"}}, '
        f'{{nature: personnes_suivies, valeur: {number}, date: "2012"}}]}}\n')))
    assert "Foyer : début : vers 2003, avant ou après la fin de 2004 : on ne sait pas" in said
    assert "n'est pas montré (" not in said


@pytest.mark.parametrize(("date", "name"), [("2006", "Asile"), ("2015", "Hôpital")])
def test_an_event_names_its_object_as_a_picture_of_that_date_does(
    date: str, name: str, tmp_path: Path
) -> None:
    """Within one snapshot a thing has one name, in its own entry and in what happened to it."""
    history(tmp_path)
    snapshot = take_snapshot(read_clean(tmp_path, "ici").territory, parse_date(date))
    by_id = snapshot.territory.by_id
    assert by_id["hopital"].name == name
    assert by_id["evaluation"].name == f"Évaluation : {name}"
    assert by_id["nouveau"].name == f"Changement de nom : {name}"


def test_an_event_says_once_what_it_is(tmp_path: Path) -> None:
    """A name made of the kind and of its object needs neither beside it."""
    said = text(history(tmp_path))
    assert "Évaluation : Hôpital : 2014" in said
    assert "évaluation, 2014" not in said
    assert "« Changement de nom : Hôpital »" not in said
