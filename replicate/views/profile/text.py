"""A profile as text: for each function, what is found, decided, and not said."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.profile import Finding, Profile
from replicate.domain.findings.ways import names_in_order
from replicate.domain.following import why_described
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.text.words import of_name
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.discussion import questions_of
from replicate.domain.wording.indicator_words import defined_words
from replicate.domain.wording.shown_words import shown_by
from replicate.domain.wording.speakers import speakers_of
from replicate.views.profile.evidence import absence_lines, answer_lines, evidence_lines
from replicate.views.profile.people import adaptation_lines, decision_lines
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import printed, wrapped


def render_profile(profile: Profile, paint: Paint = plain) -> str:
    """The whole profile; states are words, and nothing is added up."""
    lines = [*_head(profile, paint)]
    write = _measured if profile.is_measured else _described
    named: set[str] = set()
    for title, findings in (
        ("Fonctions", profile.functions), ("Exigences de la mission", profile.requirements),
    ):
        if findings:
            lines += ["", paint(title, Tone.TITLE)]
        for finding in findings:
            lines += ["", *write(finding, profile, paint, named)]
    lines += ["", *_foot(profile)]
    return printed(lines)


def _head(profile: Profile, paint: Paint) -> Iterator[str]:
    here, there = profile.territory, profile.reference
    for line in wrapped(f"{here.name} au regard {of_name(there.name)}", ""):
        yield paint(line, Tone.TITLE)
    yield from wrapped(f"{here.name} : {_dated(profile.as_of, here.as_of)}."
                       f" {there.name} : {_dated(profile.reference_as_of, there.as_of)}.", "")
    model_warning = profile.model_warning
    for warning in (*((model_warning,) if model_warning else ()), *profile.warnings):
        yield from wrapped(warning, "")
    if not profile.is_measured:
        yield from wrapped(why_described(here, there, profile.model), "")


def _dated(asked: PartialDate | None, default: PartialDate) -> str:
    if asked is not None:
        return f"état {asked.placed()}"
    return f"état {default.placed()}, faits sans date compris"


def _measured(
    finding: Finding, profile: Profile, paint: Paint, named: set[str]
) -> Iterator[str]:
    yield paint(harmless_text(f"{finding.function.id}  {finding.function.title}"), Tone.TITLE)
    yield from wrapped(
        f"État proposé : {FAMILIES['etat'].label(finding.proposed)}{_reserve(finding)}"
    )
    yield from _found(finding, profile, named)
    for question in questions_of(finding):
        yield from wrapped(question)
    if finding.is_gap:
        yield from wrapped(
            f"À discuter : décrit dans la référence ({profile.reference.name}) ;"
            " ici, quelqu'un a dit qu'il n'y en a pas."
        )
    yield from wrapped(f"{profile.reference.name} : {_reference_words(finding, profile)}")
    yield from _unsaid_lines(finding)


def _described(
    finding: Finding, profile: Profile, paint: Paint, named: set[str]
) -> Iterator[str]:
    yield paint(harmless_text(f"{finding.function.id}  {finding.function.title}"), Tone.TITLE)
    if not finding.evidence and not finding.undated:
        yield from wrapped("Rien, dans ce kit, n'a été reconnu comme tel.")
    yield from _found(finding, profile, named)
    yield from wrapped(f"{profile.reference.name} : {_reference_words(finding, profile)}")


def _found(finding: Finding, profile: Profile, named: set[str]) -> Iterator[str]:
    """Who speaks, all that is shown or said not to be there, and what people wrote.

    ``named`` are the sources whose title stands above already.
    """
    speakers = speakers_of(finding, profile.territory, named)
    if speakers:
        nobody = ("" if profile.territory.has_unread_declarations
                  else " Aucun partenaire n'a répondu pour le confirmer.")
        yield from wrapped(f"Dit par : {speakers}.{nobody}")
    yield from evidence_lines(finding, profile.territory, profile.day)
    yield from answer_lines(finding, profile.territory)
    for indicator in finding.measured:
        yield from wrapped(f"Indicateur relevé : {defined_words(indicator)}"
                           f" ({indicator.location.in_kit()})")
    yield from absence_lines(finding, profile.territory, named)
    yield from decision_lines(finding, profile)
    yield from adaptation_lines(finding, profile)


def _reserve(finding: Finding) -> str:
    """That nothing but deductions makes the proposal, said beside it."""
    if finding.evidence and all(item.is_deduced for item in finding.evidence):
        return " (déduit)"
    return ""


def _reference_words(finding: Finding, profile: Profile) -> str:
    """The reference's own way, as its model tells it, or that nothing shows it."""
    if not finding.reference_evidence:
        asked = profile.reference_as_of is not None
        return f"rien n'a été reconnu comme tel{' à cette date' if asked else ''}."
    told = shown_by(sorted(finding.reference_evidence, key=names_in_order))
    return told if told.endswith((".", "?", "!")) else f"{told}."


def _unsaid_lines(finding: Finding) -> Iterator[str]:
    if not finding.unsaid:
        return
    if finding.evidence:
        yield from wrapped(f"Reste à savoir : {' ; '.join(finding.unsaid)}")
    else:
        yield from wrapped(f"À demander : {finding.unsaid[0]}")


def _foot(profile: Profile) -> Iterator[str]:
    """How far the questions have been answered: a count of answers, not of merits."""
    if profile.is_measured:
        known = sum(finding.is_answered for finding in profile.functions)
        plural = "s" if known > 1 else ""
        left = len(profile.functions) - known
        rest = "les autres restent à demander" if left > 1 else "l'autre reste à demander"
        rest = rest if left else "ce n'est pas une note"
        yield (f"{known} fonction{plural} sur {len(profile.functions)}"
               f" renseignée{plural} ; {rest}.")
