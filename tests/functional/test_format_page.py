"""The words of ``docs/format.md`` hold: what it shows is what the commands print."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.sessions import check_session, sessions_of
from tests.material.command import Call

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "format.md"
_SESSIONS = sessions_of(_PAGE.read_text("utf-8"))


@pytest.mark.parametrize(("line", "expected"), _SESSIONS, ids=[line for line, _ in _SESSIONS])
def test_commands_print_what_the_page_shows(line: str, expected: str, call: Call) -> None:
    """Each command prints what stands below it; three dots stand for what is left out."""
    check_session(line, expected, call)


def test_the_page_shows_commands() -> None:
    """The page has commands to run, so that the test above cannot pass by finding none."""
    assert len(_SESSIONS) >= 3
