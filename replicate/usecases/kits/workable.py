"""The size beyond which a kit is checked, and neither drawn, compared, measured nor exported.

A kit of that size is no territory's: what is made of it could be read by nobody, and would
take more time and memory than a person's machine should give.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from replicate.domain.measure import french_number
from replicate.domain.territory import Territory
from replicate.errors import KitRefused
from replicate.sources.document import Document
from replicate.sources.folder import SourceFile

MOST_VALUES = 25_000
"""Values in all files: eleven times the reference of Pau, with its model."""

MOST_LETTERS = 1_500_000
"""Letters in all files; likewise, those of the names that ties repeat in what is written."""


def refuse_bulk(
    files: Iterable[SourceFile], documents: Iterable[Document], shown_as: str
) -> None:
    """Raise KitRefused when the files hold too much, before they are looked at any further.

    Lists of streets are long by nature and no picture grows with them: they are not counted.
    """
    held = sum(document.nodes - _in_streets(document.data) for document in documents)
    _refuse(held, MOST_VALUES, "valeurs", shown_as)
    _refuse(sum(len(file.text) for file in files), MOST_LETTERS, "caractères", shown_as)


def _in_streets(data: Any) -> int:
    """The values that stand in the lists of streets of a file, whatever its form."""
    perimeters = data.get("perimetres") if isinstance(data, dict) else None
    zones = (item.get("zone") for item in perimeters if isinstance(item, dict)) \
        if isinstance(perimeters, list) else ()
    lists = (zone.get("rues") for zone in zones if isinstance(zone, dict))
    return sum(1 + len(street) for streets in lists if isinstance(streets, list)
               for street in streets if isinstance(street, dict))


def refuse_repetition(territory: Territory, shown_as: str) -> None:
    """Raise KitRefused when the names at both ends of every tie are too much to write."""
    lengths = {entity.id: len(entity.name) for entity in territory.entities}
    told = sum(lengths.get(end, 1) for tie in territory.ties for end in (tie.source, tie.target))
    _refuse(told, MOST_LETTERS, "caractères de noms, répétés dans les liens,", shown_as)


def _refuse(found: int, most: int, what: str, shown_as: str) -> None:
    if found > most:
        raise KitRefused(
            f"le kit « {shown_as} » est trop grand pour être dessiné, comparé, mesuré ou"
            f" exporté : {french_number(found)} {what} pour {french_number(most)} au plus", (),
            f"un kit par territoire ; replicate validate {shown_as} le vérifie toujours",
        )
