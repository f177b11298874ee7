"""That a whole kind is not here is someone's word; less than that is told and denies nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import Comparison, compare_kits
from replicate.views.profile.text import render_profile
from replicate.views.roles.text import render_roles
from tests.material.small_kits import HEAD, write

TEAMS = "Équipe dans les structures → Accueil de jour"


def compared(folder: Path, teams: str, **files: str) -> Comparison:
    """A small kit beside Pau, with this ``equipes-mobiles.yaml``."""
    return compare_kits(str(write(folder, **{"equipes-mobiles": teams}, **files)), "pau", None)


def state(comparison: Comparison) -> str:
    """What is said of the tie of Pau's team in structures with its day centre."""
    [found] = (group.state for group in comparison.roles.groups for line in group.lines
               if line.title == TEAMS)
    return found


def text(comparison: Comparison) -> str:
    """Functions and networks in words, their lines joined."""
    told = render_profile(comparison.profile) + render_roles(comparison.roles)
    return " ".join(told.replace("\u00a0", " ").split())


def test_none_in_the_place_of_a_list_is_an_absence(tmp_path: Path) -> None:
    """`equipes_mobiles: aucun` says that there is no team: nobody may be told to have kept silent.

    It denies no function: others than a team may do what one does.
    """
    told = compared(tmp_path, "source: s1\nequipes_mobiles: aucun\n")
    assert state(told) == "non retrouvé ici"
    assert "équipe mobile : il n'y en a pas (equipes-mobiles.yaml:2:18 ; [1])" in text(told)
    assert not any(item.is_gap or item.proposed == "absent" for item in told.profile.findings)


@pytest.mark.parametrize("agreements", [
    "source: s1\naccords: aucun\n", "source: s1\nabsences: [{genre: accord}]\n",
])
def test_none_of_a_kind_is_no_form_among_others(tmp_path: Path, agreements: str) -> None:
    """Who says that there is no agreement at all means every type of them, and is told so."""
    folder = write(tmp_path, echanges=agreements)
    told = render_profile(compare_kits(str(folder), "paris-20e", None).profile)
    words = " ".join(told.replace("\u00a0", " ").split())
    assert "Dit absent, quel que soit le type : accord : il n'y en a pas" in words
    assert "Une forme parmi d'autres" not in words


@pytest.mark.parametrize(("function", "name", "written"), [
    ("M4", "echanges", "accords: aucun"), ("M4", "echanges", "instances: aucun"),
    ("F8", "echanges", "instances: aucun"), ("M5", "indicateurs", "indicateurs: aucun"),
    ("M3", "cultures", "representations: aucun"), ("M2", "finalites", "objectifs: aucun"),
])
def test_none_of_a_kind_that_a_function_is_shown_by_is_told_under_it(
    tmp_path: Path, function: str, name: str, written: str
) -> None:
    """Pau's model seeks agreements, forums, objectives… of any type: nobody kept silent on them.

    It proposes no state: the function may be achieved by something else.
    """
    folder = write(tmp_path, **{name: f"source: s1\n{written}\n"})
    told = compare_kits(str(folder), "pau", None).profile
    [found] = (item for item in told.findings if item.function.id == function)
    assert [item.genre for item in found.absent_forms] == [_GENRES[written.split(":")[0]]]
    assert found.proposed == "non_renseigne"
    assert not found.is_gap


_GENRES = {"accords": "accord", "instances": "instance", "indicateurs": "indicateur",
           "representations": "representation", "objectifs": "objectif"}


def test_functions_and_networks_name_places_one_way(tmp_path: Path) -> None:
    """A place is the same words wherever one comparison gives it: the file in its kit."""
    told = compared(tmp_path, "source: s1\nequipes_mobiles: aucun\n")
    functions, networks = render_profile(told.profile), render_roles(told.roles)
    for words in (functions, networks):
        assert "(equipes-mobiles.yaml:2:18" in words
        assert f"{tmp_path.name}/" not in words


def test_unknown_in_its_place_is_none(tmp_path: Path) -> None:
    """`inconnu` was asked and not answered: a question."""
    assert state(compared(tmp_path, "equipes_mobiles: inconnu\n")) == "non renseigné"


def test_a_sentence_without_a_type_is_told_and_denies_nothing(tmp_path: Path) -> None:
    """Which teams it means stands in its words: it is read under the question and the functions."""
    told = compared(tmp_path, "source: s1\nabsences:\n"
                    "  - {genre: equipe_mobile, enonce: Pas d'équipe pour les femmes}\n")
    assert state(told) == "non renseigné"
    words = text(told)
    assert "Dit absent, sans préciser le type : Pas d'équipe pour les femmes" in words
    assert ("F5 Le soin va dans les structures sociales État proposé : non renseigné Dit absent,"
            " sans préciser le type") in words


