"""Answers disagree when they are said of the same time, and not when one takes over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from replicate.domain.findings.disagreement import ask_again
from replicate.domain.speech import Citation, Statement
from replicate.domain.time.partial_date import known_date
from replicate.domain.time.period import Lifetime
from tests.material.small_networks import HERE, node, snapshot


def held(who: str, since: str | None, until: str | None) -> Statement:
    """« who » manages, from and until then."""
    return Statement(who, HERE, lifetime=Lifetime(known_date(since), known_date(until)))


@pytest.mark.parametrize(("until", "since", "asked"), [
    ("2013-06-30", "2013-07-01", 0), ("2012", "2013", 0),
    ("2013", "2013", 1), ("vers 2013", "2014", 1), (None, "2013", 1), ("2013", None, 1),
])
def test_who_takes_over_does_not_disagree(
    until: str | None, since: str | None, asked: int
) -> None:
    """Two holders in one year are no question when one is sure to be over before the other."""
    place = replace(node("p"), statements={
        "gestionnaire": (held("a", None, until), held("b", since, None)),
    })
    seen = snapshot([node("a"), node("b"), place])
    assert len(ask_again(place, seen.territory)) == asked


@pytest.mark.parametrize(("key", "answers", "asked"), [
    ("type", ("commune", "association"), "de quel type est « P » : association ou commune ?"),
    ("type", ("commune", "commune"), None), ("type", ("commune", "inconnu"), None),
    ("ouverture", ("2004", "2009-03"), "quand commence « P » : 2004 ou mars 2009 ?"),
    ("ouverture", ("2004", "2004-07"), None), ("creation", ("avant 2010", "2004"), None),
    ("statut", ("en_place", "envisage"), "où en est « P » : en place ou envisagé ?"),
    ("statut", ("signe", "denonce"), "où en est « P » : dénoncé ou signé ?"),
    ("statut", ("signe", "en_place"), None), ("statut", ("envisage", "inconnu"), None),
    ("nombre", (12, 4), "combien compter de « P » : 4 ou 12 ?"), ("nombre", (4, 4), None),
    ("nombre", (4, "inconnu"), None),
])
def test_two_kinds_beginnings_or_counts_are_asked_about(
    key: str, answers: tuple[str | int, ...], asked: str | None
) -> None:
    """Two sources of which each says another type, date or number: a question, no average."""
    place = replace(node("p"), statements={
        key: tuple(Statement(answer, HERE) for answer in answers),
    })
    assert ask_again(place, snapshot([place]).territory) == ((asked,) if asked else ())


@pytest.mark.parametrize(("key", "answers", "asked"), [
    ("type", ("commune", "association"), "de quel type est « P » : association ou commune ?"),
    ("ouverture", ("2009-03", "2004"), "quand commence « P » : 2004 ou mars 2009 ?"),
    ("gestionnaire", ("b", "a"), "qui gère « P » : A ou B ?"),
])
def test_the_order_of_the_kit_does_not_order_the_answers(
    key: str, answers: tuple[str, ...], asked: str
) -> None:
    """Answers that disagree are asked in one order, whatever the order of the kit."""
    for order in (answers, answers[::-1]):
        place = replace(node("p"), statements={
            key: tuple(Statement(answer, HERE, (Citation(answer),)) for answer in order),
        })
        seen = snapshot([node("a"), node("b"), place])
        assert ask_again(place, seen.territory) == (asked,)


@pytest.mark.parametrize(("key", "other", "asked"), [
    ("rattachement", {}, 0), ("hebergeur", {}, 0), ("presidence", {}, 0), ("type", {}, 1),
    ("rattachement", {"citations": (Citation("s2"),)}, 1),
    ("rattachement", {"citations": (Citation("s1", "p. 9"),)}, 0),
    ("rattachement", {"citations": (Citation("s1", "p. 9"), Citation("s2"))}, 1),
    ("rattachement", {"is_deduced": True}, 1),
    ("rattachement", {"citations": (Citation("s1", "p. 1"),)}, 0),
])
def test_what_one_source_says_is_held_together(
    key: str, other: dict[str, Any], asked: int
) -> None:
    """A team with two parents is no dispute, on whatever pages they are named.

    Two voices, or a guess, that name others are.
    """
    place = replace(node("p"), citations=(Citation("s1", "p. 1"),), statements={
        key: (Statement("a", HERE), Statement("b", HERE, **other)),
    })
    seen = snapshot([node("a"), node("b"), place])
    assert len(ask_again(place, seen.territory)) == asked


@pytest.mark.parametrize(("key", "answers", "asked"), [
    ("intervient_dans", ("b", "a", "aucun"), "où intervient « P » : A, B ou nulle part ?"),
    ("intervient_dans", ("b", "a"), None), ("intervient_dans", ("a", "inconnu"), None),
    ("membres", ("aucun", "a"), "qui siège dans « P » : A ou personne ?"),
    ("gestionnaire", ("aucun", "a"), "qui gère « P » : A ou personne ?"),
    ("porte_par", ("a", "aucun"), "qui partage « P » : A ou personne ?"),
    ("rattachement", ("aucun", "a"), "à quoi se rattache « P » : A ou rien ?"),
])
def test_none_beside_a_name_is_a_contradiction(
    key: str, answers: tuple[str, ...], asked: str | None
) -> None:
    """One source says where a team works, another that it works nowhere: both are asked about."""
    place = replace(node("p"), statements={
        key: tuple(Statement(answer, HERE, (Citation(answer),)) for answer in answers),
    })
    seen = snapshot([node("a"), node("b"), place])
    assert ask_again(place, seen.territory) == ((asked,) if asked else ())
