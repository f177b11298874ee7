"""What a timeline says: only stated dates, who says them, and what nobody knows."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Standing
from replicate.domain.reports.timeline import Lifeline, MarkKind, Timeline
from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.table import TIMELINE_HEADINGS, render_csv, timeline_table
from tests.material.examples import at, folder_of, kit, new_kit
from tests.material.kit_files import load
from tests.material.timelines import DATES, entity, timeline

KITS = ("pau", "paris-20e", "ville-exemple")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def of_kit(name: str, day: str | None = None) -> Timeline:
    """The timeline of a kit."""
    read = kit(name)
    return draw_timeline(at(read.territory, day), read.followed)


def lines(made: Timeline) -> dict[str, Lifeline]:
    """The lifelines by id."""
    return {line.box.id: line for line in made.lifelines}


def written_dates(node: object) -> set[str]:
    """Every text of a kit's files that is a plain date, wherever it stands."""
    if isinstance(node, dict):
        return {found for value in node.values() for found in written_dates(value)}
    if isinstance(node, list):
        return {found for value in node for found in written_dates(value)}
    return {node} if isinstance(node, str) and _DATE.fullmatch(node) else set()


@pytest.mark.parametrize("name", KITS)
def test_stops_are_dates_that_the_kit_states(name: str) -> None:
    """Read independently, the kit's files hold each stop's date, word for word."""
    stated = {parse_date(text).in_words(): parse_date(text)
              for text in written_dates(load(folder_of(name)))}
    made = of_kit(name)
    assert made.stops
    for stop in made.stops:
        date = stated[stop.words]
        assert (stop.days.first, stop.days.last) == (date.earliest, date.latest)


def test_pau_is_what_its_sources_say() -> None:
    """Three years, six beginnings, one closure; what is only cited keeps an open beginning."""
    made = of_kit("pau")
    assert [stop.words for stop in made.stops] == ["2003", "2004", "2009"]
    found = lines(made)
    begun = {id_ for id_, line in found.items() if not line.bar.is_open}
    assert begun == {"udvs", "equipe-structures", "maison-relais", "permanence", "samsah",
                     "seminaire"}
    assert {id_ for id_, line in found.items() if line.bar.fall} == {"unite-fermee"}
    assert found["unite-fermee"].box.standing is Standing.ENDED
    assert found["chrs"].when == "première mention en 2004"
    assert found["chrs"].title == "CHRS ×2 : première mention en 2004, début inconnu."
    assert "pour 10° puis 30°? personnes" in found["appartements"].box.notes
    assert "nom officiel : EMPP (date inconnue)" in found["equipe-structures"].box.notes
    assert made.subtitle == ("17 entités placées : 6 débuts datés, 11 débuts que personne ne date"
                             " et 1 fin datée ; 8 autres sans date, en bas.")


def test_what_the_undated_source_says_is_never_placed() -> None:
    """Pau's second source has no date: what it alone tells is listed, and has its line."""
    made = of_kit("pau")
    listed = next(item for item in made.listings if item.heading.startswith("Sans date connue"))
    assert len(listed.items) == 8
    assert "OGFA" in listed.items
    assert not {"ogfa", "dispositif", "residence-accueil"} & set(lines(made))
    assert [row.drawn for row in made.rows if row.name == "OGFA"] == ["non : date non renseignée"]


def test_a_picture_of_2004_knows_nothing_later() -> None:
    """Asked for 2004, nothing tells of 2009: no stop, no bar, no event, no note."""
    made = of_kit("pau", "2004")
    assert made.axis is not None
    assert made.axis.last == parse_date("2004").latest
    told = (made.description, made.title, made.subtitle, made.notes, *(
        text for row in made.rows for text in (row.name, row.start, row.end, row.drawn)))
    assert not [text for text in told if "2009" in text or "2017" in text]
    assert "seminaire" not in lines(made)
    assert "EMPP" not in made.description


def test_paris_places_its_sessions() -> None:
    """The forum's three dated sessions are marks; no beginning is dated, and the title says so."""
    made = of_kit("paris-20e")
    assert [mark.words for mark in lines(made)["clsm"].marks] == [
        "séance : juillet 2012", "séance : octobre 2012", "séance : décembre 2012"]
    assert {mark.kind for mark in lines(made)["clsm"].marks} == {MarkKind.SESSION}
    assert made.title == "Paris 20e, en 2012 : de qui les sources parlent, et quand"
    assert "aucun début daté, 8 débuts que personne ne date" in made.subtitle
    assert not {"psycom", "ush"} & set(lines(made))
    undated = next(item for item in made.listings if item.heading.startswith("Événements sans"))
    assert len(undated.items) == 1


