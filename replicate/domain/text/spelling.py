"""What people type beside what is known: compare without accents, find the nearest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

from replicate.domain.text.words import enumerate_french

_MANY = 1000
"""Words known beyond which only those that begin or end alike are compared."""


_RESPELT = (
    ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"),
    ("’", " "), ("'", " "), ("-", " "), ("_", " "),
)
"""Letters that no decomposition makes plain, and the signs that only part words."""


def fold(text: str) -> str:
    """Text without accents, case, hyphens or apostrophes, to compare what people type.

    « L’Œuvre sociale » is ``l_oeuvre_sociale``, whatever the shape of its apostrophe.
    """
    respelt = text.lower()
    if text.isascii():  # half of the cost: nothing else is there to respell
        if text.isalnum():
            return respelt
        return "_".join(respelt.replace("'", " ").replace("-", " ").replace("_", " ").split())
    for written, meant in _RESPELT:  # faster than one translation over 35,000 names
        respelt = respelt.replace(written, meant)
    # Lowered again: NFKD turns some signs (℡, ™) into capitals.
    plain = unicodedata.normalize("NFKD", respelt).encode("ascii", "ignore").decode().lower()
    return "_".join(plain.split())


def alphabetical(text: str) -> tuple[str, str]:
    """What sorts French words as people look them up: « École » before « Foyer », as « Ecole »."""
    return fold(text), text


def as_identifier(text: str) -> str:
    """Text as an identifier of a kit: « Asso insertion » is ``asso-insertion``; may be empty."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def nearest_word(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word closest to ``word``, or None when none is close.

    ``cutoff`` is how close it must be, 1 being the same.
    """
    return next(iter(nearest_words(word, known, cutoff)), None)


def did_you_mean(*words: str | None) -> str | None:
    """The question that names them: « vouliez-vous dire « a » ou « b » ? »; None without any.

    None among ``words`` stands for a word that was looked for and not found.
    """
    listed = [f"« {word} »" for word in words if word]
    return f"vouliez-vous dire {enumerate_french(listed, 'ou')} ?" if listed else None


def nearest_words(word: str, known: Iterable[str], cutoff: float = 0.6) -> tuple[str, ...]:
    """The known words closest to ``word``: the first, and those of three that are as close.

    Among a great many, only those which share their two first or last letters with it
    are looked at.
    """
    return KnownWords(known).nearest(word, cutoff)


class KnownWords:
    """Words beside which many others are looked at, each for those closest to it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)

    def nearest(self, word: str, cutoff: float = 0.6) -> tuple[str, ...]:
        """As ``nearest_words`` among them all."""
        import difflib  # only where something is misspelt

        def closeness(other: str) -> float:
            return difflib.SequenceMatcher(None, other, word).ratio()

        matches = difflib.get_close_matches(word, self._alike(word), n=3, cutoff=cutoff)
        return tuple(other for other in matches if closeness(other) == closeness(matches[0]))

    def _alike(self, word: str) -> list[str]:
        if len(self._words) <= _MANY:
            return self._words
        begun, ended = self._by_ends
        places = {*begun.get(word[:2], ()), *ended.get(word[-2:], ())}
        return [self._words[place] for place in sorted(places)[:_MANY]]

    @cached_property
    def _by_ends(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """Two letters → places of the first words that begin so, or that end so."""
        begun: dict[str, list[int]] = {}
        ended: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            for ends, letters in ((begun, word[:2]), (ended, word[-2:])):
                places = ends.setdefault(letters, [])
                if len(places) < _MANY:
                    places.append(place)
        return begun, ended
