"""The words of ``docs/format.md`` hold: what it shows is what the commands print."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from tests.functional.conftest import Call

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "format.md"
_SESSIONS = [
    (part.partition("\n")[0], part.partition("\n")[2])
    for block in re.findall(r"```console\n(.*?)```", _PAGE.read_text("utf-8"), flags=re.DOTALL)
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
]
_HARD_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


@pytest.mark.parametrize(("line", "expected"), _SESSIONS, ids=[line for line, _ in _SESSIONS])
def test_commands_print_what_the_page_shows(line: str, expected: str, call: Call) -> None:
    """Each command prints what stands below it; three dots stand for what is left out."""
    program, *arguments = shlex.split(line)
    assert program == "replicate"
    told = call(*arguments)
    actual = (told.out + told.err).translate(_HARD_SPACES)
    assert doctest.OutputChecker().check_output(expected, actual, doctest.ELLIPSIS), actual


def test_the_page_shows_commands() -> None:
    """The page has commands to run, so that the test above cannot pass by finding none."""
    assert len(_SESSIONS) >= 3
