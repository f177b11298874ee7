"""The five states of a row, each on a few nodes; absent needs someone who said so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.adaptation import Decision
from replicate.domain.findings.role_matrix import NoneSaid
from replicate.domain.territory import Absence, Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime, Presence
from tests.unit.network.role_networks import (
    HERE,
    HOLDS,
    NOT_FOUND,
    THERE,
    UNSAID,
    WORKS,
    YEAR,
    absence,
    compared,
    node,
    row,
    rows,
    territory,
    tie,
)

HOSTS, SITS = "operateur > hebergement hosts", "associations > pilotage takes_part"
LATER = Lifetime(start=parse_date("2030"))


def state(here: Territory, row: str) -> str:
    """The state of one row beside the reference."""
    return rows(compared(here))[row]


def test_a_territory_beside_itself_finds_everything() -> None:
    """All rows of a reference beside itself are found."""
    assert set(rows(compared(THERE)).values()) == {"retrouvé"}
    assert rows(compared(THERE)).keys() == {WORKS, HOLDS, HOSTS, SITS}


def test_an_empty_kit_is_asked_everything() -> None:
    """Of a kit that says nothing, nothing is absent and nothing is found."""
    assert set(rows(compared(territory(""))).values()) == {UNSAID}


def test_found_whoever_holds_the_roles() -> None:
    """The same family between the same roles is found, under any names."""
    here = territory("e1 l1", ["e1 intervient_dans l1"])
    assert state(here, WORKS) == "retrouvé"


def test_a_holder_and_its_held_read_the_same() -> None:
    """The hospital "gère" the team here, the team "relève" of it there: one family, one way."""
    assert state(territory("h1 e1", ["h1 gere e1"]), HOLDS) == "retrouvé"
    assert state(territory("h1 e1", ["e1 gere h1"]), HOLDS) == "autrement documenté"


def test_mutual_ties_have_no_direction() -> None:
    """A partnership told from either end is one."""
    there = territory("h:psychiatrie a:associations", ["h partenariat a"])
    for told in ("h1 partenariat a1", "a1 partenariat h1"):
        found = rows(compared(territory("h1 a1:associations", [told]), there))
        assert found == {"associations = psychiatrie takes_part": "retrouvé"}


def test_another_family_is_told_otherwise() -> None:
    """The team sends people to the housing instead of working there: both are told, in one row."""
    matrix = compared(territory("e1 l1", ["e1 oriente_vers l1"]))
    found = row(matrix, WORKS)
    assert found.state.value == "autrement documenté"
    assert [item.type for item in found.here.ties] == ["oriente_vers"]
    assert [item.type for item in found.there.ties] == ["intervient_dans"]


def test_a_plan_is_not_a_tie_in_place() -> None:
    """What is only planned here and in place there is told otherwise; beside a plan, found."""
    planned = tie("e1 intervient_dans l1", progress="envisage")
    here = territory("e1 l1", [planned])
    assert state(here, WORKS) == "autrement documenté"
    assert rows(compared(here, here)) == {WORKS: "retrouvé"}
    both = territory("e1 l1 l2", [planned, "e1 intervient_dans l2"])
    assert state(both, WORKS) == "retrouvé"


def test_meeting_in_a_forum_is_no_direct_tie() -> None:
    """Where the reference has a direct tie, a forum that gathers both roles is named instead."""
    here = territory("a1:operateur c1:hebergement f1", ["a1 membre_de f1", "c1 membre_de f1"])
    found = row(compared(here), HOSTS)
    assert found.state.value == "autrement documenté"
    assert [item.id for item in found.here.gatherings] == ["f1"]
    assert found.here.ties == ()


def test_a_direct_tie_where_the_reference_only_meets() -> None:
    """The other way round, the reference's forum is named and the tie is not called our own."""
    there = territory("h:psychiatrie a:associations k1", ["h signe k1", "a signe k1"])
    matrix = compared(territory("h1 a1:associations", ["h1 oriente_vers a1"]), there)
    [found] = matrix.rows
    assert found.state.value == "autrement documenté"
    assert [item.id for item in found.there.gatherings] == ["k1"]
    assert not matrix.is_own(tie("h1 oriente_vers a1"))


