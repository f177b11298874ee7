"""Roles and who says what of them, in French."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.role_matrix import NoneSaid, RoleTie, Saying
from replicate.domain.findings.roles import Candidate, HeldRole, Likeness
from replicate.domain.partnership import Tie
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Territory
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import enumerate_french
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.wording.absence_words import lack_words
from replicate.domain.wording.decision_words import decided_words, state_words
from replicate.domain.wording.source_words import placed_words
from replicate.domain.wording.speakers import said_by
from replicate.domain.wording.tie_words import tie_words

OTHER_NAME = "Un nom différent pour un même rôle n'est pas un écart."
"""How to read every picture that sets two territories beside one another."""

_MOST_TIES = 3
"""Ties that are told for one role: more say nothing more."""


def proposed_words(held: HeldRole | None, model: Model) -> str:
    """As a question: "Hébergement ?", "CCAS et Associations ?", "CCAS ou Bailleur ? Pas sûr"."""
    if held is None or held.is_said:
        return ""
    labels = model.role_labels
    if held.roles:
        return f"{enumerate_french(labels[role] for role in held.roles)} ?"
    named = enumerate_french((labels[item.role] for item in held.candidates), "ou")
    return f"{named} ? Pas sûr"


def why_words(
    held: HeldRole, genre: str, model: Model, here: Snapshot, there: Snapshot
) -> str:
    """What speaks for the role; for each role where there are several."""
    told = [_speaks(item, genre, here, there) for item in held.candidates]
    if len(told) == 1:
        return told[0]
    labels = model.role_labels
    return " ; ".join(
        f"{labels[item.role]} : {words or 'rien de connu ne s’y oppose'}"
        for item, words in zip(held.candidates, told, strict=True)
    )


def _speaks(candidate: Candidate, genre: str, here: Snapshot, there: Snapshot) -> str:
    types, champs = TYPES_OF_GENRE[genre], FAMILIES["champ"]
    parts = [f"type {types.label(item)}" for item in candidate.types]
    parts += [f"champ {champs.label(item).lower()}" for item in candidate.champs]
    told = [", ".join(parts)] if parts else []
    likest = sorted(candidate.likenesses, key=lambda item: (
        item.there.is_deduced or item.tie.is_deduced, alphabetical(_alike(item, here, there))))
    alike = [_alike(item, here, there) for item in likest[:_MOST_TIES]]
    told += [f"comme dans la référence : {' ; '.join(alike)}"] if alike else []
    return " ; ".join(told)


def _alike(likeness: Likeness, here: Snapshot, there: Snapshot) -> str:
    """A tie here, and in what either one is less than a tie that is there and stated."""
    doubts = [
        f"{doubt} {where}"
        for tie, snapshot, where in ((likeness.tie, here, "ici"), (likeness.there, there, "là-bas"))
        for doubt in _doubts(tie, snapshot)
    ]
    return ", ".join([tie_words(likeness.tie, here.territory), *doubts])


def _doubts(tie: Tie, snapshot: Snapshot) -> Iterator[str]:
    """A role is of every date, and a tie of its own: one that no longer is says so."""
    presence = snapshot.presence_of_ties[tie]
    if not snapshot.counts(presence):
        yield presence.value
    if snapshot.is_planned(tie):
        yield "prévu"
    if tie.is_deduced:
        yield "déduit"


def family_words(families: tuple[RoleTie, ...]) -> tuple[str, ...]:
    """The families of some rows, each once, planned ones told so."""
    return tuple(dict.fromkeys(
        f"{'prévu : ' if item.is_planned else ''}{item.family.value}" for item in families
    ))


def saying_words(saying: Saying, territory: Territory) -> str:
    """Who says that it is not here: the sentence, its place in the kit, its sources and voices.

    A decision names who took it.
    """
    if isinstance(saying, NoneSaid):
        entity, statement = territory.by_id[saying.entity], saying.statement
        words, place = f"{entity.label}, « {saying.key} : aucun »", statement.location
        citations = statement.citations or entity.citations
    elif isinstance(saying, Absence):
        words, place = lack_words(saying, territory), saying.location
        citations = saying.citations
    else:
        return placed_words(
            f"{saying.function}, décision : {state_words(saying, territory)},"
            f" {decided_words(saying, territory)}", saying.location, saying.citations,
            territory,
        )
    told = placed_words(words, place, citations, territory)
    return f"{told}, dit par {said_by(citations, territory, set())}"
