"""What a thing is called at a date, where the kit says that its name changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import NOBODY, is_answered
from replicate.domain.time.partial_date import PartialDate, order_in_time
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES

_WAY = ("de", "vers")
_TO_COME = frozenset({Presence.NOT_YET, Presence.NOT_CITED_YET})


def _name_at(entity: Entity, day: PartialDate, kept: Collection[Presence]) -> str:
    """The name whose presence at ``day`` is ``kept``; the last one, where all are over.

    Of several, one that says from when or until when goes before one that says nothing, and
    the one that began last before the others; then the first written.
    """
    said = [item for item in entity.said("nom") if is_answered(item.value)]
    if all(item.lifetime is None for item in said):
        return entity.name
    holding = [item for item in said if item.lifetime is None or item.lifetime.at(day) in kept]
    if holding:
        return str(max(holding, key=_how_late).value)
    over = [item for item in said if _is_over(item, day)]
    return str(max(over, key=_last_day).value) if over else entity.name


def names_by(entity: Entity, day: PartialDate) -> tuple[Statement, ...]:
    """What the kit calls it, called it or may call it by ``day``, and the name that it goes by.

    Nothing of later, except the name that it goes by for want of an earlier one.
    """
    return tuple(
        item for item in entity.said("nom") if is_answered(item.value) and (
            item.value == entity.name or item.lifetime is None
            or item.lifetime.at(day) not in _TO_COME)
    )


def event_title(event: Entity, kind: str, names: Mapping[str, str]) -> str:
    """What an event is and what it is about: "Fermeture : Abri de nuit"; ``kind`` alone else.

    Of what moves, from where to where: staff who leave the hospital and staff who go back
    into it are not the same news.
    """
    ends = [str(value) for key in ("quoi", "objet") for value in event.values(key)]
    told = ", ".join(names.get(end) or FAMILIES["objet_redeploye"].label(end) for end in ends)
    way = way_words(event, names)
    return f"{kind} : {told}{f' ({way})' if way else ''}" if told else kind


def care_title(care: Entity, kind: str, names: Mapping[str, str]) -> str:
    """Cross care by its place: "Prise en charge croisée : Maison relais"; ``kind`` alone else."""
    places = ", ".join(names.get(str(value), NOBODY) for value in care.values("lieu"))
    return f"{kind} : {places}" if places else kind


MADE_TITLES = MappingProxyType(
    {"evenement": event_title, "prise_en_charge_croisee": care_title})
"""How each kind whose entries often have no name of their own is named by what it is about."""


def way_words(event: Entity, names: Mapping[str, str]) -> str:
    """From where to where: "hospitalisation → ambulatoire"; nothing where nobody wrote it."""
    said = {key: event.statements[key] for key in _WAY if event.said(key)}
    if not any(is_answered(item.value) for items in said.values() for item in items):
        return ""
    ends = [" / ".join(_end_words(item, names) for item in said.get(key, ())) for key in _WAY]
    return " → ".join(ends) if all(ends) else f"de : {ends[0]}" if ends[0] \
        else f"vers : {ends[1]}"


def _end_words(item: Statement, names: Mapping[str, str]) -> str:
    """An end of the way: an entry's name, a coded word, or a place as it is written."""
    value = str(item.value)
    if not is_answered(item.value):
        return NOBODY
    return names.get(value) or FAMILIES["bout_evenement"].label(value)


def called_at(territory: Territory, day: PartialDate, kept: Collection[Presence]) -> Territory:
    """The territory with each thing under its name of ``day``, its statements as they are."""
    return renamed(territory, {
        item.id: name for item in territory.entities
        if (name := _name_at(item, day, kept)) != item.name
    })


def renamed(territory: Territory, names: Mapping[str, str]) -> Territory:
    """The territory whose things are called by ``names``, and what is named by them."""
    if not names:
        return territory
    known = {item.id: item.name for item in territory.entities}
    return replace(territory, entities=tuple(
        _renamed(item, known, {**known, **names}) for item in territory.entities
    ))


def _renamed(entity: Entity, known: Mapping[str, str], names: Mapping[str, str]) -> Entity:
    kind, _, told = entity.name.partition(" : ")
    title = MADE_TITLES.get(entity.genre)
    if title and told and title(entity, kind, known) == entity.name:
        return replace(entity, name=title(entity, kind, names))
    name = names[entity.id]
    return entity if name == entity.name else replace(entity, name=name)


def _how_late(item: Statement) -> tuple[bool, date]:
    life = item.lifetime
    is_dated = life is not None and (life.start or life.end) is not None
    start = life.start.earliest if life and life.start else None
    return is_dated, start or date.min


def _is_over(item: Statement, day: PartialDate) -> bool:
    return item.end is not None and day.earliest is not None and item.end.over_by(day.earliest)


def _last_day(item: Statement) -> date:
    return order_in_time(item.end)
