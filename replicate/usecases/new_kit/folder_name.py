"""A territory's name as a folder name and identifier, safe on every system."""

from __future__ import annotations

from replicate.domain.text.spelling import as_identifier
from replicate.domain.text.words import NONE, UNKNOWN

_FALLBACK = "territoire"
_LONGEST = 60
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Names Windows keeps for devices, whatever their folder."""


def folder_name(name: str) -> str:
    """Lower case, without accents, words joined by ``-``; never empty nor reserved."""
    slug = as_identifier(name)[:_LONGEST].strip("-")
    if not slug:
        return _FALLBACK
    if slug in _DEVICES or slug in (UNKNOWN, NONE):
        return f"{_FALLBACK}-{slug}"
    return slug
