"""A profile as versioned JSON: words and places, no digit that judges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from replicate.domain.findings.profile import Evidence, Finding, Profile
from replicate.domain.following import versioned, why_described
from replicate.domain.territory import Absence, Entity
from replicate.domain.wording.discussion import questions_of
from replicate.domain.wording.ended_words import ended_words
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.speakers import speakers_of
from replicate.views.escape import JsonPart, json_part, json_text
from replicate.views.profile.people_data import people_data

_DEPTH_AMONG_SEVERAL = 2
"""In a list under a key."""


def one_of_several(data: dict[str, Any]) -> JsonPart:
    """A comparison among several, as text: what it was made of, four times larger, is let go."""
    return json_part(data, _DEPTH_AMONG_SEVERAL)


def render_profiles_json(comparisons: Sequence[JsonPart]) -> str:
    """Several comparisons, each made by ``one_of_several``, in the order they were asked."""
    return json_text({"format": "replicate-compare-several/1", "comparaisons": comparisons})


def profile_data(profile: Profile) -> dict[str, Any]:
    """A profile as JSON writes it, without a territory's whole kit behind it."""
    return {
        "format": "replicate-compare/1",
        "territoire": {
            "id": profile.territory.id, "nom": profile.territory.name,
            "nature": profile.territory.nature,
            "date": profile.as_of.text if profile.as_of else None,
            "date_etat": profile.territory.as_of.text,
        },
        "reference": {
            "id": profile.reference.id, "nom": profile.reference.name,
            "modele": versioned(profile.model.id, profile.model.version),
            "date": profile.reference_as_of.text if profile.reference_as_of else None,
        },
        "avertissements": [
            warning for warning in (profile.model_warning, *profile.warnings) if warning
        ] + ([] if profile.is_measured else [
            why_described(profile.territory, profile.reference, profile.model)
        ]),
        "mesure": profile.is_measured,
        "fonctions": [_finding(item, profile) for item in profile.functions],
        "exigences": [_finding(item, profile) for item in profile.requirements],
    }


def _finding(finding: Finding, profile: Profile) -> dict[str, Any]:
    data: dict[str, Any] = {
        "fonction": finding.function.id,
        "titre": finding.function.title,
        "preuves": [_evidence(item) for item in finding.evidence],
        "preuves_trop_nombreuses": finding.is_cut,
        "preuves_sans_date": [_evidence(item) for item in finding.undated],
        **{
            key: [{**_evidence(item), "enonce": ended_words(item, profile.territory, profile.day)}
                  for item in found]
            for key, found in (
                ("preuves_terminees", finding.ended), ("preuves_incertaines", finding.unsure))
        },
        "preuves_de_la_reference": [_evidence(item) for item in finding.reference_evidence],
        "indicateurs_releves": [
            {"id": item.id, "nom": item.name, "lieu": item.location.in_kit()}
            for item in finding.measured
        ],
        "reponses": [
            {"difficulte": item.name, "reponse": said.value, "lieu": said.location.in_kit()}
            for item in finding.answered for said in item.said("reponse")
        ],
        "personne_n_a_dit": list(finding.unsaid),
    }
    data |= {
        "dit_par": speakers_of(finding, profile.territory),
        "absences": _absences(finding.absences),
        "absences_sans_date": _absences(finding.undated_absences),
        "listes_inconnues": [
            {"liste": item.section, "enonce": unknown_lists_words([item]),
             "lieu": item.location.in_kit(), "sources": [one.as_written for one in item.citations]}
            for item in finding.unknown_lists
        ],
        "formes_dites_absentes": _absences(finding.absent_forms),
        "formes_dites_absentes_sans_date": _absences(finding.undated_forms),
        "formes_dites_absentes_et_citees": [
            {"lieu": item.absence.location.in_kit(), "entites": _entities(item.entities),
             "entites_trop_nombreuses": item.others > 0}
            for item in finding.contradicted_forms
        ],
        **people_data(finding, profile.territory),
    }
    if profile.is_measured:
        data |= {
            "etat_propose": finding.proposed,
            "ecart": finding.is_gap,
            "contredit": finding.is_contradicted,
            "a_reprendre": list(questions_of(finding)),
        }
    return data


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "entites": _entities(evidence.entities),
        "liens": [
            {"de": tie.source, "type": tie.type, "vers": tie.target, "statut": tie.status,
             "lieu": tie.location.in_kit()}
            for tie in evidence.ties
        ],
        "etat": evidence.state,
        "deduit": evidence.is_deduced,
        "sans_date": evidence.is_undated,
    }


def _entities(entities: Sequence[Entity]) -> list[dict[str, Any]]:
    return [
        {"id": entity.id, "nom": entity.label, "lieu": entity.location.in_kit(),
         "sources": [one.as_written for one in entity.citations]}
        for entity in entities
    ]


def _absences(absences: Sequence[Absence]) -> list[dict[str, Any]]:
    return [
        {"enonce": item.sentence, "genre": item.genre, "type": item.type,
         "pour": item.lacking,
         "lieu": item.location.in_kit(), "sources": [one.as_written for one in item.citations]}
        for item in absences
    ]
