"""Blocks in words: what an address is, what each track answers, what to call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from replicate.domain.addresses.geography import Commune, Place
from replicate.domain.addresses.street_table import Answer, Block, Coverage, PlaceKind, StreetTable
from replicate.domain.perimeter import Stretch
from replicate.domain.reports.perimeters import CardLine
from replicate.domain.reports.picture import Table
from replicate.domain.reports.whom import Reply, Service, UntoldLine
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import enumerate_french
from replicate.domain.wording.source_words import passages_words
from replicate.usecases.addresses.answerers import (
    claim_words,
    name_among_several,
    perimeter_name,
    reply_of,
    track_name,
)

OUTSIDE = "aucun des périmètres connus"
NO_STREET = "Ce kit ne cite aucune rue : voici ce qui vaut pour chaque zone qu'il nomme."
_MOST_SERVICES, _MOST_CLAIMS = 2, 3
"""What one card of the picture holds; the table has the rest."""


class StreetWords:
    """The words of one street table; who answers for a perimeter is found once."""

    def __init__(
        self, table: StreetTable, snapshot: Snapshot, places: Mapping[str, Place]
    ) -> None:
        self.table, self.snapshot, self.places = table, snapshot, places
        self._replies: dict[str, Reply] = {}
        self._cited = _cited_stretches(snapshot)
        self.has_communes = len({block.commune for block in table.blocks if block.commune}) > 1

    def reply(self, perimeter: str) -> Reply:
        """Who answers for a perimeter."""
        if perimeter not in self._replies:
            entity = self.snapshot.territory.by_id[perimeter]
            self._replies[perimeter] = reply_of(entity, self.snapshot)
        return self._replies[perimeter]

    def said_by(self, block: Block) -> tuple[str, ...]:
        """For each track, who says its answer: a stretch's own source before its perimeter's."""
        told = []
        for answer in block.answers:
            sources: list[str] = []
            for name in answer.claims:
                cited = self._cited.get((name, block.commune or "", block.key), [])
                own = [item for stretch in cited
                       if block.span and stretch.hold_of(block.span.opening) is not None
                       for item in stretch.citations]
                sources += passages_words(own, self.snapshot.territory) \
                    or self.reply(name).said_by
            told.append(enumerate_french(dict.fromkeys(sources)))
        return tuple(told)

    def name(self, perimeter: str) -> str:
        """The name of a perimeter."""
        return perimeter_name(self.snapshot.territory.by_id[perimeter])

    def _named(self, perimeter: str) -> str:
        """The name, and that it is one among several where the entry stands for several."""
        return name_among_several(self.snapshot.territory.by_id[perimeter])

    def commune(self, code: str | None) -> str:
        """The name of a commune, its code when it is not known, nothing when none is said."""
        place = self.places.get(code or "")
        return place.name if isinstance(place, Commune) else code or ""

    def place(self, block: Block) -> str:
        """What the block is: a street, an area, the rest of a commune."""
        if block.kind is PlaceKind.COMMUNE:
            cited = any(commune == block.commune for commune, _ in self.table.streets)
            told = "autres adresses" if cited else "toutes les adresses"
            return f"{self.commune(block.commune)}, {told}"
        return f"IRIS {block.name}" if block.kind is PlaceKind.IRIS else block.name

    def detail(self, block: Block) -> str:
        """Its numbers, and its commune where there are several."""
        told = [block.span.words] if block.span else []
        if self.has_communes and block.kind in (PlaceKind.STREET, PlaceKind.IRIS):
            told += filter(None, [self.commune(block.commune)])
        return ", ".join(told)

    def where(self, block: Block) -> str:
        """The block in one line."""
        return ", ".join(filter(None, (self.place(block), self.detail(block))))

    def answer(self, answer: Answer) -> str:
        """What a track says in a few words: a name, several with "?", none known, or "?"."""
        if answer.claims:
            return claim_words(answer, self._named)
        return OUTSIDE if answer.coverage is Coverage.OUTSIDE else "?"

    def card(self, answer: Answer) -> tuple[CardLine, ...]:
        """The lines of an answer card: what to call, or what is not known.

        Where some service can be reached, those that cannot are left to the street table.
        """
        if answer.coverage is Coverage.UNKNOWN:
            return (CardLine("?", is_name=True), CardLine("on ne sait pas"))
        if answer.coverage is Coverage.OUTSIDE:
            return (CardLine(OUTSIDE),)
        lines = []
        for perimeter in answer.claims[:_MOST_CLAIMS]:
            reply = self.reply(perimeter)
            if answer.coverage is Coverage.CONTESTED:
                lines.append(CardLine(f"{self.name(perimeter)} ?"))
            services = [one for one in reply.services if one.is_reachable] or reply.services
            for service in services[:_MOST_SERVICES]:
                lines.append(CardLine(service.name, is_name=True))
                lines += [CardLine(service.town)] if service.town else []
                lines += [CardLine("lequel : ?")] if service.which else []
                lines.append(CardLine(_line(service)))
            if len(services) > _MOST_SERVICES:
                lines.append(CardLine(f"et {len(services) - _MOST_SERVICES} de plus"))
            if not reply.services:
                lines += [CardLine(reply.who[0] if reply.who else self.name(perimeter), True),
                          CardLine("qui appeler : ?")]
        if len(answer.claims) > _MOST_CLAIMS:
            lines.append(CardLine(f"et {len(answer.claims) - _MOST_CLAIMS} de plus ?"))
        lines += [CardLine(f"peut-être aussi {self.name(perimeter)} ?")
                  for perimeter, _ in answer.doubts[:_MOST_CLAIMS]]
        return tuple(lines)


def _cited_stretches(snapshot: Snapshot) -> dict[tuple[str, str, str], list[Stretch]]:
    """The stretches that have a source of their own, by perimeter, commune and street."""
    found: dict[tuple[str, str, str], list[Stretch]] = defaultdict(list)
    for outline in snapshot.territory.outlines:
        for stretch in outline.stretches:
            if stretch.citations:
                found[(outline.perimeter, *stretch.key)].append(stretch)
    return found


_BRIEFLY = MappingProxyType({
    UntoldLine.ASKED: "demandé",
    UntoldLine.NONE: "pas de ligne",
    UntoldLine.UNTOLD: "non renseigné",
})
"""What a card, which is narrow, says of a line that is not told."""


def _line(service: Service) -> str:
    return f"tél. : ? ({_BRIEFLY[service.line]})" if isinstance(service.line, UntoldLine) \
        else service.line


def street_table(words: StreetWords, blocks: Sequence[tuple[str, Block]], title: str) -> Table:
    """The blocks with their numbers, one a row: each track's perimeter, what to call, the line."""
    headings = ["N°", "Adresse", "Numéros", "Commune"]
    for track in words.table.tracks:
        name = track_name(track, words.snapshot)
        headings += [name, f"{name} : à appeler", f"{name} : d'après"]
    rows = []
    for number, block in blocks:
        row = [number, words.place(block), block.span.words if block.span else "",
               words.commune(block.commune)]
        for answer, said in zip(block.answers, words.said_by(block), strict=True):
            replies = [words.reply(item) for item in answer.claims]
            row += [words.answer(answer), called(answer, replies), said]
        rows.append(tuple(row))
    return Table(title, tuple(headings), tuple(rows))


def called(answer: Answer, replies: Sequence[Reply]) -> str:
    """What to call, with each line, or that nobody said."""
    if not answer.claims:
        return OUTSIDE if answer.coverage is Coverage.OUTSIDE else "on ne sait pas"
    return " ; ou ".join(dict.fromkeys(map(services_words, replies)))


def services_words(reply: Reply) -> str:
    """What to call for a perimeter, each with its line, or that nobody said.

    What is known of a line may be a sentence with commas: no less than « ; et » parts the next.
    """
    services = " ; et ".join(f"{item.called}, {item.phone}" for item in reply.services)
    return services or "structure à appeler : on ne sait pas"
