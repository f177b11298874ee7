"""Facts that contradict one another: kept side by side, shown as questions."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.territory import Entity, Territory

QUESTIONS = {
    "gestionnaire": "qui gère",
    "hebergeur": "qui héberge",
    "porteur": "qui porte",
    "rattachement": "à quoi est rattaché",
    "presidence": "qui préside",
}
"""The keys that have one answer at a time, and how each is asked."""


def disagreements(entity: Entity, territory: Territory) -> Mapping[str, tuple[str, ...]]:
    """Key → the names of its different answers, for keys that should have one.

    ``entity`` must hold only what is said of one date, as a snapshot's do:
    answers that follow one another in time do not disagree.
    """
    found = {}
    for key in QUESTIONS:
        answers = tuple(dict.fromkeys(map(str, entity.values(key))))
        if len(answers) > 1:
            found[key] = tuple(map(territory.name_of, answers))
    return found


def ask_again(entity: Entity, territory: Territory) -> tuple[str, ...]:
    """The questions that disagreeing answers raise: "qui gère : X, A ou B ?"."""
    return tuple(
        f"{QUESTIONS[key]} : {entity.name}, {' ou '.join(names)} ?"
        for key, names in disagreements(entity, territory).items()
    )
