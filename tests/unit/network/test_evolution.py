"""What each kind of date makes of an entity, a tie, an answer and a number between two dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from replicate.domain.findings.evolution import ChangeKind, EntityEvolution, Evolution
from replicate.domain.findings.retelling import Retelling
from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.time.partial_date import known_date, parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.evolution import trace_evolution
from replicate.network.retelling import compare_tellings
from tests.material.timelines import HERE, entity, territory

BETWEEN = Window(parse_date("2004"), parse_date("2009-06"))


def life(start: str | None = None, end: str | None = None, cited: str | None = None) -> Lifetime:
    """A lifetime as a kit writes its dates."""
    return Lifetime(known_date(start), known_date(end), known_date(cited))


FATES = {
    "began": (life("2005"), Fate.OPENED),
    "began on the last day": (life("2009-06-30"), Fate.OPENED),
    "began by the first": (life("2004-12-31"), Fate.UNCHANGED),
    "began and ended": (life("2005", "2006"), Fate.CLOSED),
    "ended": (life("1990", "2006"), Fate.CLOSED),
    "ended, no beginning told": (life(None, "2006"), Fate.CLOSED),
    "ended within the first": (life("1990", "2004"), Fate.ALREADY_OVER),
    "ends after": (life("1990", "2010"), Fate.UNCHANGED),
    "end overlaps the second": (life("1990", "2009"), Fate.UNSURE),
    "end overlaps the first": (life("1990", "vers 2004"), Fate.UNSURE),
    "beginning overlaps the second": (life("2009"), Fate.UNSURE),
    "began, end unsure": (life("2005", "2009"), Fate.UNSURE),
    "beginning overlaps the first": (life("vers 2004"), Fate.UNSURE),
    "begins after some year": (life("apres 2004"), Fate.UNSURE),
    "the same, and cited": (life("apres 2004", None, "2007"), Fate.OPENED),
    "before some year": (life("avant 2005"), Fate.UNCHANGED),
    "cited between": (life(None, None, "2007"), Fate.FIRST_CITED),
    "cited before": (life(None, None, "2003"), Fate.UNCHANGED),
    "cited over the first": (life(None, None, "vers 2004"), Fate.UNSURE),
    "cited after": (life(None, None, "2012"), Fate.CITED_LATER),
    "begins after": (life("2012"), Fate.LATER),
    "nothing told": (life(), Fate.UNDATED),
}


@pytest.mark.parametrize("name", FATES)
def test_dates_decide(name: str) -> None:
    """Each combination of dates has the fate that its intervals make sure, and no other."""
    found, fate = FATES[name]
    assert fate_of([found], BETWEEN) is fate


@pytest.mark.parametrize(("first", "second", "fate"), [
    (life("1990", "2002"), life("1990", "2006"), Fate.ALREADY_OVER),
    (life("1990", "2006"), life("1990", "2012"), Fate.CLOSED),
    (life("1990", "2009"), life("1990", "2012"), Fate.UNSURE),
    (life("1990", "vers 2004"), life("1990", "2012"), Fate.UNSURE),
])
def test_what_needs_two_is_over_with_the_first_of_them(
    first: Lifetime, second: Lifetime, fate: Fate
) -> None:
    """A tie ends with the end that goes first, in whichever order they are told."""
    assert fate_of([first, second], BETWEEN) is fate
    assert fate_of([second, first], BETWEEN) is fate


def traced(*entities: Entity, ties: Iterable[Tie] = ()) -> Evolution:
    """The evolution of a territory of those entities and ties."""
    return trace_evolution(replace(territory(*entities), ties=tuple(ties)), BETWEEN, None)


def one(item: Entity, *others: Entity) -> EntityEvolution:
    """What became of one entity."""
    found = traced(item, *others).entities
    return next(told for told in found if told.entity.id == item.id)


def says(item: Entity, key: str, *answers: tuple[str, str | None, str | None]) -> Entity:
    """The entity with answers to a key, each since and until when."""
    said = tuple(
        Statement(value, HERE, lifetime=Lifetime(
            known_date(since), known_date(until), starts_with_owner=since is None
        )) for value, since, until in answers
    )
    return replace(item, statements={**item.statements, key: said})


OLD = entity("vieux", "1990")


@pytest.mark.parametrize(("key", "kind"), [
    ("gestionnaire", ChangeKind.MOVED), ("commune", ChangeKind.MOVED),
    ("statut", ChangeKind.NAMED), ("denomination_officielle", ChangeKind.NAMED),
    ("frequence", ChangeKind.OTHER),
])
def test_an_answer_that_follows_another_is_a_change(key: str, kind: ChangeKind) -> None:
    """A succession dated between the dates changes what stays, under its own kind."""
    found = one(says(OLD, key, ("a", None, "2006"), ("b", "2007", None)))
    assert found.fate is Fate.CHANGED
    [change] = found.values
    assert (change.kind, change.ended[0].value, change.begun[0].value) == (kind, "a", "b")


@pytest.mark.parametrize(("until", "since", "fate"), [
    ("1999", "2000", Fate.UNCHANGED), ("2012", "2013", Fate.UNCHANGED),
    ("vers 2004", "vers 2005", Fate.UNSURE), (None, None, Fate.UNSURE),
])
def test_another_time_is_no_change(until: str | None, since: str | None, fate: Fate) -> None:
    """A succession before or after changes nothing; one of unknown date, nobody can say."""
    assert one(says(OLD, "hebergeur", ("a", None, until), ("b", since, None))).fate is fate


def test_what_begins_there_has_not_moved() -> None:
    """The first manager of what opens is no change of manager."""
    opened = says(entity("neuf", "2006"), "gestionnaire", ("a", "2006", None))
    assert one(opened).fate is Fate.OPENED
    assert one(opened).values == ()


def number(value: float, date: str | None, **more: object) -> Measure:
    """A capacity, or what ``more`` says."""
    made = Measure("capacite", HERE, value, value, "places", date=known_date(date))
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("numbers", "fate"), [
    ([number(10, "2003"), number(30, "2007")], Fate.CHANGED),
    ([number(10, "2003-05-01"), number(30, "2007")], Fate.CHANGED),
    ([number(10, "2003"), number(10, "2007")], Fate.UNCHANGED),
    ([number(30, "2007")], Fate.UNCHANGED),
    ([number(10, "2003"), number(30, "2012")], Fate.UNCHANGED),
    ([number(10, "2003"), number(30, "2009")], Fate.UNSURE),
    ([number(10, "2003"), number(30, "2003"), number(30, "2007")], Fate.UNSURE),
    ([number(10, "2003"), number(30, "2003-07"), number(30, "2007")], Fate.UNSURE),
    ([number(10, "2003"), number(30, "2003"), number(50, "2007")], Fate.CHANGED),
    ([number(10, "2003"), number(10, "2007"), number(30, "2007")], Fate.UNSURE),
    ([number(10, "2003"), number(30, "2007-02"), number(10, "2007-05")], Fate.CHANGED),
    ([number(10, "2003"), number(30, "2003")], Fate.UNCHANGED),
    ([number(10, "2006"), number(30, "2007")], Fate.CHANGED),
    ([number(10, "2003"), number(5, "2007", high=15.0)], Fate.UNSURE),
    ([number(10, "2003"), number(20, "2007", high=30.0)], Fate.CHANGED),
    ([number(30, "2003", qualifier="environ"), number(33, "2007")], Fate.UNSURE),
    ([number(30, "2003", qualifier="environ"), number(42, "2007")], Fate.CHANGED),
    ([number(0, "2003", qualifier="environ"), number(3, "2007")], Fate.CHANGED),
    ([number(10, None, order=1), number(30, None, order=2)], Fate.UNSURE),
    ([number(10, None)], Fate.UNCHANGED),
    ([number(10, "2003"), number(30, "2007", qualifier="cible")], Fate.UNCHANGED),
    ([number(10, "2003"), number(30, "2007", about="studios")], Fate.UNCHANGED),
])
def test_numbers_change_where_dates_say_so(numbers: list[Measure], fate: Fate) -> None:
    """A number changed when no single one can be what is told of each time: a conflict is none."""
    assert one(replace(OLD, measures=tuple(numbers))).fate is fate


@pytest.mark.parametrize("later", [1, 7, 10])
def test_nobody_learns_whether_a_masked_count_changed(later: float) -> None:
    """From 1 to 10 persons, the same and another count have the same fate."""
    counts = {"nature": "personnes_suivies", "unit": "personnes"}
    found = one(replace(OLD, measures=(
        number(7, "2003", **counts), number(later, "2007", **counts)
    )))
    assert found.fate is Fate.UNSURE
    assert not found.numbers[0].is_sure


@pytest.mark.parametrize(("earlier", "later", "is_sure"), [
    (7, 40, True), (40, 7, True), (0, 7, True), (7, 7, False), (40, 40, False),
])
def test_a_masked_count_differs_from_what_is_shown(
    earlier: float, later: float, is_sure: bool
) -> None:
    """A masked count, then 40, is a change whatever is masked; masked twice, nobody can say."""
    counts = {"nature": "personnes_suivies", "unit": "personnes"}
    [told] = one(replace(OLD, measures=(
        number(earlier, "2003", **counts), number(later, "2007", **counts)
    ))).numbers
    assert told.is_sure is is_sure


def test_a_number_that_is_not_shown_is_not_compared() -> None:
    """A suppressed or an unknown number is neither the same nor another."""
    for item in (number(40, "2003", is_suppressed=True), number(40, "2003", low=None, high=None)):
        found = one(replace(OLD, measures=(item, number(50, "2007"))))
        assert found.fate is Fate.UNSURE


def test_what_is_not_shown_may_be_the_same_number() -> None:
    """A conflict with a number that is not shown is no change either: it would tell which it is."""
    hidden = number(10, "2007", is_suppressed=True)
    found = one(replace(OLD, measures=(number(10, "2003"), hidden, number(30, "2007"))))
    assert found.fate is Fate.UNSURE


def event(id_: str, type_: str, date: str | None) -> Entity:
    """An event about the old entity."""
    return entity(id_, date, genre="evenement", type=type_, objet="vieux",
                  **({"date": date} if date else {"date": "inconnu"}))


def test_a_move_changes_what_moves() -> None:
    """A dated move is a change; one without a date, or another year's, is not."""
    assert one(OLD, event("d", "demenagement", "2007")).fate is Fate.CHANGED
    assert one(OLD, event("d", "demenagement", None)).fate is Fate.UNSURE
    assert one(OLD, event("d", "demenagement", "2001")).fate is Fate.UNCHANGED
    assert one(OLD, event("d", "evaluation", "2007")).fate is Fate.UNCHANGED


