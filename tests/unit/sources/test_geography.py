"""The official geographic code that is shipped: whole, small, and read as its sources say."""

from __future__ import annotations

import sys

import pytest

from replicate import resources
from replicate.domain.addresses.geography import (
    DGCL,
    INSEE,
    Commune,
    FormerCommune,
    Population,
    UnknownPlace,
    bare_name,
    changed_codes,
    folded_names,
    swapped_codes,
    zone_populations,
)
from replicate.errors import FileError
from replicate.sources import geography_files
from replicate.sources.geography import commune_of, communes_posted, find_place, find_places
from replicate.sources.geography_files import departments, epcis, parts
from replicate.usecases.new_kit.prefill import prefill

_OVERSEAS = {"975", "977", "978", "984", "986", "987", "988", "989"}


def everything() -> list[Commune]:
    """Every commune and municipal arrondissement of the country."""
    return [commune_of(code) for part in parts() for code in part.positions]


def test_the_whole_country_is_there() -> None:
    """Communes, arrondissements, EPCI, départements and régions are as many as the source has."""
    places = everything()
    communes = [place for place in places if place.whole is None]
    assert (len(communes), len(places) - len(communes)) == (34_969, 45)
    assert sum(place.epci_code is None for place in communes) == 98
    assert sum(not place.populations for place in communes) == 6
    assert len(epcis()) == 1_255
    assert len(departments().keys() - _OVERSEAS) == 101
    assert departments().keys() >= _OVERSEAS
    regions = {item.region.code for code, item in departments().items() if code not in _OVERSEAS}
    assert len(regions) == 18


def test_it_is_small() -> None:
    """All the files together stay under 500 KB."""
    files = [path for path in resources.geography_folder().iterdir() if path.suffix != ".md"]
    assert len(files) == 3
    assert sum(path.stat().st_size for path in files) < 500_000


def test_both_populations_are_kept() -> None:
    """Pau has the count of each file, with its nature, its year and who says it."""
    assert commune_of("64445").populations == (
        Population(80_441, "municipale", "2023", INSEE),
        Population(78_620, "municipale", "2022", DGCL),
        Population(79_982, "totale", "2022", DGCL),
    )


def test_populations_of_an_epci_are_its_members_sums() -> None:
    """What the second file says of an EPCI is what it says of its members, for each of them."""
    sums: dict[tuple[str, str], int] = {}
    for commune in everything():
        for population in commune.populations:
            if commune.epci_code and commune.whole is None and population.source == DGCL:
                key = (commune.epci_code, population.kind)
                sums[key] = sums.get(key, 0) + population.value
    assert sums == {
        (epci.code, population.kind): population.value
        for epci in epcis().values() for population in epci.populations
    }


def test_towns_are_their_arrondissements_sums() -> None:
    """Paris, Lyon and Marseille have as many inhabitants as their arrondissements together."""
    arrondissements = [place for place in everything() if place.whole]
    for code in ("75056", "69123", "13055"):
        counts = [item.inhabitants or 0 for item in arrondissements if item.whole == code]
        assert commune_of(code).inhabitants == sum(counts) > 0


@pytest.mark.parametrize(("code", "year"), [
    ("64445", "2023"), ("97611", "2017"), ("98735", "2022"), ("98818", "2025"), ("97502", "2023"),
])
def test_each_count_has_its_own_year(code: str, year: str) -> None:
    """Overseas is not counted in the same years as the rest."""
    assert commune_of(code).populations[0].year == year


@pytest.mark.parametrize(("code", "told"), [
    ("87085", "Limoges (87085) · Haute-Vienne · Nouvelle-Aquitaine"),
    ("75120", "Paris 20e Arrondissement (75120) · Paris · Île-de-France"),
    ("2A004", "Ajaccio (2A004) · Corse-du-Sud · Corse"),
    ("01001", "L'Abergement-Clémenciat (01001) · Ain · Auvergne-Rhône-Alpes"),
    ("97502", "Saint-Pierre (97502) · Saint-Pierre-et-Miquelon · Saint-Pierre-et-Miquelon"),
    ("98901", "Île de Clipperton (98901) · Île de Clipperton · Île de Clipperton"),
])
def test_a_commune_knows_where_it_is(code: str, told: str) -> None:
    """A code gives the commune, its département and its région, the first and last included."""
    place = commune_of(code)
    assert f"{place} · {place.department.name} · {place.region.name}" == told


def test_an_arrondissement_has_the_epci_of_its_town() -> None:
    """Marseille's arrondissements are in Marseille's métropole, and have their own postal code."""
    place = commune_of("13201")
    assert place.epci_code == commune_of("13055").epci_code
    assert place.postal_codes == ("13001",)


def test_a_former_code_leads_to_today() -> None:
    """A code of the past gives the commune of today, and its own name when the source has it."""
    place = find_place("74011")
    assert isinstance(place, FormerCommune)
    assert (place.name, str(place.now)) == ("Annecy-le-Vieux", "Annecy (74010)")
    assert isinstance(find_place("74010"), Commune)


