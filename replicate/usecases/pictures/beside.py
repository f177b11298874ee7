"""What is told of a whole picture beside it: its sources, its warnings, what its marks mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.measure import MASK, NOT_SHOWN
from replicate.domain.partnership import Tie
from replicate.domain.reports.picture import Box
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.source_words import source_lines
from replicate.network.said_absences import (
    said_lacks,
    said_ties,
    undated_said_lacks,
    undated_said_ties,
    unknown_lists,
)
from replicate.usecases.pictures.fitting import fitted
from replicate.usecases.pictures.number_marks import mark_notes
from replicate.usecases.pictures.portrait import (
    drawn_entities,
    drawn_ties,
)

FICTIONAL = "DONNÉES FICTIVES"
"""The warning of a kit whose sources say that its data are invented."""


def number_notes(boxes: Iterable[Box]) -> tuple[str, ...]:
    """What the marks of a number mean, each when a box bears it."""
    listed = list(boxes)
    return (*mark_notes(note for box in listed for note in box.notes), *mask_notes(listed))


def mask_notes(boxes: Iterable[Box]) -> tuple[str, ...]:
    """What stands for a number that is not told, each when a box bears it."""
    notes = [note for box in boxes for note in box.notes]
    told = []
    if any(MASK in note for note in notes):
        told.append(f"« {MASK} » : de 1 à 10 personnes, le nombre exact n'est jamais montré.")
    if any(NOT_SHOWN in note for note in notes):
        told.append(f"« {NOT_SHOWN} » : il en laisserait retrouver un de moins de 11 personnes.")
    return tuple(told)


def sources_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources that the kit's entities and ties cite, and who says what is not there."""
    return fitted(source_lines(snapshot.territory, citations_told(snapshot)))


def citations_told(snapshot: Snapshot) -> Iterator[Citation]:
    """All that the kit's entities and ties cite, and the words on what is not there or unknown."""
    territory = snapshot.territory
    yield from citations_of(territory.entities, territory.ties)
    for denied in (*said_ties(snapshot), *undated_said_ties(snapshot), *said_lacks(snapshot),
                   *undated_said_lacks(snapshot)):
        yield from denied.citations
    for unknown in unknown_lists(snapshot):
        yield from unknown.citations


def citations_of(entities: Iterable[Entity], ties: Iterable[Tie]) -> list[Citation]:
    """All that these entities, their statements and numbers, and these ties cite."""
    citations: list[Citation] = []
    for entity in entities:
        citations += entity.citations
        for statements in entity.statements.values():
            citations += [item for one in statements for item in one.citations]
        citations += [item for one in entity.measures for item in one.citations]
    for tie in ties:
        citations += tie.citations
    return citations


def status_note(ties: Iterable[Tie], territory: Territory) -> str:
    """The sentence that says who stands behind all the lines.

    That nobody confirms is told only where no declaration waits to be read.
    """
    statuses = {tie.status for tie in ties}
    if not statuses:
        return "Aucun lien n'est dessiné à cette date."
    parts = []
    if "atteste" in statuses:
        unconfirmed = "" if territory.has_unread_declarations else ", confirmés par personne"
        parts.append(f"attestés par un document{unconfirmed}")
    if "sans_source" in statuses:
        parts.append("certains sans source")
    if "deduit" in statuses:
        parts.append("« ? » : déduits, à confirmer")
    if territory.has_unread_declarations:
        parts.append("déclarations des partenaires pas encore lues")
    return f"Liens : {' ; '.join(parts)}."


def banner_of(snapshot: Snapshot) -> str | None:
    """The warning of a map: its entities and its ties speak."""
    drawn = [item for entity in drawn_entities(snapshot) for item in entity.citations]
    drawn += [item for tie in drawn_ties(snapshot) for item in tie.citations]
    return warn_of_voices(snapshot.territory, drawn)


def banner_of_told(snapshot: Snapshot) -> str | None:
    """The warning of words on all that a kit tells: what no map draws speaks too.

    An aim of another field, and what has no date where none was asked, are not one side.
    """
    told = [item for entity in snapshot.territory.entities if snapshot.stands(entity)
            for item in entity.citations]
    told += [item for tie, presence in snapshot.ties if snapshot.counts(presence)
             for item in tie.citations]
    return warn_of_voices(snapshot.territory, told)


def warn_of_voices(territory: Territory, drawn: Iterable[Citation]) -> str | None:
    """A warning when all who speak of what is drawn are of one field, or data are invented.

    Of a kit that tells of nothing, those who say what is not there speak alone.
    """
    by_id = territory.sources_by_id
    cited = {item.source for item in citations_of(territory.entities, territory.ties)}
    if any(by_id[source].is_fictional for source in cited if source in by_id):
        return FICTIONAL
    speaking = {item.source for item in drawn} or cited or {
        item.source for absence in territory.absences for item in absence.citations}
    voices = {by_id[source].voice for source in speaking if source in by_id}
    if len(voices) == 1 and voices != {UNKNOWN}:
        label = FAMILIES["champ"].label(voices.pop()).lower()
        return f"RÉCIT D'UN SEUL CÔTÉ : {label}"
    return None
