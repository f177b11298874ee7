"""One entity in time: when it came, stayed, closed, and what of it nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from replicate.domain.kit import END_KEYS, START_KEYS
from replicate.domain.reports.picture import Standing
from replicate.domain.reports.timeline import Bar, Days, Lifeline, Mark, MarkKind
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.partial_date import (
    PartialDate,
    date_words,
    first_day,
    known_date,
    parse_date,
)
from replicate.domain.time.period import Lifetime, Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import EVENEMENTS_DE_BORNE
from replicate.domain.wording.plan_words import plan_words
from replicate.usecases.pictures.fitting import fitted
from replicate.usecases.pictures.number_marks import measure_notes
from replicate.usecases.pictures.portrait import DRAWN_GENRES, MOST_NOTES, box_of
from replicate.usecases.pictures.tie_periods import span_words
from replicate.usecases.pictures.told_dates import (
    days_of,
    is_asked,
    on_date,
    told_ends,
    told_starts,
    told_together,
)

_UNKNOWN_START = ", début "


def is_placed(entity: Entity, snapshot: Snapshot) -> bool:
    """Whether enough is known to draw it: that it was there, at the latest on the day asked."""
    if entity.genre not in DRAWN_GENRES or entity.is_outside:
        return False
    presence = snapshot.presence[entity.id]
    if presence is Presence.UNSURE:  # an end that may have come does not undo a beginning
        presence = replace(entity.lifetime, end=None).at(snapshot.as_of)
    return presence in (Presence.PRESENT, Presence.ENDED, Presence.GONE)


def lifeline_of(entity: Entity, snapshot: Snapshot) -> Lifeline:
    """The line of an entity that is placed."""
    bar = _bar(entity, snapshot)
    notes = fitted(
        (*measure_notes(snapshot.measures(entity)), *_names(entity), *_sessions(entity)),
        MOST_NOTES)
    box = replace(box_of(entity, snapshot), notes=notes)
    if bar.fall and bar.is_over:
        box = replace(box, standing=Standing.ENDED)
    start, end = beginning_words(entity, snapshot), ending_words(entity, snapshot)
    told = " ; ".join(filter(None, (start, end, *notes)))
    # "?" on the line says what "début inconnu" says in the sentence and the table.
    short = start.split(_UNKNOWN_START)[0] if bar.is_open else start
    when = " · ".join(filter(None, (short, end)))
    return Lifeline(box, bar, when, f"{entity.label} : {told}.", _marks(entity, snapshot))


def _cut(snapshot: Snapshot) -> date:
    cut = snapshot.as_of.latest
    assert cut is not None
    return cut


def _bar(entity: Entity, snapshot: Snapshot) -> Bar:
    cut, life = _cut(snapshot), entity.lifetime
    rise, is_open = _rise(life, cut)
    fall = None
    if life.end is not None and not life.end.begins_after(cut):
        first = max(life.end.earliest or rise.first, rise.first)
        fall = Days(first, max(min(life.end.latest or cut, cut), first))
    return Bar(
        rise, fall, is_open and not entity.is_planned,
        life.end is not None and life.end.over_by(cut), entity.is_planned,
    )


def _rise(life: Lifetime, cut: date) -> tuple[Days, bool]:
    """Where the beginning lies, and whether anything may have been before it."""
    seen = life.cited.latest if life.cited else None
    if life.start is not None:
        first, last = life.start.earliest, min(life.start.latest or cut, cut)
        if seen is not None and (first or seen) <= seen < last:
            last = seen  # it was there when it was cited
        return Days(min(first or last, last), last), first is None
    known = life.end if life.end and life.end.over_by(seen or cut) else life.cited or life.end
    assert known is not None
    last = min(known.latest or cut, cut)
    return Days(min(known.earliest or last, last), last), True


def beginning_words(entity: Entity, snapshot: Snapshot) -> str:
    """Since when, or since when it is spoken of, in words that agree with no name.

    "depuis 2004", "première mention en 2004, début inconnu".
    """
    cited = entity.lifetime.cited
    is_told = cited is not None and not cited.begins_after(_cut(snapshot))
    spoken = f"première mention {on_date(cited)}" if cited and is_told else ""
    if entity.is_planned:
        return ", ".join(filter(None, (plan_words(entity), spoken)))
    starts = told_starts(entity, snapshot)
    if starts:
        words = told_together(starts, snapshot.territory)
        days = days_of(starts[0].date, _cut(snapshot))
        if words.endswith("?") or days is None or entity.lifetime.end is not None:
            return f"début : {words}"
        return f"depuis {'le ' if days.first == days.last else ''}{words}"
    unknown = "inconnu" if is_asked(entity, START_KEYS) else "non renseigné"
    return f"{spoken}{_UNKNOWN_START}{unknown}" if spoken else f"début {unknown}"


def ending_words(entity: Entity, snapshot: Snapshot) -> str:
    """Until when, "" when no end is told by the day of the picture."""
    end = entity.lifetime.end
    if end is None:
        return "fin : on ne sait pas" if is_asked(entity, END_KEYS) else ""
    if end.begins_after(_cut(snapshot)):
        return ""
    told = f"fin : {told_together(told_ends(entity, snapshot), snapshot.territory)}"
    return told if end.over_by(_cut(snapshot)) else f"{told}, on ne sait pas si elle a eu lieu"


def dates_shown(entity: Entity, snapshot: Snapshot) -> Iterator[PartialDate]:
    """The dates that its line shows, as sources state them."""
    starts = () if entity.is_planned else told_starts(entity, snapshot)
    cited = entity.lifetime.cited
    if not starts and cited is not None:
        yield cited
    for told in (*starts, *told_ends(entity, snapshot)):
        yield told.date
    for item in entity.said("seances"):
        yield parse_date(str(item.value))
    for item in entity.said("denomination_officielle"):
        if item.lifetime and item.lifetime.start:
            yield item.lifetime.start


def _names(entity: Entity) -> tuple[str, ...]:
    """Official names, and since when they are borne."""
    notes = []
    for item in entity.said("denomination_officielle"):
        told = span_words(item.lifetime) or date_words(
            None, bool(item.lifetime and item.lifetime.is_asked))
        notes.append(f"nom officiel : {item.value} ({told})")
    return tuple(notes)


def _sessions(entity: Entity) -> tuple[str, ...]:
    dates = filter(None, (known_date(str(item.value)) for item in entity.said("seances")))
    told = [date_.in_words() for date_ in sorted(dates, key=lambda one: (first_day(one), one.text))]
    noun = "séances" if len(told) > 1 else "séance"
    return (f"{noun} : {enumerate_french(told)}",) if told else ()


def _marks(entity: Entity, snapshot: Snapshot) -> tuple[Mark, ...]:
    """Sessions, names taken and events about the entity, where their dates are plain."""
    found = [(MarkKind.SESSION, known_date(str(item.value)), "séance")
             for item in entity.said("seances")]
    for item in entity.said("denomination_officielle"):
        if item.lifetime:
            found.append((MarkKind.EVENT, item.lifetime.start, f"nom officiel, {item.value}"))
    for event in snapshot.territory.of_genre("evenement"):
        # The two ends of a bar already show its beginning and its end.
        if entity.id in event.values("objet") and event.word("type") not in EVENEMENTS_DE_BORNE \
                and not event.is_planned:
            words = FAMILIES["type_evenement"].label(str(event.word("type")))
            found.append((MarkKind.EVENT, known_date(event.word("date")), words))
    marks = [
        Mark(kind, days, f"{words} : {date_.in_words()}")
        for kind, date_, words in found
        if date_ is not None and (days := days_of(date_, _cut(snapshot))) is not None
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.days.first, mark.days.last, mark.words)))


def unplaced(snapshot: Snapshot, presence: Presence) -> tuple[Entity, ...]:
    """The entities of that presence which no line of the timeline shows."""
    return tuple(
        entity for entity in snapshot.territory.of_genre(*DRAWN_GENRES)
        if snapshot.presence[entity.id] is presence and not entity.is_outside
        and not is_placed(entity, snapshot)
    )
