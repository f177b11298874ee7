"""An indicator in words: its name says little of what is counted, its definition does."""

from __future__ import annotations

from replicate.domain.territory import Entity
from replicate.domain.text.words import UNKNOWN


def defined_words(indicator: Entity) -> str:
    """« Expulsions évitées, au sens de : baux maintenus un an », or that nobody knows it."""
    name, meant = indicator.name.rstrip(" ."), indicator.word("definition")
    if meant:
        return f"{name}, au sens de : {meant.rstrip(' .')}"
    is_asked = any(item.value == UNKNOWN for item in indicator.said("definition"))
    return f"{name}, définition inconnue" if is_asked else name
