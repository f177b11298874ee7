"""Events act on something."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.kit import HOLDERS
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.words import UNKNOWN


def check_closures_close_something(kit: CheckedKit) -> Iterator[Problem]:
    """NET306: a closure says what it closes, something that can close."""
    # What its schema refused is told already, and may be what closes.
    refused = {mention.id for mention in kit.declared} - kit.territory.by_id.keys()
    for event in kit.territory.of_genre("evenement"):
        if event.word("type") != "fermeture":
            continue
        objects = [str(item.value) for item in event.said("objet")]
        entities = [kit.territory.by_id.get(item) for item in objects]
        closes = any(item is not None and item.genre in HOLDERS for item in entities)
        closes = closes or any(item in refused for item in objects)
        if not closes and UNKNOWN not in objects and kit.is_whole:
            yield Problem(
                "NET306", Severity.ERROR, f"la fermeture « {event.id} » ne ferme rien",
                event.location, "« objet: » et une structure, une équipe ou une instance",
            )
