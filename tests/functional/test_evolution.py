"""``replicate compare KIT --reference KIT@DATE`` tells a territory's own past, from any folder."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.material.command import Call, spawn
from tests.material.examples import folder_of


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the invented kit that changes with time, under a name with a space."""
    return Path(shutil.copytree(folder_of("val-exemple"), tmp_path / "mes kits" / "le val"))


def told(call: Call, *arguments: str | Path) -> dict[str, Any]:
    """The evolution as JSON."""
    made = call("compare", *arguments, "--format", "json")
    assert (made.code, made.err) == (0, "")
    data: dict[str, Any] = json.loads(made.out)
    return data


def names(data: dict[str, Any], key: str) -> list[str]:
    """The names told under a heading."""
    return [line["nom"] for section in data["rubriques"] if section["rubrique"] == key
            for line in section["lignes"]]


def test_an_example_against_its_past(call: Call) -> None:
    """Pau in 2009 beside Pau in 2004 is told as what happened between, in versioned JSON."""
    data = told(call, "pau", "--reference", "pau@2004", "--date", "2009")
    assert (data["format"], data["de"], data["a"]) == ("replicate-evolution/1", "2004", "2009")
    assert names(data, "ouvert")[0] == "Permanence d'accès aux soins en santé mentale"
    assert names(data, "termine") == []


def test_text_is_the_default(call: Call) -> None:
    """Without a format, the tale is text: dates in its title, each line with its place."""
    made = call("compare", "pau", "--reference", "pau@2003", "--date", "2004")
    assert made.code == 0
    assert made.out.startswith("Pau\u00a0: de 2003 à 2004\n")
    assert "fin\u00a0: 2004" in made.out
    assert "(pau/structures.yaml:4:5)" in made.out


def test_a_folder_however_it_is_spelled(call: Call, kit: Path, tmp_path: Path) -> None:
    """One folder by a path, with a slash, from inside, by a link: the same tale, no other kit."""
    link = tmp_path / "lien"
    link.symlink_to(kit)
    first = told(call, kit, "--reference", f"{kit}@2015-06")
    assert first["autre_kit"] == []
    assert names(first, "termine") == ["Passerelle"]
    for spelling in (f"{kit}/", link, kit / ".." / kit.name):
        assert told(call, kit, "--reference", f"{spelling}@2015-06") == first
    inside = spawn("compare", ".", "--reference", ".@2015-06", "--format", "json", cwd=kit)
    assert json.loads(inside.out) == first


def test_either_date_may_be_the_reference(call: Call, kit: Path) -> None:
    """The order of the dates changes nothing of the tale, which says that it goes with time."""
    there = told(call, kit, "--reference", f"{kit}@2015", "--date", "2022")
    back = told(call, kit, "--reference", f"{kit}@2022", "--date", "2015")
    assert (there["rubriques"], there["fonctions"]) == (back["rubriques"], back["fonctions"])
    assert any("ordre du temps" in line for line in back["lecture"])


def test_a_year_is_not_after_one_of_its_months(call: Call, kit: Path) -> None:
    """2015 and July 2015 overlap: it is said, and what is dated 2015 is on neither side."""
    data = told(call, kit, "--reference", f"{kit}@2015-07", "--date", "2015")
    assert any("se recouvrent" in line for line in data["lecture"])
    assert names(data, "ouvert") == []
    assert "Foyer" in names(data, "on_ne_sait_pas")


def test_the_same_date_twice(call: Call, kit: Path) -> None:
    """Nothing is told as changed, and why."""
    data = told(call, kit, "--reference", f"{kit}@2018", "--date", "2018")
    assert any("rien ne peut avoir changé" in line for line in data["lecture"])
    for key in ("ouvert", "termine", "deplace", "nombres", "liens_apparus", "cite"):
        assert names(data, key) == []
    text = call("compare", kit, "--reference", f"{kit}@2018", "--date", "2018").out
    assert "État proposé en 2018 : " in text.replace("\u00a0", " ")
    assert "; en 2018" not in text.replace("\u00a0", " ")


def test_beyond_what_the_kit_describes(call: Call, kit: Path) -> None:
    """A date after the kit's own says that what happened since may not be written."""
    data = told(call, kit, "--reference", f"{kit}@2022", "--date", "2030")
    assert any("Le kit décrit la situation en 2024" in line for line in data["lecture"])
    assert names(data, "ouvert") == ["Maison à venir"]