@pytest.mark.parametrize(("told", "fate"), [
    (None, Fate.UNSURE), ("2008", Fate.CHANGED), ("2012", Fate.UNSURE),
])
def test_who_told_an_event_bounds_when_it_happened(told: str | None, fate: Fate) -> None:
    """« après 2005 », told in 2008, was by 2008: what moved changed, as the event itself says."""
    move = event("d", "demenagement", "apres 2005")
    found = one(OLD, replace(move, lifetime=replace(move.lifetime, cited=known_date(told))))
    assert found.fate is fate


def tie(source: str, target: str, lifetime: Lifetime | None = None) -> Tie:
    """A partnership of two entities."""
    return Tie(source, target, "partenariat", "liens", HERE, lifetime=lifetime)


def test_a_tie_needs_both_its_ends() -> None:
    """A tie begins with the later of its ends and ends with the first; or when it says so."""
    ends = (OLD, entity("neuf", "2006"), entity("clos", "1990", "2006"),
            entity("cite", cited="2007"))
    found = {(item.tie.target, item.is_own): item.fate for item in traced(*ends, ties=[
        tie("vieux", "neuf"), tie("vieux", "clos"), tie("vieux", "cite"),
    ]).ties}
    assert found == {("neuf", False): Fate.OPENED, ("clos", False): Fate.CLOSED,
                     ("cite", False): Fate.FIRST_CITED}
    other = entity("autre", "1990")
    [dated] = traced(OLD, other, ties=[tie("vieux", "autre", life("2006"))]).ties
    assert (dated.fate, dated.is_own) == (Fate.OPENED, True)


