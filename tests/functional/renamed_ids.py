"""A kit whose ids are others, written wherever they stand, and nothing else."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from pathlib import Path

from replicate.usecases.kits.reading import read_clean

_SIGNS = string.ascii_lowercase + string.digits
_MIRROR = str.maketrans(_SIGNS, string.ascii_lowercase[::-1] + string.digits[::-1])


def mirrored(id_: str) -> str:
    """An id as long, and in the opposite order: « a1 » becomes « z8 », what was first is last."""
    return id_.translate(_MIRROR)


def rename_ids(folder: Path, fresh: Callable[[str], str]) -> dict[str, str]:
    """Write ``fresh`` of each id of the kit's entities and sources in its place.

    Gives the old id of each new one.
    """
    kit = read_clean(folder, folder.name)
    declared = {mention.id for mention in kit.declared}
    lines = {path.name: path.read_text("utf-8").splitlines(keepends=True)
             for path in folder.glob("*.yaml")}
    places = {(str(item.location.file).rpartition("/")[2], item.location.line or 1,
               item.location.column or 1, item.id)
              for item in (*kit.declared, *kit.mentions, *kit.cited)
              if item.id in declared}
    for name, line, column, old in sorted(places, reverse=True):  # from the end of each line
        written = lines[name][line - 1]
        start = written.index(old, column - 1)
        lines[name][line - 1] = written[:start] + fresh(old) + written[start + len(old):]
    for name, text in lines.items():
        (folder / name).write_text("".join(text), "utf-8")
    return {fresh(old): old for old in declared}


def with_old_ids(text: str, old: dict[str, str]) -> str:
    """``text`` with the ids that it shows called as before."""
    if not old:
        return text
    listed = "|".join(sorted(map(re.escape, old), key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?<!\w-)(?:{listed})(?!-?\w)", lambda found: old[found[0]], text)
