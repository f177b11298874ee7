"""A tie in words, in every output the same."""

from __future__ import annotations

from replicate.domain.partnership import Tie
from replicate.domain.territory import Territory
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary import FAMILIES


def end_words(tie: Tie, end: str, territory: Territory) -> str:
    """The name of one ``end`` of a tie; of a member without an entry, what is said of it.

    "?" for any other unknown end: what a tie of ``liens`` is about is not who holds it.
    """
    if end == UNKNOWN and tie.about and tie.origin == "membres":
        return tie.about
    return territory.name_of(end)


def tie_words(tie: Tie, territory: Territory, mark: str = "") -> str:
    """The tie in words that need no agreement: "UDVS → Maison relais (intervient dans)".

    ``mark`` follows the verb.
    """
    source, target = end_words(tie, tie.source, territory), end_words(tie, tie.target, territory)
    return f"{source} → {target} ({FAMILIES['type_lien'].label(tie.type)}{mark})"
