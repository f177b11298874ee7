"""Who speaks behind a finding: the documents cited, and the field each speaks from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from replicate.domain.findings.profile import Evidence, Finding
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Territory
from replicate.domain.text.words import UNKNOWN, enumerate_french, quoted
from replicate.domain.time.partial_date import NO_KNOWN_DATE
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.judgements import STATES
from replicate.domain.wording.source_words import THE_KIT_ITSELF, told_title, voice_words

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
    told = _by_voice({item.source for item in citations}, territory)
    return " ; ".join(
        _titles(sources, voice, territory, named) for voice, sources in told.items()
    ) or THE_KIT_ITSELF


def unread_warning(territory: Territory) -> str | None:
    """That respondents' own words are not read; None where the kit holds none."""
    return _UNREAD.format(territory.name) if territory.has_unread_declarations else None


def speakers_of(
    finding: Finding, territory: Territory, named: set[str] | None = None
) -> str | None:
    """Who says what the proposal rests on, in French; None where it rests on nothing.

    A document says it; that a partner confirmed it is another thing, which no document
    gives (rule 4 of the domain). What only says it planned, or at no known date, is told
    as such. ``named`` holds the sources whose title a reader has met: those are written
    short, and the others are added to it.
    """
    known = named if named is not None else set()
    told: list[str] = []
    met: set[str] = set()
    for note, parts in _spoken(finding):
        names = {citation.source for cited in parts for citation in cited} - met
        told += [f"{_titles(sources, voice, territory, known)}{_noted(note, len(sources))}"
                 for voice, sources in _by_voice(names, territory).items()]
        if any(not cited for cited in parts):
            told.append(f"{THE_KIT_ITSELF}{_noted(note, 1)}")
        met |= names
    return " ; ".join(told) or None


_Parts = list[tuple[Citation, ...]]


def spoken_citations(finding: Finding) -> tuple[Citation, ...]:
    """The citations of all whom ``speakers_of`` names."""
    return tuple(item for _, parts in _spoken(finding) for cited in parts for item in cited)


def _spoken(finding: Finding) -> Iterator[tuple[str, _Parts]]:
    """A state or "sans date connue" or nothing → the citations of each thing that speaks so."""
    states = {way.state for way in finding.evidence}
    order = [state for state in reversed(STATES) if state in states]
    for place, state in enumerate(order):
        told = _carried(way for way in finding.evidence if way.state == state)
        if not place and finding.proposed == "en_place_et_evalue":
            told += [entity.citations for entity in finding.measured]
        yield (FAMILIES["etat"].label(state) if place else ""), told
    if not finding.evidence:
        yield "", [item.citations for item in finding.absences]
    undated = [] if finding.evidence else [item.citations for item in finding.undated_absences]
    yield NO_KNOWN_DATE, _carried(finding.undated) + undated


def _carried(ways: Iterable[Evidence]) -> _Parts:
    """The citations of what says each way."""
    return list({id(fact): fact.citations for way in ways for fact in way.facts}.values())


def _noted(note: str, count: int) -> str:
    if note in ("", NO_KNOWN_DATE):
        return note and f", {note}"
    return f", qui le {'disent' if count > 1 else 'dit'} {note}"


def _by_voice(names: Iterable[str], territory: Territory) -> Mapping[str, dict[str, Source | None]]:
    """Voice → the sources that speak from it, by id, both in a fixed order."""
    voices: dict[str, dict[str, Source | None]] = {}
    numbers = territory.source_numbers
    for name in sorted(names, key=lambda name: (numbers.get(name, len(numbers) + 1), name)):
        source = territory.sources_by_id.get(name)
        voice = source.voice if source else UNKNOWN
        voices.setdefault(voice, {})[name] = source
    order = list(FAMILIES["champ"].terms)
    return dict(sorted(voices.items(), key=lambda item: (
        order.index(item[0]) if item[0] in order else len(order)
    )))


def _titles(
    sources: Mapping[str, Source | None], voice: str, territory: Territory, named: set[str]
) -> str:
    titles = enumerate_french([
        _title(source, name in named, territory) if source else quoted(name)
        for name, source in sources.items()
    ])
    named.update(sources)
    return f"{titles} ({voice_words(voice)})"


def _title(source: Source, is_named: bool, territory: Territory) -> str:
    """The title, short where it stands above."""
    return told_title(source, territory, _short(source.title) if is_named else None)


def _short(title: str) -> str:
    """The first words of a title, "…" after them where some are left out."""
    if len(title) <= _SHORT:
        return title
    words = title[:_SHORT + 1].split(" ")[:-1]
    while words and words[-1].lower().replace("’", "'").rpartition("'")[2] in _SMALL:
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:') or title[:_SHORT]}…"
