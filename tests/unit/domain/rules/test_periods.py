"""Periods in free words: which dates of them cannot be, and what may have been meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.kits.reading import read_folder
from tests.material.small_kits import HEAD, write


def told(folder: Path, period: str) -> list[tuple[str, str | None]]:
    """Message and what is expected of each NET313 of a kit whose context has this period."""
    context = f'contextes: [{{id: c1, enonce: Un fait, portee: local, periode: "{period}"}}]\n'
    write(folder, territoire=f"{HEAD}source: s1\n{context}")
    return [(item.message, item.expected)
            for item in read_folder(folder).problems if item.code == "NET313"]


@pytest.mark.parametrize("period", ["0000-05", "0000-05-03", "03/0000", "2003-00", "31/04/2003"])
def test_a_date_that_cannot_be_is_told(period: str, tmp_path: Path) -> None:
    """There is no year 0, no month 0 and no 31 April."""
    [(message, _)] = told(tmp_path, period)
    assert message == f"« {period} » n'existe pas dans le calendrier"


@pytest.mark.parametrize(("period", "is_years"), [
    ("2003-17", True), ("2017-18", True), ("2017-17", False), ("2030-17", False),
])
def test_years_are_proposed_only_where_they_go_forward(
    period: str, is_years: bool, tmp_path: Path
) -> None:
    """« 2003-17 » may be the years 2003 to 2017; « 2017-17 » is no stretch of years."""
    [(_, expected)] = told(tmp_path, period)
    assert ("de ces années-là" in str(expected)) is is_years
