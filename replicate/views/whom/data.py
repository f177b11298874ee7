"""Whom to call, as versioned JSON: the same words as the text, in the same order."""

from __future__ import annotations

from typing import Any

from replicate.domain.reports.whom import Reply, TrackReply, Whom
from replicate.views.escape import json_text


def render_whom_json(whom: Whom) -> str:
    """The answer of every track; what nobody said is null or a reason, never left out."""
    return json_text({
        "format": "replicate-whom/1",
        "territoire": whom.territory,
        "etat": whom.as_of,
        "adresse_lue": whom.place,
        "avertissements": [whom.banner] if whom.banner else [],
        "remarques": list(whom.remarks),
        "reponses": [_track(track) for track in whom.tracks],
        "troncons": [
            {"numeros": line.numbers,
             "reponses": dict(zip(whom.headings, line.answers, strict=True))}
            for line in whom.stretches
        ],
        "sources": list(whom.sources),
    })


def _track(track: TrackReply) -> dict[str, Any]:
    return {
        "question": track.track,
        "etat": track.coverage.value,
        "phrase": track.sentence or None,
        "perimetres": [_reply(reply) for reply in track.replies],
        "raisons": list(track.reasons),
        "a_demander": list(track.questions),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "perimetre": reply.perimeter,
        "code": reply.code,
        "qui": list(reply.who) or None,
        "a_appeler": [
            {"nom": service.name, "commune": service.town or None,
             "lequel": service.which or None,
             "standard": service.phone if service.is_reachable else None,
             "remarque": None if service.is_reachable else service.phone}
            for service in reply.services
        ] or None,
        "non_dit": None if reply.services else reply.unserved,
        "notes": list(reply.notes),
        "d_apres": list(reply.said_by),
    }
