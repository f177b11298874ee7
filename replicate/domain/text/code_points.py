"""How a character that cannot be shown is named, and which ones turn a line around."""

from __future__ import annotations

TURNING = "\u202a-\u202e\u2066-\u2069"
"""Marks after which a line reads in another order than it is written (CVE-2021-42574).

Ranges, for a class of a regular expression.
"""


def code_point(character: str) -> str:
    """How a character is named: ``U+202E``."""
    return f"U+{ord(character):04X}"
