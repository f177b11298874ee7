"""The overlay: what of a reference is found here, what is not, what is ours.

Same role, same place. A slot of the reference with no holder here is a ghost:
dashed when someone said that it is not here, with "?" when nothing that is said settles it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RowState
from replicate.domain.findings.roles import Matching
from replicate.domain.reference import Model
from replicate.domain.reports.picture import Box, Listing, Picture, Standing
from replicate.domain.snapshot import LEFT_ASIDE, Snapshot
from replicate.domain.territory import Absence
from replicate.domain.text.words import of_name, with_capital
from replicate.domain.time.period import Presence
from replicate.network.reference import Reference
from replicate.network.role_denials import Denials
from replicate.network.role_matrix import match_networks
from replicate.usecases.comparison.overlay_links import GHOST, overlay_links
from replicate.usecases.comparison.role_words import OTHER_NAME, proposed_words
from replicate.usecases.pictures.beside import banner_of, number_notes, sources_of
from replicate.usecases.pictures.fitting import fitted_listings, fitted_text
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.map_picture import lanes_of, slots_of
from replicate.usecases.pictures.number_marks import measure_notes
from replicate.usecases.pictures.portrait import (
    DRAWN_GENRES,
    box_of,
    drawn_entities,
)
from replicate.usecases.pictures.tie_table import denied_rows, ghost_rows, tie_rows

_NO_SAYING = "à cette date ?"
"""What the box of a thing says where nobody can say that it is of this date."""


def draw_overlay(here: Snapshot, reference: Reference, profile: Profile) -> Picture:
    """Lay a territory over its reference, both at their dates."""
    there, model = reference.snapshot.marked(reference.snapshot.territory.name), reference.model
    matrix = match_networks(here, reference, profile)
    matching = matrix.matching
    denials = Denials(here, there, profile, matching)
    boxes = _boxes_here(here, there, matching)
    unsure = _unsure(here, there, matching)
    ghosts = _ghosts(there, denials)
    links = overlay_links(here, there, matrix, denials, ghosts)
    banners = (banner_of(here), there_banner(there))
    return Picture(
        title=f"{here.territory.name} à côté {of_name(there.territory.name)} :"
              " ce que l'on sait ici",
        subtitle=f"{there.territory.name} : état {there.as_of.placed()}. {OTHER_NAME}",
        as_of=f"État {here.as_of.placed()}",
        description=_description(here, there, (*boxes, *unsure, *ghosts)),
        boxes=(*boxes, *unsure, *ghosts),
        links=links,
        slots=slots_of(model),
        lanes=tuple(
            replace(lane, heading=f"Public ({there.territory.name}) :")
            for lane in lanes_of(there, model, _places(there, matching))
        ),
        listings=(
            *_roles_listed(here, model, matching, unsure), *_without_role_there(there, matching),
            *listings_of(here, {box.id for box in unsure}, frozenset(
                said for entity in drawn_entities(there) for said in denials.of_entity(entity)
                if isinstance(said, Absence))),
        ),
        sources=(*sources_of(here), *sources_of(there)),
        status_note=" ".join((
            "Les traits disent la comparaison, non qui confirme les liens.",
            *number_notes(boxes),
        )),
        banner=" · ".join(dict.fromkeys(filter(None, banners))) or None,
        is_overlay=True,
        rows=(
            *tie_rows(here, {link.id: link.standing for link in links}),
            *ghost_rows(links, (*boxes, *unsure, *ghosts), there.territory.name),
            *denied_rows(here, links),
        ),
    )


def there_banner(there: Snapshot) -> str | None:
    """The reference's own warning, with its name before it."""
    banner = banner_of(there)
    return f"{there.territory.name} : {banner}" if banner else None


def _boxes_here(here: Snapshot, there: Snapshot, matching: Matching) -> tuple[Box, ...]:
    boxes = []
    for entity in drawn_entities(here):
        role = matching.place_here(entity.id)
        box = box_of(entity, here, role, _numbers_there(role, there, matching))
        held = matching.here.get(entity.id)
        is_none = held is not None and held.is_said and role is None
        if box.standing is not Standing.ENDED and not is_none:
            if role is None:
                box = replace(box, badge="rôle à préciser")
            elif role not in matching.roles_there:
                box = replace(box, badge="propre au territoire", standing=(
                    Standing.ADDED if box.standing is Standing.PRESENT else box.standing))
        boxes.append(replace(box, also=held.roles[1:] if held else ()))
    return tuple(boxes)


