"""What a kit shows of a function, and what someone said is not there, in lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.findings.contradicted import Contradiction
from replicate.domain.findings.profile import Evidence, Finding
from replicate.domain.findings.ways import WayGroup, group_ways
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.text.words import NONE, UNKNOWN, enumerate_french, others_words, quoted
from replicate.domain.time.partial_date import NO_KNOWN_DATE, PartialDate
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import form_heading, lack_words
from replicate.domain.wording.ended_words import ended_words
from replicate.domain.wording.indicator_words import defined_words
from replicate.domain.wording.list_words import cited_unknown_words
from replicate.domain.wording.source_words import placed_words
from replicate.domain.wording.speakers import said_by
from replicate.views.typography.paragraph import wrapped

_UNDATED = f", {NO_KNOWN_DATE}"
_MOST_FORMS = 20
"""Absences of one form that are told one by one: a kit may have thousands."""


_ANSWERED = {UNKNOWN: "personne ne sait s'il y en a une", NONE: "il n'y en a pas"}


def evidence_lines(finding: Finding, territory: Territory, day: PartialDate) -> Iterator[str]:
    """All the evidence, and as of ``day`` what is over.

    Each entity's place is written where it is first named.
    """
    seen: set[str] = set()
    yield from _ways("", finding.evidence, seen)
    yield from _ways(f" {NO_KNOWN_DATE}, non retenue à cette date", finding.undated, seen)
    for heading, after, told in (
        ("Dit ici, on ne sait pas si c'est le cas à cette date", "", finding.unsure),
        ("Dit ici, mais terminé", ", terminés", finding.ended),
    ):
        for evidence in told[:_MOST_FORMS]:
            yield from wrapped(f"{heading} : {ended_words(evidence, territory, day)}")
        if (more := len(told) - _MOST_FORMS) > 0:
            yield from wrapped(f"et {others_words(more)}{after} (voir --format json)")
    if finding.is_cut:
        yield from wrapped("La recherche s'arrête là : d'autres preuves peuvent exister.")


def answer_lines(finding: Finding, territory: Territory) -> Iterator[str]:
    """What was found to each difficulty, by whom it is said; that there is none, or who knows."""
    for difficulty in finding.answered:
        for item in difficulty.said("reponse"):
            told = _ANSWERED.get(str(item.value)) or str(item.value).rstrip(" .")
            yield from wrapped(placed_words(
                f"Réponse à {quoted(difficulty.name.rstrip(' .'))} : {told}", item.location,
                item.citations or difficulty.citations, territory))


def _ways(note: str, found: Sequence[Evidence], seen: set[str]) -> Iterator[str]:
    for group in group_ways(found):
        plural = "" if group.is_single else "s"
        heading = f"Preuve{plural}{note.replace('retenue', f'retenue{plural}')}"
        notes = _notes(group, seen)  # before the names, which are then seen
        yield from wrapped(f"{heading} : {_named(group, seen)}{notes}")


def _named(group: WayGroup, seen: set[str]) -> str:
    """Who: "A et B", or "A et B, avec C et D" where each of the last makes an evidence."""
    shared = [place for place in group.places if len(place) == 1]
    told = [enumerate_french(_placed(entity, seen) for (entity,) in shared)] if shared else []
    told += [
        enumerate_french(_placed(entity, seen) for entity in place)
        for place in group.places if len(place) > 1
    ]
    return ", avec ".join(told)


def _placed(entity: Entity, seen: set[str]) -> str:
    if entity.id in seen:
        return entity.label
    seen.add(entity.id)
    plan = f", {_plan_of(entity)}" if entity.is_planned else ""
    label = defined_words(entity) if entity.genre == "indicateur" else entity.label.rstrip(" .")
    return f"{label} ({entity.location.in_kit()}{plan})"


def _plan_of(entity: Entity) -> str:
    return FAMILIES["statut"].label(str(entity.word("statut")))


def _notes(group: WayGroup, seen: set[str]) -> str:
    """How they are tied, and the state that this evidence gives; « envisagé » beside no plan.

    « prévu », « proposé » beside a name or a verb say as much.
    """
    is_told = any(plan for _, plan in group.ties) or any(
        entity.is_planned and entity.id not in seen for place in group.places for entity in place)
    notes = [FAMILIES["type_lien"].label(kind)
             + (f" ({FAMILIES['statut'].label(plan)})" if plan else "")
             for kind, plan in group.ties]
    notes += ["déduit"] if group.is_deduced else []
    if group.state == "amorce" or (group.state == "envisage" and not is_told):
        notes.append(FAMILIES["etat"].label(group.state))
    return f" — {', '.join(notes)}" if notes else ""


def absence_lines(
    finding: Finding, territory: Territory, named: set[str]
) -> Iterator[str]:
    """All that someone said is not there: the function, what nobody knows, then one form of it.

    Each word on a form has its speaker, and beside it what the kit tells all the same.
    ``named`` are the sources whose title stands above already.
    """
    for heading, absences in (
        ("Absence dite", finding.absences),
        (f"Absence dite{_UNDATED}", finding.undated_absences),
    ):
        for absence in absences:
            # Beside evidence, « Dit par » names who says that, and not who denies it.
            said = f", dit par {said_by(absence.citations, territory, named)}" \
                if finding.evidence else ""
            yield from wrapped(f"{_absence(heading, absence, territory)}{said}")
    if finding.unknown_lists:
        yield from wrapped(f"Demandé : {cited_unknown_words(finding.unknown_lists, territory)}")
    contradicted = {item.absence: item for item in finding.contradicted_forms}
    for when, forms in (("", finding.absent_forms), (_UNDATED, finding.undated_forms)):
        for absence in forms[:_MOST_FORMS]:
            heading = f"{form_heading(absence)}{when}"
            yield from wrapped(f"{_absence(heading, absence, territory)},"
                               f" dit par {said_by(absence.citations, territory, named)}")
            if found := contradicted.get(absence):
                yield from wrapped(_contradiction(found, territory, named))
        if (more := len(forms) - _MOST_FORMS) > 0:
            yield from wrapped(f"et {others_words(more)}{when}"
                               " (voir --format json)")


def _absence(heading: str, absence: Absence, territory: Territory) -> str:
    words = f"{heading} : {lack_words(absence, territory)}"
    return placed_words(words, absence.location, absence.citations, territory)


def _contradiction(found: Contradiction, territory: Territory, named: set[str]) -> str:
    """What is said to be there all the same, by whom, as a question that takes no side."""
    told = found.told(lambda entity: (
        f"{entity.label.rstrip(' .')} ({entity.location.in_kit()}), dit par"
        f" {said_by(entity.citations, territory, named)}"
    ))
    return f"Et ce kit en cite : {told}. De quoi parle chacun, et de quand ?"
