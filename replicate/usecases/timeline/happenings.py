"""What happened and when: events, findings, signatures, surveys, ties that begin or end."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.record import record
from replicate.domain.reports.timeline import Mark, MarkKind, TimelineRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import (
    PartialDate,
    first_day,
    known_date,
    order_in_time,
    parse_date,
)
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.plan_words import plan_words
from replicate.domain.wording.tie_words import tie_words
from replicate.usecases.pictures.told_dates import days_of
from replicate.usecases.timeline.table import row_of

_DOCUMENTS = ("accord", "outil", "formation", "financement", "enquete")
_RANKS = {"contexte": "a", "evenement": "b"}
"""What was the case comes before what happened, then documents and ties."""

_TOLD = "oui : une ligne au-dessus des barres"


@record
class _Happening:
    """What happened at a date, who says it, and where in the kit; ``rank`` orders a day's own.

    Those of one rank stay in the territory's order: what entails another comes first.
    """

    date: PartialDate
    words: str
    citations: tuple[Citation, ...]
    where: str
    rank: str
    kind: MarkKind = MarkKind.EVENT


def happenings_of(snapshot: Snapshot) -> tuple[tuple[Mark, ...], tuple[TimelineRow, ...]]:
    """What is placed above the lifelines, in order of time, and its lines of the table."""
    cut = snapshot.as_of.latest
    assert cut is not None
    placed = [(days.first, days.last, item.rank, days, item) for item in _found(snapshot)
              if (days := days_of(item.date, cut)) is not None]
    placed.sort(key=lambda item: item[:3])
    marks = tuple(
        Mark(item.kind, days, f"{item.date.in_words()} · {item.words}")
        for *_, days, item in placed
    )
    rows = tuple(
        row_of(snapshot, item.words, (item.date.in_words(), ""), item.citations, _TOLD, item.where)
        for *_, item in placed
    )
    return marks, rows


def roughly_dated(snapshot: Snapshot) -> tuple[tuple[str, ...], tuple[TimelineRow, ...]]:
    """What has only a bound or a guess for a date, in words, and its lines of the table.

    No line can be placed at « vers 1998 » without saying more than the source does.
    """
    cut = snapshot.as_of.latest
    assert cut is not None
    found = sorted(
        (item for item in _found(snapshot)
         if not item.date.is_plain and not item.date.begins_after(cut)),
        key=lambda item: (first_day(item.date), order_in_time(item.date), item.rank),
    )
    return (
        tuple(f"{item.date.in_words()} · {item.words}" for item in found),
        tuple(row_of(snapshot, item.words, (item.date.in_words(), ""), item.citations,
                     "non : date approchée", item.where) for item in found),
    )


def happening_dates(snapshot: Snapshot) -> Iterator[PartialDate]:
    """The dates of what is told, as sources state them."""
    return (item.date for item in _found(snapshot))


def undated_events(snapshot: Snapshot) -> tuple[Entity, ...]:
    """Events that no source dates: told beside, never placed."""
    return tuple(
        event for event in snapshot.territory.of_genre("evenement")
        if not event.is_planned and not event.is_outside and not _is_later(event, snapshot)
        and known_date(event.word("date")) is None
    )


def plans(snapshot: Snapshot) -> tuple[str, ...]:
    """Events that are only planned, with their state."""
    return tuple(
        f"{_sentence(event)} ({plan_words(event)})"
        for event in snapshot.territory.of_genre("evenement")
        if event.is_planned and not _is_later(event, snapshot)
    )


def _is_later(entity: Entity, snapshot: Snapshot) -> bool:
    """Whether it is only spoken of after the day of the picture."""
    cited, cut = entity.lifetime.cited, snapshot.as_of.latest
    return cited is not None and cut is not None and cited.begins_after(cut)


def _found(snapshot: Snapshot) -> Iterator[_Happening]:
    for entity in snapshot.territory.entities:
        if entity.is_planned or entity.is_outside:
            continue
        told = _sentence(entity)
        if entity.genre == "evenement":
            yield from _dated(entity, entity.lifetime.start, told)
        elif entity.genre == "contexte":
            yield from _dated(entity, _period(entity), told, MarkKind.CONTEXT)
        elif entity.genre in _DOCUMENTS:
            kind = FAMILIES["genre"].label(entity.genre)
            signed = "signature" if entity.values("signature") else kind
            yield from _dated(entity, entity.lifetime.start, f"{told} ({signed})")
            yield from _dated(entity, entity.lifetime.end, f"{told} (fin)")
    for tie, _ in snapshot.ties:
        if tie.lifetime is None or tie.is_planned:
            continue
        doubt = " (déduit)" if tie.is_deduced else ""
        for date_, what in ((tie.lifetime.start, "début"), (tie.lifetime.end, "fin")):
            if date_ is not None:
                words = tie_words(tie, snapshot.territory)
                yield _Happening(
                    date_, f"{words}{doubt} : {what}", tie.citations, tie.location.in_kit(),
                    "lien",
                )


def _dated(
    entity: Entity, date_: PartialDate | None, words: str, kind: MarkKind = MarkKind.EVENT
) -> Iterator[_Happening]:
    if date_ is not None:
        rank = _RANKS.get(entity.genre, "document")
        yield _Happening(date_, words, entity.citations, entity.location.in_kit(), rank, kind)


def _sentence(entity: Entity) -> str:
    return entity.name.rstrip(" .")


def _period(entity: Entity) -> PartialDate | None:
    """The period of a finding when it is one date; a range in words stays words."""
    try:
        return parse_date(entity.word("periode") or "")
    except ValueError:
        return None
