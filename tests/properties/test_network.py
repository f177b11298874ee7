"""Measures of any small network agree with what counting by hand would find."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.findings.network_measures import NetworkMeasures, Part
from replicate.domain.location import Location
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity
from replicate.network.measures import measure_network
from replicate.views.measures.data import render_measures_json
from replicate.views.measures.text import render_measures
from tests.material.small_networks import measured, node, snapshot, tie

NAMES = ("a:social", "b:sanitaire", "d:logement+social", "e", "t:sanitaire", "f", "ff")
Drawn = tuple[list[Entity], list[Tie]]


@st.composite
def networks(draw: st.DrawFn) -> Drawn:
    """At most seven nodes, forums and a team among them, and any ties, some deduced."""
    nodes = [node(name) for name in draw(st.lists(st.sampled_from(NAMES), unique=True))]
    pairs = [f"{one.id}-{other.id}" for one, other in combinations(nodes, 2)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12)) if pairs else []
    return nodes, [
        replace(tie(pair, is_deduced=draw(st.booleans())), location=Location("kit", line, 1))
        for line, pair in enumerate(chosen, start=1)
    ]


def reached(nodes: Iterable[str], pairs: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """Which nodes reach which, by joining pairs until nothing changes: no graph library."""
    groups = [{node} for node in nodes]
    for pair in pairs:
        touched = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair]
        groups.append(set().union(*touched))
    return {frozenset(group) for group in groups}


def lines(found: NetworkMeasures) -> set[frozenset[str]]:
    """The pairs of nodes that a tie joins."""
    return {frozenset((item.source, item.target)) for item in found.basis.ties}


def with_an_entity(groups: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """The groups in which somebody stands."""
    return {group for group in groups if any(not id_.startswith("f") for id_ in group)}


def members(found: Iterable[Part]) -> set[frozenset[str]]:
    """The nodes of each part."""
    return {frozenset(item.id for item in (*part.entities, *part.gatherings)) for part in found}


def all_ids(found: NetworkMeasures) -> set[str]:
    """Every counted node."""
    return {item.id for item in (*found.basis.entities, *found.basis.gatherings)}


@given(networks())
def test_components_are_what_reaching_gives(drawn: Drawn) -> None:
    """Components are the groups that reach one another, those without an entity apart."""
    found = measured(*drawn)
    assert members(found.components) == with_an_entity(reached(all_ids(found), lines(found)))


@given(networks())
def test_removals_are_what_is_left_by_brute_force(drawn: Drawn) -> None:
    """Taking any node away leaves the parts that are told, and the cut points are all of those."""
    found = measured(*drawn)
    whole = reached(all_ids(found), lines(found))
    told = {item.node.id: item for item in (*found.teams, *found.separating)}
    for id_ in all_ids(found):
        [own] = [group for group in whole if id_ in group]
        kept = [pair for pair in lines(found) if pair <= own - {id_}]
        left = with_an_entity(reached(own - {id_}, kept))
        if id_ in told:
            assert members(told[id_].parts) == left
        assert (len(left) > 1) == (id_ in told and told[id_].separates)


@given(networks())
def test_removing_a_cut_point_leaves_more_parts(drawn: Drawn) -> None:
    """Counted anew without a cut point, the network has more components, else no more."""
    nodes, ties = drawn
    found = measured(nodes, ties)
    cut = {item.node.id for item in (*found.teams, *found.separating) if item.separates}
    for gone in nodes:
        left = measured([item for item in nodes if item != gone],
                        [item for item in ties if gone.id not in (item.source, item.target)])
        assert (len(left.components) > len(found.components)) == (gone.id in cut)


@given(networks())
def test_bridges_are_what_is_left_by_brute_force(drawn: Drawn) -> None:
    """A pair is a bridge if and only if without its ties its ends no longer reach each other."""
    found = measured(*drawn)
    told = {frozenset((item.first.id, item.second.id)): item for item in found.bridges}
    for pair in lines(found):
        groups = reached(all_ids(found), lines(found) - {pair})
        sides = {group for group in groups if group & pair}
        cuts = len(sides) == 2 and with_an_entity(sides) == sides
        assert cuts == (pair in told)
        if cuts:
            assert members(told[pair].sides) == sides


@given(networks())
def test_pairs_of_a_projection(drawn: Drawn) -> None:
    """Forums give m(m−1)/2 pairs each; all pairs are counted once; parts stay when no tie goes."""
    found = measured(*drawn, True)
    projection = found.projection
    assert projection is not None
    pairs = {pair for pair in lines(found) if not any(id_.startswith("f") for id_ in pair)}
    assert projection.pairs_before == len(pairs)
    for item in projection.gatherings:
        size = len(item.members)
        assert item.pairs == size * (size - 1) // 2
        pairs |= {frozenset((one.id, other.id)) for one, other in combinations(item.members, 2)}
    assert projection.pairs_after == len(pairs) <= projection.possible
    if not projection.dropped:
        assert projection.parts_after == projection.parts_before
    assert {item.id for item in projection.separating_before} == {
        item.node.id for item in (*found.teams, *found.separating)
        if item.separates and not item.node.id.startswith("f")
    }


@given(networks())
def test_every_tie_is_in_one_field_box(drawn: Drawn) -> None:
    """Within, between and unsaid share the direct ties out: none twice, none lost."""
    found = measured(*drawn)
    boxes = [item.ties for item in (*found.mixing.within, *found.mixing.between)]
    shared = [item for ties in boxes for item in ties] + list(found.mixing.unsaid)
    direct = [item for item in found.basis.ties
              if not item.source.startswith("f") and not item.target.startswith("f")]
    assert sorted(map(repr, shared)) == sorted(map(repr, direct))


@given(networks(), st.randoms(use_true_random=False))
def test_order_of_ties_changes_nothing(drawn: Drawn, dice: random.Random) -> None:
    """Ties shuffled give the same text, to the byte: of two mentions the better told counts."""
    nodes, ties = drawn
    again = measured(nodes, dice.sample(ties, len(ties)))
    assert render_measures(measured(nodes, ties)) == render_measures(again)


@given(networks(), st.randoms(use_true_random=False))
def test_order_of_entities_changes_only_theirs(drawn: Drawn, dice: random.Random) -> None:
    """Entities shuffled give the same parts, removals, bridges and pairs."""
    nodes, ties = drawn
    assert shape(measured(nodes, ties, True)) == shape(
        measured(dice.sample(nodes, len(nodes)), ties, True))


@given(networks(), st.text(min_size=1, max_size=12))
def test_renaming_changes_nothing_but_names(drawn: Drawn, name: str) -> None:
    """Every entity under one name: the same shape, and a text that still comes out whole."""
    nodes, ties = drawn
    renamed = [replace(item, name=name) for item in nodes]
    assert shape(measured(renamed, ties, True)) == shape(measured(nodes, ties, True))
    assert render_measures(measured(renamed, ties)).endswith("replicate explain mesures.\n")


@settings(max_examples=20)
@given(networks())
def test_json_and_text_do_not_rank(drawn: Drawn) -> None:
    """Seats come in the territory's order, never by their number; no score is in the JSON."""
    found = measure_network(snapshot(*drawn))
    order = [item.id for item in found.basis.entities]
    assert [item.entity.id for item in found.seats] == [
        id_ for id_ in order if id_ in {item.entity.id for item in found.seats}
    ]
    measures = json.loads(render_measures_json(found))["mesures"]
    for item in measures.values():
        assert item["question"].endswith("?")
        assert item["n"]
        assert not {"score", "rang", "indice", "total"} & item.keys()


def shape(found: NetworkMeasures) -> object:
    """What a measure says, by ids and without order."""
    projection = found.projection
    assert projection is not None
    return (
        members(found.components),
        {item.node.id: members(item.parts) for item in (*found.teams, *found.separating)},
        {frozenset((item.first.id, item.second.id)) for item in found.bridges},
        {item.entity.id: {forum.id for forum in item.forums} for item in found.seats},
        {(item.first, item.second): len(item.ties)
         for item in (*found.mixing.within, *found.mixing.between)},
        (projection.pairs_before, projection.pairs_after, projection.parts_after),
    )
