"""``replicate validate``: what blocks, where, in which form, and what kits a call means."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.material.command import Call


def test_validate_a_sound_kit(call: Call, kit: Path) -> None:
    """Nothing blocks: 0, and what is left to fill in is counted by aid."""
    told = call("validate", kit)
    assert told.code == 0
    assert "aucune erreur" in told.out
    assert "Reste à compléter" in told.out
    assert told.err == ""


def test_validate_complete(call: Call, kit: Path) -> None:
    """``--complete`` makes what is left to fill in block, each with its place."""
    told = call("validate", kit, "--complete")
    assert told.code == 1
    assert f"{kit}/structures.yaml:" in told.out
    assert "MAN001" in told.out


def test_validate_a_broken_kit(call: Call, broken: Path) -> None:
    """An error gives 1, with file, line, column, code and the nearest word."""
    told = call("validate", broken)
    assert told.code == 1
    assert f"{broken}/sources.yaml:3:5: erreur SCH101" in told.out
    assert "« titre »" in told.out


def test_validate_several_kits(call: Call, broken: Path) -> None:
    """All kits are checked, and one that blocks is enough for 1."""
    told = call("validate", "pau", broken, "paris-20e")
    assert told.code == 1
    assert "pau : aucune erreur" in told.out
    assert "paris-20e : aucune erreur" in told.out
    assert "SCH101" in told.out


def test_validate_a_folder_of_kits(call: Call, kit: Path, tmp_path: Path) -> None:
    """A folder that is no kit and holds some means these kits, in order of their names."""
    folder = tmp_path / "mes kits"
    for name in ("b", "a", "c"):
        shutil.copytree(kit, folder / name)
    (folder / "notes").mkdir()
    (folder / "c" / "sources.yaml").write_text("sources:\n  - {id: s1}\n", encoding="utf-8")
    told = call("validate", folder)
    assert told.code == 1
    told_at = [told.out.index(f"{folder}/{name} : ") for name in ("a", "b", "c")]
    assert told_at == sorted(told_at)
    assert f"{folder}/c/sources.yaml:2:5: erreur SCH102" in told.out


def test_validate_a_folder_without_kits(call: Call, tmp_path: Path) -> None:
    """A folder that holds no kit is told what it lacks to be one."""
    told = call("validate", tmp_path)
    assert told.code == 1
    assert f"{tmp_path}/territoire.yaml: erreur FIC001" in told.out


def test_validate_here(call: Call, kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an argument, the kit of the current folder is checked."""
    monkeypatch.chdir(kit)
    told = call("validate")
    assert told.code == 0
    assert told.out.startswith(". : ") or "aucune erreur" in told.out


def test_validate_json(call: Call, broken: Path) -> None:
    """JSON is versioned and gives every problem its place."""
    told = call("validate", broken, "pau", "--format", "json")
    assert told.code == 1
    data = json.loads(told.out)
    assert data["format"] == "replicate-validate/1"
    assert [one["kit"] for one in data["kits"]] == [str(broken), "pau"]
    [wrong] = [item for item in data["kits"][0]["problemes"] if item["code"] == "SCH101"]
    assert (wrong["ligne"], wrong["colonne"], wrong["gravite"]) == (3, 5, "erreur")
    assert wrong["fichier"] == f"{broken}/sources.yaml"


def test_validate_github(call: Call, broken: Path) -> None:
    """Annotations are workflow commands, one a problem, with file and line."""
    told = call("validate", broken, "--format", "github")
    assert told.code == 1
    assert all(line.startswith(("::error ", "::warning ", "::notice "))
               for line in told.out.splitlines())
    assert "sources.yaml,line=3,col=5,title=SCH101::" in told.out


def test_validate_github_of_a_clean_kit(call: Call, broken: Path) -> None:
    """Each kit has a line that counts what was found, a clean one too: silence is no verdict."""
    assert call("validate", "pau", "--format", "github").out \
        == "::notice title=replicate::pau : aucune erreur\n"
    last = call("validate", broken, "--format", "github").out.splitlines()[-1]
    assert last.startswith(f"::notice title=replicate::{broken} : 7 erreurs")


def test_a_file_is_no_kit(call: Call, kit: Path) -> None:
    """One of a kit's files in place of its folder is a wrong call, told as such."""
    told = call("validate", kit / "acteurs.yaml")
    assert told.code == 2
    assert "dossier" in told.err
