"""A tie in words, in every output the same."""

from __future__ import annotations

from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS


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


def parts_words(entity: Entity, territory: Territory) -> str:
    """« comprend : A, B »: its parts, of which no tie is made; "" where none is named."""
    named = ", ".join(territory.name_of(str(value)) for value in entity.values("comprend"))
    return f"comprend : {named}" if named else ""


def matter_words(tie: Tie, territory: Territory) -> str:
    """What a tie is about and rests on: "loyers impayés ; accord : Charte, dénoncé".

    Nothing of a tie that a key says: its verb and its two ends are all that the key tells.
    """
    about = tie.about if tie.origin == "liens" else None
    told = [about, *(_agreement_words(id_, territory) for id_ in tie.agreements)]
    return " ; ".join(filter(None, told))


def _agreement_words(id_: str, territory: Territory) -> str:
    if id_ == NONE:
        return "sans accord"
    agreement = territory.by_id.get(id_)
    progress = agreement.word("statut") if agreement else None
    over = f", {FAMILIES['statut'].label(progress)}" if progress in STATUTS_FINIS else ""
    return f"accord : {territory.name_of(id_)}{over}"
