"""What people wrote of a function, as data: decisions and adaptations, each with its place."""

from __future__ import annotations

from typing import Any

from replicate.domain.adaptation import ADAPTATION_KEYS, Adaptation, Decision
from replicate.domain.findings.profile import Finding
from replicate.domain.speech import Statement
from replicate.domain.territory import Territory
from replicate.domain.text.words import is_answered


def people_data(finding: Finding, territory: Territory) -> dict[str, Any]:
    """Decisions and adaptations, and apart those that the date asked cannot place."""
    return {
        "decisions": [_decision(item, territory) for item in finding.decisions],
        "decisions_non_placees": [
            _decision(item, territory) for item in finding.unplaced_decisions
        ],
        "adaptations": [_adaptation(item, territory) for item in finding.adaptations],
        "adaptations_non_placees": [
            _adaptation(item, territory) for item in finding.unplaced_adaptations
        ],
        "adaptation_a_documenter": finding.is_to_document,
    }


def _decision(decision: Decision, territory: Territory) -> dict[str, Any]:
    return {
        "etat": decision.state,
        "forme": decision.form,
        "perimetres": [territory.name_of(item) for item in decision.perimeters],
        "decide_par": _named(decision.decided_by, territory),
        "a_quel_titre": decision.capacity,
        "date": decision.date.text if decision.date else None,
        "deduit": decision.is_deduced,
        "lieu": decision.location.in_kit(),
        "sources": [one.as_written for one in decision.citations],
    }


def _adaptation(adaptation: Adaptation, territory: Territory) -> dict[str, Any]:
    """The record; None where nobody wrote a field, "inconnu" where nobody knows."""
    fields = {
        key: [_statement(item, territory) for item in adaptation.statements[key]]
        if key in adaptation.statements else None
        for key in ADAPTATION_KEYS
    }
    return {
        "quoi": adaptation.what,
        "quand": adaptation.date.text if adaptation.date else None,
        **fields,
        "coherente": adaptation.consistent and {
            "valeur": adaptation.consistent, "selon": _named(adaptation.according_to, territory),
        },
        "revoir_le": adaptation.review.text if adaptation.review else None,
        "deduit": adaptation.is_deduced,
        "lieu": adaptation.location.in_kit(),
        "sources": [one.as_written for one in adaptation.citations],
    }


def _statement(statement: Statement, territory: Territory) -> dict[str, Any]:
    capacity = {"a_quel_titre": statement.about} if statement.about else {}
    return {
        "valeur": _named(str(statement.value), territory),
        **capacity,
        "sources": [one.as_written for one in statement.citations],
    }


def _named(value: str | None, territory: Territory) -> str | None:
    """The name behind an id; any other value as it is written."""
    entity = territory.by_id.get(value) if value and is_answered(value) else None
    return entity.name if entity else value
