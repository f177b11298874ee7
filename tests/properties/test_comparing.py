"""Unknown is never absent; evidence only ever adds; a kit has no gap beside itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.kit import KIT_FILES
from replicate.domain.reports.picture import Standing
from replicate.domain.territory import Territory
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.kits.reading import read_clean
from tests.material.examples import compare, folder_of, kit, map_of, new_kit, overlay
from tests.material.kit_files import load, write
from tests.properties.changed_territories import INVENTED, PAU, among, ids_of, silent, unknown

STATES = list(FAMILIES["etat"].terms)

every_kit = pytest.mark.parametrize("name", ["pau", "ville-exemple"])
every_day = pytest.mark.parametrize("day", [None, "2003", "2004", "2009", "2025"])


def states(territory: Territory, day: str | None = None) -> dict[str, str]:
    """The state proposed for each function and requirement."""
    return {item.function.id: item.proposed for item in compare(territory, PAU, day).findings}


@every_kit
@every_day
def test_a_kit_beside_itself_has_no_gap(name: str, day: str | None) -> None:
    """The same kit at the same date has the same evidence on both sides, and no gap."""
    territory = kit(name).territory
    for finding in compare(territory, territory, day, day).findings:
        assert not finding.is_gap, finding.function.id
        assert finding.evidence == finding.reference_evidence, finding.function.id


@every_day
def test_pau_over_itself_is_pau(day: str | None) -> None:
    """Laid over itself, Pau has no ghost and nothing of its own: the map's boxes and ties."""
    over, alone = overlay(PAU, PAU, day, day), map_of("pau", day)
    assert {box.id for box in over.boxes} == {box.id for box in alone.boxes}
    assert {link.id for link in over.links} == {link.id for link in alone.links}
    ours = {Standing.ABSENT, Standing.UNSAID, Standing.ADDED}
    assert not ours & {box.standing for box in over.boxes}
    assert not ours & {link.standing for link in over.links}


@pytest.mark.parametrize("territory", [PAU, INVENTED], ids=lambda item: item.id)
@settings(max_examples=60)
@given(data=st.data())
def test_more_evidence_never_takes_a_state_back(territory: Territory, data: st.DataObject) -> None:
    """Whatever is added to a part of a kit, no proposed state goes back."""
    some = data.draw(ids_of(territory))
    more = some | data.draw(ids_of(territory))
    day = data.draw(st.sampled_from([None, "2009", "2025"]))
    before, after = states(among(territory, some), day), states(among(territory, more), day)
    for function, state in before.items():
        assert STATES.index(after[function]) >= STATES.index(state), function


@pytest.mark.parametrize("territory", [PAU, INVENTED], ids=lambda item: item.id)
@settings(max_examples=60)
@given(data=st.data())
def test_removing_facts_never_says_absent(territory: Territory, data: st.DataObject) -> None:
    """Where nobody said that something is absent, no part of a kit reads as absent or a gap."""
    part = among(silent(territory), data.draw(ids_of(territory)))
    for finding in compare(part, PAU).findings:
        assert finding.proposed != "absent", finding.function.id
        assert not finding.is_gap, finding.function.id
    assert Standing.ABSENT not in {box.standing for box in overlay(part, PAU).boxes}


def test_without_a_fact_nothing_is_known(tmp_path: Path) -> None:
    """A kit without facts, emptied or just made, is "non renseigné" throughout."""
    for empty in (among(silent(PAU), set()), new_kit(tmp_path).territory):
        assert set(states(empty).values()) == {"non_renseigne"}
        assert not any(item.is_answered for item in compare(empty, PAU).findings)


def test_sections_told_unknown_are_not_absent(tmp_path: Path) -> None:
    """A kit whose every section says "inconnu" is "non renseigné", and Pau over it all "?"."""
    new_kit(tmp_path)
    files = load(tmp_path / "neuf")
    for kit_file in KIT_FILES:
        for section in kit_file.sections:
            if section.key in files.get(kit_file.name, {}) and section.key != "sources":
                files[kit_file.name][section.key] = "inconnu"
    territory = read_clean(write(files, tmp_path / "inconnu")).territory
    assert set(states(territory).values()) == {"non_renseigne"}
    assert {box.standing for box in overlay(territory, PAU).boxes} == {Standing.UNSAID}


@settings(max_examples=60)
@given(keys=st.sets(st.sampled_from(
    sorted({key for item in PAU.entities for key in item.statements})
)))
def test_unknown_values_never_read_as_absent(keys: set[str]) -> None:
    """Whatever Pau's kit turned out not to know, no function becomes absent or a gap."""
    vague = replace(PAU, entities=tuple(unknown(item, keys) for item in PAU.entities))
    for finding in compare(vague, PAU).findings:
        assert finding.proposed != "absent", finding.function.id
        assert not finding.is_gap, finding.function.id


@pytest.mark.parametrize("function", ["F1", "F2", "F5", "F9"])
def test_absent_needs_someone_who_said_so(tmp_path: Path, function: str) -> None:
    """One word of absence makes one function absent and a gap, and no other."""
    files: dict[str, Any] = load(folder_of("ville-exemple"))
    files = {"sources": files["sources"], "territoire": {
        **{key: files["territoire"][key]
           for key in ("format", "id", "nom", "nature", "reference", "date_etat")},
        "absences": [{"genre": "structure", "fonction": function, "enonce": "Il n'y en a pas.",
                      "source": "s1", "passage": "p. 1"}],
    }}
    found = compare(read_clean(write(files, tmp_path / "kit")).territory, PAU).findings
    assert [item.function.id for item in found if item.proposed == "absent"] == [function]
    assert [item.function.id for item in found if item.is_gap] == [function]
