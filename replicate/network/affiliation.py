"""Who sits where, and what reading forums as pairs would change.

Affiliation networks: R. L. Breiger, "The duality of persons and groups", Social
Forces 53 (1974); the projection is his. It is made on request only: it turns "they
sit in one forum" into "each works with each", which nobody said.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from replicate.domain.findings.network_measures import (
    Basis,
    ForumMembers,
    ForumsOf,
    ProjectedGathering,
    Projection,
    Removal,
)
from replicate.domain.partnership import SEAT_TYPES, Tie
from replicate.domain.territory import Entity
from replicate.network.cohesion import Cohesion
from replicate.network.counted_graph import build_counted_network
from replicate.network.mixing import fields_of
from replicate.network.two_mode import ENTITIES

_FORUM = "instance"


def list_forums(basis: Basis) -> tuple[ForumMembers, ...]:
    """Each forum with those who sit in it, as far as anyone says."""
    return tuple(
        _forum(basis, entity) for entity in basis.gatherings if entity.genre == _FORUM
    )


def _forum(basis: Basis, forum: Entity) -> ForumMembers:
    members = _members(basis, forum)
    return ForumMembers(
        forum, members,
        unnamed=tuple(tie.about for tie in basis.half_known
                      if tie.target == forum.id and tie.origin == "membres" and tie.about),
        sizes=tuple(dict.fromkeys(
            size for size in forum.values("nombre_membres") if isinstance(size, int))),
        fields=fields_of(members),
    )


def list_seats(forums: tuple[ForumMembers, ...], basis: Basis) -> tuple[ForumsOf, ...]:
    """The forums of each entity that sits in one, entities in the territory's order."""
    seats = (
        ForumsOf(entity, tuple(item.forum for item in forums if entity in item.members))
        for entity in basis.entities
    )
    return tuple(item for item in seats if item.forums)


def project(basis: Basis, before: tuple[Removal, ...], parts_before: int) -> Projection:
    """Every gathering read as pairs of its named members, beside what was before.

    A gathering of m named members gives m(m−1)/2 pairs; density is pairs over
    n(n−1)/2, n being the entities. ``before`` are the removals of the two-mode network's
    cut points, ``parts_before`` the number of its components.
    """
    joined = {_pair(tie.source, tie.target) for tie in _direct_ties(basis)}
    direct = len(joined)
    read = []
    for gathering in basis.gatherings:
        members = _members(basis, gathering)
        pairs = {_pair(one.id, other.id) for one, other in combinations(members, 2)}
        read.append(ProjectedGathering(gathering, members, len(pairs), len(pairs - joined)))
        joined |= pairs
    one_mode = replace(basis, gatherings=(), ties=_direct_ties(basis))
    network = build_counted_network(one_mode)
    network.add_edges_from((pair for pair in sorted(joined) if not network.has_edge(*pair)),
                           ties=())
    after = Cohesion(one_mode, network)
    size = len(basis.entities)
    return Projection(
        gatherings=tuple(read),
        possible=size * (size - 1) // 2,
        pairs_before=direct,
        pairs_after=len(joined),
        dropped=_dropped(basis),
        parts_before=parts_before,
        parts_after=len(after.components()),
        separating_before=_entities_of(before),
        separating_after=_entities_of(after.cut_points()),
    )


def _members(basis: Basis, gathering: Entity) -> tuple[Entity, ...]:
    seated = {
        tie.source for tie in basis.ties
        if tie.target == gathering.id and tie.type in SEAT_TYPES
    }
    return tuple(entity for entity in basis.entities if entity.id in seated)


def _direct_ties(basis: Basis) -> tuple[Tie, ...]:
    ids = {entity.id for entity in basis.entities}
    return tuple(tie for tie in basis.ties if {tie.source, tie.target} <= ids)


def _dropped(basis: Basis) -> tuple[Tie, ...]:
    """Ties of a gathering that are nobody's seat: who holds it, another gathering."""
    ids = {entity.id for entity in basis.entities}
    gatherings = {entity.id for entity in basis.gatherings}
    return tuple(
        tie for tie in basis.ties
        if {tie.source, tie.target} & gatherings
        and not (tie.source in ids and tie.type in SEAT_TYPES)
    )


def _entities_of(removals: tuple[Removal, ...]) -> tuple[Entity, ...]:
    return tuple(item.node for item in removals if item.node.genre in ENTITIES)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
