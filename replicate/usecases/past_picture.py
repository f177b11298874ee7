"""A territory drawn over its own past: what came, what went, what was there.

The map of the later date, on the same places; what surely began since the earlier
one is ringed, what surely ended is struck through, what was there and of which
nobody can say what became of it is a ghost with "?".
"""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.evolution import Evolution, Fate
from replicate.domain.evolution_report import Tale
from replicate.domain.partnership import Tie
from replicate.domain.reference import Model
from replicate.domain.report import Box, Link, Listing, Picture, Standing, TieRow
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.usecases.beside import number_notes
from replicate.usecases.map_picture import draw_map
from replicate.usecases.portrait import box_of, drawn_entities, drawn_ties, link_of
from replicate.usecases.tie_table import tie_rows

_BADGES = {
    Fate.OPENED: "commencé entre les deux",
    Fate.CHANGED: "changé entre les deux",
    Fate.FIRST_CITED: "cité depuis",
}
_LISTED = ("deplace", "nom_ou_statut", "autre", "nombres", "confirme", "on_ne_sait_pas")
"""Headings of the tale that a map cannot draw; the map itself lists what has no date."""


def draw_past(evolution: Evolution, tale: Tale, model: Model | None) -> Picture:
    """The map of the second date, over what was there at the first."""
    window, territory = evolution.window, evolution.territory
    before, after = (take_snapshot(territory, date) for date in (window.since, window.until))
    base = draw_map(after, model)
    fates = {item.entity.id: item.fate for item in evolution.entities}
    roles = {role.slot.role for role in model.roles} if model and base.slots else set()
    boxes = (*(_come(box, fates[box.id]) for box in base.boxes),
             *_gone(before, {box.id for box in base.boxes}, fates, roles))
    links = _links(base, before, evolution, {box.id for box in boxes})
    since = window.since.in_words()
    words = {
        Standing.ADDED: "commencé entre les deux dates",
        Standing.ENDED: "terminé entre les deux dates",
        Standing.UNSAID: f"là à la première date ({since}) ; ensuite, on ne sait pas",
    }
    return replace(
        base,
        title=f"{territory.name}, {tale.span} : {_told(boxes, links)}",
        subtitle=f"{tale.introduction[0]} Cité n'est pas ouvert.",
        description=_description(tale, boxes),
        boxes=boxes, links=links,
        listings=(*(item for item in _listings(tale) if item.items), *base.listings),
        status_note=" ".join((*_notes(boxes), *number_notes(boxes))),
        is_overlay=True,
        standing_words=words,
        rows=_rows(after, links, words),
    )


def _told(boxes: tuple[Box, ...], links: tuple[Link, ...]) -> str:
    """What there is to see, and only that."""
    seen = {box.standing for box in boxes} | {link.standing for link in links}
    told = [words for standing, words in ((Standing.ADDED, "ce qui a commencé"),
                                          (Standing.ENDED, "ce qui s'est terminé"))
            if standing in seen]
    return " et ".join(told) or "aucun début ni aucune fin datés"


def _notes(boxes: tuple[Box, ...]) -> tuple[str, ...]:
    cited = _BADGES[Fate.FIRST_CITED]
    told = (f"« {cited} » : cité pour la première fois entre les deux dates ; rien ne dit si"
            " cela existait déjà.",) if any(box.badge == cited for box in boxes) else ()
    return ("Les traits disent ce qui a changé, non qui confirme les liens.", *told)


def _come(box: Box, fate: Fate) -> Box:
    """A box of the later map, with what the dates say of its past."""
    if box.standing is not Standing.PRESENT:
        return box
    badge = _BADGES.get(fate)
    told = f"{box.title} ; {badge}" if badge else box.title
    standing = Standing.ADDED if fate is Fate.OPENED else box.standing
    return replace(box, badge=badge, standing=standing, title=told)


def _gone(
    before: Snapshot, shown: set[str], fates: dict[str, Fate], roles: set[str]
) -> tuple[Box, ...]:
    """What was drawn at the earlier date and is not at the later one."""
    boxes = []
    for entity in drawn_entities(before):
        if entity.id in shown or fates[entity.id] is Fate.ALREADY_OVER:
            continue
        role = next((str(role) for role in entity.values("roles") if role in roles), None)
        is_over = fates[entity.id] is Fate.CLOSED
        end = entity.lifetime.end
        boxes.append(replace(
            box_of(entity, before, role),
            notes=(f"fin : {end.in_words()}",) if end and is_over else (),
            standing=Standing.ENDED if is_over else Standing.UNSAID,
            title=f"{entity.label} : "
                  + ("terminé entre les deux dates" if is_over
                     else "là à la première date ; ensuite, on ne sait pas"),
        ))
    return tuple(boxes)


def _links(
    base: Picture, before: Snapshot, evolution: Evolution, boxes: set[str]
) -> tuple[Link, ...]:
    """The later map's lines, those that came since marked; then those that went."""
    opened = {_ends(item.tie) for item in evolution.ties if item.fate is Fate.OPENED}
    closed = {_ends(item.tie) for item in evolution.ties if item.fate is Fate.CLOSED}
    over = {_ends(item.tie) for item in evolution.ties if item.fate is Fate.ALREADY_OVER}
    links = {
        link.id: replace(link, standing=Standing.ADDED)
        if link.standing is Standing.PRESENT
        and (link.source, link.type, link.target) in opened else link
        for link in base.links
    }
    for tie in drawn_ties(before):
        if {tie.source, tie.target} <= boxes and _ends(tie) not in over:
            link = link_of(tie, before)
            went = Standing.ENDED if _ends(tie) in closed else Standing.UNSAID
            links.setdefault(link.id, replace(link, standing=went))
    return tuple(links.values())


def _ends(tie: Tie) -> tuple[str, str, str]:
    return (tie.source, tie.type, tie.target)


def _rows(
    after: Snapshot, links: tuple[Link, ...], words: dict[Standing, str]
) -> tuple[TieRow, ...]:
    """Every tie in words; those that only the earlier date has are drawn too."""
    standings = {link.id: link.standing for link in links}
    rows = []
    for row, (tie, _) in zip(tie_rows(after, standings, words), after.ties, strict=True):
        standing = standings.get(f"{tie.source}--{tie.type.replace('_', '-')}--{tie.target}")
        is_gone = standing in (Standing.ENDED, Standing.UNSAID) and row.drawn.startswith("non")
        rows.append(replace(row, drawn=f"oui : {words[standing]}")
                    if is_gone and standing else row)
    return tuple(rows)


def _listings(tale: Tale) -> tuple[Listing, ...]:
    return tuple(
        Listing(section.heading, tuple(
            f"{line.name} : {line.words}" if line.words else line.name
            for line in section.lines if line.fate != Fate.UNDATED.value
        ))
        for section in tale.sections if section.key in _LISTED
    )


def _description(tale: Tale, boxes: tuple[Box, ...]) -> str:
    """The picture in words: what began, what ended, what is there."""
    parts = [tale.title]
    for standing, words in ((Standing.ADDED, "Commencé"), (Standing.ENDED, "Terminé"),
                            (Standing.PRESENT, "Là à la seconde date"),
                            (Standing.PLANNED, "En projet"),
                            (Standing.UNSAID, "Là à la première date, ensuite on ne sait pas")):
        names = [box.name for box in boxes if box.standing is standing]
        if names:
            parts.append(f"{words} : {', '.join(names)}")
    return f"{'. '.join(parts)}."
