"""What stands in lists beside a picture: what it cannot draw, and the documents of its date."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from replicate.domain.findings.disagreement import ask_again
from replicate.domain.reports.picture import Listing, Standing
from replicate.domain.snapshot import SHOWN, Snapshot
from replicate.domain.territory import Absence, Entity, UnknownList
from replicate.domain.text.words import UNKNOWN, with_capital
from replicate.domain.time.partial_date import NO_KNOWN_DATE, Order
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import TOLD_TOO, denied_words, lack_words
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.plan_words import ask_of_stages, hoped_words, plan_note, plan_words
from replicate.domain.wording.source_words import speaking_passages
from replicate.domain.wording.tie_words import tie_words
from replicate.network.said_absences import (
    said_lacks,
    said_ties,
    told_all_the_same,
    undated_said_lacks,
    undated_said_ties,
    unknown_lists,
)
from replicate.usecases.pictures.fitting import fitted_listings
from replicate.usecases.pictures.portrait import DRAWN_GENRES, drawn_entities, drawn_ties
from replicate.usecases.pictures.tie_periods import undated_words
from replicate.usecases.pictures.told_dates import undated_label

_BESIDE = (
    (Presence.UNDATED, f"{with_capital(NO_KNOWN_DATE)} (non dessiné)"),
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
    snapshot: Snapshot, shown: Collection[str] = (),
    drawn_lacks: Collection[Absence] | None = None,
) -> tuple[Listing, ...]:
    """What must be read beside the picture: what it could not draw, and documents.

    ``shown`` are ids of what it draws although nobody can say that it is of this date;
    ``drawn_lacks``, of a picture over a reference, are what it draws of all that someone said
    is not there, in the reference's places; it lists the rest of what a picture would draw.
    """
    territory = snapshot.territory
    found = [
        Listing(heading, (*_entities_beside(snapshot, presence, shown),
                          *_ties_beside(snapshot, presence)))
        for presence, heading in _BESIDE
    ]
    found.append(Listing("Hors du territoire (non dessiné)", _outside(snapshot)))
    found.append(Listing("Dit sans préciser qui", tuple(dict.fromkeys(
        tie_words(tie, snapshot.territory) for tie, presence in snapshot.ties
        if presence is Presence.PRESENT and tie.origin == "liens"
        and UNKNOWN in (tie.source, tie.target)
    ))))
    for heading, lacks in (("Dit absent ici", said_lacks(snapshot)),
                           (f"Dit absent ici, {NO_KNOWN_DATE}", undated_said_lacks(snapshot))):
        found.append(Listing(heading, tuple(dict.fromkeys(
            f"{lack_words(item, territory)} · {speaking_passages(item.citations, territory)}"
            for item in lacks
            if drawn_lacks is None or (item not in drawn_lacks and item.genre in DRAWN_GENRES)))))
    found.append(unknown_listing(snapshot, is_brief=drawn_lacks is not None))
    for heading, denied in (
        ("Liens dits absents", said_ties(snapshot)),
        (f"Liens dits absents, {NO_KNOWN_DATE}", undated_said_ties(snapshot)),
    ):
        found.append(Listing(heading, _denied(denied, snapshot)))
    found.append(Listing("Réponses différentes, à reprendre ensemble", (
        *(question for entity in drawn_entities(snapshot)
          for question in ask_again(entity, territory)),
        *(question for tie in drawn_ties(snapshot) for question in ask_of_stages(tie, territory)),
    )))
    for genre, heading in _DOCUMENTS:
        found.append(Listing(heading, tuple(
            told_document(entity, snapshot)
            for entity in territory.of_genre(genre) if snapshot.shows(entity)
        )))
    return fitted_listings(found)


def _denied(denied: Iterable[Absence], snapshot: Snapshot) -> tuple[str, ...]:
    """The ties that are denied, with who says so, and that the kit tells them, where it does."""
    denied, territory = tuple(denied), snapshot.territory
    told = told_all_the_same(snapshot, denied)
    return tuple(dict.fromkeys(
        f"{denied_words(item, territory)}{f', et {TOLD_TOO}' if item in told else ''}"
        f" · {speaking_passages(item.citations, territory)}" for item in denied
    ))


def unknown_listing(snapshot: Snapshot, is_brief: bool = False) -> Listing:
    """The whole lists of which nobody knows whether they hold anything, a sentence a speaker.

    ``is_brief`` keeps what a picture would draw, where another's boxes leave little room.
    """
    by_speaker: dict[str, list[UnknownList]] = {}
    for item in unknown_lists(snapshot):
        if not is_brief or item.genre in DRAWN_GENRES:
            speaker = speaking_passages(item.citations, snapshot.territory)
            by_speaker.setdefault(speaker, []).append(item)
    return Listing("Demandé, sans réponse connue", tuple(
        f"{unknown_lists_words(items)} · {speaker}" for speaker, items in by_speaker.items()))


def _entities_beside(
    snapshot: Snapshot, presence: Presence, shown: Collection[str]
) -> tuple[str, ...]:
    return tuple(
        _beside_label(entity, presence)
        for entity in snapshot.territory.of_genre(*DRAWN_GENRES)
        if snapshot.presence[entity.id] is presence and not entity.is_outside
        and entity.id not in shown
    )


def _beside_label(entity: Entity, presence: Presence) -> str:
    """Its name, that nobody knows its date, and that it is only planned, where it is so."""
    label = undated_label(entity) if presence is Presence.UNDATED else entity.label
    return f"{label} ({plan_words(entity)})" if entity.is_planned else label


def _outside(snapshot: Snapshot) -> tuple[str, ...]:
    """What the kit declares out of the territory, and the ties that lead there."""
    territory = snapshot.territory
    genres = (*DRAWN_GENRES, *(genre for genre, _ in _DOCUMENTS))
    names = [entity.label for entity in territory.of_genre(*genres) if entity.is_outside
             and snapshot.presence[entity.id] in (*SHOWN, Presence.UNDATED)]
    ties = [tie_words(tie, territory) for tie, presence in snapshot.ties
            if presence in (*SHOWN, Presence.UNDATED) and snapshot.leaves(tie)]
    return tuple(dict.fromkeys(names + ties))


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
            why = [undated_words(tie, territory)] if presence is Presence.UNDATED else []
            if snapshot.is_planned(tie):
                why = [hoped_words(tie) or Standing.PLANNED.value]
            told.append(", ".join((tie_words(tie, territory), *why)))
    return tuple(dict.fromkeys(told))


def told_document(entity: Entity, snapshot: Snapshot) -> str:
    """The document with its publisher, whom a training joins and its state, where said.

    The state is last: that of a plan may end with a question.
    """
    territory = snapshot.territory
    # A state that has no date is that of the day the kit describes, not of the past.
    is_past = snapshot.as_of.compare(territory.as_of) is Order.BEFORE
    states = () if is_past else entity.values("statut")
    details = []
    end = entity.lifetime.end
    if snapshot.presence[entity.id] is Presence.ENDED and end is not None:
        details.append(f"fin : {end.in_words()}")
    details += [territory.name_of(str(value)) for value in entity.values("editeur")]
    details += [_TOGETHER[str(item.value)] for item in entity.said("croisee")]
    labels = [FAMILIES["statut"].label(str(value)) for value in states]
    if len(states) == 1 and entity.is_planned:
        labels = [plan_note(entity, snapshot.as_of)]
    # The state is a word of its own: « signé » does not agree with « convention ».
    details += [f"état : {label}" for label in labels]
    return f"{entity.label} ({', '.join(details)})" if details else entity.label
