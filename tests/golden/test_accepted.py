"""The folder of accepted files holds what tests compare with, and nothing else."""

from __future__ import annotations

from tests.golden.accepted import every_file
from tests.material.golden_files import EXPECTED


def test_every_golden_file_has_its_test() -> None:
    """No accepted file is left that nothing is compared with."""
    assert {path.name for path in EXPECTED.iterdir()} == every_file()
