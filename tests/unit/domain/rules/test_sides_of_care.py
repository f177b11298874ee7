"""Which side of a cross care is told to lack: a side that nobody knows is no missing one."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.kits.reading import read_folder
from tests.material.small_kits import write

PLACE = "source: s1\nstructures: [{id: lieu, nom: Lieu, type: chrs, champ: social}]\n"


@pytest.mark.parametrize(("side", "told"), [
    ("social: inconnu", "« Suivi » : on ne sait pas qui est du côté social"),
    ("social: aucun", "« Suivi » n'a pas de côté social"),
    ("", "« Suivi » n'a pas de côté social"),
])
def test_unknown_is_not_told_to_lack(side: str, told: str, tmp_path: Path) -> None:
    """« inconnu » was asked: nobody said that there is no social side."""
    write(tmp_path, structures=PLACE, partenariats=(
        "source: s1\nliens: []\nprises_en_charge_croisees:\n"
        f"  - {{id: c, nom: Suivi, lieu: lieu, soin: hopital{', ' if side else ''}{side}}}\n"
    ))
    [problem] = (item for item in read_folder(tmp_path, "ici").problems if item.code == "NET305")
    assert problem.message == told
    assert "champs:" in (problem.expected or "")
