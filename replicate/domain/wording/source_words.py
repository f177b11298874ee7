"""A source in words: its title, whose voice it is, and the passages that a fact cites."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.location import Location
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Territory
from replicate.domain.text.words import UNKNOWN, quoted
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES

THE_KIT_ITSELF = "le kit lui-même, sans source citée"
"""Who says what cites no source."""


def told_title(source: Source, territory: Territory, title: str | None = None) -> str:
    """The title, or ``title`` in its place; with its date where another source has the same."""
    words = quoted(source.title if title is None else title)
    is_shared = source.title in territory.shared_titles
    return f"{words}, {date_words(source.date, source.is_date_asked)}" if is_shared else words


def voice_words(voice: str) -> str:
    """The field that speaks in a source: « voix : sanitaire », or that nobody knows it."""
    if voice == UNKNOWN:
        return "on ne sait pas quel champ y parle"
    return f"voix : {FAMILIES['champ'].label(voice).lower()}"


def voiced_words(source: Source, *more: str) -> str:
    """The title with its voice; ``more`` stands between them."""
    return f"{', '.join((quoted(source.title), *more))} ({voice_words(source.voice)})"


def placed_words(words: str, location: Location, citations: Iterable[Citation]) -> str:
    """The words, where the kit writes them and what they cite: « … (acteurs.yaml:4:5 ; s1) »."""
    return f"{words} ({' ; '.join((location.in_kit(), *map(str, citations)))})"


def passages_words(citations: Iterable[Citation], territory: Territory) -> tuple[str, ...]:
    """Each source once, with the passages cited of it: « Répertoire », p. 2, p. 4."""
    passages: dict[str, dict[str, None]] = {}
    for item in citations:
        told = passages.setdefault(item.source, {})
        if item.passage:
            told[item.passage] = None
    sources = territory.sources_by_id
    return tuple(
        ", ".join((told_title(sources[name], territory) if name in sources else name, *told))
        for name, told in passages.items()
    )
