"""Roles are those that the kit says, else proposed with why, else asked: never guessed."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from replicate.domain.findings.roles import HeldRole, Matching
from replicate.domain.territory import Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.reference import Reference
from tests.unit.network.role_networks import MODEL, THERE, at, node, territory, tie


def matched(here: Territory, there: Territory = THERE) -> Matching:
    """Who holds what, no date asked."""
    return Reference(at(there, None), MODEL).match(at(here, None))


def held(here: Territory, entity: str, there: Territory = THERE) -> HeldRole | None:
    """What one entity holds."""
    return matched(here, there).here.get(entity)


def named(found: HeldRole | None) -> list[str]:
    """The roles between which nothing decides, or those that are proposed."""
    return [item.role for item in found.candidates] if found else []


def test_the_kit_comes_first() -> None:
    """An entity's own roles are kept all, in its kit's order; the first is its place."""
    found = matched(territory("l1:operateur+hebergement"))
    assert found.here["l1"] == HeldRole(("operateur", "hebergement"), True)
    assert found.place_here("l1") == "operateur"
    assert found.roles_here == {"operateur", "hebergement"}


def test_what_is_outside_holds_no_role_here() -> None:
    """What the kit cites from elsewhere holds no place here, whatever it says or looks like."""
    outside = [replace(node(text), is_outside=True) for text in ("l1:logement", "l2")]
    found = matched(territory([*outside, node("l3")]))
    assert found.here.keys() == {"l3"}


def test_no_role_is_said_too() -> None:
    """Where the kit says "aucun", nothing is proposed, whatever the type."""
    found = held(territory([node("l1", roles="aucun")]), "l1")
    assert found == HeldRole((), True)


def test_a_role_of_another_model_is_none() -> None:
    """A role that the model does not have is as if nothing were said: the type proposes."""
    found = held(territory("l1:ailleurs"), "l1")
    assert found is not None
    assert not found.is_said
    assert found.roles == ("logement",)


def test_the_models_description_proposes_with_why() -> None:
    """A type that the model names proposes its role; ties that are alike are told with it."""
    found = held(territory("e1 l1", ["e1 intervient_dans l1"]), "l1")
    assert found is not None
    assert (found.roles, found.is_said) == (("logement",), False)
    [candidate] = found.candidates
    assert candidate.types == ("pension_de_famille",)
    assert [(item.tie.source, item.there.source) for item in candidate.likenesses] == [
        ("e1", "equipe")
    ]


def test_a_tie_decides() -> None:
    """Who hosts a CHRS, as the operator does in the reference, is proposed as operator."""
    found = held(territory("a1 c1", ["a1 heberge c1"]), "a1")
    assert found is not None
    assert found.roles == ("operateur",)
    assert [item.tie.target for item in found.candidates[0].likenesses] == ["c1"]


def test_two_slots_that_fit_equally_are_both_named() -> None:
    """An association without ties may be an operator (whose type there nobody knows) or not."""
    found = matched(territory("a1"))
    assert found.here["a1"].roles == ()
    assert named(found.here["a1"]) == ["operateur", "associations"]
    assert found.place_here("a1") is None
    assert found.roles_here == set()


def test_an_actor_of_which_nothing_speaks_is_proposed_nothing() -> None:
    """A champ alone proposes no role."""
    assert held(territory("x1"), "x1") is None


def test_what_is_known_and_differs_rules_out() -> None:
    """A housing actor that hosts a CHRS is not proposed as the social operator."""
    here = territory([node("a1"), node("c1")], ["a1 heberge c1"])
    other = Territory(**{**vars(here), "entities": tuple(
        type(item)(**{**vars(item), "champs": ("logement",)}) if item.id == "a1" else item
        for item in here.entities
    )})
    assert held(other, "a1") is None


def test_sitting_in_a_forum_tells_no_role() -> None:
    """Anyone may sit in a steering group: an association that does is as unsure as before."""
    assert named(held(territory("a1 f1", ["a1 membre_de f1"]), "a1")) == [
        "operateur", "associations",
    ]


def test_a_neighbour_that_is_proposed_counts_in_its_turn() -> None:
    """a1 hosts c1: operator; a2 is its partner, as the associations are of the operator there."""
    there = territory(
        "h:psychiatrie equipe c:hebergement x:operateur a:associations",
        ["x heberge c", "a partenariat x"],
    )
    for told in ("a2 partenariat a1", "a1 partenariat a2"):
        found = matched(territory("a1 c1 a2", ["a1 heberge c1", told]), there)
        assert found.here["a1"].roles == ("operateur",)
        assert found.here["a2"].roles == ("associations",)


BOTH = territory(
    "c:hebergement h:psychiatrie x:operateur a:associations",
    ["x heberge c", "a heberge h", "x oriente_vers h", "a oriente_vers h"],
)
"""Operator and associations: each hosts something of its own, and both refer to the hospital."""


def test_a_likeness_of_its_own_for_each_role_proposes_both() -> None:
    """One more tie gives one more role; the role that the first tie gave stays."""
    ties = ["a1 heberge c1", "a1 heberge h1"]
    for some, roles in ((ties[:1], ("operateur",)), (ties[1:], ("associations",)),
                        (ties, ("operateur", "associations"))):
        found = held(territory("a1 c1 h1", some), "a1", BOTH)
        assert found is not None
        assert (found.roles, named(found)) == (roles, list(roles))


def test_a_likeness_that_rivals_share_decides_nothing() -> None:
    """Where the tie is the operator's and the associations' there, both are named; none is."""
    found = held(territory("a1 h1", ["a1 oriente_vers h1"]), "a1", BOTH)
    assert found is not None
    assert (found.roles, named(found)) == ((), ["operateur", "associations"])


def test_what_decides_is_told_first() -> None:
    """The tie that no rival has comes before one that rivals share."""
    found = held(territory("a1 c1 h1", ["a1 oriente_vers h1", "a1 heberge c1"]), "a1", BOTH)
    assert found is not None
    assert [item.tie.type for item in found.candidates[0].likenesses] == [
        "heberge", "oriente_vers",
    ]


def test_a_tie_of_the_date_is_told_rather_than_one_that_ended() -> None:
    """Of two ties that are alike, the one that is over is told only where it is alone."""
    over = tie("a1 heberge c1", lifetime=Lifetime(end=parse_date("2010")))
    found = held(territory("a1 c1 c2", [over, "a1 heberge c2"]), "a1")
    assert found is not None
    assert [item.tie.target for item in found.candidates[0].likenesses] == ["c2"]
    found = held(territory("a1 c1", [over]), "a1")
    assert found is not None
    assert found.roles == ("operateur",)
    assert [item.tie for item in found.candidates[0].likenesses] == [over]


def test_order_and_ids_change_nothing() -> None:
    """Entities and ties in any order, and under other ids, hold the same roles."""
    nodes, ties = ["a1", "c1", "a2", "x1"], ["a1 heberge c1", "x1 heberge c1"]
    expected = matched(territory(" ".join(nodes), ties)).here
    for order in permutations(nodes):
        again = matched(territory(" ".join(order), ties[::-1])).here
        assert {id_: item.roles for id_, item in again.items()} == {
            id_: item.roles for id_, item in expected.items()
        }
    other = matched(territory("a9 c8 a7 x6", ["a9 heberge c8", "x6 heberge c8"])).here
    assert [other[id_].roles for id_ in ("a9", "c8", "a7", "x6")] == [
        expected[id_].roles for id_ in nodes
    ]


def test_one_entry_of_two_equals_two_named() -> None:
    """Two CHRS that one team and one host share hold what one entry of two holds."""
    [one] = [matched(territory([node("a1"), node("c1", nombre=2)], ["a1 heberge c1"])).here]
    two = matched(territory("a1 c1 c2", ["a1 heberge c1", "a1 heberge c2"])).here
    assert one["c1"].roles == two["c1"].roles == two["c2"].roles == ("hebergement",)
    assert one["a1"].roles == two["a1"].roles == ("operateur",)


def test_another_kind_or_type_holds_no_such_role() -> None:
    """Only actors are operators there, and what is of a known other type is no association."""
    assert held(territory("s1 c1", ["s1 heberge c1"]), "s1") is None
    there = territory("a:associations x:operateur", ["a partenariat x"])
    here = territory([node("a1", type="ccas"), node("x1:operateur")], ["a1 partenariat x1"])
    assert matched(here, there).here.get("a1") is None


def test_the_type_autre_tells_nothing() -> None:
    """Two actors of type "autre" are not alike for it."""
    there = territory([node("a:associations", type="autre")])
    assert matched(territory([node("a1", type="autre")]), there).here.get("a1") is None


def test_what_is_over_holds_no_role_here() -> None:
    """A team that ended keeps its place in pictures of its time, and holds the role no more."""
    found = matched(territory([node("e1", Lifetime(end=parse_date("2010")))]))
    assert found.place_here("e1") == "equipe"
    assert found.roles_here == set()


def test_a_deduced_tie_says_so() -> None:
    """A proposal that rests on a deduced tie is marked; a stated one is told rather."""
    ties = [tie("a1 heberge c1", is_deduced=True)]
    found = held(territory("a1 c1", ties), "a1")
    assert found is not None
    assert [item.tie.is_deduced for item in found.candidates[0].likenesses] == [True]
    found = held(territory("a1 c1 c2", [*ties, "a1 heberge c2"]), "a1")
    assert found is not None
    assert [item.tie.is_deduced for item in found.candidates[0].likenesses] == [False]


def test_a_territory_beside_itself_holds_the_same() -> None:
    """The reference's own entities are matched as any territory's are."""
    found = matched(THERE)
    assert found.here == found.there
