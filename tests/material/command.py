"""Run the command as a user does, and look at what came back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("new", "validate", "render", "compare", "measure", "whom", "export", "explain",
            "example", "demo", "completion")
ENGLISH = ("Usage:", "Options:", "Commands:", "Error:", "Show this message", "Try '", "Aborted",
           "[required]", "[default", "Invalid value", "No such", "Missing", "Traceback")


@dataclass(frozen=True)
class Outcome:
    """How a command ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]
"""What the fixture ``call`` is: the command in this process, with these arguments."""


def plain(told: Outcome) -> Outcome:
    """The same with plain spaces, where French binds its signs with hard ones."""
    return replace(told, out=told.out.replace("\u00a0", " "))


def environment(**changes: str) -> dict[str, str]:
    """This process's environment with this checkout's package, and some changes."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | changes


def spawn(*arguments: str | Path, cwd: Path, stdin: str | None = None, **changes: str) -> Outcome:
    """Run ``python -m replicate`` in a process of its own, without a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "replicate", *map(str, arguments)], cwd=cwd, text=True,
        encoding="utf-8", check=False, timeout=120, capture_output=True,
        input=stdin or "", env=environment(**changes),
    )
    return Outcome(done.returncode, done.stdout, done.stderr)
