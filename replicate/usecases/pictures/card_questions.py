"""What a card asks: what nobody knows, what may hold, and what the kit itself wants to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.findings.disagreement import ask_again
from replicate.domain.kit import END_KEYS
from replicate.domain.partnership import Tie
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import NONE, UNKNOWN, is_answered, with_capital, without_capital
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import absence_words
from replicate.domain.wording.plan_words import ask_of_plan, ask_of_tie
from replicate.domain.wording.source_words import cited_words
from replicate.network.said_absences import said_ties, undated_said_ties
from replicate.usecases.pictures.card_keys import TOLD, value_words
from replicate.usecases.pictures.card_names import doubt_words
from replicate.usecases.pictures.portrait import HOLDER_QUESTIONS

_ASKED = {
    "type": "type : ?",
    "champ": "champ : ?",
    "nombre": "nombre : ? (cette fiche en représente peut-être plusieurs)",
    "statut": "état d'avancement : ?",
    **dict.fromkeys(END_KEYS, "fin : ? (on ne sait pas si c'est terminé)"),
    **HOLDER_QUESTIONS,
    "rattachement": "relève de : ?",
    "presidence": "présidence : ?",
    "parent": "instance dont elle dépend : ?",
    "intervient_dans": "intervient dans : ?",
    "membres": "membres : ?",
    "composition": "composition de l'équipe : ?",
}


_AS_ASKED = {"meme_que": "même chose qu'une autre entrée"}
"""Keys whose question, where nobody answers it or the answer is none, is not how it is told."""


def unknown_of(
    entity: Entity, asked: Iterable[Tie], snapshot: Snapshot
) -> Iterator[str]:
    """What was asked of it and nobody knows, and what may hold at the snapshot's date.

    ``asked`` are its ties whose other end is unknown.
    """
    for key, question in _ASKED.items():
        said = snapshot.statements(entity, key)
        if unknown := [item for item in said if item.value == UNKNOWN and not item.about]:
            cited = [one for item in unknown for one in item.citations]
            yield f"{question}{cited_words(cited, snapshot.territory)}"
        yield from (f"membres dont on ne sait pas qui : {item.about}" for item in said
                    if item.value == UNKNOWN and item.about)
    for key, label in TOLD.items():
        asked_for = without_capital(label)
        if any(item.value == UNKNOWN for item in snapshot.statements(entity, key)):
            yield f"{_AS_ASKED.get(key, asked_for)} : ?"
        yield from (f"{asked_for} : {value_words(key, item.value, snapshot)} ? "
                    f"({doubt_words(item.lifetime, snapshot.as_of)})"
                    f"{cited_words(item.citations, snapshot.territory)}"
                    for item in entity.unsure.get(key, ()) if is_answered(item.value))
    name = snapshot.territory.name_of
    for tie in asked:
        verb = FAMILIES["type_lien"].label(tie.type)
        yield f"{name(tie.source)} {verb} {name(tie.target)}"


def asked_of(
    entity: Entity, ties: Iterable[Tie], snapshot: Snapshot
) -> Iterator[str]:
    """What the kit asks of it and of its ties, answers that contradict one another, late plans."""
    yield from entity.questions
    for tie in ties:
        yield from tie.questions
        yield from ask_of_tie(tie, snapshot.territory, snapshot.as_of)
    yield from ask_again(entity, snapshot.territory)
    yield from ask_of_plan(entity, snapshot.as_of)


def none_of(entity: Entity, snapshot: Snapshot) -> Iterator[str]:
    """What someone said that it has none of, among what is no tie, and who said so."""
    for key, label in (*TOLD.items(), ("composition", "Composition de l'équipe")):
        for item in snapshot.statements(entity, key):
            if item.value == NONE:
                asked_for = with_capital(_AS_ASKED.get(key, label))
                cited = cited_words(item.citations or entity.citations, snapshot.territory)
                yield f"{asked_for} : aucun{cited}"


def denied_of(entity: Entity, snapshot: Snapshot) -> Iterator[str]:
    """The ties of it that someone said are not there, when, and who said so."""
    for item in (*said_ties(snapshot), *undated_said_ties(snapshot)):
        if entity.id in (item.tie_source, item.tie_target):
            when = date_words(item.lifetime.cited, item.lifetime.is_asked)
            yield (f"{absence_words(item, snapshot.territory).rstrip(' .')} · dit : {when}"
                   f"{cited_words(item.citations, snapshot.territory)}")
