"""What evidence says of itself: deduced, without a date, the strongest way, not all there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.findings.profile import Evidence
from replicate.domain.partnership import Tie
from replicate.domain.reference import Function, Pattern, Predicate, Sought, SoughtTie
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity
from replicate.domain.text.words import KNOWN
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.network import pattern_search
from replicate.network.evidence import find_evidence, sort_out
from replicate.network.graph import build_graph
from replicate.network.pattern_search import Witnesses
from tests.material.timelines import HERE, entity, territory

WARD, HOME = entity("service", "2001"), entity("foyer", "2001")


def sought(key: str = "", *values: str, excluded: bool = False) -> Sought:
    """A structure, with one thing that it must carry or must not."""
    asked = (Predicate(key, values, HERE, (HERE,), excluded),) if key else ()
    return Sought(("structure",), asked, HERE)


def alone(one: Sought) -> Pattern:
    """A pattern of one entity."""
    return Pattern((("un", one),), (), HERE)


def joined(*types: str) -> Pattern:
    """A pattern of two entities and a tie of one of these types."""
    tie = SoughtTie("un", types, "autre", (HERE, HERE), HERE)
    return Pattern((("un", sought()), ("autre", sought())), (tie,), HERE)


def tie(type_: str, since: str | None = "2001", is_deduced: bool = False) -> Tie:
    """What the ward does with the home, since when; None where nobody says."""
    life = Lifetime(parse_date(since) if since else None)
    return Tie("service", "foyer", type_, "liens", HERE, lifetime=life, is_deduced=is_deduced)


def seen(*told: Entity | Tie) -> Snapshot:
    """A territory of these, as of a date that is asked."""
    here = territory(*(item for item in told if isinstance(item, Entity)))
    ties = tuple(item for item in told if isinstance(item, Tie))
    return take_snapshot(replace(here, ties=ties), parse_date("2010"))


def shown(snapshot: Snapshot, *patterns: Pattern) -> tuple[tuple[Evidence, ...], bool]:
    """The evidence of a function of these patterns, and whether there is more."""
    function = Function("F1", "Un", "Parce que", "Qui ?", patterns, HERE)
    return find_evidence(Witnesses(build_graph(snapshot)), function)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("weaker", [
    tie("signale_a", since=None), tie("signale_a", is_deduced=True),
])
def test_the_strongest_of_two_ways_is_kept(weaker: Tie, turned: bool) -> None:
    """Of two patterns that the same two entities show, the dated and stated one tells."""
    patterns = [joined("signale_a"), joined("oriente_vers")]
    [found], _ = shown(seen(WARD, HOME, weaker, tie("oriente_vers")),
                       *(reversed(patterns) if turned else patterns))
    assert [item.type for item in found.ties] == ["oriente_vers"]
    assert (found.is_undated, found.is_deduced) == (False, False)


def test_what_is_dated_and_deduced_is_stronger_than_what_has_no_date() -> None:
    """At a date that is asked only the dated one counts: it is the one to keep."""
    [found], _ = shown(
        seen(WARD, HOME, tie("signale_a", since=None), tie("oriente_vers", is_deduced=True)),
        joined("signale_a"), joined("oriente_vers"))
    assert (found.is_undated, found.is_deduced) == (False, True)


def test_a_tie_without_a_date_makes_its_evidence_undated() -> None:
    """Both ends are there; since when one works with the other nobody says: it does not count."""
    snapshot = seen(WARD, HOME, tie("oriente_vers", since=None))
    found, _ = shown(snapshot, joined("oriente_vers"))
    assert sort_out(found, snapshot) == ((), found)
    nobody_asked = replace(snapshot, is_asked=False)
    assert sort_out(found, nobody_asked) == (found, ())


def said(*deduced: bool, key: str = "type", value: str = "chrs") -> Entity:
    """The ward, of which one thing is said as often, deduced or not."""
    statements = tuple(Statement(value, HERE, is_deduced=one) for one in deduced)
    return replace(WARD, statements={**WARD.statements, key: statements})


@pytest.mark.parametrize(("told", "asked", "is_deduced"), [
    (said(True), sought("type", "chrs"), True),
    (said(False), sought("type", "chrs"), False),
    (said(True, False), sought("type", "chrs"), False),
    (said(True), sought("type", KNOWN), True),
    (said(True), sought("type", "chrs", "foyer"), True),
    (said(True), sought("statut", "ferme", excluded=True), False),
    (said(True, value="foyer"), sought("type", "chrs", excluded=True), False),
    (said(True, value="inconnu"), sought("type", KNOWN, excluded=True), False),
    (said(True, key="champ", value="social"), sought("champ", "social"), True),
    (said(True, key="champ", value="social"), sought("champs", "social"), True),
    (replace(WARD, is_deduced=True), sought(), True),
    (WARD, sought(), False),
])
def test_what_is_read_between_the_lines_is_told(
    told: Entity, asked: Sought, is_deduced: bool
) -> None:
    """Evidence rests on a deduction where all that meets what is sought is deduced."""
    [found], _ = shown(seen(told), alone(asked))
    assert found.is_deduced is is_deduced


def test_more_of_one_pattern_is_told_whatever_the_next_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The last pattern is searched to its end: the first was not, and that is still told."""
    monkeypatch.setattr(pattern_search, "MAX_WAYS", 1)
    _, is_cut = shown(seen(WARD, HOME), alone(sought()), alone(sought("type", "chrs")))
    assert is_cut
