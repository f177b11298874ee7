"""The lines of an overlay: the territory's, and those of its reference that are not found here."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from replicate.domain.findings.role_matrix import RoleMatrix, RowState
from replicate.domain.findings.roles import Matching
from replicate.domain.reports.picture import Box, Link, Standing
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence
from replicate.domain.vocabulary import FAMILIES
from replicate.network.role_denials import Denials
from replicate.usecases.comparison.role_words import saying_words
from replicate.usecases.pictures.portrait import drawn_entities, drawn_ties, link_of
from replicate.usecases.pictures.tie_table import denied_id

GHOST = "reference-"
"""Before the id of what is drawn of the reference, so that no id of the territory is the same."""


def overlay_links(
    here: Snapshot, there: Snapshot, matrix: RoleMatrix, denials: Denials, ghosts: tuple[Box, ...]
) -> tuple[Link, ...]:
    """The territory's lines, then the reference's that reach a ghost, then those said not there."""
    links: dict[str, Link] = {}
    for tie in drawn_ties(here):
        link = link_of(tie, here)
        if link.standing is Standing.PRESENT and matrix.is_own(tie):
            link = replace(link, standing=Standing.ADDED)
        links.setdefault(link.id, link)
    for link in (*_ghost_links(here, there, denials, ghosts), *_denied_links(here, matrix)):
        links.setdefault(link.id, link)
    return tuple(links.values())


def _ghost_links(
    here: Snapshot, there: Snapshot, denials: Denials, ghosts: tuple[Box, ...]
) -> list[Link]:
    """The reference's lines with a ghost at one end at least.

    The other end is whoever holds the same role here: each of them where there are several,
    as nobody said which.
    """
    matching = denials.matching
    drawn = {box.id for box in ghosts}
    holders: dict[str, list[str]] = {}
    for entity in drawn_entities(here):
        if role := matching.place_here(entity.id):
            holders.setdefault(role, []).append(entity.id)
    links = []
    for tie in drawn_ties(there):
        sources, targets = (
            [GHOST + end] if GHOST + end in drawn
            else holders.get(matching.place_there(end) or "", [])
            for end in (tie.source, tie.target)
        )
        if not {*sources, *targets} & drawn:
            continue
        link = link_of(tie, there)
        standing = Standing.ABSENT if denials.of_ties([tie]) else Standing.UNSAID
        pairs = list(product(sources, targets))
        for pair in pairs:
            id_ = "-".join((GHOST + link.id, *(pair if len(pairs) > 1 else ())))
            links.append(
                replace(link, id=id_, source=pair[0], target=pair[1], standing=standing)
            )
    return links


def _denied_links(here: Snapshot, matrix: RoleMatrix) -> list[Link]:
    """A line for each tie said not to be there, where the reference has one between the roles.

    Both its ends are here: it takes the place that such a tie would have.
    """
    drawn = {entity.id for entity in drawn_entities(here)}
    links = []
    for row in matrix.rows:
        for item in row.said if row.state is RowState.NOT_FOUND else ():
            if not isinstance(item, Absence) or not item.is_of_tie:
                continue
            source, target = item.tie_source or "", item.tie_target or ""
            there = row.there.ties[0]
            type_ = item.type or there.type
            if item.type is None and not _same_role(source, there.source, matrix.matching):
                source, target = target, source  # of no type, it is drawn as the reference's goes
            if {source, target} <= drawn:
                links.append(Link(
                    denied_id(item), source, target, type_, FAMILIES["type_lien"].label(type_),
                    f"{saying_words(item, here.territory)} : {RowState.NOT_FOUND.value}",
                    standing=Standing.ABSENT,
                ))
    return links


def _same_role(entity: str, there: str, matching: Matching) -> bool:
    held, other = matching.here.get(entity), matching.there.get(there)
    return held is not None and other is not None and bool(set(held.roles) & set(other.roles))
