"""When tests are shared among workers, one a processor, by pytest-xdist."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def are_wanted(config: pytest.Config) -> bool:
    """Whether a run is large enough to start workers, and nothing asks for a single process.

    Folders are shared; files and tests that are named one by one run at once, here. A ``-n`` is
    kept, and ``-s`` or ``--pdb`` too: a worker's terminal is not the one that is looked at.
    Without pytest-xdist all run here. A worker reads this as well: it never starts others.
    """
    option = config.option
    return (
        config.pluginmanager.hasplugin("xdist") and "PYTEST_XDIST_WORKER" not in os.environ
        and option.numprocesses is None and option.capture != "no" and not option.usepdb
        and any(Path(argument).is_dir() for argument in config.args)
    )
