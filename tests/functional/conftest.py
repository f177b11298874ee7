"""A command line to call from a folder that is not the repository."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from replicate.cli.app import run
from tests.examples import INVENTED
from tests.functional.command import Outcome

Call = Callable[..., Outcome]

_BROKEN = "sources:\n  - id: s1\n    titer: Rapport\n"


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


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the invented kit, under a name with a space and accents."""
    return Path(shutil.copytree(INVENTED, tmp_path / "Évry été" / "kit à nous"))


@pytest.fixture
def broken(kit: Path) -> Path:
    """The same, with a wrong key in its sources."""
    (kit / "sources.yaml").write_text(_BROKEN, encoding="utf-8")
    return kit
