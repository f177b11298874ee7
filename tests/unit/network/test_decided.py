"""What people wrote of a function stands beside what the evidence proposes, and is not settled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from replicate.domain.wording.discussion import questions_of
from replicate.errors import KitRefused
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.strip_cells import column_of
from replicate.views.profile.text import render_profile
from tests.material.examples import profile_json
from tests.material.small_kits import HEAD, PENSION, RECORD, decided, finding, write

ABSENCE = "absences: [{genre: structure, fonction: F3a, enonce: Rien de tel, source: s1}]\n"


def text_of(folder: Path, date: str | None = None) -> str:
    """The profile in words, its lines joined."""
    return " ".join(
        render_profile(compare_kits(str(folder), "pau", date).profile)
        .replace("\u00a0", " ").split()
    )


@pytest.mark.parametrize(("decision", "structures", "asked"), [
    ("etat: en_place, forme: identique", PENSION, []),
    ("etat: amorce, forme: identique", PENSION, ["« en place », la décision dit « amorcé »"]),
    ("etat: absent", PENSION, ["« en place », la décision dit « absent »"]),
    ("etat: inconnu", PENSION, ["« en place », et la décision ne dit pas d'état"]),
    ("etat: en_place", "structures: inconnu\n", ["qu'est-ce qui le montrerait ?"]),
    ("etat: absent", "structures: inconnu\n", []),
    ("etat: inconnu", "structures: inconnu\n", []),
    ("etat: en_place", ABSENCE, ["Quelqu'un a dit qu'il n'y en a pas, la décision dit"]),
    ("etat: absent", ABSENCE, []),
])
def test_a_difference_is_asked_and_not_settled(
    decision: str, structures: str, asked: list[str], tmp_path: Path
) -> None:
    """Proposed and decided state are both told; where they differ, one question says so."""
    found = finding(write(tmp_path, structures=structures, fonctions=decided(decision)), "F3a")
    questions = questions_of(found)
    assert len(questions) == len(asked)
    for question, words in zip(questions, asked, strict=True):
        assert words in question
        assert question.endswith("?")
    assert found.decisions


def test_decisions_that_differ_are_asked_together(tmp_path: Path) -> None:
    """Two deciders who differ are named as a question; neither is dropped."""
    write(tmp_path, structures=PENSION, fonctions="""fonctions:
  - {fonction: F3a, etat: en_place, decide_par: {acteur: ccas}, date: "2023"}
  - {fonction: F3a, etat: amorce, decide_par: {acteur: hopital}, date: "2024"}
""")
    told = text_of(tmp_path)
    assert "Des décisions diffèrent (« en place » et « amorcé »)" in told
    assert "par CCAS, 2023" in told
    assert "par Hôpital, 2024" in told
    assert "Les preuves proposent « en place », une décision dit « amorcé »" in told


@pytest.mark.parametrize(("earlier", "later", "kept"), [
    (", decide_par: inconnu", "", ["amorce"]), ("", ", decide_par: inconnu", ["amorce"]),
    (", decide_par: ccas", ", decide_par: inconnu", ["en_place", "amorce"]),
])
def test_a_decider_whom_nobody_names_is_one_voice(
    earlier: str, later: str, kept: list[str], tmp_path: Path
) -> None:
    """Nobody named and nobody known are no two deciders: the later decision takes over."""
    write(tmp_path, fonctions=f"""fonctions:
  - {{fonction: F3a, etat: en_place, date: "2020"{earlier}}}
  - {{fonction: F3a, etat: amorce, date: "2022"{later}}}
""")
    assert [item.state for item in finding(tmp_path, "F3a").decisions] == kept


def test_a_decision_for_one_perimeter_is_not_the_territorys(tmp_path: Path) -> None:
    """It is told with its perimeter, and makes neither a gap nor a difference."""
    head = HEAD + "perimetres: [{id: nord, nom: Secteur nord, type: autre, source: s1}]\n"
    write(tmp_path, territoire=head, fonctions="""fonctions:
  - {fonction: F3a, etat: absent, perimetre: nord, decide_par: {acteur: ccas}, date: "2023"}
  - {fonction: F3a, etat: amorce, perimetre: aucun, decide_par: {acteur: ccas}, date: "2022"}
