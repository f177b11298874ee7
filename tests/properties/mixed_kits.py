"""Kits written again in another order: what a test then finds must be the same."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, settings

from replicate.domain.checked import CheckedKit
from replicate.usecases.kits.reading import read_clean
from tests.material.examples import folder_of
from tests.material.kit_files import Data, is_entries, load, write

KITS = ("pau", "paris-20e", "ville-exemple", "ville-aux-ilots", "val-exemple")
FILES = {name: load(folder_of(name)) for name in KITS}

every_kit = pytest.mark.parametrize("name", KITS)
few = settings(max_examples=8, phases=[Phase.explicit, Phase.generate])
"""Each example reads a kit from the disk: few of them, and none to make a failure smaller."""


def mixed(name: str, dice: random.Random) -> CheckedKit:
    """The kit with its files, keys and entries in another order."""
    files = {key: _shuffled(data, dice, top=key != "modele") for key, data in FILES[name].items()}
    return read_back({key: files[key] for key in dice.sample(list(files), len(files))}, name)


def read_back(files: Data, name: str) -> CheckedKit:
    """A kit written to a folder that lives only for this reading."""
    with TemporaryDirectory() as folder:
        return read_clean(write(files, Path(folder)), name)


def _shuffled(node: Any, dice: random.Random, top: bool = False) -> Any:
    """The same data, keys in another order, and entries too in a file that is no model."""
    if isinstance(node, dict):
        keys = dice.sample(list(node), len(node))
        return {key: _section(node[key], dice, top) for key in keys}
    return [_shuffled(item, dice) for item in node] if isinstance(node, list) else node


def _section(value: Any, dice: random.Random, top: bool) -> Any:
    inner = _shuffled(value, dice)
    return dice.sample(inner, len(inner)) if top and is_entries(inner) else inner
