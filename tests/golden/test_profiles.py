"""The profiles say what they said, as text and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.findings.profile import Profile
from replicate.views.profile.text import render_profile
from tests.examples import compare, kit, new_kit, profile_json
from tests.golden.test_evolutions import EVOLUTIONS
from tests.golden.test_measures import FILES as MEASURES
from tests.golden.test_networks import NETWORKS
from tests.golden.test_new_kit import NEW_KITS
from tests.golden.test_perimeters import FILES as PERIMETERS
from tests.golden.test_pictures import PICTURES
from tests.golden.test_timelines import TIMELINES
from tests.golden_files import EXPECTED, Golden

PROFILES = {
    "profil-pau-pau": ("pau", None),
    "profil-pau-pau-2004": ("pau", "2004"),
    "profil-paris-pau": ("paris-20e", None),
    "profil-neuf-pau": ("neuf", None),
    "profil-ville-exemple-pau": ("ville-exemple", None),
}


def profile(name: str, folder: Path) -> Profile:
    """A profile by the name of its golden files."""
    here, there_day = PROFILES[name]
    read = new_kit(folder) if here == "neuf" else kit(here)
    return compare(read.territory, kit("pau").territory, None, there_day)


every_profile = pytest.mark.parametrize("name", PROFILES)


@every_profile
def test_text_says_the_same(name: str, tmp_path: Path, golden: Golden) -> None:
    """The profile's text is the one once accepted."""
    golden(f"{name}.txt", render_profile(profile(name, tmp_path)))


@every_profile
def test_json_says_the_same(name: str, tmp_path: Path, golden: Golden) -> None:
    """The profile's JSON is the one once accepted."""
    golden(f"{name}.json", profile_json(profile(name, tmp_path)))


def test_every_golden_file_has_its_test() -> None:
    """No accepted file is left that nothing is compared with."""
    pictures = {f"{name}{ending}" for name in [*PICTURES, "ville-exemple-sur-pau"]
                for ending in (".txt", ".dot")}
    profiles = {f"{name}{ending}" for name in PROFILES for ending in (".txt", ".json")}
    kits = {f"{name}.yaml" for name in NEW_KITS}
    found = {path.name for path in EXPECTED.iterdir()}
    timelines = {f"frise-{name}.txt" for name in [*TIMELINES, "dates"]}
    networks = {f"{name}{ending}" for name in NETWORKS for ending in (".txt", ".json", ".csv")}
    evolutions = {f"evolution-{name}{ending}" for name in EVOLUTIONS
                  for ending in (".txt", ".json", ".csv")}
    evolutions |= {f"evolution-{name}-carte.txt" for name in EVOLUTIONS}
    assert found == (
        pictures | profiles | kits | timelines | networks | MEASURES | {"neuf-sur-pau.txt"}
        | evolutions | {"evolution-autre-kit.txt"} | PERIMETERS
    )


def test_the_invented_kit_shows_every_state_and_form() -> None:
    """Every state is proposed or decided somewhere in it, every form described, one contested."""
    territory = kit("ville-exemple").territory
    findings = compare(territory, kit("pau").territory).findings
    assert {item.proposed for item in findings} == {
        "non_renseigne", "absent", "envisage", "amorce", "en_place", "en_place_et_evalue",
    }
    assert {decision.form for item in findings for decision in item.decisions} == {
        "identique", "adaptee", "autre", "ajoutee", "sans_equivalent",
    }
    assert [item.function.id for item in findings if item.is_contradicted] == ["F8"]
    assert [item.function.id for item in findings if item.is_gap] == ["F4"]
