"""What the ties of a kit say of when their ends existed."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Presence
from replicate.usecases.kits.reading import read_clean

_HEAD = "format: 1\nid: ici\nnom: Ici\nnature: accompagne\ndate_etat: '2024'\nsource: s1\n"
_SOURCES = "sources: [{id: s1, titre: Récit, date: '2023', voix: social}]\n"


@pytest.mark.parametrize(("start", "tie", "at_2019"), [
    ("apres 2005", "2018-09", Presence.PRESENT),
    ("vers 2018", "2018-09", Presence.PRESENT),
    ("apres 2005", "2020", Presence.UNSURE),
    ("apres 2005", "apres 2006", Presence.UNSURE),
    ("2020", "2018", Presence.NOT_YET),
], ids=lambda item: str(item))
def test_a_dated_tie_bounds_a_start_that_is_only_bounded(
    tmp_path: Path, start: str, tie: str, at_2019: Presence
) -> None:
    """A team created "after 2005" that someone called in 2018 existed in 2018.

    Nothing else is read from it: not a start, and never against a start that is later.
    """
    for name, text in (
        ("territoire", _HEAD), ("sources", _SOURCES),
        ("acteurs", "source: s1\nacteurs:\n"
         f"  - {{id: a, nom: Alpha, champ: social, creation: '{start}', passage: p}}\n"
         "  - {id: b, nom: Bêta, champ: social, passage: p}\n"),
        ("partenariats", "source: s1\nliens:\n"
         f"  - {{de: b, vers: a, type: oriente_vers, debut: '{tie}', passage: p}}\n"),
    ):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    alpha = read_clean(tmp_path).territory.by_id["a"]
    assert alpha.lifetime.at(parse_date("2019")) is at_2019
