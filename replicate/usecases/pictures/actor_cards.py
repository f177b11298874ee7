"""The cards of a territory as of a date: one an entity, all that is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from replicate.domain.partnership import Tie
from replicate.domain.reports.cards import Card, Deck, Partner
from replicate.domain.reports.picture import Box, Link, Table
from replicate.domain.snapshot import SHOWN, Snapshot
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary.marks import champ_words
from replicate.usecases.pictures.beside import (
    banner_of,
    mask_notes,
    sources_of,
    status_note,
)
from replicate.usecases.pictures.card_facts import kind_of, parts_of
from replicate.usecases.pictures.fitting import why_not_on_sheets
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.portrait import (
    box_of,
    drawn_entities,
    drawn_ties,
    link_of,
)
from replicate.usecases.pictures.reading_order import FORUMS, group_of, in_groups

_HEADINGS = ("Entité", "Nature", "Rubrique", "Ce qui est dit", "Où")
_TOO_LARGE = "Trop pour des fiches : {}. La table CSV dit de chaque élément tout ce qui est dit."
_NOTHING = "À cette date, le kit ne dit d'aucune entité qu'elle est là : il n'y a pas de fiche."


def draw_cards(snapshot: Snapshot) -> Deck:
    """The cards of a snapshot; of a network too large, the table of what they would say."""
    entities = {entity.id: entity for entity in drawn_entities(snapshot)}
    boxes = {id_: box_of(entity, snapshot) for id_, entity in entities.items()}
    ties = drawn_ties(snapshot)
    around = _partners(tuple(link_of(tie, snapshot) for tie in ties), boxes)
    of_each, beside = _by_end(ties), _by_end(_with_an_end_undrawn(snapshot))
    groups = tuple(
        tuple(Card(box, kind_of(entities[box.id]), *around[box.id], parts_of(
            entities[box.id], of_each[box.id], beside[box.id], snapshot)) for box in group)
        for group in in_groups(boxes.values())
    )
    name, date = snapshot.territory.name, snapshot.as_of
    too_large = why_not_on_sheets(tuple(boxes.values()), len(ties))
    sources = sources_of(snapshot)
    where = {id_: entity.location.in_kit() for id_, entity in entities.items()}
    return Deck(
        title=f"{name}, {date.in_words()} : qui est qui, et ce qui est dit de chacun",
        subtitle="Une fiche par entité. À gauche du schéma, qui agit pour elle ou la rejoint ; à"
                 " droite, vers qui elle va. Ce qui n'est pas écrit n'est pas dit." if boxes
                 and not too_large else "",
        as_of=f"État {date.placed()}",
        lead=f"Fiches du partenariat : {name}, état {date.placed()}",
        groups=() if too_large else groups,
        headings=() if too_large else tuple(_heading(group) for group in groups),
        table=_table(groups, where, sources),
        empty=_TOO_LARGE.format(too_large) if too_large else "" if boxes else _NOTHING,
        notes=" ".join((status_note(ties, snapshot.territory), *mask_notes(boxes.values()))),
        listings=listings_of(snapshot),
        sources=sources,
        banner=banner_of(snapshot),
    )


def _by_end(ties: Iterable[Tie]) -> defaultdict[str, list[Tie]]:
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        for end in (tie.source, tie.target):
            found[end].append(tie)
    return found


def _with_an_end_undrawn(snapshot: Snapshot) -> Iterator[Tie]:
    """Ties of which nobody knows an end, or one is out of the territory.

    An end that an entity's own key leaves unknown is asked of the entity.
    """
    return (tie for tie, presence in snapshot.ties if presence in SHOWN and (
        tie.origin == "liens" if UNKNOWN in (tie.source, tie.target) else snapshot.leaves(tie)))


def _partners(
    links: tuple[Link, ...], boxes: Mapping[str, Box]
) -> Mapping[str, tuple[tuple[Partner, ...], tuple[Partner, ...]]]:
    """Who comes to each entity, and to whom it goes, in the order of reading."""
    pairs: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda item: (*alphabetical(item.verb), item.id)):
        pairs[link.source, link.target].append(link)
    order = {box.id: place for place, box in enumerate(
        box for group in in_groups(boxes.values()) for box in group)}
    before: defaultdict[str, list[Partner]] = defaultdict(list)
    after: defaultdict[str, list[Partner]] = defaultdict(list)
    for source, target in sorted(pairs, key=lambda pair: tuple(map(order.__getitem__, pair))):
        found = tuple(pairs[source, target])
        before[target].append(Partner(boxes[source], found))
        after[source].append(Partner(boxes[target], found))
    return {id_: (tuple(before[id_]), tuple(after[id_])) for id_ in boxes}


def _heading(group: tuple[Card, ...]) -> str:
    box = group[0].box
    return "Instances" if group_of(box) == FORUMS else champ_words(box.champ)


def _table(
    groups: tuple[tuple[Card, ...], ...], where: Mapping[str, str], sources: tuple[str, ...]
) -> Table:
    return Table("Les fiches, ligne par ligne", _HEADINGS, tuple(
        (card.box.name, card.kind, part.heading, item, where[card.box.id])
        for group in groups for card in group for part in card.parts for item in part.items
    ), sources)
