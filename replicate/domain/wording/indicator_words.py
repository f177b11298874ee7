"""An indicator in words: its name says little of what is counted, its definition does."""

from __future__ import annotations

from replicate.domain.territory import Entity
from replicate.domain.text.words import UNKNOWN


def defined_words(indicator: Entity) -> str:
    """« Expulsions évitées, au sens de : baux maintenus un an, compté sur : le quartier nord ».

    What someone asked in vain is told as unknown; what nobody wrote is not told.
    """
    told = (_told(indicator, "definition", "au sens de", "définition inconnue"),
            _told(indicator, "population", "compté sur", "population comptée inconnue"))
    return ", ".join(filter(None, (indicator.name.rstrip(" ."), *told)))


def _told(indicator: Entity, key: str, heading: str, unknown: str) -> str:
    if words := indicator.word(key):
        return f"{heading} : {words.rstrip(' .')}"
    return unknown if any(item.value == UNKNOWN for item in indicator.said(key)) else ""
