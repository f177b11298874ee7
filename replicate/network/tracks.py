"""Which perimeters answer one question together: the tracks of a territory as of a date."""

from __future__ import annotations

from replicate.domain.addresses.street_table import Track
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import OTHER, UNKNOWN
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.areas import DIVIDED_BY_EACH

NOT_THERE = frozenset({Presence.GONE, Presence.NOT_YET})
"""What is known not to be there at a date: anything else may be."""

_HOLDER_KEYS = ("gestionnaire", "rattachement", "porteur")
_FURTHEST = 5
"""How many holders up an agency's landlord is looked for."""


def find_tracks(snapshot: Snapshot) -> tuple[Track, ...]:
    """The tracks of a date, in the vocabulary's order of types, then by holder.

    Two landlords each have their agencies: theirs are two tracks, and not a contradiction.
    """
    groups: dict[tuple[str, str | None], list[Entity]] = {}
    for entity in snapshot.territory.of_genre("perimetre"):
        if entity.is_outside or snapshot.presence[entity.id] in NOT_THERE:
            continue
        kind = entity.word("type") or OTHER
        holder = _holder(entity, snapshot) if kind in DIVIDED_BY_EACH else None
        if kind == OTHER and holder is None:
            holder = entity.id  # two that nobody compares do not contradict one another
        groups.setdefault((kind, holder), []).append(entity)
    order = list(FAMILIES["type_perimetre"].terms)
    rank = {entity.id: place for place, entity in enumerate(snapshot.territory.entities)}
    return tuple(
        Track(
            kind, _champ(kind, members, snapshot),
            tuple(item.id for item in members if snapshot.stands(item)), holder,
            tuple(item.id for item in members if not snapshot.stands(item)),
        )
        for (kind, holder), members in sorted(
            groups.items(),
            key=lambda item: (order.index(item[0][0]), rank.get(item[0][1] or "", -1)),
        )
    )


def _holder(entity: Entity, snapshot: Snapshot) -> str | None:
    """Whose division a perimeter is part of: its actor, or who alone that actor belongs to.

    Of two parents none is the one: the actor itself then names the track; of two actors, the
    perimeter does.
    """
    by_id = snapshot.territory.by_id
    actors = {str(value) for value in snapshot.values(entity, "acteur")}
    if len(actors) > 1:
        return entity.id
    held = next(iter(actors), None)
    for _ in range(_FURTHEST):
        holder = by_id.get(str(held))
        above = next((named for key in _HOLDER_KEYS if holder
                      and (named := {str(value) for value in snapshot.values(holder, key)})), set())
        if len(above) != 1 or not above <= set(by_id):
            break
        (held,) = above
    return held


def _champ(kind: str, members: list[Entity], snapshot: Snapshot) -> str:
    """The field of the type; where it has none, that of those who work by it, when they agree."""
    term = FAMILIES["type_perimetre"].terms.get(kind)
    if term is not None and term.champ:
        return term.champ
    champs = {
        champ for member in members for value in snapshot.values(member, "acteur")
        if (actor := snapshot.territory.by_id.get(str(value)))
        for champ in actor.champs
    }
    return champs.pop() if len(champs) == 1 else OTHER if champs else UNKNOWN
