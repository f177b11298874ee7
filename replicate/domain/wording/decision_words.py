"""A decision in words: its state, its form, who decided and when, alike wherever it is told."""

from __future__ import annotations

from replicate.domain.adaptation import Decision
from replicate.domain.speech import Value
from replicate.domain.territory import Territory
from replicate.domain.text.words import NONE, UNKNOWN, enumerate_french, is_answered
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES


def decision_words(decision: Decision, territory: Territory, beside: str = "") -> str:
    """All of it: « amorcé ; forme autre ; par CLSM, mars 2019 ».

    ``beside`` says what the form is described beside, where that is another reference.
    """
    form = form_words(decision)
    told = f"forme {form}{beside}" if _is_described(decision) else f"forme : {form}"
    return f"{state_words(decision, territory)} ; {told} ; {decided_words(decision, territory)}"


def state_words(decision: Decision, territory: Territory) -> str:
    """The state, and for which perimeters alone: « absent, pour Secteur nord seulement »."""
    state = "on ne sait pas" if decision.state == UNKNOWN else \
        FAMILIES["etat"].label(decision.state)
    if not decision.perimeters:
        return state
    names = enumerate_french(map(territory.name_of, decision.perimeters))
    return f"{state}, pour {names} seulement"


def form_words(decision: Decision) -> str:
    """The form, that nobody knows it, or that nobody described it."""
    if _is_described(decision):
        return FAMILIES["forme"].label(str(decision.form))
    return "on ne sait pas laquelle" if decision.form else "personne ne l'a décrite"


def _is_described(decision: Decision) -> bool:
    return decision.form not in (None, UNKNOWN)


def decided_words(decision: Decision, territory: Territory) -> str:
    """Who decided and when: « par CLSM, direction, mars 2019, déduite »."""
    asked = decider_words(decision, territory)
    if decision.decided_by == UNKNOWN and not decision.capacity:
        asked = asked.replace("qui", "par qui", 1)
    elif decision.decided_by:
        asked = f"par {asked}"
    when = date_words(decision.date, decision.lifetime.is_asked)
    return f"{asked}, {when}{', déduite' if decision.is_deduced else ''}"


def decider_words(decision: Decision, territory: Territory) -> str:
    """Who decided, in what capacity; that nobody knows, that nobody did, that nobody is named."""
    if decision.decided_by is None:
        return "personne n'est nommé"
    return named_decider(decision.decided_by, decision.capacity, territory)


def named_decider(who: Value, capacity: str | None, territory: Territory) -> str:
    """Whom a kit's ``decide_par`` names, in what capacity; ``inconnu`` and ``aucun`` in words."""
    if is_answered(who):
        name = territory.name_of(str(who))
        return f"{name}, {capacity}" if capacity else name
    if who == NONE:
        return "personne"
    return f"{capacity} (on ne sait pas de quel acteur)" if capacity else "on ne sait pas qui"
