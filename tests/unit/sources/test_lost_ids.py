"""An entry whose id cannot be read is told once, not again wherever it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit, write_files

_NAMED = (
    "source: s1\nstructures:\n  - {id: abri, nom: Abri, type: chrs, champ: social,"
    " gestionnaire: ccas, hebergeur: ccas, mesures: inconnu, ouverture: inconnu}\n"
)
_OTHERS = "source: s1\nacteurs:\n  - {id: hopital, nom: Hôpital, type: ars, champ: sanitaire}\n"


@pytest.mark.parametrize(("entry", "told"), [
    ("{nom: CCAS, type: ccas, champ: social}", "SCH102"),
    ("{id: , nom: CCAS, type: ccas, champ: social}", "SCH102"),
    ("{id: 12, nom: CCAS, type: ccas, champ: social}", "SCH103"),
    ("CCAS", "SCH103"),
])
def test_lost_id_is_told_once(entry: str, told: str, tmp_path: Path) -> None:
    """Nothing says that « ccas » does not exist: the entry without an id may be it."""
    folder = lay_kit(tmp_path / "kit")
    write_files(folder, {"acteurs.yaml": f"{_OTHERS}  - {entry}\n", "structures.yaml": _NAMED})
    assert [line.split()[-1] for line in judge(folder).faults] == [told]


def test_id_that_nobody_gives_is_told_wherever_it_stands(tmp_path: Path) -> None:
    """Where every entry has its id, what names none of them is told, each time."""
    folder = lay_kit(tmp_path / "kit")
    write_files(folder, {"acteurs.yaml": _OTHERS, "structures.yaml": _NAMED})
    assert [line.split()[-1] for line in judge(folder).faults] == ["REF201", "REF201"]
