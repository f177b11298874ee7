"""Who gives a date, and how it is written in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from replicate.domain.kit import END_KEYS, START_KEYS
from replicate.domain.record import record
from replicate.domain.reports.timeline import Days
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation, spoken_on
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.partial_date import PartialDate, date_words, known_date
from replicate.domain.wording.source_words import source_mark

_OPENINGS = frozenset({"creation", "ouverture"})
_CLOSURES = frozenset({"fermeture"})


@record
class ToldDate:
    """A date, and the passages that give it."""

    date: PartialDate
    citations: tuple[Citation, ...]

    def words(self, territory: Territory) -> str:
        """« 2004 [1] [3] »: the date and its sources."""
        names = dict.fromkeys(item.source for item in self.citations)
        return " ".join((self.date.in_words(), *(source_mark(name, territory) for name in names)))


def told_starts(entity: Entity, snapshot: Snapshot) -> tuple[ToldDate, ...]:
    """Who says since when: the entity's own words, else the events that open it."""
    return _told(entity, snapshot, START_KEYS, _OPENINGS)


def told_ends(entity: Entity, snapshot: Snapshot) -> tuple[ToldDate, ...]:
    """Who says until when: the entity's own words, else the events that close it."""
    return _told(entity, snapshot, END_KEYS, _CLOSURES)


def told_mentions(entity: Entity, snapshot: Snapshot) -> tuple[ToldDate, ...]:
    """The ties from which it is known to be there, where they say it first.

    What a dated tie cites; of one without a period of its own, the documents of that date.
    """
    cited = entity.lifetime.cited
    if cited is None:
        return ()
    sources = snapshot.territory.sources_by_id
    told = []
    for tie, _ in snapshot.ties:
        if entity.id not in (tie.source, tie.target) or tie.is_deduced or tie.is_planned:
            continue
        if tie.lifetime is None and entity.lifetime.is_cited_elsewhere:
            told += [item for item in tie.citations if spoken_on(item.source, sources) == cited]
        elif tie.lifetime and cited in (tie.lifetime.start, tie.lifetime.cited):
            told += tie.citations
    return (ToldDate(cited, tuple(told)),) if told else ()


def _told(
    entity: Entity, snapshot: Snapshot, keys: tuple[str, ...], events: frozenset[str]
) -> tuple[ToldDate, ...]:
    for key in keys:
        found = tuple(
            ToldDate(date_, statement.citations or entity.citations)
            for statement in entity.said(key)
            if (date_ := known_date(str(statement.value))) is not None
        )
        if found:
            return found
    return tuple(
        ToldDate(date_, event.citations)
        for event in snapshot.territory.of_genre("evenement")
        if event.word("type") in events and not event.is_planned
        and entity.id in event.values("objet")
        and (date_ := known_date(event.word("date"))) is not None
    )


def is_asked(entity: Entity, keys: tuple[str, ...]) -> bool:
    """Whether someone was asked, and nobody knows: not the same as never asked."""
    return any(item.value == UNKNOWN for key in keys for item in entity.said(key))


def undated_label(entity: Entity) -> str:
    """The name of what has no date, among others without one: that nobody knows it, where said."""
    asked = f" ({date_words(None, True)})" if entity.lifetime.is_asked else ""
    return f"{entity.label.rstrip(' .')}{asked}"


def told_together(dates: Iterable[ToldDate], territory: Territory) -> str:
    """The date; or each one with who says it, as a question: they are never settled here."""
    distinct: dict[str, list[Citation]] = {}
    words = {}
    for item in dates:
        distinct.setdefault(item.date.text, []).extend(item.citations)
        words[item.date.text] = item.date
    told = [ToldDate(words[text], tuple(cited)) for text, cited in distinct.items()]
    if len(told) == 1:
        return told[0].date.in_words()
    return f"{' ou '.join(item.words(territory) for item in told)} ?"


def days_of(date_: PartialDate, cut: date) -> Days | None:
    """A plain date's days up to ``cut``; None when it is no plain one, or is later."""
    if not date_.is_plain or date_.earliest is None or date_.latest is None:
        return None
    return Days(date_.earliest, min(date_.latest, cut)) if date_.earliest <= cut else None


def on_date(date_: PartialDate) -> str:
    """The date after a verb: "en 2004", "le 20 novembre 2017", "vers 2004"."""
    placed = date_.placed()
    return f"le {placed.removeprefix('au ')}" if placed.startswith("au ") else placed
