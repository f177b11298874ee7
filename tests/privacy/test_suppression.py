"""Which numbers are withheld, that a masked count cannot be worked out, and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.measure import MASK, NOT_SHOWN, Measure
from replicate.domain.partnership import Tie
from replicate.domain.speech import Statement
from replicate.domain.time.partial_date import parse_date
from tests.privacy.counted_entities import HERE, TIES, count, entity, shown


def test_a_total_that_gives_a_part_away_is_not_shown() -> None:
    """30 in all, 24 here and 6 there: the 6 is masked, the 30 is not shown, the 24 is."""
    made = shown((
        entity("tout", count(30), comprend=("ici", "la")), entity("ici", count(24)),
        entity("la", count(6)),
    ))
    assert made == {
        "tout": (f"personnes suivies : {NOT_SHOWN}",), "ici": ("24 personnes suivies",),
        "la": (f"{MASK} personnes suivies",),
    }


def test_a_total_above_goes_too_and_what_is_apart_stays() -> None:
    """The whole of a whole is not shown; what nothing links to the masked count is."""
    made = shown((
        entity("pole", count(42), comprend=("tout", "autre")),
        entity("tout", count(30), comprend=("la",)), entity("autre", count(12)),
        entity("la", count(6)), entity("ailleurs", count(300)),
    ))
    assert [name for name, lines in made.items() if NOT_SHOWN in lines[0]] == ["pole", "tout"]


@pytest.mark.parametrize("kind", TIES)
def test_every_tie_that_may_hold_a_count_counts(kind: str) -> None:
    """What manages, hosts, carries, holds or works in a place has a total of it."""
    ends = ("la", "tout") if kind in ("rattache_a", "membre_de") else ("tout", "la")
    tie = Tie(*ends, kind, "liens", HERE)
    made = shown((entity("tout", count(30)), entity("la", count(6))), (tie,))
    assert NOT_SHOWN in made["tout"][0]


@pytest.mark.parametrize("kind", ["oriente_vers", "signale_a", "saisit_en_urgence"])
def test_a_total_of_those_who_are_sent_is_told_by_either_end(kind: str) -> None:
    """30 sent to two places are 24 and 6; 30 who came from two services are 24 and 6 too.

    What the other place received is no total of these.
    """
    here, there = entity("ici", count(24)), entity("la", count(6))
    for ends in ([("tout", "ici"), ("tout", "la")], [("ici", "tout"), ("la", "tout")]):
        made = shown((entity("tout", count(30)), here, there),
                     tuple(Tie(*pair, kind, "liens", HERE) for pair in ends))
        assert [name for name, lines in made.items() if NOT_SHOWN in lines[0]] == ["tout"]


@pytest.mark.parametrize("kind", ["succede_a", "issu_de"])
def test_a_total_of_what_came_before_is_one_too(kind: str) -> None:
    """What was split in two has the total of both: neither small part is worked out from it."""
    made = shown(
        (entity("avant", count(30)), entity("la", count(6)), entity("ici", count(24))),
        (Tie("la", "avant", kind, "liens", HERE), Tie("ici", "avant", kind, "liens", HERE)),
    )
    assert NOT_SHOWN in made["avant"][0]


def test_a_funding_holds_what_it_pays_for() -> None:
    """A total told by a funding, or by who pays it, gives no masked count away."""
    paid = {"pour": (Statement("la", HERE),), "finance_par": (Statement("ars", HERE),)}
    funding = replace(entity("aide", count(30)), genre="financement", statements=paid)
    made = shown((funding, entity("ars", count(30)), entity("la", count(6))))
    assert NOT_SHOWN in made["aide"][0]
    assert NOT_SHOWN in made["ars"][0]


@pytest.mark.parametrize("told_by", ["tout", "la"])
def test_a_thing_under_another_name_has_its_count(told_by: str) -> None:
    """Two entries of one thing hold each other's counts, whichever says that they are one."""
    tout, la = entity("tout", count(30)), entity("la", count(6))
    said = {"meme_que": (Statement({"tout": "la", "la": "tout"}[told_by], HERE),)}
    made = shown(tuple(
        replace(item, statements=said) if item.id == told_by else item for item in (tout, la)))
    assert made["tout"] == (f"personnes suivies : {NOT_SHOWN}",)


