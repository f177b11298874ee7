"""Which role slot of a reference each entity holds: said by the kit, or proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from replicate.domain.period import Presence
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot
from replicate.network.evidence import matches


@dataclass(frozen=True)
class HeldRole:
    """A role and whether the kit says it; a proposed one is to be confirmed."""

    role: str
    is_said: bool


def hold_roles(snapshot: Snapshot, model: Model) -> Mapping[str, HeldRole]:
    """Entity id → role, for what is or was here at some date, known or not.

    The kit's own ``roles`` come first; else the one slot whose description the
    entity meets. When several slots fit, none is proposed: people will say.
    """
    slots = {role.slot.role for role in model.roles}
    held = {}
    for entity in snapshot.territory.entities:
        if snapshot.presence[entity.id] is Presence.GONE or entity.is_outside:
            continue
        said = [str(role) for role in entity.values("roles") if role in slots]
        if said:
            held[entity.id] = HeldRole(said[0], True)
            continue
        fitting = [
            role.slot.role for role in model.roles
            if role.recognises is not None and matches(entity, role.recognises)
        ]
        if len(fitting) == 1:
            held[entity.id] = HeldRole(fitting[0], False)
    return held
