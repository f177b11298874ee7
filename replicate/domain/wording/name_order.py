"""The order in which people look names up: no id, which nobody reads, decides it."""

from __future__ import annotations

from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.vocabulary import FAMILIES

_GENRES = {genre: place for place, genre in enumerate(FAMILIES["genre"].terms)}


def by_kind_and_name(entity: Entity) -> tuple[int, str, str]:
    """What sorts entities by kind, then by name whatever its accents and capitals."""
    return _GENRES[entity.genre], *alphabetical(entity.label)
