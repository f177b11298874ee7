"""What a word wider than its line is cut in: at its hyphens first, through a syllable last."""

from __future__ import annotations

import re
from math import ceil

from replicate.views.font import text_width

_KEPT_SPACE = re.compile("([\u00a0\u202f])")
_AFTER_HYPHEN = re.compile(r"(?<=\w[-\u2010\u2013/])(?=\w)")
_LINKS = frozenset("à au aux de des du en et l la le les lès lez sous sur".split())


def parts_of(word: str) -> list[str]:
    """The word turned after each of its hyphens: "Pont-", "Neuf"."""
    return _AFTER_HYPHEN.split(word)


def spaced(word: str) -> list[tuple[str, str]]:
    """The word's parts between no-break spaces, each after the space that joins it."""
    first, *others = _KEPT_SPACE.split(word)
    return [(" ", first), *zip(others[::2], others[1::2], strict=True)]


def hyphenated(word: str, room: float, size: float, bold: bool) -> list[str]:
    """"Saint-Vincent-de-Paul" as "Saint-", "Vincent-", "de-Paul": a link leads on if it can."""
    parts: list[str] = []
    for part in parts_of(word):
        leads = bool(parts) and parts[-1][:-1].lower() in _LINKS
        if leads and text_width(parts[-1] + part, size, bold) <= room:
            parts[-1] += part
        else:
            parts.append(part)
    return parts


def slices(part: str, room: float, size: float, bold: bool) -> list[str]:
    """The part whole where it fits, else in as few and as even slices as that takes."""
    whole = text_width(part, size, bold)
    if whole <= room:
        return [part]
    widths = [text_width(character, size, bold) for character in part]
    even = min(room, whole / ceil(whole / room) + max(widths))
    found, width = [""], 0.0
    for character, more in zip(part, widths, strict=True):
        if found[-1] and width + more > even:
            found.append("")
            width = 0.0
        found[-1] += character
        width += more
    return found
