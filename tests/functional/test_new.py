"""``new`` starts a kit: whole or not at all, never over anything, asking only on a terminal."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.material.command import ENGLISH, Call, environment, spawn

_CALM = 0.3
"""Seconds without a word after which the command is taken to wait for an answer."""


def test_new_makes_a_valid_kit(call: Call, tmp_path: Path) -> None:
    """The kit is made, checked, and what comes next is said."""
    told = call("new", "Évry-Courcouronnes", "--commune", "91228")
    assert told.code == 0
    kit = tmp_path / "evry-courcouronnes"
    assert f"Kit créé : {kit.name}" in told.out
    assert "replicate validate" in told.out
    assert call("validate", kit).code == 0
    assert '"91228"' in (kit / "territoire.yaml").read_text(encoding="utf-8")


def test_new_never_overwrites(call: Call, tmp_path: Path) -> None:
    """What stands there stays as it is, and the message says what to do."""
    (tmp_path / "limoges").mkdir()
    (tmp_path / "limoges" / "notes.txt").write_text("à garder", encoding="utf-8")
    told = call("new", "Limoges")
    assert told.code == 3
    assert "existe déjà" in told.err
    assert "choisir un autre nom ou un autre dossier" in told.err
    assert [path.name for path in tmp_path.rglob("*")] == ["limoges", "notes.txt"]


def test_new_into_a_folder(call: Call, tmp_path: Path) -> None:
    """``--into`` makes the folders that lead there, spaces and accents included."""
    assert call("new", "Limoges", "--into", tmp_path / "mes kits" / "été").code == 0
    assert (tmp_path / "mes kits" / "été" / "limoges" / "territoire.yaml").is_file()


def test_new_does_not_ask_without_a_terminal(tmp_path: Path) -> None:
    """Without a terminal nothing is asked: 2, an example, and nothing written."""
    told = spawn("new", cwd=tmp_path, stdin="Limoges\n87085\n")
    assert told.code == 2
    assert told.out == ""
    assert 'new "Limoges"' in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="pas de pseudo-terminal sous Windows")
def test_new_asks_in_french_on_a_terminal(tmp_path: Path) -> None:
    """On a terminal the name and the communes are asked for in French, and taken."""
    told, code = _talk(["new"], tmp_path, [
        ("Nom du territoire", "Saint-Étienne"), ("Codes Insee", "42218 42095"),
    ])
    assert code == 0, told
    kit = tmp_path / "saint-etienne"
    assert f"Kit créé : {kit.name}" in told
    assert '["42218", "42095"]' in (kit / "territoire.yaml").read_text(encoding="utf-8")
    for word in ENGLISH:
        assert word not in told, word


@pytest.mark.skipif(os.name == "nt", reason="pas de pseudo-terminal sous Windows")
def test_new_asks_again_which_commune(tmp_path: Path) -> None:
    """On a terminal, a name of several communes shows them and is asked again."""
    told, code = _talk(["new", "Essai", "--commune", "Saint-Denis"], tmp_path, [
        ("Codes Insee", "Sain-Denis"), ("« Sain-Denis »", "St-Denis (93), Stains"),
    ])
    assert code == 0, told
    assert "4 communes : laquelle ?" in told.replace("\u00a0", " ")
    assert '["93066", "93072"]' in (tmp_path / "essai" / "territoire.yaml").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pas de pseudo-terminal sous Windows")
@pytest.mark.parametrize(("answer", "said"), [
    ("{{7*7}}", "« { »"), ("../limoges", "est un chemin"), ("   ", "au moins une lettre"),
])
def test_new_refuses_at_the_question_too(answer: str, said: str, tmp_path: Path) -> None:
    """What is typed is checked as an argument is: neither run nor silently altered."""
    told, code = _talk(["new"], tmp_path, [("Nom du territoire", answer)])
    assert code == 2, told
    assert said in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="pas de pseudo-terminal sous Windows")
def test_new_can_be_left(tmp_path: Path) -> None:
    """Ctrl+C at the question leaves with 130, a French word and nothing behind."""
    told, code = _talk(["new"], tmp_path, [("Nom du territoire", "\x03")])
    assert code == 130
    assert "Interrompu" in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def _talk(
    arguments: list[str], cwd: Path, answers: list[tuple[str, str]]
) -> tuple[str, int]:
    """Run the command on a pseudo-terminal and answer each question when it comes."""
    import pty

    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "replicate", *arguments], cwd=cwd, stdin=terminal,
        stdout=terminal, stderr=terminal, close_fds=True, start_new_session=True,
        env=environment(TERM="xterm"), preexec_fn=_own_terminal,
    )
    os.close(terminal)
    told, waiting = b"", list(answers)
    limit = time.monotonic() + 60
    try:
        while time.monotonic() < limit:
            ready, _, _ = select.select([keyboard], [], [], _CALM)
            try:
                told += os.read(keyboard, 4096) if ready else b""
            except OSError:  # the other end is closed: the command is over
                break
            # A person answers once the question stands there; a machine would be too quick
            # for the terminal, which drops what is typed while it is being set up.
            if not ready and waiting and waiting[0][0].encode() in told:
                answer = waiting.pop(0)[1]
                os.write(keyboard, answer.encode() if answer == "\x03" else f"{answer}\n".encode())
        return told.decode("utf-8", "replace"), process.wait(timeout=30)
    finally:
        process.kill()
        process.wait()
        os.close(keyboard)


def _own_terminal() -> None:
    """Make the pseudo-terminal the one that Ctrl+C is typed on."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
