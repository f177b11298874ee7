"""From an index in a text to the line and column a person sees in an editor."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_BREAK = re.compile("\r\n|\r|\n")


class Place(NamedTuple):
    """A line and a column, both counted from 1, columns in characters."""

    line: int
    column: int


class Lines:
    """Where each line of a text begins.

    PyYAML counts U+0085, U+2028 and U+2029 as line breaks, editors do not: only
    the index of its marks is trusted.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def place(self, index: int) -> Place:
        """The place of the character at ``index``."""
        line = bisect_right(self._starts, index)
        return Place(line, index - self._starts[line - 1] + 1)
