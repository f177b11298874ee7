"""A profile never judges: no figure, no total, no order of merit, no colour of a state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.findings.profile import Finding, Profile
from replicate.domain.text.tone import Tone
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.comparison.pair import compare_kits
from replicate.views.profile.text import render_profile
from tests.material.examples import compare, kit, profile_json
from tests.material.small_kits import PENSION, RECORD, decided, write

STATES = list(FAMILIES["etat"].terms)
PAU = kit("pau").territory
PROFILES = {name: compare(kit(name).territory, PAU) for name in ("pau", "paris-20e",
                                                                 "ville-exemple")}
COUNTED = re.compile(r"(score|total|note|poids|rang|niveau|pourcent|part|moyenne|nombre|taux|"
                     r"count|rank|weight|sum)s?")
PLACE = re.compile(r"\([^()]*\.yaml:\d+:\d+[^()]*\)")
YEAR = re.compile(r"\b\d{4}\b")

every_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES.keys())


def values(node: Any) -> Iterator[tuple[str, Any]]:
    """Every key and what it holds, at any depth."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield str(key), value
        if isinstance(value, (dict, list)):
            yield from values(value)


def marked(text: str, tone: Tone) -> str:
    """A text that shows how it is painted."""
    return f"<{tone.value}>{text}</>"


def with_states(profile: Profile, states: list[str]) -> Profile:
    """The profile, its functions' proposed states replaced in order."""
    def said(finding: Finding, state: str) -> Finding:
        return replace(finding, proposed=state)
    return replace(profile, functions=tuple(map(said, profile.functions, states)))


@every_profile
def test_json_has_no_number_and_no_total(profile: Profile) -> None:
    """States are words: nothing in the data is a figure, nor is called by what adds or ranks."""
    found = list(values(json.loads(profile_json(profile))))
    assert len(found) > 100
    assert not [pair for pair in found if isinstance(pair[1], (int, float))
                and not isinstance(pair[1], bool)]
    assert not [key for key, _ in found if COUNTED.fullmatch(key)]


def test_words_have_no_figure_but_places_dates_and_answers(tmp_path: Path) -> None:
    """Apart from where, when and the functions' own ids, digits count answers only."""
    write(tmp_path, structures=PENSION,
          fonctions=decided('etat: amorce, forme: autre, date: "2024"') + RECORD)
    profile = compare_kits(str(tmp_path), "pau", None).profile
    text = render_profile(profile)
    for finding in profile.findings:
        text = text.replace(finding.function.id + "  ", "")
    flat = " ".join(text.replace("\u00a0", " ").split())
    body, _, foot = flat.partition(" Fonctions ")[2].partition("Exigences de la mission")
    told = YEAR.sub("", PLACE.sub("", body))
    reference = " ".join(item.label for finding in profile.findings
                         for way in finding.reference_evidence for item in way.entities)
    digits = set(re.findall(r"\d+", told)) - set(re.findall(r"\d+", reference))
    assert digits == set()
    assert foot.endswith("1 fonction sur 10 renseignée ; les autres restent à demander.")


@given(states=st.lists(st.sampled_from(STATES), min_size=10, max_size=10))
def test_no_state_has_its_colour_or_its_place(states: list[str]) -> None:
    """Whatever the states, functions keep the model's order and every line its tone."""
    plain = with_states(PROFILES["pau"], ["en_place"] * 10)
    changed = with_states(PROFILES["pau"], states)
    before = render_profile(plain, marked).splitlines()[:-1]
    after = render_profile(changed, marked).splitlines()[:-1]
    assert [line for line in before if "État proposé" not in line] == [
        line for line in after if "État proposé" not in line
    ]
    told = [line for line in after if "État proposé" in line]
    assert not [line for line in told if "<" in line]
    data = json.loads(profile_json(changed))
    assert [item["fonction"] for item in data["fonctions"]] == [
        function.id for function in PROFILES["pau"].model.functions
    ]
    assert [item["etat_propose"] for item in data["fonctions"]] == states
