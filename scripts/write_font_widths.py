"""Write how wide Arimo makes each character to ``replicate/views/typography/arimo.json``.

To open a font and vary its weight takes a tenth of what a map costs, and Arimo's widths
never change: they are Arial's. A test holds the table to the font that is installed.

Run from anywhere: ``python scripts/write_font_widths.py``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from fontTools.ttLib import TTFont

from replicate.views.typography.font import font_path

_ROOT = Path(__file__).resolve().parent.parent
TARGET = _ROOT / "replicate" / "views" / "typography" / "arimo.json"
BOLD = 700

Widths: TypeAlias = Mapping[int, tuple[int, int]]
"""By code point, regular and bold, in units of the font."""


def read_font() -> tuple[int, Widths]:
    """How many units the installed font has in a size, and the widths of its characters."""
    font = TTFont(font_path(), lazy=True)
    regular, bold = font.getGlyphSet(), font.getGlyphSet(location={"wght": BOLD})
    names = sorted(font.getBestCmap().items())
    return font["head"].unitsPerEm, {
        code: (round(regular[name].width), round(bold[name].width)) for code, name in names
    }


def render_widths(units: int, widths: Widths) -> str:
    """The table as JSON: a line for each run of codes, with its first one."""
    runs: list[tuple[int, list[int], list[int]]] = []
    for code, (regular, bold) in widths.items():
        if not runs or code != runs[-1][0] + len(runs[-1][1]):
            runs.append((code, [], []))
        runs[-1][1].append(regular)
        runs[-1][2].append(bold)
    lines = ",\n".join(json.dumps(run, separators=(",", ":")) for run in runs)
    return f'{{"units": {units}, "runs": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    TARGET.write_text(render_widths(*read_font()), encoding="utf-8")
