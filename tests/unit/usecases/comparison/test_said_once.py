"""What one voice says stays what that voice said: scope, deciders, dates of plans and ties."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Presence
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.strip_cells import column_of
from replicate.usecases.kits.reading import read_clean, read_folder
from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.profile.text import render_profile
from tests.material.small_kits import HEAD, finding, write


def test_an_absence_for_one_entity_says_nothing_of_the_territory(tmp_path: Path) -> None:
    """`pour:` keeps an absence where it was said: the function stays unknown."""
    write(tmp_path, echanges="""source: s1
absences:
  - {genre: instance, fonction: F8, pour: hopital, enonce: Pas de temps commun}
""")
    found = finding(tmp_path, "F8")
    assert found.proposed == "non_renseigne"
    assert not found.is_gap
    assert [item.sentence for item in found.absent_forms] == ["Pas de temps commun"]
    told = " ".join(render_profile(compare_kits(str(tmp_path), "pau", None).profile).split())
    assert "dite absente : Pas de temps commun, pour « Hôpital » seulement" in told


def test_two_deciders_are_two_voices(tmp_path: Path) -> None:
    """Each decider's last word is kept, an undated one too, and disagreement is told."""
    write(tmp_path, fonctions="""fonctions:
  - {fonction: F6, etat: absent, decide_par: {acteur: ccas}, date: "2023"}
  - {fonction: F6, etat: amorce, decide_par: {acteur: hopital}, date: "2024"}
  - {fonction: F6, etat: envisage, decide_par: {acteur: hopital}, date: "2022"}
  - {fonction: F9, etat: inconnu, decide_par: {acteur: ccas}}
""")
    found = finding(tmp_path, "F6")
    assert {(item.decided_by, item.state) for item in found.decisions} == {
        ("ccas", "absent"), ("hopital", "amorce"),
    }
    assert found.is_contradicted
    assert not finding(tmp_path, "F9").is_answered


def test_what_is_only_considered_may_be_said_absent(tmp_path: Path) -> None:
    """Someone says that there is none, another that it is considered: both may be right."""
    write(tmp_path, fonctions="""fonctions:
  - {fonction: F6, etat: envisage, decide_par: {acteur: hopital}, date: "2024"}
absences:
  - {genre: structure, type: pass, fonction: F6, enonce: Aucune permanence, source: s1}
""")
    found = finding(tmp_path, "F6")
    assert (found.proposed, found.is_contradicted) == ("absent", False)


def test_evaluated_names_its_indicator(tmp_path: Path) -> None:
    """« évalué » rests on an indicator that has a value, and the profile says which."""
    write(tmp_path, structures="""source: s1
structures:
  - {id: samsah, nom: SAMSAH, type: samsah, champ: medico_social}
""", indicateurs="""source: s1
indicateurs:
  - {id: a, libelle: Visites, nature: activite, fonctions: [F9],
     mesures: [{date: "2022", valeur: 12}]}
  - {id: b, libelle: Retards, nature: delai, fonctions: [F9],
     mesures: [{date: "2022", valeur: inconnu}]}
""")
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F9")
    assert found.proposed == "en_place_et_evalue"
    assert [item.name for item in found.measured] == ["Visites"]
    assert "Indicateur relevé : Visites" in render_profile(profile).replace("\u00a0", " ")


def test_a_decision_is_written_as_it_was_said(tmp_path: Path) -> None:
    """A guessed date keeps its words, and what nobody could answer is not « décidé ».

    Nor did anyone say, of what is left « non renseigné », that nobody knows.
    """
    write(tmp_path, fonctions="""fonctions:
  - {fonction: F4, etat: amorce, decide_par: {acteur: ccas}, date: "vers 2011"}
  - {fonction: F5, etat: en_place, decide_par: inconnu, date: "2012-03"}
  - {fonction: F6, etat: inconnu, decide_par: {acteur: ccas}, date: "2012"}
  - {fonction: F7, etat: non_renseigne}
""")
    compared = compare_kits(str(tmp_path), "pau", None)
    cells = {finding.function.id: cell.notes for finding, cell in zip(
        compared.profile.findings, column_of(compared).column.cells, strict=True)}
    assert (cells["F4"], cells["F5"], cells["F6"], cells["F7"]) == (
        ("décidé vers 2011",), ("décidé 2012",), ("personne ne sait",), ())
    assert "on ne sait pas par qui, mars 2012" in render_profile(compared.profile)


