"""Measuring and wrapping text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.views.typography.font import clean_text, shorten, text_width
from replicate.views.typography.wrapping import widest_group, wrap
from tests.material.measured_pages import letters_of

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
    text = "déduit : [2], p. 8 (p. 8, des permanences citées l. 12 au n° 4)"
    for room in range(60, 300, 5):
        for line in wrap(text, room, 12):
            assert line.split()[-1] not in {"p.", "(p.", "l.", "n°"}


def test_lines_are_even() -> None:
    """The fewest lines, then the most even ones."""
    assert wrap("UDVS, équipe mobile de soins", 120, 14, bold=True) == (
        "UDVS, équipe", "mobile de soins")


@given(st.text(max_size=80), st.floats(min_value=30, max_value=300))
def test_wrapping_loses_nothing_and_fits(text: str, room: float) -> None:
    """Lines fit the room, and hold all the letters in order; an end of line is a space or "-"."""
    cleaned = clean_text(text)
    lines = wrap(cleaned, room, 12)
    assert letters_of("".join(lines)) == letters_of(cleaned)
    assert all(text_width(line, 12) <= room for line in lines)


def _cost_of_groups(words: int, sentence: str) -> float:
    """Least seconds of processor in which the parts of long texts are told, none told before."""
    costs = []
    for more in range(3):
        text = " ".join((sentence * (words + more)).split()[:words + more])
        began = time.process_time()
        widest_group(text, 9)
        costs.append(time.process_time() - began)
    return min(costs)


@pytest.mark.parametrize("sentence", ["de ", "de la : ", "mot de ? "])
def test_words_that_stay_together_cost_in_proportion(sentence: str) -> None:
    """Four times the words take about four times as long, though all hold together."""
    few, many = _cost_of_groups(1_500, sentence), _cost_of_groups(6_000, sentence)
    assert many < few * 9 + 0.02


def test_a_word_too_wide_is_cut_between_syllables() -> None:
    """With a hyphen, as print does; what is no word is cut anywhere and nothing is added."""
    assert wrap("Centre psychothérapeutique", 110, 14, True) == (
        "Centre", "psychothéra-", "peutique")
    assert wrap("chronique orthographe", 60, 14, True) == ("chroni-", "que", "ortho-", "graphe")
    assert "-" not in "".join(wrap("a" * 40, 90, 14) + wrap("x1" * 20, 90, 14))


@pytest.mark.parametrize("name", ["d'accompagnement", "d\u2019accompagnement", "accompagnement…"])
def test_a_word_with_its_apostrophe_is_a_word(name: str) -> None:
    """« Service d'accompagnement » in a narrow box is cut as print does, and so is a name cut."""
    first, second = wrap(name, 95, 14, bold=True)
    assert first.endswith("-")
    assert first[:-1] + second == name


@given(st.text(max_size=400))
def test_cleaned_text_is_one_printable_line(text: str) -> None:
    """No control character, lone surrogate or reversal of direction is left."""
    cleaned = clean_text(text)
    cleaned.encode()
    assert not any(ord(c) < 32 or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066" for c in cleaned)
    assert len(shorten(cleaned, 70)) <= 70


_HYPHENATED = st.lists(
    st.sampled_from("Saint Vincent de Paul psychiatrie précarité sous en Bresse Val".split()),
    min_size=2, max_size=6)


@given(_HYPHENATED, st.sampled_from(("Centre", "de liaison", "")), st.booleans(),
       st.floats(min_value=1, max_value=2))
def test_a_hyphenated_word_turns_at_its_hyphens_only(
    parts: list[str], before: str, bold: bool, ease: float
) -> None:
    """Where each part has room, no line ends within a syllable, nor misses its hyphen."""
    word = "-".join(parts)
    widest = max(text_width(part, 12, bold)
                 for part in [*before.split(), *(f"{part}-" for part in parts)])
    lines = wrap(f"{before} {word}".strip(), widest * ease, 12, bold)
    assert all(text_width(line, 12, bold) <= widest * ease for line in lines)
    read = "".join(line if line.endswith("-") else f"{line} " for line in lines)
    assert read.strip() == f"{before} {word}".strip()


def test_a_word_that_fits_is_kept_whole() -> None:
    """A hyphen is no reason to turn: a line turns within a word only where it must."""
    room = text_width("psychiatrie-précarité", 14, True)
    assert wrap("Équipe psychiatrie-précarité", room, 14, True) == (
        "Équipe", "psychiatrie-précarité")
    assert wrap("Association Saint-Vincent-de-Paul", 110, 14, True) == (
        "Association", "Saint-Vincent-", "de-Paul")


def test_a_colon_stays_between_its_words() -> None:
    """"Dit :" ends no line and ":" begins none; nor does a unit leave its number."""
    text = "Dit : Rapport · Vu : Enquête de la mission, 15 % et 20 places « selon » elle"
    for room in range(80, 400, 7):
        lines = wrap(text, room, 12)
        assert not any(line.endswith((":", "15", "20", "«")) for line in lines)
        assert not any(line[0] in ":%»·" for line in lines)


def test_the_number_of_a_source_stays_with_its_title() -> None:
    """No line of a foot ends on "[2]": the title on the next would seem to have no number."""
    text = "[1] « Rapport », 2023 · Pau [2] « Mission d'appui aux territoires », 2017"
    for room in range(120, 400, 7):
        assert not any(line.endswith("]") for line in wrap(text, room, 9))
