"""When a kit names each of its entities elsewhere than in its own entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from replicate.domain.kit import reference_genres
from replicate.domain.speech import Citation
from replicate.domain.territory import Territory
from replicate.domain.time.partial_date import PartialDate

_HAPPENING = frozenset({"evenement", "enquete", "contexte", "accord", "outil", "formation",
                        "financement"})
"""Kinds of entry that are of a day: what they name was there, or spoken of, on that day."""


def dates_of_naming(territory: Territory) -> Mapping[str, list[PartialDate]]:
    """For each id, the dates of what names it: a source, a survey of it, an event, a dated tie."""
    dates: dict[str, list[PartialDate]] = {}
    for entity in territory.entities:
        own = entity.lifetime.start or entity.lifetime.cited
        happened = [own] if own and entity.genre in _HAPPENING and not entity.is_planned else []
        for key, said in entity.statements.items():
            if reference_genres(entity.section, key) is None:
                continue
            for item in said:
                if item.lifetime is None and not item.is_deduced and not entity.is_deduced:
                    told = _source_dates(item.citations or entity.citations, territory)
                    dates.setdefault(str(item.value), []).extend((*told, *happened))
    for tie in territory.ties:
        since = (tie.lifetime.start or tie.lifetime.cited) if tie.lifetime else None
        if since and not tie.is_deduced and not tie.is_planned:
            for end in (tie.source, tie.target):
                dates.setdefault(end, []).append(since)
    return dates


def _source_dates(
    citations: Iterable[Citation], territory: Territory
) -> Iterator[PartialDate]:
    for citation in citations:
        source = territory.sources_by_id.get(citation.source)
        if source is not None and source.date is not None:
            yield source.date