def test_a_forum_of_the_reference_hides_nothing_of_our_own() -> None:
    """Where the reference has its direct tie, a second kind of tie here is our own."""
    there = territory("h:psychiatrie a:associations k1",
                      ["h oriente_vers a", "h signe k1", "a signe k1"])
    here = territory("h1 a1:associations", ["h1 oriente_vers a1", "h1 finance a1"])
    assert rows(compared(here, there)) == {
        "psychiatrie > associations refers": "retrouvé",
        "psychiatrie > associations steers": "propre au territoire",
    }


def test_one_holder_alone_does_not_meet_itself() -> None:
    """An entity of two roles that sits in a forum joins them to nobody."""
    here = territory("a1:operateur+hebergement f1", ["a1 membre_de f1"])
    assert state(here, HOSTS) == UNSAID


def test_our_own() -> None:
    """A family that the reference has at no date between two roles is the territory's own."""
    told = tie("l1 oriente_vers h1")
    matrix = compared(territory("l1 h1", [told]))
    assert rows(matrix)["logement > psychiatrie refers"] == "propre au territoire"
    assert matrix.is_own(told)


@pytest.mark.parametrize("half", [
    "inconnu gere c", "inconnu gere c2", "c rattache_a inconnu", "inconnu gere inconnu",
    "inconnu heberge c", "c gere inconnu",
])
def test_not_our_own_when_the_reference_does_not_know_who(half: str) -> None:
    """Somebody, unknown, manages the CHRS there: that the hospital does here is not our own."""
    there = territory("h:psychiatrie c:hebergement c2:hebergement", [tie(half, lifetime=LATER)])
    told = tie("h1 gere c1")
    matrix = compared(territory("h1 c1", [told]), there)
    [found] = matrix.rows
    is_the_same = half in ("inconnu gere c", "inconnu gere c2", "c rattache_a inconnu")
    assert (found.state.value == "autrement documenté") == is_the_same
    assert matrix.is_own(told) == (not is_the_same)
    assert [item.id for item in found.here.gatherings] == []
    assert len(found.there.maybe) == is_the_same


def test_a_role_that_is_not_sure_there_makes_nothing_our_own() -> None:
    """Two actors there refer to the hospital; the one of no sure role may be an operator."""
    there = territory(
        "h:psychiatrie x:operateur a:associations a2", ["a2 oriente_vers h"],
    )
    told = tie("x1 oriente_vers h1")
    matrix = compared(territory("x1:operateur h1", [told]), there)
    [found] = matrix.rows
    assert found.state.value == "autrement documenté"
    assert [item.source for item in found.there.maybe] == ["a2"]
    assert not matrix.is_own(told)


def test_a_role_that_is_not_sure_here_is_told_with_the_question() -> None:
    """An association that is as much like the operator as like the associations is beside both."""
    there = territory(
        "h:psychiatrie x:operateur a:associations", ["x oriente_vers h", "a oriente_vers h"],
    )
    refers = tie("a1 oriente_vers h1")
    matrix = compared(territory("a1 h1", [refers]), there)
    for title in ("operateur > psychiatrie refers", "associations > psychiatrie refers"):
        found = row(matrix, title)
        assert (found.state.value, found.here.maybe) == (UNSAID, (refers,))


def test_a_plan_of_both_stays_found_beside_what_is_in_place() -> None:
    """What both plan is found, and stays so when something is in place here besides."""
    planned, in_place = tie("e1 intervient_dans l1", progress="envisage"), "e1 intervient_dans l2"
    there = territory("equipe l:logement", [tie("equipe intervient_dans l", progress="envisage")])
    for more in ([], [in_place]):
        [found] = compared(territory("e1 l1 l2", [planned, *more]), there).rows
        assert (found.state.value, len(found.here.ties)) == ("retrouvé", 1 + len(more))


