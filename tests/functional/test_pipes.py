"""What goes to a pipe or a file is plain, and a reader may leave early."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.material.command import environment, spawn
from tests.material.examples import INVENTED

CALLS = {
    "validate": ["validate", str(INVENTED)],
    "compare": ["compare", str(INVENTED)],
    "json": ["compare", str(INVENTED), "--format", "json"],
    "help": ["--help"],
    "completion": ["completion", "bash"],
}


@pytest.mark.parametrize("name", CALLS)
def test_reader_may_leave(name: str, tmp_path: Path) -> None:
    """A reader gone before the first line, as ``| head`` may be, makes nothing fail or complain."""
    with subprocess.Popen(
        [sys.executable, "-m", "replicate", *CALLS[name]], cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read().decode()
        process.wait(timeout=60)
    assert told == ""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("name", [*CALLS, "version"])
def test_an_output_that_takes_nothing_is_told(
    name: str, unbuffered: str, tmp_path: Path
) -> None:
    """A full disk behind ``>``: one sentence and 3, and no second complaint at the end."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "replicate", *CALLS.get(name, ["--version"])], cwd=tmp_path,
            stdout=full, stderr=subprocess.PIPE, check=False,
            env={**environment(), "PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 3
    assert "n'a pas pu être écrit : le disque est plein" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 2


@pytest.mark.skipif(os.name != "posix", reason="no shell that closes a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_output_stops_nothing(closed: str, tmp_path: Path) -> None:
    """Launched without output or without errors, a command does its work all the same."""
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m replicate render pau --format svg {closed}', sys.executable],
        cwd=tmp_path, capture_output=True, check=False, env=environment(),
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stdout + done.stderr
    assert len(list(tmp_path.glob("*.svg"))) == 1


@pytest.mark.skipif(os.name != "posix", reason="no shell that closes a stream")
def test_a_closed_input_answers_nothing(tmp_path: Path) -> None:
    """Where nobody can answer, a name that is missing is asked for in a sentence."""
    done = subprocess.run(
        ["sh", "-c", '"$0" -m replicate new <&-', sys.executable],
        cwd=tmp_path, capture_output=True, check=False, env=environment(),
    )
    assert done.returncode == 2
    assert "il manque le nom du territoire" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", CALLS)
def test_no_escape_codes_in_a_pipe(name: str, tmp_path: Path) -> None:
    """Where there is no terminal, no colour is written."""
    told = spawn(*CALLS[name], cwd=tmp_path, TERM="xterm-256color")
    assert "\x1b" not in told.out + told.err if name != "completion" else "\x1b" not in told.err


def test_errors_are_beside_the_output(tmp_path: Path) -> None:
    """What went wrong goes to the error stream, so that a pipe gets results alone."""
    told = spawn("compare", "nulle-part", "--format", "json", cwd=tmp_path)
    assert told.out == ""
    assert told.err


@pytest.mark.skipif(sys.platform == "win32", reason="pas de pseudo-terminal sous Windows")
@pytest.mark.parametrize(("setting", "painted"), [
    ({"TERM": "xterm"}, True),
    ({"TERM": "xterm", "NO_COLOR": "1"}, False),
    ({"TERM": "dumb"}, False),
], ids=["terminal", "NO_COLOR", "dumb"])
def test_colour_on_a_terminal_only_if_wanted(
    setting: dict[str, str], painted: bool, tmp_path: Path
) -> None:
    """A terminal gets colour, unless NO_COLOR or a plain terminal asks for none."""
    import os
    import pty

    plain = {name: value for name, value in environment().items() if name != "NO_COLOR"}
    reader, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "replicate", "validate", "pau"], cwd=tmp_path, stdout=terminal,
        stderr=terminal, stdin=subprocess.DEVNULL, env=plain | setting,
    )
    os.close(terminal)
    told = b""
    try:
        while piece := os.read(reader, 4096):
            told += piece
    except OSError:  # the command closed its end
        pass
    os.close(reader)
    assert process.wait(timeout=60) == 0
    assert (b"\x1b[" in told) is painted
