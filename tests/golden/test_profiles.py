"""The profiles say what they said, as text and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.findings.profile import Profile
from replicate.views.profile.text import render_profile
from tests.golden.accepted import PROFILES
from tests.material.examples import compare, kit, new_kit, profile_json
from tests.material.golden_files import Golden


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