def test_a_planned_place_is_drawn_as_planned_before_its_date(tmp_path: Path) -> None:
    """The date of a plan is a wish: the place is known from when it is spoken of."""
    write(tmp_path, structures="""source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement, statut: prevu,
     ouverture: "2028"}
""")
    picture = draw_map(take_snapshot(read_clean(tmp_path).territory), None)
    assert [box.notes for box in picture.boxes if box.id == "pension"] == [("prévu pour 2028",)]
    assert finding(tmp_path, "F3a").proposed == "envisage"


def test_a_dated_tie_brings_its_ends_into_the_picture(tmp_path: Path) -> None:
    """A tie since 2005 cites both its ends by then, whatever their own source's date."""
    write(tmp_path, partenariats="""source: s1
liens:
  - {de: ccas, vers: hopital, type: oriente_vers, debut: "2005"}
""")
    snapshot = take_snapshot(read_clean(tmp_path).territory, parse_date("2012"))
    assert snapshot.presence == {"ccas": Presence.PRESENT, "hopital": Presence.PRESENT}
    assert len(draw_map(snapshot, None).links) == 1


def test_an_unnamed_member_does_not_give_a_forum_its_field(tmp_path: Path) -> None:
    """A forum belongs to steering; members known by their field only are told under it."""
    write(tmp_path, echanges="""source: s1
instances:
  - id: copil
    nom: Comité
    type: pilotage
    membres: [hopital, {champ: usagers_familles, nombre: 4}]
""")
    forum = next(
        box for box in draw_map(take_snapshot(read_clean(tmp_path).territory), None).boxes
        if box.id == "copil"
    )
    assert forum.champ == "institutionnel"
    assert "et Usagers et familles ×4" in forum.notes


def test_a_wrong_key_does_not_hide_other_faults(tmp_path: Path) -> None:
    """An entry with a malformed code is still held to its dates."""
    write(tmp_path, structures="""source: s1
structures:
  - {id: foyer, nom: Foyer, type: chrs, champ: social, finess_et: "12", ouverture: "2010",
     fermeture: "2005"}
""")
    assert [problem.code for problem in read_folder(tmp_path).problems
            if problem.code in ("SCH105", "NET303")] == ["SCH105", "NET303"]


@pytest.mark.parametrize(("here", "there"), [("paris-20e", "pau"), ("pau", "paris")])
def test_another_partnership_is_no_yardstick(here: str, there: str, tmp_path: Path) -> None:
    """Neither measured nor used to measure: described, from either side."""
    if there == "paris":
        write(tmp_path, territoire=HEAD.replace("accompagne", "autre_partenariat"))
        there = str(tmp_path)
    assert not compare_kits(here, there, None).profile.is_measured


def test_shared_tables_do_not_tell_where_the_kit_lies(tmp_path: Path) -> None:
    """The table says the same from wherever the kit was read."""
    write(tmp_path, partenariats="""source: s1
liens: [{de: ccas, vers: hopital, type: oriente_vers}]
""")
    rows = [
        draw_map(take_snapshot(read_clean(tmp_path, shown).territory), None).rows
        for shown in ("ici", str(tmp_path), None)
    ]
    assert rows[0] == rows[1] == rows[2]
    assert rows[0][0].where.startswith("partenariats.yaml:")


def test_an_agreement_is_not_told_ended_in_a_picture_of_its_beginning(tmp_path: Path) -> None:
    """An undated state belongs to the day the kit describes."""
    write(tmp_path, echanges="""source: s1
accords:
  - {id: convention, nom: Convention, type: convention, statut: denonce, signature: "2012"}
""")
    territory = read_clean(tmp_path).territory
    then = draw_map(take_snapshot(territory, parse_date("2012")), None).listings
    now = draw_map(take_snapshot(territory), None).listings
    assert [item.items for item in then if item.heading == "Accords"] == [("Convention",)]
    assert [item.items for item in now if item.heading == "Accords"] == [
        ("Convention (état : dénoncé)",)
    ]


