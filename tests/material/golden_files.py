"""Golden files: what was accepted, what was made, and how the difference is told."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

EXPECTED = Path(__file__).resolve().parents[1] / "golden" / "expected"
_SHOWN = 60

Golden = Callable[[str, str], None]


def accept(name: str, actual: str, folder: Path = EXPECTED) -> None:
    """Make ``actual`` what is expected from now on."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(actual, encoding="utf-8", newline="\n")


def difference(name: str, actual: str, saved_in: Path, folder: Path = EXPECTED) -> str | None:
    """Why ``actual`` is not what is expected, or None; what was made is then kept."""
    path = folder / name
    expected = path.read_text(encoding="utf-8") if path.is_file() else ""
    if actual == expected:
        return None
    saved = saved_in / name
    saved.write_text(actual, encoding="utf-8", newline="\n")
    changes = list(difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), "attendu", "obtenu", lineterm=""
    ))
    more = [f"… et {len(changes) - _SHOWN} lignes de plus"] if len(changes) > _SHOWN else []
    return "\n".join([
        f"{name} a changé ; ce qui a été obtenu est gardé dans {saved}",
        "si c'est voulu : pytest tests/golden --accept",
        *changes[:_SHOWN], *more,
    ])
