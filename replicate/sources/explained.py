"""What is told of a line that cannot be read."""

from __future__ import annotations

from typing import NamedTuple


class Explained(NamedTuple):
    """What is wrong, what is expected, and the index of the character to mend."""

    message: str
    expected: str
    at: int
