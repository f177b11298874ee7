"""A profile as text: for each function, what is found, decided, and not said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.findings import Evidence, Finding, Profile
from replicate.domain.period import PartialDate
from replicate.domain.territory import Absence, Decision
from replicate.domain.tone import Paint, Tone, plain
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.words import enumerate_french
from replicate.views.font import harmless_text
from replicate.views.paragraph import printed, wrapped

_SHOWN = 6


def render_profile(profile: Profile, paint: Paint = plain) -> str:
    """The whole profile; states are words, and nothing is added up."""
    lines = [*_head(profile, paint)]
    write = _measured if profile.is_measured else _described
    for title, findings in (
        ("Fonctions", profile.functions), ("Exigences de la mission", profile.requirements),
    ):
        if findings:
            lines += ["", paint(title, Tone.TITLE)]
        for finding in findings:
            lines += ["", *write(finding, profile, paint)]
    lines += ["", *_foot(profile)]
    return printed(lines)


def _head(profile: Profile, paint: Paint) -> Iterator[str]:
    here, there = profile.territory, profile.reference
    yield paint(harmless_text(f"{here.name} au regard de {there.name}"), Tone.TITLE)
    yield harmless_text(f"{here.name} : {_dated(profile.as_of, here.as_of)}."
                        f" {there.name} : {_dated(profile.reference_as_of, there.as_of)}.")
    model_warning = profile.model_warning
    for warning in (*((model_warning,) if model_warning else ()), *profile.warnings):
        yield from wrapped(warning, "")
    if not profile.is_measured:
        other = here if here.nature == "autre_partenariat" else there
        yield from wrapped(
            f"{other.name} est un autre partenariat : {here.name} et {there.name} se décrivent"
            " l'un à côté de l'autre et ne se mesurent pas. Ni état, ni écart.", "",
        )


def _dated(asked: PartialDate | None, default: PartialDate) -> str:
    if asked is not None:
        return f"état {asked.placed()}"
    return f"état {default.placed()}, faits sans date compris"


def _measured(finding: Finding, profile: Profile, paint: Paint) -> Iterator[str]:
    states = FAMILIES["etat"]
    yield paint(harmless_text(f"{finding.function.id}  {finding.function.title}"), Tone.TITLE)
    state = states.label(finding.proposed)
    yield from wrapped(f"État proposé : {state}{_reserve(finding)}")
    yield from _evidence_lines(finding)
    yield from _all_absence_lines(finding)
    if not finding.decisions:
        yield from wrapped("Décision : pas encore écrite.")
    for decision in finding.decisions:
        yield from wrapped(_decision_words(decision, profile))
    if finding.is_contradicted:
        yield from wrapped(
            "Deux paroles se contredisent : à reprendre ensemble, sans trancher ici."
        )
    if finding.is_gap:
        yield from wrapped(
            f"À discuter : décrit à {profile.reference.name} ;"
            " ici, quelqu'un a dit qu'il n'y en a pas."
        )
    yield from wrapped(f"{profile.reference.name} : {_reference_words(finding, profile)}")
    yield from _unsaid_lines(finding)


def _described(finding: Finding, profile: Profile, paint: Paint) -> Iterator[str]:
    yield paint(harmless_text(f"{finding.function.id}  {finding.function.title}"), Tone.TITLE)
    if not finding.evidence and not finding.undated:
        yield from wrapped("Rien, dans ce kit, n'a été reconnu comme tel.")
    yield from _evidence_lines(finding)
    yield from _all_absence_lines(finding)
    for decision in finding.decisions:
        yield from wrapped(_decision_words(decision, profile))
    yield from wrapped(f"{profile.reference.name} : {_reference_words(finding, profile)}")


def _reserve(finding: Finding) -> str:
    """What weakens the proposal, said beside it."""
    if not finding.evidence:
        return ""
    if all(item.is_deduced for item in finding.evidence):
        return " (déduit : à confirmer)"
    return " (d'après un document ou une seule parole : à confirmer)"


def _evidence_lines(finding: Finding) -> Iterator[str]:
    yield from _ways("Preuve", finding.evidence)
    yield from _ways("Preuve de date inconnue, non retenue à cette date", finding.undated)


def _ways(heading: str, found: Sequence[Evidence]) -> Iterator[str]:
    for evidence in found[:_SHOWN]:
        named = enumerate_french(
            f"{entity.label} ({entity.location})" for entity in evidence.entities
        )
        verbs = ", ".join(dict.fromkeys(
            FAMILIES["type_lien"].label(tie.type) for tie in evidence.ties
        ))
        notes = [verbs] if verbs else []
        notes += ["déduit"] if evidence.is_deduced else []
        notes += [FAMILIES["etat"].label(evidence.state)] if evidence.state != "en_place" else []
        told = f" — {', '.join(notes)}" if notes else ""
        yield from wrapped(f"{heading} : {named}{told}")
    if len(found) > _SHOWN:
        yield from wrapped("et d'autres encore (voir --format json)")


def _all_absence_lines(finding: Finding) -> Iterator[str]:
    yield from _absence_lines("Absence dite", finding.absences)
    yield from _absence_lines("Absence dite, de date inconnue", finding.undated_absences)
    yield from _absence_lines("Une forme parmi d'autres, dite absente", finding.absent_forms)


def _absence_lines(heading: str, absences: Sequence[Absence]) -> Iterator[str]:
    for absence in absences:
        said = absence.sentence or f"{_absent_thing(absence)} : il n'y en a pas"
        scope = f", pour « {absence.lacking} » seulement" if absence.lacking else ""
        places = [str(absence.location), *map(str, absence.citations)]
        yield from wrapped(f"{heading}{scope} : {said} ({' ; '.join(places)})")


def _absent_thing(absence: Absence) -> str:
    """What is said not to be there, by the label of its type where it has one."""
    types = TYPES_OF_GENRE.get(absence.genre)
    if types is not None and absence.type is not None and absence.type in types:
        return types.label(absence.type)
    return FAMILIES["genre"].label(absence.genre)


def _decision_words(decision: Decision, profile: Profile) -> str:
    parts = [FAMILIES["etat"].label(decision.state)]
    if decision.form:
        parts.append(f"forme {FAMILIES['forme'].label(decision.form)}{_beside(profile)}")
    else:
        parts.append("forme : personne ne l'a décrite")
    by = profile.territory.name_of(decision.decided_by) if decision.decided_by else "?"
    capacity = f", {decision.capacity}" if decision.capacity else ""
    when = decision.date.in_words() if decision.date else "date inconnue"
    parts.append(f"par {by}{capacity}, {when} ({decision.location})")
    return f"Décision : {' ; '.join(parts)}"


def _beside(profile: Profile) -> str:
    """What a form was described beside, when it is not the reference of this comparison."""
    followed = (profile.territory.reference or "").partition("@")[0]
    return "" if followed in ("", profile.reference.id) else f" (décrite au regard de {followed})"


def _reference_words(finding: Finding, profile: Profile) -> str:
    """The reference's own way, as its model tells it, or that nothing shows it."""
    if not finding.reference_evidence:
        asked = profile.reference_as_of is not None
        return f"rien n'a été reconnu comme tel{' à cette date' if asked else ''}."
    names = dict.fromkeys(
        entity.label for item in finding.reference_evidence for entity in item.entities
    )
    more = " ; …" if len(names) > _SHOWN else ""
    return f"{' ; '.join(list(names)[:_SHOWN])}{more}."


def _unsaid_lines(finding: Finding) -> Iterator[str]:
    if not finding.unsaid:
        return
    if finding.evidence:
        yield from wrapped(f"Ce que personne n'a dit : {' ; '.join(finding.unsaid[:_SHOWN])}")
    else:
        yield from wrapped(f"À demander : {finding.unsaid[0]}")


def _foot(profile: Profile) -> Iterator[str]:
    """How far the questions have been answered: a count of answers, not of merits."""
    if profile.is_measured:
        known = sum(finding.is_answered for finding in profile.functions)
        plural = "s" if known > 1 else ""
        rest = " ; les autres restent à demander" if known < len(profile.functions) else ""
        yield (f"{known} fonction{plural} sur {len(profile.functions)}"
               f" renseignée{plural}{rest}.")
