"""What a text may cost: hostile ones are bounded, and what was not looked at is told."""

from __future__ import annotations

import time

import pytest

from replicate.domain.privacy.passage import MOST_PLACES, Patience
from replicate.domain.privacy.scan import find_personal

SIZE = 1_000_000
HOSTILE = (
    "M. ", "Mme ", "M. A ", "12 ans ", "01/01/80, 12 ans ", "a.b@gmail.com ", "Jean ", "JEAN Jean-",
    " dernier", "depuis le 3 ", " en 2004", "né le ", "1 rue de la Paix ", "06 39 98 00 01 ", "@",
    "deux patients ", "dossier n° ", "1", " ", "A", "é",
)


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_megabyte_is_bounded(pattern: str) -> None:
    """A file of 1 MB that repeats what the finders look for takes a bounded while.

    What other programs take from a run is only added to it: one of three must keep to the bound.
    """
    text = (pattern * (SIZE // len(pattern) + 1))[:SIZE]
    assert any(_seconds(text) < 2 for _ in range(3))


def _seconds(text: str) -> float:
    """Of processor time, that the finders take over ``text``."""
    began = time.process_time()
    find_personal(text)
    return time.process_time() - began


def test_giving_up_is_told() -> None:
    """Up to where patience ended all is found; there it stands, and no look is left."""
    patience = Patience(10)
    found = find_personal("a.b@gmail.com " * 12, patience)
    assert len(found) == 10
    assert patience.left == 0
    assert patience.ended_at == 10 * len("a.b@gmail.com ") + len("a.b")


def test_a_long_honest_text_is_read_whole() -> None:
    """A million characters of plain French do not end the patience of a kit."""
    sentence = (
        "Le CCAS et le centre hospitalier Exemple se réunissent tous les 2 mois depuis 2011 ; "
        "l'équipe mobile intervient dans 3 résidences, rue Pasteur, le lundi et le jeudi. "
    )
    patience = Patience()
    assert find_personal(sentence * (SIZE // len(sentence)), patience) == ()
    assert patience.ended_at is None
    assert 0 < patience.left < MOST_PLACES


def test_no_finder_starves_another() -> None:
    """Thousands of lines that wear out one finder hide nothing from the others above them."""
    lines = "".join(f"# Mme Dupont, 06 39 98 00 {at % 100:02d}\n" for at in range(40_000))
    patience = Patience()
    found = find_personal(lines, patience)
    assert patience.ended_at is not None
    for code in ("RGPD403", "RGPD405"):
        places = [one.start for one in found if one.code == code]
        until = lines[: patience.ended_at - 20_000].count("\n")
        assert len(places) >= until > 1_000
