"""Brackets of an empty list, or « inconnu », kept above the entries written below them."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_EMPTY_LIST = re.compile(
    r"(?P<indent>[ ]*)(?P<key>[\w-]+)[ ]*:[ \t]*"
    r"(?P<kept>\[[ ]*\]|(?i:inconnue?s?|aucune?s?))[ \t]*(?:\#.*)?"
)


def find_list_left_empty(text: str, shows: int, lines: Lines) -> Explained | None:
    """``structures: []`` kept above the entries that were written below it."""
    at = lines.line(shows)
    for entry in (at, at - 1):
        if entry < 1:
            continue
        line = lines.line_text(entry)
        start, above = next(lines.words_above(lines.start_of(entry)), (0, ""))
        empty = _EMPTY_LIST.fullmatch(above)
        if empty is None:
            continue
        bare = line.lstrip(" ")
        deeper = len(line) - len(bare) - len(empty["indent"])
        if deeper >= 0 and (bare.startswith("- ") or (deeper > 0 and bare.strip())):
            kept = "les crochets []" if empty["kept"][0] == "[" else f"« {empty['kept']} »"
            return Explained(
                f"retirer {kept} : des entrées suivent",
                f"« {empty['key']}: » seul sur sa ligne",
                start + empty.start("kept"),
            )
    return None
