"""Each command imports what it uses and nothing else: that is what its start costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.material.command import ROOT, environment

HEAVY = {"networkx", "cookiecutter", "jinja2", "graphviz", "fontTools", "typst"}
CODE = """
import sys
sys.argv = ["replicate", *sys.argv[1:]]
from replicate.cli import main
try:
    main()
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""


def imported(*arguments: str | Path) -> set[str]:
    """The packages and modules that a run of the command has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, arguments)], cwd=ROOT, text=True, check=False,
        capture_output=True, encoding="utf-8", env=environment(), timeout=120,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_version_imports_nothing() -> None:
    """The version is answered without click."""
    assert not imported("--version") & (HEAVY | {"click", "yaml"})


@pytest.mark.parametrize("arguments", [["--help"], ["validate", "--help"]])
def test_help_imports_click_alone(arguments: list[str]) -> None:
    """Help is told before anything is read."""
    found = imported(*arguments)
    assert "click" in found
    assert not found & (HEAVY | {"yaml", "jsonschema", "jsonschema_rs"})


def test_list_of_commands_waits_for_no_path() -> None:
    """Help on all commands tells of no file: what handles paths is a twentieth of its start."""
    assert "pathlib" not in imported("--help")


def test_cycles_are_not_looked_for_at_the_end() -> None:
    """What was imported leaves with the process: to look for cycles in it cost as much as help."""
    code = f"import gc\n{CODE}    print(gc.get_freeze_count(), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=False,
        encoding="utf-8", env=environment(), timeout=120,
    )
    assert int(done.stderr.splitlines()[-1]) > 0


def test_validate_imports_what_reads_kits() -> None:
    """A sound kit waits for no drawing, no template and no words of errors."""
    found = imported("validate", "pau")
    assert {"yaml", "jsonschema_rs"} <= found
    assert not found & (HEAVY | {"jsonschema"})
    assert "importlib.resources" not in found, "a text is told without the font's file"


def test_compare_imports_no_algorithm() -> None:
    """A comparison asks a graph for neighbours only: networkx waits for what measures."""
    assert "networkx" not in imported("compare", "paris-20e", "--format", "text,json")
    assert "networkx" in imported("measure", "pau")


def test_a_map_pays_for_no_other_view(tmp_path: Path) -> None:
    """Drawing a map that reads on A3 imports neither timeline, cards, perimeters nor a matrix."""
    code = CODE.replace('{name.partition(".")[0] for name in sys.modules}', "sys.modules")
    done = subprocess.run(
        [sys.executable, "-c", code, "render", "pau", "--format", "svg", "--out", tmp_path],
        cwd=ROOT, text=True, check=True, capture_output=True, encoding="utf-8",
        env=environment(), timeout=120,
    )
    found = set(done.stderr.splitlines()[-1].split())
    assert "replicate.views.map.picture" in found
    others = ("timeline", "cards", "perimeter", "street", "matrix")
    assert [name for name in found if name.startswith("replicate.usecases")
            and any(other in name.rpartition(".")[2] for other in others)] == []
