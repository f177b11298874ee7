"""The command in a process of its own, held to the time and memory that a user is promised.

A second here is one of the office PC that the promise was measured on. Machines that run the
tests differ by more than two, and from hour to hour: a run over the bound is taken again with
a fixed piece of work before and after it, and what it cost is told in the PC's seconds. What
other programs take from a run is only ever added to it: the least of some such runs is the
command's own. All runs must say the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

SECONDS = 2.0
MEGABYTES = 300
_RUNS = 6
_PC_YARDSTICK = 0.024
"""Seconds of processor that the fixed work takes on that PC."""

_WATCH = """
import resource, sys, time

measures_machine = sys.argv.pop(1) == "measured"

def take_yardstick():
    began = time.process_time()
    words = {}
    for number in range(60_000):
        words[f"k{number % 5_000}"] = (number, str(number))
    sorted(words.items(), key=lambda item: item[1][1])
    return time.process_time() - began

def cost():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime

yardsticks = [take_yardstick() for _ in range(5)] if measures_machine else []
before = cost()
import replicate.cli
code = 0
try:
    replicate.cli.main()
except SystemExit as ended:
    code = ended.code
after = cost()
try:  # ru_maxrss counts the process that launched this one, before it became this one
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024
except OSError:
    used = resource.getrusage(resource.RUSAGE_SELF)
    peak = used.ru_maxrss // (1024 if sys.platform != "darwin" else 1024 * 1024)
yardsticks += [take_yardstick() for _ in range(5)] if measures_machine else [0]
yardstick = sorted(yardsticks)[len(yardsticks) // 2]
print(f"{after - before} {yardstick} {peak}", file=sys.stderr)
sys.exit(code)
"""


def _installed() -> dict[str, str]:
    """The environment, in which compiled modules are kept, as they are where pip installs."""
    return {name: value for name, value in os.environ.items()
            if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Outcome:
    """What a run said and cost: seconds of a PC's processor, megabytes at its peak."""

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


def run_watched(*arguments: str | bytes | Path) -> Outcome:
    """Run ``replicate`` in another process, stopped after 60 s, and say what it cost.

    The seconds are the least of the runs, the megabytes the most.
    """
    outcome = _run_once("plain", arguments)
    for _ in range(_RUNS):
        if outcome.seconds < SECONDS:
            break
        again = _run_once("measured", arguments)
        assert (again.code, again.output) == (outcome.code, outcome.output)
        outcome = replace(outcome, seconds=min(outcome.seconds, again.seconds),
                          megabytes=max(outcome.megabytes, again.megabytes))
    return outcome


def _run_once(how: str, arguments: tuple[str | bytes | Path, ...]) -> Outcome:
    """One run, in this machine's seconds ("plain") or in the PC's ("measured")."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, how, *arguments], capture_output=True, timeout=60,
        check=False, env=_installed(),
    )
    error, _, cost = done.stderr.decode().rstrip("\n").rpartition("\n")
    seconds, yardstick, peak = cost.split()
    slowness = max(1.0, float(yardstick) / _PC_YARDSTICK)  # a faster machine owes no less
    return Outcome(done.returncode, done.stdout.decode(), error, float(seconds) / slowness,
                   int(peak))