@pytest.mark.parametrize("between", [(), (count(99, date=parse_date("2015")),)])
def test_one_between_without_a_number_breaks_no_chain(between: tuple[Measure, ...]) -> None:
    """A hospital's 30 less the 24 of one place is the 6 of the other, where its team works."""
    when = parse_date("2020")
    made = shown(
        (
            entity("hopital", count(30, date=when)), entity("equipe", *between),
            entity("ici", count(24, date=when)), entity("la", count(6, date=when)),
        ),
        tuple(
            Tie(*ends, HERE) for ends in (
                ("equipe", "ici", "intervient_dans", "liens"),
                ("equipe", "la", "intervient_dans", "liens"),
                ("equipe", "hopital", "rattache_a", "liens"),
            )
        ),
    )
    assert NOT_SHOWN in made["hopital"][0]
    assert made["ici"] == ("24 personnes suivies",)


@pytest.mark.parametrize("kind", ["indicateur", "perimetre", "public", "contexte"])
def test_what_counts_the_territory_may_be_the_total_of_all(kind: str) -> None:
    """A sector's 30 less the 24 of one place is the 6 of another; of another year, not."""
    then, when = parse_date("2015"), parse_date("2020")
    total = replace(
        entity("file-active", count(30, date=when), count(40, date=then)), genre=kind,
    )
    made = shown((total, entity("ici", count(24, date=when)), entity("la", count(6, date=when))))
    assert NOT_SHOWN in made["file-active"][0]
    assert made["file-active"][1] == "40 personnes suivies"
    assert made["ici"] == ("24 personnes suivies",)


def test_a_forum_holds_what_its_groups_count() -> None:
    """A forum's 30 situations less one group's 24 are the 6 of the other."""
    said = {"parent": (Statement("tout", HERE),)}
    made = shown((entity("tout", count(30)), entity("ici", count(24)),
                  replace(entity("la", count(6)), statements=said)))
    assert NOT_SHOWN in made["tout"][0]


def test_another_list_of_a_hidden_total_is_not_shown() -> None:
    """30 by place, of which 6 are masked, are 30 by team: 18 and 12 would give the total back.

    Not of another year; nor where one of the teams is hidden already.
    """
    then, when = parse_date("2015"), parse_date("2020")

    def display(*teams: int) -> dict[str, tuple[str, ...]]:
        listed = tuple(replace(
            entity(f"equipe-{index}", count(value, date=when), count(99, date=then)),
            genre="equipe_mobile",
        ) for index, value in enumerate(teams))
        return shown(
            (entity("tout", count(30, date=when), comprend=("ici", "la")),
             entity("ici", count(24, date=when)), entity("la", count(6, date=when)), *listed),
            tuple(Tie(item.id, "tout", "rattache_a", "liens", HERE) for item in listed),
        )

    made = display(18, 12)
    assert made["ici"] == ("24 personnes suivies",)
    for team in ("equipe-0", "equipe-1"):
        assert made[team] == (f"personnes suivies : {NOT_SHOWN}", "99 personnes suivies")
    assert display(21, 9)["equipe-0"] == ("21 personnes suivies", "99 personnes suivies")


def test_a_part_without_a_number_is_a_list_of_its_own_parts() -> None:
    """30 by place, of which 6 are masked, are 18 and 12 by team, grouped under a pole or not."""
    teams = [replace(entity(name, *told), genre="equipe_mobile")
             for name, told in (("pole", ()), ("une", (count(18),)), ("autre", (count(12),)))]
    made = shown(
        (entity("tout", count(30), comprend=("ici", "la")), entity("ici", count(24)),
         entity("la", count(6)), *teams),
        tuple(Tie(*ends, "rattache_a", "liens", HERE)
              for ends in (("une", "pole"), ("autre", "pole"), ("pole", "tout"))),
    )
    assert made["une"] == made["autre"] == (f"personnes suivies : {NOT_SHOWN}",)


def test_what_is_not_shown_already_hides_the_list_it_stands_in() -> None:
    """A team that is withheld leaves the other of its pole shown: their total is withheld too."""
    teams = [replace(entity(name, count(value)), genre="equipe_mobile")
             for name, value in (("une", 18), ("autre", 12), ("voisine", 50))]
    made = shown(
        (entity("tout", count(30), comprend=("ici", "la")), entity("ici", count(24)),
         entity("la", count(6)), entity("pole", count(68)), *teams),
        tuple(Tie(*ends, "rattache_a", "liens", HERE)
              for ends in (("une", "tout"), ("autre", "tout"), ("une", "pole"),
                           ("voisine", "pole"))),
    )
    assert [name for name, lines in made.items() if NOT_SHOWN in lines[0]] == [
        "tout", "pole", "une", "autre"]