def test_a_code_that_is_postal_too_says_so() -> None:
    """75020 was Châtillon's in the Seine; what is meant today may be the postal code."""
    place = find_place("75020")
    assert isinstance(place, FormerCommune)
    assert [item.code for item in place.posted] == ["75120"]


@pytest.mark.parametrize(("code", "nearest", "posted"), [
    ("87000", ["87050", "87001", "87002"], ["87085"]),
    ("97702", ["97701"], []),
    ("20004", ["2A004"], []),
    ("99123", [], []),
    ("97999", [], []),
])
def test_an_unknown_code_names_what_is_near(
    code: str, nearest: list[str], posted: list[str]
) -> None:
    """Near is one slip of the finger in the département, or the same number as a postal code."""
    place = find_place(code)
    assert isinstance(place, UnknownPlace)
    assert [item.code for item in place.nearest] == nearest
    assert [item.code for item in place.posted] == posted


def test_swapped_signs_come_before_wrong_ones() -> None:
    """Two signs in the wrong order are the likelier slip; the département stays as it is."""
    assert set(swapped_codes("87058")) == {"87508", "87850", "87085"}
    assert "87059" in changed_codes("87058")
    assert all(code.startswith("971") for code in swapped_codes("97105") + changed_codes("97105"))


def test_postal_codes_of_divided_towns_mean_arrondissements() -> None:
    """69003 is the postal code of Lyon's third arrondissement, not of Lyon beside it."""
    assert [item.code for item in communes_posted("69003")] == ["69383"]
    assert [item.code for item in communes_posted("00000")] == []


def test_only_codes_are_looked_up() -> None:
    """What has not the shape of a code is no place: another problem tells it."""
    assert find_places(["6444", "Pau", "٦٤٤٤٥", "", "64445"]).keys() == {"64445"}


@pytest.mark.parametrize(("one", "other"), [
    ("Saint-Étienne-du-Rouvray", "st etienne du rouvray"), ("L'Haÿ-les-Roses", "L’HAY LES ROSES"),
    ("Œuf-en-Ternois", "oeuf en ternois"), ("Paris 20e Arrondissement", "Paris 20"),
    ("Paris 1er Arrondissement", "paris 1ER"),
    ("Lyon 3e Arrondissement", "3e arrondissement de Lyon"),
    ("Sainte-Foy-lès-Lyon", "Ste Foy lès Lyon"), ("Saint-Saëns", "St Saens"),
])
def test_names_compare_as_people_type_them(one: str, other: str) -> None:
    """Accents, case, hyphens, apostrophes, "St" and the words of a number do not matter."""
    assert folded_names([one]) == folded_names([other])
    assert folded_names([one, other]) == folded_names([one]) + folded_names([other])


def test_an_article_may_be_left_out() -> None:
    """What people call Havre is Le Havre; Lestrem, which has no article, loses nothing."""
    assert bare_name(folded_names(["Le Havre"])[0]) == "havre"
    assert bare_name("l_hay_les_roses") == "hay_les_roses"
    assert bare_name("lestrem") == "lestrem"


def test_years_and_sources_are_never_mixed() -> None:
    """A zone has a sum for each source and year, of the communes which have that count."""
    zone = [commune_of(code) for code in ("97611", "98901", "98735")]
    told = [(item.population, len(item.counted), item.asked) for item in zone_populations(zone)]
    assert told == [
        (Population(26_654, "municipale", "2022", INSEE), 1, 3),
        (Population(71_437, "municipale", "2017", INSEE), 1, 3),
        (Population(71_437, "municipale", "2017", DGCL), 1, 3),
    ]


def test_total_populations_are_not_summed() -> None:
    """Some people are in two communes' total populations: several communes have no total."""
    zone = [commune_of("87085"), commune_of("87114")]
    told = {item.population for item in zone_populations(zone)}
    assert told == {
        Population(129_937 + 11_342, "municipale", "2023", INSEE),
        Population(129_754 + 11_207, "municipale", "2022", DGCL),
    }


def test_nobody_is_counted_twice() -> None:
    """An arrondissement adds nothing to its own town, and counts where it stands alone."""
    paris, north = commune_of("75056"), commune_of("75118")
    assert zone_populations([paris, north]) == zone_populations([paris])
    assert zone_populations([north])[0].population.value == north.inhabitants


def test_a_zone_without_count_has_none() -> None:
    """Land where nobody lives gets no number, rather than zero."""
    assert zone_populations([commune_of("98901")]) == ()
    assert prefill([commune_of("98901")])["populations"] == []
    assert prefill([])["sources"] == []


def test_a_python_without_lzma_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some builds of Python cannot read the data: an error says so, not a traceback."""
    monkeypatch.setitem(sys.modules, "lzma", None)
    with pytest.raises(FileError, match="lzma"):
        geography_files._expanded(b"")
