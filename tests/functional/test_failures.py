"""What stops a command, and what it leaves untouched: kits, files, secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.errors import EngineError
from replicate.views.map import engine
from tests.material.command import Call


@pytest.mark.parametrize("command", ["render", "compare"])
def test_errors_stop_a_drawing(command: str, call: Call, broken: Path, tmp_path: Path) -> None:
    """A kit with errors gives 1, shows them, says how to see them again, and writes no file."""
    told = call(command, broken, "--format", "svg", "--out", tmp_path / "images")
    assert told.code == 1
    assert told.out == ""
    assert f"{broken}/sources.yaml:3:5: erreur SCH101" in told.err
    assert "replicate validate" in told.err
    assert not (tmp_path / "images").exists()


def test_kits_that_cannot_be_written_are_read(call: Call, kit: Path, tmp_path: Path) -> None:
    """A kit in a read-only folder is checked, drawn and compared; nothing is written in it."""
    before = sorted(kit.rglob("*"))
    for path in (*before, kit):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert call("validate", kit).code == 0
        assert call("render", kit, "--format", "dot", "--out", tmp_path / "o").code == 0
        assert call("compare", kit).code == 0
        assert sorted(kit.rglob("*")) == before
    finally:
        for path in (kit, *before):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_engine_failure_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the drawing engine is missing, 4, in French, and no file half written."""
    def missing() -> Path:
        raise EngineError("Le moteur de dessin est introuvable.", "Réinstallez l'outil.")

    monkeypatch.setattr(engine, "engine_path", missing)
    told = call("render", "pau", "--format", "svg", "--out", tmp_path / "o")
    assert told.code == 4
    assert "Erreur : Le moteur de dessin est introuvable." in told.err
    assert not (tmp_path / "o").exists()


def test_contacts_are_never_read(call: Call, kit: Path, tmp_path: Path) -> None:
    """Names and direct phones reach no output; even a broken contacts file changes nothing."""
    secret = "Camille Exemple 06 12 34 56 78"
    plain = call("compare", kit, "--format", "json").out
    (kit / "contacts.yaml").write_text(f"contacts: [{secret}\n", encoding="utf-8")
    assert call("validate", kit, "--format", "json").code == 0
    assert call("compare", kit, "--format", "json").out == plain
    call("render", kit, "--format", "svg,dot", "--out", tmp_path / "o")
    for path in (tmp_path / "o").iterdir():
        assert secret[:15] not in path.read_text(encoding="utf-8"), path.name


def test_output_folder_that_is_a_file(call: Call, tmp_path: Path) -> None:
    """Where nothing can be written, 3 and what to choose instead."""
    (tmp_path / "plein").write_text("", encoding="utf-8")
    told = call("render", "pau", "--format", "dot", "--out", tmp_path / "plein")
    assert told.code == 3
    assert "--out" in told.err
    assert "Traceback" not in told.err
