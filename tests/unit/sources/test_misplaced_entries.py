"""What stands in another's place is told once, with the section and the file that are its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit, write_files

_PLACES = "Résidence, type: chrs, champ: social, gestionnaire: ccas"


@pytest.mark.parametrize(("file", "text", "told"), [
    ("cultures", "representations: aucun\ninstances: []\n",
     "« instances: » s'écrit dans echanges.yaml"),
    ("cultures", "representations: aucun\nÉquipes mobiles: []\n",
     "« equipes_mobiles: » s'écrit dans equipes-mobiles.yaml"),
    ("finalites", f"source: s1\nobjectifs:\n  - {{id: a, nom: {_PLACES}}}\n",
     "sous « structures: » (structures.yaml)"),
    ("echanges", "source: s1\noutils:\n  - {id: a, nom: Charte, type: charte, parties: [ccas]}\n",
     "sous « accords: » (echanges.yaml)"),
    ("structures", "source: s1\nstructures:\n"
     "  - {id: a, nom: EMPP, type: empp, champ: sanitaire, gestionnaire: ccas}\n",
     "c'est un type d'équipe mobile : sous « equipes_mobiles: » (equipes-mobiles.yaml)"),
])
def test_where_it_belongs_is_said(file: str, text: str, told: str, tmp_path: Path) -> None:
    """By the section's name, by the keys of the entry, or by its type where the keys would do."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {f"{file}.yaml": text})
    [problem] = [one for one in judge(folder).problems if one.code.startswith("SCH1")]
    assert told in (problem.expected, problem.hint)


def test_a_word_of_another_kind_is_no_type(tmp_path: Path) -> None:
    """« champ: ccas » is a wrong champ, and the entry is where it belongs."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {"structures.yaml": "source: s1\nstructures:\n"
                         "  - {id: a, nom: A, type: chrs, champ: ccas, gestionnaire: ccas}\n"})
    [problem] = [one for one in judge(folder).problems if one.code == "SCH104"]
    assert "acteurs.yaml" not in (problem.hint or "")


@pytest.mark.parametrize("entry", [
    "{id: a, nom: A, tpye: chrs, champs: social, gestionnaire: ccas}",
    "{id: a, nom: A, type: chrs, champ: social, gestionnaires: ccas, adresse: x, tel: y}",
])
def test_slips_of_the_pen_are_told_each(entry: str, tmp_path: Path) -> None:
    """No section takes the entry as it is: each of its keys is told where it stands."""
    folder = lay_kit(tmp_path / "k")
    write_files(folder, {"structures.yaml": f"source: s1\nstructures:\n  - {entry}\n"})
    told = [one.message for one in judge(folder).problems if one.code == "SCH101"]
    assert len(told) > 1
    assert all(message.startswith("la clé") for message in told)
