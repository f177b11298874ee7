"""What someone said not to be there, in a sentence."""

from __future__ import annotations

import re

from replicate.domain.territory import Absence, Territory
from replicate.domain.text.words import quoted
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_ABSENCE, TYPES_OF_GENRE

TOLD_TOO = "dit exister par ailleurs"
"""Beside what someone said is not there and the kit tells too: both voices stay."""

_POINTS_BACK = re.compile(r"\by en\b|\bn['\u2019]en\b", re.IGNORECASE)


def absence_words(absence: Absence, territory: Territory) -> str:
    """The kit's own sentence, else its type, or its kind: "CHRS : il n'y en a pas".

    The same before a sentence that points back to it: « Il n'y en a pas. » alone names nothing.
    Of a tie, its two ends and its type always: a sentence alone may not name them.
    """
    if absence.is_of_tie:
        told = f" : {absence.sentence}" if absence.sentence else ""
        return f"{denied_words(absence, territory)}{told}"
    scope = f", pour {absence.function}" if absence.function else ""
    told = absence.sentence or "il n'y en a pas"
    points_back = not absence.sentence or _POINTS_BACK.search(told)
    return f"{_absent_thing(absence)}{scope} : {told}" if points_back else told


def lack_words(absence: Absence, territory: Territory) -> str:
    """What is said not to be there, and for which entry when it is for one alone."""
    return f"{absence_words(absence, territory).rstrip(' .')}{only_words(absence, territory)}"


def only_words(absence: Absence, territory: Territory) -> str:
    """« , pour « Abri » seulement » of what one entry alone is said to lack; "" of any other."""
    return f", pour {quoted(territory.name_of(absence.lacking))} seulement" \
        if absence.lacking else ""


def form_heading(absence: Absence) -> str:
    """What an absence denies beside a function of which it says nothing: a form, or a kind."""
    if absence.is_of_all:
        return "Dit absent, quel que soit le type"
    if absence.genre not in TYPES_OF_GENRE:
        return "Dit absent"
    is_vague = absence.type is None and absence.function is None
    return ("Dit absent, sans préciser le type" if is_vague
            else "Une forme parmi d'autres, dite absente")


def denied_words(absence: Absence, territory: Territory) -> str:
    """The tie that is denied: "pas de lien CCAS → CMP (oriente vers)"."""
    source, target = (
        territory.name_of(end or "") for end in (absence.tie_source, absence.tie_target)
    )
    if absence.type is None:
        return f"aucun lien entre {source} et {target}"
    verb = FAMILIES["type_lien"].label(absence.type)
    return f"pas de lien {source} → {target} ({verb})"


def _absent_thing(absence: Absence) -> str:
    types = TYPES_OF_ABSENCE.get(absence.genre)
    if types is not None and absence.type is not None and absence.type in types:
        return types.label(absence.type)
    return FAMILIES["genre_absence"].label(absence.genre)