def test_a_tie_that_is_found_does_not_make_another_unsaid() -> None:
    """A forum stands for the tie that is not told, whatever else is told between both roles."""
    there = territory(
        "x:operateur c:hebergement", ["x heberge c", "c oriente_vers x"],
    )
    seats = ["c1 membre_de f1", "x1 membre_de f1"]
    title = "hebergement > operateur refers"
    for ties in (seats, [*seats, "x1 heberge c1"]):
        found = row(compared(territory("x1:operateur c1 f1", ties), there), title)
        assert found.state.value == "autrement documenté"
        assert [item.id for item in found.here.gatherings] == ["f1"]


@pytest.mark.parametrize("lifetime", [LATER, Lifetime(end=parse_date("2010")), Lifetime()])
def test_not_our_own_when_the_reference_has_it_at_another_date(lifetime: Lifetime) -> None:
    """What the reference has later, had earlier, or has at a date nobody knows, is not our own."""
    there = territory("h:psychiatrie l:logement", [tie("l oriente_vers h", lifetime=lifetime)])
    told = tie("l1 oriente_vers h1")
    matrix = compared(territory("l1 h1", [told]), there, there_day="2020")
    [found] = matrix.rows
    assert found.state.value == "autrement documenté"
    assert not matrix.is_own(told)
    [(_, presence)] = found.there.at_other_dates
    assert presence is lifetime.at(YEAR)


def test_said_absent_by_its_type() -> None:
    """Somebody said that there is no such team: its rows are not found, with who said it."""
    said = absence("equipe_mobile", "equipe_mobile_logement")
    matrix = compared(territory("h1 l1", absences=[said]))
    assert rows(matrix) == {WORKS: NOT_FOUND, HOLDS: NOT_FOUND, HOSTS: UNSAID, SITS: UNSAID}
    assert row(matrix, WORKS).said == (said,)


def test_what_is_made_of_two_forms_needs_both_denied() -> None:
    """The team works in two types of housing there: a word on one leaves the row to be asked."""
    both = [node("equipe"), node("l:logement"), node("l2:logement", type="residence_accueil")]
    there = territory(both, ["equipe intervient_dans l", "equipe intervient_dans l2"])
    one = absence("structure", "pension_de_famille")
    other = absence("structure", "residence_accueil")
    assert rows(compared(territory("e1", absences=[one]), there))[WORKS] == UNSAID
    assert rows(compared(territory("e1", absences=[one, other]), there))[WORKS] == NOT_FOUND


def test_said_absent_by_a_decision_or_of_the_function() -> None:
    """People decided that the function is absent, or said it: the team that is its form is not."""
    decision = Decision("F1", "absent", HERE, decided_by="f1", date=YEAR)
    said = Absence("equipe_mobile", HERE, function="F1", lifetime=Lifetime(cited=YEAR))
    assert rows(compared(territory("f1", decisions=[decision])))[WORKS] == NOT_FOUND
    somewhere = replace(decision, perimeters=("nord",))
    assert rows(compared(territory("f1", decisions=[somewhere])))[WORKS] == UNSAID
    assert rows(compared(territory("f1", absences=[said])))[WORKS] == NOT_FOUND


def test_a_role_that_somebody_holds_is_not_absent() -> None:
    """Where a team is there, a word that there is none makes no row absent."""
    said = absence("equipe_mobile", "equipe_mobile_logement")
    assert rows(compared(territory("e1 l1", absences=[said])))[WORKS] == UNSAID


def test_what_is_said_of_one_holder_is_not_said_of_all() -> None:
    """"No team for l1" denies the row while l1 is the only housing; with l2, nothing is denied."""
    said = absence("equipe_mobile", "equipe_mobile_logement", lacking="l1")
    assert rows(compared(territory("e1 l1", absences=[said])))[WORKS] == NOT_FOUND
    assert rows(compared(territory("e1 l1 l2", absences=[said])))[WORKS] == UNSAID


