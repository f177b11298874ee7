"""Two kits of one territory beside each other: what each says that the other does not.

An older copy of a kit is another telling, not the past: what differs is told as
"dit autrement" and never as something that opened or closed. Entities are matched
by id. Where either kit hides a count of accompanied persons, none is set beside the
other kit's: what one may show would let a reader rebuild what the other may not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from replicate.domain.adaptation import Decision
from replicate.domain.findings.retelling import Retelling
from replicate.domain.kit import END_KEYS, START_KEYS
from replicate.domain.measure import describe_measures
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime

_DATE_KEYS = frozenset({*START_KEYS, *END_KEYS})


def compare_tellings(here: Territory, there: Territory) -> Retelling:
    """What two kits of one territory say differently; empty when they say the same."""
    both = [(item, there.by_id[id_]) for id_, item in here.by_id.items() if id_ in there.by_id]
    hides = any(map(_hides_a_count, (*here.entities, *there.entities)))
    differing = [(one, other, _differing(one, other, hides)) for one, other in both]
    ties, other_ties = _ties(here), _ties(there)
    decided, other_decided = _decisions(here), _decisions(there)
    return Retelling(
        only_here=_missing(here, there),
        only_there=_missing(there, here),
        otherwise=tuple(sorted(
            (item for item in differing if item[2]),
            key=lambda item: (item[0].genre, item[0].id),
        )),
        ties_only_here=_others(ties, other_ties),
        ties_only_there=_others(other_ties, ties),
        decisions_only_here=tuple(decided[key] for key in decided if key not in other_decided),
        decisions_only_there=tuple(
            other_decided[key] for key in other_decided if key not in decided
        ),
        hides_people=hides,
    )


def _hides_a_count(entity: Entity) -> bool:
    return any(item.hides_a_small_count or item.is_suppressed for item in entity.measures)


def _missing(one: Territory, other: Territory) -> tuple[Entity, ...]:
    return tuple(item for item in one.entities if item.id not in other.by_id)


def _others(
    ties: Mapping[tuple[str, ...], Tie], known: Iterable[tuple[str, ...]]
) -> tuple[Tie, ...]:
    """Those of the first ties whose key is not ``known``: only one of the two kits tells them."""
    told = set(known)
    return tuple(tie for key, tie in ties.items() if key not in told)


def _ties(territory: Territory) -> Mapping[tuple[str, ...], Tie]:
    """The ties of ``liens``: those that an entity's key says are among its answers."""
    return {
        (tie.source, tie.target, tie.type, str(tie.about), *_dates(tie.lifetime)): tie
        for tie in territory.ties if tie.origin == "liens"
    }


def _decisions(territory: Territory) -> Mapping[tuple[str, ...], Decision]:
    return {
        (item.function, item.state, str(item.form), str(item.decided_by), _text(item.date)): item
        for item in territory.decisions
    }


def _text(date: PartialDate | None) -> str:
    return date.text if date is not None else ""


def _dates(life: Lifetime | None) -> tuple[str, ...]:
    return () if life is None else (_text(life.start), _text(life.end), _text(life.cited))


def _differing(one: Entity, other: Entity, hides_people: bool) -> tuple[str, ...]:
    """The keys that two kits answer differently for one entity, in order of their names.

    Dates that no key of the entity says (an event's, a source's) are told as "dates",
    numbers as "mesures".
    """
    keys = {
        key for key in {*one.statements, *other.statements}
        if _answers(one, key) != _answers(other, key)
    }
    if not keys & _DATE_KEYS and _dates(one.lifetime) != _dates(other.lifetime):
        keys.add("dates")
    if _numbers(one, hides_people) != _numbers(other, hides_people):
        keys.add("mesures")
    return tuple(sorted(keys))


def _answers(entity: Entity, key: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        (str(item.value), str(item.about), *_dates(
            item.lifetime if item.lifetime and not item.lifetime.cited else None
        ))
        for item in entity.said(key)
    )


def _numbers(entity: Entity, hides_people: bool) -> frozenset[tuple[str, ...]]:
    return frozenset(
        (item.nature, *describe_measures([item]), str(item.about), str(item.order),
         _text(item.date))
        for item in entity.measures if not (hides_people and item.counts_accompanied)
    )
