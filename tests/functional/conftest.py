"""A command line to call from a folder that is not the repository."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from replicate.cli.app import run
from tests.functional.command import Outcome

Call = Callable[..., Outcome]


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Let Ctrl+C reach what tests launch, even when the suite itself runs in the background."""
    # A shell starts such a job with SIGINT ignored, and what it launches inherits that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Call the command in this process, from an empty folder."""
    monkeypatch.chdir(tmp_path)

    def in_process(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return in_process
