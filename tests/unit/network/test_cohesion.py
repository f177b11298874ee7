"""Components, cut points, bridges and removals, each worked by hand on 4 to 6 nodes."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.findings.network_measures import Removal
from tests.material.small_networks import ids, measured, node, parts, tie


def removals(found: tuple[Removal, ...]) -> dict[str, list[str]]:
    """What each removal leaves, by the node removed."""
    return {item.node.id: parts(item.parts) for item in found}


def test_a_path() -> None:
    """a–b–c–d, four nodes.

    One component. Without a: b c d. Without b: a | c d. Without c: a b | d. Without d:
    a b c. So b and c are cut points. Three ties, none in a cycle: all three are bridges;
    b–c has two entities on each side, a–b and c–d have one alone.
    """
    found = measured("a b c d", "a-b b-c c-d")
    assert parts(found.components) == ["a b c d"]
    assert removals(found.separating) == {"b": ["a", "c d"], "c": ["a b", "d"]}
    assert [(ids((item.first, item.second)), item.joins_groups) for item in found.bridges] == [
        ("a b", False), ("b c", True), ("c d", False),
    ]


def test_a_ring() -> None:
    """a–b–c–d–a: without any one node the other three stay joined, and so without any one tie.

    No cut point, no bridge.
    """
    found = measured("a b c d", "a-b b-c c-d d-a")
    assert found.separating == ()
    assert found.bridges == ()


def test_two_triangles_that_share_a_node() -> None:
    """Nodes a b c joined two by two, c d e too: five nodes, six ties.

    Without c: a b | d e. Without a: b c d e, joined through c; likewise b, d, e. Each tie
    is in a triangle: no bridge, though there is a cut point.
    """
    found = measured("a b c d e", "a-b b-c c-a c-d d-e e-c")
    assert removals(found.separating) == {"c": ["a b", "d e"]}
    assert found.bridges == ()


def test_two_pairs_and_one_alone() -> None:
    """a–b, c–d, e: three components, told by their first entity and not by their size.

    Each tie is a bridge between two nodes that have nothing else; no node separates, since
    what is left of a component of two is one node.
    """
    found = measured("e a b c d", "c-d a-b")
    assert parts(found.components) == ["e", "a b", "c d"]
    assert found.separating == ()
    assert [item.joins_groups for item in found.bridges] == [False, False]


def test_a_team_that_goes() -> None:
    """Team t works in a and b and belongs to h; b refers to c. Five nodes, four ties.

    Without t: a | b c | h, told under teams and not twice. Without b: c | a h t, since c
    hangs by it.
    """
    found = measured("a b c h t", "t-a t-b t-h b-c")
    assert removals(found.teams) == {"t": ["a", "b c", "h"]}
    assert removals(found.separating) == {"b": ["a h t", "c"]}


def test_a_team_that_separates_nothing() -> None:
    """t–a, t–b, a–b: without t, a and b stay joined. A team without a tie leaves no part."""
    found = measured("a b t tt", "t-a t-b a-b")
    assert removals(found.teams) == {"t": ["a b"], "tt": []}
    assert [item.separates for item in found.teams] == [False, False]


def test_a_forum_may_hold_alone() -> None:
    """a, b, c sit in f and have no other tie: without f, each is alone. Four nodes.

    Each seat is a bridge with one entity on its side.
    """
    found = measured("a b c f", "a-f b-f c-f")
    assert parts(found.components) == ["a b c"]
    assert ids(found.components[0].gatherings) == "f"
    assert removals(found.separating) == {"f": ["a", "b", "c"]}
    assert len(found.bridges) == 3


def test_a_forum_of_one_named_member_separates_nothing() -> None:
    """a–b, and a alone is named in f: without a, the parts are b, and f where nobody is left.

    A part without an entity is no part: a is no cut point, a–f is no bridge.
    """
    found = measured("a b f", "a-b a-f")
    assert found.separating == ()
    assert [ids((item.first, item.second)) for item in found.bridges] == ["a b"]
    assert parts(found.components) == ["a b"]


def test_a_forum_whose_members_are_unknown_is_no_component() -> None:
    """Forum f without a named member joins nobody: the components are a and b."""
    assert parts(measured("a b f").components) == ["a", "b"]


def test_two_ties_of_one_pair_are_one_bridge() -> None:
    """Since a manages b and hosts b, two ties are the only way: one bridge of two ties."""
    found = measured("a b c", [tie("a-b", type="gere"), tie("a-b", type="heberge"), tie("b-c")])
    assert [(ids((item.first, item.second)), len(item.ties)) for item in found.bridges] == [
        ("a b", 2), ("b c", 1),
    ]


def test_direction_is_not_looked_at() -> None:
    """a→b and c→b join a, b and c, as a→b→c does."""
    assert parts(measured("a b c", "a-b c-b").components) == ["a b c"]


def test_what_rests_on_a_deduced_tie_is_told() -> None:
    """b–c is deduced: without b, a | c, and the report says on which of b's ties it rests."""
    found = measured("a b c", [tie("a-b"), tie("b-c", is_deduced=True)])
    [removal] = found.separating
    assert [(item.source, item.target) for item in removal.deduced] == [("b", "c")]
    assert [item.is_deduced for item in found.bridges] == [False, True]


def test_what_said_ties_show_as_well_does_not_rest_on_a_deduced_one() -> None:
    """b–a, b–c, c–d and a–e are said, b–d is deduced: without b, a e | c d, with b–d or not."""
    found = measured("a b c d e", [
        tie("a-b"), tie("b-c"), tie("c-d"), tie("a-e"), tie("b-d", is_deduced=True),
    ])
    (removal,) = (item for item in found.separating if item.node.id == "b")
    assert parts(removal.parts) == ["a e", "c d"]
    assert removal.deduced == ()


def test_names_and_order_of_entities_change_nothing_but_their_order() -> None:
    """The same path written backwards has the same cut points and bridges."""
    backwards = [replace(node(name), name="X") for name in ("d", "c", "b", "a")]
    found = measured(backwards, "c-d b-c a-b")
    assert {id_: set(left) for id_, left in removals(found.separating).items()} == {
        "b": {"a", "d c"}, "c": {"b a", "d"},
    }
    assert len(found.bridges) == 3
