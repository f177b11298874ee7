"""The overlay: what of a reference is found here, what is not, what is ours.

Same role, same place. A slot of the reference with no holder here is a ghost:
dashed when someone said that it is not here, with "?" when nobody spoke of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from replicate.domain.findings import Profile
from replicate.domain.reference import Model
from replicate.domain.report import Box, Link, Listing, Picture, Standing
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS
from replicate.network.roles import HeldRole, hold_roles
from replicate.usecases.map_picture import (
    banner_of,
    lanes_of,
    listings_of,
    slots_of,
    sources_of,
    tie_rows,
)
from replicate.usecases.portrait import box_of, drawn_entities, link_of, measure_notes

_GHOST = "reference-"


def draw_overlay(here: Snapshot, there: Snapshot, profile: Profile) -> Picture:
    """Lay a territory over its reference, both at their dates."""
    model = profile.model
    held = hold_roles(here, model)
    held_there = hold_roles(there, model)
    boxes = _boxes_here(here, there, held, held_there)
    ghosts = _ghosts(here, there, held, held_there, profile)
    links = _links(here, there, held, held_there, ghosts)
    banners = (banner_of(here), there_banner(there))
    return Picture(
        title=f"{here.territory.name} et {there.territory.name} :"
              " ce qui s'y retrouve, ce que personne n'a dit, ce qui est d'ici",
        subtitle=f"{here.territory.name} ({here.as_of.in_words()}) posé sur"
                 f" {there.territory.name} ({there.as_of.in_words()}) :"
                 " même rôle, même place. Un nom différent n'est pas un écart.",
        as_of=f"État {here.as_of.placed()}",
        description=_description(here, there, (*boxes, *ghosts)),
        boxes=(*boxes, *ghosts),
        links=links,
        slots=slots_of(model),
        lanes=tuple(
            replace(lane, heading=f"Public, à {there.territory.name} :")
            for lane in lanes_of(
                there, model, {key: item.role for key, item in held_there.items()}
            )
        ),
        listings=(*_to_confirm(here, model, held), *listings_of(here)),
        sources=(*sources_of(here), *(f"{there.territory.name} : {line}"
                                      for line in sources_of(there))),
        status_note="Les traits disent la comparaison, non qui confirme les liens.",
        banner=" · ".join(dict.fromkeys(filter(None, banners))) or None,
        is_overlay=True,
        rows=tie_rows(here),
    )


def there_banner(there: Snapshot) -> str | None:
    """The reference's own warning, with its name before it."""
    banner = banner_of(there)
    return f"{there.territory.name} : {banner}" if banner else None


def _boxes_here(
    here: Snapshot, there: Snapshot,
    held: Mapping[str, HeldRole], held_there: Mapping[str, HeldRole],
) -> tuple[Box, ...]:
    boxes = []
    roles_there = {item.role for item in held_there.values()}
    for entity in drawn_entities(here):
        role = held[entity.id].role if entity.id in held else None
        beside = _numbers_there(role, there, held_there)
        box = box_of(entity, here, role, beside)
        if role not in roles_there and box.standing is Standing.PRESENT:
            box = replace(box, standing=Standing.ADDED, badge="propre au territoire")
        boxes.append(box)
    return tuple(boxes)


def _numbers_there(
    role: str | None, there: Snapshot, held_there: Mapping[str, HeldRole]
) -> tuple[str, ...]:
    """The reference's numbers for the same role: "Pau : 15 personnes"."""
    return tuple(
        f"{there.territory.name} : {note}"
        for entity in drawn_entities(there)
        if role is not None and entity.id in held_there and held_there[entity.id].role == role
        for note in measure_notes(there.measures(entity))
    )


def _ghosts(
    here: Snapshot, there: Snapshot, held: Mapping[str, HeldRole],
    held_there: Mapping[str, HeldRole], profile: Profile,
) -> tuple[Box, ...]:
    taken = {item.role for item in held.values()}
    ghosts = []
    for entity in drawn_entities(there):
        role = held_there[entity.id].role if entity.id in held_there else None
        if role is not None and role in taken:
            continue
        is_absent = _said_absent(entity, here, profile)
        box = box_of(entity, there, role)
        ghosts.append(replace(
            box,
            id=_GHOST + box.id,
            notes=(),
            badge="non retrouvé ici" if is_absent else None,
            standing=Standing.ABSENT if is_absent else Standing.UNSAID,
            title=f"{entity.name} ({there.territory.name}) : "
                  + ("quelqu'un a dit que cela n'existe pas ici" if is_absent
                     else "personne n'a dit s'il y en a ici"),
        ))
    return tuple(ghosts)


