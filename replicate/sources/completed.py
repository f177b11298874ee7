"""What entries say of one another: events date and close them, ties and numbers cite them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from replicate.domain.kit import HOLDERS, NAME_KEYS, START_KEYS
from replicate.domain.names_in_time import MADE_TITLES
from replicate.domain.partnership import Tie
from replicate.domain.speech import Source, spoken_on
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import (
    Order,
    PartialDate,
    either_date,
    known_date,
    order_in_time,
)

_MAY_BE_PLANS = frozenset({*START_KEYS, "statut"})


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


def cited_by_facts(
    entities: list[Entity], ties: list[Tie], sources: Mapping[str, Source], as_of: PartialDate
) -> list[Entity]:
    """A tie, a number or a value that says when it was cites whom it is of: they existed.

    An end that is past by ``as_of``, the kit's own date, cites too; a later one is a wish.
    So does the date of a document that names them in a tie. Of several, the one that is over
    first says most, in whatever order they are written.
    """
    cited: dict[str, PartialDate] = {}
    for name, date in chain(
        _cited_by_ties(ties, as_of), _cited_by_numbers(entities),
        _cited_by_values(entities, as_of), _cited_by_documents(entities, ties, sources),
    ):
        known = cited.setdefault(name, date)
        if known is not date and _tells_more(date, known):
            cited[name] = date
    return [
        replace(entity, lifetime=replace(
            entity.lifetime, cited=cited[entity.id], is_cited_elsewhere=True))
        if entity.id in cited and _says_earlier(cited[entity.id], entity) else entity
        for entity in entities
    ]


def _tells_more(date: PartialDate, other: PartialDate) -> bool:
    """Whether ``date`` is over first; the words decide of two that are over together."""
    return _by_end(date) < _by_end(other)


def _by_end(date: PartialDate) -> tuple[datetime.date, str, str]:
    return (order_in_time(date), str(date.earliest), date.text)


def _cited_by_ties(ties: list[Tie], as_of: PartialDate) -> Iterator[tuple[str, PartialDate]]:
    for tie in ties:
        if tie.lifetime and not tie.is_deduced and not tie.is_planned:
            for date in (tie.lifetime.start or tie.lifetime.cited, _past(tie.lifetime.end, as_of)):
                if date:
                    yield from ((end, date) for end in (tie.source, tie.target))


def _past(date: PartialDate | None, as_of: PartialDate) -> PartialDate | None:
    """``date`` when it is over by ``as_of``, else None."""
    assert as_of.latest is not None
    return date if date and date.over_by(as_of.latest) else None


def _cited_by_documents(
    entities: list[Entity], ties: list[Tie], sources: Mapping[str, Source]
) -> Iterator[tuple[str, PartialDate]]:
    """Each end of a tie that is not planned, with the date of each document that says the tie.

    A tie of no period of its own alone: the others tell themselves when they were.
    """
    planned = {item.id for item in entities if item.is_planned}
    for tie in ties:
        if tie.lifetime is None and not tie.is_deduced:
            ends = [end for end in (tie.source, tie.target) if end not in planned]
            for item in tie.citations:
                if date := spoken_on(item.source, sources):
                    yield from ((end, date) for end in ends)


def _cited_by_numbers(entities: list[Entity]) -> Iterator[tuple[str, PartialDate]]:
    """Who had a number at a date was there; a wish, a nought or an unknown tells nothing.

    An indicator's baseline is older than the indicator.
    """
    for entity in entities:
        # Numbers are few: what an entity answers is not worked out for those without.
        if (entity.measures and entity.genre in HOLDERS
                and not entity.is_planned and not entity.is_deduced):
            yield from ((entity.id, item.date) for item in entity.measures
                        if item.date and item.says_there)


def _cited_by_values(
    entities: list[Entity], as_of: PartialDate
) -> Iterator[tuple[str, PartialDate]]:
    """Who was named, run or lodged somehow at a date, or in a document of its own, was there.

    A key that may speak of a plan (when it begins, how far it is) tells nothing of the kind.
    """
    for entity in entities:
        if entity.genre not in HOLDERS or entity.is_planned or entity.is_deduced:
            continue
        for key, statements in entity.statements.items():
            for item in statements if key not in _MAY_BE_PLANS else ():
                if item.lifetime and not item.is_deduced:
                    life = item.lifetime
                    yield from ((entity.id, date) for told in (life.start or life.cited, life.end)
                                if (date := _past(told, as_of)))


def _says_earlier(date: PartialDate, entity: Entity) -> bool:
    """Whether a fact of ``date`` says that the entity was there before anyone else says so.

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


def titled(entities: list[Entity]) -> list[Entity]:
    """An event or cross care that has no name is named by what it is and what it is about."""
    names = {entity.id: entity.name for entity in entities}
    named = []
    for entity in entities:
        title = MADE_TITLES.get(entity.genre)
        if title and not any(entity.word(key) for key in NAME_KEYS):
            entity = replace(entity, name=title(entity, entity.name, names))
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
