"""Brackets of an empty list, or « inconnu », kept above the entries written below them."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_EMPTY_LIST = re.compile(
    r"(?P<indent>[ ]*)(?P<key>[\w-]+)[ ]*:[ \t]*"
    r"(?P<kept>\[[ ]*\]|(?i:inconnue?s?|aucune?s?))[ \t]*(?:\#.*)?"
)
_FAR = 1000
"""Lines above a fault, past which nothing explains it."""


def find_list_left_empty(text: str, shows: int, lines: Lines) -> Explained | None:
    """``structures: []`` kept above the entries that were written below it."""
    at = lines.line(shows)
    for entry in (at, at - 1):
        line = lines.line_text(entry) if entry > 1 else ""
        above = _words_above(lines, entry)
        empty = _EMPTY_LIST.fullmatch(lines.line_text(above)) if above else None
        if empty is None or not above:
            continue
        bare = line.lstrip(" ")
        deeper = len(line) - len(bare) - len(empty["indent"])
        if deeper >= 0 and (bare.startswith("- ") or (deeper > 0 and bare.strip())):
            kept = "les crochets []" if empty["kept"][0] == "[" else f"« {empty['kept']} »"
            return Explained(
                f"retirer {kept} : des entrées suivent",
                f"« {empty['key']}: » seul sur sa ligne",
                lines.start_of(above) + empty.start("kept"),
            )
    return None


def _words_above(lines: Lines, line: int) -> int:
    """The nearest line above that is neither blank nor a remark; 0 when there is none."""
    for above in range(line - 1, max(line - _FAR, 0), -1):
        if (bare := lines.line_text(above).strip()) and not bare.startswith("#"):
            return above
    return 0
