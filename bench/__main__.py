"""``python -m bench``: every row, or those named, as a Markdown table.

With ``--write`` the table goes into ``docs/speed.md``. It needs the extra ``bench``
and a system with ``wait4`` (not Windows).
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench.kits import ROOT
from bench.measure import Cost
from bench.networks import NETWORK_ROWS
from bench.pictures import PICTURE_ROWS
from bench.rows import ROWS, SOME, Row

PAGE = ROOT / "docs" / "speed.md"
MARKERS = ("<!-- figures: python -m bench --write -->", "<!-- end of figures -->")
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
    lines: list[str] = []
    for line in _table([row for row in ALL_ROWS if row.name in (asked.rows or names)], asked.kits):
        print(line, flush=True)
        lines.append(line)
    if asked.write:
        start, end = MARKERS
        figures = "\n".join([start, *lines, end])
        text = PAGE.read_text(encoding="utf-8")
        pattern = re.escape(start) + ".*" + re.escape(end)
        PAGE.write_text(re.sub(pattern, lambda _: figures, text, flags=re.DOTALL),
                        encoding="utf-8")


def _table(rows: list[Row], asked: int | None) -> Iterator[str]:
    """The state of the machine, then a line for each row as soon as it is taken."""
    loaded = os.getloadavg()[0]
    yield f"Taken on {date.today()}: {platform.system()} {platform.machine()}, {os.cpu_count()}" \
          f" processors, Python {platform.python_version()}."
    yield "Versions: " + ", ".join(f"{name} {version(name)}" for name in PACKAGES) + "."
    yield ""
    yield "| what | against | to reach; then | ratio | of processor time | medians | command |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        with tempfile.TemporaryDirectory() as scratch:
            kits = asked or row.kits
            cost, other = row.take(Path(scratch), kits)
        yield _line(row, cost, other, kits)
    yield ""
    yield f"Load of the machine: {loaded:.1f} before, {os.getloadavg()[0]:.1f} after."


def _line(row: Row, cost: Cost, other: Cost, kits: int) -> str:
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
    cells = [row.what.format(kits=kits), row.against, row.reach, *ratios, medians, command]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
