"""How a word is brought out, told without knowing the terminal."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum


class Tone(Enum):
    """What a piece of text is, for whoever paints it."""

    TITLE = "title"
    ERROR = "error"
    WARNING = "warning"
    QUIET = "quiet"


Paint = Callable[[str, Tone], str]


def plain(text: str, tone: Tone) -> str:
    """Leave the text as it is."""
    return text
