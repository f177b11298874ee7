"""Several kinds of which one suffices: a team or a service sits at a table as an actor does."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from replicate.usecases.comparison.pair import compare_kits
from tests.material.small_kits import finding, write
from tests.unit.network.of_each_kind import PLACES, TEAMS

OF_CARE, OF_OTHERS = ("hopital", "cmp", "empp"), ("ccas", "halte", "maraude")


def table(folder: Path, *members: str) -> Path:
    """A kit whose actors, services and teams have no tie but their seats at one table."""
    return write(folder, structures=PLACES, equipes_mobiles=TEAMS, echanges=(
        "source: s1\ninstances:\n  - {id: cellule, nom: Cellule, type: cellule_situations,"
        f" membres: [{', '.join(members)}]}}\n"
    ))


@pytest.mark.parametrize("function", ["M1", "M4", "F7"])
def test_whoever_sits_at_a_table_counts_whatever_its_kind(function: str, tmp_path: Path) -> None:
    """An EMPP or a CMP beside an association shows what a hospital beside it does."""
    for care, other in product(OF_CARE, OF_OTHERS):
        found = finding(table(tmp_path, care, other), function)
        assert found.proposed == "en_place", (care, other)
        [evidence] = found.evidence
        assert {item.id for item in evidence.entities} == {"cellule", care, other}


@pytest.mark.parametrize("tie", ["oriente_vers", "echange_information", "saisit_en_urgence"])
def test_whoever_works_with_another_field_knows_it(tie: str, tmp_path: Path) -> None:
    """A tie of an EMPP or a CMP with a shelter shows M1, either way, as its hospital's does."""
    for care, other in product(OF_CARE, OF_OTHERS):
        for source, target in ((care, other), (other, care)):
            folder = write(tmp_path, structures=PLACES, equipes_mobiles=TEAMS, partenariats=(
                f"source: s1\nliens:\n  - {{de: {source}, type: {tie}, vers: {target}}}\n"))
            assert finding(folder, "M1").proposed == "en_place", (source, target)


@pytest.mark.parametrize("function", ["M1", "M4", "F7"])
@pytest.mark.parametrize("members", [OF_CARE, OF_OTHERS])
def test_one_field_alone_is_not_two_round_a_table(
    function: str, members: tuple[str, ...], tmp_path: Path
) -> None:
    """Three kinds of entities of one side show nothing of what two sides do together."""
    assert finding(table(tmp_path, *members), function).proposed == "non_renseigne"


def test_a_further_member_takes_no_evidence_back(tmp_path: Path) -> None:
    """What a table of two shows stands when members of other kinds are named beside them."""
    for function, last in product(("M1", "M4", "F7"), (*OF_CARE[1:], *OF_OTHERS[1:])):
        few = finding(table(tmp_path, "hopital", "ccas"), function)
        more = finding(table(tmp_path, "hopital", "ccas", last), function)
        shown = {frozenset(item.id for item in way.entities) for way in few.evidence}
        assert shown < {frozenset(item.id for item in way.entities) for way in more.evidence}
        assert more.proposed == few.proposed == "en_place"


def denied(folder: Path, *lists: str, word: str = "aucun") -> tuple[list[str], list[str | None]]:
    """The kinds that M4 tells as not there, and those that it tells as not known."""
    files = {name: f"source: s1\n{name}: {word}\n" for name in lists}
    found = finding(write(folder, **files), "M4")
    assert found.proposed == "non_renseigne"
    return ([item.genre for item in found.absent_forms],
            [item.genre for item in found.unknown_lists])


@pytest.mark.parametrize("lists", [
    ("equipes_mobiles",), ("structures",), ("acteurs",), ("structures", "equipes_mobiles"),
])
def test_none_of_one_kind_denies_no_form_that_another_has(
    lists: tuple[str, ...], tmp_path: Path
) -> None:
    """Without a mobile team, others may sit at a table: nobody said that nobody does."""
    assert denied(tmp_path, *lists) == ([], [])


def test_none_of_any_kind_is_told(tmp_path: Path) -> None:
    """Neither actor nor service nor team: each of the three words stands under M4."""
    genres, _ = denied(tmp_path, "acteurs", "structures", "equipes_mobiles")
    assert sorted(genres) == ["acteur", "equipe_mobile", "structure"]


def test_a_kind_that_a_pattern_seeks_alone_is_denied_alone(tmp_path: Path) -> None:
    """F4 seeks a mobile team by itself: that there is none stands under it, as it did."""
    folder = write(tmp_path, equipes_mobiles="source: s1\nequipes_mobiles: aucun\n")
    assert [item.genre for item in finding(folder, "F4").absent_forms] == ["equipe_mobile"]


def test_a_list_that_nobody_knows_may_hold_the_one_that_lacks(tmp_path: Path) -> None:
    """Unknown is not absent: who would sit may stand in any list that was asked for in vain."""
    assert denied(tmp_path, "equipes_mobiles", word="inconnu") == ([], ["equipe_mobile"])


def test_none_of_another_date_does_not_deny_with_the_others(tmp_path: Path) -> None:
    """Three words deny together at a date that all of them speak of."""
    dated = {name: f'absences: [{{genre: {genre}, source: s1, date: "{year}"}}]\n'
             for name, genre, year in (("acteurs", "acteur", "2010"),
                                       ("structures", "structure", "2010"),
                                       ("equipes_mobiles", "equipe_mobile", "2015"))}
    folder = write(tmp_path, **dated)
    assert not finding(folder, "M4", "2012").absent_forms
    assert len(finding(folder, "M4", "2016").absent_forms) == 3


def test_the_reference_keeps_its_own_evidence() -> None:
    """Pau shows its requirements as it did: no table of it seats a service or a team."""
    profile = compare_kits("pau", "pau", None).profile
    assert all({item.genre for way in found.evidence for item in way.entities}
               .isdisjoint({"structure", "equipe_mobile"})
               for found in profile.findings if found.function.id == "M4")
