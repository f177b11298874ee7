"""``replicate compare`` tells both networks role by role, in text, JSON and a table."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from tests.material.command import Call
from tests.material.examples import INVENTED

WORDS = ("Retrouvé", "Autrement documenté", "Propre au territoire", "Non retrouvé ici",
         "Non renseigné")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table, by heading; not the sources under them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter=";") if row["Rôles"]]


@pytest.fixture
def without_roles(tmp_path: Path) -> Path:
    """The invented kit, none of its roles said."""
    kit = tmp_path / "muet"
    shutil.copytree(INVENTED, kit)
    for file in kit.glob("*.yaml"):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.lstrip().startswith("roles:")]
        file.write_text("".join(kept), "utf-8")
    return kit


def test_text_json_and_table_have_the_same_rows(call: Call, tmp_path: Path) -> None:
    """The three say the same rows in the same order, states as words; nothing is added up."""
    text = call("compare", INVENTED).out.partition("Réseaux, rôle par rôle")[2]
    data = json.loads(call("compare", INVENTED, "--format", "json").out)["roles"]
    done = call("compare", INVENTED, "--format", "csv", "--out", tmp_path)
    assert done.code == 0
    assert done.out.split() == [str(tmp_path / "ville-exemple-sur-pau-reseaux.csv")]
    table = rows(tmp_path / "ville-exemple-sur-pau-reseaux.csv")
    assert [row["État"] for row in table] == [line["etat"] for line in data["lignes"]]
    assert [row["Rôles"] for row in table] == [line["intitule"] for line in data["lignes"]]
    places = [text.index(f"\n{word}\n") for word in WORDS if f"\n{word}\n" in text]
    assert places == sorted(places)
    told = [line for line in data["lignes"] if line["etat"] == "non retrouvé ici"]
    assert told
    assert all(line["dit_par"] for line in told)
    assert all(line["a_demander"] for line in data["lignes"] if line["etat"] == "non renseigné")
    assert not {"score", "total", "rang"} & {key for line in data["lignes"] for key in line}


def test_several_kits_give_a_table_each(
    call: Call, without_roles: Path, tmp_path: Path
) -> None:
    """Each kit's table is written; two kits of one id are told once, the first one's stays."""
    done = call("compare", "pau", INVENTED, "--reference", "pau", "--format", "csv",
                "--out", tmp_path)
    assert done.code == 0
    assert len(rows(tmp_path / "ville-exemple-sur-pau-reseaux.csv")) > 0
    assert {row["État"] for row in rows(tmp_path / "pau-sur-pau-reseaux.csv")} == {"retrouvé"}
    again = call("compare", INVENTED, without_roles, "--format", "csv", "--out", tmp_path)
    assert again.code == 2
    assert again.err.count("le même identifiant") == 1


def test_roles_are_proposed_with_why_or_named_as_not_sure(
    call: Call, without_roles: Path
) -> None:
    """A type that the model knows proposes; an association may be two things, and is no row."""
    told = " ".join(call("compare", without_roles).out.split()).replace("\u00a0", " ")
    assert "CHRS Les Tilleuls : Hébergement ? (type CHRS, champ social" in told
    assert "Association Abri Exemple : Associations ou Opérateur social ? Pas sûr" in told
    data = json.loads(call("compare", without_roles, "--format", "json").out)["roles"]
    unsure = {item["id"]: item["roles"] for item in data["roles_proposes"] if not item["sur"]}
    assert unsure["abri-exemple"] == ["associations", "operateur-social"]
    told_ties = {tie["de"] for line in data["lignes"] for tie in line["liens_ici"]}
    assert "abri-exemple" not in told_ties


def test_who_said_that_it_is_not_here_is_named(call: Call) -> None:
    """Each « non retrouvé ici » names a document with its voice, or who decided: no bare code."""
    lines = json.loads(call("compare", INVENTED, "--format", "json").out)["roles"]["lignes"]
    said = [words.replace("\u00a0", " ") for line in lines for words in line["dit_par"]
            if line["etat"] == "non retrouvé ici"]
    assert said
    for words in said:
        assert "), dit par « Compte rendu inventé" in words or ", par Conseil local" in words
