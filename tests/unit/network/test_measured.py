"""Which indicators make « en place et évalué » of « en place »: those that were read here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.small_kits import PENSION, finding, write

READ = 'mesures: [{date: "2022", valeur: 80}]'


@pytest.mark.parametrize(("keys", "is_evaluated"), [
    (READ, True),
    ("mesures: [{date: '2022', valeur: inconnu}]", False),
    (f"{READ}, statut: prevu", False),
    (f"{READ}, statut: envisage", False),
    (f"{READ}, hors_territoire: oui", False),
])
def test_only_what_was_read_here_evaluates(
    keys: str, is_evaluated: bool, tmp_path: Path
) -> None:
    """A planned indicator, one of elsewhere and one without a value evaluate nothing."""
    write(tmp_path, structures=PENSION, indicateurs="source: s1\nindicateurs:\n  - {id: i,"
          f" libelle: Part logée, nature: part, fonctions: [F3a], {keys}}}\n")
    found = finding(tmp_path, "F3a")
    assert [item.id for item in found.measured] == (["i"] if is_evaluated else [])
    assert found.proposed == ("en_place_et_evalue" if is_evaluated else "en_place")
