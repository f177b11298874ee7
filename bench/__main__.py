"""``python -m bench``: every row, or those named, as a Markdown table.

With ``--write`` these rows go into ``docs/speed.md``, where the others keep their figures
and their days. It needs the extra ``bench`` and a system with ``wait4`` (not Windows).
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.kits import ROOT
from bench.measure import Cost
from bench.networks import NETWORK_ROWS
from bench.page import HEADINGS, rewritten
from bench.pictures import PICTURE_ROWS
from bench.rows import ROWS, SOME, Row

PAGE = ROOT / "docs" / "speed.md"
PACKAGES = (
    "pau-replicate", "click", "PyYAML", "jsonschema", "jsonschema-rs", "cookiecutter",
    "check-jsonschema", "yamllint", "graphviz-pure", "typst", "networkx", "scipy",
)
ALL_ROWS = (*ROWS, *NETWORK_ROWS, *PICTURE_ROWS)


def main() -> None:
    """Take the rows asked for and show them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    names = [row.name for row in ALL_ROWS]
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of {', '.join(names)}")
    parser.add_argument("--kits", type=int, help="kits that the peers are given, in every row")
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.relative_to(ROOT)}")
    asked = parser.parse_args()
    if unknown := set(asked.rows) - set(names):
        parser.error(f"no row {', '.join(sorted(unknown))}; rows: {', '.join(names)}")
    day, load = str(date.today()), os.getloadavg()[0]
    print(*HEADINGS, sep="\n", flush=True)
    taken = {}
    for row in ALL_ROWS:
        if row.name in (asked.rows or names):
            taken[row.name] = _take(row, asked.kits, day)
            print(taken[row.name], flush=True)
    conditions = _conditions(load)
    print(f"\n- {day}: {conditions}")
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(rewritten(page, names, taken, day, conditions), encoding="utf-8")


def _take(row: Row, asked: int | None, day: str) -> str:
    """The row's line, its figures taken now."""
    kits = asked or row.kits
    with tempfile.TemporaryDirectory() as scratch:
        cost, other = row.take(Path(scratch), kits)
    return _line(row, cost, other, kits, day)


def _conditions(load: float) -> str:
    """The machine, how busy it was, and what ran on it."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors,"
        f" Python {platform.python_version()}; load {load:.1f} before,"
        f" {os.getloadavg()[0]:.1f} after; "
        + ", ".join(f"{name} {version(name)}" for name in PACKAGES) + "."
    )


def _line(row: Row, cost: Cost, other: Cost, kits: int, day: str) -> str:
    if row.figure == "memory":
        ratios = [f"{cost.memory / other.memory:.2f}", ""]
        medians = f"{cost.memory / 1024:.0f} MiB · {other.memory / 1024:.0f} MiB"
    elif row.figure == "growth":
        ratios = [f"{cost.wall / 1000 / (other.wall / SOME):.2f}",
                  f"{cost.cpu / 1000 / (other.cpu / SOME):.2f}"]
        medians = f"{cost.wall:.2f} s · {other.wall:.2f} s"
    else:
        ratios = [f"{cost.wall / other.wall:.3g}", f"{cost.cpu / other.cpu:.3g}"]
        medians = f"{cost.wall:.3f} s · {other.wall:.3f} s"
    asks_kits = f" --kits {kits}" if "{kits}" in row.what and kits != row.kits else ""
    command = f"`python -m bench {row.name}{asks_kits}`"
    cells = [row.what.format(kits=kits), row.against, row.reach, *ratios, medians, command, day]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
