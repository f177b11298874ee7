"""What the rules of a model go through: its patterns, all that is looked for, and their words."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.reference import Pattern, Sought
from replicate.domain.vocabulary import FAMILIES


def sought_patterns(kit: CheckedKit) -> Iterator[tuple[str, Pattern]]:
    """Every pattern of the kit's own model, with the function that it shows."""
    for function in kit.model.all_functions if kit.model else ():
        for pattern in function.patterns:
            yield function.id, pattern


def all_sought(kit: CheckedKit) -> Iterator[tuple[str, Sought]]:
    """All that is looked for: in patterns, and what proposes a role."""
    for name, pattern in sought_patterns(kit):
        for _, sought in pattern.variables:
            yield name, sought
    for role in kit.model.roles if kit.model else ():
        if role.recognises is not None:
            yield role.slot.role, role.recognises


def genre_words(genre: str) -> str:
    """The French word for a kind."""
    return FAMILIES["genre"].label(genre)
