"""Which role slot of a reference each entity holds: said by the kit, or proposed with why.

Matching two typed networks is an assignment of entities to slots that costs least
(after K. Riesen and H. Bunke, "Approximate graph edit distance computation by means of
bipartite graph matching", Image and Vision Computing 27, 2009: kind, type, champ and
the ties around each entity, the local profile). Two things make it simple here, so that
neither scipy nor a Hungarian method of our own is needed:

- several entities may hold one role (two CHRS, or one entry that stands for two, are
  the same), so slots have no capacity, and the cheapest assignment is the cheapest slot
  of each entity; one entity a slot would tell two named CHRS from "CHRS ×2";
- nobody can say what a type weighs beside a tie. So nothing is weighed: what is known and
  differs (kind, type, champ) rules a slot out, and of the slots left one wins only where
  its ties are a larger set than any other's. It is then the cheapest under every weighting;
  where that fails it is "pas sûr", and every slot that nothing beats is named.

The ties of an entity depend on the roles of its neighbours. Sure ones are added all at
once, round after round; at the end, whatever the final neighbours no longer make sure is
given back. The order of entities changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from replicate.domain.partnership import Tie
from replicate.domain.reference import Model
from replicate.domain.roles import Candidate, HeldRole, Likeness
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.words import NONE
from replicate.network.role_portraits import (
    Reach,
    RolePortrait,
    Trait,
    paint_roles,
    reaches,
    recognised,
    types_of,
)

Roles = Mapping[str, tuple[str, ...]]


def paint_holders(there: Snapshot, model: Model) -> tuple[RolePortrait, ...]:
    """The portraits of the roles of ``model``, after those who surely hold them in a reference."""
    looked = _look(there, model)
    settled = {id_: item.roles for id_, item in looked.settled.items()}
    return paint_roles(looked.entities, there.territory.ties, settled, model)


@dataclass(frozen=True)
class _Looked:
    """A territory's own entities, and what needs no look at ties.

    ``fitting`` are the roles whose description in the model each meets, where there
    are any; ``settled`` those that the kit says, or that one description gives.
    """

    entities: Sequence[Entity]
    fitting: Roles
    settled: Mapping[str, HeldRole]


def _look(snapshot: Snapshot, model: Model) -> _Looked:
    slots = {role.slot.role for role in model.roles}
    entities = [item for item in snapshot.territory.entities if not item.is_outside]
    fitting, settled = {}, {}
    for entity in entities:
        said = tuple(dict.fromkeys(
            str(role) for role in entity.values("roles") if role in slots
        ))
        if said or any(item.value == NONE for item in entity.said("roles")):
            settled[entity.id] = HeldRole(said, True)
            continue
        found = recognised(entity, model)
        if found:
            fitting[entity.id] = found
        if len(found) == 1:
            settled[entity.id] = HeldRole(found, False)
    return _Looked(entities, fitting, settled)


def hold_roles(
    snapshot: Snapshot, model: Model, portraits: Sequence[RolePortrait]
) -> Mapping[str, HeldRole]:
    """Entity id → role of ``model``, for what was here at some date, known or not.

    No date matters: a thing keeps its role, and its place, in every picture. The kit's own
    ``roles`` come first; then the one slot whose description in the model the entity meets;
    then what its ties are like in the reference.
    """
    looked = _look(snapshot, model)
    held = dict(looked.settled)
    described = {portrait.role: portrait for portrait in portraits}
    reached = reaches(snapshot.territory.ties)
    open_ones = []
    for entity in looked.entities:
        if entity.id in held and held[entity.id].is_said:
            continue
        fitting = looked.fitting.get(entity.id, ())
        slots = [described[role] for role in fitting] if fitting else [
            portrait for portrait in portraits if portrait.may_be(entity)
        ]
        if slots:
            near = tuple(reached.get(entity.id, ()))
            open_ones.append(_Open(entity, tuple(slots), near, bool(fitting)))
    sure = _grow({id_: item.roles for id_, item in held.items()}, open_ones)
    for item in open_ones:
        named = item.candidates(sure)
        if item.entity.id in sure:
            own = [one for one in named if (one.role,) == sure[item.entity.id]]
            held[item.entity.id] = HeldRole(sure[item.entity.id], False, tuple(own))
        elif named:
            held[item.entity.id] = HeldRole((), False, named)
    return held


@dataclass(frozen=True)
class _Open:
    """An entity whose kit says no role, the slots it may fill and its direct ties.

    ``is_recognised``: the model's own descriptions name these slots.
    """

    entity: Entity
    slots: tuple[RolePortrait, ...]
    reached: tuple[Reach, ...]
    is_recognised: bool

    def candidates(self, roles: Roles) -> tuple[Candidate, ...]:
        """The slots that nothing beats; none where neither the model, a type nor a tie speaks."""
        found = [(slot, self._alike(slot, roles)) for slot in self.slots]
        best = [
            (slot, alike) for slot, alike in found
            if not any(alike.keys() < other.keys() for _, other in found)
        ]
        named = tuple(Candidate(
            slot.role,
            tuple(sorted(types_of(self.entity) & slot.types)),
            tuple(champ for champ in self.entity.champs if champ in slot.champs),
            tuple(alike.values()),
        ) for slot, alike in best)
        speaks = self.is_recognised or any(item.types or item.likenesses for item in named)
        return named if speaks else ()

    def sure_role(self, roles: Roles) -> tuple[str, ...]:
        """The one slot that nothing beats, if a tie speaks for it; else none."""
        named = self.candidates(roles)
        return (named[0].role,) if len(named) == 1 and named[0].likenesses else ()

    def _alike(self, slot: RolePortrait, roles: Roles) -> dict[Trait, Likeness]:
        found: dict[Trait, Likeness] = {}
        for reach in self.reached:
            for role in roles.get(reach.other, ()):
                trait = reach.trait(role)
                there: Tie | None = slot.traits.get(trait)
                if there is None:
                    continue
                known = found.setdefault(trait, Likeness(reach.tie, there))
                if known.tie.is_deduced and not reach.tie.is_deduced:
                    found[trait] = Likeness(reach.tie, there)
        return found


def _grow(start: Roles, open_ones: Sequence[_Open]) -> Roles:
    """The roles of ``start`` and those that ties make sure, each sure beside all the others."""
    roles = dict(start)
    waiting = [item for item in open_ones if item.entity.id not in roles]
    while True:
        added = {
            item.entity.id: found for item in waiting
            if item.entity.id not in roles and (found := item.sure_role(roles))
        }
        if not added:
            break
        roles |= added
    while True:
        lost = [
            item.entity.id for item in waiting
            if item.entity.id in roles and item.sure_role(roles) != roles[item.entity.id]
        ]
        if not lost:
            return roles
        for id_ in lost:
            del roles[id_]
