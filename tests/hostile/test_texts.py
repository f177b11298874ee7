"""Hostile texts through the command itself: the codes told, where, and nothing raw printed."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from replicate.cli.app import run
from tests.hostile.pasted_texts import PASTED
from tests.hostile.texts import CASES, RAW, Case
from tests.material.case_kits import lay_kit

SLOW = 2.0
ALL = (*CASES, *PASTED)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_hostile_text(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command tells exactly the codes of the case at its place, in time, and prints safely."""
    folder = lay_kit(tmp_path / "kit")
    content = case.content.encode() if isinstance(case.content, str) else case.content
    (folder / "acteurs.yaml").write_bytes(content)
    start = time.process_time()
    code = run(["validate", "--format", "json", str(folder)])
    assert time.process_time() - start < SLOW
    output = capsys.readouterr().out
    assert RAW.search(output) is None
    told = [
        item for item in json.loads(output)["kits"][0]["problemes"] if item["gravite"] != "manque"
    ]
    assert {item["code"] for item in told} == set(case.codes), case.why
    assert code == int(any(item["gravite"] == "erreur" for item in told))
    if case.place is not None:
        first = next(item for item in told if item["code"] == case.codes[0])
        assert (first["ligne"], first["colonne"]) == case.place
    assert run(["validate", str(folder)]) == code
    assert RAW.search(capsys.readouterr().out) is None


def test_names_are_single() -> None:
    """Each case has a name of its own, and there are more than 150 of them."""
    assert len({case.name for case in ALL}) == len(ALL) > 150
