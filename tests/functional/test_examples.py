"""The kits that come with the tool: copied, overridden, shown at once."""

from __future__ import annotations

from pathlib import Path

from tests.material.command import Call, spawn


def test_example_is_a_kit_of_ones_own(call: Call, tmp_path: Path) -> None:
    """An example is copied whole, is valid, and never written over anything."""
    assert call("example", "pau").code == 0
    assert call("validate", tmp_path / "pau").code == 0
    (tmp_path / "pau" / "mien.txt").write_text("à moi", encoding="utf-8")
    again = call("example", "pau")
    assert again.code == 3
    assert "existe déjà" in again.err
    assert (tmp_path / "pau" / "mien.txt").read_text(encoding="utf-8") == "à moi"


def test_a_folder_wins_over_an_example(call: Call, tmp_path: Path) -> None:
    """``pau`` is the user's own folder where there is one."""
    call("example", "pau")
    actors = tmp_path / "pau" / "acteurs.yaml"
    actors.write_text(actors.read_text("utf-8").replace("nom: CCAS", "nom: Mon CCAS"), "utf-8")
    call("render", "pau", "--format", "dot")
    assert "Mon CCAS" in (tmp_path / "pau-2017-11-20.dot").read_text(encoding="utf-8")


def test_demo_does_not_read_what_stands_around(tmp_path: Path) -> None:
    """A broken folder called ``pau`` where one stands does not disturb the demonstration."""
    (tmp_path / "pau").mkdir()
    (tmp_path / "pau" / "territoire.yaml").write_text("format: 7\n", encoding="utf-8")
    told = spawn("demo", cwd=tmp_path)
    assert told.code == 0, told.err
    assert (tmp_path / "replicate-demo" / "index.html").is_file()
