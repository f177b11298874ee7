"""Folders that a command writes whole or not at all, and what they hold."""

from __future__ import annotations

from pathlib import Path

from tests.material.command import spawn

FOLDERS = {
    "new": (["new", "Limoges"], "limoges", 0.15),
    "example": (["example", "pau"], "pau", 0.05),
    "demo": (["demo", "essai"], "essai", 4.0),
}
"""The arguments of a command, the folder it writes, and seconds within which it is at work."""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative name, without drafts."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file() and not is_draft(path)
    }


def is_draft(path: Path) -> bool:
    """Whether a file or its folder is a draft, which the next run clears."""
    return any(part.endswith(".brouillon") for part in path.parts)


def names_in_a_whole(arguments: list[str], name: str, folder: Path) -> set[str]:
    """What a command that is left alone writes, run in the new ``folder``."""
    folder.mkdir()
    assert spawn(*arguments, cwd=folder).code == 0
    return set(contents(folder / name))
