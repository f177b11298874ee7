"""Which characters of a text are shown, and where a long one is cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from replicate.views.typography.font import clean_text, shorten, text_width
from replicate.views.typography.wrapping import wrap

_WORDS = st.lists(st.sampled_from("soin, précarité ; logement : à de maison-relais".split()),
                  min_size=1, max_size=20).map(" ".join)


@given(_WORDS, st.integers(min_value=24, max_value=60))
def test_a_long_text_is_cut_after_a_word(text: str, limit: int) -> None:
    """What is left are its first words whole, and no sign that would lead on to what is cut."""
    shown = shorten(text, limit)
    assert len(shown) <= limit
    if shown != text:
        kept = shown.removesuffix("…")
        assert shown.endswith("…")
        assert text.startswith(kept)
        assert text[len(kept)] in " ,;:"
        assert kept[-1] not in " ,;:"


def test_a_long_word_is_cut_within() -> None:
    """A text that begins with a word of more than half the room keeps as much of it as fits."""
    assert shorten("Hospitalo-universitaires " * 2, 40) == "Hospitalo-universitaires…"
    assert shorten(f"Le {'x' * 50}", 20) == f"Le {'x' * 16}…"


def test_what_unicode_sets_apart_is_not_shown() -> None:
    """A file of XML may not hold the characters that stand for none; their neighbours it may."""
    assert clean_text("a\ufdcfb\ufdd0\ufdef\ufffe\U0010ffffc\ufdf0") == "a\ufdcfbc\ufdf0"


def test_no_letter_climbs_over_the_lines_around() -> None:
    """Four marks on a letter, which some spelling may need, are kept; no more."""
    assert clean_text("a" + "\u0301" * 9 + "b\u0323\u0302") == "a" + "\u0301" * 4 + "b\u0323\u0302"


def test_an_emoji_is_not_thought_narrow() -> None:
    """The fonts that systems draw them with make some wider than they are high."""
    assert text_width("\U0001f3e0", 10) > text_width("\u4e00", 10) >= 10


def test_signs_stay_with_the_number_or_the_quotation_that_they_lead() -> None:
    """No line ends on "<", "+", "«" or "(«"; nor is "de ?" a line of its own."""
    text = "Dossiers < 11 et + 3 places (« en cours » ou « prévu ») selon la délégation de ?"
    for room in range(90, 400):
        lines = wrap(text, room, 12)
        assert not any(line.endswith(("<", "+", "«")) for line in lines)
        assert lines[-1] != "de ?"


def test_small_words_at_the_end_of_a_text_come_with_the_word_before() -> None:
    """A name cut after "de la" has no line of that alone."""
    for room in range(120, 400):
        assert wrap("CH d'agglomération de la", room, 12)[-1] != "de la"


def test_what_is_no_word_is_cut_evenly_and_nothing_is_added() -> None:
    """A hyphen in an address, or in a run of one letter, would be read as part of it."""
    for text in ("annuaire2024equipes@exemple.fr", "x" * 61):
        lines = wrap(text, 130, 12)
        assert len(lines) > 1
        assert "".join(lines) == text
    widths = [text_width(line, 12) for line in wrap("x" * 45, 130, 12)]
    assert max(widths) - min(widths) < 4 * text_width("x", 12)


def test_a_link_leads_to_the_name_after_its_hyphen() -> None:
    """No line ends on the "de-" or the "lès-" of a name that would fit after it."""
    for room in range(75, 200):
        for name in ("Saint-Vincent-de-Paul", "Noisy-lès-Bains-sur-Oise"):
            lines = wrap(name, room, 12)
            assert not any(line.endswith(("de-", "lès-", "sur-")) for line in lines)
