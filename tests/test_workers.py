"""Which runs of the suite are shared among workers."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import workers

HERE = Path(__file__)


def run_of(*arguments: str | Path, is_installed: bool = True, **options: Any) -> Any:
    """What pytest tells of a run over some files and folders, with some of its options."""
    usual = {"numprocesses": None, "capture": "fd", "usepdb": False}
    return SimpleNamespace(
        args=list(map(str, arguments)), option=SimpleNamespace(**usual | options),
        pluginmanager=SimpleNamespace(hasplugin=lambda name: is_installed and name == "xdist"),
    )


@pytest.fixture(autouse=True)
def _outside_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests of what the first process decides, though they may run in a worker."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)


def test_folders_are_shared() -> None:
    """A folder is worth the seconds in which workers start, alone or among files."""
    assert workers.are_wanted(run_of(HERE.parent))
    assert workers.are_wanted(run_of(HERE, HERE.parent))


def test_files_and_tests_run_at_once() -> None:
    """A file, or a test of it, starts no worker."""
    assert not workers.are_wanted(run_of(HERE))
    assert not workers.are_wanted(run_of(f"{HERE}::test_folders_are_shared", HERE))


@pytest.mark.parametrize("options", [
    {"numprocesses": 0}, {"numprocesses": 3}, {"capture": "no"}, {"usepdb": True},
    {"is_installed": False},
], ids=str)
def test_what_is_asked_is_kept(options: dict[str, Any]) -> None:
    """``-n`` of any number, ``-s``, ``--pdb`` and the want of pytest-xdist change nothing."""
    assert not workers.are_wanted(run_of(HERE.parent, **options))


def test_a_worker_starts_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each would start others, without end."""
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    assert not workers.are_wanted(run_of(HERE.parent))
