"""The words of a timeline: its title, what it counts, how to read it, and the whole of it told."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.reports.timeline import Axis, Lifeline, Mark
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import counted, enumerate_french
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Presence
from replicate.usecases.pictures.fitting import fitted_text
from replicate.usecases.pictures.number_marks import mark_notes
from replicate.usecases.pictures.told_dates import told_starts
from replicate.usecases.timeline.lifelines import unplaced

_OTHERS = ((Presence.UNDATED, "sans date"), (Presence.UNSURE, "dont on ne sait pas"))


def timeline_title(
    snapshot: Snapshot, axis: Axis | None, lifelines: Sequence[Lifeline],
    dates: Sequence[PartialDate],
) -> str:
    """What came and what closed, and from when; that nothing is dated where there is no axis."""
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
    is_stated = any(item.is_plain and item.earliest and item.earliest.year == first
                    for item in dates)
    return f"de {first} {until}" if is_stated else f"jusqu'{until}"


def timeline_subtitle(drawn: Sequence[tuple[Entity, Lifeline]], snapshot: Snapshot) -> str:
    """How many beginnings and ends are dated, and how many are not known."""
    beside = [(len(unplaced(snapshot, presence)), words) for presence, words in _OTHERS]
    noun = "autre" if drawn else "entité"
    others = "".join(f" ; {counted(number, noun)} {words}, en bas"
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
    total = counted(len(drawn), "entité placée", "entités placées")
    return f"{total} : {enumerate_french(filter(None, parts))}{others}."


def _counted(number: int, one: str, many: str, none: str = "") -> str:
    """``none`` is the word for zero; without it, zero is not told."""
    if number:
        return counted(number, one, many)
    return f"{none} {one}" if none else ""


def timeline_notes(axis: Axis | None, lifelines: Sequence[Lifeline]) -> str:
    """How to read the scale and the marks; empty where nothing is drawn."""
    if axis is None:
        return ""
    notes = ["Échelle de temps régulière : un jour a partout la même largeur"
             f" (un petit cran par {axis.step})."]
    if axis.is_cut:
        notes.append(f"Ce qui est daté d'avant {axis.first.year} entre par la gauche, hors échelle,"
                     " sa date écrite.")
    notes.append("Traits verticaux : les dates que donnent les sources, et celle de l'image.")
    notes += mark_notes(note for line in lifelines for note in line.box.notes)
    return " ".join(notes)


def timeline_description(
    snapshot: Snapshot, lifelines: Sequence[Lifeline], happenings: Sequence[Mark]
) -> str:
    """The timeline in words, for those who cannot see it."""
    told = " ; ".join(mark.words for mark in happenings)
    lines = " ".join(lifeline.title for lifeline in lifelines)
    return fitted_text(
        f"Frise du partenariat : {snapshot.territory.name}, état {snapshot.as_of.placed()}."
        f" Événements : {told or 'aucun daté'}. Entités : {lines or 'aucune placée.'}")
