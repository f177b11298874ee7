"""What became of each entity between two dates: its own dates, answers, numbers and events.

Only dates decide. A statement, a number or an event that has none, or whose
interval overlaps one of the two dates, makes the answer "on ne sait pas".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from replicate.domain.findings.evolution import ChangeKind, EntityEvolution, ValueChange
from replicate.domain.findings.number_change import NumberChange
from replicate.domain.measure import Measure
from replicate.domain.partnership import KEY_TIES
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.time.partial_date import PartialDate, first_day, order_in_time
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.network.naming import dates_of_naming

_KINDS = {
    **dict.fromkeys(("commune", "hebergeur", "gestionnaire", "porteur", "rattachement", "parent",
                     "perimetre", "presidence"), ChangeKind.MOVED),
    **dict.fromkeys(("nom", "titre", "denomination_officielle", "statut", "type"),
                    ChangeKind.NAMED),
}
_HAPPENED = frozenset({"demenagement", "changement_de_nom", "extension", "fusion"})
"""Types of event that say of their object that something of it changed."""

_TARGETS = frozenset({"cible", "a_terme", "max", "min", "moyenne"})
"""Qualifiers whose numbers make a series of their own: a target is no later value."""

_UNTOLD = frozenset({Fate.LATER, Fate.CITED_LATER, Fate.ALREADY_OVER, Fate.UNDATED})
"""Fates of what nothing dated between the two dates is told of."""


def trace_entities(territory: Territory, window: Window) -> tuple[EntityEvolution, ...]:
    """The fate of every entity, each exactly one, in the territory's order."""
    named, happenings = dates_of_naming(territory), _happenings(territory)
    return tuple(
        _named_earlier(_entity(item, happenings.get(item.id, ()), window), named, window)
        for item in territory.entities
    )


def _entity(entity: Entity, about: Sequence[Entity], window: Window) -> EntityEvolution:
    """What became of an entity; ``about`` are the events that happened to it."""
    if entity.is_outside:
        return EntityEvolution(entity, Fate.OUTSIDE)
    fate = fate_of([entity.lifetime], window)
    if fate in _UNTOLD:
        return EntityEvolution(entity, fate)
    values, numbers = _values(entity, window), _numbers(entity, window)
    events, unsure = _events(about, window)
    if fate is not Fate.UNCHANGED:
        # What begins there begins with its first answers: only what they give way to is a change.
        values = tuple(item for item in values if item.ended)
        return EntityEvolution(entity, fate, values, numbers, events, unsure)
    if entity.genre == "evenement" and entity.lifetime.start is not None:
        return EntityEvolution(entity, Fate.ALREADY_OVER)
    if (events or any(item.is_sure for item in values)
            or any(item.is_sure for item in numbers)):
        fate = Fate.CHANGED
    elif (unsure or any(item.unsure for item in values) or is_over_somewhen(entity)
            or any(item.may_have_changed for item in numbers)):
        fate = Fate.UNSURE
    return EntityEvolution(entity, fate, values, numbers, events, unsure)


def _named_earlier(
    item: EntityEvolution, named: Mapping[str, list[PartialDate]], window: Window
) -> EntityEvolution:
    """One that is said to be first cited, when something else may have named it before."""
    if item.fate is not Fate.FIRST_CITED:
        return item
    first, _ = window.cuts
    earlier = {date.text: date for date in named.get(item.entity.id, ())
               if not date.begins_after(first)}
    if not earlier:
        return item
    return replace(item, fate=Fate.UNSURE, named=tuple(earlier[text] for text in sorted(earlier)))


def is_over_somewhen(entity: Entity) -> bool:
    """Whether the kit says that it no longer holds, and not since when."""
    return entity.lifetime.end is None and any(
        item.value in STATUTS_FINIS and item.lifetime is None for item in entity.said("statut")
    )


def _values(entity: Entity, window: Window) -> tuple[ValueChange, ...]:
    found = []
    for key, said in entity.statements.items():
        if key == "seances" or (key in KEY_TIES and key not in _KINDS):
            continue  # sessions are events; members, parties and places are ties
        kind = _KINDS.get(key, ChangeKind.OTHER)
        follows = key == "denomination_officielle" or any(map(_has_a_period, said))
        fates = [(item, _statement_fate(item, follows, entity, window)) for item in said]
        change = ValueChange(kind, key, *(
            tuple(item for item, fate in fates if fate is sought)
            for sought in (Fate.CLOSED, Fate.OPENED, Fate.UNSURE)
        ))
        if change.is_sure or change.unsure:
            found.append(change)
    return tuple(sorted(found, key=lambda item: item.key))


def _has_a_period(item: Statement) -> bool:
    life = item.lifetime
    return life is not None and bool(life.start or life.end or life.starts_with_owner)


def _statement_fate(
    item: Statement, follows: bool, entity: Entity, window: Window
) -> Fate | None:
    """What became of an answer that has a period of its own; None when it has none.

    An answer that is only cited from some date on has not begun there. Where answers
    follow one another (``follows``), one that nobody dates may have come between.
    """
    life = item.lifetime
    if life is None:
        return None
    if life.start is None and life.end is None:
        is_period = life.starts_with_owner or (follows and life.is_undated)
        return Fate.UNSURE if is_period else None
    return fate_of([life, replace(entity.lifetime, end=None)], window)


def _numbers(entity: Entity, window: Window) -> tuple[NumberChange, ...]:
    series: dict[tuple[str, ...], list[Measure]] = {}
    for item in entity.measures:
        kind = item.qualifier if item.qualifier in _TARGETS else None
        series.setdefault(
            (item.nature, str(item.unit), str(item.about), str(kind)), []
        ).append(item)
    found = (_series(items, window) for _, items in sorted(series.items()))
    return tuple(
        item for item in found if item.between or item.unsure or item.undated
    )


def _series(items: list[Measure], window: Window) -> NumberChange:
    first, _ = window.cuts
    dated = sorted((item for item in items if item.date is not None),
                   key=lambda item: (order_in_time(item.date), item.number(), item.location))
    past = [item for item in dated if item.date and item.date.over_by(first)]
    newest = max((first_day(item.date) for item in past), default=date.min)
    return NumberChange(
        # The last ones known: those that no other surely follows.
        before=tuple(item for item in past if item.date and not (
            item.date.latest and item.date.latest < newest
        )),
        between=tuple(item for item in dated if item.date and window.holds(item.date)),
        unsure=tuple(item for item in dated if item.date and window.holds(item.date) is None),
        undated=tuple(item for item in items if item.date is None) if len(items) > 1 else (),
    )


def _events(
    events: Sequence[Entity], window: Window
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """What surely happened to an entity between the dates, and what may have."""
    sure, unsure = [], []
    for event in events:
        fate = fate_of([event.lifetime], window)
        if event.lifetime.start is None or fate in (Fate.UNSURE, Fate.UNDATED):
            unsure.append(event)
        elif fate is Fate.OPENED:
            sure.append(event)
    return tuple(sure), tuple(unsure)


def _happenings(territory: Territory) -> Mapping[str, list[Entity]]:
    """For each id, the events that say that something of it changed."""
    found: dict[str, list[Entity]] = {}
    for event in territory.of_genre("evenement"):
        if event.word("type") in _HAPPENED and not event.is_planned:
            for value in dict.fromkeys(map(str, event.values("objet"))):
                found.setdefault(value, []).append(event)
    return found
