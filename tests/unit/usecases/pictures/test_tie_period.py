"""Since when a tie is: never before both its ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.tie_periods import period_words
from tests.material.small_kits import write
from tests.material.small_networks import node, snapshot, tie


def test_a_bound_is_not_later_than_a_year() -> None:
    """A place open "avant 2010" and a team of 2012: the tie is since 2012."""
    place = replace(node("a"), lifetime=Lifetime(start=parse_date("avant 2010")))
    team = replace(node("t"), lifetime=Lifetime(start=parse_date("2012")))
    link = tie("t-a")
    assert period_words(link, snapshot([place, team], [link])) == "depuis 2012"


@pytest.mark.parametrize(("one", "other"), [
    ("avant 1977", "avant 2000"), ("avant 2000", "avant 1977"),
])
def test_two_open_bounds_keep_the_later_one(one: str, other: str) -> None:
    """What joins "avant 1977" and "avant 2000" began before 2000: that is no unknown date."""
    ends = [replace(node(name), lifetime=Lifetime(start=parse_date(date)))
            for name, date in (("a", one), ("b", other))]
    link = tie("a-b")
    assert period_words(link, snapshot(ends, [link])) == "début : avant 2000"


@pytest.mark.parametrize(("start", "end", "words"), [
    ("1995", "2012", "depuis 1995, jusqu'en 2012"),
    ("1989-10", "2012-03", "depuis octobre 1989, jusqu'en mars 2012"),
    ("2017-11-20", "2018-12-01", "depuis le 20 novembre 2017, jusqu'au 1er décembre 2018"),
    ("avant 1960", "annees 1990", "début : avant 1960, fin : années 1990"),
    ("vers 1990", "apres 2009-03-02", "début : vers 1990, fin : après le 2 mars 2009"),
])
def test_a_bound_or_a_guess_is_not_since(start: str, end: str, words: str) -> None:
    """« depuis » and « jusqu'à » are said of plain dates; the French of each form is right."""
    life = Lifetime(start=parse_date(start), end=parse_date(end))
    link = replace(tie("a-b"), lifetime=life)
    assert period_words(link, snapshot([node("a"), node("b")], [link])) == words


@pytest.mark.parametrize(("mentioned", "words"), [
    ("1994-05", "au plus tôt : 1979, l'un de ses bouts cité : mai 1994"),
    ("1978", "depuis 1979"), ("1979", "depuis 1979"), (None, "au plus tôt : 1979"),
])
def test_a_tie_is_not_since_what_only_one_end_says(mentioned: str | None, words: str) -> None:
    """Where nobody says when a place began, the other end's beginning is only a bound.

    So it is where no date at all is known of the place. A place already spoken of when the
    other began leaves no such doubt.
    """
    spoken_of = parse_date(mentioned) if mentioned else None
    place = replace(node("a"), lifetime=Lifetime(cited=spoken_of))
    holder = replace(node("b"), lifetime=Lifetime(start=parse_date("1979")))
    link = tie("b-a")
    assert period_words(link, snapshot([place, holder], [link])) == words


@pytest.mark.parametrize(("other", "words"), [
    ("annees 1990", "au plus tôt : juillet 1998"), ("1998", "au plus tôt : juillet 1998"),
    ("1997", "depuis juillet 1998"), ("avant 1998", "depuis juillet 1998"),
])
def test_what_may_begin_later_is_a_bound(other: str, words: str) -> None:
    """« années 1990 » may be after July 1998: the tie is then not « depuis » that month."""
    one = replace(node("a"), lifetime=Lifetime(start=parse_date("1998-07")))
    two = replace(node("b"), lifetime=Lifetime(start=parse_date(other)))
    link = tie("a-b")
    assert period_words(link, snapshot([one, two], [link])) == words


def test_a_tie_told_before_one_end_begins_has_no_sure_beginning() -> None:
    """A source of 2010 names who manages a place of 2012: neither date bounds the other."""
    place = replace(node("a"), lifetime=Lifetime(start=parse_date("2012")))
    told = replace(tie("b-a"), lifetime=Lifetime(cited=parse_date("2010")))
    assert period_words(told, snapshot([place, node("b")], [told])) \
        == "dit : 2010, avant le début de l'un des deux (2012)"


def test_nobody_is_cited_after_the_end() -> None:
    """A landlord first named in 2016 and a lease over in 2012: the tie is not cited in 2016."""
    landlord = replace(node("a"), lifetime=Lifetime(cited=parse_date("2016")))
    lease = replace(node("k"), lifetime=Lifetime(parse_date("1995"), parse_date("2012")))
    link = tie("a-k")
    assert period_words(link, snapshot([landlord, lease], [link])) \
        == "au plus tôt : 1995, jusqu'en 2012"


