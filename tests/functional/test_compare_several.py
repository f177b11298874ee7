"""``replicate compare`` on several kits: one table, in the order that was given."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.examples import INVENTED


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the invented kit, in a folder of its own."""
    target = tmp_path / "kits" / "ville-exemple"
    shutil.copytree(INVENTED, target)
    return target


def _copy(kit: Path, name: str, id_: str, title: str) -> Path:
    """The invented kit in a folder beside it, under another id and name."""
    target = kit.parent / name
    shutil.copytree(kit, target)
    head = target / "territoire.yaml"
    text = head.read_text("utf-8")
    text = text.replace("id: ville-exemple\n", f"id: {id_}\n", 1)
    head.write_text(text.replace('nom: Ville-Exemple (fictif)', f'nom: {title}', 1), "utf-8")
    assert f"nom: {title}" in head.read_text("utf-8")
    return target


def test_several_kits_make_one_table(call: Call, kit: Path) -> None:
    """States in words, the reference first and once, then the territories as they were named."""
    other = _copy(kit, "bis", "bis", "Bis")
    told = call("compare", kit, "pau", other, "--reference", "pau")
    assert told.code == 0
    head = next(line for line in told.out.splitlines() if "Ville-Exemple" in line)
    assert head.split() == ["Pau", "Ville-Exemple", "Bis"]
    assert "dans 2 territoires" in told.out
    assert "décidé 2024" in told.out
    assert "contredit\u00a0?" in told.out
    assert "%" not in told.out
    assert max(map(len, told.out.splitlines())) <= 80


@pytest.mark.parametrize(("names", "columns"), [
    (["pau"], ["Pau", "Pau"]), (["pau", "paris-20e"], ["Pau", "Paris 20e"]),
    (["pau", "paris-20e", "--date", "2012"], ["Pau", "Pau", "Paris 20e"]),
])
def test_the_reference_stands_once(call: Call, names: list[str], columns: list[str]) -> None:
    """Its own column says it already; at another date, or alone, it has one of its own."""
    out = call("compare", *names, "--view", "strip", "--format", "text", "--reference", "pau").out
    head = next(line for line in out.splitlines() if line.strip().startswith("Pau "))
    assert re.split(r"\s{2,}", head.strip()) == columns


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_is_the_one_given(call: Call, kit: Path, turned: bool) -> None:
    """Neither names, ids nor states sort the territories."""
    other = _copy(kit, "zz", "aa", "Autre-Ville (fictive)")
    kits = [kit, other][::-1 if turned else 1]
    data = json.loads(call("compare", *kits, "--format", "json").out)
    assert data["format"] == "replicate-compare-several/1"
    names = [item["territoire"]["id"] for item in data["comparaisons"]]
    assert names == ["ville-exemple", "aa"][::-1 if turned else 1]


def test_each_comparison_is_the_one_of_its_kit(call: Call, kit: Path) -> None:
    """Several at once find in each kit what it has alone."""
    other = _copy(kit, "bis", "bis", "Bis")
    several = json.loads(call("compare", kit, other, "--format", "json").out)["comparaisons"]
    alone = [json.loads(call("compare", name, "--format", "json").out) for name in (kit, other)]
    assert several == alone


def test_a_folder_of_kits_means_its_kits(call: Call, kit: Path, tmp_path: Path) -> None:
    """In the folder's sorted order; a kit that is also named alone counts once."""
    folder = tmp_path / "region"
    folder.mkdir()
    for name in ("b", "a"):
        shutil.move(_copy(kit, name, name, name.upper()), folder / name)
    told = json.loads(call("compare", folder, folder / "a", "--format", "json").out)
    assert [item["territoire"]["id"] for item in told["comparaisons"]] == ["a", "b"]


def test_a_kit_with_errors_stops_no_other(call: Call, kit: Path) -> None:
    """It is told on the error stream, the others are compared, and the exit code is 1."""
    broken = _copy(kit, "casse", "casse", "Casse")
    (broken / "acteurs.yaml").write_text("acteurs: [", "utf-8")
    told = call("compare", broken, kit, _copy(kit, "bis", "bis", "Bis"))
    assert told.code == 1
    assert "« " in told.err
    assert "casse" in told.err
    assert "dans 2 territoires" in told.out
    assert "Casse" not in told.out
    alone = call("compare", broken, "--view", "strip", "--format", "text")
    assert (alone.code, alone.out) == (1, "")


def test_another_partnership_is_described(call: Call, kit: Path) -> None:
    """It stands in the table without any state."""
    told = call("compare", kit, _copy(kit, "bis", "bis", "Bis"), "paris-20e")
    assert told.code == 0
    block, _, notes = told.out[told.out.index("Paris 20e"):].partition("Colonnes dans")
    assert "autre partenariat" in " ".join(block.split())
    for state in ("absent", "amorcé", "non renseigné", "proposé", "en place"):
        assert state not in block, state
    assert "sans état" in " ".join(notes.split())


def test_two_kits_of_one_id_are_not_drawn_over_each_other(call: Call, kit: Path) -> None:
    """In one table both stand; drawn one by one, the second is refused by name."""
    twin = _copy(kit, "jumeau", "ville-exemple", "Jumeau")
    table = call("compare", kit, twin)
    assert table.code == 0
    assert "Jumeau" in table.out
    told = call("compare", kit, twin, "--view", "overlay", "--format", "svg")
    assert told.code == 2
    assert "le même identifiant" in told.err


