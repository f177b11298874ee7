"""Two networks role by role: what is found, not found, this territory's own, not said.

Ties count as evidence does: those that exist at the date or have no known date, the
latter only while nobody asked for a date. Forums stay nodes; that two roles meet in
one is said only where a direct tie is looked for and not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from replicate.domain.findings import Profile
from replicate.domain.partnership import Tie
from replicate.domain.period import Presence
from replicate.domain.role_matrix import (
    RoleMatrix,
    RoleRow,
    RoleTie,
    RowState,
    Side,
    directed_ends,
    role_tie,
)
from replicate.domain.roles import HeldRole
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.vocabulary.marks import LineEnd
from replicate.domain.words import UNKNOWN
from replicate.network.graph import Graph, build_graph
from replicate.network.role_denials import Denials
from replicate.network.roles import match_roles
from replicate.network.two_mode import GATHERINGS, SEAT_TYPES

_FAMILIES = list(LineEnd)

Ties: TypeAlias = Mapping[RoleTie, tuple[Tie, ...]]
Roles: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Network:
    """One territory's ties as rows, what is known at other dates, and who meets where."""

    ties: Ties
    others: Mapping[RoleTie, tuple[tuple[Tie, Presence], ...]]
    seats: tuple[tuple[Entity, Mapping[str, frozenset[str]]], ...]
    undated: tuple[Tie, ...]
    possible: Roles
    uncertain: tuple[Tie, ...]

    def between(self, pair: frozenset[str]) -> list[RoleTie]:
        """The rows between two roles."""
        return [item for item in self.ties if item.pair == pair]

    def has_in_place(self, planned: RoleTie) -> bool:
        """Whether what a row plans is in place already: the plan then tells nothing more."""
        return planned.is_planned and replace(planned, is_planned=False) in self.ties

    def with_in_place(self, row: RoleTie) -> list[RoleTie]:
        """The row, and what is in place already where it is a plan."""
        return [row, *([replace(row, is_planned=False)] if self.has_in_place(row) else [])]

    def side(self, families: Iterable[RoleTie], gatherings: tuple[Entity, ...] = ()) -> Side:
        """These families with the ties behind them."""
        kept = tuple(families)
        ties = dict.fromkeys(tie for item in kept for tie in self.ties.get(item, ()))
        return Side(kept, tuple(ties), gatherings)

    def maybe(self, row: RoleTie) -> tuple[Tie, ...]:
        """The ties that may belong to a row: an end, or the role of an end, is not known."""
        return tuple(tie for tie in self.uncertain if _may_be(tie, row, self.possible))

    def meeting(self, pair: frozenset[str]) -> tuple[Entity, ...]:
        """What gathers two holders of two different roles."""
        if len(pair) < 2:
            return ()
        first, second = pair
        return tuple(
            gathering for gathering, seated in self.seats
            if len(seated.get(first, frozenset()) | seated.get(second, frozenset())) > 1
            and seated.get(first) and seated.get(second)
        )


def match_networks(here: Snapshot, there: Snapshot, profile: Profile) -> RoleMatrix:
    """Every row of two territories, on the roles of the profile's model.

    A partnership of another nature is described and not measured: its rows say
    what both have, by what else, and what is its own, never what it has not.
    """
    matching = match_roles(here, there, profile.model)
    compared = {role.slot.role: index for index, role in enumerate(profile.model.roles)
                if not role.slot.is_spare}
    ours = _network(here, matching.here, compared, is_dated=True)
    theirs = _network(there, matching.there, compared, is_dated=False)
    denials = Denials(here, there, profile, matching)
    pairs = dict.fromkeys(item.pair for network in (theirs, ours) for item in network.ties)
    rows = [row for pair in pairs for row in _rows(pair, ours, theirs, denials)]
    if not profile.is_measured:
        rows = [row for row in rows
                if row.state not in (RowState.NOT_FOUND, RowState.UNSAID)]
    return RoleMatrix(
        matching, tuple(sorted(rows, key=lambda row: _place(row, compared))), ours.undated
    )


def _network(
    snapshot: Snapshot, held: Mapping[str, HeldRole], compared: Mapping[str, int], is_dated: bool
) -> _Network:
    """A territory's rows; what is uncertain at its date, or at any unless ``is_dated``."""
    roles = {id_: tuple(filter(compared.__contains__, item.roles)) for id_, item in held.items()}
    possible = {id_: roles[id_] or tuple(one.role for one in item.candidates)
                for id_, item in held.items()}
    graph = build_graph(snapshot)
    ties: dict[RoleTie, tuple[Tie, ...]] = {}
    others: dict[RoleTie, tuple[tuple[Tie, Presence], ...]] = {}
    counted, undated = {}, []
    for _, _, data in graph.edges(data=True):
        if snapshot.counts(data["presence"]):
            counted[data["tie"]] = bool(data["is_planned"])
        else:
            undated.append(data["tie"])
    for tie, presence in snapshot.ties:
        for row in _rows_of(tie, roles, counted.get(tie, snapshot.is_planned(tie))):
            if tie in counted:
                ties[row] = (*ties.get(row, ()), tie)
            else:
                others[row] = (*others.get(row, ()), (tie, presence))
    return _Network(
        ties, others, _seats(graph, snapshot, roles),
        tuple(tie for tie in undated if any(_rows_of(tie, roles, False))), possible,
        tuple(tie for tie, presence in snapshot.ties
              if (not is_dated or snapshot.counts(presence))
              and _is_uncertain(tie, roles, possible)),
    )


