"""Networks role by role: no gap beside oneself, unknown is not absent, one word for one thing."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.findings.role_matrix import RoleMatrix, RoleRow, RowState
from replicate.domain.reports.picture import Standing
from replicate.domain.territory import Entity, Territory
from replicate.network.role_denials import Denials
from replicate.usecases.pictures.portrait import drawn_ties, link_of
from tests.material.examples import at, compare, kit, match, overlay
from tests.properties.changed_territories import INVENTED, PAU, among, ids_of, silent, unknown
from tests.properties.growing_kits import growing_kits

KITS = pytest.mark.parametrize("territory", [PAU, INVENTED], ids=lambda item: item.id)
DAYS = st.sampled_from([None, "2004", "2009", "2025"])
ROLES = sorted({
    str(role) for item in PAU.entities for role in item.values("roles")
})


def signature(row: RoleRow) -> tuple[object, ...]:
    """What a row says, whoever holds its roles."""
    return row.state, row.roles, row.here.families, row.there.families


def rows(matrix: RoleMatrix) -> list[tuple[object, ...]]:
    """What all rows say."""
    return [signature(row) for row in matrix.rows]


@pytest.mark.parametrize("name", ["pau", "ville-exemple"])
@pytest.mark.parametrize("day", [None, "2003", "2004", "2009", "2025"])
def test_a_network_beside_itself_is_found_whole(name: str, day: str | None) -> None:
    """The same kit at the same date has every row on both sides, and no other."""
    territory = kit(name).territory
    states = {row.state for row in match(territory, territory, day, day).rows}
    assert states <= {RowState.FOUND}
    assert states or territory is not PAU or day == "2003"


def nothing_is_taken_back(before: RoleMatrix, after: RoleMatrix) -> None:
    """Every role stays, as do "retrouvé" and what is told otherwise or of one's own."""
    for id_, held in before.matching.here.items():
        assert set(held.roles) <= set(after.matching.here[id_].roles), id_
    was, now = told_there(before), told_there(after)
    for item, state in was.items():
        assert SAID.index(now[item]) >= SAID.index(state), item
    assert told_here(before) <= told_here(after)


SAID = [RowState.UNSAID, RowState.OTHERWISE, RowState.FOUND]


def told_there(matrix: RoleMatrix) -> dict[object, RowState]:
    """What is said here of each family that the reference has between two roles."""
    return {item: row.state for row in matrix.rows for item in row.there.families}


def told_here(matrix: RoleMatrix) -> set[object]:
    """What is told here between two roles, planned or in place."""
    return {replace(item, is_planned=False) for row in matrix.rows for item in row.here.families}


@KITS
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_more_entries_never_take_a_row_back(territory: Territory, data: st.DataObject) -> None:
    """Whatever is added to a part of a kit, with its roles or without, nothing goes back."""
    kept = silent(data.draw(st.sampled_from([territory, without_roles(territory)])))
    some = data.draw(ids_of(kept))
    more = some | data.draw(ids_of(kept))
    day = data.draw(DAYS)
    nothing_is_taken_back(*(match(among(kept, ids), PAU, day) for ids in (some, more)))


@KITS
@settings(max_examples=int(os.environ.get("REPLICATE_GROWTH", "80")), deadline=None)
@given(data=st.data())
def test_more_evidence_never_takes_a_row_back(territory: Territory, data: st.DataObject) -> None:
    """One more team, CHRS or tie in an invented kit adds roles and rows, and takes none back.

    For a longer search: ``REPLICATE_GROWTH=2000``.
    """
    kits = data.draw(growing_kits(territory))
    there = data.draw(st.sampled_from([PAU, INVENTED]))
    day, there_day = data.draw(DAYS), data.draw(DAYS)
    nothing_is_taken_back(*(match(part, there, day, there_day) for part in kits))


@KITS
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_removing_facts_never_says_absent(territory: Territory, data: st.DataObject) -> None:
    """Where nobody said that anything is absent, no row of any part of a kit is "non retrouvé"."""
    part = among(silent(territory), data.draw(ids_of(territory)))
    assert RowState.NOT_FOUND not in {row.state for row in match(part, PAU).rows}


