"""The rows of comparing: networks role by role, beside networkx's first answer."""

from __future__ import annotations

import json
from pathlib import Path

from bench.first_answer import read_network, write_pairs
from bench.first_rows import write_snapshots
from bench.kits import ROOT
from bench.measure import Side, once, tool
from bench.rows import Row, Sides
from tests.functional.large_kits import lay_large_kit

_ENTITIES, _TIES = 40, 60


def _kits(folder: Path, count: int) -> list[Path]:
    return [lay_large_kit(folder / f"k{number:04}", _ENTITIES, _TIES, number)
            for number in range(count)]


def _peer(kits: list[Path], scratch: Path) -> Side:
    pairs = write_pairs(kits, "pau", scratch / "pairs.json")
    return once("networkx", tool("python"), ROOT / "bench" / "first_answer.py", pairs)


def _ours(scratch: Path) -> Side:
    return once("replicate", tool("replicate"), "compare", scratch / "kits", "--view", "overlay",
                "--format", "json")


def _compare(scratch: Path, kits: int) -> Sides:
    laid = _kits(scratch / "kits", kits)
    return _ours(scratch), _peer(laid, scratch)


def _compare_read(scratch: Path, kits: int) -> Sides:
    laid = _kits(scratch / "kits", kits)
    pairs = write_pairs(laid, "pau", scratch / "pairs.json")
    told = json.loads(pairs.read_text(encoding="utf-8"))
    for kit, made in zip(laid, told["kits"], strict=True):
        read = read_network(kit, told["families"])
        if any(sorted(read[part]) != sorted(made[part]) for part in ("nodes", "edges")):
            raise RuntimeError(f"{kit}: the peer reads another network than ours")
    peer = once("networkx", tool("python"), ROOT / "bench" / "first_answer.py", pairs, *laid)
    return _ours(scratch), peer


def _match(scratch: Path, kits: int) -> Sides:
    laid = _kits(scratch / "kits", kits)
    pairs = write_snapshots(laid, "pau", scratch / "pairs.pickle")
    return (
        once("replicate", tool("python"), ROOT / "bench" / "first_rows.py", pairs),
        _peer(laid, scratch),
    )


_AGAINST = "networkx's first answer on the same pairs of networks, already made"

NETWORK_ROWS = (
    Row("compare", f"`replicate compare`, {{kits}} kits of {_ENTITIES} entities beside Pau: read,"
        " checked, functions and networks, JSON", _AGAINST, "0.2; 0.02", _compare, kits=100),
    Row("compare-read", "the same, {kits} kits", "networkx's first answer, the kits' networks read"
        " from their YAML by PyYAML's C loader, unchecked", "", _compare_read, kits=100),
    Row("match", "networks alone, role by role, already made", _AGAINST, "", _match, kits=100),
)
