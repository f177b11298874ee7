"""Ways are told together where they share all but one place, and none is lost or invented."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.findings.profile import Evidence
from replicate.domain.findings.ways import group_ways
from tests.material.small_networks import node, tie

NODES = {name: node(name) for name in "abcdefgh"}
ways = st.lists(st.tuples(
    st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3, unique=True),
    st.sampled_from(["en_place", "envisage"]), st.booleans(),
), max_size=25)


def evidence(names: list[str], state: str = "en_place", deduced: bool = False) -> Evidence:
    """A way through these nodes, each joined to the next."""
    ties = tuple(tie(f"{one}-{two}") for one, two in pairwise(names))
    return Evidence(tuple(NODES[name] for name in names), ties, state, deduced)


@given(ways)
def test_groups_hold_every_way_and_no_other(found: list[tuple[list[str], str, bool]]) -> None:
    """What the groups say, one entity of each place at a time, is the evidence itself."""
    told = {
        (tuple(entity.id for entity in way), group.state, group.is_deduced)
        for group in group_ways(evidence(*item) for item in found)
        for way in product(*group.places)
    }
    assert told == {(tuple(names), state, deduced) for names, state, deduced in found}


def test_what_is_shared_is_said_once() -> None:
    """A team in three places is one group, and so is every field with every other."""
    team = group_ways([evidence(["a", "b"]), evidence(["a", "c"]), evidence(["a", "d"])])
    assert [[len(place) for place in group.places] for group in team] == [[1, 3]]
    crossed = group_ways(evidence([one, two]) for one in "ab" for two in "cde")
    assert [[len(place) for place in group.places] for group in crossed] == [[2, 3]]
