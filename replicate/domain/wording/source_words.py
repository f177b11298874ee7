"""A source in words: its number or its title, whose voice it is, the passages that a fact cites."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.location import Location
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Territory
from replicate.domain.text.words import UNKNOWN, quoted
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES

SOURCES = "Sources"
"""The heading of the list that says what their numbers stand for."""

THE_KIT_ITSELF = "le kit lui-même, sans source citée"
"""Who says what cites no source."""


def marked_passages(citations: Iterable[Citation], territory: Territory) -> str:
    """« [1], p. 7 ; [3] »: what is cited, each source by its number; "" of nothing."""
    return " ; ".join(dict.fromkeys(
        ", ".join(filter(None, (source_mark(item.source, territory), item.passage)))
        for item in citations
    ))


def speaking_passages(citations: Iterable[Citation], territory: Territory) -> str:
    """The same, or that no source is cited, of what nothing else says who speaks for."""
    return marked_passages(citations, territory) or FAMILIES["statut_lien"].label("sans_source")


def cited_words(citations: Iterable[Citation], territory: Territory) -> str:
    """The same after a line: « · [1], p. 7 »; "" of nothing."""
    told = marked_passages(citations, territory)
    return f" · {told}" if told else ""


def placed_words(
    words: str, location: Location, citations: Iterable[Citation], territory: Territory
) -> str:
    """The words, where the kit writes them and what they cite: « … (acteurs.yaml:4:5 ; [1]) »."""
    told = (location.in_kit(), marked_passages(citations, territory))
    return f"{words} ({' ; '.join(filter(None, told))})"


def source_mark(name: str, territory: Territory) -> str:
    """« [1] », the number of the source of that id, or « Pau [1] » (``marked_as``).

    The id in « » where the kit has no such source.
    """
    number = territory.source_numbers.get(name)
    if number is None:
        return quoted(name)
    return f"{territory.marked_as} [{number}]".lstrip()


def source_lines(
    territory: Territory, cited: Iterable[Citation] | None = None
) -> tuple[str, ...]:
    """« [1] « Répertoire », CCAS, 2023 »: the sources ``cited``, or all, in their order."""
    names = None if cited is None else {item.source for item in cited}
    return tuple(
        f"{source_mark(source.id, territory)} {reference_words(source)}"
        for source in territory.sources if names is None or source.id in names
    )


def reference_words(source: Source) -> str:
    """Its title, its author and its date, by which one finds it."""
    date = date_words(source.date, source.is_date_asked)
    return ", ".join(filter(None, (quoted(source.title), source.author, date)))


def lines_cited(lines: Iterable[str], text: str) -> tuple[str, ...]:
    """Of ``source_lines``, those whose number stands in ``text``, which ends with them."""
    return tuple(line for line in lines if f"{line.partition(']')[0]}]" in text)


def told_title(source: Source, territory: Territory, title: str | None = None) -> str:
    """The title, or ``title`` in its place; with its date where another source has the same."""
    words = quoted(source.title if title is None else title)
    is_shared = [item.title for item in territory.sources].count(source.title) > 1
    return f"{words}, {date_words(source.date, source.is_date_asked)}" if is_shared else words


def voice_words(voice: str) -> str:
    """The field that speaks in a source: « voix : sanitaire », or that nobody knows it."""
    if voice == UNKNOWN:
        return "on ne sait pas quel champ y parle"
    return f"voix : {FAMILIES['champ'].label(voice).lower()}"


def voiced_words(source: Source, *more: str) -> str:
    """The title with its voice; ``more`` stands between them."""
    return f"{', '.join((quoted(source.title), *more))} ({voice_words(source.voice)})"


def passages_words(citations: Iterable[Citation], territory: Territory) -> tuple[str, ...]:
    """Each source once, with the passages cited of it: « Répertoire », p. 2, p. 4."""
    passages: dict[str, dict[str, None]] = {}
    for item in citations:
        told = passages.setdefault(item.source, {})
        if item.passage:
            told[item.passage] = None
    sources = territory.sources_by_id
    return tuple(
        ", ".join((told_title(sources[name], territory) if name in sources else quoted(name),
                   *told))
        for name, told in passages.items()
    )
