"""The profile: for each function, what is known here beside the reference.

Evidence proposes a state; people decide; both are kept. Finding nothing is
"non renseigné": absent needs someone who said so.
"""

from __future__ import annotations

from replicate.domain.findings import Evidence, Finding, Profile
from replicate.domain.period import Presence
from replicate.domain.reference import Function, Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Decision, Entity
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN
from replicate.network.evidence import find_evidence
from replicate.network.graph import Graph, build_graph

_STATES = list(FAMILIES["etat"].terms)


def compare_profiles(here: Snapshot, there: Snapshot, model: Model) -> Profile:
    """Look for every function of ``model`` in a territory and in its reference."""
    here_graph, there_graph = build_graph(here), build_graph(there)

    def find(function: Function) -> Finding:
        return _find(function, here, here_graph, there, there_graph)

    return Profile(
        here.territory,
        there.territory,
        model,
        tuple(map(find, model.functions)),
        tuple(map(find, model.requirements)),
        here.as_of if here.is_asked else None,
        there.as_of if there.is_asked else None,
    )


def _find(
    function: Function, here: Snapshot, here_graph: Graph, there: Snapshot, there_graph: Graph
) -> Finding:
    counted, undated = _sorted_out(find_evidence(here_graph, function), here)
    reference_evidence, _ = _sorted_out(find_evidence(there_graph, function), there)
    absences = tuple(item for item in here.territory.absences if _concerns(item, function, here))
    decision = _decision(here, function)
    proposed = _proposed(function, counted, absences, here)
    said_absent = bool(absences) or (decision is not None and decision.state == "absent")
    return Finding(
        function=function,
        proposed=proposed,
        evidence=counted,
        undated=undated,
        absences=absences,
        decision=decision,
        reference_evidence=reference_evidence,
        unsaid=tuple(_unsaid(function, counted, here)),
        is_gap=bool(reference_evidence) and said_absent and not counted,
        is_contradicted=said_absent and bool(counted),
    )


def _sorted_out(
    found: tuple[Evidence, ...], snapshot: Snapshot
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What counts, and what a dated question can only show as undated."""
    if not snapshot.is_asked:
        return found, ()
    return (
        tuple(item for item in found if not item.is_undated),
        tuple(item for item in found if item.is_undated),
    )


def _proposed(
    function: Function, evidence: tuple[Evidence, ...], absences: tuple[Absence, ...],
    snapshot: Snapshot,
) -> str:
    if not evidence:
        return "absent" if absences else "non_renseigne"
    best = max((item.state for item in evidence), key=_STATES.index)
    if best == "en_place" and _is_evaluated(function, snapshot):
        return "en_place_et_evalue"
    return best


def _is_evaluated(function: Function, snapshot: Snapshot) -> bool:
    """Whether an indicator of the function has a value measured by the snapshot's date."""
    return any(
        function.id in indicator.values("fonctions") and snapshot.measures(indicator)
        for indicator in snapshot.territory.of_genre("indicateur")
    )


def _concerns(absence: Absence, function: Function, snapshot: Snapshot) -> bool:
    """Whether an absence speaks of what the function needs, by number or by kind and type."""
    presence = absence.lifetime.at(snapshot.as_of)
    if presence is not Presence.PRESENT and (snapshot.is_asked or presence != Presence.UNDATED):
        return False
    if absence.function is not None:
        return absence.function == function.id
    return absence.type is not None and any(
        sought.genre == absence.genre
        and any(item.key == "type" and absence.type in item.values and not item.is_excluded
                for item in sought.predicates)
        for pattern in function.patterns
        for _, sought in pattern.variables
    )


def _decision(snapshot: Snapshot, function: Function) -> Decision | None:
    """The latest decision on the function that was taken by the snapshot's date."""
    cut = snapshot.as_of.latest
    assert cut is not None
    taken = [
        item for item in snapshot.territory.decisions
        if item.function == function.id
        and (not snapshot.is_asked or (item.date is not None and item.date.over_by(cut)))
    ]
    return max(taken, key=lambda item: str(item.date.latest if item.date else ""), default=None)


_ASKED = {
    "gestionnaire": "qui gère", "hebergeur": "qui héberge", "porteur": "qui porte",
    "rattachement": "à quoi est rattaché", "membres": "qui est membre de",
    "soin": "qui soigne dans", "social": "qui accompagne dans", "parties": "qui s'engage dans",
    "porte_par": "qui partage", "organise_par": "qui organise", "presidence": "qui préside",
    "intervient_dans": "où intervient",
}


def _unsaid(function: Function, evidence: tuple[Evidence, ...], snapshot: Snapshot) -> list[str]:
    """What was asked and nobody knows about the evidence, else the function's question."""
    if not evidence:
        return [function.question]
    entities: dict[str, Entity] = {
        entity.id: entity for item in evidence for entity in item.entities
    }
    sentences = []
    for entity in entities.values():
        for key, question in _ASKED.items():
            if any(statement.value == UNKNOWN and statement.about is None
                   for statement in entity.said(key)):
                sentences.append(f"{question} : {entity.name} ?")
        sentences.extend(f"{entity.name} : {question}" for question in entity.questions)
    return sentences
