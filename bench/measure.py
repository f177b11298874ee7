"""Whole processes timed side by side, in turn, so that a busy machine slows both."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS = 5
_TOOLS = Path(sys.executable).parent

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Side:
    """Something to time: the commands that do the work once, made anew for each round."""

    name: str
    commands: Callable[[int], Sequence[Command]]
    exit_codes: frozenset[int] = frozenset({0})


@dataclass(frozen=True)
class Cost:
    """What a side took: seconds on the clock and on the processor, and peak memory in KiB."""

    wall: float
    cpu: float
    memory: float


def tool(name: str) -> Path:
    """A program of the environment that runs the bench."""
    return _TOOLS / name


def once(name: str, *command: str | Path, exit_codes: Sequence[int] = (0,)) -> Side:
    """A side of one command, the same every round."""
    return Side(name, lambda _: [command], frozenset(exit_codes))


def time_sides(sides: Sequence[Side], rounds: int = ROUNDS) -> list[Cost]:
    """The median cost of each side over ``rounds``, after one round that is not counted.

    Sides run in turn, the first one first in even rounds and last in odd ones.
    """
    costs: dict[str, list[Cost]] = {side.name: [] for side in sides}
    for number in range(rounds + 1):
        for side in sides if number % 2 else reversed(sides):
            cost = _run(side, number)
            if number:
                costs[side.name].append(cost)
    return [
        Cost(*(median(getattr(cost, part) for cost in costs[side.name])
               for part in ("wall", "cpu", "memory")))
        for side in sides
    ]


def _run(side: Side, number: int) -> Cost:
    """All the commands of a side, one after the other; raises when one fails."""
    # What a developer sets for himself is no part of what a command costs.
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    cpu = memory = 0.0
    begun = time.perf_counter()
    for command in side.commands(number):
        process = subprocess.Popen(
            [str(part) for part in command], env=bare,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in side.exit_codes:
            raise RuntimeError(f"{side.name}: {command[0]} exited with {process.returncode}")
        cpu += used.ru_utime + used.ru_stime
        memory = max(memory, used.ru_maxrss)
    return Cost(time.perf_counter() - begun, cpu, memory)