def test_a_kind_that_the_kit_tells_of_elsewhere_is_not_denied(tmp_path: Path) -> None:
    """No team at all, says one, and there is one: both are told, nothing is settled."""
    told = compared(tmp_path, """source: s1
equipes_mobiles:
  - {id: e, nom: Équipe, type: equipe_rue, champ: social}
absences:
  - {genre: equipe_mobile}
""")
    assert state(told) == "non renseigné"
    assert "Dit absent, sans préciser le type : équipe mobile : il n'y en a pas" in text(told)


@pytest.mark.parametrize("keys", ["hors_territoire: oui", 'creation: "2004", fin: "2010"'])
def test_what_is_elsewhere_or_over_leaves_the_word_on_a_kind(keys: str, tmp_path: Path) -> None:
    """A team of another town, or one that ended, does not gainsay that there is none here."""
    told = compared(tmp_path, f"""source: s1
equipes_mobiles:
  - {{id: e, nom: Équipe, type: equipe_rue, champ: social, {keys}}}
absences:
  - {{genre: equipe_mobile}}
""")
    assert state(told) == "non retrouvé ici"


def test_what_is_not_looked_for_denies_no_function(tmp_path: Path) -> None:
    """A kit without contexts or outcomes lacks no part of a partnership, though it is told."""
    found = compared(tmp_path, "equipes_mobiles: []\n", indicateurs="resultats: aucun\n")
    assert [item.genre for item in found.here.territory.absences] == ["resultat"]
    assert not any(item.absent_forms or item.absences or item.is_gap
                   for item in found.profile.findings)


def test_who_alone_says_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A kit of absences only, all told by one field, is one side's story too."""
    told = compared(tmp_path, "equipes_mobiles: []\n", acteurs="acteurs: []\n",
                    structures="source: s1\nabsences: [{genre: structure, type: chrs}]\n")
    assert told.profile.warnings == ("Ici : récit d'un seul côté : social.",)


def test_many_are_told_by_the_first(tmp_path: Path) -> None:
    """Hundreds of such words neither hide the functions nor are passed over in silence."""
    told = text(compared(tmp_path, "source: s1\nabsences:\n" + "".join(
        f"  - {{genre: equipe_mobile, enonce: Pas la {number}e}}\n" for number in range(25))))
    assert "et 5 autres (voir --format json)" in told
    assert "D'autres absences sans type encore (« absences » du kit)." in told


def test_what_is_said_of_a_kind_without_types_stands_under_its_function(tmp_path: Path) -> None:
    """« Pas de suivi à deux » has no type to name: the function that cross care shows tells it."""
    told = text(compared(tmp_path, "", partenariats="""absences:
  - {genre: prise_en_charge_croisee, enonce: Pas de suivi à deux., source: s1, passage: p. 3}
"""))
    functions = {part[:2]: part for part in told.split(" F")}
    assert "Dit absent : Pas de suivi à deux (partenariats.yaml:2:5" in functions["7 "]
    assert "Pas de suivi à deux" not in functions["5 "]


def test_who_denies_a_function_that_is_shown_is_named(tmp_path: Path) -> None:
    """« Dit par » names who shows it: the other voice has its own speaker."""
    told = text(compared(tmp_path, "", sources="""sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Courrier, date: "2020", voix: logement}
""", structures="""source: s1
structures:
  - {id: maison, nom: Maison, type: pension_de_famille, champ: logement}
absences: [{genre: structure, fonction: F3a, enonce: Rien de tel ici, source: s2}]
"""))
    assert "Absence dite : Rien de tel ici (structures.yaml:4:12" in told
    assert ", dit par « Courrier » (voix : logement)" in told


def test_a_decision_for_one_perimeter_answers_no_function(tmp_path: Path) -> None:
    """What is decided for one sector leaves the territory to be asked."""
    area = HEAD + "perimetres: [{id: nord, type: quartier, nom: Nord}]\n"
    told = [text(compared(tmp_path, "", territoire=area, fonctions=(
        f"source: s1\nfonctions: [{{fonction: F8, etat: amorce, decide_par: ccas{only}}}]\n")))
        for only in (", perimetre: nord", "")]
    assert ["0 fonction sur 10 renseignée" in one for one in told] == [True, False]
