"""What Gephi Lite's own readers find in an exported network is what networkx finds there.

They are JavaScript packages, which ``.ci/run`` installs where npm can be had and names in
``NODE_PATH``: ``npm install graphology graphology-gexf graphology-graphml``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from replicate.usecases.export import export_kit
from tests.material.examples import folder_of
from tests.material.kit_files import load, write

_SCRIPT = Path(__file__).with_name("read_graphs.cjs")
_PACKAGES = "['graphology', 'graphology-gexf', 'graphology-graphml'].forEach(require)"
ODD = "Foyer « L'Été » & \"fils\" <b>1</b> \\ 😀"
"""A name with all that an XML attribute must escape."""


def _has_readers() -> bool:
    node = shutil.which("node")
    return node is not None and subprocess.run(
        [node, "-e", _PACKAGES], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(
    not _has_readers(), reason="node or graphology's readers are not here")


def _read(*files: Path) -> dict[str, Any]:
    """What the readers say of each file, under its name."""
    done = subprocess.run(["node", _SCRIPT, *files], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _odd(folder: Path) -> Path:
    """The invented kit under an odd name of an actor."""
    files = load(folder_of("ville-exemple"))
    files["acteurs"]["acteurs"][0]["nom"] = ODD
    return write(files, folder)


@pytest.mark.parametrize("name", ["pau", "paris-20e", "ville-exemple", "odd"])
def test_gephi_lite_reads_each_node_and_tie(name: str, tmp_path: Path) -> None:
    """GEXF and GraphML open strictly, with networkx's nodes, ties, ends, names and words."""
    folder = _odd(tmp_path / "kit") if name == "odd" else folder_of(name)
    files = export_kit(str(folder), None, ("graphml", "gexf"), tmp_path / "out").files
    known = nx.read_graphml(
        next(file for file in files if file.suffix == ".graphml"), force_multigraph=True)
    ties = sorted((start, end, words["label"]) for start, end, words in known.edges(data=True))
    found = _read(*files)
    assert len(found) == 2
    for read in found.values():
        assert read["nodes"] == dict(known.nodes(data=True))
        assert sorted((start, end, words["label"])
                      for start, end, words in read["edges"].values()) == ties
        assert (ODD in {words["label"] for words in read["nodes"].values()}) is (name == "odd")
