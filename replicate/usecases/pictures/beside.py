"""What stands beside a picture: what it cannot draw, its sources, its warnings."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from replicate.domain.findings.disagreement import ask_again
from replicate.domain.measure import MASK, NOT_SHOWN
from replicate.domain.partnership import Tie
from replicate.domain.reports.picture import Box, Listing
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN, quoted
from replicate.domain.time.partial_date import Order, date_words
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import denied_words, lack_words
from replicate.domain.wording.tie_words import tie_words
from replicate.network.said_absences import (
    said_lacks,
    said_ties,
    undated_said_lacks,
    undated_said_ties,
)
from replicate.usecases.pictures.fitting import fitted, fitted_listings
from replicate.usecases.pictures.portrait import (
    DRAWN_GENRES,
    UNDATED_MARK,
    drawn_entities,
    drawn_ties,
)

FICTIONAL = "DONNÉES FICTIVES"
"""The warning of a kit whose sources say that its data are invented."""

_BESIDE = (
    (Presence.UNDATED, "Date inconnue (non dessiné)"),
    (Presence.NOT_CITED_YET, "Non cité à cette date"),
    (Presence.UNSURE, "On ne sait pas à cette date"),
)
_TOGETHER = {
    "True": "soin et social s'y forment ensemble",
    "False": "soin et social ne s'y forment pas ensemble",
    UNKNOWN: "si soin et social s'y forment ensemble, on ne sait pas",
}
"""What ``croisee`` says of a training, by its value."""

_DOCUMENTS = (
    ("accord", "Accords"), ("outil", "Outils et documents"), ("formation", "Formations"),
)


def listings_of(
    snapshot: Snapshot, shown: Collection[str] = (), draws_lacks: bool = False
) -> tuple[Listing, ...]:
    """What must be read beside the picture: what it could not draw, and documents.

    ``shown`` are ids of what it draws although nobody can say that it is of this date;
    ``draws_lacks`` when it draws what someone said is not there, in the reference's places.
    """
    territory = snapshot.territory
    found = [
        Listing(heading, (*_entities_beside(snapshot, presence, shown),
                          *_ties_beside(snapshot, presence)))
        for presence, heading in _BESIDE
    ]
    found.append(Listing("Dit sans préciser qui", tuple(dict.fromkeys(
        tie_words(tie, snapshot.territory) for tie, presence in snapshot.ties
        if presence is Presence.PRESENT and tie.origin == "liens"
        and UNKNOWN in (tie.source, tie.target)
    ))))
    for heading, lacks in (("Dit absent ici", said_lacks(snapshot)),
                           ("Dit absent ici, date inconnue", undated_said_lacks(snapshot))):
        found.append(Listing(heading, tuple(dict.fromkeys(
            lack_words(item, territory) for item in lacks if not draws_lacks))))
    found.append(Listing("Liens dits absents", tuple(dict.fromkeys(
        denied_words(item, snapshot.territory) for item in said_ties(snapshot)
    ))))
    found.append(Listing("Liens dits absents, date inconnue", tuple(dict.fromkeys(
        denied_words(item, snapshot.territory) for item in undated_said_ties(snapshot)
    ))))
    found.append(Listing("Réponses différentes, à reprendre ensemble", tuple(
        question for entity in drawn_entities(snapshot)
        for question in ask_again(entity, territory)
    )))
    for genre, heading in _DOCUMENTS:
        found.append(Listing(heading, tuple(
            told_document(entity, snapshot)
            for entity in territory.of_genre(genre) if snapshot.shows(entity)
        )))
    return fitted_listings(found)


def _entities_beside(
    snapshot: Snapshot, presence: Presence, shown: Collection[str]
) -> tuple[str, ...]:
    return tuple(
        entity.label for entity in snapshot.territory.of_genre(*DRAWN_GENRES)
        if snapshot.presence[entity.id] is presence and not entity.is_outside
        and entity.id not in shown
    )


def _ties_beside(snapshot: Snapshot, presence: Presence) -> tuple[str, ...]:
    """Ties that are so on their own account: their ends are listed for themselves."""
    territory = snapshot.territory
    told = []
    for tie, of_tie in snapshot.ties:
        if of_tie is not presence:
            continue
        ends = [end for end in (tie.source, tie.target) if end != UNKNOWN]
        entities = [territory.by_id.get(end) for end in ends]
        if (len(ends) == 2 or tie.origin == "liens") and all(
            entity is not None and entity.genre in DRAWN_GENRES
            and snapshot.presence[entity.id] is not presence
            for entity in entities
        ):
            told.append(tie_words(tie, snapshot.territory))
    return tuple(dict.fromkeys(told))


def told_document(entity: Entity, snapshot: Snapshot) -> str:
    """The document with its state and its publisher, and whom a training joins, where said."""
    territory = snapshot.territory
    # A state that has no date is that of the day the kit describes, not of the past.
    is_past = snapshot.as_of.compare(territory.as_of) is Order.BEFORE
    states = () if is_past else entity.values("statut")
    # The state is a word of its own: « signé » does not agree with « convention ».
    details = [f"état : {FAMILIES['statut'].label(str(value))}" for value in states]
    end = entity.lifetime.end
    if snapshot.presence[entity.id] is Presence.ENDED and end is not None:
        details.append(f"fin : {end.in_words()}")
    details += [territory.name_of(str(value)) for value in entity.values("editeur")]
    details += [_TOGETHER[str(item.value)] for item in entity.said("croisee")]
    return f"{entity.label} ({', '.join(details)})" if details else entity.label


def number_notes(boxes: Iterable[Box]) -> tuple[str, ...]:
    """What the marks of a number mean, each when a box bears it."""
    notes = [note for box in boxes for note in box.notes]
    told = []
    if any(note.endswith(UNDATED_MARK) for note in notes):
        told.append(f"« {UNDATED_MARK} » : nombre dont la date est inconnue.")
    if any(MASK in note for note in notes):
        told.append(f"« {MASK} » : de 1 à 10 personnes, le nombre exact n'est jamais montré.")
    if any(NOT_SHOWN in note for note in notes):
        told.append(f"« {NOT_SHOWN} » : il en laisserait retrouver un de moins de 11 personnes.")
    return tuple(told)


def sources_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources that the kit's entities and ties cite, and who says what is not there."""
    territory = snapshot.territory
    denied = (*said_ties(snapshot), *undated_said_ties(snapshot),
              *said_lacks(snapshot), *undated_said_lacks(snapshot))
    return source_lines(territory, (
        *citations_of(territory.entities, territory.ties),
        *(citation for item in denied for citation in item.citations),
    ))


def source_lines(territory: Territory, citations: Iterable[Citation]) -> tuple[str, ...]:
    """The sources cited, each in a line: what a picture of some of the kit needs."""
    cited = {item.source for item in citations}
    lines = []
    for source in territory.sources:
        if source.id in cited:
            date = date_words(source.date)
            author = f"{source.author}, " if source.author else ""
            lines.append(f"{source.id} : {quoted(source.title)}, {author}{date}")
    return fitted(lines)


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
