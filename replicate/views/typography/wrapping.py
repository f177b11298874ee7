"""Cut a text into lines of even length, as a French typographer would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from replicate.views.typography.font import text_width
from replicate.views.typography.word_parts import hyphenated, parts_at_hyphens, spaced, syllables

_NEVER_LAST = frozenset(
    "de du des la le les l' d' et ou à au aux en un une par pour dans sur avec sans chez".split()
)
_BEFORE_ITS_NUMBER = frozenset("p. pp. l. n° nos art.".split())
_NUMBER = re.compile(r"^[≈<>~]?\d[\d.,/\u00a0\u202f]*$")
_MARK = re.compile(r"^\[\d+\]$")
_CLOSING = re.compile(r"^(?:[?!:;·]|»[,.;)]*|×\d+|%)$")


class _Piece(NamedTuple):
    """What a line is made of, and what stands between it and the piece before on one line."""

    joint: str
    text: str


@lru_cache(maxsize=8192)
def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Lines of ``text`` no wider than ``room`` points: as few as can be, then as even.

    A line never ends on a small word (de, la, et…), a number stays with its unit or with its
    "p.", "Dit :" or "[3]" with what it announces, unless one such group is wider than the room.
    A word wider than the room turns at its hyphens; only a part that is still wider is cut,
    between two syllables and with a hyphen.
    """
    pieces = [piece for group in _groups(text)
              for piece in _fitted(group, room, size, bold)]
    return _balanced(pieces, room, size, bold) if pieces else ()


def widest_group(text: str, size: float, bold: bool = False) -> float:
    """Width in points of the widest part of ``text`` that ``wrap`` keeps together."""
    return max((text_width(" ".join(group), size, bold) for group in _groups(text)),
               default=0.0)


def widest_part(name: str, size: float) -> float:
    """The least room in points in which ``wrap`` cuts no word of a bold name but at its hyphens."""
    parts = (part for word in _words(name) for part in parts_at_hyphens(word))
    return max((text_width(part, size, bold=True) for part in parts), default=0.0)


def _words(text: str) -> list[str]:
    return [word for word in text.split(" ") if word]


@lru_cache(maxsize=4096)
def _groups(text: str) -> Sequence[Sequence[str]]:
    """The words that a line should not part: the same at every size and width tried."""
    words = _words(text)
    groups: list[list[str]] = [words[:1]] if words else []
    is_small = bool(words) and words[0].lower() in _NEVER_LAST  # all words of the last group
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        if _is_bound(before, word) or _leads_on(before, word, after, len(groups[-1])):
            groups[-1].append(word)
            # "de ?" alone on a line would say nothing: the word before comes along.
            if is_small and len(groups) > 1 and _CLOSING.match(word):
                _join_to_the_one_before(groups)
            is_small = is_small and word.lower() in _NEVER_LAST
        else:
            groups.append([word])
            is_small = word.lower() in _NEVER_LAST
    if len(groups) > 1 and is_small:
        _join_to_the_one_before(groups)
    return tuple(map(tuple, groups))


def _join_to_the_one_before(groups: list[list[str]]) -> None:
    last = groups.pop()
    groups[-1].extend(last)


def _is_bound(before: str, word: str) -> bool:
    """Whether a typographer writes a no-break space between: "?" or a unit begins no line."""
    return bool(
        _CLOSING.match(word) or before in ("«", "(«", "+", "<")
        or before.lower().lstrip("(«") in _BEFORE_ITS_NUMBER
        or (_NUMBER.match(before) and word.lower() not in _NEVER_LAST)
        or (word == "«" and _MARK.match(before))
    )


def _leads_on(before: str, word: str, after: str, so_far: int) -> bool:
    """Whether a line should not turn between: "de la", "Structure 13", "Dit : Rapport"."""
    announces = before == ":" and so_far == len(("Dit", ":"))
    return (announces or before.lower() in _NEVER_LAST
            or (bool(_NUMBER.match(word)) and _names(before, after)))


def _names(before: str, after: str) -> bool:
    """Whether a number between these words belongs to the first: "Structure 13", "Acteur 2 de…"."""
    return before[-1].isalpha() and (not after or after.lower() in _NEVER_LAST)


def _fitted(words: Sequence[str], room: float, size: float, bold: bool) -> Iterator[_Piece]:
    """The words whole; or those bound together; or each; or what a word can be cut in."""
    whole = " ".join(words)
    if text_width(whole, size, bold) <= room:
        yield _Piece(" ", whole)
    elif len(words) > 1:
        bound = [list(words[:1])]
        for before, word in pairwise(words):
            if _is_bound(before, word):
                bound[-1].append(word)
            else:
                bound.append([word])
        for part in bound if len(bound) > 1 else [[word] for word in words]:
            yield from _fitted(part, room, size, bold)
    else:
        for joint, bit in spaced(whole):
            for piece in hyphenated(bit, room, size, bold):
                for syllable in syllables(piece, room, size, bold):
                    yield _Piece(joint, syllable)
                    joint = ""


def _balanced(
    pieces: Sequence[_Piece], room: float, size: float, bold: bool
) -> tuple[str, ...]:
    """Least number of lines, then least sum of squared blanks, by dynamic programming."""
    count = len(pieces)
    widths = [text_width(piece.text, size, bold) for piece in pieces]
    joints = [text_width(piece.joint, size, bold) for piece in pieces]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [(count + 1, 0.0, 0)] * count
    for end in range(1, count + 1):
        width = 0.0
        for start in range(end - 1, -1, -1):
            width += widths[start] + (joints[start + 1] if start < end - 1 else 0.0)
            if width > room and start < end - 1:
                break
            lines, cost, _ = best[start]
            candidate = (lines + 1, cost + (room - width) ** 2, start)
            if candidate < best[end]:
                best[end] = candidate
    lines_from_last = []
    end = count
    while end:
        start = best[end][2]
        lines_from_last.append(pieces[start].text + "".join(
            piece.joint + piece.text for piece in pieces[start + 1:end]))
        end = start
    return tuple(reversed(lines_from_last))
