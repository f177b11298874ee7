"""Two networks role by role: what is found, not found, this territory's own, not said.

Ties count as evidence does: those that exist at the date or have no known date, the
latter only while nobody asked for a date. Forums stay nodes; that two roles meet in
one is said only where a direct tie is looked for and not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RoleMatrix, RoleRow, RoleTie, RowState, Side
from replicate.domain.snapshot import Snapshot
from replicate.domain.vocabulary.marks import LineEnd
from replicate.network.graph import build_graph
from replicate.network.reference import Reference
from replicate.network.role_denials import Denials
from replicate.network.role_network import RoleNetwork, build_role_network, compared_roles

_FAMILIES = list(LineEnd)


def match_networks(here: Snapshot, reference: Reference, profile: Profile) -> RoleMatrix:
    """Every row of a territory and its reference, on the roles of the reference's model.

    A partnership of another nature is described and not measured: its rows say
    what both have, by what else, and what is its own, never what it has not.
    """
    matching = reference.match(here)
    compared = compared_roles(reference.model)
    ours = build_role_network(here, build_graph(here), matching.here, compared, is_dated=True)
    theirs = reference.network
    denials = Denials(here, reference.snapshot, profile, matching)
    pairs = dict.fromkeys(item.pair for network in (theirs, ours) for item in network.ties)
    rows = [row for pair in pairs for row in _rows(pair, ours, theirs, denials)]
    if not profile.is_measured:
        rows = [row for row in rows
                if row.state not in (RowState.NOT_FOUND, RowState.UNSAID)]
    return RoleMatrix(
        matching, tuple(sorted(rows, key=lambda row: _place(row, compared))), ours.undated
    )


def _rows(
    pair: frozenset[str], ours: RoleNetwork, theirs: RoleNetwork, denials: Denials
) -> Iterator[RoleRow]:
    """The rows of two roles, or of one role with itself."""
    there = [item for item in theirs.between.get(pair, ()) if not theirs.has_in_place(item)]
    here = [item for item in ours.between.get(pair, ())
            if not ours.has_in_place(item) or item in there]
    ends = tuple(sorted(pair)) if len(pair) > 1 else (*pair, *pair)
    first, second = ends

    def row(state: RowState, ours_: Side, theirs_: Side) -> RoleRow:
        said = denials.of_ties(theirs_.ties) if state is RowState.NOT_FOUND else ()
        denied = denials.of_some(theirs_.ties) if state is RowState.UNSAID \
            else denials.beside(ours_.ties)
        vague = denials.vague(theirs_.ties) if state is RowState.UNSAID else ()
        return RoleRow(state, (first, second), ours_, theirs_, said, denied, vague)

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
    unsure = [item for item in more if theirs.at_other_dates(item) or theirs.maybe(item)]
    met = () if more else ours.meeting(pair)
    if asked and (more or met):
        told = theirs.side(asked)
        yield row(RowState.OTHERWISE, ours.side(more, met), _with_others(told, unsure, theirs))
        return
    for item in asked:
        beside = Side(at_other_dates=ours.at_other_dates(item), maybe=ours.maybe(item))
        yield row(RowState.UNSAID, beside, theirs.side([item]))
    met = () if there else theirs.meeting(pair)
    for item in more:
        if item in unsure:
            yield row(RowState.OTHERWISE, ours.side([item]), _with_others(Side(), [item], theirs))
        elif met:
            yield row(RowState.OTHERWISE, ours.side([item]), Side(gatherings=met))
        else:
            yield row(RowState.OWN, ours.side([item]), Side())


def _with_others(side: Side, rows: list[RoleTie], network: RoleNetwork) -> Side:
    """The side with what a network has of some rows at other dates, or may have."""
    return replace(
        side,
        at_other_dates=tuple(told for item in rows for told in network.at_other_dates(item)),
        maybe=tuple(dict.fromkeys(tie for item in rows for tie in network.maybe(item))),
    )


def _place(row: RoleRow, order: Mapping[str, int]) -> tuple[object, ...]:
    """The model's order of roles, then the families' own: nothing is ranked."""
    families = row.there.families or row.here.families
    first = families[0]
    return (
        order[first.first], order[first.second], _FAMILIES.index(first.family), first.is_planned,
        first.is_mutual,
    )
