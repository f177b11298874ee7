"""Whom a dated document names was there to be named, whatever else nobody dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.timeline.timeline_picture import draw_timeline
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


FORUM = """source: s1
instances:
  - {id: clsm, nom: CLSM, type: clsm, membres: [usagers]}
"""


@pytest.mark.parametrize(("dates", "cited"), [
    ("", "2020"), ('cite_en: "2022", ', "2020"), ('cite_en: "2019", ', "2019"),
    ('creation: "2021", ', "2023"), ('statut: prevu, ', "2023"),
])
def test_no_first_mention_is_told_later_than_a_dated_document_that_names_it(
    tmp_path: Path, dates: str, cited: str
) -> None:
    """Minutes of 2020 spoke of the users before the call of 2023, or whoever told them later.

    What began in 2021, as it says itself, is not moved: its name of 2020 was a project's.
    """
    folder = write(tmp_path, sources=SOURCES.replace("inconnu", '"2023"'), echanges=FORUM,
                   acteurs=USERS.replace("type: association_usagers, ",
                                         f"type: association_usagers, {dates}"))
    assert read_clean(folder).territory.by_id["usagers"].lifetime.cited == parse_date(cited)


def test_an_undated_document_speaks_when_the_dated_one_that_quotes_it_does(tmp_path: Path) -> None:
    """What a book without a date says, and minutes of 2020 quote, was said by 2020."""
    quoted = SOURCES + "  - {id: s3, titre: Livre, citee_par: s1, voix: social}\n"
    folder = write(tmp_path, sources=quoted, acteurs=USERS,
                   echanges=FORUM.replace("source: s1", "source: s3"))
    assert read_clean(folder).territory.by_id["usagers"].lifetime.cited == parse_date("2020")


def test_the_table_of_a_timeline_names_who_first_spoke_of_it(tmp_path: Path) -> None:
    """Beside "première mention en 2020" stands the document of 2020, not the later one alone."""
    folder = write(tmp_path, sources=SOURCES.replace("inconnu", '"2023"'), acteurs=USERS,
                   echanges=FORUM)
    timeline = draw_timeline(take_snapshot(read_clean(folder).territory))
    [row] = [row for row in timeline.rows if row.name == "Usagers"]
    assert row.start == "première mention en 2020, début non renseigné"
    assert row.passages == "[1] ; [2]"
