"""Where an entry writes its own beginning or end."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.location import Location
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import known_date


def place_of_date(entity: Entity, keys: Iterable[str]) -> Location:
    """Where the first of ``keys`` gives a date, or the entry itself when an event tells it."""
    for key in keys:
        for statement in entity.said(key):
            if known_date(str(statement.value)) is not None:
                return statement.location
    return entity.location
