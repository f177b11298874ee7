"""The overlay: what of a reference is found here, what is not, what is ours.

Same role, same place. A slot of the reference with no holder here is a ghost:
dashed when someone said that it is not here, with "?" when nobody spoke of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from replicate.domain.findings import Profile
from replicate.domain.partnership import Tie
from replicate.domain.reference import Model
from replicate.domain.report import Box, Link, Listing, Picture, Standing
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd
from replicate.domain.words import of_name
from replicate.network.profile import said_absences
from replicate.network.roles import hold_roles
from replicate.usecases.beside import banner_of, listings_of, number_notes, sources_of
from replicate.usecases.fitting import fitted_listings, fitted_text
from replicate.usecases.map_picture import lanes_of, slots_of
from replicate.usecases.portrait import (
    box_of,
    drawn_entities,
    drawn_ties,
    link_of,
    measure_notes,
)
from replicate.usecases.tie_table import ghost_rows, tie_rows

_GHOST = "reference-"


@dataclass(frozen=True)
class Matching:
    """Who holds which role: entity id → role, here and in the reference.

    ``roles_here`` and ``roles_there`` hold every role that someone holds at
    whatever date, known or not; ``pairs_there`` the reference's ties likewise,
    as roles and family of tie. ``proposed`` are the ids whose role the tool
    proposes.
    """

    here: Mapping[str, str]
    there: Mapping[str, str]
    roles_here: frozenset[str]
    roles_there: frozenset[str]
    pairs_there: frozenset[tuple[str, LineEnd, str]]
    proposed: frozenset[str]

    def is_own(self, tie: Tie) -> bool:
        """Whether the reference surely has no such tie between the same roles."""
        source, target = self.here.get(tie.source), self.here.get(tie.target)
        if source is None or target is None:
            return False
        return (source, TIE_LINE_ENDS[tie.type], target) not in self.pairs_there


def match_roles(here: Snapshot, there: Snapshot, model: Model) -> Matching:
    """Who holds which role of ``model`` in a territory and in its reference."""
    held, held_there = hold_roles(here, model), hold_roles(there, model)
    all_there = {entity: item.role for entity, item in held_there.items()}
    return Matching(
        here={entity: item.role for entity, item in held.items()},
        there=all_there,
        roles_here=frozenset(item.role for item in held.values()),
        roles_there=frozenset(all_there.values()),
        pairs_there=frozenset(
            (all_there[tie.source], TIE_LINE_ENDS[tie.type], all_there[tie.target])
            for tie in there.territory.ties
            if tie.source in all_there and tie.target in all_there
        ),
        proposed=frozenset(entity for entity, item in held.items() if not item.is_said),
    )


def draw_overlay(here: Snapshot, there: Snapshot, profile: Profile) -> Picture:
    """Lay a territory over its reference, both at their dates."""
    model = profile.model
    matching = match_roles(here, there, model)
    boxes = _boxes_here(here, there, matching)
    ghosts = _ghosts(here, there, matching, profile)
    links = _links(here, there, matching, ghosts)
    banners = (banner_of(here), there_banner(there))
    return Picture(
        title=f"{here.territory.name} à côté {of_name(there.territory.name)} :"
              " ce que l'on sait ici",
        subtitle=f"{there.territory.name} : état {there.as_of.placed()}."
                 " Un nom différent pour un même rôle n'est pas un écart.",
        as_of=f"État {here.as_of.placed()}",
        description=_description(here, there, (*boxes, *ghosts)),
        boxes=(*boxes, *ghosts),
        links=links,
        slots=slots_of(model),
        lanes=tuple(
            replace(lane, heading=f"Public ({there.territory.name}) :")
            for lane in lanes_of(there, model, matching.there)
        ),
        listings=(*_roles_listed(here, model, matching), *listings_of(here)),
        sources=(*sources_of(here), *(f"{there.territory.name} : {line}"
                                      for line in sources_of(there))),
        status_note=" ".join((
            "Les traits disent la comparaison, non qui confirme les liens.",
            *number_notes(boxes),
        )),
        banner=" · ".join(dict.fromkeys(filter(None, banners))) or None,
        is_overlay=True,
        rows=(
            *tie_rows(here, {link.id: link.standing for link in links}),
            *ghost_rows(links, (*boxes, *ghosts), there.territory.name),
        ),
    )


def there_banner(there: Snapshot) -> str | None:
    """The reference's own warning, with its name before it."""
    banner = banner_of(there)
    return f"{there.territory.name} : {banner}" if banner else None


