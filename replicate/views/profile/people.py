"""What people wrote of a function in lines of text: decisions, adaptations, who decided."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.findings.profile import Finding, Profile
from replicate.domain.following import followed_name
from replicate.domain.speech import Statement
from replicate.domain.territory import Territory
from replicate.domain.text.words import NONE, UNKNOWN, is_answered, quoted
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.decision_words import decision_words, named_decider
from replicate.domain.wording.source_words import marked_passages, placed_words
from replicate.views.typography.paragraph import wrapped

_FIELDS = (
    ("decide_par", "décidée par", "qui l'a décidée"),
    ("prevue", "prévue d'avance", "si c'était prévu"),
    ("nature", "nature", "sa nature"), ("raison", "raison", "la raison"),
    ("but", "but", "le but"), ("preuve", "ce qui le montre", "ce qui le montre"),
)
"""Key of an adaptation, what stands before its words, and how it is asked for."""


def decision_lines(finding: Finding, profile: Profile) -> Iterator[str]:
    """The decisions that count, then those that the date asked cannot place."""
    if not finding.decisions and profile.is_measured:
        yield from wrapped("Décision : pas encore écrite." if profile.as_of is None
                           else "Décision : aucune de connue à cette date.")
    for decision in finding.decisions:
        yield from wrapped(f"Décision : {_decision_words(decision, profile)}")
    for decision in finding.unplaced_decisions:
        yield from wrapped("Décision dont on ne sait pas si elle était prise à cette date :"
                           f" {_decision_words(decision, profile)}")


def adaptation_lines(finding: Finding, profile: Profile) -> Iterator[str]:
    """Each adaptation beside its function, with who says what and what nobody wrote."""
    for adaptation in finding.adaptations:
        yield from wrapped(f"Adaptation{_adaptation_words(adaptation, profile.territory)}")
    for adaptation in finding.unplaced_adaptations:
        yield from wrapped("Adaptation dont on ne sait pas si elle était faite à cette date"
                           f"{_adaptation_words(adaptation, profile.territory)}")


def _decision_words(decision: Decision, profile: Profile) -> str:
    words = decision_words(decision, profile.territory, _beside(profile))
    return placed_words(words, decision.location, decision.citations, profile.territory)


def _beside(profile: Profile) -> str:
    """What a form was described beside, when it is not the reference of this comparison."""
    followed = followed_name(profile.territory)
    if followed in (NONE, profile.reference.id) or profile.territory.reference is None:
        return ""
    return f" (décrite au regard du modèle {quoted(followed)})"


def _adaptation_words(adaptation: Adaptation, territory: Territory) -> str:
    when = date_words(adaptation.date, adaptation.lifetime.is_asked)
    deduced = ", déduite" if adaptation.is_deduced else ""
    told = [placed_words(adaptation.what.rstrip(" ."), adaptation.location, adaptation.citations,
                         territory)]
    unwritten = []
    for key, heading, asked in _FIELDS:
        if statements := adaptation.statements.get(key):
            told.append(f"{heading} : {_said(key, statements, territory)}")
        else:
            unwritten.append(asked)
    if adaptation.consistent:
        told.append(f"cohérente avec la fonction : {_consistency(adaptation, territory)}")
    else:
        unwritten.append("si elle est cohérente avec la fonction, et selon qui")
    if adaptation.review:
        told.append(f"à revoir : {adaptation.review.in_words()}")
    else:
        unwritten.append("quand la revoir")
    if unwritten:
        told.append(f"pas encore écrit : {', '.join(unwritten)}")
    return f" ({when}{deduced}) : {' ; '.join(told)}."


def _consistency(adaptation: Adaptation, territory: Territory) -> str:
    by = adaptation.according_to
    if adaptation.consistent == UNKNOWN:
        return f"on ne sait pas, selon {territory.name_of(by)}" if by and is_answered(by) \
            else "personne ne sait"
    if by is None or by == NONE:
        return f"{adaptation.consistent}, et personne n'est nommé pour le dire"
    named = f"selon {territory.name_of(by)}" if by != UNKNOWN else "on ne sait pas selon qui"
    return f"{adaptation.consistent}, {named}"


def _said(key: str, statements: tuple[Statement, ...], territory: Territory) -> str:
    """What is said, each answer with its own source where it has one."""
    return " / ".join(
        _word(key, item, territory) + (
            f" ({marked_passages(item.citations, territory)})" if item.citations else ""
        )
        for item in statements
    )


def _word(key: str, statement: Statement, territory: Territory) -> str:
    value = str(statement.value)
    if key == "decide_par":
        return named_decider(value, statement.about, territory)
    if not is_answered(value):
        return "personne ne sait" if value == UNKNOWN else "il n'y en a pas"
    if key == "nature":
        return FAMILIES["nature_adaptation"].label(value)
    return value.rstrip(" .")
