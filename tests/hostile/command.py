"""The command in a process of its own, held to the time and memory that a user is promised."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SECONDS = 2.0
MEGABYTES = 300

_WATCH = """
import resource, sys, time
import replicate.cli
code = 0
try:
    replicate.cli.main()
except SystemExit as ended:
    code = ended.code
used = resource.getrusage(resource.RUSAGE_SELF)
try:  # ru_maxrss counts the process that launched this one, before it became this one
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024
except OSError:
    peak = used.ru_maxrss // (1024 if sys.platform != "darwin" else 1024 * 1024)
print(f"{used.ru_utime + used.ru_stime} {peak}", file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True)
class Outcome:
    """What a run said and cost: seconds of processor, megabytes at its peak."""

    code: int
    output: str
    error: str
    seconds: float
    megabytes: int

    @property
    def is_within_bounds(self) -> bool:
        """Whether it kept to what a user is promised, and showed no traceback."""
        return (self.seconds < SECONDS and self.megabytes < MEGABYTES
                and "Traceback" not in self.error)


_TRIES = 3


def run_watched(*arguments: str | bytes | Path) -> Outcome:
    """Run ``replicate`` in another process, stopped after 30 s; again if it took too long.

    What else the machine does only ever adds to what a run costs: the least of a few
    runs is the nearest to the command's own.
    """
    outcome = _run_once(*arguments)
    for _ in range(_TRIES - 1):
        if outcome.seconds < SECONDS:
            break
        outcome = min(outcome, _run_once(*arguments), key=lambda run: run.seconds)
    return outcome


def _run_once(*arguments: str | bytes | Path) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, *arguments], capture_output=True, timeout=30, check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    error, _, cost = done.stderr.decode().rstrip("\n").rpartition("\n")
    seconds, peak = cost.split()
    return Outcome(done.returncode, done.stdout.decode(), error, float(seconds), int(peak))
