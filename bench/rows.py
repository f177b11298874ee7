"""The rows of the table: each times two sides and says what their ratio should reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench.kits import MODELS, ROOT, by_schema, gather, lay_broken_kits, lay_kits
from bench.measure import Command, Cost, Side, once, time_sides, tool

KITS, MORE_KITS = 60, 180
"""How many kits a peer is given, and one that is quicker: they take minutes for a thousand."""
SOME = 250
"""Kits enough for the start of the process to weigh little in the cost of one."""
PER_CALL = 2_000
"""Files in one call of a peer, well under what a command line may hold."""

Sides = tuple[Side, Side]


@dataclass(frozen=True)
class Row:
    """One line of the table; ``make`` lays its files in a folder and gives its two sides."""

    name: str
    what: str
    against: str
    reach: str
    make: Callable[[Path, int], Sides]
    figure: Literal["time", "memory", "growth"] = "time"
    rounds: int = 5
    kits: int = KITS

    def take(self, scratch: Path, kits: int) -> tuple[Cost, Cost]:
        """The median costs of its two sides."""
        ours, theirs = self.make(scratch, kits)
        cost, other = time_sides([ours, theirs], self.rounds)
        return cost, other


def _start(argument: str) -> Callable[[Path, int], Sides]:
    return lambda scratch, kits: (
        once("replicate", tool("replicate"), argument), once("python", tool("python"), "-c", "pass")
    )


def _new(scratch: Path, _: int) -> Sides:
    template = ROOT / "templates" / "territory"

    def ours(number: int) -> list[Command]:
        return [(tool("replicate"), "new", "Essai", "--into", scratch / f"a{number}")]

    def theirs(number: int) -> list[Command]:
        return [(tool("cookiecutter"), template, "--no-input", "-o", scratch / f"b{number}")]

    return Side("replicate", ours), Side("cookiecutter", theirs)


def _peer(kits: list[Path]) -> Side:
    """check-jsonschema with our schemas: one process a schema, all the files of all kits."""
    calls: list[Command] = [
        [tool("check-jsonschema"), "--schemafile", schema, *files[start:start + PER_CALL]]
        for schema, files in by_schema(kits).items()
        for start in range(0, len(files), PER_CALL)
    ]
    return Side("check-jsonschema", lambda _: calls)


def _one(scratch: Path, _: int) -> Sides:
    return once("replicate", tool("replicate"), "validate", MODELS[0]), _peer([MODELS[0]])


def _one_gathered(scratch: Path, _: int) -> Sides:
    schema, document = gather(MODELS[0], scratch)
    return (
        once("replicate", tool("replicate"), "validate", MODELS[0]),
        once("check-jsonschema", tool("check-jsonschema"), "--schemafile", schema, document),
    )


def _many(scratch: Path, kits: int) -> Sides:
    folder = lay_kits(scratch / "kits", kits)
    ours = once("replicate", tool("replicate"), "validate", folder)
    return ours, _peer(sorted(folder.iterdir()))


def _many_yamllint(scratch: Path, kits: int) -> Sides:
    folder = lay_kits(scratch / "kits", kits)
    return (
        once("replicate", tool("replicate"), "validate", folder),
        once("yamllint", tool("yamllint"), "-d", "relaxed", folder),
    )


def _broken(scratch: Path, kits: int) -> Sides:
    clean = lay_kits(scratch / "kits", kits)
    broken = lay_broken_kits(scratch / "broken", kits)
    return (
        once("broken", tool("replicate"), "validate", broken, exit_codes=(1,)),
        once("clean", tool("replicate"), "validate", clean),
    )


def _thousand(fewer: int) -> Callable[[Path, int], Sides]:
    def make(scratch: Path, _: int) -> Sides:
        lay_kits(scratch / "all", 1000)
        lay_kits(scratch / "few", fewer)
        return (
            once("1,000 kits", tool("replicate"), "validate", scratch / "all"),
            once(f"{fewer} kits", tool("replicate"), "validate", scratch / "few"),
        )

    return make


ROWS = (
    Row("version", "`replicate --version`", "`python -c pass`", "1.5; 1.2", _start("--version"),
        rounds=25),
    Row("help", "`replicate --help`", "`python -c pass`", "4.5; 4", _start("--help"), rounds=25),
    Row("new", "`replicate new`, kit checked", "cookiecutter, same template", "1.2; 1.0", _new,
        rounds=9),
    Row("one", "`replicate validate`, one clean kit (pau)",
        "check-jsonschema, one process a schema", "0.5; 0.3", _one),
    Row("one-gathered", "the same",
        "check-jsonschema, one process: one document, one schema made of ours", "0.5; 0.3",
        _one_gathered, rounds=9),
    Row("many", "the same, {kits} kits", "check-jsonschema, one process a schema", "0.2; 0.1",
        _many),
    Row("many-yamllint", "the same, {kits} kits", "yamllint, relaxed", "0.08; 0.04",
        _many_yamllint, kits=MORE_KITS),
    Row("broken", "the same, {kits} kits with ten problems each", "the clean kits", "2; 1.3",
        _broken, kits=MORE_KITS),
    Row("memory", "peak memory of 1,000 kits", "of one kit", "flat", _thousand(1), "memory"),
    Row("growth", "cost of a kit among 1,000", f"among {SOME}", "1.2; 1.0", _thousand(SOME),
        "growth"),
)
