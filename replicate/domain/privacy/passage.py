"""A text made ready for the finders: one pass finds the few places worth a closer look.

Every string of every kit goes through here: what is clean must cost next to nothing, and
no pattern may hang. So the finders start from a capital followed by another, a number, or
a word looked up as it stands, and match from there over a bounded stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from replicate.domain.record import record
from replicate.domain.text.lazy_pattern import LazyPattern

GAP = " {1,40}"
"""Between two words: a folded line's indentation has become spaces."""

_BLANKS = "\n\r\t#\u00a0\u202f"
_LONG = LazyPattern(r"[0-9](?:(?:[ .\-–_/()]{0,3}| {4,40})(?:[0-9]|2[ab])){8,}", re.IGNORECASE)
_KEYS = (
    "champ|creation|date|de|fin|gestionnaire|id|jusqu_a|mesures|nature|nom|nom_court|objet|"
    "ordre|ouverture|passage|qualificatif|source|sources|statut|type|unite|valeur|vers|voix"
)
"""What most often stands after a number in a kit: the next line's key, which says nothing."""

_NUMBERED = LazyPattern(
    rf"[0-9](?:[0-9 .\-–_/()ab]{{8}}"
    rf"|[0-9]{{0,3}}+(?:bis|ter)?+,?+ {{1,40}}+(?!(?:{_KEYS}):)[a-zà-ÿ])"
)
"""No part is given back: what must follow it is no sign of its own, so no shorter one would do."""


MOST_PLACES = 30_000
"""How many places of a kit are looked at closely, some ten microseconds each.

The kit of Pau has four hundred; 1 MB of plain French, eight thousand.
"""


@dataclass
class Patience:
    """How many more places may be looked at, and the first of this text that was not.

    Shared by the texts of a kit, so that together they cost no more than ``left`` looks.
    """

    left: int = MOST_PLACES
    ended_at: int | None = None

    def take(self, places: list[int]) -> list[int]:
        """The ``places`` that may still be looked at, by place."""
        if not places:
            return places
        taken = places[: self.left]
        self.left -= len(taken)
        if len(taken) < len(places):
            first = places[len(taken)]
            self.ended_at = first if self.ended_at is None else min(first, self.ended_at)
        return taken


@record
class Passage:
    """``text`` with each blank, line break or ``#`` as one space: places are those of the file."""

    text: str
    patience: Patience

    @cached_property
    def low(self) -> str:
        """The same in lower case, character for character."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(one.lower() if len(one.lower()) == 1 else one for one in self.text)

    @cached_property
    def _told_once(self) -> str:
        """What stands between spaces of ``low``, each once: a fifth of a list's letters."""
        return " ".join(set(self.low.split(" ")))

    @cached_property
    def _letters(self) -> set[str]:
        """The signs of ``low``: a word that begins with none of them need not be looked for."""
        return {" ", *self._told_once}

    @cached_property
    def numbered(self) -> list[int]:
        """Where a number begins that is long, or that a word follows ("43 ans", "12 rue")."""
        return self.starts(_NUMBERED, self.low)

    def long_numbers(self) -> Iterator[tuple[int, int]]:
        """Start and end of each run of nine digits or more."""
        last = 0
        for start in self.numbered:
            run = _LONG.match(self.low, start) if start >= last else None
            if run is not None:
                last = run.end()
                yield run.span()

    def occurrences(self, *words: str) -> Iterator[int]:
        """Where each of ``words`` stands in ``low``."""
        low, told_once, letters = self.low, self._told_once, self._letters
        for word in words:  # of which one in a hundred is there
            if word[0] in letters and _longest_part(word) in told_once and word in low:
                yield from self.patience.take(_places(low, word))

    def starts(self, pattern: LazyPattern, text: str) -> list[int]:
        """Where ``pattern`` is found in ``text``, as far as patience goes."""
        # One more than may be looked at tells where patience ends: no other need be found.
        found = islice(pattern.finditer(text), self.patience.left + 1)
        return self.patience.take([one.start() for one in found])

    def sentence(self, start: int, end: int, radius: int) -> tuple[str, str]:
        """What comes before and after in the sentence, ``radius`` characters at most."""
        before = _END.split(self.low[max(0, start - radius) : start])[-1]
        return before, _END.split(self.low[end : end + radius], maxsplit=1)[0]


_VALUE = r" - | [a-z_]+: "
_VALUE_END = LazyPattern(_VALUE)
_END = LazyPattern(rf"(?:(?<=\w\w\w)(?<!bât|bat|apt|app|esc|rés|tél)\.|[;!?]) |\"|{_VALUE}")
"""« M. B. » and « bât. C » go on."""


def within_value(before: str) -> str:
    """The part of ``before`` that is in the same value: another entry's words say nothing."""
    return _VALUE_END.split(before)[-1]


@lru_cache(maxsize=1024)
def _longest_part(word: str) -> str:
    """The part of ``word`` without a space that a text must hold to hold the whole."""
    return max(word.split(" "), key=len)


def _places(low: str, word: str) -> list[int]:
    # Not a pattern: most words are nowhere, and to compile thirty would cost more.
    places = []
    at = low.find(word)
    while at >= 0:
        places.append(at)
        at = low.find(word, at + 1)
    return places


def read_passage(text: str, patience: Patience) -> Passage:
    """The passage of a text."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return Passage(text, patience)
