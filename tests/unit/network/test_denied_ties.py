"""A tie that someone said is not there: who said it, of whom, and what contradicts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.findings.denied_ties import contradicted_ties
from replicate.domain.reports.picture import Picture, Standing
from replicate.domain.territory import Absence, Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.reference import Reference
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.role_report import report_roles
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.views.roles.text import line_words
from tests.unit.network.role_networks import (
    MODEL,
    NOT_FOUND,
    THERE,
    UNSAID,
    WORKS,
    YEAR,
    absence,
    at,
    compared,
    node,
    profile_of,
    row,
    rows,
    territory,
    tie,
)

THEN = Lifetime(cited=parse_date("2015"))


def denied(text: str) -> Absence:
    """Someone said that ``e1 intervient_dans l1`` is not; ``e1 - l1``: no tie at all."""
    source, type_, target = text.split(" ")
    said = absence("lien", type_, tie_source=source, tie_target=target)
    return replace(said, type=None if type_ == "-" else type_)


def words(here: Territory, title: str = WORKS) -> str:
    """A row as the text tells it."""
    matrix = compared(here)
    alone = replace(matrix, rows=(row(matrix, title),))
    ours, theirs = at(here, None), at(THERE, None)
    report = report_roles(ours, theirs, profile_of(ours, theirs), alone)
    return line_words(report.groups[0].lines[0], report)


def overlay(here: Territory) -> Picture:
    """The overlay over the small reference."""
    ours, theirs = at(here, None), at(THERE, None)
    return draw_overlay(ours, Reference(theirs, MODEL), profile_of(ours, theirs))


@pytest.mark.parametrize(("text", "state"), [
    ("e1 intervient_dans l1", NOT_FOUND),
    ("e1 - l1", NOT_FOUND),
    ("l1 - e1", NOT_FOUND),
    ("e1 oriente_vers l1", UNSAID),
    ("l1 intervient_dans e1", UNSAID),
])
def test_a_denied_tie_denies_its_own_row(text: str, state: str) -> None:
    """Of its type and direction, or of any where no type is said; and who said it is told."""
    said = denied(text)
    matrix = compared(territory("e1 l1", absences=[said]))
    assert rows(matrix)[WORKS] == state
    assert row(matrix, WORKS).said == ((said,) if state == NOT_FOUND else ())


def test_what_is_said_of_one_pair_is_not_said_of_the_roles() -> None:
    """With a second place, the row is still asked, and the word on the first stands in it."""
    one, other = denied("e1 intervient_dans l1"), denied("e1 intervient_dans l2")
    here = territory("e1 l1 l2", absences=[one])
    assert rows(compared(here))[WORKS] == UNSAID
    assert "Dit d'une entrée, et non de toutes : pas de lien E1 → L1 (intervient dans)" in (
        words(here)
    )
    both = territory("e1 l1 l2", absences=[one, other])
    assert rows(compared(both))[WORKS] == NOT_FOUND
    assert "Selon : pas de lien E1 → L2 (intervient dans) : Il n'y en a pas" in words(both)


@pytest.mark.parametrize(("type_", "text", "is_told"), [
    ("partenariat", "e1 partenariat l1", True),
    ("partenariat", "l1 partenariat e1", True),
    ("intervient_dans", "l1 intervient_dans e1", False),
    ("intervient_dans", "l1 - e1", True),
])
def test_a_word_on_some_stands_in_the_row_that_it_is_about(
    type_: str, text: str, is_told: bool
) -> None:
    """Partners are partners from either end; who goes to whom has one direction."""
    said = denied(text)
    there = territory("equipe l:logement", [f"equipe {type_} l"])
    [asked] = compared(territory("e1 l1 l2", absences=[said]), there).rows
    assert asked.state.value == UNSAID
    assert asked.denied == ((said,) if is_told else ())


def test_said_later_or_of_an_unknown_date() -> None:
    """An absence counts from when it is said; undated, while nobody asks for a date."""
    said = denied("e1 intervient_dans l1")
    undated = replace(said, lifetime=Lifetime())
    early = [node("e1", Lifetime(cited=parse_date("2010"))),
             node("l1", Lifetime(cited=parse_date("2010")))]
    assert rows(compared(territory(early, absences=[said]), day="2015"))[WORKS] == UNSAID
    assert rows(compared(territory(early, absences=[undated]), day="2015"))[WORKS] == UNSAID
    assert rows(compared(territory(early, absences=[undated])))[WORKS] == NOT_FOUND


def test_a_tie_that_is_told_too_keeps_both_voices() -> None:
    """The row is found, nothing is taken back, and the other voice stands beside it."""
    told = ["e1 intervient_dans l1"]
    here = territory("e1 l1", told, absences=[denied("e1 intervient_dans l1")])
    assert rows(compared(here)) == rows(compared(territory("e1 l1", told)))
    assert "Et dit absent aussi : pas de lien E1 → L1 (intervient dans)" in words(here)
    assert words(here).endswith("de quoi parle chacun, et de quand ?")


@pytest.mark.parametrize(("more", "contradicted"), [
    ({"lifetime": THEN}, True),
    ({"lifetime": Lifetime()}, True),
    ({"lifetime": Lifetime(start=parse_date("2010"), end=parse_date("2018"))}, False),
    ({"lifetime": Lifetime(start=parse_date("2022"))}, False),
    ({"lifetime": Lifetime(cited=parse_date("2022"))}, False),
    ({"lifetime": THEN, "progress": "envisage"}, False),
])
def test_only_a_tie_of_that_time_is_a_contradiction(
    more: dict[str, object], contradicted: bool
) -> None:
    """One that was over, had not begun, was cited later or is planned contradicts nothing."""
    said = denied("e1 intervient_dans l1")
    here = territory("e1 l1", [tie("e1 intervient_dans l1", **more)], absences=[said])
    assert bool(list(contradicted_ties(here, here.absences, YEAR))) is contradicted


def test_drawn_dashed_between_its_two_ends() -> None:
    """Over a reference that has such a tie, as any absent one; its table says it in words."""
    here = territory("e1 l1", absences=[denied("e1 intervient_dans l1")])
    picture = overlay(here)
    [link] = [item for item in picture.links if {item.source, item.target} == {"e1", "l1"}]
    assert (link.standing, link.source, link.type) == (Standing.ABSENT, "e1", "intervient_dans")
    [line] = [item for item in picture.rows if item.status == "dit absent"]
    assert (line.source, line.verb, line.target) == ("E1", "intervient dans", "L1")
    assert line.drawn.startswith("oui")
    [listed] = [item for item in picture.listings if item.heading == "Liens dits absents"]
    assert listed.items == ("pas de lien E1 → L1 (intervient dans) · sans source",)


def test_of_no_type_it_is_drawn_as_the_reference_goes() -> None:
    """"No tie between the place and the team": the dashed arrow still goes to the place."""
    picture = overlay(territory("e1 l1", absences=[denied("l1 - e1")]))
    [link] = [item for item in picture.links if {item.source, item.target} == {"e1", "l1"}]
    assert (link.source, link.target) == ("e1", "l1")


def test_not_drawn_where_the_reference_has_none_nor_on_a_map_or_matrix() -> None:
    """Listed and told by the table, each time; a map draws what is there."""
    here = territory("e1 l1 a1", absences=[denied("a1 oriente_vers l1")])
    matrix = draw_matrix(at(here, None))
    pictures = (overlay(here), draw_map(at(here, None), None))
    for picture in pictures:
        assert "a1" not in {end for item in picture.links for end in (item.source, item.target)}
    assert "a1" not in {row for row, _ in matrix.cells}
    for rows_, listings in ((matrix.table, matrix.listings),
                            *((item.rows, item.listings) for item in pictures)):
        [line] = [item for item in rows_ if item.status == "dit absent"]
        assert line.drawn == "non : dit absent"
        assert "Liens dits absents" in [item.heading for item in listings]


def test_a_denied_tie_says_nothing_of_its_ends() -> None:
    """Neither of the functions nor of the entities: all but the row stays as it was."""
    said = denied("e1 intervient_dans l1")
    with_it, without = (
        profile_of(at(territory("e1 l1", absences=told), None), at(THERE, None))
        for told in ([said], [])
    )
    assert [item.proposed for item in with_it.functions] == [
        item.proposed for item in without.functions
    ]
    assert not any(item.absent_forms or item.absences for item in with_it.functions)


def test_what_no_row_tells_is_told_above_them() -> None:
    """A tie said absent of which the reference has none like it is not passed over."""
    said = [denied("a1 oriente_vers l1"), denied("e1 intervient_dans l1")]
    here = territory("e1 l1 a1", absences=said)
    ours, theirs = at(here, None), at(THERE, None)
    report = report_roles(ours, theirs, profile_of(ours, theirs), compared(here))
    [note] = [item for item in report.notes if item.startswith("Dit absent ici")]
    assert "pas de lien A1 → L1 (oriente vers)" in note
    assert "E1" not in note