def test_an_unknown_end_dates_nothing() -> None:
    """Who manages a place of 2004 is not known: since when is not either."""
    place = replace(node("a"), lifetime=Lifetime(start=parse_date("2004")))
    link = replace(tie("a-a"), source="inconnu", type="gere")
    assert period_words(link, snapshot([place], [link])) == "au plus tôt : 2004"


@pytest.mark.parametrize(("own", "words"), [
    (Lifetime(), "au plus tôt : 2005, jusqu'en 2012"),
    (Lifetime(cited=parse_date("2008")), "au plus tôt : 2005, cité : 2008, jusqu'en 2012"),
    (Lifetime(start=parse_date("2007")), "depuis 2007, jusqu'en 2012"),
    (Lifetime(end=parse_date("2010")), "au plus tôt : 2005, jusqu'en 2010"),
])
def test_what_a_tie_does_not_date_its_ends_bound(own: Lifetime, words: str) -> None:
    """A tie told without a date, into a place that closed in 2012, was until then at the latest."""
    place = replace(node("a"), lifetime=Lifetime(parse_date("1990"), parse_date("2012")))
    team = replace(node("t"), lifetime=Lifetime(start=parse_date("2005")))
    link = replace(tie("t-a"), lifetime=own)
    assert period_words(link, snapshot([place, team], [link])) == words


@pytest.mark.parametrize("own", [None, Lifetime(start=parse_date("2012"))])
def test_who_takes_over_still_does_once_the_other_is_over(own: Lifetime | None) -> None:
    """The end of what was before is not the end of having taken over."""
    before = replace(node("a"), lifetime=Lifetime(parse_date("1990"), parse_date("2012")))
    after = replace(node("b"), lifetime=Lifetime(start=parse_date("2012")))
    link = replace(tie("b-a"), type="succede_a", lifetime=own)
    assert period_words(link, snapshot([before, after], [link])) == "depuis 2012"


def test_what_an_entry_says_is_not_told_when_others_first_named_it(tmp_path: Path) -> None:
    """A report of 2023 says who manages a place; that a note of 2020 names it dates no manager."""
    folder = write(tmp_path, sources="""sources:
  - {id: s1, titre: Bilan, date: "2023", voix: social}
  - {id: s2, titre: Note, date: "2020", voix: sanitaire}
""", structures="""source: s1
structures:
  - {id: pension, nom: Pension, champ: logement, gestionnaire: ccas}
""", partenariats="""source: s2
liens:
  - {de: hopital, vers: pension, type: oriente_vers}
  - {de: hopital, vers: ccas, type: partenariat, debut: "2019"}
""")
    seen = take_snapshot(read_clean(folder).territory, parse_date("2024"))
    [managed] = [tie for tie, _ in seen.ties if tie.type == "gere"]
    [sent] = [tie for tie, _ in seen.ties if tie.type == "oriente_vers"]
    assert period_words(managed, seen) == "cité : 2023 (l'un de ses bouts : 2020)"
    assert period_words(sent, seen) == "cité : 2020"


@pytest.mark.parametrize(("source", "ends", "manager", "words"), [
    ("s1", 'cite_en: "2010", ', "ccas", "cité : 2023 (ses deux bouts : 2010)"),
    ("s0", 'cite_en: "2010", ', "ccas", "ses deux bouts cités : 2010"),
    ("s1", "", "ccas", "cité : 2023"),
    ("s1", 'cite_en: "2010", ', "inconnu", "l'un de ses bouts cité : 2010"),
])
def test_a_tie_is_cited_by_what_says_it_and_not_by_what_names_its_ends(
    tmp_path: Path, source: str, ends: str, manager: str, words: str
) -> None:
    """Both were spoken of in 2010; who manages was first told in 2023, or nobody knows when.

    That nobody knows who manages is told of no year at all.
    """
    folder = write(tmp_path, sources="""sources:
  - {id: s0, titre: Note, voix: social}
  - {id: s1, titre: Bilan, date: "2023", voix: social}
""", acteurs=f"""source: {source}
acteurs:
  - {{id: ccas, nom: CCAS, type: ccas, {ends}champ: social}}
""", structures=f"""source: {source}
structures:
  - {{id: pension, nom: Pension, {ends}champ: logement, gestionnaire: {manager}}}
""")
    seen = take_snapshot(read_clean(folder).territory)
    [managed] = [tie for tie, _ in seen.ties]
    assert period_words(managed, seen) == words
