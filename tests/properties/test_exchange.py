"""Exports mask small counts, never open contacts, and do not depend on the process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from replicate.usecases.export import export_kit
from replicate.usecases.measure import describe_measures, measure_kit
from tests.examples import folder_of
from tests.properties.kit_files import load, write
from tests.properties.test_masking import counted

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ("graphml", "gexf", "csv", "kumu")
_SCRIPT = """
import sys
from replicate.cli.app import run
kit, out = sys.argv[1:]
run(["export", kit, "--out", out])
run(["measure", kit, "--projection"])
run(["measure", kit, "--format", "json"])
"""


def written(folder: Path, out: Path) -> dict[str, str]:
    """Every file of an export, and both reports of the measures."""
    files = {path.name: path.read_text(encoding="utf-8")
             for path in export_kit(str(folder), None, FORMATS, out).files}
    found = measure_kit(str(folder), None, with_projection=True)
    return files | {name: describe_measures(found, name) for name in ("text", "json")}


@pytest.mark.parametrize("nature", ["personnes_suivies", "activite", "stock"])
@pytest.mark.parametrize("value", [1, 7, 10])
def test_small_counts_are_in_no_export(nature: str, value: int, tmp_path: Path) -> None:
    """No file gives a count of accompanied persons from 1 to 10, under any nature; "< 11" is."""
    files = counted(nature, "personnes", valeur=value)
    made = written(write(files, tmp_path / "kit"), tmp_path / "out")
    for name, text in made.items():
        assert not re.search(rf"(?<![\d,  -]){value} personne", text), name
    masked = [name for name, text in made.items()
              if "< 11 personne" in text or "&lt; 11 personne" in text]
    assert {name.rpartition(".")[2] for name in masked} == {"graphml", "gexf", "csv", "json"}


def test_contacts_are_never_opened(tmp_path: Path) -> None:
    """A kit's contacts, even unreadable, are in no export and in no measure."""
    folder = write(load(folder_of("ville-exemple")), tmp_path / "kit")
    (folder / "contacts.yaml").write_text(
        "contacts:\n  - {nom: Nom-Secret, telephone: '0600000000'}\n", encoding="utf-8"
    )
    for name, text in written(folder, tmp_path / "out").items():
        assert "Secret" not in text, name
        assert "0600000000" not in text, name


def made_by(kit: str, seed: str, out: Path) -> dict[str, bytes]:
    """What a process of its own writes and prints of a kit, by file name."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, kit, str(out)], cwd=ROOT, capture_output=True, check=True,
        timeout=120, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
    )
    printed = done.stdout.replace(str(out).encode(), b"")
    return {"sortie": printed} | {path.name: path.read_bytes() for path in sorted(out.iterdir())}


@pytest.mark.parametrize("kit", ["tests/kits/ville-exemple", "pau"])
def test_same_kit_same_bytes(kit: str, tmp_path: Path) -> None:
    """Exports and measures do not depend on the order of hashes or on the run."""
    first, again = made_by(kit, "1", tmp_path / "a"), made_by(kit, "2", tmp_path / "b")
    assert first == again
    assert len(first) == 6
