"""The maps and the overlay say what they said, as data and as DOT, not as bytes of a drawing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Picture
from replicate.views.map.dot import render_dot
from tests.golden.accepted import OVERLAY, PICTURES
from tests.material.examples import kit, map_of, new_kit, overlay
from tests.material.golden_files import EXPECTED, Golden
from tests.material.portrait import portray


@cache
def picture(name: str) -> Picture:
    """A picture by the name of its golden file."""
    if name == OVERLAY:
        return overlay(kit("ville-exemple").territory, kit("pau").territory)
    return map_of(*PICTURES[name])


every_picture = pytest.mark.parametrize("name", [*PICTURES, OVERLAY])


@every_picture
def test_picture_says_the_same(name: str, golden: Golden) -> None:
    """Entities, ties, lists, lanes, banner, subtitle and table are those once accepted."""
    golden(f"{name}.txt", portray(picture(name)))


@every_picture
def test_dot_says_the_same(name: str, golden: Golden) -> None:
    """The DOT text is the one once accepted, places and line breaks apart."""
    golden(f"{name}.dot", without_places(render_dot(picture(name))))


def without_places(dot: str) -> str:
    """DOT without what the font's widths and the model's places decide."""
    dot = re.sub(r' (pos|width|height)="[^"]*",?', "", dot)
    return re.sub(r"(</?b>|</?s>|<br/>|</?font[^>]*>|\s)+", " ", dot).replace("; ", ";\n")


def test_new_kit_over_pau_says_the_same(tmp_path: Path, golden: Golden) -> None:
    """An empty kit over Pau shows Pau's places, each with a question, and nothing else."""
    made = overlay(new_kit(tmp_path).territory, kit("pau").territory)
    golden("neuf-sur-pau.txt", portray(made))


def test_golden_files_name_no_machine_and_no_day() -> None:
    """No accepted file holds a path of this machine, or a date that is not the kits' own."""
    days = {"2017-11-20", "2026-01-15", "2012-12", "2024"}
    for path in sorted(EXPECTED.iterdir()):
        text = path.read_text(encoding="utf-8")
        assert str(Path.home()) not in text, path.name
        assert str(EXPECTED.parents[2]) not in text, path.name
        assert "/tmp" not in text, path.name
        assert "\\" not in text.replace('\\"', "").replace("\\n", ""), path.name
        if path.suffix == ".json":
            found = {part for part in text.split('"') if part[:2] == "20" and len(part) == 10}
            assert found <= days, path.name
