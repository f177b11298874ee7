"""What a tie is about leaves the kit with it: every exchange format tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.small_kits import write

TIES = """source: s1
liens:
  - {de: ccas, vers: hopital, type: signale_a, objet: loyers impayés, accord: charte}
"""
DEALS = """source: s1
accords:
  - {id: charte, nom: Charte, type: charte, statut: denonce, parties: [hopital, ccas]}
"""


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "kumu"])
def test_the_object_and_the_agreement_of_a_tie_are_exported(
    tmp_path: Path, call: Call, form: str
) -> None:
    """A network drawn elsewhere says of a tie what the kit says."""
    folder = write(tmp_path, partenariats=TIES, echanges=DEALS)
    out = tmp_path / "out"
    assert call("export", folder, "--format", form, "--out", out).code == 0
    told = "".join(path.read_text("utf-8-sig") for path in out.iterdir())
    assert "loyers impayés ; accord : Charte, dénoncé" in told
