"""The timeline of a territory as of a date: what came, what stayed, what closed.

The scale is true: a year has the same width everywhere, since steps of equal
width would make the thirteen years of Pau read as four.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.reference import Model
from replicate.domain.reports.picture import Listing
from replicate.domain.reports.timeline import Lifeline, Timeline, TimelineRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.text.words import with_capital
from replicate.domain.time.partial_date import NO_KNOWN_DATE, date_words
from replicate.domain.time.period import Presence
from replicate.domain.wording.name_order import by_kind_and_name
from replicate.usecases.pictures.beside import sources_of, warn_of_voices
from replicate.usecases.pictures.fitting import fitted_listings
from replicate.usecases.pictures.listed_beside import told_document, unknown_listing
from replicate.usecases.pictures.reading_order import GROUPS, group_of
from replicate.usecases.pictures.told_dates import undated_label
from replicate.usecases.timeline.axis import axis_of, stops_of
from replicate.usecases.timeline.happenings import (
    happening_dates,
    happenings_of,
    plans,
    roughly_dated,
    undated_events,
)
from replicate.usecases.timeline.lifelines import dates_shown, is_placed, lifeline_of, unplaced
from replicate.usecases.timeline.table import beside_row, lifeline_row
from replicate.usecases.timeline.words import (
    timeline_description,
    timeline_notes,
    timeline_subtitle,
    timeline_title,
)

_BESIDE = (
    (Presence.UNDATED, f"{with_capital(NO_KNOWN_DATE)} (non placé)"),
    (Presence.NOT_CITED_YET, "Non cité à cette date"),
    (Presence.UNSURE, "On ne sait pas à cette date"),
)
_DOCUMENTS = ("accord", "outil", "formation", "financement")
_MOST_PLACED = 200
"""Lifelines and events drawn, a dozen sheets: beyond, nobody sees what stood beside what."""
_MOST_LETTERS = 60_000
"""Of all that is written on it."""
_LONGEST_ROW = 2_000
"""Of one line or event: more of them would be taller than an A3."""

_NOTHING = "À cette date, ni entité ni événement n'est daté : rien n'est placé."


def draw_timeline(snapshot: Snapshot, model: Model | None = None) -> Timeline:
    """The timeline of a snapshot; ``model`` gives the order of roles within a champ."""
    territory, last = snapshot.territory, snapshot.as_of.latest
    assert last is not None
    drawn = [(entity, lifeline_of(entity, snapshot))
             for entity in territory.entities if is_placed(entity, snapshot)]
    happenings, told = happenings_of(snapshot)
    lifelines = [lifeline for _, lifeline in drawn]
    axis = axis_of(lifelines, happenings, last)
    dates = [*happening_dates(snapshot),
             *(date_ for entity, _ in drawn for date_ in dates_shown(entity, snapshot))]
    groups = _groups(drawn, model)
    timeline = Timeline(
        title=timeline_title(snapshot, axis, lifelines, dates),
        subtitle=timeline_subtitle(drawn, snapshot),
        as_of=f"État {snapshot.as_of.placed()}",
        description=timeline_description(snapshot, lifelines, happenings),
        axis=axis,
        stops=stops_of(dates, axis) if axis else (),
        happenings=happenings,
        groups=tuple(tuple(lifeline for _, lifeline in group) for group in groups),
        empty="" if axis else _NOTHING,
        notes=timeline_notes(axis, lifelines),
        listings=_listings(snapshot),
        sources=sources_of(snapshot),
        banner=warn_of_voices(territory, _citations(drawn, snapshot)),
        rows=_rows([pair for group in groups for pair in group], told, snapshot),
    )
    why = _too_large(timeline)
    return _only_told(timeline, why) if why else timeline


def _too_large(timeline: Timeline) -> str:
    """Why it cannot be drawn; "" when it can."""
    placed = len(timeline.lifelines) + len(timeline.happenings)
    if placed > _MOST_PLACED:
        return (f"Trop d'éléments pour une frise : {placed} entités et événements datés, pour"
                f" {_MOST_PLACED} au plus. Leurs dates sont dans la table CSV.")
    rows = [sum(map(len, (line.box.name, line.when, *line.box.notes)))
            for line in timeline.lifelines]
    rows += [len(mark.words) for mark in timeline.happenings]
    for told, most, what in ((sum(rows), _MOST_LETTERS, "Noms et événements trop longs"),
                             (max(rows, default=0), _LONGEST_ROW, "Une ligne trop longue")):
        if told > most:
            return (f"{what} pour une frise : {told} caractères, pour {most} au plus."
                    " Toutes les dates sont dans la table CSV.")
    return ""


def _only_told(timeline: Timeline, why: str) -> Timeline:
    """The same in its table alone, which no number of lines makes unreadable."""
    return replace(
        timeline, subtitle="", axis=None, stops=(), happenings=(), groups=(), notes="",
        empty=why, description=f"{timeline.title}. {why}",
        rows=tuple(replace(row, drawn="non : trop d'éléments pour une frise")
                   if row.drawn.startswith("oui") else row for row in timeline.rows),
    )


def _citations(
    drawn: Sequence[tuple[Entity, Lifeline]], snapshot: Snapshot
) -> list[Citation]:
    """Who speaks of what is drawn."""
    events = snapshot.territory.of_genre("evenement")
    return [item for entity in (*(entity for entity, _ in drawn), *events)
            for item in entity.citations]


def _groups(
    drawn: Sequence[tuple[Entity, Lifeline]], model: Model | None
) -> list[list[tuple[Entity, Lifeline]]]:
    """Champ by champ, forums last; in each, by time, then by role."""
    roles = [role.slot.role for role in model.roles] if model else []

    def place(item: tuple[Entity, Lifeline]) -> tuple[object, ...]:
        entity, lifeline = item
        role = next((str(role) for role in entity.values("roles") if role in roles), None)
        return (lifeline.bar.rise.first, lifeline.bar.rise.last,
                roles.index(role) if role else len(roles), *by_kind_and_name(entity), entity.id)

    groups: dict[str, list[tuple[Entity, Lifeline]]] = {key: [] for key in GROUPS}
    for entity, lifeline in drawn:
        groups[group_of(lifeline.box)].append((entity, lifeline))
    return [sorted(group, key=place) for group in groups.values() if group]


def _listings(snapshot: Snapshot) -> tuple[Listing, ...]:
    """What must be read beside the timeline: what it could not place."""
    found = [
        Listing(heading, tuple(
            undated_label(entity) if presence is Presence.UNDATED else entity.label
            for entity in unplaced(snapshot, presence)))
        for presence, heading in _BESIDE
    ]
    rough, _ = roughly_dated(snapshot)
    found.append(Listing("Date approchée (non placé)", rough))
    found.append(Listing("Événements sans date (non placés)",
                         tuple(map(undated_label, undated_events(snapshot)))))
    found.append(Listing("Événements prévus", plans(snapshot)))
    found.append(Listing("Accords, outils et formations sans date propre", tuple(
        told_document(entity, snapshot) for entity in snapshot.territory.of_genre(*_DOCUMENTS)
        if snapshot.shows(entity) and (entity.lifetime.start is None or entity.is_planned)
    )))
    found.append(unknown_listing(snapshot))
    return fitted_listings(found)


def _rows(
    drawn: Sequence[tuple[Entity, Lifeline]], told: tuple[TimelineRow, ...], snapshot: Snapshot
) -> tuple[TimelineRow, ...]:
    return (
        *(lifeline_row(entity, lifeline, snapshot) for entity, lifeline in drawn),
        *told,
        *roughly_dated(snapshot)[1],
        *(beside_row(entity, snapshot, entity.lifetime.words_of(presence))
          for presence, _ in _BESIDE for entity in unplaced(snapshot, presence)),
        *(beside_row(event, snapshot, date_words(None, event.lifetime.is_asked))
          for event in undated_events(snapshot)),
    )