def test_taking_over_does_not_end_with_whom_it_takes_over() -> None:
    """« succède à » begins with the successor, and the end of the other is not its end."""
    ends = (entity("ancien", "1990", "2006"), entity("neuf", "2006"))
    [told] = traced(*ends, ties=[replace(tie("neuf", "ancien"), type="succede_a")]).ties
    assert told.fate is Fate.OPENED


@pytest.mark.parametrize("own", [None, life("2006")])
def test_a_tie_to_what_is_elsewhere_is_elsewhere(own: Lifetime | None) -> None:
    """A tie of which one end is ``hors_territoire`` is told as such, dated or not."""
    away = replace(entity("loin", "1990"), is_outside=True)
    [told] = traced(OLD, away, ties=[tie("vieux", "loin", own)]).ties
    assert told.fate is Fate.OUTSIDE


def test_a_tie_that_ends_and_begins_again_is_told_twice() -> None:
    """Two periods of one tie are an end and a beginning; a mention without dates adds nothing."""
    found = traced(OLD, entity("autre", "1990"), ties=[
        tie("vieux", "autre", life("1999", "2005")), tie("vieux", "autre", life("2008")),
        tie("vieux", "autre"),
    ]).ties
    assert [item.fate for item in found] == [Fate.OPENED, Fate.CLOSED]


