"""A count of some persons warns; a share of any number of them does not."""

from __future__ import annotations

import pytest

from replicate.domain.privacy.scan import find_personal


def counts(sentence: str) -> int:
    """How many counts of accompanied persons are found."""
    return sum(found.code == "RGPD407" for found in find_personal(sentence))


@pytest.mark.parametrize("sentence", [
    "Huit personnes sur dix sont suivies par le CMP.",
    "Deux patients sur trois sont relogés.",
    "9 usagers sur 10 accompagnés disent en être contents.",
])
def test_a_share_is_no_count(sentence: str) -> None:
    """« Huit personnes sur dix » tells of no eight persons."""
    assert counts(sentence) == 0


@pytest.mark.parametrize("sentence", [
    "Huit personnes sur les dix suivies ont été relogées.",
    "Huit patients sont suivis.",
    "Huit patients sur sept communes sont suivis.",
    "Trois patients sur dix-sept ont été suivis.",
])
def test_some_of_a_few_are_counted(sentence: str) -> None:
    """Those of a number that is told, or of places, are a count."""
    assert counts(sentence) == 1
