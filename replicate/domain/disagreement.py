"""Facts that contradict one another: kept side by side, shown as questions."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.period import Order
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.words import is_answered

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

    ``entity`` must hold only what is said of one date, as a snapshot's do. Answers that
    follow one another do not disagree, even where both are seen: the date may be the
    year in which one takes over from the other.
    """
    found = {}
    for key in QUESTIONS:
        said = [item for item in entity.said(key) if is_answered(item.value)]
        answers = dict.fromkeys(
            str(one.value) for one in said
            if any(one.value != other.value and not _follow(one, other) for other in said)
        )
        if answers:
            found[key] = tuple(map(territory.name_of, answers))
    return found


def _follow(one: Statement, other: Statement) -> bool:
    """Whether one is sure to be over before the other begins."""
    return _is_over(one, other) or _is_over(other, one)


def _is_over(before: Statement, after: Statement) -> bool:
    end = before.lifetime.end if before.lifetime else None
    start = after.lifetime.start if after.lifetime else None
    return end is not None and start is not None and end.compare(start) is Order.BEFORE


def ask_again(entity: Entity, territory: Territory) -> tuple[str, ...]:
    """The questions that disagreeing answers raise: "qui gère « X » : A ou B ?"."""
    return tuple(
        f"{QUESTIONS[key]} « {entity.name} » : {' ou '.join(names)} ?"
        for key, names in disagreements(entity, territory).items()
    )
