"""How much of a file is read, whatever its size is said to be."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from replicate.sources.folder import MAX_BYTES, read_kit
from tests.material.case_kits import lay_kit


@pytest.mark.parametrize("said", [0, 3, MAX_BYTES])
def test_a_file_is_read_to_its_end(
    said: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that grows, or whose system does not say how long it is, loses no letter."""
    kit = lay_kit(tmp_path / "kit")
    whole = read_kit(kit)
    monkeypatch.setattr(os, "fstat", lambda _: SimpleNamespace(st_size=said))
    assert read_kit(kit) == whole
    assert len(whole.files) > 1
