"""Two networks side by side as JSON: words and places, no number."""

from __future__ import annotations

from typing import Any

from replicate.domain.reports.roles import RoleLine, RoleReport, RoleTieWords


def roles_data(report: RoleReport) -> dict[str, Any]:
    """What stands under ``roles`` in a comparison's JSON."""
    return {
        "mesure": report.is_measured,
        "notes": list(report.notes),
        "roles_proposes": [
            {"id": item.entity, "nom": item.name, "roles": list(item.roles),
             "sur": item.is_sure, "proposition": item.words, "pourquoi": item.why}
            for item in report.proposals
        ],
        "roles_a_preciser": [{"id": id_, "nom": name} for id_, name in report.without],
        "lignes": [_line(line) for group in report.groups for line in group.lines],
        "liens_sans_date": [_tie(item) for item in report.undated],
    }


def _line(line: RoleLine) -> dict[str, Any]:
    return {
        "etat": line.state,
        "intitule": line.title,
        "roles": list(line.roles),
        "familles_ici": list(line.families_here),
        "familles_de_la_reference": list(line.families_there),
        "ici": line.here,
        "reference": line.there,
        "liens_ici": [_tie(item) for item in line.ties_here],
        "liens_de_la_reference": [_tie(item) for item in line.ties_there],
        "dit_par": list(line.said),
        "a_noter": list(line.notes),
        "a_demander": line.question or None,
    }


def _tie(tie: RoleTieWords) -> dict[str, Any]:
    return {"de": tie.source, "type": tie.type, "vers": tie.target, "statut": tie.status,
            "lieu": tie.place}
