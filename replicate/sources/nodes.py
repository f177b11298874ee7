"""The data of a document: plain dicts and lists that know where each part stands.

Where is an index in the text: few places are ever told, and a line is looked for then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class MappingNode(dict[str, Any]):
    """A YAML mapping; ``keys_at`` and ``values_at`` give the index of each key and value.

    They are made of ``places`` when they are first asked for: those of each key and its value,
    in turn. Two more dictionaries of 200,000 keys take half as long to fill as the parser does.
    """

    __slots__ = ("at", "keys_at", "places", "values_at")
    keys_at: dict[str, int]
    values_at: dict[str, int]

    def __init__(self, at: int) -> None:
        self.at = at
        self.places: list[int] = []

    def __getattr__(self, name: str) -> dict[str, int]:
        if name not in ("keys_at", "values_at"):
            raise AttributeError(name)
        made = dict(zip(self, self.places[name == "values_at"::2], strict=True))
        setattr(self, name, made)
        return made

    def where(self, key: str) -> int:
        """The index of the value of ``key``; of the mapping, when nothing is written there."""
        return self.values_at.get(key, self.at)

    def holding(self, content: dict[str, Any]) -> MappingNode:
        """A mapping in the same place with another content; no key of it moves."""
        other = MappingNode(self.at)
        other.update(content)
        other.keys_at, other.values_at = self.keys_at, self.values_at
        return other


class ListNode(list[Any]):
    """A YAML sequence; ``items_at`` gives the index of each item."""

    __slots__ = ("at", "items_at")

    def __init__(self, at: int) -> None:
        self.at = at
        self.items_at: list[int] = []

    def holding(self, content: Iterable[Any]) -> ListNode:
        """A sequence in the same place with as many other items, none of which moves."""
        other = ListNode(self.at)
        other.extend(content)
        other.items_at = self.items_at
        return other
