"""The evolution of a territory as a tale: what is said under which heading, and what is not.

The headings and what belongs under each are those of « Dans le temps » in
``docs/comparer.md``. A heading holds only what dates make sure; the rest is under
"on ne sait pas", each with why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from replicate.domain.evolution import (
    ChangeKind,
    EntityEvolution,
    Evolution,
    Fate,
    TieEvolution,
    Window,
    fate_of,
)
from replicate.domain.evolution_report import ToldLine, ToldSection
from replicate.domain.period import known_date
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN
from replicate.usecases.evolution_functions import decision_line
from replicate.usecases.evolution_words import (
    cited_tie_words,
    dates_words,
    doubtful_tie_words,
    entity_line,
    event_words,
    number_words,
    of_date,
    tie_line,
    unsure_number_words,
    unsure_value_words,
    value_words,
)
from replicate.usecases.tie_table import period_words

_NOTHING = "Rien de tel n'est daté entre les deux dates."
_MOVES = frozenset({"demenagement", "redeploiement"})
_NAMES = frozenset({"changement_de_nom"})
_EXISTING = ("acteur", "structure", "equipe_mobile", "instance", "prise_en_charge_croisee",
             "public", "perimetre")
"""What exists for a time; the other kinds are documents, words and events."""
_STAYING = (*_EXISTING, "accord", "outil", "formation", "indicateur")
"""What is there until someone says otherwise; a finding, a word or an event is not."""


_BRIEF = frozenset({"cite", "inchange", "deja_dit", "hors_des_dates"})


class Telling:
    """Words what one evolution found; each method gives the lines of one heading."""

    def __init__(self, evolution: Evolution) -> None:
        self.evolution = evolution
        self.window: Window = evolution.window
        self.snapshot: Snapshot = take_snapshot(evolution.territory, evolution.window.until)
        self._told_as_changes = {
            said.location for item in evolution.entities for change in item.values
            for said in (*change.begun, *change.ended, *change.unsure)
        }

    def sections(self) -> tuple[ToldSection, ...]:
        """Every heading in order; those that may be left out when they are empty are."""
        made = [
            ToldSection(key, heading, meaning, tuple(lines), empty, key in _BRIEF)
            for key, heading, meaning, lines, empty in self._headings()
        ]
        return tuple(item for item in made if item.lines or item.empty)

    def _headings(self) -> Iterator[tuple[str, str, str, Iterator[ToldLine], str]]:
        yield ("ouvert", "Ouvert ou commencé",
               "Un début est daté entre les deux.", self._opened(), _NOTHING)
        yield ("termine", "Fermé ou terminé",
               "Une fin est datée entre les deux.", self._fate(Fate.CLOSED), _NOTHING)
        yield ("deplace", "Déplacé, ou tenu par un autre",
               "Déménagement, redéploiement, ou autre commune, gestionnaire, hébergeur,"
               " porteur, rattachement, daté entre les deux.",
               self._changes(ChangeKind.MOVED, _MOVES), _NOTHING)
        yield ("nom_ou_statut", "Nom ou état d'avancement changé",
               "Un autre nom, type ou état d'avancement, daté entre les deux.",
               self._changes(ChangeKind.NAMED, _NAMES), "")
        yield ("autre", "Changé autrement", "Une autre réponse, datée entre les deux.",
               self._changes(ChangeKind.OTHER, frozenset({"extension"})), "")
        yield ("nombres", "Nombres dits entre les deux dates",
               "Plus grand ou plus petit n'est ni mieux ni moins bien.", self._numbers(), "")
        yield ("liens_apparus", "Liens apparus",
               "Le lien, ou l'un de ses bouts, commence entre les deux.",
               self._ties(Fate.OPENED), "")
        yield ("liens_termines", "Liens terminés",
               "Le lien, ou l'un de ses bouts, se termine entre les deux.",
               self._ties(Fate.CLOSED), "")
        yield ("confirme", "Signé, décidé",
               "Un accord signé, ou une décision sur une fonction, daté entre les deux.",
               self._agreed(), "")
        yield ("passe", "Ce qui s'est passé", "Événements et documents datés entre les deux.",
               self._happened(), "")
        yield ("cite", "Cité pour la première fois",
               "Cité n'est pas ouvert : rien ne dit si cela existait déjà.", self._cited(), "")
        yield ("on_ne_sait_pas", "On ne sait pas",
               "Une date manque, ou recouvre l'une des deux.", self._unsure(), "")
        yield ("inchange", "Sans changement connu",
               "Là aux deux dates ; aucun changement daté n'est dit. Ce n'est pas dire que rien"
               " n'a changé.", self._unchanged(), "")
        yield ("deja_dit", "Déjà dit à la première date",
               "Constats, paroles, objectifs et résultats : rien n'est dit de leur suite.",
               self._said_before(), "")
        yield ("hors_des_dates", "Hors de ces deux dates",
               "Déjà passé ou terminé à la première, commencé ou cité après la seconde, ou hors du"
               " territoire.", self._outside(), "")

    def _fate(
        self, *fates: Fate, kinds: Callable[[EntityEvolution], bool] = lambda item: True
    ) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            if item.fate in fates and kinds(item):
                words = dates_words(item.entity, item.fate, self.snapshot, self.window)
                yield entity_line(item, words, self.evolution.territory)

    def _opened(self) -> Iterator[ToldLine]:
        return self._fate(Fate.OPENED, kinds=lambda item: item.entity.genre in _EXISTING)

    def _changes(self, kind: ChangeKind, events: frozenset[str]) -> Iterator[ToldLine]:
        """What surely changed of that kind, then events that say so and name no object."""
        territory = self.evolution.territory
        for item in self.evolution.entities:
            for change in item.values:
                if change.kind is kind and change.is_sure:
                    cited = [one for said in (*change.begun, *change.ended)
                             for one in said.citations]
                    yield entity_line(item, value_words(change, item.entity, territory),
                                      territory, Fate.CHANGED, cited)
            for event in item.events:
                if event.word("type") in events:
                    yield entity_line(item, event_words(event), territory, Fate.CHANGED,
                                      event.citations)
        for item in self._events():
            if item.entity.word("type") in events & (_MOVES | _NAMES):
                yield entity_line(item, self._event(item), territory)

    def _events(self) -> Iterator[EntityEvolution]:
        """Events dated between, in order of time, but those told of what they happened to."""
        told = {event.id for item in self.evolution.entities for event in item.events}
        found = [
            (str(item.entity.lifetime.start and item.entity.lifetime.start.earliest), item)
            for item in self.evolution.entities
            if item.entity.genre == "evenement" and item.fate is Fate.OPENED
            and item.entity.id not in told
        ]
        return (item for _, item in sorted(found, key=lambda pair: (pair[0], pair[1].entity.id)))

    def _event(self, item: EntityEvolution) -> str:
        kind = FAMILIES["type_evenement"].label(str(item.entity.word("type")))
        date = known_date(item.entity.word("date"))
        return f"{kind}, {date.in_words()}" if date else kind

    def _numbers(self) -> Iterator[ToldLine]:
        for item in self.evolution.entities:
            for change in item.numbers:
                if change.between:
                    cited = [one for number in change.between for one in number.citations]
                    yield entity_line(
                        item, number_words(change), self.evolution.territory,
                        Fate.CHANGED if change.is_sure else Fate.UNSURE if change.is_hidden
                        else Fate.UNCHANGED, cited,
                    )

    def _ties(self, fate: Fate) -> Iterator[ToldLine]:
        return (tie_line(item, self.snapshot, period_words(item.tie, self.snapshot))
                for item in self._ties_with(fate))

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
        yield from self._decisions(True, Fate.OPENED)

    def _decisions(self, is_between: bool | None, fate: Fate) -> Iterator[ToldLine]:
        territory = self.evolution.territory
        for item in territory.decisions:
            if (self.window.holds(item.date) if item.date else None) is is_between:
                yield decision_line(f"Décision sur {item.function}", item, territory, fate)

    def _happened(self) -> Iterator[ToldLine]:
        """Events in order of time, then documents; moves and names stand under their own."""
        for item in self._events():
            if item.entity.word("type") not in (_MOVES | _NAMES):
                yield entity_line(item, self._event(item), self.evolution.territory)
        yield from self._fate(Fate.OPENED, kinds=lambda item: item.entity.genre not in (
            *_EXISTING, "accord", "evenement"
        ))

    def _cited(self) -> Iterator[ToldLine]:
        yield from self._fate(Fate.FIRST_CITED)
        for item in self._ties_with(Fate.FIRST_CITED):
            words = cited_tie_words(item.tie, self.evolution.territory, self.window)
            yield tie_line(item, self.snapshot, words)

    def _unsure(self) -> Iterator[ToldLine]:
        territory = self.evolution.territory
        for item in self.evolution.entities:
            reasons = [
                *(unsure_value_words(change, item.entity, territory, self.window)
                  for change in item.values if change.unsure),
                *(unsure_number_words(change, self.window)
                  for change in item.numbers if change.unsure or change.undated),
                *map(event_words, item.unsure_events),
            ]
            if item.fate is Fate.UNDATED or (item.fate is Fate.UNSURE and not reasons):
                reasons.append(self._why(item))
            elif item.fate is Fate.UNSURE:
                reasons.insert(0, self._dates(item))
            if told := " ; ".join(filter(None, reasons)):
                fate = item.fate if item.fate is Fate.UNDATED else Fate.UNSURE
                yield entity_line(item, told, territory, fate)
        for fate in (Fate.UNSURE, Fate.UNDATED):
            for tie in self._ties_with(fate):  # the ends of the others are told for themselves
                if tie.is_own or tie.tie.origin == "liens":
                    yield tie_line(tie, self.snapshot, doubtful_tie_words(tie, self.window))
        yield from self._decisions(None, Fate.UNSURE)

    def _dates(self, item: EntityEvolution) -> str:
        """Its own dates, "" where it is surely there at both and only a change is in doubt."""
        if fate_of([item.entity.lifetime], self.window) is Fate.UNCHANGED:
            return ""
        told = [dates_words(item.entity, item.fate, self.snapshot, self.window)]
        told += [f"un autre fait, daté {of_date(date)}, en parle" for date in item.named]
        return " ; ".join(told)

    def _why(self, item: EntityEvolution) -> str:
        """Why nobody can say, where no answer, number or event tells it."""
        if any(change.may_have_changed for change in item.numbers):
            return "un nombre n'est pas montré"
        return self._dates(item) or f"état d'avancement sans date : {self._status(item)}"

    def _status(self, item: EntityEvolution) -> str:
        return FAMILIES["statut"].label(str(item.entity.word("statut")))

    def _unchanged(self) -> Iterator[ToldLine]:
        yield from self._fate(Fate.UNCHANGED, kinds=lambda item: item.entity.genre in _STAYING)
        for item in self._ties_with(Fate.UNCHANGED):
            yield tie_line(item, self.snapshot, "")

    def _said_before(self) -> Iterator[ToldLine]:
        return self._fate(
            Fate.UNCHANGED, kinds=lambda item: item.entity.genre not in _STAYING
        )

    def _outside(self) -> Iterator[ToldLine]:
        yield from self._fate(Fate.ALREADY_OVER, Fate.LATER, Fate.CITED_LATER, Fate.OUTSIDE)