def test_another_kit_of_the_territory(call: Call, kit: Path, tmp_path: Path) -> None:
    """An older copy with other facts is told as another telling, not as history."""
    older = tmp_path / "ancien"
    shutil.copytree(kit, older)
    for name, old, new in (("territoire.yaml", '"2024"', '"2016"'),
                           ("structures.yaml", "nom: Passerelle", "nom: Le Pont")):
        text = (older / name).read_text(encoding="utf-8")
        (older / name).write_text(text.replace(old, new), encoding="utf-8")
    data = told(call, kit, "--reference", older)
    assert (data["de"], data["a"]) == ("2016", "2024")
    [section] = data["autre_kit"]
    assert section["rubrique"] == "dit_autrement"
    assert [line["nom"] for line in section["lignes"]] == ["Passerelle"]
    assert "« Le Pont »" in section["lignes"][0]["mots"]


def test_a_kit_without_facts(call: Call, tmp_path: Path) -> None:
    """A kit just made has no history, and says so."""
    assert call("new", "Neuf").code == 0
    made = call("compare", "neuf", "--reference", "neuf@2004")
    assert made.code == 0
    assert "Aucune entrée de ce kit n'a de date" in made.out


def test_another_partnership_is_described(call: Call) -> None:
    """Paris is told in time, by its own model and never by Pau's."""
    data = told(call, "paris-20e", "--reference", "paris-20e@2012-07")
    assert "F1" not in [item["fonction"] for item in data["fonctions"]]
    assert "CLSM du 20e" in names(data, "inchange")
    assert names(data, "ouvert") == []


def test_a_kit_that_names_no_reference_is_looked_at_with_pau(call: Call, kit: Path) -> None:
    """As ``compare`` does: without ``reference``, Pau's model; with ``aucun``, none."""
    head = kit / "territoire.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace('reference: "pau@1"\n', ""), encoding="utf-8")
    assert told(call, kit, "--reference", f"{kit}@2015")["fonctions"][0]["fonction"] == "F1"
    head.write_text(text.replace('"pau@1"', "aucun"), encoding="utf-8")
    data = told(call, kit, "--reference", f"{kit}@2015")
    assert data["fonctions"] == []
    assert any("ne suit aucun modèle" in line for line in data["lecture"])


def test_another_partnership_that_follows_pau_has_no_state(call: Call, kit: Path) -> None:
    """Its evidence is told, and no state is."""
    head = kit / "territoire.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace("nature: accompagne", "nature: autre_partenariat"), "utf-8")
    data = told(call, kit, "--reference", f"{kit}@2015")
    assert data["fonctions"]
    assert not [item for item in data["fonctions"] if "etat_propose_avant" in item]
    assert "État proposé" not in call("compare", kit, "--reference", f"{kit}@2015").out


def test_a_version_is_no_date(call: Call) -> None:
    """``pau@1`` names the model's version: Pau is set beside itself, as a profile."""
    made = call("compare", "pau", "--reference", "pau@1", "--format", "json")
    assert json.loads(made.out)["format"] == "replicate-compare/1"


def test_files(call: Call, kit: Path, tmp_path: Path) -> None:
    """The map and its table, and the table of the tale, bear the territory and both dates."""
    made = call("compare", kit, "--reference", f"{kit}@2015-06", "--date", "2022",
                "--format", "svg", "--out", tmp_path / "images")
    assert made.code == 0
    assert {Path(line).name for line in made.out.splitlines()} == {
        "val-exemple-de-2015-06-a-2022-carte.svg", "val-exemple-de-2015-06-a-2022-carte.csv",
        "val-exemple-de-2015-06-a-2022.csv",
    }
    svg = (tmp_path / "images" / "val-exemple-de-2015-06-a-2022-carte.svg").read_text("utf-8")
    assert "propre au territoire" not in svg
    assert "commencé entre les deux dates" in svg


def test_a_table_alone(call: Call, kit: Path, tmp_path: Path) -> None:
    """``--format csv`` writes one line a thing told, and draws nothing."""
    made = call("compare", kit, "--reference", f"{kit}@2015-06", "--date", "2022",
                "--format", "csv", "--out", tmp_path / "x")
    assert made.code == 0
    [path] = map(Path, made.out.splitlines())
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["Quoi"] for row in rows if row["Rubrique"] == "Fermé ou terminé"] == ["Passerelle"]
    assert all(None not in row.values() for row in rows)
