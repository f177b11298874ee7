"""The same kit gives the same bytes, on every run and in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SCRIPT = """
import sys
from replicate.cli.app import run
kit, out = sys.argv[1:]
for call in (
    ["render", kit, "--format", "svg,png,pdf,dot", "--out", out],
    ["render", kit, "--view", "matrix", "--format", "svg,png,pdf", "--out", out],
    ["render", kit, "--view", "sheets", "--format", "svg,png,pdf", "--out", out],
    ["compare", kit, "--format", "csv,svg,png,pdf", "--out", out],
    ["compare", kit, "pau", "--reference", "pau", "--format", "text,json,svg,png,pdf",
     "--out", out],
    ["compare", kit, "pau", "--view", "multiples", "--format", "svg,pdf", "--out", out],
    ["compare", kit, "--view", "sides", "--reference", "pau", "--format", "svg", "--out", out],
    ["compare", kit, "--format", "text"],
    ["compare", kit, "--format", "json"],
    ["validate", kit, "--complete", "--format", "json"],
    ["export", kit, "--format", "graphml,gexf,csv,kumu", "--out", out],
    ["measure", kit, "--projection"],
    ["measure", kit, "--format", "json"],
    ["render", kit, "--view", "perimeters", "--format", "svg", "--out", out],
    ["render", kit, "--view", "streets", "--format", "svg", "--out", out],
    ["whom", kit, "20 rue de l'Horloge-Muette", "--format", "json"],
):
    run(call)
"""


def made_by(kit: str, seed: str, out: Path) -> dict[str, bytes]:
    """What a process of its own writes and prints of a kit, by file name."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, kit, str(out)], cwd=ROOT, capture_output=True, check=True,
        timeout=120, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
    )
    printed = done.stdout.replace(str(out).encode(), b"")
    return {"sortie": printed} | {path.name: path.read_bytes() for path in sorted(out.iterdir())}


@pytest.mark.parametrize("kit", ["tests/kits/ville-exemple", "paris-20e", "ville-aux-ilots"])
def test_same_kit_same_bytes(kit: str, tmp_path: Path) -> None:
    """Pictures, exports, tables and reports do not depend on the order of hashes or on the run."""
    first = made_by(kit, "1", tmp_path / "a")
    again = made_by(kit, "2", tmp_path / "b")
    assert sorted(first) == sorted(again)
    assert {name.rpartition(".")[2] for name in first} == {
        "sortie", "svg", "png", "pdf", "dot", "csv", "graphml", "gexf", "json"}
    assert [name for name in first if first[name] != again[name]] == []
