"""Accents piled on one letter by the dozen: no alphabet writes so, and lines above are covered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from replicate.domain.problem import Severity
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.sources.characters import OddCharacter

_MOST_MARKS = 4
"""As many as a picture keeps, and as any language written with ours puts on a letter."""

_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PILE = LazyPattern(f"[{_MARKS}]{{{_MOST_MARKS + 1},}}")


def find_piled_marks(text: str) -> Iterator[OddCharacter]:
    """The first letter of ``text`` under a pile of marks, with how many letters have one."""
    if text.isascii():
        return
    piles = list(_PILE.finditer(text))
    if not piles:
        return
    first = piles[0]
    at = max(first.start() - 1, 0)
    often = f" ({len(piles)} lettres dans ce fichier)" if len(piles) > 1 else ""
    letter = unicodedata.normalize("NFC", text[at])
    yield OddCharacter(
        "YAML017", Severity.WARNING,
        f"« {letter} » porte {len(first[0])} accents ou signes l'un sur l'autre{often}",
        "la lettre seule, ou avec son accent", at,
        "retaper le mot au clavier : les images n'en gardent que les quatre premiers",
    )
