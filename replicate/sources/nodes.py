"""The data of a document: plain dicts and lists that know where each part stands."""

from __future__ import annotations

from typing import Any

from replicate.sources.position import Place


class Mapping(dict[str, Any]):
    """A YAML mapping; ``keys_at`` and ``values_at`` give the place of each key."""

    __slots__ = ("keys_at", "place", "values_at")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}


class Listing(list[Any]):
    """A YAML sequence; ``items_at`` gives the place of each item."""

    __slots__ = ("items_at", "place")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.items_at: list[Place] = []
