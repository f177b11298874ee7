"""An actor whose only tie is planned or over stands alone at the date, and not for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.small_kits import write

TIES = """source: s1
liens:
  - {de: ccas, vers: hopital, type: partenariat, WHEN}
"""


@pytest.mark.parametrize("when", ['debut: "2010", fin: "2015"', "statut: prevu"])
def test_it_is_alone_at_that_date(tmp_path: Path, call: Call, when: str) -> None:
    """The kit tells a tie: « sans lien connu » alone would deny what it says."""
    folder = write(tmp_path, partenariats=TIES.replace("WHEN", when))
    told = " ".join(call("measure", folder).out.split())
    assert "Sans lien connu à cette date avec une autre entité : CCAS ; Hôpital." in told
