"""One territory's ties as rows between roles, with what may be one and who meets where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeAlias

from replicate.domain.findings.role_matrix import RoleTie, Side, directed_ends, role_tie
from replicate.domain.findings.roles import HeldRole, Roles
from replicate.domain.partnership import MUTUAL_TYPES, SEAT_TYPES, Tie
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd
from replicate.network.graph import Graph
from replicate.network.two_mode import GATHERINGS

Ties: TypeAlias = Mapping[RoleTie, tuple[Tie, ...]]

_Possible: TypeAlias = tuple[str, ...] | None
"""The roles that an end may hold; None where nobody knows who it is."""

_Uncertain: TypeAlias = tuple[Tie, _Possible, _Possible]
"""A tie and what its directed ends may hold."""


@record
class RoleNetwork:
    """One territory's ties as rows, what is known at other dates, and who meets where."""

    ties: Ties
    others: Mapping[RoleTie, tuple[tuple[Tie, Presence], ...]]
    seats: tuple[tuple[Entity, Mapping[str, frozenset[str]]], ...]
    undated: tuple[Tie, ...]
    possible: Roles
    uncertain: tuple[Tie, ...]

    @cached_property
    def between(self) -> Mapping[frozenset[str], tuple[RoleTie, ...]]:
        """The rows between two roles, in order, by these roles."""
        found: dict[frozenset[str], tuple[RoleTie, ...]] = {}
        for row in self.ties:
            found[row.pair] = (*found.get(row.pair, ()), row)
        return found

    def at_other_dates(self, row: RoleTie) -> tuple[tuple[Tie, Presence], ...]:
        """What it has of a row, planned or not, but not at the date looked at."""
        if not self.others:
            return ()
        return tuple(
            told for is_planned in (False, True)
            for told in self.others.get(replace(row, is_planned=is_planned), ())
        )

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
        alike = self._uncertain_by_family.get((row.family, row.is_mutual), ())
        return tuple(tie for tie, first, second in alike if _may_hold(first, second, row))

    @cached_property
    def _uncertain_by_family(self) -> Mapping[tuple[LineEnd, bool], list[_Uncertain]]:
        """What is uncertain, by the family of its rows and whether it reads from either end."""
        found: dict[tuple[LineEnd, bool], list[_Uncertain]] = {}
        for tie in self.uncertain:
            alike = found.setdefault((TIE_LINE_ENDS[tie.type], tie.type in MUTUAL_TYPES), [])
            first, second = (None if end == UNKNOWN else self.possible.get(end, ())
                             for end in directed_ends(tie))
            alike.append((tie, first, second))
        return found

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


def compared_roles(model: Model) -> Mapping[str, int]:
    """The roles of a model whose ties are rows, in its order; spare places are none."""
    return {role.slot.role: index for index, role in enumerate(model.roles)
            if not role.slot.is_spare}


def build_role_network(
    snapshot: Snapshot, graph: Graph, held: Mapping[str, HeldRole], compared: Mapping[str, int],
    is_dated: bool,
) -> RoleNetwork:
    """A territory's rows; what is uncertain at its date, or at any unless ``is_dated``."""
    roles = {id_: tuple(filter(compared.__contains__, item.roles)) for id_, item in held.items()}
    possible = {id_: roles[id_] or tuple(one.role for one in item.candidates)
                for id_, item in held.items()}
    ties: dict[RoleTie, tuple[Tie, ...]] = {}
    others: dict[RoleTie, tuple[tuple[Tie, Presence], ...]] = {}
    counted, undated = {}, []
    for edge in graph.edges:
        if snapshot.counts(edge.presence):
            counted[edge.tie] = edge.is_planned
        else:
            undated.append(edge.tie)
    for tie, presence in snapshot.ties:
        for row in _rows_of(tie, roles, counted.get(tie, snapshot.is_planned(tie))):
            if tie in counted:
                ties[row] = (*ties.get(row, ()), tie)
            else:
                others[row] = (*others.get(row, ()), (tie, presence))
    return RoleNetwork(
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
    for edge in graph.edges:
        tie, is_counted = edge.tie, snapshot.counts(edge.presence) and not edge.is_planned
        if is_counted and tie.type in SEAT_TYPES:
            for role in roles.get(tie.source, ()):
                seated = found.setdefault(tie.target, {})
                seated[role] = seated.get(role, frozenset()) | {tie.source}
    return tuple(
        (gathering, found[gathering.id])
        for gathering in snapshot.territory.of_genre(*GATHERINGS) if gathering.id in found
    )


def _is_uncertain(tie: Tie, roles: Roles, possible: Roles) -> bool:
    """Whether one end is unknown, or the role of an end not sure; two unknown ends say nothing."""
    ends = directed_ends(tie)
    known = [end for end in ends if end != UNKNOWN]
    return bool(known) and (
        len(known) < len(ends) or any(possible.get(end) and not roles[end] for end in known)
    )


def _may_hold(first: _Possible, second: _Possible, sought: RoleTie) -> bool:
    """Whether each end known of a tie of the row's family may hold the role it asks."""
    return (_may_be(first, sought.first) and _may_be(second, sought.second)) or (
        sought.is_mutual and _may_be(first, sought.second) and _may_be(second, sought.first)
    )


def _may_be(possible: _Possible, role: str) -> bool:
    return possible is None or role in possible
