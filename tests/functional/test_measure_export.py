"""``measure`` and ``export`` do what their help says, with the right code and the right stream."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest

from tests.material.command import Call
from tests.material.street_kits import write_kit


def test_measure_an_example(call: Call) -> None:
    """Text alone on the output: the date, the one-sided warning, each measure a question."""
    told = call("measure", "pau", "--date", "2009")
    assert told.code == 0
    assert told.err == ""
    assert told.out.startswith("Pau, état en 2009")
    assert "RÉCIT D'UN SEUL CÔTÉ" in told.out
    assert "qui reste relié à qui ?" in told.out.replace("\u00a0", " ")
    assert "comptait chaque instance" not in told.out


def test_projection_is_made_on_request(call: Call) -> None:
    """``--projection`` adds one section and changes no other."""
    plain, projected = call("measure", "pau"), call("measure", "pau", "--projection")
    head, _, _ = plain.out.rpartition("\nCe qu'on ne sait pas")
    assert head
    assert projected.out.startswith(head)
    assert "comptait chaque instance" in projected.out


def test_measure_json(call: Call) -> None:
    """JSON is versioned; every measure has its question, definition, source and n."""
    told = call("measure", "paris-20e", "--format", "json")
    data = json.loads(told.out)
    assert data["format"] == "replicate-measure/1"
    assert list(data["mesures"]) == [
        "groupes", "equipes", "points_de_coupure", "ponts", "instances", "champs", "voix",
    ]
    for item in data["mesures"].values():
        assert {"question", "definition", "formule", "variante", "source", "ne_dit_pas", "n"} <= (
            item.keys())


def test_measure_an_empty_kit(call: Call, tmp_path: Path) -> None:
    """A kit that is not filled in yet has nothing to measure, says so, and is no fault."""
    assert call("new", "Essai", "--into", tmp_path).code == 0
    told = call("measure", tmp_path / "essai", "--projection")
    assert told.code == 0
    assert "il n'y a rien à mesurer" in told.out


def test_export_everything(call: Call, tmp_path: Path) -> None:
    """All formats by default, named on the output; what is left out is told beside it."""
    told = call("export", "pau", "--date", "2009", "--out", tmp_path / "réseau")
    assert told.code == 0
    assert [Path(line).name for line in told.out.splitlines()] == [
        "pau-2009.graphml", "pau-2009.gexf", "pau-2009-noeuds.csv", "pau-2009-liens.csv",
        "pau-2009-kumu.json",
    ]
    assert "Non exporté (sans date connue)" in told.err
    assert nx.read_graphml(tmp_path / "réseau" / "pau-2009.graphml").number_of_nodes() == 17


def test_export_one_format(call: Call, tmp_path: Path) -> None:
    """Only what is asked for is written."""
    assert call("export", "paris-20e", "--format", "kumu", "--out", tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["paris-20e-2012-12-kumu.json"]


@pytest.mark.parametrize(("arguments", "words"), [
    (["measure", "nulle-part"], "ni un dossier ni un exemple"),
    (["measure", "pau", "--date", "hier"], "« hier » n'est pas une date"),
    (["measure", "pau", "--format", "jsn"], "vouliez-vous dire « json » ?"),
    (["export", "pau", "--format", "gefx"], "vouliez-vous dire « gexf » ?"),
    (["export"], "il manque"),
])
def test_mistakes(arguments: list[str], words: str, call: Call, tmp_path: Path) -> None:
    """A wrong call gives 2, says what in French, and writes nothing."""
    told = call(*arguments)
    assert (told.code, told.out) == (2, "")
    assert words in told.err
    assert list(tmp_path.iterdir()) == []


def test_export_where_nothing_can_be_written(call: Call, tmp_path: Path) -> None:
    """A file in the way of the folder gives 3."""
    (tmp_path / "pris").write_text("", encoding="utf-8")
    assert call("export", "pau", "--out", tmp_path / "pris").code == 3


@pytest.mark.parametrize("command", ["measure", "export"])
def test_a_refused_kit(command: str, call: Call, tmp_path: Path) -> None:
    """A kit with errors gives 1, with its problems, and no measure and no file."""
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "territoire.yaml").write_text("format: 1\n", encoding="utf-8")
    told = call(command, tmp_path / "kit")
    assert (told.code, told.out) == (1, "")
    assert "à corriger d'abord" in told.err


DENIED = "absences: [{genre: lien, de: u, vers: v, type: gere}]\n"


def _exported(call: Call, folder: Path, more: str) -> list[str]:
    """The names of the files that ``export`` wrote for a kit with ``more`` in its partnership."""
    write_kit(folder / "kit", [], {
        "acteurs": "source: s1\nacteurs:\n  - {id: u, nom: U, type: ccas, champ: social}\n"
                   "  - {id: v, nom: V, type: ccas, champ: social}\n",
        "partenariats": f"source: s1\n{more}",
    })
    told = call("export", folder / "kit", "--format", "csv", "--out", folder / "out")
    assert told.code == 0, told.err
    return [Path(line).name.removeprefix("ici-2024-") for line in told.out.splitlines()]


def test_a_withdrawn_denial_leaves_no_table_that_tells_it(call: Call, tmp_path: Path) -> None:
    """The table of an earlier export is replaced by one without a line, as its twins are."""
    names = ["noeuds.csv", "liens.csv", "liens-dits-absents.csv"]
    assert _exported(call, tmp_path, "") == names[:2]
    assert _exported(call, tmp_path, DENIED) == names
    told = tmp_path / "out" / "ici-2024-liens-dits-absents.csv"
    assert len(told.read_text(encoding="utf-8-sig").splitlines()) == 2
    assert _exported(call, tmp_path, "") == names
    assert len(told.read_text(encoding="utf-8-sig").splitlines()) == 1


def test_what_a_person_wrote_under_that_name_stays(call: Call, tmp_path: Path) -> None:
    """A file that does not begin as the tool's table is not the tool's to empty."""
    notes = tmp_path / "out" / "ici-2024-liens-dits-absents.csv"
    notes.parent.mkdir()
    notes.write_text("mes notes\n", encoding="utf-8")
    assert len(_exported(call, tmp_path, "")) == 2
    assert notes.read_text(encoding="utf-8") == "mes notes\n"
