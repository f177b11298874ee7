"""Every commune of the country is found by its code, and by its name with its département."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.addresses.geography import (
    COMMUNE_CODE,
    Commune,
    FormerCommune,
    UnknownPlace,
    department_of,
    folded_names,
    zone_populations,
)
from replicate.domain.rules.identifiers import has_department
from replicate.errors import UsageError
from replicate.sources.geography import commune_of, find_place
from replicate.sources.geography_files import parts
from replicate.sources.geography_names import communes_named, only_commune_called
from replicate.usecases.new_kit.communes import Chosen, find_communes, split_answer

COMMUNES = [commune_of(code) for part in parts() for code in part.positions]
FORMER = [code for part in parts() for code in part.former]
BY_NAME: dict[str, list[str]] = {}
for _commune, _name in zip(COMMUNES, folded_names(item.name for item in COMMUNES), strict=True):
    BY_NAME.setdefault(_name, []).append(_commune.code)


def test_every_code_is_its_own_commune() -> None:
    """The code of each commune is taken as it is, whatever postal code it resembles."""
    for commune in COMMUNES:
        assert find_communes([commune.code])[0].commune == commune
        assert COMMUNE_CODE.fullmatch(commune.code)
        assert has_department(commune.code)


def test_every_former_code_leads_to_a_commune() -> None:
    """Each code of the past leads to a commune of today, and is the code of none."""
    for code in FORMER:
        place = find_place(code)
        assert isinstance(place, FormerCommune)
        assert isinstance(find_place(place.now.code), Commune)


def test_every_name_with_its_department_is_found() -> None:
    """Each commune is found by its name and the code or the name of its département.

    Two communes of one département whose names differ by accents alone are both shown.
    """
    for commune in COMMUNES:
        twins = [
            code for code in BY_NAME[folded_names([commune.name])[0]]
            if department_of(code) == commune.department.code
        ]
        for told in (commune.department.code, commune.department.name):
            found = communes_named(f"{commune.name} ({told})")
            assert sorted(item.code for item in found) == sorted(twins), commune


def test_every_name_lists_all_who_have_it() -> None:
    """A name alone gives every commune which has it: never one chosen among several."""
    for name, codes in BY_NAME.items():
        found = communes_named(commune_of(codes[0]).name)
        assert sorted(item.code for item in found) == sorted(codes), name


def test_only_a_name_that_one_commune_has_is_suggested() -> None:
    """What is suggested for a territory's name is the only commune called so."""
    for name in ("Limoges", "Pau", "Le Havre"):
        suggested = only_commune_called(name)
        assert suggested is not None
        assert suggested.name == name
    for name in ("Saint-Denis", "limoges", "Mon territoire", ""):
        assert only_commune_called(name) is None


@given(st.one_of(
    st.text(), st.from_regex(COMMUNE_CODE, fullmatch=True),
    st.text(alphabet="0123456789AB ", max_size=7), st.text(alphabet="abSt-ée'()| ,", max_size=20),
))
def test_anything_typed_is_a_commune_or_told(word: str) -> None:
    """Whatever is typed gives a commune, or an error with what to write: never a crash."""
    refusal: str | None = None
    found: tuple[Chosen, ...] = ()
    try:
        found = find_communes([word])
    except UsageError as error:
        refusal = error.advice
    assert refusal or len(found) == 1


@given(st.from_regex(COMMUNE_CODE, fullmatch=True))
def test_every_code_is_answered_in_one_way(code: str) -> None:
    """A code is a commune's of today, of the past, or nobody's; neighbours are of today."""
    place = find_place(code)
    if isinstance(place, UnknownPlace):
        assert code not in {item.code for item in (*place.nearest, *place.posted)}
        assert all(isinstance(find_place(item.code), Commune) for item in place.nearest)
    else:
        assert place.code == code


@given(st.lists(st.sampled_from(COMMUNES), max_size=6, unique=True), st.randoms())
def test_a_zone_counts_the_same_in_any_order(communes: list[Commune], random: Random) -> None:
    """The order of the communes changes no number, and no number is more than their sum."""
    before = {item.population: len(item.counted) for item in zone_populations(communes)}
    random.shuffle(communes)
    assert {item.population: len(item.counted) for item in zone_populations(communes)} == before
    for population, counted in before.items():
        assert counted <= len(communes)
        assert population.value <= sum(
            item.value for commune in communes for item in commune.populations
            if (item.kind, item.year, item.source)
            == (population.kind, population.year, population.source)
        )


@given(st.lists(st.sampled_from(COMMUNES), max_size=4))
def test_answers_at_the_question_are_split(communes: list[Commune]) -> None:
    """Codes between spaces, and names between commas, are as many words."""
    codes = tuple(commune.code for commune in communes)
    assert split_answer(" ".join(codes)) == codes
    assert split_answer(", ".join(commune.name for commune in communes)) == tuple(
        commune.name for commune in communes
    )
