"""From ``fonctions.yaml`` to what people decided and adapted, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from replicate.domain.adaptation import ADAPTATION_KEYS, Adaptation, Decision
from replicate.domain.speech import Citation, Statement
from replicate.domain.text.words import UNKNOWN, is_answered
from replicate.domain.time.partial_date import known_date, order_in_time
from replicate.domain.time.period import Lifetime
from replicate.sources.facts import Facts
from replicate.sources.nodes import ListNode, MappingNode

_DECIDERS = "decide_par"


def build_decisions(entries: Iterable[MappingNode], facts: Facts) -> tuple[Decision, ...]:
    """The entries of the section ``fonctions``, whatever their order in the file."""
    return tuple(sorted((_decision(raw, facts) for raw in entries), key=lambda item: (
        item.function, order_in_time(item.date), str(item.decided_by), item.state, item.location
    )))


def build_adaptations(entries: Iterable[MappingNode], facts: Facts) -> tuple[Adaptation, ...]:
    """The entries of the section ``adaptations``, whatever their order in the file."""
    return tuple(sorted((_adaptation(raw, facts) for raw in entries), key=lambda item: (
        item.function, order_in_time(item.date), item.what, item.location
    )))


def _decision(raw: MappingNode, facts: Facts) -> Decision:
    citations = facts.citations(raw)
    by = next(iter(_deciders(raw, facts, citations)), None)
    own = by.citations if by else ()
    date = known_date(raw.get("date"))
    limits = facts.statements(raw, "perimetre", citations)
    return Decision(
        raw["fonction"], raw["etat"], facts.at(raw), raw.get("forme"),
        str(by.value) if by else None, by.about if by else None, date,
        tuple(str(item.value) for item in limits if is_answered(item.value)),
        Lifetime(date, cited=facts.said_on(citations), is_asked=raw.get("date") == UNKNOWN),
        tuple(dict.fromkeys((*citations, *own))),
        bool(raw.get("deduit")) or bool(by and by.is_deduced),
    )


def _deciders(
    raw: MappingNode, facts: Facts, citations: tuple[Citation, ...]
) -> tuple[Statement, ...]:
    """Who decided: an id, or an object that names a forum or an actor, and in what capacity."""
    if _DECIDERS not in raw:
        return ()
    said = raw[_DECIDERS]
    named = said.holding(map(_named, said)) if isinstance(said, ListNode) else _named(said)
    return facts.told(named, raw.where(_DECIDERS), citations)


def _named(said: Any) -> Any:
    """The object form as any other statement: whom it names is its value."""
    if not isinstance(said, MappingNode) or "valeur" in said:
        return said
    return said.holding({**said, "valeur": said.get("instance", said.get("acteur", UNKNOWN))})


def _adaptation(raw: MappingNode, facts: Facts) -> Adaptation:
    citations = facts.citations(raw)
    date = known_date(raw.get("quand"))
    said = raw.get("coherente", {})
    consistent = said if isinstance(said, dict) else {"valeur": said}
    return Adaptation(
        raw["fonction"], raw["quoi"], facts.at(raw), date,
        Lifetime(date, cited=facts.said_on(citations), is_asked=raw.get("quand") == UNKNOWN),
        {
            key: _deciders(raw, facts, citations) if key == _DECIDERS
            else facts.statements(raw, key, citations)
            for key in ADAPTATION_KEYS if key in raw
        },
        consistent.get("valeur"), consistent.get("selon"),
        known_date(raw.get("revoir_le")),
        facts.at(raw, "revoir_le") if "revoir_le" in raw else None,
        citations, bool(raw.get("deduit")),
    )