def _rows_of(tie: Tie, roles: Roles, is_planned: bool) -> Iterator[RoleTie]:
    """The rows that a tie belongs to: none where an end has no role, or is the other end."""
    first, second = directed_ends(tie)
    if first != second:
        for one in roles.get(first, ()):
            for other in roles.get(second, ()):
                yield role_tie(tie, one, other, is_planned)


def _seats(
    graph: Graph, snapshot: Snapshot, roles: Roles
) -> tuple[tuple[Entity, Mapping[str, frozenset[str]]], ...]:
    """What gathers whom: gathering → role → ids of its holders who sit there."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for source, target, data in graph.edges(data=True):
        is_counted = snapshot.counts(data["presence"]) and not data["is_planned"]
        if is_counted and data["tie"].type in SEAT_TYPES:
            for role in roles.get(source, ()):
                seated = found.setdefault(target, {})
                seated[role] = seated.get(role, frozenset()) | {source}
    return tuple(
        (gathering, found[gathering.id])
        for gathering in snapshot.territory.of_genre(*GATHERINGS) if gathering.id in found
    )


def _rows(
    pair: frozenset[str], ours: _Network, theirs: _Network, denials: Denials
) -> Iterator[RoleRow]:
    """The rows of two roles, or of one role with itself."""
    there = [item for item in theirs.between(pair) if not theirs.has_in_place(item)]
    here = [item for item in ours.between(pair) if item in there or not ours.has_in_place(item)]
    ends = tuple(sorted(pair)) if len(pair) > 1 else (*pair, *pair)
    first, second = ends

    def row(state: RowState, ours_: Side, theirs_: Side) -> RoleRow:
        said = denials.of_ties(theirs_.ties) if state is RowState.NOT_FOUND else ()
        return RoleRow(state, (first, second), ours_, theirs_, said)

    found = [item for item in there if item in here]
    for both in found:
        # What is planned in both is found, even where something is in place here besides.
        yield row(RowState.FOUND, ours.side(ours.with_in_place(both)), theirs.side([both]))
    missing = [item for item in there if item not in here]
    denied = [item for item in missing if denials.of_ties(theirs.ties[item])]
    for item in denied:
        yield row(RowState.NOT_FOUND, Side(), theirs.side([item]))
    asked = [item for item in missing if item not in denied]
    told_here = {item for both in found for item in ours.with_in_place(both)}
    more = [item for item in here if item not in told_here]
    unsure = [item for item in more if _at_other_dates(item, theirs) or theirs.maybe(item)]
    met = () if more else ours.meeting(pair)
    if asked and (more or met):
        told = theirs.side(asked)
        yield row(RowState.OTHERWISE, ours.side(more, met), _with_others(told, unsure, theirs))
        return
    for item in asked:
        yield row(RowState.UNSAID, Side(maybe=ours.maybe(item)), theirs.side([item]))
    met = () if there else theirs.meeting(pair)
    for item in more:
        if item in unsure:
            yield row(RowState.OTHERWISE, ours.side([item]), _with_others(Side(), [item], theirs))
        elif met:
            yield row(RowState.OTHERWISE, ours.side([item]), Side(gatherings=met))
        else:
            yield row(RowState.OWN, ours.side([item]), Side())


def _at_other_dates(item: RoleTie, network: _Network) -> tuple[tuple[Tie, Presence], ...]:
    """What a network has of a row, planned or not, but not at the date looked at."""
    return tuple(
        told for is_planned in (False, True)
        for told in network.others.get(replace(item, is_planned=is_planned), ())
    )


def _with_others(side: Side, rows: list[RoleTie], network: _Network) -> Side:
    """The side with what a network has of some rows at other dates, or may have."""
    return replace(
        side,
        at_other_dates=tuple(told for item in rows for told in _at_other_dates(item, network)),
        maybe=tuple(dict.fromkeys(tie for item in rows for tie in network.maybe(item))),
    )


def _is_uncertain(tie: Tie, roles: Roles, possible: Roles) -> bool:
    """Whether one end is unknown, or the role of an end not sure; two unknown ends say nothing."""
    ends = directed_ends(tie)
    known = [end for end in ends if end != UNKNOWN]
    return bool(known) and (
        len(known) < len(ends) or any(possible.get(end) and not roles[end] for end in known)
    )


def _may_be(tie: Tie, sought: RoleTie, possible: Roles) -> bool:
    """Whether a tie is of the row's family and each end known may hold the role it asks."""
    if role_tie(tie, sought.first, sought.second, sought.is_planned) != sought:
        return False
    first, second = directed_ends(tie)
    return any(
        all(end == UNKNOWN or role in possible.get(end, ())
            for end, role in zip(ends, (sought.first, sought.second), strict=True))
        for ends in ((first, second), *([(second, first)] if sought.is_mutual else []))
    )


def _place(row: RoleRow, order: Mapping[str, int]) -> tuple[object, ...]:
    """The model's order of roles, then the families' own: nothing is ranked."""
    families = row.there.families or row.here.families
    first = families[0]
    return (
        order[first.first], order[first.second], _FAMILIES.index(first.family), first.is_planned,
        first.is_mutual,
    )
