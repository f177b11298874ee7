"""What respondents declare is not read yet: it is told, and nobody is said to have kept silent."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit
from tests.material.command import Call

posix = pytest.mark.skipif(os.name != "posix", reason="no such files on this system")
PAU = Path(__file__).resolve().parents[2] / "examples" / "pau"


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """Pau, with the answer of one respondent beside its files."""
    shutil.copytree(PAU, tmp_path / "pau")
    (tmp_path / "pau" / "declarations").mkdir()
    (tmp_path / "pau" / "declarations" / "ville.yaml").write_text("repondant: ville\n", "utf-8")
    return tmp_path / "pau"


@pytest.mark.parametrize("command", ["compare", "measure"])
def test_text_says_that_they_are_not_read(command: str, kit: Path, call: Call) -> None:
    """Once, in the head; that nobody answered or confirmed is told only without declarations."""
    def words(name: str | Path) -> str:
        return " ".join(call(command, name).out.replace("\u00a0", " ").split())

    with_some, without = words(kit), words(PAU)
    told = "le dossier des déclarations n'est lu par aucune commande"
    assert (with_some.count(told), without.count(told)) == (1, 0)
    nobody = ("Aucun partenaire n'a répondu", "confirmé par ses deux bouts")
    assert any(text in without for text in nobody)
    assert not any(text in with_some for text in nobody)


def test_pictures_say_that_they_are_not_read(kit: Path, call: Call, tmp_path: Path) -> None:
    """Map, matrix and cards: "not read yet" in place of "confirmed by nobody"."""
    for view in ("map", "matrix", "sheets"):
        out = tmp_path / view
        assert call("render", kit, "--view", view, "--format", "svg", "--out", out).code == 0
        drawn = " ".join(path.read_text("utf-8") for path in out.glob("*.svg"))
        assert "pas encore lues" in drawn
        assert "par personne" not in drawn


@pytest.mark.parametrize("name", ["declarations", "Déclarations",
                                  unicodedata.normalize("NFD", "déclarations")])
def test_folder_is_told_whatever_its_accents(name: str, tmp_path: Path) -> None:
    """FIC005 once, at the folder; nothing in it is opened."""
    kit = lay_kit(tmp_path / "kit")
    (kit / name).mkdir()
    (kit / name / "a.yaml").write_bytes(b"\xff\xfe\x00")
    (kit / name / "b.yaml").write_text("- [", "utf-8")
    assert judge(kit).faults == [f"{name} FIC005"]


@posix
@pytest.mark.parametrize("make", [
    lambda path: path.write_text("repondant: ville\n", "utf-8"),
    lambda path: path.symlink_to(path.name), lambda path: path.symlink_to("nulle-part"),
    os.mkfifo,
], ids=["file", "loop", "dangling", "pipe"])
def test_what_is_no_folder_is_told(make: Callable[[Path], object], tmp_path: Path) -> None:
    """FIC002 once, where something else than a folder bears the name: answers may be meant."""
    kit = lay_kit(tmp_path / "kit")
    make(kit / "declarations")
    assert judge(kit).faults == ["declarations FIC002"]


def test_nothing_declared_is_nothing_to_tell(tmp_path: Path) -> None:
    """An empty folder, one with hidden files alone, a file of that name: nothing is unread."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "declarations").mkdir()
    (kit / "declarations" / ".gitkeep").touch()
    (kit / "Declarations.txt").touch()
    assert judge(kit).faults == []
