"""Which role slot of a reference each entity holds: said by its kit, or proposed with why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeAlias

from replicate.domain.partnership import Tie
from replicate.domain.record import record

Roles: TypeAlias = Mapping[str, tuple[str, ...]]
"""Entity id → the roles that it holds."""


@record
class Likeness:
    """A tie of an entity and one of a holder of the role in the reference, alike.

    Both are of one family and one direction, and lead to holders of one role.
    """

    tie: Tie
    there: Tie


@record
class Candidate:
    """A role that an entity may hold, and what speaks for it.

    ``types`` and ``champs`` are the entity's own, shared with the role's holders in
    the reference or named by its model; ``likenesses`` one a kind of tie.
    """

    role: str
    types: tuple[str, ...] = ()
    champs: tuple[str, ...] = ()
    likenesses: tuple[Likeness, ...] = ()


@record
class HeldRole:
    """The roles of an entity, the first one being its place on every map.

    ``roles`` is empty while it is not sure: ``candidates`` are then the roles
    between which nothing decides. Each proposed role has its candidate, with why;
    one that the kit says (``is_said``) has none. "aucun" is said as well: no role at all.
    """

    roles: tuple[str, ...]
    is_said: bool
    candidates: tuple[Candidate, ...] = ()


@record
class Matching:
    """Who holds which role, here and in the reference: entity id → role.

    Every entity that was here at whatever date is in it, but for those of which
    nothing is said nor proposed. ``ended`` are the ids of what is over here.
    """

    here: Mapping[str, HeldRole]
    there: Mapping[str, HeldRole]
    ended: frozenset[str] = frozenset()

    def place_here(self, entity_id: str) -> str | None:
        """The role by which an entity of the territory is placed, said or proposed."""
        return _place(self.here, entity_id)

    def place_there(self, entity_id: str) -> str | None:
        """The same for an entity of the reference."""
        return _place(self.there, entity_id)

    @cached_property
    def roles_here(self) -> frozenset[str]:
        """Every role that something not yet over holds here, at whatever date, known or not."""
        return frozenset(
            role for entity, held in self.here.items() if entity not in self.ended
            for role in held.roles
        )

    @property
    def roles_there(self) -> frozenset[str]:
        """Every role that someone holds or held in the reference, at whatever date."""
        return frozenset(role for held in self.there.values() for role in held.roles)


def _place(held: Mapping[str, HeldRole], entity_id: str) -> str | None:
    found = held.get(entity_id)
    return found.roles[0] if found and found.roles else None
