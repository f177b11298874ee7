"""Ties within and between fields, and who tells them, worked by hand."""

from __future__ import annotations

import pytest

from replicate.domain.findings.network_measures import Telling
from replicate.domain.speech import Citation, Source, Statement
from replicate.network.mixing import count_tellings
from replicate.network.two_mode import count_network
from tests.material.small_networks import HERE, ids, measured, node, snapshot, tie


def test_ties_by_the_fields_of_their_ends() -> None:
    """a, b care; g, h social; u without a known field. Six nodes with the forum f.

    a–b is within care; a–g and h–b between care and social, whichever way they point; a–u
    cannot be said; a–f is a seat and no tie between entities. Five direct ties, less none.
    """
    mixing = measured(
        "a:sanitaire b:sanitaire g:social h:social u f", "a-b a-g h-b a-u a-f"
    ).mixing
    assert [(pair.first, pair.second, len(pair.ties)) for pair in mixing.within] == [
        (("sanitaire",), ("sanitaire",), 1),
    ]
    assert [(pair.first, pair.second, len(pair.ties)) for pair in mixing.between] == [
        (("sanitaire",), ("social",), 2),
    ]
    assert [item.target for item in mixing.unsaid] == ["u"]
    assert mixing.direct_ties == 4


def test_an_entity_of_two_fields_is_within_either() -> None:
    """Since m is social and housing: its tie with g (social) is within, with a (care) between."""
    mixing = measured("m:social+logement g:social a:sanitaire", "m-g m-a").mixing
    assert [len(pair.ties) for pair in mixing.within] == [1]
    assert [(pair.first, pair.second) for pair in mixing.between] == [
        (("sanitaire",), ("social", "logement")),
    ]


def test_fields_come_in_the_vocabulary_s_order() -> None:
    """Three ties social–social do not come before one tie care–care."""
    mixing = measured(
        "g:social h:social i:social a:sanitaire b:sanitaire", "g-h h-i i-g a-b"
    ).mixing
    assert [pair.first for pair in mixing.within] == [("sanitaire",), ("social",)]


def test_a_deduced_field_is_told() -> None:
    """The field of g is read between the lines: its tie counts, and g is named."""
    guessed = node("g:social", statements={
        "champ": (Statement("social", HERE, is_deduced=True),),
    })
    mixing = measured([guessed, node("a:sanitaire"), node("z:social")], "a-g").mixing
    assert ids(mixing.guessed) == "g"


@pytest.mark.parametrize(("voices", "telling"), [
    (["social"], Telling.ONE_END),
    (["sanitaire"], Telling.ONE_END),
    (["social", "sanitaire"], Telling.BOTH_ENDS),
    (["logement"], Telling.OTHERS),
    (["inconnu"], Telling.UNKNOWN),
    ([], Telling.UNKNOWN),
])
def test_which_side_is_heard(voices: list[str], telling: Telling) -> None:
    """A tie between care and social work, told by documents of these voices."""
    cited = tuple(Citation(f"s{index}") for index in range(len(voices)))
    sources = {item.source: Source(item.source, "Note", voice, HERE)
               for item, voice in zip(cited, voices, strict=True)}
    basis = count_network(snapshot("a:sanitaire g:social", [tie("a-g", citations=cited)]))
    found = count_tellings(basis, sources)
    assert [item.telling for item in found.between_fields] == [telling]
    assert [status for status, _ in found.statuses] == ["atteste" if cited else "sans_source"]


def test_a_tie_within_a_field_has_no_other_side() -> None:
    """Only ties between two fields can be told by one of them."""
    assert measured("a:social g:social", "a-g").tellings.between_fields == ()
