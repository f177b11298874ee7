"""The profile: for each function, what is known here beside the reference.

Evidence proposes a state; people decide (``decided``); both are kept. Finding nothing is
"non renseigné": absent needs someone who said so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from replicate.domain.adaptation import Decision
from replicate.domain.findings.contradicted import contradictions
from replicate.domain.findings.profile import Evidence, Finding, Profile
from replicate.domain.following import follows
from replicate.domain.reference import Function
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Entity, UnknownList
from replicate.domain.vocabulary import TYPES_OF_GENRE
from replicate.domain.vocabulary.judgements import furthest_state
from replicate.network.coverage import with_coverage
from replicate.network.decided import adaptations_of, decisions_on
from replicate.network.ended_evidence import EndedEvidence
from replicate.network.evidence import find_evidence, sort_out
from replicate.network.graph import build_graph
from replicate.network.pattern_search import Witnesses
from replicate.network.reference import Reference
from replicate.network.said_absences import (
    denied_genres,
    said_absences,
    undated_absences,
    unknown_lists,
)
from replicate.network.unsaid import find_unsaid


def compare_profiles(here: Snapshot, reference: Reference) -> Profile:
    """Look for every function of the reference's model in a territory and in the reference.

    What people wrote of a function counts where the territory follows this model: its
    numbers are those of that one.
    """
    there, model = reference.snapshot, reference.model
    told = here if follows(here.territory, model) else _without_words_on_functions(here)
    witnesses = Witnesses(with_coverage(build_graph(here), here))
    ended = EndedEvidence(here)

    def find(function: Function) -> Finding:
        finding = _find(function, told, witnesses, reference)
        if any(item.state == "en_place" for item in finding.evidence):
            return finding
        return replace(finding, unsure=ended.unsure_of(function),
                       ended=() if finding.evidence else ended.of(function))

    return Profile(
        here.territory,
        there.territory,
        model,
        tuple(map(find, model.functions)),
        tuple(map(find, model.requirements)),
        here.as_of if here.is_asked else None,
        there.as_of if there.is_asked else None,
    )


def _without_words_on_functions(snapshot: Snapshot) -> Snapshot:
    territory = snapshot.territory
    absences = tuple(item for item in territory.absences if item.function is None)
    return replace(snapshot, territory=replace(
        territory, absences=absences, decisions=(), adaptations=(),
    ))


def _find(
    function: Function, here: Snapshot, witnesses: Witnesses, reference: Reference
) -> Finding:
    found, is_cut = find_evidence(witnesses, function)
    counted, undated = sort_out(found, here)
    reference_evidence = reference.evidence[function.id]
    absences = said_absences(here, lambda item: _concerns(item, function))
    decisions, unplaced_decisions = decisions_on(function, here)
    adaptations, unplaced_adaptations = adaptations_of(function, here)
    is_said_absent = bool(absences) or any(
        item.state == "absent" and not item.perimeters for item in decisions
    )
    measured = _measured(function, here)
    genres = reference.genres_of_forms[function.id]
    is_of_a_form = _denying_a_form(function, here, reference)
    absent_forms = said_absences(here, is_of_a_form)
    is_written = any(item.function == function.id for item in here.territory.adaptations)
    return Finding(
        function=function,
        proposed=_proposed(counted, absences, measured),
        evidence=counted,
        undated=undated,
        is_cut=is_cut,
        absences=absences,
        undated_absences=undated_absences(here, lambda item: _concerns(item, function)),
        absent_forms=absent_forms,
        undated_forms=undated_absences(here, is_of_a_form),
        contradicted_forms=tuple(contradictions(
            here.territory, absent_forms, here.as_of,
            lambda entity: here.counts(here.presence[entity.id]),
        )),
        unknown_lists=tuple(item for item in unknown_lists(here) if _is_any(item, genres)),
        decisions=decisions,
        unplaced_decisions=unplaced_decisions,
        adaptations=adaptations,
        unplaced_adaptations=unplaced_adaptations,
        reference_evidence=reference_evidence,
        measured=measured,
        answered=_answered(genres, here),
        unsaid=find_unsaid(function, counted, here),
        is_gap=bool(reference_evidence) and is_said_absent and not _is_said_there(
            counted, decisions, ("absent",)),
        # What is only considered may well be said not to be there.
        is_contradicted=is_said_absent and _is_said_there(
            counted, decisions, ("absent", "envisage")),
        is_to_document=not is_written and any(item.differs_in_form for item in decisions),
    )


def _denying_a_form(
    function: Function, here: Snapshot, reference: Reference
) -> Callable[[Absence], bool]:
    """Whether an absence speaks of a form of the function, or of the function for one entity."""
    kinds = reference.kinds_of_forms[function.id]
    genres = reference.genres_of_forms[function.id]
    denied = denied_genres(here, genres)
    untyped = {genre for group in genres for genre in group} - set(TYPES_OF_GENRE)
    return lambda item: _is_scoped(item, function) or (item.function is None and (
        _is_of_a_kind(item, kinds, denied)
        or (item.genre in untyped and not item.is_of_all and item.lacking is None)))


def _is_of_a_kind(
    absence: Absence, kinds: frozenset[tuple[str, str]], denied: frozenset[str]
) -> bool:
    """Whether it names one of these kinds and types, or a kind of them without a type.

    ``denied`` are the kinds of which there is none at all, and none of another instead.
    """
    if absence.is_of_all:
        return absence.genre in denied
    if absence.type is None:
        return any(absence.genre == genre for genre, _ in kinds)
    return (absence.genre, absence.type) in kinds


def _is_any(item: UnknownList, genres: Collection[frozenset[str]]) -> bool:
    """Whether a list that nobody knows may hold one of what is sought."""
    return any(item.genre in group for group in genres)


def _is_said_there(
    evidence: tuple[Evidence, ...], decisions: tuple[Decision, ...], but: tuple[str, ...]
) -> bool:
    """Whether evidence or a decision says it is there, in a state that is none of ``but``."""
    return any(item.state not in but for item in evidence) or any(
        item.is_answer and item.state not in but for item in decisions
    )


def _proposed(
    evidence: tuple[Evidence, ...], absences: tuple[Absence, ...], measured: tuple[Entity, ...],
) -> str:
    if not evidence:
        return "absent" if absences else "non_renseigne"
    best = furthest_state(item.state for item in evidence)
    return "en_place_et_evalue" if best == "en_place" and measured else best


def _measured(function: Function, snapshot: Snapshot) -> tuple[Entity, ...]:
    """The indicators of the function that have a value measured by the snapshot's date."""
    return tuple(
        indicator for indicator in snapshot.territory.of_genre("indicateur")
        if function.id in indicator.values("fonctions")
        and not indicator.is_planned and not indicator.is_outside
        and any(measure.low is not None for measure in snapshot.measures(indicator))
    )


def _answered(genres: Iterable[frozenset[str]], snapshot: Snapshot) -> tuple[Entity, ...]:
    """The difficulties that stand and whose answer is told, where difficulties are looked for."""
    if not any("representation" in group for group in genres):
        return ()
    return tuple(item for item in snapshot.territory.of_genre("representation")
                 if item.said("reponse") and snapshot.stands(item))


def _concerns(absence: Absence, function: Function) -> bool:
    """Whether an absence speaks of the whole function, in the whole territory."""
    return absence.function == function.id and absence.lacking is None


def _is_scoped(absence: Absence, function: Function) -> bool:
    """Whether an absence speaks of the function for one entity only."""
    return absence.function == function.id and absence.lacking is not None
