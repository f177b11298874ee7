"""From ``fonctions.yaml`` to what people decided and adapted, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.period import Lifetime, PartialDate, known_date
from replicate.domain.words import is_answered
from replicate.sources.document import Path
from replicate.sources.facts import Facts

_ADAPTATION_KEYS = ("prevue", "decide_par", "nature", "raison", "but", "preuve")


def build_decisions(
    entries: Iterable[tuple[Path, dict[str, Any]]], facts: Facts
) -> tuple[Decision, ...]:
    """The entries of the section ``fonctions``, whatever their order in the file."""
    return tuple(sorted((_decision(raw, path, facts) for path, raw in entries), key=lambda item: (
        item.function, _day(item.date), str(item.decided_by), item.state, item.location
    )))


def build_adaptations(
    entries: Iterable[tuple[Path, dict[str, Any]]], facts: Facts
) -> tuple[Adaptation, ...]:
    """The entries of the section ``adaptations``, whatever their order in the file."""
    return tuple(sorted((_adaptation(raw, path, facts) for path, raw in entries), key=lambda item: (
        item.function, _day(item.date), item.what, item.location
    )))


def _day(date: PartialDate | None) -> str:
    """What puts words of people in the order of time; undated ones come first."""
    return str(date.latest) if date else ""


def _decision(raw: dict[str, Any], path: Path, facts: Facts) -> Decision:
    decided_by = raw.get("decide_par", {})
    if not isinstance(decided_by, dict):  # "inconnu": asked, nobody knows
        decided_by = {}
    named = decided_by.get("instance", decided_by.get("acteur"))
    citations = facts.citations(raw)
    date = known_date(raw.get("date"))
    limits = facts.statements(raw.get("perimetre", []), [*path, "perimetre"], citations)
    return Decision(
        raw["fonction"], raw["etat"], facts.at(path), raw.get("forme"),
        named if is_answered(named) else None, decided_by.get("fonction"), date,
        tuple(str(item.value) for item in limits if is_answered(item.value)),
        Lifetime(date, cited=facts.said_on(citations)), citations, bool(raw.get("deduit")),
    )


def _adaptation(raw: dict[str, Any], path: Path, facts: Facts) -> Adaptation:
    citations = facts.citations(raw)
    date = known_date(raw.get("quand"))
    consistent = raw.get("coherente", {})
    according_to = consistent.get("selon")
    return Adaptation(
        raw["fonction"], raw["quoi"], facts.at(path), date,
        Lifetime(date, cited=facts.said_on(citations)),
        {
            key: facts.statements(raw[key], [*path, key], citations)
            for key in _ADAPTATION_KEYS if key in raw
        },
        consistent.get("valeur"), according_to if is_answered(according_to) else None,
        known_date(raw.get("revoir_le")),
        facts.at([*path, "revoir_le"]) if "revoir_le" in raw else None,
        citations, bool(raw.get("deduit")),
    )
