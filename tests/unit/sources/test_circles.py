"""The collector of cycles looks very seldom: what is read must go without it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from replicate.usecases.check import check_kits
from tests.material.case_kits import CASES, lay_kit

SOME = sorted(path.name for path in CASES.glob("*") if path.name.startswith(("OK", "SCH1", "REF2")))


@pytest.mark.parametrize("case", SOME[::8])
def test_a_kit_that_was_checked_leaves_no_circle(case: str, tmp_path: Path) -> None:
    """Once checked and told, sound or wrong, nothing of a kit waits for the collector."""
    folder = str(lay_kit(tmp_path / "kit", overlay=CASES / case / "kit"))
    check_kits([folder], "text", is_complete=False)  # what is made once and kept
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        check_kits([folder], "text", is_complete=False)
        assert gc.collect() == 0
    finally:
        if was_enabled:
            gc.enable()
