"""The matrix of a territory as of a date: who does what, for whom or where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from replicate.domain.partnership import MUTUAL_TYPES
from replicate.domain.reports.matrix import Crossing, Matrix
from replicate.domain.reports.picture import Box, Link, Listing
from replicate.domain.snapshot import SHOWN, Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import NONE, UNKNOWN, enumerate_french, quoted
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.source_words import marked_passages
from replicate.domain.wording.tie_words import parts_words, tie_words
from replicate.usecases.pictures.beside import banner_of, sources_of, status_note
from replicate.usecases.pictures.fitting import fitted_listings, why_not_on_sheets
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.portrait import (
    box_of,
    drawn_entities,
    drawn_ties,
    link_of,
)
from replicate.usecases.pictures.reading_order import in_groups
from replicate.usecases.pictures.tie_table import denied_rows, tie_rows

_SUBTITLE = (
    "Ligne : qui agit. Colonne : pour qui, chez qui, ou dans quelle instance. Une case vide :"
    " rien n'est dit, et cela ne veut pas dire qu'il n'y a pas de lien."
)
_NOTHING = "À cette date, aucun lien entre deux entités connues n'est dit."
_NONE = {
    "gestionnaire": "aucun gestionnaire",
    "hebergeur": "aucun hébergeur",
    "porteur": "aucun porteur",
    "rattachement": "aucun rattachement",
    "parent": "aucune instance dont elle dépend",
    "presidence": "aucune présidence",
    "intervient_dans": "aucun lieu d'intervention",
    "membres": "aucun membre",
}
_TOO_LARGE = "Trop pour une matrice : {}. La table CSV dit chaque lien en mots."


def draw_matrix(snapshot: Snapshot) -> Matrix:
    """The matrix of a snapshot; of one too large to be read, its table alone."""
    ties = drawn_ties(snapshot)
    boxes = tuple(box_of(entity, snapshot) for entity in drawn_entities(snapshot))
    links = tuple(link_of(tie, snapshot) for tie in ties)
    too_large = why_not_on_sheets(boxes, len(links))
    cells = {} if too_large else _cells(links)
    acting = {row for row, _ in cells}
    acted_for = {column for _, column in cells}
    name, date = snapshot.territory.name, snapshot.as_of
    return Matrix(
        title=f"{name}, {date.in_words()} : qui fait quoi, pour qui et avec qui",
        subtitle=_SUBTITLE if cells else "",
        as_of=f"État {date.placed()}",
        lead=f"Matrice du partenariat : {name}, état {date.placed()}",
        rows=in_groups(box for box in boxes if box.id in acting),
        columns=in_groups(box for box in boxes if box.id in acted_for),
        cells=cells,
        empty=_TOO_LARGE.format(too_large) if too_large else "" if cells else _NOTHING,
        notes=_notes(status_note(ties, snapshot.territory), links),
        listings=(*_listings(snapshot, boxes, acting | acted_for), *listings_of(snapshot)),
        sources=sources_of(snapshot),
        banner=banner_of(snapshot),
        table=(*tie_rows(snapshot), *denied_rows(snapshot)),
    )


def _notes(status: str, links: Iterable[Link]) -> str:
    mutual = sorted({link.verb for link in links if link.type in MUTUAL_TYPES}, key=alphabetical)
    if not mutual:
        return status
    told = enumerate_french(map(quoted, mutual), "ou")
    return f"{status} {told} vaut dans les deux sens : il est dans les deux cases."


def _cells(links: Iterable[Link]) -> dict[Crossing, tuple[Link, ...]]:
    """What is said of each pair; a mutual tie is in the cells of both directions."""
    listed = sorted(links, key=lambda link: (list(FAMILIES["type_lien"].terms).index(link.type),
                                             link.id))
    cells: defaultdict[Crossing, list[Link]] = defaultdict(list)
    for link in listed:
        cells[link.source, link.target].append(link)
    for link in listed:
        back = cells[link.target, link.source] if link.type in MUTUAL_TYPES else None
        if back is not None and link.type not in {other.type for other in back}:
            back.append(link)
    return {place: tuple(found) for place, found in cells.items()}


def _listings(
    snapshot: Snapshot, boxes: Iterable[Box], placed: set[str]
) -> tuple[Listing, ...]:
    """What no cell can say: unknown ends, what is known to be none, entities without a tie."""
    lists = (
        Listing("Avec qui : « ? » (à demander)", _unknown_ends(snapshot)),
        Listing("Dit : il n'y en a pas", said_none(snapshot)),
        Listing("Ni ligne ni colonne : aucun lien dit avec une entité nommée", tuple(
            _with_parts(box, snapshot) for group in in_groups(boxes) for box in group
            if box.id not in placed) if placed else ()),
    )
    return fitted_listings(lists)


def _with_parts(box: Box, snapshot: Snapshot) -> str:
    """Its name, and what it is said to be made of, which makes no tie."""
    parts = parts_words(snapshot.territory.by_id[box.id], snapshot.territory)
    return f"{box.name} ({parts})" if parts else box.name


def _unknown_ends(snapshot: Snapshot) -> tuple[str, ...]:
    """Ties one end of which nobody knows, as entities say them.

    Those written as ties of their own are listed beside every picture already.
    """
    shown = {item.id for item in drawn_entities(snapshot)}
    told = {
        tie_words(tie, snapshot.territory) for tie, presence in snapshot.ties
        if presence in SHOWN and UNKNOWN in (tie.source, tie.target) and tie.origin != "liens"
        and shown & {tie.source, tie.target}
    }
    return tuple(sorted(told, key=alphabetical))


def said_none(snapshot: Snapshot, *entities: Entity) -> tuple[str, ...]:
    """What someone said that there is none of, among what would be a tie, and who said so.

    Of some entities, or of all that are drawn.
    """
    told = []
    for entity in entities or drawn_entities(snapshot):
        for key, none in _NONE.items():
            for item in snapshot.statements(entity, key):
                if item.value == NONE:
                    said = marked_passages(
                        item.citations or entity.citations, snapshot.territory)
                    told.append(f"{entity.name} : {none}{f' ({said})' if said else ''}")
    return tuple(sorted(set(told), key=alphabetical))
