"""What is counted, and what is left out and why."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.location import Location
from replicate.domain.speech import Citation, Statement
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.views.measures.text import render_measures
from tests.material.small_networks import HERE, YEAR, ids, measured, node, tie


def test_what_is_planned_joins_nobody() -> None:
    """A planned place, and a planned tie between two places, are named and not counted."""
    planned = node("p", statements={"statut": (Statement("prevu", HERE),)})
    basis = measured(
        [node("a"), node("b"), planned], [tie("a-b", progress="envisage"), tie("a-p")]
    ).basis
    assert ids(basis.entities) == "a b"
    assert basis.ties == ()
    [left] = basis.left_out
    assert (left.reason, ids(left.entities)) == ("prévu, d'après ce que dit le kit", "p")
    assert [(item.source, item.target) for item in left.ties] == [("a", "b")]


def test_dates_say_what_is_left_out() -> None:
    """Ended in the year, undated, cited later, unsure: each under its own reason; gone, under none.

    What is later or over is known not to be there, and is not a question.
    """
    later, earlier = parse_date("2021"), parse_date("2019")
    lifetimes = {
        "e": Lifetime(end=YEAR), "u": Lifetime(), "l": Lifetime(cited=later),
        "v": Lifetime(start=parse_date("vers 2020")), "g": Lifetime(end=earlier),
        "n": Lifetime(start=later),
    }
    nodes = [replace(node(id_), lifetime=life) for id_, life in lifetimes.items()]
    basis = measured([node("a"), *nodes]).basis
    assert ids(basis.entities) == "a"
    assert {item.reason: ids(item.entities) for item in basis.left_out} == {
        "se termine à cette date": "e", "sans date connue": "u", "non cité à cette date": "l",
        "on ne sait pas à cette date": "v",
    }


def test_mentions_of_one_tie_count_once() -> None:
    """Two sources, and either end of a mutual tie: one tie each, and all who tell it."""
    basis = measured("a b d", [
        tie("a-b", is_deduced=True, location=place(1)), tie("a-b", location=place(2)),
        tie("a-b", location=place(3), citations=(Citation("s2"),)),
        tie("b-d", type="partenariat"), tie("d-b", type="partenariat"),
    ]).basis
    assert [(item.source, item.target, item.is_deduced) for item in basis.ties] == [
        ("a", "b", False), ("b", "d", False),
    ]
    assert [item.source for item in basis.ties[0].citations] == ["s1", "s2"]


def place(line: int) -> Location:
    """Where a mention is written: two entries never stand at one place."""
    return Location("kit/partenariats.yaml", line, 1)


def test_an_unknown_end_is_a_question() -> None:
    """Nobody knows who manages a: no node is made of it, and the tie is told."""
    basis = measured("a b", [tie("inconnu-a", type="gere"), tie("a-b")]).basis
    assert ids(basis.entities) == "a b"
    assert [item.target for item in basis.half_known] == ["a"]


def test_one_node_that_stands_for_several_is_told() -> None:
    """A count of 2, and an unknown count; a count of 1 is one."""
    nodes = [
        node(name, statements={"nombre": (Statement(value, HERE),)})
        for name, value in (("a", 2), ("b", "inconnu"), ("d", 1))
    ]
    assert ids(measured(nodes).basis.several) == "a b"


def test_an_answer_beside_one_may_make_it_several() -> None:
    """One says 1, another 3 or that nobody knows: the table of addresses said so, this did not."""
    for other in (3, "inconnu"):
        told = (Statement(1, HERE), Statement(other, HERE))
        assert ids(measured([node("a", statements={"nombre": told})]).basis.several) == "a"


def test_elsewhere_and_expired_are_not_here() -> None:
    """What lies outside the territory, and an agreement that has run out, join nobody."""
    outside = node("o", is_outside=True)
    over = node("k", statements={"statut": (Statement("echu", HERE),)})
    found = measured([node("a"), node("b"), outside, over], "a-o a-k b-k")
    assert ids(found.basis.entities) == "a b"
    assert found.basis.gatherings == ()
    assert found.basis.ties == ()


def test_answers_that_differ_all_count_and_are_told() -> None:
    """Two sources name two managers of a: two ties, and the question is in the report."""
    managed = node("a", statements={
        "gestionnaire": tuple(
            Statement(who, HERE, (Citation(f"selon-{who}"),)) for who in ("b", "d")),
    })
    found = measured([managed, node("b"), node("d")],
                     [tie("b-a", type="gere"), tie("d-a", type="gere")])
    assert len(found.basis.ties) == 2
    assert "qui gère « A » : B ou D ?" in render_measures(found).replace("\u00a0", " ")
