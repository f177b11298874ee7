"""A territory as of a date: what is known to exist, and what cannot be said.

The rules are those of « Dates » in ``docs/format.md``: shown is what is known
to exist or was already cited, and is not ended; the rest is named with why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from replicate.domain.measure import Measure, in_time
from replicate.domain.names_in_time import called_at, names_by, renamed
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.speech import Statement, Value
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import is_answered
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Presence

SHOWN = (Presence.PRESENT, Presence.ENDED)
"""What is drawn as of a date: what is there, and what ends within it."""

NOT_SURE = (Presence.UNSURE, Presence.UNDATED)
"""What may hold at a date, and may not: nobody can say."""

LEFT_ASIDE = (Presence.UNDATED, Presence.NOT_CITED_YET, Presence.UNSURE)
"""What is left out of a date and named beside it, in order: it may have been there."""


@record
class Snapshot:
    """``presence`` by entity id; ``ties`` each with its own presence.

    ``territory`` holds only the statements that may hold at ``as_of``: those of
    an unknown date stay while nobody asked for a date. ``is_asked`` tells whether
    someone asked for this date: undated evidence counts when nobody did.
    """

    territory: Territory
    as_of: PartialDate
    is_asked: bool
    presence: Mapping[str, Presence]
    ties: tuple[tuple[Tie, Presence], ...]

    def is_planned(self, tie: Tie) -> bool:
        """Whether the tie, or what it joins, is only planned at this date."""
        planned = self._planned
        return tie.is_planned or tie.source in planned or tie.target in planned

    @cached_property
    def _planned(self) -> frozenset[str]:
        """The ids of what is only planned."""
        return frozenset(id_ for id_, item in self.territory.by_id.items() if item.is_planned)

    def called_as(self, territory: Territory) -> Snapshot:
        """The snapshot with each thing under the name that it has in ``territory``."""
        names = {item.id: item.name for item in territory.entities}
        return replace(self, territory=renamed(self.territory, {
            item.id: names[item.id] for item in self.territory.entities
            if names[item.id] != item.name
        }))

    def marked(self, name: str) -> Snapshot:
        """The same, the numbers of its sources behind ``name``: it is told beside another."""
        return replace(self, territory=replace(self.territory, marked_as=name))

    def shows(self, entity: Entity) -> bool:
        """Whether the entity belongs in a picture of this date."""
        return self.presence[entity.id] in SHOWN and not entity.is_outside

    def stands(self, entity: Entity) -> bool:
        """Whether it answers at this date; what is undated does while nobody asked for one."""
        is_undated = self.presence[entity.id] is Presence.UNDATED and not self.is_asked
        return self.shows(entity) or (is_undated and not entity.is_outside)

    @cached_property
    def presence_of_ties(self) -> Mapping[Tie, Presence]:
        """What is known of each tie at this date."""
        return dict(self.ties)

    def counts(self, presence: Presence) -> bool:
        """Whether a tie of this presence counts: one of no known date, while nobody asked."""
        return presence is Presence.PRESENT or (
            presence is Presence.UNDATED and not self.is_asked
        )

    def leaves(self, tie: Tie) -> bool:
        """Whether the tie joins what is declared out of the territory, which no picture draws."""
        ends = (self.territory.by_id.get(end) for end in (tie.source, tie.target))
        return any(end is not None and end.is_outside for end in ends)

    def shown_ties(self) -> tuple[Tie, ...]:
        """Ties that belong in a picture of this date, both ends known and shown."""
        return tuple(
            tie for tie, presence in self.ties
            if presence in SHOWN and self._is_shown(tie.source) and self._is_shown(tie.target)
        )

    def _is_shown(self, entity_id: str) -> bool:
        entity = self.territory.by_id.get(entity_id)
        return entity is not None and self.shows(entity)

    def statements(self, entity: Entity, key: str) -> tuple[Statement, ...]:
        """What is said of ``key`` that holds at this date."""
        return tuple(
            item for item in entity.said(key)
            if item.lifetime is None or item.lifetime.at(self.as_of) in SHOWN
        )

    def values(self, entity: Entity, key: str) -> tuple[Value, ...]:
        """The real values of ``key`` that hold at this date."""
        return tuple(
            item.value for item in self.statements(entity, key) if is_answered(item.value)
        )

    def measures(self, entity: Entity) -> tuple[Measure, ...]:
        """The entity's numbers that hold at this date, by time; a series is kept whole."""
        cut = self.as_of.latest
        assert cut is not None
        return in_time(
            item for item in entity.measures
            if not (item.date and item.date.begins_after(cut))
            and (item.lifetime is None or item.lifetime.at(self.as_of) in SHOWN)
        )


def take_snapshot(territory: Territory, as_of: PartialDate | None = None) -> Snapshot:
    """The territory as of ``as_of``, by default the day its kit describes.

    ``as_of`` must be an interval with both ends.
    """
    date = as_of or territory.as_of
    presence = {item.id: item.lifetime.at(date) for item in territory.entities}
    ties = tuple(
        (tie, tie.presence(date, *(
            presence[end] for end in (tie.source, tie.target) if end in presence
        )))
        for tie in territory.ties
    )
    kept = (*SHOWN, *(() if as_of else (Presence.UNDATED,)))
    named = called_at(territory, date, kept)
    entities = tuple(_as_said(item, date, kept) for item in named.entities)
    return Snapshot(
        replace(territory, entities=entities), date, as_of is not None, presence, ties
    )


def called_on(territory: Territory, date: PartialDate) -> Territory:
    """The territory, all its facts kept, with each thing under its name at ``date``."""
    return called_at(territory, date, SHOWN)


def _as_said(entity: Entity, date: PartialDate, kept: tuple[Presence, ...]) -> Entity:
    """The entity with only the statements whose own period allows them, and their champs."""
    fewer, unsure = {}, {}
    for key, said in entity.statements.items():
        left = [item for item in said if item.lifetime is None or item.lifetime.at(date) in kept]
        if len(left) < len(said):
            fewer[key] = tuple(left)
            unsure[key] = tuple(item for item in said if item not in left and item.lifetime
                                and item.lifetime.at(date) in NOT_SURE)
    said = entity.said("nom")
    has_names = len(said) > 1 or any(item.lifetime for item in said)
    if not fewer and not has_names:
        return entity
    over = {item.value for item in entity.said("champ")} - {
        item.value for item in fewer.get("champ", entity.said("champ"))}
    return replace(
        entity, statements={**entity.statements, **fewer},
        names=names_by(entity, date) if has_names else (), unsure=unsure,
        champs=tuple(champ for champ in entity.champs if champ not in over),
    )
