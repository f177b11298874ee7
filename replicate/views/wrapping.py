"""Cut a text into lines of even length, as a French typographer would."""

from __future__ import annotations

import re
from functools import lru_cache

from replicate.views.font import text_width

_NEVER_LAST = frozenset(
    "de du des la le les l' d' et ou à au aux en un une par pour dans sur avec sans chez".split()
)
_BEFORE_ITS_NUMBER = frozenset("p. pp. l. n° nos art.".split())
_NUMBER = re.compile(r"^[≈<>~]?\d[\d.,/\u00a0\u202f]*$")
_CLOSING = re.compile(r"^(?:[?!:;]|»[,.;)]*|×\d+|%)$")


@lru_cache(maxsize=8192)
def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Lines of ``text`` no wider than ``room`` points: as few as can be, then as even.

    A line never ends on a small word (de, la, et…) and a number stays with its
    unit or with its "p.", unless one such group alone is wider than the room. A word wider than
    the room is cut.
    """
    pieces = [piece for group in _groups(_words(text))
              for piece in _fitted(group, room, size, bold)]
    if not pieces:
        return ()
    widths = [text_width(piece, size, bold) for piece in pieces]
    return _balanced(pieces, widths, room, text_width(" ", size, bold))


def widest_group(text: str, size: float, bold: bool = False) -> float:
    """Width in points of the widest part of ``text`` that ``wrap`` keeps together."""
    return max((text_width(" ".join(g), size, bold) for g in _groups(_words(text))),
               default=0.0)


def _words(text: str) -> list[str]:
    return [word for word in text.split(" ") if word]


def _groups(words: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [words[:1]] if words else []
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        glued = (
            before.lower() in _NEVER_LAST
            or before in ("«", "(«", "+", "<")
            or before.lower().lstrip("(«") in _BEFORE_ITS_NUMBER
            or _CLOSING.match(word)
            or (_NUMBER.match(before) and word != "·" and word.lower() not in _NEVER_LAST)
            or (_NUMBER.match(word) and _names(before, after))
        )
        if glued:
            groups[-1].append(word)
            # "de ?" alone on a line would say nothing: the word before comes along.
            small = all(item.lower() in _NEVER_LAST for item in groups[-1][:-1])
            if _CLOSING.match(word) and small and len(groups) > 1:
                groups[-2:] = [groups[-2] + groups[-1]]
        else:
            groups.append([word])
    if len(groups) > 1 and all(word.lower() in _NEVER_LAST for word in groups[-1]):
        groups[-2:] = [groups[-2] + groups[-1]]
    return groups


def _names(before: str, after: str) -> bool:
    """Whether a number between these words belongs to the first: "Structure 13", "Acteur 2 de…"."""
    return before[-1].isalpha() and (not after or after.lower() in _NEVER_LAST)


def _fitted(group: list[str], room: float, size: float, bold: bool) -> list[str]:
    """The group whole; or its words; or, for a word too wide, its slices."""
    whole = " ".join(group)
    if text_width(whole, size, bold) <= room:
        return [whole]
    if len(group) > 1:
        return [piece for word in group for piece in _fitted([word], room, size, bold)]
    slices = [""]
    width = 0.0
    for character in whole:
        more = text_width(character, size, bold)
        if slices[-1] and width + more > room:
            slices.append("")
            width = 0.0
        slices[-1] += character
        width += more
    return slices


def _balanced(
    pieces: list[str], widths: list[float], room: float, space: float
) -> tuple[str, ...]:
    """Least number of lines, then least sum of squared blanks, by dynamic programming."""
    count = len(pieces)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [(count + 1, 0.0, 0)] * count
    for end in range(1, count + 1):
        width = -space
        for start in range(end - 1, -1, -1):
            width += widths[start] + space
            if width > room and start < end - 1:
                break
            lines, cost, _ = best[start]
            candidate = (lines + 1, cost + (room - width) ** 2, start)
            best[end] = min(best[end], candidate)
    lines_from_last = []
    end = count
    while end:
        start = best[end][2]
        lines_from_last.append(" ".join(pieces[start:end]))
        end = start
    return tuple(reversed(lines_from_last))
