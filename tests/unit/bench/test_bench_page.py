"""What ``python -m bench --write`` does to the page of figures."""

from __future__ import annotations

import pytest

from bench.page import END, HEADINGS, START, rewritten

NAMES = ("version", "one", "one-gathered", "many")


def row(name: str, ratio: str, day: str, more: str = "") -> str:
    """A line of the table as the bench writes it."""
    cells = ("what", "against", "1; 2", ratio, ratio, "1 s · 2 s",
             f"`python -m bench {name}{more}`", day)
    return f"| {' | '.join(cells)} |"


def page(*lines: str) -> str:
    """A page whose table and days are ``lines``."""
    return "\n".join(["Before.", START, *HEADINGS, *lines, END, "After."])


OLD = page(
    row("version", "1.5", "2026-01-01"), row("one", "0.5", "2026-01-02"),
    row("many", "0.2", "2026-01-02", " --kits 30"), "",
    "- 2026-01-01: a machine.", "- 2026-01-02: another.",
)


def test_rows_that_are_not_taken_keep_their_figures_and_their_day() -> None:
    """One row again: its line and its day's conditions are new, and nothing else."""
    assert rewritten(OLD, NAMES, {"one": row("one", "0.4", "2026-01-03")}, "2026-01-03", "quiet."
                     ) == page(
        row("version", "1.5", "2026-01-01"), row("one", "0.4", "2026-01-03"),
        row("many", "0.2", "2026-01-02", " --kits 30"), "",
        "- 2026-01-01: a machine.", "- 2026-01-02: another.", "- 2026-01-03: quiet.",
    )


def test_a_day_that_no_row_bears_is_no_longer_told() -> None:
    """The conditions under the table are those of its rows."""
    again = rewritten(OLD, NAMES, {"version": row("version", "1.2", "2026-01-03")},
                      "2026-01-03", "quiet.")
    assert "2026-01-01" not in again
    assert "- 2026-01-02: another." in again


def test_rows_stand_in_the_order_of_the_bench() -> None:
    """A row taken for the first time goes to its place; one that the bench dropped goes out."""
    again = rewritten(OLD, ("one-gathered", "one"),
                      {"one-gathered": row("one-gathered", "0.3", "2026-01-03")},
                      "2026-01-03", "quiet.")
    assert again == page(
        row("one-gathered", "0.3", "2026-01-03"), row("one", "0.5", "2026-01-02"), "",
        "- 2026-01-02: another.", "- 2026-01-03: quiet.",
    )


def test_the_page_of_the_repository_is_read_whole() -> None:
    """Taking nothing changes nothing: each of its rows is known by name and day."""
    from bench.__main__ import ALL_ROWS, PAGE

    text = PAGE.read_text(encoding="utf-8")
    assert rewritten(text, [row.name for row in ALL_ROWS], {}, "2026-01-03", "quiet.") == text
    assert text.count("`python -m bench ") == len(ALL_ROWS)


def test_a_page_without_marks_is_refused() -> None:
    """Nothing is written where the figures would not be found again."""
    with pytest.raises(ValueError, match="lacks"):
        rewritten("No figures.", NAMES, {}, "2026-01-03", "quiet.")
