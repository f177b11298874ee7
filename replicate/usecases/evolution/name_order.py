"""The order in which a history tells entities and ties."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.findings.evolution import Evolution
from replicate.domain.text.spelling import alphabetical
from replicate.domain.wording.name_order import by_kind_and_name
from replicate.domain.wording.tie_words import tie_words


def in_name_order(evolution: Evolution) -> Evolution:
    """Entities by kind then by name, ties by their words: an id, which nobody reads, sorts none."""
    return replace(
        evolution,
        entities=tuple(sorted(
            evolution.entities, key=lambda item: by_kind_and_name(item.entity))),
        ties=tuple(sorted(
            evolution.ties,
            key=lambda item: alphabetical(tie_words(item.tie, evolution.territory)))),
    )