def _numbers_there(
    role: str | None, there: Snapshot, matching: Matching
) -> tuple[str, ...]:
    """The reference's numbers for the same role: "Pau : 15 personnes"."""
    return tuple(
        f"{there.territory.name} : {note}"
        for entity in drawn_entities(there)
        if role is not None and matching.place_there(entity.id) == role
        for note in measure_notes(there.measures(entity))
    )


def _places(there: Snapshot, matching: Matching) -> Mapping[str, str]:
    """The place of each entity of the reference that has one."""
    return {entity.id: role for entity in drawn_entities(there)
            if (role := matching.place_there(entity.id))}


def _ghosts(there: Snapshot, denials: Denials) -> tuple[Box, ...]:
    """The reference's entities whose role nobody is said to hold here, at any date."""
    matching, ghosts = denials.matching, []
    for entity in drawn_entities(there):
        held = matching.there.get(entity.id)
        # Territories are compared by role: what has none there is listed, and no ghost here.
        if held is None or not held.roles or matching.roles_here.intersection(held.roles):
            continue
        is_absent = bool(denials.of_entity(entity))
        ghosts.append(replace(
            box_of(entity, there, matching.place_there(entity.id)),
            id=GHOST + entity.id,
            notes=(),
            badge=RowState.NOT_FOUND.value if is_absent else None,
            standing=Standing.ABSENT if is_absent else Standing.UNSAID,
            title=f"{entity.name} ({there.territory.name}) : "
                  + ("quelqu'un a dit qu'il n'y en a pas ici" if is_absent
                     else "non renseigné ici"),
        ))
    return tuple(ghosts)


def _unsure(here: Snapshot, there: Snapshot, matching: Matching) -> tuple[Box, ...]:
    """What the kit tells of and not whether at this date, where its role's place is else blank.

    The reference has that role, and a ghost of it would say that nobody spoke of it here.
    """
    taken = {matching.place_here(entity.id) for entity in drawn_entities(here)}
    open_ = set(_places(there, matching).values()) - taken
    boxes = []
    for entity in here.territory.of_genre(*DRAWN_GENRES):
        presence, role = here.presence[entity.id], matching.place_here(entity.id)
        if presence not in LEFT_ASIDE or entity.is_outside or role not in open_:
            continue
        why = entity.lifetime.words_of(presence)
        boxes.append(replace(
            box_of(entity, here, role, ()), notes=(),
            badge=_NO_SAYING if presence is Presence.UNSURE else why,
            title=f"{entity.name} : {why}", standing=Standing.UNSURE,
        ))
    return tuple(boxes)


def _roles_listed(
    here: Snapshot, model: Model, matching: Matching, unsure: tuple[Box, ...]
) -> tuple[Listing, ...]:
    """The roles that the tool proposes, and the entities that have none: to be said."""
    drawn = (*drawn_entities(here), *(here.territory.by_id[box.id] for box in unsure))
    without = tuple(
        entity.name for entity in drawn if entity.id not in matching.here
    )
    return fitted_listings((
        Listing("Rôles proposés, à confirmer", tuple(
            f"{entity.name} : {words}" for entity in drawn
            if (words := proposed_words(matching.here.get(entity.id), model))
        )),
        Listing("Rôle à préciser", without),
    ))


def _without_role_there(there: Snapshot, matching: Matching) -> tuple[Listing, ...]:
    """What the reference has drawn and no role for, so that nothing here is set beside it."""
    name = there.territory.name
    return fitted_listings((Listing(f"{name} : sans rôle sûr, non comparé", tuple(
        entity.name for entity in drawn_entities(there)
        if matching.place_there(entity.id) is None
    )),))


def _description(here: Snapshot, there: Snapshot, boxes: tuple[Box, ...]) -> str:
    """The overlay in words: each standing and who has it."""
    parts = []
    for standing in Standing:
        names = [box.name for box in boxes if box.standing is standing]
        if names:
            parts.append(f"{with_capital(standing.value)} : {', '.join(names)}")
    return fitted_text(
        f"{here.territory.name} à côté {of_name(there.territory.name)}. {'. '.join(parts)}."
    )
