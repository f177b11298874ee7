"""What a picture says of what is not there, and of a side that nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.beside import sources_of
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.map_picture import draw_map
from tests.material.small_kits import SOURCES, write

LACKS = """source: s1
structures:
  - {id: maison, nom: Maison, type: pension_de_famille, champ: logement, ouverture: "2010"}
absences:
  - {genre: structure, type: chrs}
  - {genre: structure, enonce: "Pas d'accueil de nuit."}
  - {genre: equipe_mobile, type: equipe_rue, pour: maison, source: s2}
"""
TWO = SOURCES + "  - {id: s2, titre: Enquête, date: '2023', voix: logement}\n"


def seen(folder: Path, date: str | None = None, **files: str) -> Snapshot:
    """A small kit as of a date."""
    folder = write(folder, **files)
    return take_snapshot(read_clean(folder).territory, asked_date(date))


def test_what_someone_said_is_not_there_stands_beside_the_picture(tmp_path: Path) -> None:
    """Nobody may be told to have kept silent: each absence in its words, its source cited."""
    snapshot = seen(tmp_path, structures=LACKS, sources=TWO)
    [told] = (item for item in listings_of(snapshot) if item.heading == "Dit absent ici")
    assert sorted(told.items) == [
        "CHRS : il n'y en a pas · [1]", "Pas d'accueil de nuit · [1]",
        "équipe de rue : il n'y en a pas, pour « Maison » seulement · [2]",
    ]
    assert any("Enquête" in line for line in sources_of(snapshot))


def test_an_overlay_tells_the_absences_that_it_does_not_draw(tmp_path: Path) -> None:
    """A ghost of Pau's stands for the type that is denied; what no ghost says is listed."""
    compared = compare_kits(str(write(tmp_path, structures=LACKS, sources=TWO)), "pau", None)
    picture = draw_overlay(compared.here, compared.reference, compared.profile)
    [told] = (item.items for item in picture.listings if item.heading == "Dit absent ici")
    assert sorted(told) == ["Pas d'accueil de nuit · [1]", "équipe de rue : il n'y en a pas"
                            ", pour « Maison » seulement · [2]"]
    assert not any("personne n'a dit" in box.title for box in picture.boxes)


def test_what_is_only_said_later_is_not_told_of_a_date(tmp_path: Path) -> None:
    """In 2021 nobody had said yet that there is no street team."""
    snapshot = seen(tmp_path, "2021", structures=LACKS, sources=TWO)
    [told] = (item for item in listings_of(snapshot) if item.heading == "Dit absent ici")
    assert not any("rue" in item for item in told.items)


@pytest.mark.parametrize(("sides", "note"), [
    ("soin: hopital, social: inconnu", "prise en charge croisée : Hôpital et ? (côté social)"),
    ("soin: inconnu, social: ccas", "prise en charge croisée : CCAS et ? (côté soin)"),
    ("soin: hopital, social: ccas", "prise en charge croisée : Hôpital et CCAS"),
    ("soin: inconnu, social: inconnu", "prise en charge croisée"),
    ("soin: hopital, social: aucun", "prise en charge croisée : Hôpital"),
])
def test_an_unknown_side_of_cross_care_is_not_passed_over(
    sides: str, note: str, tmp_path: Path
) -> None:
    """Beside the side that is named, the other one is a question: it is not alone there."""
    snapshot = seen(tmp_path, structures=LACKS, sources=TWO, partenariats=(
        f"source: s1\nprises_en_charge_croisees:\n  - {{id: c, lieu: maison, {sides}}}\n"))
    [box] = (item for item in draw_map(snapshot, None).boxes if item.id == "maison")
    assert note in box.notes