def test_named_before_it_is_cited() -> None:
    """What a survey of 2003 names may not be said to be first cited in 2007."""
    survey = replace(entity("enquete", "2003", genre="enquete", aupres_de="neuf"),
                     section="enquetes")
    found = one(entity("neuf", cited="2007"), survey)
    assert (found.fate, [date.text for date in found.named]) == (Fate.UNSURE, ["2003"])
    assert one(entity("neuf", cited="2007")).fate is Fate.FIRST_CITED
    plan = replace(survey, statements={**survey.statements, "statut": (Statement("prevu", HERE),)})
    assert one(entity("neuf", cited="2007"), plan).fate is Fate.FIRST_CITED
    # A word that happens to be its id names nothing.
    same_word = replace(survey, statements={"type": (Statement("neuf", HERE),)})
    assert one(entity("neuf", cited="2007"), same_word).fate is Fate.FIRST_CITED


@pytest.mark.parametrize(("progress", "fate"), [
    (None, Fate.UNSURE), ("en_place", Fate.UNSURE), ("prevu", Fate.FIRST_CITED),
])
def test_a_tie_of_earlier_names_its_ends(progress: str | None, fate: Fate) -> None:
    """What had a tie in 2003 was there in 2003; what was only to have one was maybe not."""
    early = replace(tie("vieux", "neuf", life("2003")), progress=progress)
    found = traced(OLD, entity("neuf", cited="2007"), ties=[early]).entities
    assert {item.entity.id: item.fate for item in found}["neuf"] is fate


def test_an_event_is_over_once_it_happened() -> None:
    """One of 2003 is over by 2004; of one that is only cited by then nobody says when it was."""
    assert one(entity("fete", "2003", genre="evenement")).fate is Fate.ALREADY_OVER
    assert one(entity("fete", cited="2003", genre="evenement")).fate is Fate.UNCHANGED


def test_two_kits_tell_otherwise() -> None:
    """What only one kit says, and what both say differently, each on its side."""
    here = territory(OLD, entity("ici", "2001"), entity("deux", "2003"))
    there = territory(OLD, entity("la", "2001"), entity("deux", "2004"))
    found = compare_tellings(here, there)
    assert [item.id for item in found.only_here] == ["ici"]
    assert [item.id for item in found.only_there] == ["la"]
    assert [(a.id, keys) for a, _, keys in found.otherwise] == [("deux", ("ouverture",))]
    assert compare_tellings(here, here) == Retelling()