def _boxes_here(here: Snapshot, there: Snapshot, matching: Matching) -> tuple[Box, ...]:
    boxes = []
    for entity in drawn_entities(here):
        role = matching.here.get(entity.id)
        box = box_of(entity, here, role, _numbers_there(role, there, matching))
        if box.standing is Standing.PRESENT and role is None:
            box = replace(box, badge="rôle à préciser")
        elif box.standing is Standing.PRESENT and role not in matching.roles_there:
            box = replace(box, standing=Standing.ADDED, badge="propre au territoire")
        boxes.append(box)
    return tuple(boxes)


def _numbers_there(
    role: str | None, there: Snapshot, matching: Matching
) -> tuple[str, ...]:
    """The reference's numbers for the same role: "Pau : 15 personnes"."""
    return tuple(
        f"{there.territory.name} : {note}"
        for entity in drawn_entities(there)
        if role is not None and matching.there.get(entity.id) == role
        for note in measure_notes(there.measures(entity))
    )


def _ghosts(
    here: Snapshot, there: Snapshot, matching: Matching, profile: Profile
) -> tuple[Box, ...]:
    """The reference's entities whose role nobody is said to hold here, at any date."""
    ghosts = []
    for entity in drawn_entities(there):
        role = matching.there.get(entity.id)
        if role is not None and role in matching.roles_here:
            continue
        is_absent = _said_absent(entity, here, profile)
        ghosts.append(replace(
            box_of(entity, there, role),
            id=_GHOST + entity.id,
            notes=(),
            badge="non retrouvé ici" if is_absent else None,
            standing=Standing.ABSENT if is_absent else Standing.UNSAID,
            title=f"{entity.name} ({there.territory.name}) : "
                  + ("quelqu'un a dit qu'il n'y en a pas ici" if is_absent
                     else "personne n'a dit s'il y en a ici"),
        ))
    return tuple(ghosts)


def _said_absent(entity: Entity, here: Snapshot, profile: Profile) -> bool:
    """Whether someone said, by this date, that such a thing or its function is not here."""
    kind = entity.word("type")
    if said_absences(here, lambda item: (
        item.lacking is None and item.function is None and item.type is not None
        and (item.genre, item.type) == (entity.genre, kind)
    )):
        return True
    return any(
        any(form.entity == entity.id for form in finding.function.forms)
        and (finding.absences or any(item.state == "absent" for item in finding.decisions))
        for finding in profile.functions
    )


def _links(
    here: Snapshot, there: Snapshot, matching: Matching, ghosts: tuple[Box, ...]
) -> tuple[Link, ...]:
    """The territory's lines, then the reference's that reach a ghost."""
    links: dict[str, Link] = {}
    for tie in drawn_ties(here):
        link = link_of(tie, here)
        if link.standing is Standing.PRESENT and matching.is_own(tie):
            link = replace(link, standing=Standing.ADDED)
        links.setdefault(link.id, link)
    for link in _ghost_links(here, there, matching, ghosts):
        links.setdefault(link.id, link)
    return tuple(links.values())


def _ghost_links(
    here: Snapshot, there: Snapshot, matching: Matching, ghosts: tuple[Box, ...]
) -> list[Link]:
    """The reference's lines with a ghost at one end at least.

    The other end may be the first holder of the same role here.
    """
    standing = {box.id: box.standing for box in ghosts}
    holders: dict[str, str] = {}
    for entity in drawn_entities(here):
        if entity.id in matching.here:
            holders.setdefault(matching.here[entity.id], entity.id)
    links = []
    for tie in drawn_ties(there):
        ends = [
            _GHOST + end if _GHOST + end in standing
            else holders.get(matching.there.get(end, ""))
            for end in (tie.source, tie.target)
        ]
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


def _roles_listed(here: Snapshot, model: Model, matching: Matching) -> tuple[Listing, ...]:
    """The roles that the tool proposes, and the entities that have none: to be said."""
    labels = {role.slot.role: role.slot.label for role in model.roles}
    drawn = drawn_entities(here)
    proposed = tuple(
        f"{entity.name} : {labels[matching.here[entity.id]]} ?"
        for entity in drawn if entity.id in matching.proposed
    )
    without = tuple(entity.name for entity in drawn if entity.id not in matching.here)
    return fitted_listings((
        Listing("Rôles proposés, à confirmer", proposed), Listing("Rôle à préciser", without),
    ))


def _description(here: Snapshot, there: Snapshot, boxes: tuple[Box, ...]) -> str:
    """The overlay in words: each standing and who has it."""
    parts = []
    for standing in Standing:
        names = [box.name for box in boxes if box.standing is standing]
        if names:
            parts.append(f"{standing.value} : {', '.join(names)}")
    return fitted_text(
        f"{here.territory.name} à côté {of_name(there.territory.name)}. {'. '.join(parts)}."
    )
