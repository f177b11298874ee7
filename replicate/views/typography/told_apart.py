"""Names cut to their room, and still told apart: « Communauté… secteur nord »."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import takewhile

from replicate.domain.reports.picture import LONGEST_NAME
from replicate.views.typography.font import clean_text, shorten

_ROUNDS = 12
"""How often names are looked at again: families of families of names, which begin alike."""


def told_apart(names: Sequence[str], fits: Callable[[str], bool]) -> list[str]:
    """Each name as far as it ``fits``; those that would be cut alike keep where they differ.

    Names that are the same stay the same. ``fits`` must hold for the parts of what it holds for.
    """
    whole = [shorten(clean_text(name), LONGEST_NAME) for name in names]
    starts = [0] * len(whole)
    shown = [_shown(name, 0, fits) for name in whole]
    for _ in range(_ROUNDS):
        alike = defaultdict(list)
        for index, text in enumerate(shown):
            alike[text].append(index)
        moved = [index for group in alike.values() for index in _deeper(group, whole, starts)]
        if not moved:
            break
        for index in moved:
            shown[index] = _shown(whole[index], starts[index], fits)
    return shown


def _deeper(group: Sequence[int], names: Sequence[str], starts: list[int]) -> list[int]:
    """Those of names shown alike whose telling part now begins later, after what they share."""
    rests = {index: names[index][starts[index]:] for index in group}
    if len(set(rests.values())) < 2:
        return []
    # What the first and the last in order share, all between them share too.
    pairs = zip(min(rests.values()), max(rests.values()), strict=False)
    shared = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    # A word is told whole, unless the names are one word.
    step = shared.rfind(" ") + 1 or len(shared)
    moved = [index for index, rest in rests.items() if step and rest[step:]]
    for index in moved:
        starts[index] += step
    return moved


def _shown(name: str, start: int, fits: Callable[[str], bool]) -> str:
    """The name from ``start`` on, after as many of its first words as there is room for."""
    if not start:
        return _cut(name, fits)
    # « Saint-Rémy-sur-Loire » begins with words too.
    ends = [index for index, sign in enumerate(name[:start]) if sign in " -"]
    for end in reversed(ends):
        text = f"{name[:end].rstrip(' ,;:-')}… {name[start:]}"
        if fits(text):
            return text
    return _cut(f"…\u00a0{name[start:]}", fits)


def _cut(name: str, fits: Callable[[str], bool]) -> str:
    """The name, or the longest beginning of it that fits, one letter at least."""
    if fits(name):
        return name
    limit = bisect_right(range(2, len(name)), 0, key=lambda most: not fits(shorten(name, most)))
    return shorten(name, max(2, limit + 1))