def test_none_is_said_where_the_kit_says_aucun() -> None:
    """"intervient_dans: aucun" of every team denies that teams work there; of one, nothing."""
    none = node("e1", intervient_dans="aucun")
    matrix = compared(territory([none, node("l1")]))
    assert rows(matrix)[WORKS] == NOT_FOUND
    [said] = row(matrix, WORKS).said
    assert isinstance(said, NoneSaid)
    assert (said.entity, said.key) == ("e1", "intervient_dans")
    assert rows(compared(territory([none, node("e2"), node("l1")])))[WORKS] == UNSAID


def test_unknown_is_not_absent() -> None:
    """"inconnu" where "aucun" would deny, and an unknown end, leave the row to be asked."""
    here = territory([node("e1", intervient_dans="inconnu"), node("l1")])
    assert rows(compared(here))[WORKS] == UNSAID
    half = tie("inconnu intervient_dans l1")
    matrix = compared(territory("e1 l1", [half]))
    found = row(matrix, WORKS)
    assert found.state.value == UNSAID
    assert found.here.maybe == (half,)
    assert row(matrix, HOLDS).here.maybe == ()


def test_a_dated_question_does_not_count_what_has_no_date() -> None:
    """An undated tie counts while nobody asks for a date; asked, it is told apart."""
    undated = tie("e1 intervient_dans l1", lifetime=Lifetime())
    here = territory("e1 l1", [undated])
    assert rows(compared(here))[WORKS] == "retrouvé"
    asked = compared(here, day="2020")
    assert rows(asked)[WORKS] == UNSAID
    assert asked.undated == (undated,)
    assert undated.presence(YEAR, Presence.PRESENT) is Presence.UNDATED


def test_ties_between_holders_of_one_role() -> None:
    """Two holders of the same role may be tied: the row has the role twice."""
    there = territory("a:associations a2:associations", ["a partenariat a2"])
    title = "associations = associations takes_part"
    assert rows(compared(there, there)) == {title: "retrouvé"}
    assert rows(compared(territory("a1:associations"), there)) == {title: UNSAID}


def test_a_tie_of_an_entity_without_a_sure_role_is_in_no_row() -> None:
    """Nothing is assigned silently: where the role is not sure, no row is found or our own."""
    told = tie("a1 oriente_vers h1")
    matrix = compared(territory("a1 h1", [told]))
    assert set(rows(matrix).values()) == {UNSAID}
    assert not matrix.is_own(told)


def test_spare_places_are_no_roles() -> None:
    """What the kit puts on a spare place is compared with nothing."""
    assert set(rows(compared(territory("a1:reserve h1", ["a1 oriente_vers h1"]))).values()) == {
        UNSAID
    }


@pytest.mark.parametrize("day", [None, "2020"])
def test_one_entry_of_two_equals_two_named(day: str | None) -> None:
    """A CHRS ×2 and two named ones give the same rows, denied ones included."""
    one = territory([node("x1:operateur"), node("c1", nombre=2)], ["x1 heberge c1"])
    two = territory("x1:operateur c1 c2", ["x1 heberge c1", "x1 heberge c2"])
    assert rows(compared(one, day=day)) == rows(compared(two, day=day))
    one = territory([node("x1:operateur"), node("c1", nombre=2, hebergeur="aucun")])
    two = territory([node("x1:operateur"), *(node(id_, hebergeur="aucun") for id_ in ("c1", "c2"))])
    assert rows(compared(one))[HOSTS] == rows(compared(two))[HOSTS] == NOT_FOUND


def test_another_partnership_is_described() -> None:
    """Beside a partnership of another nature nothing is not found, and nothing is asked."""
    said = absence("equipe_mobile", "equipe_mobile_logement")
    told = ["l1 oriente_vers h1", "x1 heberge c1"]
    here = territory("h1 l1 x1:operateur c1", told, [said], nature="autre_partenariat")
    assert rows(compared(here)) == {
        "logement > psychiatrie refers": "propre au territoire", HOSTS: "retrouvé",
    }
