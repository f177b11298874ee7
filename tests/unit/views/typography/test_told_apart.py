"""Names cut to their room: two that differ never read the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.views.typography.told_apart import told_apart

_LONG = "Communauté d'agglomération du Pays des Trois-Rivières et de la Haute Vallée"
_WORDS = st.lists(st.sampled_from(("Pays", "de", "Communauté", "nord", "sud", "2", "la")),
                  min_size=1, max_size=9).map(" ".join)


@given(st.lists(_WORDS, min_size=2, max_size=9), st.integers(24, 60))
def test_names_that_differ_are_shown_apart(names: list[str], most: int) -> None:
    """Whatever words names share, each fits its room, and only equal names are shown alike."""
    shown = told_apart(names, lambda name: len(name) <= most)
    assert all(len(text) <= most for text in shown)
    assert len(set(shown)) == len(set(names))


@given(st.lists(_WORDS, max_size=9))
def test_what_fits_is_left_as_it_is(names: list[str]) -> None:
    """With room for all, no name changes."""
    assert told_apart(names, lambda name: True) == names


@pytest.mark.parametrize(("most", "north"), [
    (60, "Communauté d'agglomération du Pays… nord"),
    (30, "Communauté… nord"), (11, "…\u00a0nord"),
])
def test_the_first_words_stay_where_there_is_room(most: int, north: str) -> None:
    """A reader finds the family of the name first, then what tells it from its sisters."""
    shown = told_apart([f"{_LONG}, secteur {side}" for side in ("nord", "sud")] + ["Pau"],
                       lambda name: len(name) <= most)
    assert shown[2] == "Pau"
    assert len(set(shown)) == 3
    assert shown[0].startswith(north.partition("…")[0])
    assert shown[0].endswith("… nord") or shown[0] == north


def test_a_hyphenated_name_keeps_its_beginning() -> None:
    """What hyphens join are words too: « … 1 » alone would name no town."""
    shown = told_apart([f"Saint-Rémy-lès-Chevreuse-sur-Loire {number}" for number in (1, 2)],
                       lambda name: len(name) <= 20)
    assert shown == ["Saint-Rémy-lès… 1", "Saint-Rémy-lès… 2"]


def test_a_word_that_tells_apart_is_told_whole() -> None:
    """« …rt » beside « …rd » would say nothing: the words that differ stand there."""
    shown = told_apart([f"{_LONG}, secteur {word}" for word in ("nordique", "normand")],
                       lambda name: len(name) <= 30)
    assert [text.split()[-1] for text in shown] == ["nordique", "normand"]
