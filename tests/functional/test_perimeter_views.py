"""``render --view perimeters`` and ``--view streets``: their files, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.street_kits import write_kit

ADULT = "secteur_psychiatrie_generale"


def test_perimeters_are_two_sheets_and_a_table(call: Call, tmp_path: Path) -> None:
    """Columns on a sheet, what is read beside on the next, one PDF, one table of addresses."""
    told = call("render", "ville-aux-ilots", "--view", "perimeters", "--out", tmp_path / "images")
    assert told.code == 0
    stem = "ville-aux-ilots-perimetres-2024-06"
    assert {path.name for path in (tmp_path / "images").iterdir()} == {
        f"{stem}{end}" for end in (".pdf", ".csv", "-feuille-1.svg", "-feuille-2.svg",
                                   "-feuille-1.png", "-feuille-2.png")}
    table = (tmp_path / "images" / f"{stem}.csv").read_text("utf-8-sig")
    assert len(table.splitlines()) == 15
    assert "CMP des Moulins, 01 99 00 11 01" in table


def test_streets_are_a_table_to_print(call: Call, tmp_path: Path) -> None:
    """The same lines on paper and in the CSV, in the order of a directory."""
    told = call("render", "ville-aux-ilots", "--view", "streets", "--format", "svg",
                "--out", tmp_path / "images")
    assert told.code == 0
    rows = (tmp_path / "images" / "ville-aux-ilots-rues-2024-06.csv").read_text("utf-8-sig")
    streets = [row.split(";")[1] for row in rows.splitlines()[1:]]
    assert streets[0] == "avenue du Champ-Neuf"
    assert streets[-1] == "boulevard de la Verrerie"


@pytest.mark.parametrize("view", ["perimeters", "streets"])
def test_these_views_have_no_dot(view: str, call: Call) -> None:
    """DOT is a map's: asking it of these says what to write instead."""
    told = call("render", "pau", "--view", view, "--format", "dot")
    assert told.code == 2
    assert "n'a pas de format dot" in told.err


@pytest.mark.parametrize("view", ["perimeters", "streets"])
@pytest.mark.parametrize("kit", ["pau", "paris-20e"])
def test_a_kit_without_streets_says_so(kit: str, view: str, call: Call, tmp_path: Path) -> None:
    """The page is never empty: it says what is not known."""
    assert call("render", kit, "--view", view, "--format", "svg", "--out", tmp_path).code == 0
    page = next(iter(sorted(tmp_path.glob("*.svg")))).read_text("utf-8")
    assert "aucun" in page.lower() or "On ne sait pas s&#39;il y a des périmètres" in page


def test_ten_thousand_stretches_are_drawn(call: Call, tmp_path: Path) -> None:
    """A region's lists: the table takes over, in the CSV alone when it is too long to print."""
    rows = ", ".join(f"{{voie: rue {index} Longue, cote: tous, de: {1 + step * 30},"
                     f" a: {20 + step * 30}}}" for index in range(1_000) for step in range(10))
    kit = write_kit(tmp_path / "region", [("p", ADULT, f"{{rues: [{rows}]}}")])
    for view, words in (("perimeters", "trop pour des colonnes"), ("streets", "trop pour être")):
        told = call("render", kit, "--view", view, "--format", "svg", "--out", tmp_path / view)
        assert told.code == 0
        page = next(iter((tmp_path / view).glob("*.svg"))).read_text("utf-8")
        assert words in page
        [table] = (tmp_path / view).glob("*.csv")
        assert len(table.read_text("utf-8-sig").splitlines()) == 10_001


@pytest.mark.parametrize("view", ["perimeters", "streets"])
def test_only_the_sources_of_the_page_are_listed(view: str, call: Call, tmp_path: Path) -> None:
    """A source that only speaks of another thing is not under the perimeters."""
    assert call("example", "ville-aux-ilots").code == 0
    kit = tmp_path / "ville-aux-ilots"
    for name, more in (
        ("sources", "  - id: s9\n    titre: Autre chose inventée\n    date: \"2024\"\n"
                    "    voix: social\n    fictif: true\n"),
        ("acteurs", "  - id: a9\n    nom: Association ailleurs\n    type: association\n"
                    "    champ: social\n    source: s9\n"),
    ):
        with (kit / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(more)
    told = call("render", kit, "--view", view, "--format", "svg", "--out", "o")
    assert told.code == 0, told.err
    svg = " ".join(path.read_text(encoding="utf-8") for path in (tmp_path / "o").glob("*.svg"))
    assert "Répertoire inventé des rues" in svg
    assert "Autre chose inventée" not in svg
