"""Who speaks behind a finding: the documents cited, and the field each speaks from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from replicate.domain.findings import Finding
from replicate.domain.source_words import title_words, voice_words
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Entity, Territory
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN, enumerate_french

_UNREAD = (
    "{} : le dossier des déclarations n'est lu par aucune commande ;"
    " ce que les partenaires y disent, un désaccord peut-être, n'est pas compté ici."
)

_SHORT = 48
"""As many letters of a title as tell it from others, where it was written whole before."""

_SMALL = frozenset("à au aux d de des du en et la le les ou par pour sur un une".split())
"""Words on which a cut title does not end."""


def said_by(
    citations: Iterable[Citation], territory: Territory, named: set[str]
) -> str:
    """The documents that say one thing, with their voice; ``named`` as in ``speakers_of``."""
    told = _by_voice(citations, territory)
    return " ; ".join(
        _titles(sources, voice, named) for voice, sources in told.items()
    ) or "le kit seul, sans source"


def unread_warning(territory: Territory) -> str | None:
    """That respondents' own words are not read; None where the kit holds none."""
    return _UNREAD.format(territory.name) if territory.has_unread_declarations else None


def speakers_of(
    finding: Finding, territory: Territory, named: set[str] | None = None
) -> str | None:
    """Who says what the proposal rests on, in French; None where it rests on nothing.

    A document says it; that a partner confirmed it is another thing, which no document
    gives (rule 4 of the domain). ``named`` holds the sources whose title a reader has met:
    those are written short, and the others are added to it.
    """
    cited, is_unsourced = _cited(finding)
    if not cited and not is_unsourced:
        return None
    known = named if named is not None else set()
    told = [
        _titles(sources, voice, known) for voice, sources in _by_voice(cited, territory).items()
    ]
    if is_unsourced:
        told.append("le kit seul, sans source")
    return " ; ".join(told)


def _cited(finding: Finding) -> tuple[tuple[Citation, ...], bool]:
    """The citations behind the evidence, else behind the absences; whether some lack any."""
    parts: dict[int, Iterable[Citation]] = {}
    for way in (*finding.evidence, *finding.undated):
        entities: tuple[Entity, ...] = way.entities
        for entity in entities:
            parts[id(entity)] = entity.citations
        for tie in way.ties:
            parts[id(tie)] = tie.citations
    if not finding.evidence:
        for absence in (*finding.absences, *finding.undated_absences):
            parts[id(absence)] = absence.citations
    found = dict.fromkeys(citation for cited in parts.values() for citation in cited)
    return tuple(found), any(not cited for cited in parts.values())


def _by_voice(
    cited: Iterable[Citation], territory: Territory
) -> Mapping[str, dict[str, Source | None]]:
    """Voice → the sources that speak from it, by id, both in a fixed order."""
    voices: dict[str, dict[str, Source | None]] = {}
    for name in sorted({citation.source for citation in cited}):
        source = territory.sources_by_id.get(name)
        voice = source.voice if source else UNKNOWN
        voices.setdefault(voice, {})[name] = source
    order = list(FAMILIES["champ"].terms)
    return dict(sorted(voices.items(), key=lambda item: (
        order.index(item[0]) if item[0] in order else len(order)
    )))


def _titles(sources: Mapping[str, Source | None], voice: str, named: set[str]) -> str:
    titles = enumerate_french([
        title_words(_short(source.title) if name in named else source.title) if source else name
        for name, source in sources.items()
    ])
    named.update(sources)
    return f"{titles} ({voice_words(voice)})"


def _short(title: str) -> str:
    """The first words of a title, "…" after them where some are left out."""
    if len(title) <= _SHORT:
        return title
    words = title[:_SHORT + 1].split(" ")[:-1]
    while words and words[-1].lower() in _SMALL:
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:') or title[:_SHORT]}…"
