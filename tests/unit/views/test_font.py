"""Measuring and wrapping text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from replicate.views.font import clean_text, shorten, text_width
from replicate.views.wrapping import wrap

_NEVER_LAST = {"de", "du", "la", "des", "et", "à", "en"}


def test_widths_are_arials() -> None:
    """Arimo's advances are read from the font: bold is wider where Arial Bold is."""
    assert text_width("a", 1000) == 1139 / 2048 * 1000
    assert text_width("b", 1000, bold=True) > text_width("b", 1000)
    assert text_width("é", 10) == text_width("e", 10)


def test_small_words_and_numbers_stay_with_what_follows() -> None:
    """A line never ends on a small word; a number keeps its unit; "?" its word."""
    text = "Permanence d'accès aux soins en santé mentale et à la rue pour 15 personnes ?"
    for room in range(90, 400, 10):
        for line in wrap(text, room, 12):
            assert line.split()[-1] not in _NEVER_LAST | {"15"}
            assert line != "?"


def test_a_page_number_stays_with_its_sign() -> None:
    """"p. 8" and "(l. 12" are read in one piece, wherever the line turns."""
    text = "déduit : s2, p. 8 (p. 8, des permanences citées l. 12 au n° 4)"
    for room in range(60, 300, 5):
        for line in wrap(text, room, 12):
            assert line.split()[-1] not in {"p.", "(p.", "l.", "n°"}


def test_lines_are_even() -> None:
    """The fewest lines, then the most even ones."""
    assert wrap("UDVS, équipe mobile de soins", 120, 14, bold=True) == (
        "UDVS, équipe", "mobile de soins")


@given(st.text(max_size=80), st.floats(min_value=30, max_value=300))
def test_wrapping_loses_nothing_and_fits(text: str, room: float) -> None:
    """Lines fit the room, and hold all the letters in order."""
    cleaned = clean_text(text)
    lines = wrap(cleaned, room, 12)
    assert "".join(lines).replace(" ", "") == cleaned.replace(" ", "")
    assert all(text_width(line, 12) <= room for line in lines)


@given(st.text(max_size=400))
def test_cleaned_text_is_one_printable_line(text: str) -> None:
    """No control character, lone surrogate or reversal of direction is left."""
    cleaned = clean_text(text)
    cleaned.encode()
    assert not any(ord(c) < 32 or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066" for c in cleaned)
    assert len(shorten(cleaned, 70)) <= 70
