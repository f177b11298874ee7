"""Where something is written: a position a person can click or look up.

A position is a value: frozen, ordered and printed one way, so that problems
can be sorted and shown alike by every view.
"""

from __future__ import annotations

from functools import total_ordering


@total_ordering
class Location:
    """A place in a file; lines and columns count from 1.

    ``file`` is the path as it should be shown, relative to where the user
    stands or to the kit. ``line`` and ``column`` are None when the whole file
    is meant. Absent parts sort first.

    There are more of them than of anything else in a kit: no record, but a class that
    weighs half as much, as unchangeable.
    """

    __slots__ = ("_column", "_file", "_line")

    def __init__(self, file: str, line: int | None = None, column: int | None = None) -> None:
        self._file, self._line, self._column = file, line, column

    @property
    def file(self) -> str:
        """The path of the file, as it should be shown."""
        return self._file

    @property
    def line(self) -> int | None:
        """The line, from 1; None when the whole file is meant."""
        return self._line

    @property
    def column(self) -> int | None:
        """The column, from 1, in characters; None when the whole file or line is meant."""
        return self._column

    def sort_key(self) -> tuple[str, int, int]:
        """What orders places, in plain values: thousands of them are sorted by it."""
        file, line, column = self._parts()
        return (file, line or 0, column or 0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Location):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __lt__(self, other: Location) -> bool:
        return self.sort_key() < other.sort_key()

    def in_kit(self) -> str:
        """The place within its kit, whatever folder it was read from: to be shared."""
        return self._in(self.file.replace("\\", "/").rpartition("/")[2])

    def __str__(self) -> str:
        return self._in(self.file)

    def __repr__(self) -> str:
        return f"Location{self._parts()!r}"

    def _in(self, file: str) -> str:
        _, line, column = self._parts()
        told = file if line is None else f"{file}:{line}"
        return told if column is None else f"{told}:{column}"

    def _parts(self) -> tuple[str, int | None, int | None]:
        return (self.file, self.line, self.column)
