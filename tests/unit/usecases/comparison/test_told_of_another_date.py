"""A tie that is over is no silence: who asks for it reads that it was told, and of when."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from replicate.views.roles.text import render_roles
from tests.material.small_kits import write

HOMES = """source: s1
structures:
  - {id: maison, nom: Maison, type: pension_de_famille, champ: logement, ouverture: "2010"}
"""
TEAM = """source: s1
equipes_mobiles:
  - id: mobile
    nom: Équipe mobile
    type: equipe_mobile_logement
    champ: sanitaire
    roles: [equipe-logement]
    intervient_dans: INTO
"""
OVER = "[{valeur: maison, a_partir_de: '2012', jusqu_a: '2020'}]"
DEDUCED = OVER.replace("}", ", deduit: oui, pourquoi: Mêmes locaux}")
TOLD = "Dit ici, mais pas de cette date : Équipe mobile → Maison (intervient dans)"


def networks(folder: Path, into: str) -> str:
    """The networks of a small kit beside Pau's, on one line."""
    kit = write(folder, structures=HOMES, equipes_mobiles=TEAM.replace("INTO", into))
    told = render_roles(compare_kits(str(kit), "pau", None).roles)
    return " ".join(told.replace("\u00a0", " ").split())


@pytest.mark.parametrize(("into", "words"), [
    (OVER, f"{TOLD}, terminé. Et ici ?"), (DEDUCED, f"{TOLD}, déduit, terminé. Et ici ?"),
])
def test_an_ended_tie_is_told_beside_its_question(into: str, words: str, tmp_path: Path) -> None:
    """Until 2020 the team went there: the question stays, and nobody is said to be silent."""
    assert words in networks(tmp_path, into)


def test_a_tie_that_may_hold_is_not_told_of_another_date(tmp_path: Path) -> None:
    """« jusqu'à après 2012 » leaves it open: nobody may say that it is of another date."""
    told = networks(tmp_path, "[{valeur: maison, a_partir_de: '2012', jusqu_a: 'apres 2014'}]")
    assert ("Dit ici : Équipe mobile → Maison (intervient dans), on ne sait pas à cette date."
            in told)


@pytest.mark.parametrize("into", ["[maison]", "inconnu"])
def test_what_holds_or_was_never_told_has_no_such_words(into: str, tmp_path: Path) -> None:
    """A tie in place is found, and an unknown one is « peut-être »."""
    assert "mais pas de cette date" not in networks(tmp_path, into)


def test_a_decision_that_nobody_knows_is_said_so(tmp_path: Path) -> None:
    """« etat: inconnu » was asked: the decision is not called « inconnu »."""
    kit = write(tmp_path, fonctions=(
        "source: s1\nfonctions: [{fonction: F6, etat: inconnu, decide_par: ccas}]\n"))
    told = render_profile(compare_kits(str(kit), "pau", None).profile).replace("\u00a0", " ")
    assert "Décision : on ne sait pas ; forme" in told
    assert "Décision : inconnu" not in told
