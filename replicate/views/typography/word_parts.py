"""What a word wider than its line is cut in: at its hyphens first, through a syllable last."""

from __future__ import annotations

import re
from math import ceil

from replicate.views.typography.font import text_width

_KEPT_SPACE = re.compile("([\u00a0\u202f])")
_AFTER_HYPHEN = re.compile(r"(?<=\w[-\u2010\u2013/])(?=\w)")
_SYLLABLE = re.compile(
    r"(?<=[^\W\d_]{2})(?<![bcdfghptv](?=[lr]))(?<![cpt](?=h))(?<![gq](?=[nu]))"
    r"(?=(?:[bcdfgptv][lr]|[cpt]h[lr]?|gn|[gq]u|[bcdfghjklmnpqrstvwxzç])"
    r"[aeiouyàâäéèêëîïôöùûüœæ]\w)", re.I)
"""Between the syllables of a French word, as its spelling shows them: "psy", "cho", "thé"."""

_WORD = re.compile(r"^[^\W\d_]+(?:['’][^\W\d_]+)*[-\u2010\u2013/…]*$")
"""« d'accompagnement » is a word, and so is « accompagne… »."""

_LINKS = frozenset("à au aux de des du en et l la le les lès lez sous sur".split())


def parts_at_hyphens(word: str) -> list[str]:
    """The word turned after each of its hyphens: "Pont-", "Neuf"."""
    return _AFTER_HYPHEN.split(word)


def spaced(word: str) -> list[tuple[str, str]]:
    """The word's parts between no-break spaces, each after the space that joins it."""
    first, *others = _KEPT_SPACE.split(word)
    return [(" ", first), *zip(others[::2], others[1::2], strict=True)]


def hyphenated(word: str, room: float, size: float, bold: bool) -> list[str]:
    """"Saint-Vincent-de-Paul" as "Saint-", "Vincent-", "de-Paul": a link leads on if it can."""
    parts: list[str] = []
    for part in parts_at_hyphens(word):
        leads = bool(parts) and parts[-1][:-1].lower() in _LINKS
        if leads and text_width(parts[-1] + part, size, bold) <= room:
            parts[-1] += part
        else:
            parts.append(part)
    return parts


def cut_word(word: str, room: float, size: float) -> list[str]:
    """The word, in bold, whole where it fits, else at its hyphens, else anywhere.

    Nothing is added; ``room`` and ``size`` are points.
    """
    if text_width(word, size, bold=True) <= room:
        return [word]
    return [piece for part in hyphenated(word, room, size, bold=True)
            for piece in _slices(part, room, size, bold=True)]


def syllables(part: str, room: float, size: float, bold: bool) -> list[str]:
    """A part too wide, cut between syllables, each line but the last with a hyphen.

    What is no word (an address, a run of one letter) is cut anywhere, and nothing is added.
    """
    if text_width(part, size, bold) <= room:
        return [part]
    found: list[str] = []
    for syllable in _SYLLABLE.split(part):
        joined = found[-1] + syllable if found else syllable
        if found and text_width(f"{joined}-", size, bold) <= room:
            found[-1] = joined
        else:
            found.append(syllable)
    if not _WORD.match(part) or any(text_width(f"{item}-", size, bold) > room for item in found):
        return _slices(part, room, size, bold)
    return [*(f"{item}-" for item in found[:-1]), found[-1]]


def _slices(part: str, room: float, size: float, bold: bool) -> list[str]:
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
