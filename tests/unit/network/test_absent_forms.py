"""An absence told by its type is a word on a form: shown with its speaker, beside what is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.data import profile_data
from replicate.views.profile.text import render_profile
from tests.material.small_kits import finding, write

SOURCES = """sources:
  - {id: s1, titre: Compte rendu, date: "2012", voix: social}
  - {id: s2, titre: Rapport, date: "2014", voix: sanitaire}
"""
NONE = "absences: [{genre: equipe_mobile, type: empp, source: s1, passage: p. 3}]\n"


def team(*keys: str) -> str:
    """One EMPP that goes to a shelter, and the word that there is none."""
    told = "".join(f", {key}" for key in keys)
    return (
        "source: s2\nequipes_mobiles:\n  - {id: e, nom: Équipe Nord, type: empp, champ: sanitaire,"
        f" intervient_dans: [h]{told}}}\n{NONE}"
    )


def kit(folder: Path, teams: str) -> Path:
    """A kit with a shelter and what ``equipes-mobiles.yaml`` says."""
    return write(folder, sources=SOURCES, equipes_mobiles=teams, structures=(
        "source: s2\nstructures:\n  - {id: h, nom: Halte, type: chrs, champ: social,"
        ' ouverture: "2000"}\n'
    ))


def told(folder: Path) -> str:
    """The profile's text on one line."""
    return " ".join(render_profile(compare_kits(str(folder), "pau", None).profile).split())


def test_a_form_said_absent_stands_under_its_function(tmp_path: Path) -> None:
    """With who says it; the function itself stays unknown, and no gap is made of it."""
    found = finding(kit(tmp_path, NONE), "F5")
    assert [item.type for item in found.absent_forms] == ["empp"]
    assert (found.proposed, found.is_gap, found.is_answered) == ("non_renseigne", False, False)
    assert not finding(tmp_path, "F4").absent_forms
    words = told(tmp_path)
    assert "Une forme parmi d'autres, dite absente : EMPP : il n'y en a pas" in words
    assert "[1], p. 3), dit par « Compte rendu » (voix : social)" in words


@pytest.mark.parametrize(("keys", "asked"), [
    (('creation: "2004"',), True),
    (('creation: "2004"', 'fin: "2010"'), False),
    (('creation: "2013"',), False),
    (('creation: "2004"', "statut: envisage"), False),
    (('creation: "2004"', "hors_territoire: oui"), False),
    ((), False),  # first cited in 2014
])
def test_what_the_kit_cites_all_the_same_is_beside_it(
    keys: tuple[str, ...], asked: bool, tmp_path: Path
) -> None:
    """Both voices and a question, where no date keeps them apart; no state is taken back."""
    kit(tmp_path, team(*keys))
    words = told(tmp_path)
    assert ("Et ce kit en cite : Équipe Nord" in words) is asked
    assert ("De quoi parle chacun, et de quand ?" in words) is asked
    with_absence = finding(tmp_path, "F5")
    assert bool(with_absence.contradicted_forms) is asked
    kit(tmp_path, team(*keys).replace(NONE, ""))
    assert finding(tmp_path, "F5").proposed == with_absence.proposed


def test_a_contradiction_is_of_its_date(tmp_path: Path) -> None:
    """A team that has ended since is not set against the absence in a later picture."""
    kit(tmp_path, team('creation: "2004"', 'fin: "2020"'))
    assert finding(tmp_path, "F5", "2013").contradicted_forms
    assert not finding(tmp_path, "F5", "2022").contradicted_forms
    assert not finding(tmp_path, "F5", "2008").absent_forms


def test_thousands_are_named_by_a_few(tmp_path: Path) -> None:
    """Three entities, and how many more in words; the data say that there are more."""
    teams = "".join(
        f'  - {{id: e{i}, nom: Équipe {i}, type: empp, champ: sanitaire, creation: "2004"}}\n'
        for i in range(5)
    )
    kit(tmp_path, f"source: s2\nequipes_mobiles:\n{teams}{NONE}")
    assert "et 2 autres. De quoi parle chacun" in told(tmp_path)
    data = profile_data(compare_kits(str(tmp_path), "pau", None).profile)
    [one] = next(item for item in data["fonctions"] if item["fonction"] == "F5")[
        "formes_dites_absentes_et_citees"
    ]
    assert [item["nom"] for item in one["entites"]] == ["Équipe 0", "Équipe 1", "Équipe 2"]
    assert one["entites_trop_nombreuses"]
