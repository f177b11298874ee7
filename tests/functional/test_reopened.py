"""What closed and opened again is refused as one entry, and told how to be written as two."""

from __future__ import annotations

from pathlib import Path

from tests.material.command import Call
from tests.material.small_kits import write

ONE = """source: s1
structures:
  - {id: foyer, nom: Foyer, type: chrs, champ: social, fermeture: "2015", ouverture: "2016"}
"""
TWO = """source: s1
structures:
  - {id: foyer-ancien, nom: Foyer, type: chrs, champ: social, fermeture: "2015"}
  - {id: foyer, nom: Foyer, type: chrs, champ: social, ouverture: "2016"}
"""
TIE = """source: s1
liens:
  - {de: foyer, vers: foyer-ancien, type: succede_a}
"""


def test_a_reopening_is_proposed_as_two_entries(tmp_path: Path, call: Call) -> None:
    """The message says it, and what it says is accepted."""
    outcome = call("validate", write(tmp_path, structures=ONE))
    assert "NET303" in outcome.out
    assert "deux entrées, la seconde « succede_a » la première" in outcome.out
    outcome = call("validate", write(tmp_path, structures=TWO, partenariats=TIE))
    assert outcome.code == 0, outcome.out
