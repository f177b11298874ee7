"""The evolution of a territory as a tale: what is said under which heading, and what is not.

A heading holds only what dates make sure; the rest is under
"on ne sait pas", each with why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from replicate.domain.findings.evolution import ChangeKind, EntityEvolution, Evolution, TieEvolution
from replicate.domain.findings.number_change import NumberChange
from replicate.domain.reports.evolution import ToldLine, ToldSection
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import first_day, known_date
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.evolution.doubts import doubt_about
from replicate.usecases.evolution.headings import HEADINGS
from replicate.usecases.evolution.lines import entity_line, tie_line
from replicate.usecases.evolution.name_order import in_name_order
from replicate.usecases.evolution.numbers import number_words
from replicate.usecases.evolution.sayings import told_absences, told_decisions, told_sessions
from replicate.usecases.evolution.words import (
    change_words,
    cited_tie_words,
    dates_words,
    doubtful_tie_words,
    event_words,
)
from replicate.usecases.pictures.tie_periods import period_words

_NOTHING = "Rien de tel n'est daté entre les deux dates."
_FIRST_NUMBER = "un nombre en est dit pour la première fois"
_MOVES = frozenset({"demenagement", "redeploiement"})
_NAMES = frozenset({"changement_de_nom"})
_EXISTING = ("acteur", "structure", "equipe_mobile", "instance", "prise_en_charge_croisee",
             "public", "perimetre")
"""What exists for a time; the other kinds are documents, words and events."""
_STAYING = (*_EXISTING, "accord", "outil", "formation", "indicateur")
"""What is there until someone says otherwise; a finding, a word or an event is not."""


class Storyteller:
    """Words what one evolution found; each method gives the lines of one heading."""

    def __init__(self, evolution: Evolution) -> None:
        evolution = self.evolution = in_name_order(evolution)
        self.window: Window = evolution.window
        self.territory = evolution.territory
        self.snapshot: Snapshot = take_snapshot(
            evolution.territory, evolution.window.until
        ).called_as(evolution.territory)
        self._told_as_changes = {
            said.location for item in evolution.entities for change in item.values
            for said in (*change.begun, *change.ended, *change.unsure)
        }

    def sections(self) -> tuple[ToldSection, ...]:
        """Every heading in order; those that may be left out when they are empty are."""
        lines = self._lines()
        made = [
            ToldSection(item.key, item.title, item.meaning, tuple(lines[item.key]),
                        _NOTHING if item.is_always else "", item.is_brief)
            for item in HEADINGS
        ]
        return tuple(item for item in made if item.lines or item.empty)

    def _lines(self) -> Mapping[str, Iterator[ToldLine]]:
        """The lines of each heading."""
        return {
            "ouvert": self._opened(),
            "termine": self._fate(Fate.CLOSED),
            "deplace": self._changes(ChangeKind.MOVED, _MOVES),
            "nom_ou_statut": self._changes(ChangeKind.NAMED, _NAMES),
            "autre": self._changes(ChangeKind.OTHER, frozenset({"extension", "fusion"})),
            "nombres": self._numbers(),
            "liens_apparus": self._ties(Fate.OPENED),
            "liens_termines": self._ties(Fate.CLOSED),
            "confirme": self._agreed(),
            "passe": self._happened(),
            "cite": self._cited(),
            "dit_absent": told_absences(
                self.territory, self.window, Fate.FIRST_CITED
            ),
            "on_ne_sait_pas": self._unsure(),
            "inchange": self._unchanged(),
            "deja_dit": self._said_before(),
            "hors_des_dates": self._outside(),
        }

    def _fate(
        self, *fates: Fate, kinds: Callable[[EntityEvolution], bool] = lambda item: True
    ) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            if item.fate in fates and kinds(item):
                words = dates_words(item.entity, item.fate, self.snapshot, self.window)
                yield entity_line(item, self.territory, words)

    def _opened(self) -> Iterator[ToldLine]:
        return self._fate(Fate.OPENED, kinds=lambda item: item.entity.genre in _EXISTING)

    def _changes(self, kind: ChangeKind, events: frozenset[str]) -> Iterator[ToldLine]:
        """What surely changed of that kind, then events that say so and name no object."""
        territory = self.territory
        for item in self.evolution.entities:
            for change in item.values:
                if change.kind is kind and change.is_sure:
                    yield entity_line(item, territory, change_words(change, item.entity, territory),
                                      Fate.CHANGED, (*change.ended, *change.begun))
            for event in item.events:
                if event.word("type") in events:
                    yield entity_line(item, territory, event_words(event, territory),
                                      Fate.CHANGED, (event,))
        for item in self._events():
            if item.entity.word("type") in events & (_MOVES | _NAMES):
                yield entity_line(item, self.territory, self._event(item))

    def _events(self) -> Iterator[EntityEvolution]:
        """Events dated between, in order of time, but those told of what they happened to."""
        told = {event.id for item in self.evolution.entities for event in item.events}
        found = [
            item for item in self.evolution.entities
            if item.entity.genre == "evenement" and item.fate is Fate.OPENED
            and item.entity.id not in told
        ]
        return iter(sorted(found, key=lambda item: first_day(item.entity.lifetime.start)))

    def _event(self, item: EntityEvolution) -> str:
        kind = FAMILIES["type_evenement"].label(str(item.entity.word("type")))
        date = known_date(item.entity.word("date"))
        if date and not item.entity.word("enonce"):
            return date.in_words()  # its name, made of what it is, says the kind already
        return f"{kind}, {date.in_words()}" if date else kind

    def _numbers(self) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            for change in item.numbers:
                if change.between:
                    yield entity_line(item, self.territory, number_words(change), _told_as(change),
                                      (*change.before, *change.between))

    def _ties(self, fate: Fate) -> Iterator[ToldLine]:
        for item in self._ties_with(fate):
            words = period_words(item.tie, self.snapshot)
            life, is_over = item.tie.lifetime or Lifetime(), fate is Fate.CLOSED
            own = "" if (life.end if is_over else life.start) else ", d'après ses bouts"
            yield tie_line(item, self.snapshot, f"{words}{own}")

    def _ties_with(self, fate: Fate) -> Iterator[TieEvolution]:
        """Ties of one fate, but those told as a change of their entity, and those of nobody.

        That nobody knows who manages a place is no tie.
        """
        for item in self.evolution.ties:
            tie = item.tie
            names_nobody = UNKNOWN in (tie.source, tie.target) and tie.about is None
            if item.fate is fate and tie.location not in self._told_as_changes \
                    and (not names_nobody or tie.origin == "liens"):
                yield item

    def _agreed(self) -> Iterator[ToldLine]:
        yield from self._fate(Fate.OPENED, kinds=lambda item: item.entity.genre == "accord")
        yield from told_decisions(self.territory, self.window, Fate.OPENED)

    def _happened(self) -> Iterator[ToldLine]:
        """Events in order of time, sessions, documents; moves and names stand under their own."""
        for item in self._events():
            if item.entity.word("type") not in (_MOVES | _NAMES):
                yield entity_line(item, self.territory, self._event(item))
        yield from told_sessions(self.evolution, self.window, Fate.OPENED)
        yield from self._fate(Fate.OPENED, kinds=lambda item: item.entity.genre not in (
            *_EXISTING, "accord", "evenement"
        ))

    def _cited(self) -> Iterator[ToldLine]:
        yield from self._fate(Fate.FIRST_CITED)
        for item in self._ties_with(Fate.FIRST_CITED):
            words = cited_tie_words(item.tie, self.territory, self.window)
            yield tie_line(item, self.snapshot, words)

    def _unsure(self) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            if told := doubt_about(item, self.snapshot, self.window):
                fate = item.fate if item.fate is Fate.UNDATED else Fate.UNSURE
                yield entity_line(item, self.territory, told, fate)
        for fate in (Fate.UNSURE, Fate.UNDATED):
            for tie in self._ties_with(fate):
                words = doubtful_tie_words(tie, self.window) if tie.tie.lifetime \
                    else "sans date à lui, selon ses bouts"
                yield tie_line(tie, self.snapshot, words)
        yield from told_sessions(self.evolution, self.window, Fate.UNSURE)
        yield from told_decisions(self.territory, self.window, Fate.UNSURE)
        for fate in (Fate.UNSURE, Fate.UNDATED):
            yield from told_absences(self.territory, self.window, fate)

    def _unchanged(self) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            if item.fate is Fate.UNCHANGED and item.entity.genre in _STAYING:
                words = dates_words(item.entity, item.fate, self.snapshot, self.window)
                is_told = any(change.is_first_told for change in item.numbers)
                yield entity_line(item, self.territory, " ; ".join(filter(None, (
                    words, _FIRST_NUMBER if is_told else ""))))
        for tie in self._ties_with(Fate.UNCHANGED):
            yield tie_line(tie, self.snapshot, "")

    def _said_before(self) -> Iterator[ToldLine]:
        yield from self._fate(
            Fate.UNCHANGED, kinds=lambda item: item.entity.genre not in _STAYING
        )
        yield from self._words_of(Fate.UNCHANGED)

    def _words_of(self, fate: Fate) -> Iterator[ToldLine]:
        """Sessions, decisions, adaptations and absences told before both dates, or after them."""
        yield from told_sessions(self.evolution, self.window, fate)
        yield from told_decisions(self.territory, self.window, fate)
        yield from told_absences(self.territory, self.window, fate)

    def _outside(self) -> Iterator[ToldLine]:
        fates = (Fate.ALREADY_OVER, Fate.LATER, Fate.CITED_LATER, Fate.OUTSIDE)
        yield from self._fate(*fates)
        for fate in fates:
            for item in self._ties_with(fate):
                yield tie_line(item, self.snapshot, "")
        yield from self._words_of(Fate.LATER)
        yield from told_absences(self.territory, self.window, Fate.CITED_LATER)


def _told_as(change: NumberChange) -> Fate:
    """What the numbers dated between the two dates tell: a change, a first word, or a doubt."""
    if change.is_sure:
        return Fate.CHANGED
    if change.is_first_told:
        return Fate.FIRST_CITED
    return Fate.UNSURE if change.may_have_changed else Fate.UNCHANGED
