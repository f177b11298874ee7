"""A map of many entities has its page, its matrix or its list, and says what gave way."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from replicate.views.map import engine
from tests.functional.large_kits import lay_large_kit
from tests.material.command import Call, spawn


@pytest.mark.parametrize(
    ("entities", "ties", "told"),
    [(300, 400, "demande une feuille"), (60, 240, "demande une feuille"),
     (60, 360, "Réseau trop grand"), (300, 3000, "Réseau trop grand"),
     (1000, 2000, "Réseau trop grand")],
)
def test_a_large_network_never_hangs(
    entities: int, ties: int, told: str, tmp_path: Path
) -> None:
    """Whatever its size, a map has its page or is listed; the picture says what gave way."""
    kit = lay_large_kit(tmp_path / "grand", entities, ties)
    done = spawn("render", kit, "--view", "map", "--out", "o", cwd=tmp_path)
    assert done.code == 0, done.err
    svg = (tmp_path / "o" / "grand-2024.svg").read_text(encoding="utf-8")
    assert told in svg
    table = (tmp_path / "o" / "grand-2024.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") > ties
    assert ("non : réseau trop grand" in table) == (told == "Réseau trop grand")


@pytest.mark.parametrize(("entities", "ties", "told"), [
    (60, 240, "La carte demanderait une feuille"), (60, 360, "La carte aurait trop de liens"),
])
def test_the_matrix_takes_the_place_of_a_map_too_large(
    entities: int, ties: int, told: str, call: Call, tmp_path: Path
) -> None:
    """Without --view, what no map can show on A3 is a matrix, whose first words say so."""
    kit = lay_large_kit(tmp_path / "grand", entities, ties)
    done = call("render", kit, "--format", "svg,dot", "--out", "o")
    assert done.code == 0, done.err
    assert "grand-2024 : la carte" in done.err
    assert "--view map" in done.err
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert {"grand-2024.dot", "grand-matrice-2024.csv"} < names
    assert "grand-2024.svg" not in names
    sheets = sorted((tmp_path / "o").glob("grand-matrice-2024*.svg"))
    assert sheets
    first = sheets[0].read_text(encoding="utf-8")
    assert f"fill=\"#444444\">{told}" in first
    assert 'width="420mm" height="297mm"' in first
    table = (tmp_path / "o" / "grand-matrice-2024.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") > ties
    small = call("render", lay_large_kit(tmp_path / "petit", 8, 10), "--format", "svg")
    assert small.out.split() == ["petit-2024.svg", "petit-2024.csv"]


def test_between_a_matrix_and_nothing_a_list_takes_the_place_of_the_map(
    call: Call, tmp_path: Path
) -> None:
    """Where a matrix would have dozens of sheets, words on A3 replace it; none is larger."""
    kit = lay_large_kit(tmp_path / "grand", 151, 160)
    done = call("render", kit, "--format", "svg", "--out", "o")
    assert "grand-2024.svg" not in done.out
    assert "grand-2024 : la carte demanderait une feuille" in done.err
    assert "une liste la remplace (grand-2024-liste). --view matrix" in done.err
    sheets = sorted((tmp_path / "o").glob("grand-2024-liste*.svg"))
    assert sheets
    assert all('width="420mm" height="297mm"' in sheet.read_text("utf-8") for sheet in sheets)
    assert max(_depths(sheets[-1].read_text("utf-8"))) > 0.75


def _depths(svg: str) -> list[float]:
    """How far down the page each line of the lists begins, of the page's height."""
    tall = float(svg.partition('viewBox="')[2].partition('"')[0].split()[3])
    lists = svg.partition('class="hors-carte"')
    moved = float(lists[0].rpartition("translate(0,")[2].partition(")")[0])
    return [(moved + float(y)) / tall for y in re.findall(r'<text [^>]*?\by="([\d.]+)"',
                                                          lists[2].partition("</g>")[0])]


def test_a_map_asked_for_tells_the_sheet_that_it_needs(call: Call, tmp_path: Path) -> None:
    """--view map says on the terminal too which paper keeps its text at nine points."""
    kit = lay_large_kit(tmp_path / "grand", 60, 120)
    done = call("render", kit, "--view", "map", "--format", "svg")
    assert "grand-2024 : la carte demande une feuille A" in done.err
    assert "--view matrix se lit sur des feuilles A3" in done.err
    small = call("render", lay_large_kit(tmp_path / "petit", 8, 10), "--view", "map")
    assert "demande une feuille" not in small.err


def test_a_list_takes_the_place_of_what_no_matrix_holds(call: Call, tmp_path: Path) -> None:
    """Every entity is named on A3 sheets, in each format; the table has every tie."""
    kit = lay_large_kit(tmp_path / "grand", 301, 400)
    done = call("render", kit, "--format", "svg,pdf", "--out", "o")
    assert done.code == 0, done.err
    assert "une liste les remplace (grand-2024-liste)" in done.err
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert {"grand-2024-liste.pdf", "grand-2024-liste.csv"} < names
    assert not any("matrice" in name or name == "grand-2024.svg" for name in names)
    sheets = [path.read_text(encoding="utf-8")
              for path in sorted((tmp_path / "o").glob("grand-2024-liste-feuille-*.svg"))]
    said = unescape(" ".join(sheets))
    assert ">La carte aurait trop d'éléments pour être lue" in said
    assert all('width="420mm" height="297mm"' in svg for svg in sheets)
    assert all(f" {number}<" in said for number in range(301))
    assert "… et " in said
    table = (tmp_path / "o" / "grand-2024-liste.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") > 400


def test_an_older_drawing_beside_the_new_is_named(call: Call, tmp_path: Path) -> None:
    """It stays, since someone may have written in it; the command says that it is of before."""
    kit = lay_large_kit(tmp_path / "petit", 8, 10)
    old = tmp_path / "o" / "petit-2024-feuille-2.svg"
    old.parent.mkdir()
    old.write_text("annoté", encoding="utf-8")
    done = call("render", kit, "--format", "svg", "--out", "o")
    assert "d'un dessin précédent, et non de celui-ci : petit-2024-feuille-2.svg" in done.err
    assert old.read_text(encoding="utf-8") == "annoté"
    assert "petit-2024-feuille-2" not in done.out


def test_what_the_engine_cannot_draw_in_its_time_has_its_matrix(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Past its limit, on a busy machine, a map gives way and says so; by name, 4."""
    for limit in ("TIME_LIMIT", "TIME_MORE"):
        monkeypatch.setattr(engine, limit, 0.0001)
    told = call("render", "pau", "--format", "svg", "--out", "o")
    assert told.code == 0, told.err
    assert "demanderait plus de temps que le moteur de dessin n'en a" in told.err
    matrix = (tmp_path / "o" / "pau-matrice-2017-11-20.svg").read_text(encoding="utf-8")
    assert "La carte demanderait plus de temps" in matrix
    roles = call("compare", "pau", "--view", "overlay", "--format", "svg", "--out", "o")
    assert roles.code == 0, roles.err
    assert "la liste des rôles la remplace" in roles.err
    asked = call("render", "pau", "--view", "map", "--format", "svg", "--out", "carte")
    assert asked.code == 4
    assert "--view matrix" in asked.err
    assert not (tmp_path / "carte").exists()
