"""Rows for pictures: maps by the hundred, the same on paper, one network of 300."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from bench.kits import lay_kits
from bench.measure import Side, once, tool
from bench.rows import Row, Sides
from tests.functional.large_kits import lay_large_kit

_ENTITIES, _TIES = 300, 400
_PATIENCE = 60
"""Seconds after which the engine alone is stopped: with labels it once took 417."""

_STOPPED = 124
"""What ``timeout`` exits with when it stopped its program."""


def _dots(kits: list[Path], folder: Path) -> list[Path]:
    """Each kit's map as DOT, what the engine alone is given."""
    subprocess.run([tool("replicate"), "render", *kits, "--format", "dot", "--out", folder],
                   check=True, capture_output=True)
    return sorted(folder.glob("*.dot"))


def _asked(kit: Path, path: Path) -> Path:
    """The graphs that drawing a kit's map asks of the engine, one after the other, in ``path``."""
    from replicate.domain.snapshot import take_snapshot
    from replicate.usecases.kits.reading import read_clean
    from replicate.usecases.pictures.map_picture import draw_map
    from replicate.views.map.asking import Request, Routed
    from replicate.views.map.engine import Engine, drive
    from replicate.views.map.engine_text import graph_of
    from replicate.views.map.svg import place_on_page

    told: list[str] = []

    class Telling(Engine):
        def ask(self, requests: Sequence[Request], seconds: float) -> list[Routed]:
            told.extend(map(graph_of, requests))
            return super().ask(requests, seconds)

    engine, read = Telling(), read_clean(kit)
    picture = replace(draw_map(take_snapshot(read.territory), read.followed), on_a3_only=True)
    drive(engine, [place_on_page(picture)])
    engine.stop()
    path.write_text("".join(told), encoding="utf-8")
    return path


def _maps_asked(scratch: Path, kits: int) -> Sides:
    laid = sorted(lay_kits(scratch / "kits", kits).iterdir())
    (scratch / "asked").mkdir()
    alone = [(tool("graphviz-pure"), "-Kneato", "-Tjson0", "-n1", "-o", scratch / "told.json",
              _asked(kit, scratch / "asked" / f"{kit.name}.dot")) for kit in laid]
    ours = once("replicate", tool("replicate"), "render", *laid, "--format", "svg",
                "--out", scratch / "ours")
    return ours, Side("engine", lambda _: alone)


def _maps(formats: str) -> Callable[[Path, int], Sides]:
    def make(scratch: Path, kits: int) -> Sides:
        laid = sorted(lay_kits(scratch / "kits", kits).iterdir())
        alone = [(tool("graphviz-pure"), "-Tsvg", "-o", dot.with_suffix(".svg"), dot)
                 for dot in _dots(laid, scratch / "dots")]
        ours = once("replicate", tool("replicate"), "render", *laid, "--format", formats,
                    "--out", scratch / "ours")
        return ours, Side("engine", lambda _: alone)

    return make


def _large(scratch: Path, _: int) -> Sides:
    kit = lay_large_kit(scratch / "large", _ENTITIES, _TIES)
    (dot,) = _dots([kit], scratch / "dots")
    return (
        once("replicate", tool("replicate"), "render", kit, "--format", "svg,png,pdf",
             "--out", scratch / "ours"),
        once("engine", "timeout", str(_PATIENCE), tool("graphviz-pure"), "-Tsvg", "-o",
             scratch / "alone.svg", dot, exit_codes=(0, _STOPPED)),
    )


PICTURE_ROWS = (
    Row("maps", "`replicate render --format svg`, {kits} maps, kits read and checked",
        "graphviz-pure alone on their DOT, one process each", "0.5; 0.25", _maps("svg")),
    Row("maps-printed", "the same in SVG, PNG and PDF", "the same, SVG only", "",
        _maps("svg,png,pdf")),
    Row("maps-asked", "`replicate render --format svg`, {kits} maps, kits read and checked",
        "graphviz-pure alone on the very graphs that these maps ask of it, one process a map", "",
        _maps_asked),
    Row("large", f"`replicate render`, {_ENTITIES} entities, {_TIES} ties, SVG, PNG and PDF",
        f"graphviz-pure alone on its DOT, stopped after {_PATIENCE} s", "10 s; 5 s", _large,
        rounds=3),
)