def test_each_form_of_date_has_its_words() -> None:
    """A year, a bound, a guess and a decade are written as they are, and never as a day."""
    when = {id_: line.when for id_, line in lines(timeline(*DATES, as_of="2026-05")).items()}
    assert when == {
        "annees": "début : années 1970", "annee": "depuis 2004", "mois": "depuis mai 2004",
        "jour": "depuis le 6 mai 2004",
        "vers": "début : vers 2009 · fin : après 2015, on ne sait pas si elle a eu lieu",
        "cite": "première mention en mars 2012", "desaccord": "début : 2004 [1] ou 2006 [1] ?",
        "avant": "début : avant 2000 · fin : avant 2010",
        "fin-seule": "début non renseigné · fin : 2012",
        "prevu": "prévu pour 2026, première mention en 2024",
        "fin-possible": "première mention en 2020 · fin : 2026, on ne sait pas si elle a eu lieu",
        "meme-annee": "début : 2011 · fin : 2011",
        "ouvert-ferme": "première mention en 2013 · fin : 2013",
    }
    words = {stop.words for stop in timeline(*DATES, as_of="2026-05").stops}
    assert not {word for word in words if word.startswith(("vers", "avant", "après", "années"))}


def test_bounds_of_bars_claim_no_day() -> None:
    """The sure part of a bar begins after all the days that its date may be."""
    found = lines(timeline(*DATES, as_of="2026-05"))
    for id_, date in (("annee", "2004"), ("annees", "annees 1970"), ("vers", "vers 2009")):
        days, said = found[id_].bar.rise, parse_date(date)
        assert (days.first, days.last) == (said.earliest, said.latest)
    assert found["desaccord"].bar.rise.first == parse_date("2004").earliest
    assert found["desaccord"].bar.rise.last == parse_date("2006").latest
    assert found["avant"].bar.is_open
    assert found["prevu"].bar.is_planned
    assert not found["fin-possible"].bar.is_over


def test_not_asked_is_not_unknown() -> None:
    """"début inconnu" is an answer; a missing key is "non renseigné"."""
    found = lines(timeline(entity("a", cited="2004", ouverture="inconnu"),
                           entity("b", cited="2004")))
    assert found["a"].title == "a : première mention en 2004, début inconnu."
    assert found["b"].title == "b : première mention en 2004, début non renseigné."


def test_an_old_date_does_not_crush_the_others() -> None:
    """A date far older than all the rest is written; the axis begins after it, and says so."""
    made = timeline(entity("hopital", "1838"), entity("b", "2004"), entity("c", "2009"))
    assert made.axis is not None
    assert made.axis.is_cut
    assert made.axis.first.year == 2004
    assert "Ce qui est daté d'avant 2004 entre par la gauche, hors échelle" in made.notes
    assert [stop.words for stop in made.stops] == ["2004", "2009"]
    assert lines(made)["hopital"].when == "depuis 1838"


def test_the_first_and_last_years_of_the_calendar() -> None:
    """A picture of year 1 or of year 9999 has an axis like any other."""
    for year in ("0001", "9999"):
        made = timeline(entity("a", f"{year}-01-01"), as_of=f"{year}-01-05")
        assert made.axis is not None
        assert made.axis.first <= made.axis.last


def test_a_new_kit_is_a_sentence(tmp_path: Path) -> None:
    """A kit without a date crashes nothing: a title, a sentence, an empty table."""
    made = draw_timeline(at(new_kit(tmp_path).territory))
    assert made.title == "Neuf : rien n'est encore daté"
    assert made.empty.startswith("À cette date, ni entité ni événement")
    assert made.rows == ()
    assert draw_timeline(at(kit("pau").territory, "1990")).axis is None


