"""The single gate: documents that follow their schemas become a territory.

Entries with a schema error are left out (their ids stay known), so that one
fault neither hides the others nor makes false ones appear.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.findings.suppression import suppress
from replicate.domain.kit import FILES_BY_NAME, KIT_FILES
from replicate.domain.location import Location
from replicate.domain.partnership import Tie
from replicate.domain.perimeter import Outline, Overlap
from replicate.domain.problem import Severity
from replicate.domain.record import record
from replicate.domain.speech import Source
from replicate.domain.territory import Absence, Entity, Territory, UnknownList
from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.time.partial_date import parse_date
from replicate.sources.completed import cited_by_facts, dated_by_events, titled
from replicate.sources.decided import build_adaptations, build_decisions
from replicate.sources.document import Document
from replicate.sources.entries import (
    build_absence,
    build_entity,
    build_none,
    build_source,
    build_tie,
    build_unknown_list,
    derive_ties,
)
from replicate.sources.facts import Facts
from replicate.sources.nodes import ListNode, MappingNode
from replicate.sources.outlines import build_outlines, build_overlaps
from replicate.sources.reading_order import (
    entities_in_order,
    overlaps_in_order,
    sources_in_order,
    ties_in_order,
)

_STAND_IN = {"id": "inconnu", "nom": "?", "nature": "autre_partenariat", "date_etat": "9999"}
"""What the rules take for a head that its schema refused: they read none of it, and
the error keeps the kit from any other use."""

_WITH_IDS = frozenset(
    section.key for file in KIT_FILES for section in file.sections
    if section.genre or section.key == "sources"
)
"""Sections whose entries others name."""


@record
class ReadDocument:
    """A parsed file and the parts of it that its schema refused.

    ``refused`` holds ``(section, index, key)`` for a key of an entry, ``(section,
    index)`` for an entry, ``(section,)`` for a section, ``()`` for the whole file.
    """

    name: str
    document: Document
    refused: frozenset[tuple[object, ...]] = frozenset()

    def entries(self, section: str) -> Iterator[MappingNode]:
        """Each accepted entry of a section, without what is refused in it."""
        content = self.document.content
        items = content.get(section) if isinstance(content, MappingNode) else None
        if not isinstance(items, ListNode) or self.refused & {(), (section,)}:
            return
        for index, entry in enumerate(items):
            if not self.refused:
                yield entry
            elif (section, index) not in self.refused:
                yield entry.holding({
                    key: value for key, value in entry.items()
                    if (section, index, key) not in self.refused
                })

    def place_of(self, answer: str, section: str) -> Location | None:
        """Where ``answer`` stands in the place of a section's list; None where it does not."""
        content = self.document.content
        if not isinstance(content, MappingNode) or content.get(section) != answer \
                or self.refused & {(), (section,)}:
            return None
        return self.document.place(content.where(section))

    @property
    def hides_ids(self) -> bool:
        """Whether entries may stand in a part of the file that could not be read."""
        data = self.document.data if isinstance(self.document.data, dict) else {}
        kit_file = FILES_BY_NAME.get(self.name)
        lists = {section.key for section in kit_file.sections} if kit_file else set()
        unread = any(item.severity is Severity.ERROR for item in self.document.problems)
        return unread or () in self.refused or any(
            part[0] in lists and not isinstance(data.get(str(part[0])), list)
            for part in self.refused if len(part) == 1
        ) or any(_has_lost_its_id(data, part) for part in self.refused)


def _has_lost_its_id(data: dict[str, Any], part: tuple[object, ...]) -> bool:
    """Whether a refused part is an entry whose id cannot be read: others may name it rightly."""
    match part:
        case (str(section), int(place)) if section in _WITH_IDS:
            entry = data[section][place]
            return not isinstance(entry, dict) or not isinstance(entry.get("id"), str)
    return False


def _head(documents: tuple[ReadDocument, ...]) -> tuple[dict[str, Any], Location]:
    """The territory's own keys, and where; a stand-in for each that is wrong or missing."""
    for read in documents:
        if read.name == "territoire" and isinstance(read.document.data, dict):
            said = {
                key: value for key, value in read.document.content.items()
                if (key,) not in read.refused
            }
            return _STAND_IN | said, read.document.locate([])
    return dict(_STAND_IN), Location("territoire.yaml")


