"""The map of a territory as of a date: who works with whom, and where."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.partnership import Tie
from replicate.domain.period import Presence
from replicate.domain.reference import Model
from replicate.domain.report import Lane, Listing, Picture, Slot, TieRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity, Territory
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN, enumerate_french
from replicate.usecases.portrait import (
    DRAWN_GENRES,
    UNDATED_MARK,
    box_of,
    drawn_entities,
    link_of,
    said_by,
    tie_words,
)

_BESIDE = (
    (Presence.UNDATED, "Date inconnue (non dessiné)"),
    (Presence.NOT_CITED_YET, "Non cité à cette date"),
    (Presence.UNSURE, "On ne sait pas à cette date"),
)
_DOCUMENTS = (
    ("accord", "Accords"), ("outil", "Outils et documents"), ("formation", "Formations"),
)


def draw_map(snapshot: Snapshot, model: Model | None) -> Picture:
    """The picture of a snapshot, on the reference's slots when roles are known."""
    territory = snapshot.territory
    entities = drawn_entities(snapshot)
    roles = {entity.id: role for entity in entities if (role := _said_role(entity, model))}
    anchored = model is not None and 2 * len(roles) >= len(entities) > 0
    ties = _drawn_ties(snapshot, entities)
    date = snapshot.as_of.in_words()
    return Picture(
        title=f"{territory.name}, {date} : qui travaille avec qui, et où",
        subtitle=_subtitle(snapshot),
        as_of=f"État {snapshot.as_of.placed()}",
        description=_description(snapshot, entities, ties),
        boxes=tuple(box_of(entity, snapshot, roles.get(entity.id)) for entity in entities),
        links=tuple(link_of(tie, snapshot) for tie in ties),
        slots=slots_of(model) if anchored and model else (),
        lanes=lanes_of(snapshot, model, roles) if anchored and model else (),
        listings=listings_of(snapshot),
        sources=sources_of(snapshot),
        status_note=" ".join((status_note(ties), *number_notes(snapshot))),
        banner=banner_of(snapshot),
        rows=tie_rows(snapshot),
    )


def _said_role(entity: Entity, model: Model | None) -> str | None:
    known = {role.slot.role for role in model.roles} if model else set()
    return next((str(role) for role in entity.values("roles") if role in known), None)


def slots_of(model: Model) -> tuple[Slot, ...]:
    """The model's role slots, in its order."""
    return tuple(role.slot for role in model.roles)


def lanes_of(snapshot: Snapshot, model: Model, roles: dict[str, str]) -> tuple[Lane, ...]:
    """The bands of the map, named by the publics of what stands in them."""
    lane_of_role = {role.slot.role: role.slot.lane for role in model.roles}
    lanes = []
    for place in model.lanes:
        served: dict[str, None] = {}
        for entity in drawn_entities(snapshot):
            if lane_of_role.get(roles.get(entity.id, "")) == place.id:
                served.update(dict.fromkeys(map(str, snapshot.values(entity, "publics"))))
        name = enumerate_french(snapshot.territory.name_of(public) for public in served)
        lanes.append(Lane(place.id, "Public :", name or "?", place.top, place.bottom))
    return tuple(lanes)


def _drawn_ties(snapshot: Snapshot, entities: Iterable[Entity]) -> tuple[Tie, ...]:
    """One line a pair and type, the better told one, between entities that are drawn."""
    drawn = {entity.id for entity in entities}
    lines: dict[tuple[str, str, str], Tie] = {}
    for tie in snapshot.shown_ties():
        if tie.source in drawn and tie.target in drawn and tie.source != tie.target:
            key = (tie.source, tie.target, tie.type)
            if key not in lines or (lines[key].is_deduced and not tie.is_deduced):
                lines[key] = tie
    return tuple(lines.values())


def _subtitle(snapshot: Snapshot) -> str:
    """What happened within the picture's date, in the kit's own words."""
    if snapshot.territory.nature == "autre_partenariat":
        return "Autre partenariat : il se décrit à côté de la référence et ne se mesure pas à elle."
    start = snapshot.as_of.earliest
    happened = [
        event.name for event in snapshot.territory.of_genre("evenement")
        if start and snapshot.shows(event) and event.lifetime.start
        and event.lifetime.start.earliest and event.lifetime.start.earliest >= start
    ]
    if happened:
        told = " ; ".join(sentence.rstrip(" .") for sentence in happened[:3])
        return f"{snapshot.as_of.in_words()} : {told}."
    return "Ce qui existe à cette date, d'après les sources citées."


def _description(
    snapshot: Snapshot, entities: tuple[Entity, ...], ties: tuple[Tie, ...]
) -> str:
    """The picture in words, for those who cannot see it."""
    listed = enumerate_french(entity.label for entity in entities) or "aucune entité"
    said = " ; ".join(tie_words(tie, snapshot) for tie in ties) or "aucun lien"
    return (
        f"Carte du partenariat : {snapshot.territory.name}, {snapshot.as_of.in_words()}."
        f" Entités : {listed}. Liens : {said}."
    )


