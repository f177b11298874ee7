"""What « en place et évalué » rests on is told of both dates: a state never changes unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.kits.reading import read_clean
from tests.material.small_kits import write

HOME = """source: s1
structures:
  - {id: p, nom: Pension, type: pension_de_famille, champ: logement, ouverture: "2010"}
"""


@pytest.mark.parametrize(("measured", "heading"), [
    ("2014", "Indicateur relevé aux deux dates"),
    ("2022", "Indicateur relevé à la seconde date seulement"),
])
def test_an_indicator_is_told_where_it_was_read(
    measured: str, heading: str, tmp_path: Path
) -> None:
    """The indicator read by the second date stands under its function, new or not."""
    write(tmp_path, structures=HOME, indicateurs="source: s1\nindicateurs:\n  - {id: i,"
          " libelle: Part logée, nature: part, fonctions: [F3a],"
          f' mesures: [{{date: "{measured}", valeur: 80}}]}}\n')
    read = read_clean(tmp_path)
    tale = trace_history(read, read, parse_date("2024"), parse_date("2015")).tale
    [told] = (item for item in tale.functions if item.id == "F3a")
    [line] = (item for item in told.lines if item.genre == "indicateur")
    assert (line.name, line.words) == (heading, "Part logée")
