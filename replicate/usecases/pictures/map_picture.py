"""The map of a territory as of a date: who works with whom, and where."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.following import ONLY_DESCRIBED, is_another_partnership
from replicate.domain.reference import Model
from replicate.domain.reports.picture import Box, Lane, Link, Picture
from replicate.domain.slot import Slot
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import enumerate_french, without_capital
from replicate.usecases.pictures.beside import (
    banner_of,
    number_notes,
    sources_of,
    status_note,
)
from replicate.usecases.pictures.fitting import fitted_text
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.portrait import (
    DRAWN_GENRES,
    box_of,
    drawn_entities,
    drawn_ties,
    link_of,
)
from replicate.usecases.pictures.tie_table import denied_rows, tie_rows


def draw_map(snapshot: Snapshot, model: Model | None) -> Picture:
    """The picture of a snapshot, on the reference's slots when roles are known."""
    territory = snapshot.territory
    entities = drawn_entities(snapshot)
    roles = {entity.id: role for entity in entities if (role := _said_role(entity, model))}
    anchored = model is not None and 2 * len(roles) >= len(entities) > 0
    ties = drawn_ties(snapshot)
    boxes = tuple(box_of(entity, snapshot, roles.get(entity.id)) for entity in entities)
    links = tuple(link_of(tie, snapshot) for tie in ties)
    return Picture(
        title=f"{territory.name}, {snapshot.as_of.in_words()} : qui travaille avec qui, et où",
        subtitle=_subtitle(snapshot),
        as_of=f"État {snapshot.as_of.placed()}",
        description=_describe_map(snapshot, boxes, links),
        boxes=boxes,
        links=links,
        slots=slots_of(model) if anchored and model else (),
        lanes=lanes_of(snapshot, model, roles) if anchored and model else (),
        listings=listings_of(snapshot),
        sources=sources_of(snapshot),
        status_note=" ".join((status_note(ties, territory), *number_notes(boxes))),
        banner=banner_of(snapshot),
        rows=(*tie_rows(snapshot), *denied_rows(snapshot)),
    )


def _said_role(entity: Entity, model: Model | None) -> str | None:
    known = {role.slot.role for role in model.roles} if model else set()
    return next((str(role) for role in entity.values("roles") if role in known), None)


def slots_of(model: Model) -> tuple[Slot, ...]:
    """The model's role slots, in its order."""
    return tuple(role.slot for role in model.roles)


def lanes_of(snapshot: Snapshot, model: Model, roles: Mapping[str, str]) -> tuple[Lane, ...]:
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


def _subtitle(snapshot: Snapshot) -> str:
    """What happened within the picture's date, in the kit's own words."""
    if is_another_partnership(snapshot.territory):
        return ONLY_DESCRIBED
    start = snapshot.as_of.earliest
    happened = [
        event.name for event in snapshot.territory.of_genre("evenement")
        if start and snapshot.shows(event) and event.lifetime.start
        and event.lifetime.start.earliest and event.lifetime.start.earliest >= start
    ]
    if happened:
        told = " ; ".join(without_capital(words.rstrip(" .")) for words in happened[:3])
        return f"{snapshot.as_of.in_words()} : {told}."
    if drawn_entities(snapshot):
        return "D'après les sources citées ; ce dont personne ne dit la fin reste dessiné."
    if not any(snapshot.territory.of_genre(*DRAWN_GENRES)):
        return "Le kit ne nomme encore ni acteur, ni structure, ni équipe mobile, ni instance."
    return "Le kit ne dit d'aucune entité qu'elle était là à cette date."


def _describe_map(snapshot: Snapshot, boxes: tuple[Box, ...], links: tuple[Link, ...]) -> str:
    """The picture in words, for those who cannot see it: what exists, is planned, ends."""
    names = {box.id: box.name for box in boxes}
    entities = enumerate_french(f"{box.name}{box.standing.aside}" for box in boxes)
    ties = " ; ".join(
        f"{names[link.source]} → {names[link.target]} ({link.verb})"
        f"{' (déduit)' if link.is_deduced else ''}{link.standing.aside}"
        for link in links
    )
    return fitted_text(
        f"Carte du partenariat : {snapshot.territory.name}, état {snapshot.as_of.placed()}."
        f" Entités : {entities or 'aucune'}. Liens : {ties or 'aucun'}."
    )
