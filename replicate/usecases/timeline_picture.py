"""The timeline of a territory as of a date: what came, what stayed, what closed.

The scale is true: a year has the same width everywhere, since steps of equal
width would make the thirteen years of Pau read as four.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.period import PartialDate, Presence
from replicate.domain.reference import Model
from replicate.domain.report import Listing
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.timeline_report import Axis, Lifeline, Mark, Timeline, TimelineRow
from replicate.domain.words import UNKNOWN, enumerate_french
from replicate.usecases.beside import sources_of, told_document, warn_of_voices
from replicate.usecases.fitting import fitted_listings, fitted_text
from replicate.usecases.happenings import (
    happening_dates,
    happenings_of,
    plans,
    roughly_dated,
    undated_events,
)
from replicate.usecases.lifelines import dates_shown, is_placed, lifeline_of
from replicate.usecases.portrait import DRAWN_GENRES, UNDATED_MARK
from replicate.usecases.reading_order import CHAMPS_IN_ORDER, FORUMS
from replicate.usecases.timeline_axis import axis_of, stops_of
from replicate.usecases.timeline_table import beside_row, lifeline_row
from replicate.usecases.told_dates import is_plain, told_starts

_BESIDE = (
    (Presence.UNDATED, "Date inconnue (non placé)"),
    (Presence.NOT_CITED_YET, "Non cité à cette date"),
    (Presence.UNSURE, "On ne sait pas à cette date"),
)
_OTHERS = ((Presence.UNDATED, "sans date"), (Presence.UNSURE, "dont on ne sait pas"))
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
        title=_title(snapshot, axis, lifelines, dates),
        subtitle=_subtitle(drawn, snapshot),
        as_of=f"État {snapshot.as_of.placed()}",
        description=_description(snapshot, lifelines, happenings),
        axis=axis,
        stops=stops_of(dates, axis) if axis else (),
        happenings=happenings,
        groups=tuple(tuple(lifeline for _, lifeline in group) for group in groups),
        empty="" if axis else _NOTHING,
        notes=_notes(axis, lifelines),
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
                roles.index(role) if role else len(roles), entity.id)

    keys = [*CHAMPS_IN_ORDER, FORUMS]
    groups: dict[str, list[tuple[Entity, Lifeline]]] = {key: [] for key in keys}
    for entity, lifeline in drawn:
        key = FORUMS if entity.genre == "instance" else lifeline.box.champ
        groups[key if key in groups else UNKNOWN].append((entity, lifeline))
    return [sorted(group, key=place) for group in groups.values() if group]


def _title(
    snapshot: Snapshot, axis: Axis | None, lifelines: Sequence[Lifeline],
    dates: Sequence[PartialDate],
) -> str:
    name = snapshot.territory.name
    if axis is None:
        return f"{name} : rien n'est encore daté"
    came = any(not line.bar.is_open and not line.bar.is_planned for line in lifelines)
    over = any(line.bar.fall and line.bar.is_over for line in lifelines)
    told = {(True, True): "ce qui est venu, ce qui a fermé", (True, False): "ce qui est venu",
            (False, True): "ce qui a fermé"}.get((came, over), "de qui les sources parlent")
    return f"{name}, {_period(snapshot, axis, dates)} : {told}, et quand"


def _period(snapshot: Snapshot, axis: Axis, dates: Sequence[PartialDate]) -> str:
    """From the first year placed, where a source states it, to the day of the picture."""
    end = snapshot.as_of.placed()
    first = axis.opens.year
    if first == axis.last.year:
        return f"en {first}"
    until = end if end.startswith("au ") else f"à {end.removeprefix('en ')}"
    is_stated = any(is_plain(item) and item.earliest and item.earliest.year == first
                    for item in dates)
    return f"de {first} {until}" if is_stated else f"jusqu'{until}"


def _subtitle(drawn: Sequence[tuple[Entity, Lifeline]], snapshot: Snapshot) -> str:
    """How many beginnings and ends are dated, and how many are not known."""
    beside = [(len(_beside(snapshot, presence)), words) for presence, words in _OTHERS]
    noun = "autre" if drawn else "entité"
    others = "".join(f" ; {_counted(number, noun, f'{noun}s')} {words}, en bas"
                     for number, words in beside if number)
    if not drawn:
        return f"Aucune entité n'est placée{others}."
    actual = [entity for entity, line in drawn if not line.bar.is_planned]
    dated = sum(bool(told_starts(entity, snapshot)) for entity in actual)
    ends = sum(bool(line.bar.fall and line.bar.is_over) for _, line in drawn)
    parts = [
        _counted(dated, "début daté", "débuts datés", "aucun"),
        _counted(len(actual) - dated, "début que personne ne date",
                 "débuts que personne ne date"),
        _counted(ends, "fin datée", "fins datées", "aucune"),
        _counted(len(drawn) - len(actual), "projet", "projets"),
    ]
    total = _counted(len(drawn), "entité placée", "entités placées")
    return f"{total} : {enumerate_french(filter(None, parts))}{others}."


def _counted(number: int, one: str, many: str, none: str = "") -> str:
    return f"{number or none} {many if number > 1 else one}" if number or none else ""


def _notes(axis: Axis | None, lifelines: Sequence[Lifeline]) -> str:
    if axis is None:
        return ""
    notes = ["Échelle de temps régulière : un jour a partout la même largeur"
             f" (un petit cran par {axis.step})."]
    if axis.is_cut:
        notes.append(f"Ce qui est daté d'avant {axis.first.year} entre par la gauche, hors échelle,"
                     " sa date écrite.")
    notes.append("Traits verticaux : les dates que donnent les sources, et celle de l'image.")
    if any(note.endswith(UNDATED_MARK) for line in lifelines for note in line.box.notes):
        notes.append(f"« {UNDATED_MARK} » : nombre dont la date est inconnue.")
    return " ".join(notes)


def _description(
    snapshot: Snapshot, lifelines: Sequence[Lifeline], happenings: Sequence[Mark]
) -> str:
    """The timeline in words, for those who cannot see it."""
    told = " ; ".join(mark.words for mark in happenings)
    lines = " ".join(lifeline.title for lifeline in lifelines)
    return fitted_text(
        f"Frise du partenariat : {snapshot.territory.name}, état {snapshot.as_of.placed()}."
        f" Événements : {told or 'aucun daté'}. Entités : {lines or 'aucune placée.'}")


def _beside(snapshot: Snapshot, presence: Presence) -> tuple[Entity, ...]:
    return tuple(
        entity for entity in snapshot.territory.of_genre(*DRAWN_GENRES)
        if snapshot.presence[entity.id] is presence and not entity.is_outside
        and not is_placed(entity, snapshot)
    )


def _listings(snapshot: Snapshot) -> tuple[Listing, ...]:
    """What must be read beside the timeline: what it could not place."""
    found = [
        Listing(heading, tuple(entity.label for entity in _beside(snapshot, presence)))
        for presence, heading in _BESIDE
    ]
    rough, _ = roughly_dated(snapshot)
    found.append(Listing("Date approchée (non placé)", rough))
    found.append(Listing("Événements sans date (non placés)",
                         tuple(event.name for event in undated_events(snapshot))))
    found.append(Listing("Événements prévus", plans(snapshot)))
    found.append(Listing("Accords, outils et formations sans date propre", tuple(
        told_document(entity, snapshot) for entity in snapshot.territory.of_genre(*_DOCUMENTS)
        if snapshot.shows(entity) and (entity.lifetime.start is None or entity.is_planned)
    )))
    return fitted_listings(found)


def _rows(
    drawn: Sequence[tuple[Entity, Lifeline]], told: tuple[TimelineRow, ...], snapshot: Snapshot
) -> tuple[TimelineRow, ...]:
    return (
        *(lifeline_row(entity, lifeline, snapshot) for entity, lifeline in drawn),
        *told,
        *roughly_dated(snapshot)[1],
        *(beside_row(entity, snapshot, presence.value)
          for presence, _ in _BESIDE for entity in _beside(snapshot, presence)),
        *(beside_row(event, snapshot, "date inconnue") for event in undated_events(snapshot)),
    )
