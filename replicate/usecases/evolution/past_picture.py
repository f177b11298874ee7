"""A territory drawn over its own past: what came, what went, what was there.

The map of the later date, on the same places; what surely began since the earlier
one is ringed, what surely ended is struck through, what was there and of which
nobody can say what became of it is a ghost with "?".
"""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.findings.evolution import EntityEvolution, Evolution
from replicate.domain.partnership import Tie
from replicate.domain.reference import Model
from replicate.domain.reports.evolution import Tale
from replicate.domain.reports.picture import Box, Link, Listing, Picture, Standing, TieRow
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.territory import Entity
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.usecases.pictures.beside import number_notes
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.pictures.portrait import (
    DRAWN_GENRES,
    box_of,
    drawn_entities,
    drawn_ties,
    link_id,
    link_of,
)
from replicate.usecases.pictures.tie_table import denied_rows, tie_rows

_BADGES = {
    Fate.OPENED: "commencé entre les deux",
    Fate.CHANGED: "changé entre les deux",
    Fate.FIRST_CITED: "cité depuis",
    Fate.UNSURE: "avant, on ne sait pas",
}
_LISTED = ("deplace", "nom_ou_statut", "autre", "nombres", "confirme", "dit_absent",
           "on_ne_sait_pas")
"""Headings of the tale that a map cannot draw; the map itself lists what has no date."""


def draw_past(evolution: Evolution, tale: Tale, model: Model | None) -> Picture:
    """The map of the second date, over what was there at the first."""
    window, territory = evolution.window, evolution.territory
    before, after = (
        take_snapshot(territory, date).called_as(territory)
        for date in (window.since, window.until)
    )
    base = draw_map(after, model)
    fates = {item.entity.id: item for item in evolution.entities}
    roles = {role.slot.role for role in model.roles} if model and base.slots else set()
    boxes = (*(_come(box, fates[box.id], window) for box in base.boxes),
             *_gone(evolution, before, {box.id for box in base.boxes}, roles))
    links = _links(base, before, evolution, {box.id for box in boxes})
    since = window.since.in_words()
    words = {
        Standing.PRESENT: f"là à la seconde date ({window.until.in_words()})",
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
        rows=(*_rows(after, links, words), *denied_rows(after)),
    )


def _told(boxes: tuple[Box, ...], links: tuple[Link, ...]) -> str:
    """What there is to see, and only that."""
    seen = {box.standing for box in boxes} | {link.standing for link in links}
    told = [words for standing, words in ((Standing.ADDED, "ce qui a commencé"),
                                          (Standing.ENDED, "ce qui s'est terminé"))
            if standing in seen]
    return " et ".join(told) or "ni début ni fin datés sur cette carte"


def _notes(boxes: tuple[Box, ...]) -> tuple[str, ...]:
    cited = _BADGES[Fate.FIRST_CITED]
    told = (f"« {cited} » : cité pour la première fois entre les deux dates ; rien ne dit si"
            " cela existait déjà.",) if any(box.badge == cited for box in boxes) else ()
    return ("Les traits disent ce qui a changé, non qui confirme les liens.", *told)


def _come(box: Box, item: EntityEvolution, window: Window) -> Box:
    """A box of the later map, with what the dates say of its past."""
    if box.standing is not Standing.PRESENT:
        return box
    badge = _BADGES.get(item.fate)
    if item.fate is Fate.UNSURE and not item.named \
            and fate_of([item.entity.lifetime], window) is Fate.UNCHANGED:
        badge = None  # it was there: only a change of it is in doubt
    told = f"{box.title} ; {badge}" if badge else box.title
    standing = Standing.ADDED if item.fate is Fate.OPENED else box.standing
    return replace(box, badge=badge, standing=standing, title=told)


def _gone(
    evolution: Evolution, before: Snapshot, shown: set[str], roles: set[str]
) -> tuple[Box, ...]:
    """What surely ended between the dates, and what was drawn at the earlier one alone."""
    drawn, window = {entity.id for entity in drawn_entities(before)}, evolution.window
    boxes = []
    for item in evolution.entities:
        entity, is_over = item.entity, item.fate is Fate.CLOSED
        was_there = entity.id in drawn and item.fate is not Fate.ALREADY_OVER
        if entity.genre not in DRAWN_GENRES or entity.id in shown or not (is_over or was_there):
            continue
        role = next((str(role) for role in entity.values("roles") if role in roles), None)
        boxes.append(replace(
            box_of(entity, before, role),
            notes=_dates(entity, window) if is_over else (),
            standing=Standing.ENDED if is_over else Standing.UNSAID,
            title=f"{entity.label} : "
                  + ("terminé entre les deux dates" if is_over
                     else "là à la première date ; ensuite, on ne sait pas"),
        ))
    return tuple(boxes)


def _dates(entity: Entity, window: Window) -> tuple[str, ...]:
    """Its end, and its beginning where that lies between the dates too."""
    start, end = entity.lifetime.start, entity.lifetime.end
    began = start is not None and window.holds(start)
    return (*((f"début : {start.in_words()}",) if start and began else ()),
            *((f"fin : {end.in_words()}",) if end else ()))


def _links(
    base: Picture, before: Snapshot, evolution: Evolution, boxes: set[str]
) -> tuple[Link, ...]:
    """The later map's lines, those that came since marked; then those that went."""
    fates = {fate: [item.tie for item in evolution.ties if item.fate is fate] for fate in Fate}
    opened, over = (set(map(_ends, fates[fate])) for fate in (Fate.OPENED, Fate.ALREADY_OVER))
    links = {
        link.id: replace(link, standing=Standing.ADDED)
        if link.standing is Standing.PRESENT
        and (link.source, link.type, link.target) in opened else link
        for link in base.links
    }
    gone = [(tie, Standing.ENDED) for tie in fates[Fate.CLOSED] if tie.source != tie.target]
    gone += [(tie, Standing.UNSAID) for tie in drawn_ties(before) if _ends(tie) not in over]
    for tie, standing in gone:
        if {tie.source, tie.target} <= boxes:
            link = link_of(tie, before)
            links.setdefault(link.id, replace(link, standing=standing))
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
        standing = standings.get(link_id(tie))
        is_gone = standing in (Standing.ENDED, Standing.UNSAID) and row.drawn.startswith("non")
        rows.append(replace(row, drawn=f"oui : {words[standing]}")
                    if is_gone and standing else row)
    return tuple(rows)


def _listings(tale: Tale) -> tuple[Listing, ...]:
    return tuple(
        Listing(section.heading, tuple(
            line.sentence for line in section.lines if line.fate != Fate.UNDATED.value
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
