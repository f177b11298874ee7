"""When something was first said, where its source is only known by another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import date_words
from replicate.usecases.kits.reading import read_folder
from tests.material.street_kits import HEAD

PLACE = """structures:
  - {id: foyer, nom: Foyer, type: chrs, champ: social, source: livre}
"""


@pytest.mark.parametrize(("book", "report", "told"), [
    ("date: inconnu, citee_par: rapport", "date: '2017'", "2017"),
    ("citee_par: rapport", "date: '2017'", "2017"),
    ("date: '2012', citee_par: rapport", "date: '2017'", "2012"),
    ("citee_par: rapport", "date: inconnu", "date non renseignée"),
    ("citee_par: rapport", "citee_par: livre", "date non renseignée"),
    ("date: inconnu", "date: '2017'", "date non renseignée"),
])
def test_what_an_undated_source_says_was_said_when_it_is_quoted(
    book: str, report: str, told: str, tmp_path: Path
) -> None:
    """A book without a date, quoted by a report of 2017, had spoken by 2017; its own date wins.

    Where neither has a date, or each is known by the other alone, the entry itself has none.
    """
    for name, text in {
        "territoire": HEAD.replace("source: s1\n", ""),
        "sources": f"sources:\n  - {{id: livre, titre: Livre, voix: social, {book}}}\n"
                   f"  - {{id: rapport, titre: Rapport, voix: social, {report}}}\n",
        "structures": PLACE,
    }.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    place = read_folder(tmp_path).kit.territory.by_id["foyer"]
    assert date_words(place.lifetime.cited) == told
