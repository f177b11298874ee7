"""What nobody has said about a function: unknown answers, disagreements, questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.findings.denied_ties import contradicted_ties
from replicate.domain.findings.disagreement import PROGRESS, QUESTIONS, ask_again
from replicate.domain.findings.profile import Evidence
from replicate.domain.reference import Function
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import UNKNOWN, is_answered, quoted
from replicate.domain.wording.plan_words import ask_of_plan, ask_of_tie
from replicate.domain.wording.source_words import marked_passages
from replicate.domain.wording.tie_words import tie_words
from replicate.network.said_absences import said_ties

_ASKED = QUESTIONS | {
    "membres": "qui est membre de",
    "soin": "qui soigne dans",
    "social": "qui accompagne dans",
    "parties": "qui s'engage dans",
    "porte_par": "qui partage",
    "organise_par": "qui organise",
    "intervient_dans": "où intervient",
    "statut": PROGRESS,
}


def find_unsaid(
    function: Function, evidence: tuple[Evidence, ...], snapshot: Snapshot
) -> tuple[str, ...]:
    """What was asked and nobody knows about the evidence, else the function's question."""
    if not evidence:
        return (function.question,)
    entities = {entity.id: entity for item in evidence for entity in item.entities}
    return (
        *(sentence for entity in entities.values() for sentence in _of_entity(entity, snapshot)),
        *dict.fromkeys(question for item in evidence for tie in item.ties
                       for question in ask_of_tie(tie, snapshot.territory, snapshot.as_of)),
        *_denied(evidence, snapshot),
    )


def _denied(evidence: Iterable[Evidence], snapshot: Snapshot) -> Iterator[str]:
    """Ties on which the evidence rests and that someone says are not there: both voices stay."""
    shown = {(tie.source, tie.target, tie.type) for item in evidence for tie in item.ties}
    territory = snapshot.territory
    for absence, ties in contradicted_ties(territory, said_ties(snapshot), snapshot.as_of):
        for tie in ties:
            if (tie.source, tie.target, tie.type) in shown:
                said = [quoted(absence.sentence.rstrip(" ."))] if absence.sentence else []
                told = ", ".join([*said, marked_passages(absence.citations, territory)])
                yield (f"{quoted(tie_words(tie, territory))} est dit absent aussi ({told}) :"
                       " de quoi parle chacun, et de quand ?")


def _of_entity(entity: Entity, snapshot: Snapshot) -> list[str]:
    unknown = [
        f"{_ASKED[key]} {quoted(entity.name)} ?"
        for key in filter(entity.statements.__contains__, _ASKED)
        if any(item.value == UNKNOWN and item.about is None for item in entity.said(key))
        and not (key in QUESTIONS and _is_answered(entity, key))
    ]
    asked = [f"{entity.name} : {question}" for question in entity.questions]
    return [*unknown, *_held_by_one(entity, snapshot), *ask_again(entity, snapshot.territory),
            *ask_of_plan(entity, snapshot.as_of), *asked]


def _is_answered(entity: Entity, key: str) -> bool:
    """Whether someone else names who holds it: that one does not know contradicts nobody."""
    return any(is_answered(item.value) and not item.is_deduced for item in entity.said(key))


def _held_by_one(entity: Entity, snapshot: Snapshot) -> list[str]:
    """An aim that one holder alone is said to hold is not yet said to be shared.

    A forum is many, and so is what stands for several.
    """
    holders = entity.values("porte_par") if entity.genre == "objectif" else ()
    found = snapshot.territory.by_id.get(str(holders[0])) if len(set(holders)) == 1 else None
    if found is None or found.genre == "instance" or found.stands_for_several:
        return []
    return [f"qui, avec {quoted(found.name)}, partage {quoted(entity.name.rstrip(' .'))} ?"]
