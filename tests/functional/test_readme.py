"""The README's words hold: what it shows is what the commands print."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from replicate.cli.compare import command as compare
from replicate.cli.french import Words
from replicate.cli.render import command as render
from tests.functional.sessions import is_shown, sessions_of
from tests.material.command import COMMANDS, Call

_ROOT = Path(__file__).resolve().parents[2]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_SESSIONS = sessions_of(_README)
_CONSOLE = re.findall(r"```console\n(.*?)```", _README, flags=re.DOTALL)


def _run(command: str, folder: Path) -> str:
    assert command.startswith("replicate ")
    line = f'"{sys.executable}" -m {command}'
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        line, shell=True, cwd=folder, env=environment, check=False, capture_output=True, text=True,
    ).stdout


def test_commands_print_what_the_readme_shows(tmp_path: Path) -> None:
    """Run in order in one folder, each command prints its part of the README."""
    assert len(_SESSIONS) == 4
    for command, expected in _SESSIONS:
        actual = _run(command, tmp_path)
        assert is_shown(expected, actual), f"{command}\n{actual}"


def test_the_error_of_the_readme_is_real(tmp_path: Path) -> None:
    """The error line that the README shows comes from the mistake it tells."""
    _run(_SESSIONS[0][0], tmp_path)
    teams = tmp_path / "limoges" / "equipes-mobiles.yaml"
    text, changed = re.subn(
        r"^equipes_mobiles:.*$",
        "equipes_mobiles:\n"
        "  - id: equipe-rue\n    nom: Équipe de rue\n    type: EMP\n    champ: sanitaire",
        teams.read_text(encoding="utf-8"), flags=re.MULTILINE,
    )
    assert changed == 1
    teams.write_text(text, encoding="utf-8")
    assert _run("replicate validate limoges", tmp_path).startswith(_CONSOLE[1])


_FRENCH = (_ROOT / "LISEZMOI.md").read_text(encoding="utf-8")


def test_commands_of_the_french_page_run(call: Call) -> None:
    """Each command that directors are shown runs as it is written, in the order of the page."""
    commands = dict.fromkeys(re.findall(r"`replicate ([^`]*)`", _FRENCH))
    assert {command.split()[0] for command in commands} == set(COMMANDS)
    for command in commands:
        if command != "demo":  # tests/browser/test_demo_page.py opens what it makes
            told = call(*shlex.split(command))
            assert told.code == 0, told.err


def test_the_french_page_names_every_view() -> None:
    """No view is left for readers to guess, and none is named that does not exist."""
    offered = {word for command in (render, compare) for option in command.params
               if option.name == "view" and isinstance(option.type, Words)
               for word in option.type.words}
    named = set(re.findall(r"`(?:replicate [^`]*)?--view (\w+)`", _FRENCH))
    assert named == offered - {"map", "overlay"}  # what is drawn when nothing is asked
