"""Golden files can be trusted: a change fails, is kept and shown, and one word accepts it."""

from __future__ import annotations

from pathlib import Path

from tests.material.golden_files import accept, difference


def test_a_change_is_told_and_kept(tmp_path: Path) -> None:
    """The difference names the file kept, shows the lines, and says how to accept."""
    accept("a.txt", "un\ndeux\n", tmp_path / "expected")
    told = difference("a.txt", "un\ntrois\n", tmp_path, tmp_path / "expected")
    assert told is not None
    assert str(tmp_path / "a.txt") in told
    assert "-deux" in told
    assert "+trois" in told
    assert "--accept" in told
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "un\ntrois\n"


def test_a_missing_golden_file_is_a_change(tmp_path: Path) -> None:
    """A text that nobody accepted does not pass."""
    assert difference("b.txt", "un\n", tmp_path, tmp_path / "expected") is not None


def test_what_is_accepted_passes(tmp_path: Path) -> None:
    """Once accepted, the same text is expected and leaves nothing behind."""
    accept("c.txt", "un\n", tmp_path / "expected")
    assert difference("c.txt", "un\n", tmp_path, tmp_path / "expected") is None
    assert [path.name for path in tmp_path.iterdir()] == ["expected"]
