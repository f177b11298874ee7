"""Ctrl+C at any moment: 130, a French sentence, no traceback, nothing half written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.whole_folders import FOLDERS, contents, names_in_a_whole
from tests.material.command import Outcome, environment, spawn
from tests.material.examples import INVENTED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signaux de POSIX")

_STOPPED = (130, -signal.SIGINT)
"""What a shell calls 130: by the command, or by Python itself as it begins or ends."""


@pytest.mark.parametrize(("command", "turns", "longest"), [("new", 8, 0.35), ("demo", 4, 6.0)])
def test_ctrl_c_leaves_no_half_folder_and_says_so(
    command: str, turns: int, longest: float, tmp_path: Path
) -> None:
    """130, French, no traceback, no draft; what stands is whole."""
    arguments, name, _ = FOLDERS[command]
    whole = names_in_a_whole(arguments, name, tmp_path / "whole")
    for told, folder in _interrupted(list(arguments), turns, longest, tmp_path):
        left = [path.name for path in folder.iterdir()]
        assert left in ([], [name])
        assert left == [name] or told.code in _STOPPED
        assert left == [] or set(contents(folder / name)) == whole


@pytest.mark.parametrize("command", ["render", "compare"])
def test_ctrl_c_leaves_no_half_picture_and_says_so(
    command: str, tmp_path: Path
) -> None:
    """130, French, no traceback, no draft; the pictures that stand are an earlier run's or new."""
    arguments: list[str | Path] = [command, INVENTED, "--format", "svg,png"]
    (tmp_path / "whole").mkdir()
    assert spawn(*arguments, cwd=tmp_path / "whole").code == 0
    whole = contents(tmp_path / "whole")
    for told, folder in _interrupted(arguments, 6, 1.4, tmp_path):
        assert contents(folder).items() <= whole.items()
        assert contents(folder) == whole or told.code in _STOPPED


_COMMAND = """
from replicate.cli import main
print("prêt", flush=True)
main()
"""
"""The command, once Python itself has started: before that, Ctrl+C is not ours to answer."""


def _interrupted(
    arguments: list[str | Path], turns: int, longest: float, within: Path
) -> Iterator[tuple[Outcome, Path]]:
    """Runs of a command, each in its folder, with a Ctrl+C at seeded moments."""
    chance = random.Random(str(arguments[0]))
    codes = set()
    for turn in range(turns):
        folder = within / str(turn)
        folder.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", _COMMAND, *map(str, arguments)], cwd=folder, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            env=environment(),
        )
        assert process.stdout is not None
        process.stdout.readline()
        # Spread over the run: by chance alone, all could fall late on a fast machine.
        time.sleep(0.01 + longest * (turn + chance.random()) / turns)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert process.returncode in (0, *_STOPPED), err
        assert "Traceback" not in err
        codes.add(process.returncode)
        yield Outcome(process.returncode, out, err), folder
    assert codes & {*_STOPPED}, "no run was interrupted: the test shows nothing"


_STRUCK_WITHIN_RUST = """
import os, signal, sys
struck = []
def strike(event, arguments):
    if event == "import" and arguments[0] == "decimal" and not struck:
        struck.append(event)
        os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(strike)
from replicate.cli import main
try:
    main()
finally:
    print("atteint" if struck else "jamais atteint")
"""
"""``decimal`` is what the schemas' compiled module imports, from within, as it loads."""


def test_ctrl_c_while_a_compiled_module_loads_is_answered_after(tmp_path: Path) -> None:
    """Rust would panic with a trace of its own: 130 and the usual sentence instead."""
    done = subprocess.run(
        [sys.executable, "-c", _STRUCK_WITHIN_RUST, "validate", str(INVENTED)], cwd=tmp_path,
        text=True, capture_output=True, check=False, timeout=60, env=environment(),
    )
    assert done.stdout == "atteint\n"
    assert done.returncode == 130, done.stderr
    assert done.stderr.strip() == "Interrompu : rien n'est resté à moitié écrit."


_STRUCK_WITHIN_A_CLASS = """
import os, signal, sys
module = sys.argv.pop(1)
struck = []
class Striking:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), signal.SIGINT)
        [None for _ in range(1000)]
def strike(event, arguments):
    if event == "import" and arguments[0] == module and not struck:
        struck.append(event)
        type("Owner", (), {"property": Striking()})
sys.addaudithook(strike)
from replicate.cli import main
main()
"""
"""A Ctrl+C that falls as a class is made, while a module given as first argument is imported."""


@pytest.mark.parametrize(("module", "said"), [
    ("click", ""), ("replicate.usecases.check", "Interrompu : rien n'est resté à moitié écrit."),
])
def test_ctrl_c_while_a_class_is_made_is_a_ctrl_c(module: str, said: str, tmp_path: Path) -> None:
    """130 and no traceback, though Python 3.11 turns it into a ``RuntimeError``."""
    done = subprocess.run(
        [sys.executable, "-c", _STRUCK_WITHIN_A_CLASS, module, "validate", str(INVENTED)],
        cwd=tmp_path, text=True, capture_output=True, check=False, timeout=60, env=environment(),
    )
    assert (done.returncode, done.stderr.strip()) == (130, said)