""")
    found = finding(tmp_path, "F3a")
    assert not found.is_gap
    assert not found.is_contradicted
    assert len(found.decisions) == 2
    assert "absent, pour Secteur nord seulement" in text_of(tmp_path)


@pytest.mark.parametrize(("by", "told"), [
    ("ccas", "CCAS"), ("{acteur: ccas}", "CCAS"), ("{valeur: ccas, source: s1}", "CCAS"),
    ("{acteur: ccas, fonction: direction}", "CCAS, direction"),
    ("{fonction: direction}", "direction (on ne sait pas de quel acteur)"),
    ("inconnu", "on ne sait pas {}qui"), ("aucun", "personne"),
])
def test_who_decided_is_written_one_way(by: str, told: str, tmp_path: Path) -> None:
    """An id or an object that names it says the same of a decision and of an adaptation."""
    write(tmp_path, fonctions=decided(f"etat: amorce, decide_par: {by}") + f"""adaptations:
  - {{fonction: F3a, quoi: Ailleurs, decide_par: {by}}}
""")
    words = text_of(tmp_path)
    within = told.format("par ") if "{}" in told else f"par {told}"
    assert f"personne ne l'a décrite ; {within}, date non renseignée" in words
    assert f"décidée par : {told.format('')}" in words


def test_a_decision_that_names_nobody_says_so(tmp_path: Path) -> None:
    """Who decided was not written: nobody was asked, and it is not that nobody knows."""
    write(tmp_path, fonctions=decided("etat: amorce"))
    assert "forme : personne ne l'a décrite ; personne n'est nommé, date non renseignée" \
        in text_of(tmp_path)


def test_a_form_that_nobody_knows_is_no_other_form(tmp_path: Path) -> None:
    """"inconnu" is an answer: nobody knows the form, and nothing is asked to be documented."""
    write(tmp_path, structures=PENSION, fonctions=decided("etat: en_place, forme: inconnu"))
    assert "en place ; forme : on ne sait pas laquelle ; " in text_of(tmp_path)
    assert not finding(tmp_path, "F3a").is_to_document


@pytest.mark.parametrize(("said", "told"), [
    ("{valeur: oui, selon: hopital}", "oui, selon Hôpital ;"),
    ("oui", "oui, et personne n'est nommé pour le dire ;"), ("inconnu", "personne ne sait ;"),
    ("{valeur: oui}", "oui, et personne n'est nommé pour le dire ;"),
    ("{valeur: non, selon: aucun}", "non, et personne n'est nommé pour le dire ;"),
    ("{valeur: oui, selon: inconnu}", "oui, on ne sait pas selon qui ;"),
    ("{valeur: inconnu, selon: hopital}", "on ne sait pas, selon Hôpital ;"),
    ("{valeur: inconnu}", "personne ne sait ;"),
])
def test_who_finds_it_consistent_is_named_or_not(said: str, told: str, tmp_path: Path) -> None:
    """Nobody named, nobody who knows, and a name are three answers, in French and in JSON."""
    write(tmp_path, structures=PENSION, fonctions=f"""adaptations:
  - {{fonction: F3a, quoi: Ailleurs, coherente: {said}}}
