"""From an index in a text to the line and column a person sees in an editor."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate

from replicate.domain.location import Location

_FAR = 1000
"""Lines."""


class Lines:
    """Where each line of a text begins.

    PyYAML counts U+0085, U+2028 and U+2029 as line breaks, editors do not: only
    the index of its marks is trusted.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("L", [0])  # a list of numbers would weigh ten times more
        # Every line then ends by one sign, at the same place: to look for three took ten times.
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        self._starts.extend(accumulate(len(line) + 1 for line in text.split("\n")))
        self._starts.pop()

    @property
    def count(self) -> int:
        """How many lines there are, the empty one after the last line end included."""
        return len(self._starts)

    def line(self, index: int) -> int:
        """The line, from 1, of the character at ``index``; past the end, the last."""
        return bisect_right(self._starts, index)

    def place(self, index: int) -> tuple[int, int]:
        """The same line, and the column, from 1, in characters."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def places_in(self, file: str) -> Callable[[int], Location]:
        """What gives the same places in a file of that name."""
        return partial(_PlaceInText, file, self._starts)

    def start_of(self, line: int) -> int:
        """The index where a line begins."""
        return self._starts[line - 1]

    def line_text(self, line: int) -> str:
        """A line, without its end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def words_above(self, index: int) -> Iterator[tuple[int, str]]:
        """Index and text of each line above that of ``index``, the nearest first.

        Blank lines and remarks are passed over; too far above, nothing explains a fault.
        """
        line = self.line(index) - 1
        for above in range(line, max(line - _FAR, 0), -1):
            text = self.line_text(above).rstrip()
            if text and not text.lstrip().startswith("#"):
                yield self.start_of(above), text

    def following(self, index: int, end: int) -> Iterator[tuple[int, str]]:
        """Index and text of each line that begins after ``index`` and before ``end``."""
        line = bisect_right(self._starts, index)
        while line < len(self._starts) and self._starts[line] < end:
            yield self._starts[line], self.line_text(line + 1)
            line += 1


class _PlaceInText(Location):
    """The place of a character, whose line is looked for when it is asked: most never are.

    Of the text it keeps where lines start, and nothing else.
    """

    __slots__ = ("_index", "_starts")

    def __init__(self, file: str, starts: array[int], index: int) -> None:
        self._file, self._starts, self._index = file, starts, index

    @property
    def line(self) -> int:
        return bisect_right(self._starts, self._index)

    @property
    def column(self) -> int:
        return self._parts()[2]

    def sort_key(self) -> tuple[str, int, int]:
        return self._parts()

    def _parts(self) -> tuple[str, int, int]:
        line = bisect_right(self._starts, self._index)
        return self._file, line, self._index - self._starts[line - 1] + 1
