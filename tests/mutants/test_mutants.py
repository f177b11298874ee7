"""One fault in a clean kit is told at its file, line and column, and nothing else with it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from replicate.domain.problem import Problem, Severity
from replicate.usecases.kits.reading import read_folder
from replicate.usecases.scaffold import scaffold_kit
from tests.material.case_kits import lay_kit
from tests.material.examples import folder_of
from tests.mutants.faults import FAULTS
from tests.mutants.kit import Kit, Mutant
from tests.mutants.unchanged_files import read_unchanged_files_once

MADE = {"pau": 620, "paris-20e": 600, "ville-exemple": 600, "officiel": 120, "neuf": 60}
"""Mutants of each kit: 2,000 in all."""
SEED = 20240720
SEEN_BOTH_WAYS = 30
OFFICIAL = """\
  - id: officielle
    nom: Structure inscrite aux registres
    type: autre
    champ: social
    siret: "73282932000074"
    finess_et: "640780813"
  - id: inscrite
    nom: Autre structure inscrite
    type: autre
    champ: social
    siret: "35600000000048"
    finess_et: "2A0000014"
"""
"""Entries with numbers of the national registers, which the other kits do not have."""


def lay(name: str, into: Path) -> Path:
    """A clean kit in a folder of its own."""
    if name == "neuf":
        return scaffold_kit(name, into, ("64445",), date(2024, 7, 20))
    if name == "officiel":
        folder = lay_kit(into / name)
        with (folder / "structures.yaml").open("a", encoding="utf-8") as file:
            file.write(OFFICIAL)
        return folder
    return Path(shutil.copytree(folder_of(name), into / name))


@pytest.fixture(scope="module", params=sorted(MADE))
def kit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each of the clean kits."""
    return lay(request.param, tmp_path_factory.mktemp("mutants"))


@pytest.fixture
def each_text_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that a mutant leaves as they are need no other reading."""
    read_unchanged_files_once(monkeypatch)


def errors_among(problems: tuple[Problem, ...]) -> list[Problem]:
    """What blocks."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def told_of(folder: Path, mutant: Mutant) -> tuple[Problem, ...]:
    """All that is told of the kit while it has the mutant's fault."""
    file = folder / mutant.file
    clean = file.read_bytes()
    file.write_bytes(mutant.text)
    try:
        return read_folder(folder, "kit").problems
    finally:
        file.write_bytes(clean)


def told_wrong(folder: Path, mutant: Mutant) -> str | None:
    """What was told of a mutant, when it is not its fault alone and at its place."""
    found = errors_among(told_of(folder, mutant))
    places = [(one.location.line, one.location.column) for one in found
              if one.location.file == f"kit/{mutant.file}"]
    right = (mutant.line, mutant.column) in places
    alone = len(found) == 1 or (mutant.and_missing and {one.code for one in found} ==
                                {"SCH101", "SCH102"} and len(found) == 2)
    if right and alone:
        return None
    told = "; ".join(f"{one.location} {one.code} {one.message}" for one in found)
    return f"{mutant.fault}: {mutant.file}:{mutant.line}:{mutant.column}, told: {told}"


@pytest.mark.usefixtures("each_text_read_once")
def test_one_fault_is_told_at_its_place(kit: Path) -> None:
    """Every mutant has one error, at the place of its fault, and the clean kit has none."""
    assert errors_among(read_folder(kit, "kit").problems) == []
    mutants = list(Kit(kit).mutants(FAULTS, SEED, MADE[kit.name]))
    assert len(mutants) == MADE[kit.name]
    assert [wrong for mutant in mutants if (wrong := told_wrong(kit, mutant))] == []


def test_reading_an_unchanged_file_once_changes_nothing(
    kit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of some mutants of each kit, all that is told, warnings included, is as without it."""
    mutants = list(Kit(kit).mutants(FAULTS, SEED, SEEN_BOTH_WAYS))

    def told() -> list[tuple[Problem, ...]]:
        return [told_of(kit, mutant) for mutant in mutants]

    plain = told()
    read_unchanged_files_once(monkeypatch)
    assert told() == plain


def test_every_fault_is_made(tmp_path: Path) -> None:
    """No kind of fault goes untried for want of a line to break."""
    made = {mutant.fault for name in MADE
            for mutant in Kit(lay(name, tmp_path)).mutants(FAULTS, SEED, MADE[name])}
    assert made == FAULTS.keys()
