"""The size beyond which a kit is checked, and neither drawn, compared, measured nor exported.

A kit of that size is no territory's: what is made of it could be read by nobody, and would
take more time and memory than a person's machine should give.
"""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.territory import Territory
from replicate.errors import KitRefused
from replicate.sources.builder import ReadDocument
from replicate.sources.folder import SourceFile

MOST_VALUES = 40_000
"""Values in all files: eighteen times the reference of Pau, with its model."""

MOST_LETTERS = 1_500_000
"""Letters in all files; likewise, those of the names that ties repeat in what is written."""


def refuse_bulk(
    files: Iterable[SourceFile], documents: Iterable[ReadDocument], shown_as: str
) -> None:
    """Raise KitRefused when the files hold too much, before anything is built of them."""
    _refuse(sum(item.document.nodes for item in documents), MOST_VALUES, "valeurs", shown_as)
    _refuse(sum(len(file.text) for file in files), MOST_LETTERS, "caractères", shown_as)


def refuse_repetition(territory: Territory, shown_as: str) -> None:
    """Raise KitRefused when the names at both ends of every tie are too much to write."""
    lengths = {entity.id: len(entity.name) for entity in territory.entities}
    told = sum(lengths.get(end, 1) for tie in territory.ties for end in (tie.source, tie.target))
    _refuse(told, MOST_LETTERS, "caractères de noms, répétés dans les liens,", shown_as)


def _refuse(found: int, most: int, what: str, shown_as: str) -> None:
    if found > most:
        raise KitRefused(
            f"le kit « {shown_as} » est trop grand pour être dessiné, comparé, mesuré ou"
            f" exporté : {_grouped(found)} {what} pour {_grouped(most)} au plus", (),
            f"un kit par territoire ; replicate validate {shown_as} le vérifie toujours",
        )


def _grouped(number: int) -> str:
    """As French writes it: "40 000", with spaces that no line ends on."""
    return f"{number:,}".replace(",", "\u202f")
