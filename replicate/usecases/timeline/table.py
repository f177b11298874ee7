"""The table of a timeline: each entity in words, drawn or not, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.reports.timeline import Lifeline, TimelineRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.wording.source_words import THE_KIT_ITSELF, marked_passages, voiced_words
from replicate.usecases.pictures.told_dates import told_ends, told_mentions, told_starts
from replicate.usecases.timeline.lifelines import beginning_words, ending_words


def row_of(
    snapshot: Snapshot, name: str, dates: tuple[str, str], citations: Iterable[Citation],
    drawn: str, where: str,
) -> TimelineRow:
    """A line of the table; ``dates`` are the beginning and the end, in words."""
    cited = tuple(dict.fromkeys(citations))
    return TimelineRow(
        name, *dates, _said_by(snapshot, cited), marked_passages(cited, snapshot.territory),
        drawn, where,
    )


def lifeline_row(entity: Entity, lifeline: Lifeline, snapshot: Snapshot) -> TimelineRow:
    """The line of an entity that is drawn; its sources are those of its dates."""
    starts = told_starts(entity, snapshot) or told_mentions(entity, snapshot)
    citations = [item for one in (*starts, *told_ends(entity, snapshot)) for item in one.citations]
    end = ending_words(entity, snapshot).removeprefix("fin : ")
    return row_of(
        snapshot, entity.label, (beginning_words(entity, snapshot), end or "aucune fin n'est dite"),
        (*citations, *entity.citations), _drawn(lifeline), entity.location.in_kit(),
    )


def beside_row(entity: Entity, snapshot: Snapshot, why: str) -> TimelineRow:
    """The line of an entity that is not placed, and why."""
    return row_of(snapshot, entity.label, ("", ""), entity.citations, f"non : {why}",
                  entity.location.in_kit())


def _said_by(snapshot: Snapshot, citations: tuple[Citation, ...]) -> str:
    """The titles of the sources, and whose voice each is."""
    by_id = snapshot.territory.sources_by_id
    told = dict.fromkeys(voiced_words(by_id[item.source]) for item in citations
                         if item.source in by_id)
    return " ; ".join(told) or THE_KIT_ITSELF


def _drawn(lifeline: Lifeline) -> str:
    bar = lifeline.bar
    parts = ["barre en pointillé" if bar.is_planned else "barre"]
    if bar.is_open:
        parts.append("« ? » avant elle")
    if bar.fall is not None:
        parts.append("croix à la fin" if bar.is_over else "fin incertaine")
    parts += [f"marque : {mark.words}" for mark in lifeline.marks]
    return f"oui : {', '.join(parts)}"
