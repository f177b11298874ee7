"""Each measure is defined once, and its page says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.findings.measure_sheets import SHEETS, TWO_MODE_MEANS
from replicate.views.measures.sections import SECTIONS

PAGE = (Path(__file__).resolve().parents[4] / "docs" / "mesures.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", SHEETS)
def test_the_page_says_what_the_report_says(key: str) -> None:
    """Question, definition, formula, variant, source and silence stand in ``docs/mesures.md``."""
    sheet = SHEETS[key]
    section = PAGE.partition(f"\n## {sheet.question}\n")[2].partition("\n## ")[0]
    for text in (sheet.definition, sheet.silence, sheet.formula, sheet.variant, sheet.source):
        assert text in section
    assert "**Comment le lire.**" in section


def test_every_measure_is_a_question_and_has_its_writer() -> None:
    """A sheet asks and never judges; the report has one section a sheet, in the same order."""
    assert list(SECTIONS) == list(SHEETS)
    for sheet in SHEETS.values():
        assert sheet.question.endswith(" ?")
    assert TWO_MODE_MEANS in PAGE
