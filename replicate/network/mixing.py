"""Ties within a field and between fields, and whose documents tell them.

The counts are those of the mixing matrix of M. E. J. Newman, "Mixing patterns in
networks", Physical Review E 67, 026126 (2003), left as counts: no index is made of
them, since more or fewer ties between fields is neither good nor bad in itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from replicate.domain.findings.network_measures import (
    Basis,
    FieldPair,
    Mixing,
    Telling,
    Tellings,
    ToldTie,
)
from replicate.domain.partnership import Tie
from replicate.domain.speech import Source
from replicate.domain.territory import Entity
from replicate.domain.text.words import is_answered
from replicate.domain.vocabulary import FAMILIES

_FIELDS = tuple(FAMILIES["champ"].terms)
_STATUSES = tuple(FAMILIES["statut_lien"].terms)


def fields_of(entities: Iterable[Entity]) -> tuple[str, ...]:
    """Every known field of the entities, once, in the vocabulary's order."""
    known = dict.fromkeys(field for entity in entities for field in entity.champs)
    return tuple(sorted(known, key=_field_place))


def count_mixing(basis: Basis) -> Mixing:
    """Direct ties between entities, by the fields of their ends, in the vocabulary's order."""
    pairs: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Tie]] = {}
    unsaid: list[Tie] = []
    ends: set[str] = set()
    for tie, source, target in _direct(basis):
        ends |= {source.id, target.id}
        if not source.champs or not target.champs:
            unsaid.append(tie)
            continue
        first, second = sorted((source.champs, target.champs), key=_field_order)
        pairs.setdefault((first, second), []).append(tie)
    ordered = sorted(pairs, key=lambda pair: (_field_order(pair[0]), _field_order(pair[1])))
    found = [FieldPair(first, second, tuple(pairs[first, second])) for first, second in ordered]
    return Mixing(
        tuple(item for item in found if set(item.first) & set(item.second)),
        tuple(item for item in found if not set(item.first) & set(item.second)),
        tuple(unsaid),
        tuple(entity for entity in basis.entities if entity.id in ends and _is_guessed(entity)),
    )


def count_tellings(basis: Basis, sources: Mapping[str, Source]) -> Tellings:
    """Who stands behind each tie, and which side's documents tell those between two fields.

    The status is the tie's own (``Tie.status``). A document speaks for the field of its
    author (``voix``): it attests, and confirms nothing.
    """
    statuses = dict.fromkeys((*_STATUSES, *(tie.status for tie in basis.ties)))
    found = ((status, tuple(tie for tie in basis.ties if tie.status == status))
             for status in statuses)
    return Tellings(
        tuple(item for item in found if item[1]),
        tuple(
            _told(tie, source, target, sources) for tie, source, target in _direct(basis)
            if source.champs and target.champs and not set(source.champs) & set(target.champs)
        ),
    )


def _told(
    tie: Tie, source: Entity, target: Entity, sources: Mapping[str, Source]
) -> ToldTie:
    said = {
        sources[citation.source].voice for citation in tie.citations
        if citation.source in sources
    }
    voices = tuple(sorted(filter(is_answered, said), key=_field_place))
    speaking = [bool(set(voices) & set(end.champs)) for end in (source, target)]
    if all(speaking):
        telling = Telling.BOTH_ENDS
    elif any(speaking):
        telling = Telling.ONE_END
    else:
        telling = Telling.OTHERS if voices else Telling.UNKNOWN
    return ToldTie(tie, telling, voices)


def _direct(basis: Basis) -> list[tuple[Tie, Entity, Entity]]:
    by_id = {entity.id: entity for entity in basis.entities}
    return [
        (tie, by_id[tie.source], by_id[tie.target]) for tie in basis.ties
        if tie.source in by_id and tie.target in by_id
    ]


def _is_guessed(entity: Entity) -> bool:
    return any(item.is_deduced for key in ("champ", "champs") for item in entity.said(key))


def _field_place(field: str) -> int:
    return _FIELDS.index(field) if field in _FIELDS else len(_FIELDS)


def _field_order(fields: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(map(_field_place, fields))
