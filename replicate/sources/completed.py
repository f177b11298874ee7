"""What entries say of one another: events date and close them, ties cite them, they name events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from replicate.domain.names_in_time import event_title
from replicate.domain.partnership import Tie
from replicate.domain.period import Order, PartialDate, either_date, known_date
from replicate.domain.territory import Entity


def dated_by_events(entities: list[Entity]) -> list[Entity]:
    """What an event opens or closes, unless the entry itself says when.

    Planned events have not happened. Several closures that disagree make one
    wider interval.
    """
    starts = _event_dates(entities, ("creation", "ouverture"))
    ends = _event_dates(entities, ("fermeture",))
    dated = []
    for entity in entities:
        lifetime = entity.lifetime
        if lifetime.start is None and entity.id in starts:
            lifetime = replace(lifetime, start=either_date(starts[entity.id]))
        if lifetime.end is None and entity.id in ends:
            lifetime = replace(lifetime, end=either_date(ends[entity.id]))
        dated.append(entity if lifetime is entity.lifetime else replace(entity, lifetime=lifetime))
    return dated


def cited_by_ties(entities: list[Entity], ties: list[Tie]) -> list[Entity]:
    """A tie that says when it was cites both its ends by then: they existed."""
    cited: dict[str, PartialDate] = {}
    for tie in ties:
        date = tie.lifetime and (tie.lifetime.start or tie.lifetime.cited)
        if not date or tie.is_deduced or tie.is_planned:
            continue
        for end in (tie.source, tie.target):
            if end not in cited or date.compare(cited[end]) is Order.BEFORE:
                cited[end] = date
    return [
        replace(entity, lifetime=replace(entity.lifetime, cited=cited[entity.id]))
        if entity.id in cited and _says_earlier(cited[entity.id], entity) else entity
        for entity in entities
    ]


def _says_earlier(date: PartialDate, entity: Entity) -> bool:
    """Whether a tie of ``date`` says that the entity was there before anyone else says so.

    A start that is only bounded ("après 2005") may be bounded more by such a date, within it.
    """
    start, known = entity.lifetime.start, entity.lifetime.cited
    if start is not None and not _ends_within(date, start):
        return False
    return known is None or date.compare(known) is Order.BEFORE


def _ends_within(date: PartialDate, start: PartialDate) -> bool:
    """Whether ``date`` lies in the interval of ``start`` and ends before it."""
    begins_in = start.earliest is None or (
        date.earliest is not None and date.earliest >= start.earliest)
    return begins_in and date.latest is not None and (
        start.latest is None or date.latest < start.latest)


def named_events(entities: list[Entity]) -> list[Entity]:
    """An event that no sentence tells is named by what it is and what it is about."""
    names = {entity.id: entity.name for entity in entities}
    named = []
    for entity in entities:
        if entity.genre == "evenement" and not entity.word("enonce"):
            entity = replace(entity, name=event_title(entity, entity.name, names))
        named.append(entity)
    return named


def _event_dates(
    entities: list[Entity], types: tuple[str, ...]
) -> Mapping[str, list[PartialDate]]:
    dates: dict[str, list[PartialDate]] = {}
    for event in sorted(entities, key=lambda entity: entity.id):
        if event.genre != "evenement" or event.is_planned or event.word("type") not in types:
            continue
        date = known_date(event.word("date"))
        if date is not None:
            for target in map(str, event.values("objet")):
                dates.setdefault(target, []).append(date)
    return dates
