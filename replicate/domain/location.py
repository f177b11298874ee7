"""Where something is written: a position a person can click or look up.

A position is a value: frozen, ordered and printed one way, so that problems
can be sorted and shown alike by every view.
"""

from __future__ import annotations

from functools import total_ordering

from replicate.domain.record import record


@total_ordering
@record
class Location:
    """A place in a file; lines and columns count from 1.

    ``file`` is the path as it should be shown, relative to where the user
    stands or to the kit. ``line`` and ``column`` are None when the whole file
    is meant. Absent parts sort first.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def sort_key(self) -> tuple[str, int, int]:
        """What orders places, in plain values: thousands of them are sorted by it."""
        return (self.file, self.line or 0, self.column or 0)

    def __lt__(self, other: Location) -> bool:
        return self.sort_key() < other.sort_key()

    def in_kit(self) -> str:
        """The place within its kit, whatever folder it was read from: to be shared."""
        return self._in(self.file.replace("\\", "/").rpartition("/")[2])

    def __str__(self) -> str:
        return self._in(self.file)

    def _in(self, file: str) -> str:
        line = "" if self.line is None else f":{self.line}"
        column = "" if self.column is None else f":{self.column}"
        return f"{file}{line}{column}"
