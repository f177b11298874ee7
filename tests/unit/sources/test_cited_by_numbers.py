"""A dated number says that what bears it was there: no first mention is told later than it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime, Presence
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import write_kit

SOURCES = "sources: [{id: s1, titre: Bilan, date: '2005', voix: social}]\n"


def lifetime(folder: Path, keys: str, *measures: str) -> Lifetime:
    """The dates of a structure of a report of 2005, with these keys and numbers."""
    numbers = f", mesures: [{', '.join(measures)}]" if measures else ""
    kit = write_kit(folder, [], {"sources": SOURCES, "structures": (
        "source: s1\nstructures:\n"
        f"  - {{id: c, nom: C, type: chrs, champ: social{keys}{numbers}}}\n"
    )})
    return read_clean(kit).territory.by_id["c"].lifetime


def number(date: str, more: str = "valeur: 26") -> str:
    """A capacity at a date."""
    return f"{{nature: capacite, unite: places, date: '{date}', {more}}}"


@pytest.mark.parametrize(("keys", "measure", "cited"), [
    ("", number("2004"), "2004"),
    ("", number("2006"), "2005"),
    (", cite_en: '2005-03'", number("2004"), "2004"),
    ("", number("2004", "de: 20, a: 26"), "2004"),
    ("", number("2004", "valeur: 26, qualificatif: cible"), "2005"),
    ("", number("2004", "valeur: 26, qualificatif: a_terme"), "2005"),
    ("", number("2004", "valeur: 0"), "2005"),
    ("", number("2004", "valeur: inconnu"), "2005"),
    (", statut: envisage", number("2004"), "2005"),
    (", deduit: true, pourquoi: lu entre les lignes", number("2004"), "2005"),
])
def test_a_dated_number_cites_who_bears_it(
    tmp_path: Path, keys: str, measure: str, cited: str
) -> None:
    """What had 26 places in 2004 was there in 2004; a wish, a nought, an unknown say nothing."""
    found = lifetime(tmp_path, keys, measure)
    assert found.cited == parse_date(cited)
    assert found.start is None


def test_a_picture_of_that_date_shows_it(tmp_path: Path) -> None:
    """It stands where its number does, and not « cited later »."""
    assert lifetime(tmp_path, "", number("2004")).at(parse_date("2004")) is Presence.PRESENT
    assert lifetime(tmp_path, "").at(parse_date("2004")) is Presence.NOT_CITED_YET


def test_the_order_of_numbers_changes_nothing(tmp_path: Path) -> None:
    """Of dates that overlap, the one that is over first is kept, wherever it is written."""
    numbers = [number(date) for date in ("2004", "2004-07", "vers 2004")]
    found = {lifetime(tmp_path, "", *order).cited for order in permutations(numbers)}
    assert found == {parse_date("2004-07")}
