"""The kits that most commands are given: a sound one, and the same with a fault."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.material.examples import INVENTED

_BROKEN = "sources:\n  - id: s1\n    titer: Rapport\n"


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Let Ctrl+C reach what tests launch, even when the suite itself runs in the background."""
    # A shell starts such a job with SIGINT ignored, and what it launches inherits that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the invented kit, under a name with a space and accents."""
    return Path(shutil.copytree(INVENTED, tmp_path / "Évry été" / "kit à nous"))


@pytest.fixture
def broken(kit: Path) -> Path:
    """The same, with a wrong key in its sources."""
    (kit / "sources.yaml").write_text(_BROKEN, encoding="utf-8")
    return kit
