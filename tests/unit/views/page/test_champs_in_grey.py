"""The champs in greyscale: told apart by whoever prints without colour."""

from __future__ import annotations

from itertools import combinations

import pytest

from replicate.domain.vocabulary.marks import CHAMP_MARKS
from replicate.views.page.ink import HATCHES, STRIPE
from replicate.views.page.signs import drawn_sign

_STEP = 14.0
"""Of a hundred: between two greys that lie apart on a sheet and must not be confused."""


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    """Relative luminance of WCAG 2, from 0 to 1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                        for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lightness(colour: str) -> float:
    """L* of CIE 1976, from 0 to 100: how light the eye finds it."""
    luminance = _luminance(colour)
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def _luma(colour: str) -> float:
    """Y' of Rec. 601, from 0 to 100: the grey that a printer or an image tool makes of it."""
    red, green, blue = _channels(colour)
    return 100 * (0.299 * red + 0.587 * green + 0.114 * blue)


def _looks(champ: str, grey: str) -> tuple[float, int]:
    """The mean grey of a champ's fill and stripes, and how these lean; -1 where there are none."""
    measure = {"eye": _lightness, "printer": _luma}[grey]
    mark = CHAMP_MARKS[champ]
    if not mark.hatched:
        return measure(mark.fill), -1
    stripe, lean = HATCHES[champ]
    return measure(mark.fill) * (1 - STRIPE) + measure(stripe) * STRIPE, lean


@pytest.mark.parametrize("grey", ["eye", "printer"])
def test_no_two_champs_have_one_grey(grey: str) -> None:
    """Any two marks differ in grey by a step, or one is hatched in another way than the other."""
    looks = {champ: _looks(champ, grey) for champ in CHAMP_MARKS}
    alike = [(one, two) for one, two in combinations(looks, 2)
             if looks[one][1] == looks[two][1] and abs(looks[one][0] - looks[two][0]) < _STEP]
    assert not alike


@pytest.mark.parametrize("champ", CHAMP_MARKS)
def test_codes_read_on_their_fill(champ: str) -> None:
    """The code has a contrast of 4.5 to 1 on its fill."""
    mark = CHAMP_MARKS[champ]
    dark, light = sorted((_luminance(mark.fill), _luminance(mark.ink)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("champ", HATCHES)
def test_stripes_are_seen(champ: str) -> None:
    """A hatching differs from its fill by a step in both greys, so that it is a hatching."""
    stripe, _ = HATCHES[champ]
    fill = CHAMP_MARKS[champ].fill
    assert abs(_luma(stripe) - _luma(fill)) >= 0.85 * _STEP
    assert abs(_lightness(stripe) - _lightness(fill)) >= 0.85 * _STEP


def test_each_champ_has_a_sign_of_its_own() -> None:
    """Signs differ by what is drawn, colour left aside: they stand where no code has room."""
    drawn = [drawn_sign(mark.sign, (0, 0), 5, "#000000") for mark in CHAMP_MARKS.values()]
    assert len(set(drawn)) == len(CHAMP_MARKS)
    assert all(drawn)
