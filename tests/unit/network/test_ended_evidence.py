"""What showed a function and is over is told, in text and JSON, and proposes no state."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import Comparison, compare_kits, data_of
from replicate.views.profile.text import render_profile
from tests.material.small_kits import write

TEAM = """source: s1
equipes_mobiles:
  - {{id: empp, nom: EMPP, type: equipe_mobile_structures, champ: sanitaire, creation: "2005",
     {}}}
"""
PLACES = """source: s1
structures:
  - {id: jour, nom: Jour, type: accueil_jour, champ: social, ouverture: "2001", fermeture: "2040"}
"""
ENDED = 'fin: "2012", intervient_dans: jour'


def compared(folder: Path, team: str, date: str | None = None) -> Comparison:
    """A kit whose team works in a day centre, beside Pau."""
    write(folder, **{"equipes-mobiles": TEAM.format(team), "structures": PLACES})
    return compare_kits(str(folder), "pau", date)


def words(comparison: Comparison) -> str:
    """The functions in text, their lines joined."""
    return " ".join(render_profile(comparison.profile).replace("\u00a0", " ").split())


@pytest.mark.parametrize(("team", "end"), [
    (ENDED, "EMPP, fin : 2012"),
    ('intervient_dans: {valeur: jour, jusqu_a: "2012"}', "(intervient dans), fin : 2012"),
])
def test_evidence_that_is_over_is_told(team: str, end: str, tmp_path: Path) -> None:
    """The team that closed, or left the place, with its end and its speaker; no state follows."""
    comparison = compared(tmp_path, team)
    [found] = (item for item in comparison.profile.findings if item.function.id == "F5")
    assert found.proposed == "non_renseigne"
    told = words(comparison)
    assert "Dit ici, mais terminé : EMPP (equipes-mobiles.yaml:3:5) et Jour" in told
    assert f"{end} ; dit par « Compte rendu » (voix : social)" in told
    assert "2040" not in told
    [data] = (item for item in data_of(comparison)["fonctions"] if item["fonction"] == "F5")
    [ended] = data["preuves_terminees"]
    assert end in ended["enonce"]
    assert data["preuves"] == []


def test_it_is_evidence_of_a_date_before_its_end(tmp_path: Path) -> None:
    """In 2009 the team is there: nothing is told to be over."""
    comparison = compared(tmp_path, ENDED, "2009")
    [found] = (item for item in comparison.profile.findings if item.function.id == "F5")
    assert found.proposed == "en_place"
    assert found.ended == ()


def test_what_is_over_is_not_told_beside_what_is_there(tmp_path: Path) -> None:
    """A function that is shown at the date needs no word on what showed it before."""
    team = ENDED + "}\n  - {id: suite, nom: Suite, type: equipe_mobile_structures, " \
        'champ: sanitaire, creation: "2013", intervient_dans: jour'
    told = words(compared(tmp_path, team))
    assert "Preuve : Suite" in told
    assert "mais terminé" not in told


def test_what_begins_later_is_not_over(tmp_path: Path) -> None:
    """In 2003 there was no team yet."""
    assert "mais terminé" not in words(compared(tmp_path, ENDED, "2003"))


TABLE = """source: s1
instances:
  - {id: cellule, nom: Cellule, type: cellule_situations, creation: "2000"}
"""
MEMBERS = """source: s1
liens:
  - {de: hopital, type: membre_de, vers: cellule, debut: "2001", fin: "2008"}
  - {de: asso, type: membre_de, vers: cellule, debut: "SINCE", fin: "2015"}
"""
ACTORS = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire, creation: "1950"}
  - {id: asso, nom: Association, type: association, champ: social, creation: "1990"}
"""


@pytest.mark.parametrize(("since", "is_told"), [("2007", True), ("2010", False)])
def test_two_who_never_sat_together_show_nothing(
    since: str, is_told: bool, tmp_path: Path
) -> None:
    """Who left in 2008 and who came in 2010 met nobody there; who came in 2007 may have."""
    write(tmp_path, echanges=TABLE, partenariats=MEMBERS.replace("SINCE", since), acteurs=ACTORS)
    told = words(compare_kits(str(tmp_path), "pau", None))
    assert ("mais terminé" in told) is is_told


def test_who_only_names_an_end_of_what_is_over_does_not_say_it(tmp_path: Path) -> None:
    """The day centre's own document says nothing of the team that went there."""
    sources = """sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Annuaire, date: "2021", voix: institutionnel}
"""
    write(tmp_path, sources=sources, structures=PLACES.replace("s1", "s2"),
          **{"equipes-mobiles": TEAM.format(ENDED)})
    told = words(compare_kits(str(tmp_path), "pau", None))
    assert "fin : 2012 ; dit par « Compte rendu » (voix : social)" in told
    assert "Annuaire" not in told


@pytest.mark.parametrize("planned", ["", "  - {id: n, nom: Neuf, type: chrs, champ: social,"
                                         " statut: prevu}\n"])
def test_what_may_be_over_is_told_as_not_known(planned: str, tmp_path: Path) -> None:
    """« fin : après 2010 » leaves it open: neither there nor over, beside a plan too."""
    write(tmp_path, structures=f"""source: s1
structures:
  - {{id: maison, nom: Maison, type: residence_accueil, champ: logement, ouverture: "2003",
     fermeture: "apres 2010"}}
{planned.replace("chrs", "residence_accueil").replace("social", "logement")}""")
    comparison = compare_kits(str(tmp_path), "pau", None)
    [found] = (item for item in comparison.profile.findings if item.function.id == "F3a")
    assert found.proposed == ("envisage" if planned else "non_renseigne")
    assert ("Dit ici, on ne sait pas si c'est le cas à cette date : Maison (structures.yaml:3:5) ;"
            " Maison, fin : après 2010 ; dit par « Compte rendu » (voix : social)"
            ) in words(comparison)
    [data] = (item for item in data_of(comparison)["fonctions"] if item["fonction"] == "F3a")
    assert [len(data[key]) for key in ("preuves_incertaines", "preuves_terminees")] == [1, 0]
