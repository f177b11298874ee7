"""A kit whose ids are others, of the same length and in the opposite order."""

from __future__ import annotations

import re
import string
from pathlib import Path

from replicate.usecases.kits.reading import read_clean

_SIGNS = string.ascii_lowercase + string.digits
_MIRROR = str.maketrans(_SIGNS, string.ascii_lowercase[::-1] + string.digits[::-1])


def mirror_ids(folder: Path) -> dict[str, str]:
    """Write another id for each entity of the kit, wherever it stands, and nothing else.

    Sources keep theirs, which pages print as the key of their passages.
    Gives the old id of each new one. « a1 » becomes « z8 »: what was first is last.
    """
    kit = read_clean(folder, folder.name)
    declared = {mention.id for mention in kit.declared if mention.section != "sources"}
    lines = {path.name: path.read_text("utf-8").splitlines(keepends=True)
             for path in folder.glob("*.yaml")}
    places = {(str(item.location.file).rpartition("/")[2], item.location.line or 1,
               item.location.column or 1, item.id)
              for item in (*kit.declared, *kit.mentions) if item.id in declared}
    for name, line, column, old in places:
        written = lines[name][line - 1]
        start = written.index(old, column - 1)
        lines[name][line - 1] = written[:start] + old.translate(_MIRROR) \
            + written[start + len(old):]
    for name, text in lines.items():
        (folder / name).write_text("".join(text), "utf-8")
    return {old.translate(_MIRROR): old for old in declared}


def with_old_ids(text: str, old: dict[str, str]) -> str:
    """``text`` with the ids that it shows called as before."""
    if not old:
        return text
    listed = "|".join(sorted(map(re.escape, old), key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?<!\w-)(?:{listed})(?!-?\w)", lambda found: old[found[0]], text)
