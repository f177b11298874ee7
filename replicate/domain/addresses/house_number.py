"""Numbers of houses in a street: their order, their side, and how a run of them reads.

A number is a place on the street: 112 comes before 112 bis, which comes before 114 on the
same side. Even and odd numbers are two sides, as streets of France are numbered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from replicate.domain.text.words import NONE

REPEATS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
_RANKS = {word: rank for rank, word in enumerate(REPEATS, 1)} | {
    chr(code): 11 + code - ord("a") for code in range(ord("a"), ord("z") + 1)
}
"""What follows a number, in order. "b" is not read as "bis": both can stand in one street."""

_WORDS = {rank: word if len(word) > 1 else word.upper() for word, rank in _RANKS.items()}
LAST_RANK = 99
"""After every repeat: the end of all that bears one number."""

HIGHEST = 99_999
_NUMBER = re.compile(rf"([0-9]{{1,5}})\s*({'|'.join(REPEATS)}|[a-z])?", re.IGNORECASE)
STEP = LAST_RANK + 1
"""Places from a number to the next one along the street."""

START = STEP
"""The place of number 1: where a street begins."""

ENDLESS = (HIGHEST + 3) * STEP
"""A place after every number: the end of the street, wherever that is."""

SIDES = {"impair": 1, "pair": 0}
"""The two sides, and what is left when a number of each is halved."""


@dataclass(frozen=True, order=True)
class HouseNumber:
    """A number and the rank of what follows it: 0 when nothing does."""

    value: int
    rank: int = 0

    @property
    def position(self) -> int:
        """Its place along the street: larger is further."""
        return self.value * STEP + self.rank

    @property
    def whole_end(self) -> int:
        """The place of the last repeat that the number as written may speak of.

        "112" speaks of 112 bis too, unless another list names 112 bis; "112 bis" of itself.
        """
        return self.position if self.rank else self.value * STEP + LAST_RANK

    @property
    def side(self) -> str:
        """The side it is on: pair or impair."""
        return "impair" if self.value % 2 else "pair"

    def __str__(self) -> str:
        return f"{self.value} {_WORDS[self.rank]}" if self.rank else str(self.value)


def parse_number(text: str | int) -> HouseNumber | None:
    """The number that ``text`` writes ("112", "112 bis", "112B"), None when it is none."""
    match = _NUMBER.fullmatch(str(text).strip())
    if not match or not 0 < int(match[1]) <= HIGHEST:
        return None
    return HouseNumber(int(match[1]), _RANKS[match[2].lower()] if match[2] else 0)


def first_on_side(position: int, side: str) -> int:
    """The first place of ``side`` at or after ``position``."""
    value = position // STEP
    return position if value % 2 == SIDES[side] else (value + 1) * STEP


def last_on_side(position: int, side: str) -> int:
    """The last place of ``side`` at or before ``position``."""
    value = position // STEP
    return position if value % 2 == SIDES[side] else value * STEP - 1


@dataclass(frozen=True, order=True)
class Span:
    """A run of numbers, from a place to a place, both in it.

    ``side`` is pair, impair, tous, or aucun: a whole street, said to have no numbers.
    """

    first: int
    last: int
    side: str

    def holds(self, number: HouseNumber) -> bool:
        """Whether the number lies in it; a street without numbers holds any that is typed."""
        if self.side not in ("tous", NONE, number.side):
            return False
        return self.first <= number.position <= self.last

    @property
    def has_no_number(self) -> bool:
        """Whether it is a street that is said to have no numbers."""
        return self.side == NONE

    @property
    def opening(self) -> HouseNumber:
        """Its first number."""
        return HouseNumber(*divmod(self.first, STEP))

    @property
    def words(self) -> str:
        """« n° 1 à 39, impairs », « tous les numéros », « n° 41 et suivants », « sans numéros »."""
        if self.has_no_number:
            return "sans numéros"
        start, rank = divmod(self.first, STEP)
        opens = start <= (1 if self.side in ("impair", "tous") else 2) and not rank
        side = {"pair": ", pairs", "impair": ", impairs"}.get(self.side, "")
        if self.last >= ENDLESS - STEP * 2:
            if opens:
                return {"pair": "numéros pairs", "impair": "numéros impairs"}.get(
                    self.side, "tous les numéros")
            return f"n° {HouseNumber(start, rank)} et suivants{side}"
        end, last_rank = divmod(self.last, STEP)
        if start == end:
            return self._of_one(start, rank, last_rank)
        until = HouseNumber(end, 0 if last_rank == LAST_RANK else last_rank)
        alone = " sans ses bis ou ter" if last_rank == 0 else ""
        return f"n° {HouseNumber(start, rank)} à {until}{alone}{side}"

    @staticmethod
    def _of_one(value: int, rank: int, last_rank: int) -> str:
        """A run that stays within one number."""
        if last_rank == LAST_RANK:
            return f"n° {HouseNumber(value, rank)}{' et suivants de ce numéro' if rank else ''}"
        if rank == last_rank:
            return f"n° {HouseNumber(value, rank)}{'' if rank else ' seul'}"
        return f"n° {HouseNumber(value, rank)} à {HouseNumber(value, last_rank)}"
