"""Network measures as versioned JSON: names and counts, each beside what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from replicate.domain.findings.measure_sheets import SHEETS
from replicate.domain.findings.network_measures import (
    Bridge,
    FieldPair,
    NetworkMeasures,
    Part,
    Projection,
    Removal,
)
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.views.escape import json_text
from replicate.views.measures.words import unknown_words

_SHEET_KEYS = {
    "question": "question", "definition": "definition", "formula": "formule",
    "variant": "variante", "source": "source", "silence": "ne_dit_pas",
}


def render_measures_json(measures: NetworkMeasures) -> str:
    """The same findings as the text, in the same order, each measure with its sheet."""
    basis, territory = measures.basis, measures.territory
    return json_text({
        "format": "replicate-measure/1",
        "territoire": {"id": territory.id, "nom": territory.name, "nature": territory.nature},
        "date": measures.as_of.text,
        "avertissements": list(measures.warnings),
        "compte": {
            "entites": _entities(basis.entities),
            "points_de_rencontre": _entities(basis.gatherings),
            "liens": [_tie(tie) for tie in basis.ties],
            "liens_deduits": len(basis.deduced),
        },
        "non_compte": [
            {"raison": item.reason, "entites": _entities(item.entities),
             "liens": [_tie(tie) for tie in item.ties]}
            for item in basis.left_out
        ],
        "un_bout_inconnu": [_tie(tie) for tie in basis.half_known],
        "on_ne_sait_pas": list(unknown_words(measures)),
        "mesures": {
            key: _sheet(key) | found for key, found in _findings(measures).items()
        },
    })


def _sheet(key: str) -> dict[str, str]:
    sheet = asdict(SHEETS[key])
    return {french: sheet[english] for english, french in _SHEET_KEYS.items()}


def _findings(measures: NetworkMeasures) -> dict[str, dict[str, Any]]:
    """Each measure's own n and what was found."""
    basis, mixing, tellings = measures.basis, measures.mixing, measures.tellings
    whole = {"entites": len(basis.entities), "points_de_rencontre": len(basis.gatherings),
             "liens": len(basis.ties)}
    found: dict[str, dict[str, Any]] = {
        "groupes": {"n": whole, "groupes": [_part(part) for part in measures.components]},
        "equipes": {"n": whole | {"equipes": len(measures.teams)},
                    "equipes": [_removal(item) for item in measures.teams]},
        "points_de_coupure": {"n": whole,
                              "points": [_removal(item) for item in measures.separating]},
        "ponts": {"n": whole, "ponts": [_bridge(item) for item in measures.bridges]},
        "instances": {
            "n": {"instances": len(measures.forums),
                  "instances_qui_nomment": sum(bool(item.members) for item in measures.forums)},
            "instances": [
                {"instance": _entity(item.forum), "membres": _entities(item.members),
                 "sans_nom": list(item.unnamed), "nombre_membres": list(item.sizes),
                 "champs": list(item.fields)}
                for item in measures.forums
            ],
            "sieges": [{"entite": _entity(item.entity), "instances": _entities(item.forums)}
                       for item in measures.seats],
        },
        "champs": {
            "n": {"liens_directs": mixing.direct_ties},
            "dans_un_champ": [_field_pair(item) for item in mixing.within],
            "entre_champs": [_field_pair(item) for item in mixing.between],
            "champ_non_dit": [_tie(tie) for tie in mixing.unsaid],
            "champ_deduit": _entities(mixing.guessed),
        },
        "voix": {
            "n": {"liens": len(basis.ties), "liens_entre_champs": len(tellings.between_fields)},
            "statuts": {status: [_tie(tie) for tie in ties] for status, ties in tellings.statuses},
            "liens_entre_champs": [
                _tie(item.tie) | {"parole": item.telling.value, "voix": list(item.voices)}
                for item in tellings.between_fields
            ],
        },
    }
    if measures.projection is not None:
        found["projection"] = _projection(measures.projection, len(basis.entities))
    return found


def _projection(projection: Projection, entities: int) -> dict[str, Any]:
    return {
        "n": {"entites": entities, "paires_possibles": projection.possible},
        "points_de_rencontre": [
            {"point": _entity(item.gathering), "membres": _entities(item.members),
             "paires": item.pairs, "nouvelles": item.added}
            for item in projection.gatherings
        ],
        "paires": {"avant": projection.pairs_before, "apres": projection.pairs_after},
        "groupes": {"avant": projection.parts_before, "apres": projection.parts_after},
        "points_de_coupure": {"avant": _entities(projection.separating_before),
                              "apres": _entities(projection.separating_after)},
        "liens_sans_place": [_tie(tie) for tie in projection.dropped],
    }


def _removal(removal: Removal) -> dict[str, Any]:
    return {
        "point": _entity(removal.node),
        "separe": removal.separates,
        "parties": [_part(part) for part in removal.parts],
        "liens_deduits": [_tie(tie) for tie in removal.deduced],
    }


def _bridge(bridge: Bridge) -> dict[str, Any]:
    return {
        "entre": _entities((bridge.first, bridge.second)),
        "liens": [_tie(tie) for tie in bridge.ties],
        "cotes": [_part(side) for side in bridge.sides],
        "joint_deux_groupes": bridge.joins_groups,
        "deduit": bridge.is_deduced,
    }


def _field_pair(pair: FieldPair) -> dict[str, Any]:
    return {"champs": [list(pair.first), list(pair.second)], "nombre": len(pair.ties),
            "liens": [_tie(tie) for tie in pair.ties]}


def _part(part: Part) -> dict[str, Any]:
    return {"entites": _entities(part.entities), "points_de_rencontre": _entities(part.gatherings)}


def _entities(entities: Iterable[Entity]) -> list[dict[str, str]]:
    return [_entity(entity) for entity in entities]


def _entity(entity: Entity) -> dict[str, str]:
    return {"id": entity.id, "nom": entity.label, "genre": entity.genre}


def _tie(tie: Tie) -> dict[str, Any]:
    return {"de": tie.source, "type": tie.type, "vers": tie.target, "statut": tie.status,
            "sources": [one.as_written for one in tie.citations], "lieu": tie.location.in_kit()}