def _place_in_head(documents: tuple[ReadDocument, ...], key: str) -> Location | None:
    """Where the territory's own answer is written; None where a stand-in takes its place."""
    for read in documents:
        if read.name == "territoire" and isinstance(read.document.data, dict):
            is_read = key in read.document.content and (key,) not in read.refused
            return read.document.locate([key]) if is_read else None
    return None


@dataclass
class _Gathered:
    """What the files of a kit say, in the order in which they are read."""

    entities: list[Entity] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    unknown_lists: list[UnknownList] = field(default_factory=list)
    decisions: tuple[Decision, ...] = ()
    adaptations: tuple[Adaptation, ...] = ()
    outlines: tuple[Outline, ...] = ()
    overlaps: tuple[Overlap, ...] = ()


def build_territory(documents: tuple[ReadDocument, ...]) -> Territory:
    """What the accepted entries of all files say, even when the territory's own head is wrong."""
    data, location = _head(documents)
    sources = _sources(documents)
    as_of, zone = parse_date(data["date_etat"]), data.get("zone", {})
    said = _Gathered()
    for read in documents:
        if read.name in FILES_BY_NAME:
            _gather(read, Facts(read.document, sources, as_of), zone.get("communes", []), said)
    entities = entities_in_order(titled(dated_by_events(said.entities)))
    ties = [*said.ties, *chain.from_iterable(map(derive_ties, entities))]
    return Territory(
        id=data["id"],
        name=data["nom"],
        nature=data["nature"],
        as_of=as_of,
        location=location,
        name_location=_place_in_head(documents, "nom"),
        as_of_location=_place_in_head(documents, "date_etat"),
        reference=data.get("reference"),
        sources=sources_in_order(sources.values()),
        entities=suppress(tuple(cited_by_facts(entities, ties, sources, as_of)), ties),
        ties=ties_in_order(ties, entities),
        absences=tuple(sorted(said.absences, key=lambda item: (
            item.genre, str(item.type), str(item.sentence), item.location
        ))),
        unknown_lists=tuple(sorted(said.unknown_lists, key=lambda item: item.section)),
        decisions=said.decisions,
        adaptations=said.adaptations,
        communes=tuple(sorted(zone.get("communes", []))),
        zone_name=zone.get("nommee"),
        outlines=said.outlines,
        overlaps=overlaps_in_order(said.overlaps, entities),
    )


def _gather(read: ReadDocument, facts: Facts, communes: list[str], said: _Gathered) -> None:
    """Add to ``said`` what one file says; ``communes`` are those of the territory."""
    for section in FILES_BY_NAME[read.name].sections:
        if section.genre is not None and (where := read.place_of(NONE, section.key)):
            said.absences.append(build_none(section.genre, where, facts))
        if (where := read.place_of(UNKNOWN, section.key)) is not None:
            said.unknown_lists.append(
                build_unknown_list(section.key, section.genre, where, facts))
        for raw in read.entries(section.key):
            if section.genre is not None:
                said.entities.append(build_entity(raw, section.key, section.genre, facts))
            elif section.key == "liens":
                said.ties.append(build_tie(raw, facts))
    if read.name == "territoire":
        said.outlines = build_outlines(read.entries("perimetres"), facts, communes)
        said.overlaps = build_overlaps(read.entries("chevauchements"), facts)
    if read.name == "fonctions":
        said.decisions = build_decisions(read.entries("fonctions"), facts)
        said.adaptations = build_adaptations(read.entries("adaptations"), facts)
    said.absences.extend(build_absence(raw, facts) for raw in read.entries("absences"))


def _sources(documents: tuple[ReadDocument, ...]) -> Mapping[str, Source]:
    return {
        raw["id"]: build_source(raw, Facts(read.document, {}))
        for read in documents if read.name == "sources"
        for raw in read.entries("sources")
    }