@pytest.mark.parametrize("teller", ["tout", "ici", "la"])
@pytest.mark.parametrize("total", [(), (count(30),)])
def test_a_share_in_a_table_with_a_masked_count_is_not_shown(
    teller: str, total: tuple[Measure, ...]
) -> None:
    """24 persons that are 80 % of all make 30, and 6 of ten places are 60 %; elsewhere it stays."""
    share = Measure("part", HERE, 80, 80, "pourcent", about="de ceux que suit le pôle")
    numbers = {"tout": total, "ici": (count(24),), "la": (count(6),), "ailleurs": (count(60),)}
    made = shown(tuple(
        entity(name, *number, *([share] if name in (teller, "ailleurs") else []),
               comprend=("ici", "la") if name == "tout" else ())
        for name, number in numbers.items()
    ))
    assert made[teller][-1] == f"part : {NOT_SHOWN} (de ceux que suit le pôle)"
    assert made["ailleurs"][1] == "80 % (de ceux que suit le pôle)"


@pytest.mark.parametrize(("number", "shares", "is_shown"), [
    (30, (20,), False), (30, (80,), False), (30, (40, 40, 20), False), (30, (50, 50), True),
    (30, (0, 100), True), (300, (20,), True),
])
def test_shares_beside_a_count_of_which_one_makes_few_are_not_shown(
    number: int, shares: tuple[int, ...], is_shown: bool
) -> None:
    """20 % of 30 are 6; 80 % leave them; 40 and 40 too. Of 2004, 20 % are not of 2009's 30."""
    then, when = parse_date("2004"), parse_date("2009")
    told = tuple(Measure("part", HERE, share, share, "pourcent", date=when) for share in shares)
    made = shown((entity("ici", count(number, date=when), *told),
                  entity("la", count(number, date=then), *told)))
    assert made["ici"][0] == f"{number} personnes suivies"
    assert all((NOT_SHOWN not in line) == is_shown for line in made["ici"][1:])
    assert not any(NOT_SHOWN in line for line in made["la"])


@pytest.mark.parametrize("teller", ["ici", "file-active"])
def test_a_share_told_by_or_beside_what_counts_the_territory_is_not_shown(teller: str) -> None:
    """No relation says what an indicator is a total of: 80 % beside it, or told by it, may be."""
    share = Measure("part", HERE, 80, 80, "pourcent")
    masked = {"ici": "file-active", "file-active": "ici"}[teller]
    told = {teller: (share,), masked: (count(6),)}
    made = shown((replace(entity("file-active", *told["file-active"]), genre="indicateur"),
                  entity("ici", *told["ici"])))
    assert made[teller] == (f"part : {NOT_SHOWN}",)


def test_a_share_of_a_total_that_is_not_shown_is_not_shown() -> None:
    """80 % of 2009 may be of the 30 that have no date, whose part of 2004 is masked."""
    share = Measure("part", HERE, 80, 80, "pourcent", date=parse_date("2009"))
    made = shown((entity("tout", count(30), comprend=("ici", "la")), entity("ici", share),
                  entity("la", count(6, date=parse_date("2004")))))
    assert made["ici"] == (f"part : {NOT_SHOWN}",)


def test_steps_of_two_entries_are_no_steps_of_one_series() -> None:
    """The second number of a whole may be of the day of its part's first."""
    made = shown((entity("tout", count(20, order=1), count(30, order=2), comprend=("la",)),
                  entity("la", count(6, order=1), count(15, order=2))))
    assert made["tout"] == (f"personnes suivies : {NOT_SHOWN} puis {NOT_SHOWN}",)


def test_dates_that_differ_and_steps_of_a_series_are_no_table() -> None:
    """6 in 2004 takes nothing from 30 in 2009; "10 puis 30" stays a series."""
    then, now = parse_date("2004"), parse_date("2009")
    assert shown((entity("la", count(6, date=then), count(30, date=now)),))["la"] == (
        f"{MASK} personnes suivies", "30 personnes suivies",
    )
    assert shown((entity("la", count(6, order=1), count(30, order=2)),))["la"] == (
        f"{MASK} puis 30 personnes suivies",
    )


def test_other_numbers_are_never_touched() -> None:
    """Capacities, staff and dwellings beside a masked count are shown."""
    capacity = Measure("capacite", HERE, 8, 8, "places")
    assert shown((entity("la", count(6), capacity),))["la"][1] == "8 places"
