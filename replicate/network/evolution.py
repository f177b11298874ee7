"""What changed in a territory between two dates: entities, ties, functions."""

from __future__ import annotations

from replicate.domain.findings.evolution import Evolution
from replicate.domain.following import is_measured
from replicate.domain.reference import Model
from replicate.domain.territory import Territory
from replicate.domain.time.fate import Window
from replicate.network.entity_evolution import trace_entities
from replicate.network.function_evolution import trace_functions
from replicate.network.tie_evolution import trace_ties


def trace_evolution(territory: Territory, window: Window, model: Model | None) -> Evolution:
    """What became of everything in ``territory`` between the dates of ``window``.

    With ``model``, of its functions too. Every entity has one fate.
    """
    entities = trace_entities(territory, window)
    fates = {item.entity.id: item.fate for item in entities}
    return Evolution(
        territory, window, entities,
        trace_ties(territory, window, {item.entity.id: item for item in entities}),
        trace_functions(territory, window, model, fates) if model else (),
        model is not None and is_measured(territory, territory, model),
    )
