"""What the holders of a role are like in a reference: kind, type, champ, and their ties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import TypeAlias

from replicate.domain.findings.role_matrix import directed_ends
from replicate.domain.partnership import MUTUAL_TYPES, SEAT_TYPES, Tie
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import OTHER
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd
from replicate.network.pattern_search import meeting

Trait: TypeAlias = tuple[int, LineEnd, str]
"""A tie seen from one of its ends: which end (0 the holder's, 1 the other, −1 either),
its family, and the role at the other end."""


@record
class Reach:
    """A tie seen from one of its ends: the entity at the other one is ``other``.

    ``doubt`` orders those that are alike: the first is what to tell. One that counts at
    the date looked at comes first, then one that is stated.
    """

    tie: Tie
    side: int
    other: str
    doubt: tuple[bool, bool]

    def trait(self, role: str) -> Trait:
        """What it is when ``other`` holds ``role``."""
        return self.side, TIE_LINE_ENDS[self.tie.type], role


by_doubt = attrgetter("doubt")
"""The key that puts first, of what is alike, what to tell."""


@record
class RolePortrait:
    """A role as its model describes it and as the reference's holders are.

    ``traits`` gives the reference's tie for each kind of tie that a holder has, the one
    of least doubt.
    """

    role: str
    genres: frozenset[str]
    types: frozenset[str]
    champs: frozenset[str]
    traits: Mapping[Trait, Tie]

    def may_be(self, entity: Entity) -> bool:
        """Whether nothing known of the entity speaks against the role."""
        if entity.genre not in self.genres:
            return False
        types, champs = types_of(entity), self.champs
        return (not types or not self.types or not types.isdisjoint(self.types)) and (
            not entity.champs or not champs or not champs.isdisjoint(entity.champs)
        )


def types_of(entity: Entity) -> frozenset[str]:
    """The types that the kit gives an entity; "autre" tells none."""
    return frozenset(map(str, entity.values("type"))) - {OTHER}


def recognised(entities: Iterable[Entity], model: Model) -> Mapping[str, tuple[str, ...]]:
    """By the id of each entity that meets some, the roles whose description in the model it meets.

    They are in the model's order.
    """
    by_genre: dict[str, list[Entity]] = {}
    for entity in entities:
        by_genre.setdefault(entity.genre, []).append(entity)
    found: dict[str, tuple[str, ...]] = {}
    for role in model.roles:
        if role.recognises is not None:
            for genre in role.recognises.genres:
                for entity in meeting(by_genre.get(genre, ()), role.recognises):
                    found[entity.id] = (*found.get(entity.id, ()), role.slot.role)
    return found


def reaches(snapshot: Snapshot) -> Mapping[str, list[Reach]]:
    """Every entity's direct ties at whatever date, in the territory's order.

    Seats in forums are left out: anyone may sit in one or sign an agreement, which tells no
    role from another.
    """
    found: dict[str, list[Reach]] = {}
    for tie, presence in snapshot.ties:
        if tie.type in SEAT_TYPES or tie.source == tie.target:
            continue
        first, second = directed_ends(tie)
        sides = (-1, -1) if tie.type in MUTUAL_TYPES else (0, 1)
        doubt = not snapshot.counts(presence), tie.is_deduced
        found.setdefault(first, []).append(Reach(tie, sides[0], second, doubt))
        found.setdefault(second, []).append(Reach(tie, sides[1], first, doubt))
    return found


def paint_roles(
    entities: Iterable[Entity], snapshot: Snapshot, roles: Mapping[str, tuple[str, ...]],
    model: Model,
) -> tuple[RolePortrait, ...]:
    """The portrait of each role of ``model``, in its order; ``roles`` says who holds what.

    Spare places are no roles: nothing is like them.
    """
    holders: dict[str, list[Entity]] = {}
    for entity in entities:
        for role in roles.get(entity.id, ()):
            holders.setdefault(role, []).append(entity)
    reached = reaches(snapshot)
    return tuple(
        _paint(role.slot.role, model, holders.get(role.slot.role, []), reached, roles)
        for role in model.roles if not role.slot.is_spare
    )


def _paint(
    role: str, model: Model, holders: list[Entity], reached: Mapping[str, list[Reach]],
    roles: Mapping[str, tuple[str, ...]],
) -> RolePortrait:
    [sought] = [item.recognises for item in model.roles if item.slot.role == role]
    named: dict[str, set[str]] = {"type": set(), "champ": set()}
    for predicate in sought.predicates if sought else ():
        if predicate.key in named and not predicate.is_excluded:
            named[predicate.key] |= set(map(str, predicate.values))
    traits: dict[Trait, Tie] = {}
    near = [reach for holder in holders for reach in reached.get(holder.id, ())]
    for reach in sorted(near, key=by_doubt):
        for other in roles.get(reach.other, ()):
            traits.setdefault(reach.trait(other), reach.tie)
    return RolePortrait(
        role,
        frozenset({item.genre for item in holders}.union(sought.genres if sought else ())),
        frozenset(named["type"].union(*map(types_of, holders))),
        frozenset(named["champ"].union(*(item.champs for item in holders))),
        traits,
    )