HEAD = """format: 1
id: ici
nom: Ici
nature: accompagne
date_etat: "2024-12-31"
evenements:
  - {id: demenagement, type: demenagement, objet: pension, date: "2018", source: s2}
  - {id: projet, type: extension, objet: pension, statut: prevu, date: "2027", source: s2}
"""
SOURCES = """sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Rapport, date: "2022", voix: sanitaire}
"""
STRUCTURES = """source: s1
structures:
  - id: pension
    nom: Pension
    type: pension_de_famille
    champ: logement
    ouverture:
      - {valeur: "2014", source: s1, passage: "p. 1"}
      - {valeur: "2015", source: s2, passage: "p. 9"}
    gestionnaire:
      - {valeur: ccas, jusqu_a: "2016"}
      - {valeur: hopital, a_partir_de: "2017"}
"""
TEAMS = """source: s1
equipes_mobiles:
  - id: equipe
    nom: Équipe
    type: equipe_mobile_structures
    champ: sanitaire
    creation: "2012"
    denomination_officielle: {valeur: EMPP, a_partir_de: "2019"}
"""
ACTORS = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: ccas, nom: CCAS, type: ccas, champ: social}
"""


@pytest.fixture
def told(tmp_path: Path) -> Timeline:
    """A place of which two sources give different beginnings, and that changes in time."""
    for name, text in {"territoire": HEAD, "sources": SOURCES, "structures": STRUCTURES,
                       "acteurs": ACTORS, "equipes-mobiles": TEAMS}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return draw_timeline(take_snapshot(read_clean(tmp_path).territory))


def test_sources_that_disagree_are_a_question(told: Timeline) -> None:
    """Both dates are kept, each with who says it, and both are stops."""
    pension = lines(told)["pension"]
    assert pension.when == "début : 2014 [1] ou 2015 [2] ?"
    assert {"2014", "2015"} <= {stop.words for stop in told.stops}
    row = next(row for row in told.rows if row.name == "Pension")
    assert row.passages == "[1], p. 1 ; [2], p. 9 ; [1]"
    assert "« Rapport » (voix : sanitaire)" in row.said_by


def test_changes_in_a_life_are_marks(told: Timeline) -> None:
    """A name taken and an event stand on the row; who managed it, and when, above the rows."""
    found = lines(told)
    assert [mark.words for mark in found["pension"].marks] == ["déménagement : 2018"]
    assert [mark.words for mark in found["equipe"].marks] == ["nom officiel, EMPP : 2019"]
    assert "nom officiel : EMPP (depuis 2019)" in found["equipe"].box.notes
    words = [mark.words for mark in told.happenings]
    assert "2017 · Hôpital → Pension (gère) : début" in words
    assert "2016 · CCAS → Pension (gère) : fin" in words


def test_plans_are_listed_and_not_placed(told: Timeline) -> None:
    """What is only planned has not happened: in words, with its state."""
    plans = next(item for item in told.listings if item.heading == "Événements prévus")
    assert len(plans.items) == 1
    assert "2027" not in {stop.words for stop in told.stops}
    assert not [mark for mark in told.happenings if "2027" in mark.words]


@pytest.mark.parametrize("name", KITS)
def test_the_table_says_all_that_is_drawn(name: str) -> None:
    """Every row and event has its line in the CSV, with who says it; every line has its cells."""
    made = of_kit(name)
    text = render_csv(timeline_table(made))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert tuple(rows[0]) == TIMELINE_HEADINGS
    assert all(len(row) == len(TIMELINE_HEADINGS) for row in rows)
    drawn = [row for row in rows[1:] if row[5].startswith("oui")]
    assert len(drawn) == len(made.lifelines) + len(made.happenings)
    assert all(row[1] and row[3] and row[6] for row in drawn)


def test_a_tie_that_dates_an_entity_is_its_passage() -> None:
    """Known from a tie since 2020, an entity cites that tie's passage."""
    row = next(row for row in of_kit("ville-exemple").rows if row.name == "Habitat Exemple")
    assert row.start == "première mention en 2020, début non renseigné"
    assert row.passages.startswith("[2], p. 9")


def test_beyond_reading_it_is_told_in_its_table() -> None:
    """More than two hundred lines are not drawn: the page says why, the table says every date."""
    made = timeline(*[entity(f"e{i}", start="2004") for i in range(201)])
    assert made.axis is None
    assert not made.lifelines
    assert "201" in made.empty
    assert "table CSV" in made.empty
    assert len(made.rows) == 201
    assert {row.drawn for row in made.rows} == {"non : trop d'éléments pour une frise"}
    assert timeline(*[entity(f"e{i}", start="2004") for i in range(200)]).axis is not None


def test_what_is_dated_roughly_is_told_in_words() -> None:
    """« vers 1998 » is no line, and no silence: it stands beside the timeline and in its table."""
    made = timeline(
        entity("pavillon", start="1980"),
        entity("e", start="vers 1998", genre="evenement", name="Redéploiement : lits ou places"),
        entity("f", start="apres 2030", genre="evenement", name="Plus tard"),
    )
    assert [item.items for item in made.listings if item.heading == "Date approchée (non placé)"] \
        == [("vers 1998 · Redéploiement : lits ou places",)]
    assert [row.name for row in made.rows if row.drawn == "non : date approchée"] \
        == ["Redéploiement : lits ou places"]
    assert not made.happenings


@pytest.mark.parametrize(("start", "title"), [
    ("1959", "Ici, de 1959 à 2018 : ce qui est venu, et quand"),
    ("vers 1961", "Ici, jusqu'à 2018 : ce qui est venu, et quand"),
])
def test_the_title_begins_where_a_source_does(start: str, title: str) -> None:
    """The first year of the axis is in the title only when a source states it."""
    made = timeline(entity("pavillon", start=start), entity("b", start="2001"), as_of="2018")
    assert made.title == title