@settings(max_examples=60, deadline=None)
@given(keys=st.sets(st.sampled_from(
    sorted({key for item in PAU.entities for key in item.statements})
)))
def test_unknown_values_never_read_as_absent(keys: set[str]) -> None:
    """Whatever Pau's kit turned out not to know, roles included, no row is "non retrouvé"."""
    vague = replace(PAU, entities=tuple(unknown(item, keys) for item in PAU.entities))
    assert RowState.NOT_FOUND not in {row.state for row in match(vague, PAU).rows}


def twice(territory: Territory, entity: Entity) -> Territory:
    """The territory where an entity is two named ones, each with all its ties."""
    other = f"{entity.id}-bis"

    def moved(end: str) -> str:
        return other if end == entity.id else end

    return replace(
        territory,
        entities=(*territory.entities, replace(entity, id=other)),
        ties=(*territory.ties, *(
            replace(tie, source=moved(tie.source), target=moved(tie.target))
            for tie in territory.ties if entity.id in (tie.source, tie.target)
        )),
    )


@KITS
def test_one_entry_of_two_equals_two_named(territory: Territory) -> None:
    """Any entity counted twice or written twice changes no row, said roles or proposed ones."""
    for kept in (territory, without_roles(territory)):
        expected = rows(match(kept, PAU))
        for entity in kept.of_genre("acteur", "structure", "equipe_mobile", "instance"):
            assert rows(match(twice(kept, entity), PAU)) == expected, entity.id


def without_roles(territory: Territory) -> Territory:
    """The territory whose kit says no role."""
    return replace(territory, entities=tuple(unknown(item, {"roles"})
                                             for item in territory.entities))


@KITS
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_proposals_never_contradict_a_type(territory: Territory, data: st.DataObject) -> None:
    """Without a word of the kit, what is proposed is of a kind that the role's holders are of."""
    part = among(without_roles(territory), data.draw(ids_of(territory)))
    genres = {(role, item.genre) for item in PAU.entities for role in item.values("roles")}
    genres |= {(role.slot.role, genre) for role in compare(PAU, PAU).model.roles
               if role.recognises for genre in role.recognises.genres}
    for id_, held in match(part, PAU).matching.here.items():
        assert not held.is_said
        assert all((role, part.by_id[id_].genre) in genres for role in held.roles)
        named = tuple(item.role for item in held.candidates)
        assert held.roles == named if held.roles else named


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_overlay_and_rows_say_the_same(data: st.DataObject) -> None:
    """A line is "propre au territoire" in the picture as in its row; a ghost is dashed as told.

    Of a row that is not found every ghost line is dashed; of one that nobody spoke of,
    not all that stands for it is.
    """
    territory = data.draw(st.sampled_from([PAU, INVENTED, without_roles(INVENTED)]))
    here = among(territory, data.draw(ids_of(territory)))
    day, there_day = data.draw(DAYS), data.draw(DAYS)
    matrix = match(here, PAU, day, there_day)
    ours, theirs = at(here, day), at(PAU, there_day)
    denials = Denials(ours, theirs, compare(here, PAU, day, there_day), matrix.matching)
    links = {link.id: link for link in overlay(here, PAU, day, there_day).links}
    for tie in drawn_ties(ours):
        plain = link_of(tie, ours)
        is_own = plain.standing is Standing.PRESENT and matrix.is_own(tie)
        assert (links[plain.id].standing is Standing.ADDED) == is_own
    for row in matrix.rows:
        ghosts = [links[key] for tie in row.there.ties
                  if (key := f"reference-{link_of(tie, theirs).id}") in links]
        if row.state is RowState.NOT_FOUND:
            assert {link.standing for link in ghosts} <= {Standing.ABSENT}
        if row.state in (RowState.FOUND, RowState.OTHERWISE):
            assert not ghosts or row.state is RowState.OTHERWISE
        if row.state is RowState.UNSAID:
            assert not denials.of_ties(row.there.ties)
            assert len(ghosts) < len(row.there.ties) or Standing.UNSAID in {
                link.standing for link in ghosts
            }
