"""A kit that ``new`` starts for a commune: its words, line by line, and nothing to correct."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from replicate.domain.problem import Severity
from replicate.usecases.kits.reading import read_folder
from replicate.usecases.scaffold import scaffold_kit
from tests.golden.accepted import NEW_KITS
from tests.material.golden_files import Golden

_DAY = date(2026, 11, 22)


@pytest.mark.parametrize(("name", "communes"), NEW_KITS.items())
def test_new_kit_is_as_accepted(
    name: str, communes: list[str], tmp_path: Path, golden: Golden
) -> None:
    """What the communes fill in is what was read and accepted, and it validates."""
    kit = scaffold_kit(name.removeprefix("neuf-"), tmp_path, communes, _DAY)
    assert {item.severity for item in read_folder(kit).problems} == {Severity.GAP}
    golden(f"{name}.yaml", "".join(
        (kit / file).read_text(encoding="utf-8") for file in ("territoire.yaml", "sources.yaml")
    ))
