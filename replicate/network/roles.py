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
  differs (kind, type, champ) rules a slot out, and of the slots left one is proposed where,
  beside each other, the entity has a tie which is alike and which that other does not have.
  Two may be: a team that works in housing and in shelters holds both roles. Where none is,
  it is "pas sûr", and every slot that nothing beats is named.

The ties of an entity depend on the roles of its neighbours: proposals are added all at once,
round after round, until nothing more is proposed. What the reference's holders are like never
changes meanwhile, so that one more tie or entity can only add proposals (evidence never
takes one back), and the order of entities changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from replicate.domain.findings.roles import Candidate, HeldRole, Likeness, Roles
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import NONE
from replicate.network.role_portraits import (
    Reach,
    RolePortrait,
    Trait,
    by_doubt,
    paint_roles,
    reaches,
    recognised,
    types_of,
)


def paint_holders(there: Snapshot, model: Model) -> tuple[RolePortrait, ...]:
    """The portraits of the roles of ``model``, after those who surely hold them in a reference."""
    looked = _look(there, model)
    settled = {id_: item.roles for id_, item in looked.settled.items()}
    return paint_roles(looked.entities, there, settled, model)


@record
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
    told = {entity.id: _told_roles(entity, slots) for entity in entities}
    fitting = recognised((item for item in entities if told[item.id] is None), model)
    settled: dict[str, HeldRole] = {}
    for id_, said in told.items():
        if said is not None:
            settled[id_] = HeldRole(said, True)
        elif len(found := fitting.get(id_, ())) == 1:
            settled[id_] = HeldRole(found, False)
    return _Looked(entities, fitting, settled)


def _told_roles(entity: Entity, slots: Collection[str]) -> tuple[str, ...] | None:
    """The roles of the model that the kit gives an entity; None where it is silent."""
    said = tuple(dict.fromkeys(str(role) for role in entity.values("roles") if role in slots))
    is_none = any(item.value == NONE for item in entity.said("roles"))
    return said if said or is_none else None


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
    reached = reaches(snapshot)
    open_ones = []
    for entity in looked.entities:
        if entity.id in held and held[entity.id].is_said:
            continue
        fitting = looked.fitting.get(entity.id, ())
        slots = [described[role] for role in fitting] if fitting else [
            portrait for portrait in portraits if portrait.may_be(entity)
        ]
        if slots:
            near = tuple(sorted(reached.get(entity.id, ()), key=by_doubt))
            open_ones.append(_Open(entity, tuple(slots), near, bool(fitting)))
    proposed = _grow({id_: item.roles for id_, item in held.items()}, open_ones)
    for item in open_ones:
        roles = proposed.get(item.entity.id, ())
        named = item.described(roles, proposed) if roles else item.candidates(proposed)
        if roles or named:
            held[item.entity.id] = HeldRole(roles, False, named)
    return held


@record
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
        named = self.described([
            slot.role for slot, alike in found
            if not any(alike.keys() < other.keys() for _, other in found)
        ], roles)
        speaks = self.is_recognised or any(item.types or item.likenesses for item in named)
        return named if speaks else ()

    def described(self, named: Collection[str], roles: Roles) -> tuple[Candidate, ...]:
        """Some of the slots with what speaks for each."""
        return tuple(Candidate(
            slot.role,
            tuple(sorted(types_of(self.entity) & slot.types)),
            tuple(champ for champ in self.entity.champs if champ in slot.champs),
            self._own_first(slot, self._alike(slot, roles)),
        ) for slot in self.slots if slot.role in named)

    def _own_first(
        self, slot: RolePortrait, alike: Mapping[Trait, Likeness]
    ) -> tuple[Likeness, ...]:
        """What no rival has comes first: it is what decides."""
        shared = {trait for rival in self.slots if rival is not slot for trait in rival.traits}
        return tuple(alike[trait] for trait in sorted(alike, key=shared.__contains__))

    def proposed(self, roles: Roles) -> tuple[str, ...]:
        """The slots for which a tie speaks that no rival has, whichever the rival."""
        return tuple(
            slot.role for slot in self.slots
            if (alike := self._alike(slot, roles).keys())
            and all(alike - rival.traits.keys() for rival in self.slots if rival is not slot)
        )

    def _alike(self, slot: RolePortrait, roles: Roles) -> dict[Trait, Likeness]:
        found: dict[Trait, Likeness] = {}
        for reach in self.reached:
            for role in roles.get(reach.other, ()):
                trait = reach.trait(role)
                if trait in slot.traits:
                    found.setdefault(trait, Likeness(reach.tie, slot.traits[trait]))
        return found


def _grow(start: Roles, open_ones: Sequence[_Open]) -> Roles:
    """The roles of ``start`` and those that ties propose, round after round."""
    roles = dict(start)
    waiting = [item for item in open_ones if item.entity.id not in roles]
    while True:
        found = {item.entity.id: item.proposed(roles) for item in waiting}
        more = {id_: new for id_, new in found.items() if new != roles.get(id_, ())}
        if not more:
            return roles
        roles |= more
