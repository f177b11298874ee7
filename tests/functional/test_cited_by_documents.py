"""Whom a dated document names was there to be named, whatever else nobody dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from tests.material.small_kits import write

SOURCES = """sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Appel, date: inconnu, voix: usagers_familles}
"""
USERS = """source: s2
acteurs:
  - {id: usagers, nom: Usagers, type: association_usagers, champ: usagers_familles}
  - {id: ccas, nom: CCAS, type: ccas, champ: social, source: s1}
"""


@pytest.mark.parametrize(("member", "cited"), [
    ("usagers", "2020"), ("{acteur: usagers, nombre: 2}", "2020"),
    ("{valeur: usagers, source: s2}", None),
    ("{valeur: usagers, deduit: oui, pourquoi: sans doute}", None),
])
def test_a_member_of_a_forum_is_cited_by_who_names_it(
    tmp_path: Path, member: str, cited: str | None
) -> None:
    """Minutes of 2020 name who sits: their date is known, though a call of no date told of them.

    An undated source, or a guess, dates nobody.
    """
    folder = write(tmp_path, sources=SOURCES, acteurs=USERS, echanges=f"""source: s1
instances:
  - {{id: clsm, nom: CLSM, type: clsm, membres: [ccas, {member}]}}
""")
    found = read_clean(folder).territory.by_id["usagers"].lifetime.cited
    assert found == (parse_date(cited) if cited else None)


def test_what_is_dated_keeps_its_own_date(tmp_path: Path) -> None:
    """Only what has no date at all is dated so: an earlier document moves no first mention."""
    folder = write(tmp_path, sources=SOURCES.replace("inconnu", '"2023"'), acteurs=USERS,
                   echanges="""source: s1
instances:
  - {id: clsm, nom: CLSM, type: clsm, membres: [usagers]}
""")
    assert read_clean(folder).territory.by_id["usagers"].lifetime.cited == parse_date("2023")
