"""A command line to call from a folder that is not the repository."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from replicate.cli.app import run
from tests.functional.command import Outcome

Call = Callable[..., Outcome]


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
