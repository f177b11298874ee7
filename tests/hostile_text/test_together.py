"""Views of several territories, on kits that hold hostile texts in every free place."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.problem import Severity
from replicate.sources.characters import odd_in_value, shows_nothing
from tests.hostile_text.kits import free_places, hostile_kit, write_kit
from tests.hostile_text.pictures import assert_safe_svg
from tests.hostile_text.read_back import is_harmless
from tests.hostile_text.texts import TEXTS
from tests.material.command import Call
from tests.material.measured_pages import text_sizes

_READ = [text for text in TEXTS.values()
         if not any(odd.severity is Severity.ERROR for odd in odd_in_value(text, 0))
         and not shows_nothing(text)]


@pytest.mark.parametrize("name", ["mixed", "more words", "wide word", "zalgo"])
def test_hostile_texts_pass_through(name: str, call: Call, tmp_path: Path) -> None:
    """Nothing runs, nothing breaks, every sheet is well-formed and readable."""
    if name == "mixed":
        write_kit("ville-exemple", {
            place: _READ[index % len(_READ)]
            for index, place in enumerate(free_places("ville-exemple"))
        }, tmp_path / "kit")
    else:
        hostile_kit("ville-exemple", TEXTS[name], tmp_path / "kit")
    for view in ("strip", "multiples", "sides"):
        out = tmp_path / view
        told = call("compare", tmp_path / "kit", "paris-20e", "--reference", "pau",
                    "--view", view, "--format", "svg,text", "--out", out)
        assert told.code == 0, told.err
        assert all(sign == "\n" or is_harmless(sign) for sign in told.out)
        sheets = sorted(out.glob("*.svg"))
        assert sheets
        for sheet in sheets:
            svg = sheet.read_text("utf-8")
            assert_safe_svg(svg)
            assert min(text_sizes(svg)) >= 9