def test_kits_of_several_references_are_not_said_to_follow_one(call: Call) -> None:
    """A kit that follows no model is not said to follow the one that is proposed to it."""
    follower = INVENTED.parent / "quartier-exemple"
    told = call("compare", follower, "ville-aux-ilots", "--view", "strip", "--format", "text")
    assert told.code == 2
    assert "« ville-aux-ilots » au regard de pau" in told.err.replace("\u00a0", " ")
    assert " suit " not in told.err
    assert "--reference paris-20e" in told.err


def test_one_kit_in_a_strip(call: Call) -> None:
    """A single territory may be shown so too."""
    told = call("compare", INVENTED, "--view", "strip", "--format", "text")
    assert told.code == 0
    assert "Ce que l'on sait de Ville-Exemple" in told.out


def test_a_strip_is_drawn_with_its_table(call: Call, kit: Path, tmp_path: Path) -> None:
    """A picture, and a table of one line a function and territory, the reference included."""
    told = call("compare", kit, "paris-20e", "--view", "strip", "--out", tmp_path / "x")
    assert told.code == 0
    stem = tmp_path / "x" / "2-territoires-fonctions-sur-pau"
    assert told.out.splitlines() == [
        f"{stem}.{ending}" for ending in ("svg", "png", "pdf", "csv")]
    rows = list(csv.reader(Path(f"{stem}.csv").read_text("utf-8-sig").splitlines(),
                           delimiter=";"))
    assert [row[0] for row in rows[1:7]] == ["F1"] * 3 + ["F2"] * 3
    assert [row[2] for row in rows[1:4]] == ["Pau", "Ville-Exemple (fictif)", "Paris 20e"]
    by_key = {(row[0], row[2]): dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    assert by_key["F1", "Ville-Exemple (fictif)"]["Décidé"] == "en place"
    assert by_key["F2", "Ville-Exemple (fictif)"]["Proposé par les preuves"] == "non renseigné"
    assert by_key["F1", "Paris 20e"]["Proposé par les preuves"] == "décrit, sans état"
    assert "s1" not in by_key["F4", "Ville-Exemple (fictif)"]["Sources"]
    assert by_key["F4", "Ville-Exemple (fictif)"]["Sources"]


def test_silhouettes_are_drawn_with_who_holds_each_place(
    call: Call, kit: Path, tmp_path: Path
) -> None:
    """Under each role, who is there; what nobody spoke of is told apart from what is absent."""
    told = call("compare", kit, "--view", "multiples", "--format", "svg", "--out", tmp_path / "x")
    assert told.code == 0
    stem = tmp_path / "x" / "ville-exemple-silhouettes-sur-pau"
    assert told.out.splitlines() == [f"{stem}.svg", f"{stem}.csv"]
    rows = list(csv.reader(Path(f"{stem}.csv").read_text("utf-8-sig").splitlines(),
                           delimiter=";"))
    here = {(row[2], row[3]) for row in rows if row[0].startswith("Ville-Exemple")}
    assert ("Équipe dans le logement", "non retrouvé ici (quelqu'un l'a dit)") in here
    assert ("Associations", "dans la référence ; ici, non renseigné") in here


@pytest.mark.parametrize("with_other", [False, True])
def test_an_empty_place_of_another_partnership_is_told_to_be_no_lack(
    call: Call, kit: Path, tmp_path: Path, with_other: bool
) -> None:
    """The cover says so under it, where it shows a territory of another nature."""
    others = ["paris-20e"] if with_other else []
    told = call("compare", kit, *others, "--reference", "pau", "--view", "multiples",
                "--format", "svg", "--out", tmp_path / "x")
    assert told.code == 0, told.err
    [drawn] = (tmp_path / "x").glob("*.svg")
    assert ("une place vide" in drawn.read_text("utf-8")) == with_other


def test_side_by_side_takes_two_sheets(call: Call, kit: Path, tmp_path: Path) -> None:
    """The reference, then the territory; the table tells whose each tie and each source is."""
    told = call("compare", kit, "--view", "sides", "--format", "svg,pdf", "--out", tmp_path / "x")
    assert told.code == 0
    stem = tmp_path / "x" / "ville-exemple-sur-pau-cote-a-cote"
    assert told.out.splitlines() == [
        f"{stem}-feuille-1.svg", f"{stem}-feuille-2.svg", f"{stem}.pdf", f"{stem}.csv"]
    rows = list(csv.reader(Path(f"{stem}.csv").read_text("utf-8-sig").splitlines(),
                           delimiter=";"))
    assert rows[0][:2] == ["Territoire", "De"]
    names = {"Pau", "Ville-Exemple (fictif)"}
    assert {row[0] for row in rows[1:] if row[1]} == names
    under = [row[0] for row in rows if not row[1]]
    assert under[:2] == ["", "Sources"]
    assert {line.partition(" [")[0] for line in under[2:]} == names


def test_the_table_of_a_view_is_written_alone(call: Call, kit: Path, tmp_path: Path) -> None:
    """``--format csv`` gives the table that the strip announces, the same as beside its picture."""
    alone, beside = tmp_path / "seule", tmp_path / "image"
    assert call("compare", kit, "pau", "--reference", "pau", "--format", "csv",
                "--out", alone).code == 0
    assert call("compare", kit, "pau", "--reference", "pau", "--format", "svg",
                "--out", beside).code == 0
    [table] = beside.glob("*-fonctions-*.csv")
    assert (alone / table.name).read_bytes() == table.read_bytes()
    assert not list(alone.glob("*.svg"))
