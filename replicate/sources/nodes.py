"""The data of a document: plain dicts and lists that know where each part stands.

Where is an index in the text: few places are ever told, and a line is looked for then.
"""

from __future__ import annotations

from typing import Any


class Mapping(dict[str, Any]):
    """A YAML mapping; ``keys_at`` and ``values_at`` give the index of each key and value."""

    __slots__ = ("at", "keys_at", "values_at")

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at
        self.keys_at: dict[str, int] = {}
        self.values_at: dict[str, int] = {}


class Listing(list[Any]):
    """A YAML sequence; ``items_at`` gives the index of each item."""

    __slots__ = ("at", "items_at")

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at
        self.items_at: list[int] = []