def _said_absent(entity: Entity, here: Snapshot, profile: Profile) -> bool:
    """Whether someone said that such a thing, or its function, is not here."""
    kind = entity.word("type")
    if any(item.genre == entity.genre and item.type is not None and item.type == kind
           for item in here.territory.absences):
        return True
    return any(
        finding.is_gap and any(form.entity == entity.id for form in finding.function.forms)
        for finding in profile.functions
    )


def _links(
    here: Snapshot, there: Snapshot, held: Mapping[str, HeldRole],
    held_there: Mapping[str, HeldRole], ghosts: tuple[Box, ...],
) -> tuple[Link, ...]:
    """The territory's lines, then the reference's that reach a ghost."""
    drawn = {entity.id for entity in drawn_entities(here)}
    pairs_there = {
        (held_there[tie.source].role, TIE_LINE_ENDS[tie.type], held_there[tie.target].role)
        for tie in there.shown_ties()
        if tie.source in held_there and tie.target in held_there
    }
    links: dict[str, Link] = {}
    for tie in here.shown_ties():
        if tie.source not in drawn or tie.target not in drawn or tie.source == tie.target:
            continue
        link = link_of(tie, here)
        ends = (held.get(tie.source), held.get(tie.target))
        shared = ends[0] is not None and ends[1] is not None and (
            ends[0].role, TIE_LINE_ENDS[tie.type], ends[1].role
        ) in pairs_there
        if not shared and link.standing is Standing.PRESENT:
            link = replace(link, standing=Standing.ADDED)
        links.setdefault(link.id, link)
    for link in _ghost_links(here, there, held, held_there, ghosts):
        links.setdefault(link.id, link)
    return tuple(links.values())


def _ghost_links(
    here: Snapshot, there: Snapshot, held: Mapping[str, HeldRole],
    held_there: Mapping[str, HeldRole], ghosts: tuple[Box, ...],
) -> list[Link]:
    """The reference's lines with a ghost at one end at least.

    The other end may be the first holder of the same role here.
    """
    standing = {box.id: box.standing for box in ghosts}
    holders: dict[str, str] = {}
    for entity in drawn_entities(here):
        if entity.id in held:
            holders.setdefault(held[entity.id].role, entity.id)
    links = []
    for tie in there.shown_ties():
        ends = []
        for end in (tie.source, tie.target):
            ghost = _GHOST + end
            role = held_there[end].role if end in held_there else ""
            ends.append(ghost if ghost in standing else holders.get(role))
        source, target = ends
        if source is None or target is None or not {source, target} & standing.keys():
            continue
        is_absent = Standing.ABSENT in (standing.get(source), standing.get(target))
        link = link_of(tie, there)
        links.append(replace(
            link, id=_GHOST + link.id, source=source, target=target,
            standing=Standing.ABSENT if is_absent else Standing.UNSAID,
        ))
    return links


def _to_confirm(
    here: Snapshot, model: Model, held: Mapping[str, HeldRole]
) -> tuple[Listing, ...]:
    """The roles that the tool proposes, for people to confirm in their kit."""
    labels = {role.slot.role: role.slot.label for role in model.roles}
    items = tuple(
        f"{here.territory.by_id[entity].name} : {labels[item.role].lower()} ?"
        for entity, item in held.items() if not item.is_said
    )
    return (Listing("Rôles proposés, à confirmer", items),) if items else ()


def _description(here: Snapshot, there: Snapshot, boxes: tuple[Box, ...]) -> str:
    """The overlay in words: each standing and who has it."""
    parts = []
    for standing in Standing:
        names = [box.name for box in boxes if box.standing is standing]
        if names:
            parts.append(f"{standing.value} : {', '.join(names)}")
    return (
        f"{here.territory.name} posé sur {there.territory.name}. {'. '.join(parts)}."
    )
