"""The size beyond which a kit is checked, and neither drawn, compared, measured nor exported.

A kit of that size is no territory's: what is made of it could be read by nobody, and would
take more time and memory than a person's machine should give.
"""

from __future__ import annotations

from replicate.domain.checked import CheckedKit
from replicate.domain.territory import Territory
from replicate.errors import KitRefused

MOST_VALUES = 40_000
"""Values in all files: eighteen times the reference of Pau, with its model."""

MOST_LETTERS = 1_500_000
"""Letters in all files, and of the names that each tie repeats in what is written."""


def refuse_unworkable(kit: CheckedKit, values: int, letters: int, shown_as: str) -> None:
    """Raise KitRefused when the kit is too large; ``letters`` are those of its files."""
    told = letters + _repeated(kit.territory)
    if values > MOST_VALUES:
        why = f"{_grouped(values)} valeurs ({_grouped(MOST_VALUES)} au plus)"
    elif told > MOST_LETTERS:
        why = f"{_grouped(told)} caractères à écrire ({_grouped(MOST_LETTERS)} au plus)"
    else:
        return
    raise KitRefused(
        f"le kit « {shown_as} » est trop grand pour être dessiné, comparé, mesuré ou exporté :"
        f" {why}", (),
        f"un kit par territoire ; replicate validate {shown_as} le vérifie toujours",
    )


def _repeated(territory: Territory) -> int:
    """Letters of the names at both ends of every tie."""
    lengths = {entity.id: len(entity.name) for entity in territory.entities}
    return sum(lengths.get(tie.source, 1) + lengths.get(tie.target, 1) for tie in territory.ties)


def _grouped(number: int) -> str:
    """As French writes it: "40 000", with spaces that no line ends on."""
    return f"{number:,}".replace(",", "\u202f")
