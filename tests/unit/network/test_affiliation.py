"""Who sits where, and what reading forums as pairs changes, worked by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from replicate.domain.speech import Statement
from replicate.usecases.measure import describe_network, measure_kit
from tests.material.small_kits import write
from tests.material.small_networks import HERE, ids, measured, node, parts, tie


def test_seats_are_told_by_entity_in_the_territory_s_order() -> None:
    """Here a sits in f and ff, b in f, c chairs ff; d in neither. Nobody is sorted by a number."""
    found = measured(
        "b a c d f ff", [tie("a-f"), tie("a-ff"), tie("b-f"), tie("c-ff", type="preside")]
    )
    assert [(item.forum.id, ids(item.members)) for item in found.forums] == [
        ("f", "b a"), ("ff", "a c"),
    ]
    assert [(item.entity.id, ids(item.forums)) for item in found.seats] == [
        ("b", "f"), ("a", "f ff"), ("c", "ff"),
    ]


def test_members_without_a_name_are_told_and_not_counted() -> None:
    """A forum says "users ×4" and seven members in all: none of it becomes a node.

    What a tie of ``liens`` from somebody unknown is about is no member.
    """
    unknown = tie("inconnu-f", about="Un partenaire")
    users = replace(tie("inconnu-f", about="Usagers ×4"), origin="membres", said_on="f")
    forum = node("f", statements={"nombre_membres": (Statement(7, HERE),)})
    [item] = measured([node("a"), forum], [tie("a-f"), users, unknown]).forums
    assert (ids(item.members), item.unnamed, item.sizes) == ("a", ("Usagers ×4",), (7,))


@pytest.mark.parametrize(("said", "words", "size"), [
    ("12", "f : membres inconnus (12 membres en tout, selon le kit).", [12]),
    ("[{valeur: 12, source: s1}, {valeur: 15, source: s2}]",
     "f : membres inconnus (12 ou 15 membres en tout, selon le kit).", [12, 15]),
    ("[{valeur: 12, source: s1}, {valeur: 12, source: s2}]",
     "f : membres inconnus (12 membres en tout, selon le kit).", [12]),
    ("[{valeur: 12, jusqu_a: '2015'}, {valeur: 15, a_partir_de: '2016'}]",
     "f : membres inconnus (15 membres en tout, selon le kit).", [15]),
    ("inconnu", "f : membres inconnus.", []),
])
def test_two_sources_that_differ_on_how_many_sit_both_stay(
    said: str, words: str, size: list[int], tmp_path: Path
) -> None:
    """Neither number hides the other; one that a later number follows is no longer said.

    A program reads one shape: all the numbers that are said, none where nobody says one.
    """
    write(tmp_path, sources="""sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
  - {id: s2, titre: Rapport, date: "2021", voix: sanitaire}
""", echanges="source: s1\ninstances:\n"
          f"  - {{id: f, nom: f, type: reseau, membres: inconnu, nombre_membres: {said}}}\n")
    measures = measure_kit(str(tmp_path), None)
    assert words in describe_network(measures, "text").replace("\u00a0", " ")
    [forum] = json.loads(describe_network(measures, "json"))["mesures"]["instances"]["instances"]
    assert forum["nombre_membres"] == size


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_a_forum_of_m_members_gives_its_pairs(size: int) -> None:
    """Its m members give m(m−1)/2 pairs: 0, 1, 3, 6, 10 for 1 to 5."""
    names = "a b d e g".split()[:size]
    projection = measured(" ".join([*names, "f"]), " ".join(f"{x}-f" for x in names), True)
    assert projection.projection is not None
    [read] = projection.projection.gatherings
    assert read.pairs == read.added == {1: 0, 2: 1, 3: 3, 4: 6, 5: 10}[size]
    assert projection.projection.pairs_after == read.pairs


def test_density_before_and_after() -> None:
    """a–b and b–c are tied; a, b, c sit in f; d is alone. Five nodes, four entities.

    Possible pairs: 4 × 3 / 2 = 6. Before: ab, bc, so 2. The forum gives ab, ac, bc: 3, of
    which ac is new. After: 3 of 6. Components: abc and d, before and after. Cut points
    before: none (without b, a and c meet in f); after: none (a–c is a pair).
    """
    projection = measured("a b c d f", "a-b b-c a-f b-f c-f", True).projection
    assert projection is not None
    assert (projection.possible, projection.pairs_before, projection.pairs_after) == (6, 2, 3)
    [read] = projection.gatherings
    assert (read.pairs, read.added) == (3, 1)
    assert (projection.parts_before, projection.parts_after) == (2, 2)
    assert projection.separating_before == projection.separating_after == ()


def test_projecting_drops_what_is_nobody_s_seat() -> None:
    """Since a and b sit in f, ff is part of f, c carries ff: as pairs, only a–b is left.

    Before: a, b, f, ff, c are one component. After: a b | c, and the two ties of the forums
    with no seat in them are named, not lost.
    """
    found = measured(
        "a b c f ff",
        [tie("a-f"), tie("b-f"), tie("ff-f", type="rattache_a"), tie("c-ff", type="porte")], True,
    )
    projection = found.projection
    assert projection is not None
    assert parts(found.components) == ["a b c"]
    assert (projection.parts_before, projection.parts_after) == (1, 2)
    assert {(item.source, item.target) for item in projection.dropped} == {
        ("ff", "f"), ("c", "ff"),
    }


def test_an_agreement_is_projected_as_a_forum_is() -> None:
    """Both a and b signed k: one node that joins two, and one pair on request."""
    found = measured("a b k", "a-k b-k", True)
    assert ids(found.basis.entities) == "a b"
    assert found.projection is not None
    assert [read.pairs for read in found.projection.gatherings] == [1]


def test_nothing_is_projected_unasked() -> None:
    """Without a request there is no projection, and a forum is never counted as pairs."""
    found = measured("a b d f", "a-f b-f d-f")
    assert found.projection is None
    assert len(found.basis.ties) == 3
