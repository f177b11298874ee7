"""``docs/problemes.md`` is run: its failing snippets fail as told, its mended ones do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.material.case_kits import codes, codes_in_source, judge, lay_kit, write_files

PAGE = Path(__file__).resolve().parent.parent / "docs" / "problemes.md"
HEADING = re.compile(r"^## ([A-Z]+[0-9]{3}) — (.+)$", re.MULTILINE)
SNIPPET = "{} :\n\n```([a-z]+)\n(.*?)```\n"
FILE = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)
NOT_IN_A_TEXT = {"FIC001", "FIC003", "FIC004", "FIC005", "RGPD410", "YAML007"}
"""What is wrong with a folder, an encoding, an invisible character or a size: shown, not run."""


@dataclass(frozen=True)
class Section:
    """What the page says of a code."""

    code: str
    text: str

    def snippet(self, label: str) -> tuple[str, str]:
        """The language and text of the snippet under a label, which stands once."""
        found = re.findall(SNIPPET.format(label), self.text, re.DOTALL)
        assert len(found) == 1, f"{self.code}: {label}"
        language, text = found[0]
        return str(language), str(text)

    def files(self, label: str) -> dict[str, str]:
        """The files of a snippet, each after a comment that names it."""
        language, text = self.snippet(label)
        assert language == "yaml"
        before, *parts = FILE.split(text)
        assert not before, f"{self.code}: {label}"
        return dict(zip(parts[::2], parts[1::2], strict=True))


def read_sections() -> list[Section]:
    """The sections of the page, in order."""
    _, *parts = HEADING.split(PAGE.read_text("utf-8"))
    return [Section(code, text) for code, text in zip(parts[::3], parts[2::3], strict=True)]


SECTIONS = read_sections()
RUN = [section for section in SECTIONS if section.code not in NOT_IN_A_TEXT]


def test_every_code_has_one_heading() -> None:
    """Each code that the package can give has one heading, and no heading is without code."""
    assert sorted(section.code for section in SECTIONS) == sorted(codes_in_source())


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_section_shows_both_and_what_to_do(section: Section) -> None:
    """Each section has a failing snippet, a mended one, and says what to do."""
    assert section.snippet("À corriger") != section.snippet("Corrigé")
    assert "\nQue faire : " in section.text


@pytest.mark.parametrize("section", RUN, ids=lambda section: section.code)
def test_failing_snippet_fails_as_told(section: Section, tmp_path: Path) -> None:
    """Laid over the clean kit, the failing snippet gives its code and no other fault."""
    folder = lay_kit(tmp_path / "kit")
    write_files(folder, section.files("À corriger"))
    verdict = judge(folder)
    assert section.code in codes(verdict.faults + verdict.gaps)
    assert codes(verdict.faults) <= {section.code}


@pytest.mark.parametrize("section", RUN, ids=lambda section: section.code)
def test_mended_snippet_is_clean(section: Section, tmp_path: Path) -> None:
    """Laid over the clean kit, the mended snippet gives no fault, and its code nowhere."""
    folder = lay_kit(tmp_path / "kit")
    write_files(folder, section.files("Corrigé"))
    verdict = judge(folder)
    assert verdict.faults == []
    assert section.code not in codes(verdict.gaps)