@pytest.mark.parametrize(("holders", "asked"), [("[ccas]", 1), ("[ccas, hopital]", 0)])
def test_an_aim_of_one_holder_is_asked_about(tmp_path: Path, holders: str, asked: int) -> None:
    """An aim that one actor alone is said to hold is not said to be shared: with whom is asked."""
    write(tmp_path, finalites=f"""source: s1
objectifs:
  - {{id: o, niveau: objectif, enonce: Loger, porte_par: {holders}}}
""")
    unsaid = finding(tmp_path, "M2").unsaid
    assert [words for words in unsaid if words == "qui, avec « CCAS », partage « Loger » ?"] \
        == ["qui, avec « CCAS », partage « Loger » ?"] * asked


def test_a_passage_that_nobody_knows_is_not_printed_as_one(tmp_path: Path) -> None:
    """`passage: inconnu` leaves the source alone: "inconnu" is nowhere in it."""
    write(tmp_path, structures="""structures:
  - {id: chrs, nom: CHRS, type: chrs, champ: social, source: s1, passage: inconnu}
""")
    (entity,) = read_clean(tmp_path).territory.of_genre("structure")
    assert [item.as_written for item in entity.citations] == ["s1"]


@pytest.mark.parametrize(("status", "state", "note"), [
    ("envisage", "envisage", "intervient dans (envisagé)"),
    ("prevu", "envisage", "intervient dans (prévu)"),
    ("en_elaboration", "amorce", "intervient dans (en cours d'élaboration), amorcé"),
    ("en_place", "en_place", "intervient dans"),
])
def test_a_tie_is_no_further_than_it_is_said(
    status: str, state: str, note: str, tmp_path: Path
) -> None:
    """A tie being drawn up begins a function as an entry does; the text says which piece it is."""
    write(tmp_path, structures="""structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement, source: s1}
""", equipes_mobiles="""equipes_mobiles:
  - {id: equipe, nom: Équipe, type: equipe_mobile_logement, champ: sanitaire, source: s1}
""", partenariats=f"""liens:
  - {{de: equipe, vers: pension, type: intervient_dans, statut: {status}, source: s1}}
""")
    assert finding(tmp_path, "F4").proposed == state
    told = render_profile(compare_kits(str(tmp_path), "pau", None).profile).replace("\u00a0", " ")
    assert f" — {note}\n" in " ".join(told.split("\n      "))


def test_a_dwelling_where_a_team_is_planned_is_not_itself_planned(tmp_path: Path) -> None:
    """In the strip's table a state stands before what shows it, and not after an entity's name."""
    write(tmp_path, structures="""source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement}
""", **{"equipes-mobiles": """source: s1
equipes_mobiles:
  - {id: equipe, nom: Équipe, champ: sanitaire, intervient_dans: pension, statut: envisage}
"""})
    lines = {line[0]: line for line in column_of(compare_kits(str(tmp_path), "pau", None)).lines}
    assert lines["F4"][5] == "envisagé : Équipe et Pension"
    assert lines["F3a"][5] == "Pension"


@pytest.mark.parametrize(("date", "name", "champs"), [
    ("2015", "Œuvre", ("social",)), ("2021", "Armée", ("medico_social",)),
    ("2018", "Armée", ("social", "medico_social")),
])
def test_a_name_and_a_field_are_those_of_the_date(
    date: str, name: str, champs: tuple[str, ...], tmp_path: Path
) -> None:
    """Called and counted otherwise since 2018: not so before, nor as before after.

    In that year both fields may be true; it goes by the name that began last.
    """
    write(tmp_path, acteurs="""source: s1
acteurs:
  - id: asso
    nom: [{valeur: Œuvre, jusqu_a: "2018"}, {valeur: Armée, a_partir_de: "2018"}]
    champ: [{valeur: social, jusqu_a: "2018"}, {valeur: medico_social, a_partir_de: "2018"}]
""")
    found = take_snapshot(read_clean(tmp_path).territory, parse_date(date)).territory.by_id["asso"]
    assert (found.name, found.champs) == (name, champs)
