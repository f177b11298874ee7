"""An institution named for someone is no person, and a person in a name still is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge
from tests.material.small_kits import write

PLACE = """source: s1
structures:
  - {id: lieu, nom: "%s", type: chrs, champ: social}
"""


def told(folder: Path, name: str, remark: str = "") -> bool:
    """Whether a structure of this name, and a remark beside it, are told to name a person."""
    write(folder, structures=PLACE % name + (f"# {remark}\n" if remark else ""))
    return any("RGPD405" in one for one in judge(folder).faults)


@pytest.mark.parametrize("name", [
    "Union Cépière Robert Monnier", "Fondation Abbé Pierre", "Association Jean Cotxet",
    "Centre hospitalier Philippe Pinel", "Union départementale Robert Monnier",
    "Établissement public de santé mentale Paul Guiraud", "Atelier Paul Durand",
    "UCRM (Union Cépière Robert Monnier)", "Comité d'entraide Louis Pergaud",
    "Résidence Docteur Jean Moulin", "EHPAD communal Louise Michel",
])
def test_an_institution_may_bear_someone_s_name(name: str, tmp_path: Path) -> None:
    """What it is comes first in its own name; written again elsewhere, it is still no person."""
    assert not told(tmp_path, name, f"voir {name}")


@pytest.mark.parametrize("name", [
    "Jean Cotxet", "Atelier de Paul Durand", "Foyer chez Paul Durand", "Service de Mme Durand",
    "Service Mme Durand", "Hôpital, dossier de Paul Durand", "Service suivi Paul Durand",
    "CHRS, contact : Paul Durand", "Les protégés de Paul Durand",
])
def test_a_person_in_a_name_is_still_told(name: str, tmp_path: Path) -> None:
    """Somebody's house, a case, a title, a name alone."""
    assert told(tmp_path, name)


def test_only_an_entry_s_own_name_is_an_institution_s(tmp_path: Path) -> None:
    """A remark that begins like an institution says nothing of a person in it."""
    assert told(tmp_path, "Abri", "union départementale Robert Monnier")
