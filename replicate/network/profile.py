"""The profile: for each function, what is known here beside the reference.

Evidence proposes a state; people decide; both are kept. Finding nothing is
"non renseigné": absent needs someone who said so.
"""

from __future__ import annotations

from collections.abc import Callable

from replicate.domain.findings import Evidence, Finding, Profile
from replicate.domain.period import Presence
from replicate.domain.reference import Function, Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Decision
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN
from replicate.network.evidence import find_evidence
from replicate.network.graph import Graph, build_graph
from replicate.network.unsaid import find_unsaid

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
    absences = said_absences(here, lambda item: _concerns(item, function))
    undated_absences = said_absences(
        here, lambda item: _concerns(item, function), Presence.UNDATED
    ) if here.is_asked else ()
    decisions = _last_decisions(here, function)
    decided_absent = [item.state == "absent" for item in decisions]
    says_absent = bool(absences) or any(decided_absent)
    says_present = bool(counted) or any(
        item.state not in ("absent", "non_renseigne", UNKNOWN) for item in decisions
    )
    return Finding(
        function=function,
        proposed=_proposed(function, counted, absences, here),
        evidence=counted,
        undated=undated,
        absences=absences,
        undated_absences=undated_absences,
        absent_forms=said_absences(
            here, lambda item: _is_form(item, function, there) or _is_scoped(item, function)
        ),
        decisions=decisions,
        reference_evidence=reference_evidence,
        unsaid=find_unsaid(function, counted, here),
        is_gap=bool(reference_evidence) and says_absent and not says_present,
        is_contradicted=says_absent and says_present,
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
        function.id in indicator.values("fonctions")
        and not indicator.is_planned and not indicator.is_outside
        and any(measure.low is not None for measure in snapshot.measures(indicator))
        for indicator in snapshot.territory.of_genre("indicateur")
    )


def said_absences(
    snapshot: Snapshot, concerns: Callable[[Absence], bool], presence: Presence = Presence.PRESENT
) -> tuple[Absence, ...]:
    """The absences said by the snapshot's date, or at any when no date was asked."""
    counted = {presence} if snapshot.is_asked else {Presence.PRESENT, Presence.UNDATED}
    return tuple(
        item for item in snapshot.territory.absences
        if concerns(item) and item.lifetime.at(snapshot.as_of) in counted
    )


def _concerns(absence: Absence, function: Function) -> bool:
    """Whether an absence speaks of the whole function, in the whole territory."""
    return absence.function == function.id and absence.lacking is None


def _is_scoped(absence: Absence, function: Function) -> bool:
    """Whether an absence speaks of the function for one entity only."""
    return absence.function == function.id and absence.lacking is not None


def _is_form(absence: Absence, function: Function, there: Snapshot) -> bool:
    """Whether an absence speaks of one form of the function.

    That is a type which its patterns accept, or which the reference's own form has.
    """
    if absence.function is not None or absence.type is None:
        return False
    sought = any(
        item.genre == absence.genre
        and any(predicate.key == "type" and absence.type in predicate.values
                and not predicate.is_excluded for predicate in item.predicates)
        for pattern in function.patterns for _, item in pattern.variables
    )
    forms = (there.territory.by_id.get(form.entity) for form in function.forms)
    return sought or any(
        form is not None and form.genre == absence.genre and form.word("type") == absence.type
        for form in forms
    )


def _last_decisions(snapshot: Snapshot, function: Function) -> tuple[Decision, ...]:
    """Each decider's latest decision on the function, by the snapshot's date.

    Two deciders are two voices, not a succession. An undated decision stands
    beside the dated ones while nobody asks for a date.
    """
    cut = snapshot.as_of.latest
    assert cut is not None
    taken = [
        item for item in snapshot.territory.decisions
        if item.function == function.id
        and (not snapshot.is_asked or (item.date is not None and item.date.over_by(cut)))
    ]
    latest: dict[tuple[str | None, bool], str] = {}
    for item in taken:
        key = (item.decided_by, item.date is None)
        latest[key] = max(latest.get(key, ""), _day(item))
    return tuple(
        item for item in taken if _day(item) == latest[item.decided_by, item.date is None]
    )


def _day(decision: Decision) -> str:
    return str(decision.date.latest if decision.date else "")
