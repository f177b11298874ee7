"""Exports mask small counts and never open contacts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from replicate.usecases.export import export_kit
from replicate.usecases.measure import describe_network, measure_kit
from tests.material.examples import folder_of
from tests.material.kit_files import load, write
from tests.properties.counted_kit import counted

FORMATS = ("graphml", "gexf", "csv", "kumu")


def written(folder: Path, out: Path) -> dict[str, str]:
    """Every file of an export, and both reports of the measures."""
    files = {path.name: path.read_text(encoding="utf-8")
             for path in export_kit(str(folder), None, FORMATS, out).files}
    found = measure_kit(str(folder), None, with_projection=True)
    return files | {name: describe_network(found, name) for name in ("text", "json")}


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