""")
    assert f"cohérente avec la fonction : {told}" in text_of(tmp_path)
    data = json.loads(profile_json(compare_kits(str(tmp_path), "pau", None).profile))
    [record] = [item for one in data["fonctions"] for item in one["adaptations"]]
    named = said.partition("selon: ")[2].rstrip("}")
    assert record["coherente"]["selon"] == {"hopital": "Hôpital", "": None}.get(named, named)


@pytest.mark.parametrize("by", ["[ccas, hopital]", "{}", "{instance: ccas, qui: x}"])
def test_who_decided_is_one_answer(by: str, tmp_path: Path) -> None:
    """A decision has one decider: of two, each has a decision of its own."""
    write(tmp_path, fonctions=decided(f"etat: amorce, decide_par: {by}"))
    with pytest.raises(KitRefused):
        finding(tmp_path, "F3a")


@pytest.mark.parametrize(("date", "asked", "counted", "unplaced"), [
    ('date: "2020"', None, 1, 0), ('date: "2020"', "2021", 1, 0), ('date: "2020"', "2019", 0, 0),
    ('date: "2020"', "2020-07", 0, 1), ("date: inconnu", "2019", 0, 1),
    ("date: inconnu", None, 1, 0),
])
def test_decisions_obey_partial_dates(
    date: str, asked: str | None, counted: int, unplaced: int, tmp_path: Path
) -> None:
    """A decision counts once it is surely taken; one that may be is told apart, not hidden."""
    write(tmp_path, fonctions=decided(f"etat: amorce, {date}"))
    found = finding(tmp_path, "F3a", asked)
    assert (len(found.decisions), len(found.unplaced_decisions)) == (counted, unplaced)
    assert ("dont on ne sait pas si elle était prise" in text_of(tmp_path, asked)) == bool(unplaced)


def test_an_adaptation_is_told_whole_beside_its_function(tmp_path: Path) -> None:
    """Who decided, who finds it consistent, where it is written, what nobody wrote."""
    write(tmp_path, structures=PENSION,
          fonctions=decided("etat: en_place, forme: adaptee") + RECORD)
    told = text_of(tmp_path)
    for words in ("Adaptation (2019) : Deux petites maisons (", "fonctions.yaml:4:5 ; [1], p. 4)",
                  "décidée par : CCAS", "prévue d'avance : non", "nature : lieu",
                  "raison : personne ne sait", "oui, selon Hôpital", "à revoir : 2026",
                  "pas encore écrit : le but, ce qui le montre."):
        assert words in told
    found = finding(tmp_path, "F3a")
    assert not found.is_to_document
    assert '"quoi": "Deux petites maisons."' in profile_json(
        compare_kits(str(tmp_path), "pau", None).profile
    )


@pytest.mark.parametrize(("asked", "counted", "unplaced"), [
    ("2020", 1, 0), ("2018", 0, 0), ("2019-03", 0, 1), (None, 1, 0),
])
def test_adaptations_obey_partial_dates(
    asked: str | None, counted: int, unplaced: int, tmp_path: Path
) -> None:
    """An adaptation is told from its date on; one that may be earlier or later is told apart."""
    found = finding(write(tmp_path, fonctions=RECORD), "F3a", asked)
    assert (len(found.adaptations), len(found.unplaced_adaptations)) == (counted, unplaced)


@pytest.mark.parametrize(("decision", "is_to_document"), [
    ("etat: en_place, forme: adaptee", True), ("etat: amorce, forme: autre", True),
    ("etat: en_place, forme: ajoutee", True), ("etat: en_place, forme: identique", False),
    ("etat: en_place", False), ("etat: absent, forme: sans_equivalent", False),
    ("etat: en_place, forme: sans_equivalent", False),
    ("etat: inconnu, forme: autre", False),
])
def test_a_form_that_differs_asks_for_its_record(
    decision: str, is_to_document: bool, tmp_path: Path
) -> None:
    """"Adaptation à documenter" where the form differs and nothing is written; never a fault."""
    write(tmp_path, structures=PENSION, fonctions=decided(decision))
    found = finding(tmp_path, "F3a")
    assert found.is_to_document is is_to_document
    assert ("Adaptation à documenter" in text_of(tmp_path)) is is_to_document
    write(tmp_path, fonctions=decided(decision) + RECORD)
    assert not finding(tmp_path, "F3a").is_to_document


def test_what_is_decided_of_another_model_is_not_taken_over(tmp_path: Path) -> None:
    """F3a of the model that a kit follows is not F3a of another: only described beside it."""
    write(tmp_path, territoire=HEAD.replace("pau@1", "ailleurs@1"), structures=PENSION,
          fonctions=decided("etat: absent") + RECORD)
    profile = compare_kits(str(tmp_path), "pau", None).profile
    found = next(item for item in profile.findings if item.function.id == "F3a")
    assert not profile.is_measured
    assert found.evidence
    assert found.decisions == ()
    assert found.adaptations == ()
    assert not found.is_gap
    assert "Ici ne suit pas ce modèle (Le modèle de Pau)" in text_of(tmp_path)


def test_a_strip_cell_is_of_the_whole_territory(tmp_path: Path) -> None:
    """What was decided for one perimeter, or answered by "inconnu", fills no cell of the strip."""
    head = HEAD + "perimetres: [{id: nord, nom: Secteur nord, type: autre, source: s1}]\n"
    write(tmp_path, territoire=head, structures=PENSION, fonctions="""fonctions:
  - {fonction: F3a, etat: absent, perimetre: nord, decide_par: {acteur: ccas}, date: "2023"}
  - {fonction: F9, etat: inconnu, decide_par: {acteur: ccas}, date: "2023"}
""")
    told = column_of(compare_kits(str(tmp_path), "pau", None))
    cells = dict(zip((line[0] for line in told.lines), told.column.cells, strict=True))
    assert cells["F3a"].words == "en place"
    assert cells["F9"].words == "?"
    assert cells["F9"].remarks == set()
    [line] = [line for line in told.lines if line[0] == "F3a"]
    assert "absent, pour Secteur nord seulement" in line
