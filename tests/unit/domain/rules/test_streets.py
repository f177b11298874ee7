"""Numbers that two perimeters of one kind claim: which are a question, and which are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.kits.reading import read_folder
from tests.material.street_kits import write_kit

SECTOR = "secteur_psychiatrie_generale"


def disputed(folder: Path, *zones: str) -> list[str]:
    """The message of each REF235 of sectors « P a », « P b »… that list these streets."""
    perimeters = [(name, SECTOR, zone) for name, zone in zip("abcd", zones, strict=False)]
    kit = write_kit(folder, perimeters)
    return [item.message for item in read_folder(kit).problems if item.code == "REF235"]


def street(numbers: str) -> str:
    """A zone of one street, from a number to another."""
    first, _, last = numbers.partition("-")
    return f"{{rues: [{{voie: rue Haute, de: {first}, a: {last}}}]}}"


def test_each_pair_that_meets_is_asked_about(tmp_path: Path) -> None:
    """A long stretch meets each short one within it, also after another has ended."""
    found = disputed(tmp_path, street("1-99"), street("11-19"), street("51-59"))
    assert [message.split(" (")[0] for message in found] == [
        "« rue Haute » : P a et P b", "« rue Haute » : P a et P c",
    ]


def test_a_perimeter_that_ended_claims_nothing(tmp_path: Path) -> None:
    """What a sector covered until it ended may be another's since."""
    ended = f"{street('1-99')}, fin: '2010'"
    assert disputed(tmp_path, ended, street("11-19")) == []


def test_a_stretch_whose_side_nobody_knows_claims_nothing(tmp_path: Path) -> None:
    """It may be the other side's: what is not known is no dispute."""
    zone = "{rues: [{voie: rue Haute, cote: inconnu, de: 1, a: 99}]}"
    assert disputed(tmp_path, zone, street("11-19")) == []


@pytest.mark.parametrize("dated", ["a_partir_de: '2012'", "jusqu_a: '2010'"])
def test_a_stretch_of_a_time_of_its_own_is_left_to_dates(dated: str, tmp_path: Path) -> None:
    """A part of a street that a sector had, or has, for a time is not disputed."""
    zone = f"{{rues: [{{voie: rue Haute, de: 1, a: 99, {dated}}}]}}"
    assert disputed(tmp_path, zone, street("11-19")) == []