def listings_of(snapshot: Snapshot) -> tuple[Listing, ...]:
    """What must be read beside the picture: what it could not draw, and documents."""
    found = []
    territory = snapshot.territory
    for presence, heading in _BESIDE:
        names = [
            entity.label for entity in territory.of_genre(*DRAWN_GENRES)
            if snapshot.presence[entity.id] is presence and not entity.is_outside
        ]
        names += [
            tie_words(tie, snapshot) for tie, of_tie in snapshot.ties
            if of_tie is presence and _only_tie_is(tie, presence, snapshot)
        ]
        found.append(Listing(heading, tuple(names)))
    found.append(Listing("Dit sans préciser qui", tuple(dict.fromkeys(
        tie_words(tie, snapshot) for tie, presence in snapshot.ties
        if presence is Presence.PRESENT and tie.origin == "liens"
        and UNKNOWN in (tie.source, tie.target)
    ))))
    for genre, heading in _DOCUMENTS:
        found.append(Listing(heading, tuple(
            _told_document(entity, snapshot)
            for entity in territory.of_genre(genre) if snapshot.shows(entity)
        )))
    return tuple(item for item in found if item.items)


def _only_tie_is(tie: Tie, presence: Presence, snapshot: Snapshot) -> bool:
    """Whether the tie is so on its own account: its ends are listed for themselves."""
    territory = snapshot.territory
    ends = [territory.by_id.get(end) for end in (tie.source, tie.target)]
    return all(
        end is not None and end.genre in DRAWN_GENRES and snapshot.presence[end.id] is not presence
        for end in ends
    )


def _told_document(entity: Entity, snapshot: Snapshot) -> str:
    """The document with its state and its publisher, where they are said."""
    details = [FAMILIES["statut"].label(str(value)) for value in entity.values("statut")]
    details += [snapshot.territory.name_of(str(value)) for value in entity.values("editeur")]
    return f"{entity.label} ({', '.join(details)})" if details else entity.label


def number_notes(snapshot: Snapshot) -> tuple[str, ...]:
    """What the mark of an undated number means, when the picture has one."""
    notes = (note for entity in drawn_entities(snapshot)
             for note in box_of(entity, snapshot).notes)
    if any(note.endswith(UNDATED_MARK) for note in notes):
        return (f"« {UNDATED_MARK} » : nombre dont la date est inconnue.",)
    return ()


def sources_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources that the kit's entities and ties cite, each in a line."""
    territory = snapshot.territory
    cited = _cited(territory)
    lines = []
    for source in territory.sources:
        if source.id in cited:
            date = source.date.in_words() if source.date else "date inconnue"
            author = f"{source.author}, " if source.author else ""
            lines.append(f"{source.id} : « {source.title} », {author}{date}")
    return tuple(lines)


def _cited(territory: Territory) -> set[str]:
    by_entities = {item.source for entity in territory.entities for item in entity.citations}
    return by_entities | {item.source for tie in territory.ties for item in tie.citations}


def status_note(ties: Iterable[Tie]) -> str:
    """The sentence that says who stands behind all the lines."""
    statuses = {tie.status for tie in ties}
    if not statuses:
        return "Aucun lien n'est dit à cette date."
    parts = []
    if "atteste" in statuses:
        parts.append("attestés par un document, confirmés par personne")
    if "sans_source" in statuses:
        parts.append("certains sans source")
    if "deduit" in statuses:
        parts.append("« ? » : déduits, à confirmer")
    return f"Liens : {' ; '.join(parts)}."


def banner_of(snapshot: Snapshot) -> str | None:
    """A warning when all who speak are of one field, or when the data are invented."""
    territory = snapshot.territory
    cited = _cited(territory)
    sources = [source for source in territory.sources if source.id in cited]
    if any(source.is_fictional for source in sources):
        return "DONNÉES FICTIVES"
    voices = {source.voice for source in sources}
    if len(voices) == 1 and voices != {UNKNOWN}:
        label = FAMILIES["champ"].label(voices.pop()).lower()
        return f"RÉCIT D'UN SEUL CÔTÉ : {label}"
    return None


def tie_rows(snapshot: Snapshot) -> tuple[TieRow, ...]:
    """Every tie of the kit in words, drawn or not, and why not."""
    drawn = {
        (tie.source, tie.target, tie.type, tie.location)
        for tie in _drawn_ties(snapshot, drawn_entities(snapshot))
    }
    rows = []
    for tie, presence in snapshot.ties:
        is_drawn = (tie.source, tie.target, tie.type, tie.location) in drawn
        reason = presence.value if presence is not Presence.PRESENT else "hors de la carte"
        rows.append(TieRow(
            source=_end(tie, tie.source, snapshot),
            verb=FAMILIES["type_lien"].label(tie.type),
            target=_end(tie, tie.target, snapshot),
            status=FAMILIES["statut_lien"].label(tie.status),
            period=_period(tie),
            drawn="oui" if is_drawn else f"non : {reason}",
            said_by=said_by(tie),
            where=str(tie.location),
        ))
    return tuple(rows)


def _end(tie: Tie, end: str, snapshot: Snapshot) -> str:
    if end == UNKNOWN:
        return tie.about if tie.about and tie.origin == "membres" else "?"
    return snapshot.territory.name_of(end)


def _period(tie: Tie) -> str:
    if tie.lifetime is None:
        return "celle des deux bouts"
    parts = []
    if tie.lifetime.start:
        parts.append(f"depuis {tie.lifetime.start.in_words()}")
    if tie.lifetime.end:
        parts.append(f"jusqu'à {tie.lifetime.end.in_words()}")
    if not parts and tie.lifetime.cited:
        parts.append(f"cité : {tie.lifetime.cited.in_words()}")
    return ", ".join(parts) or "date inconnue"
