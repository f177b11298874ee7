"""What the cards of a network may show, one an entity, already worded and ordered."""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link, Listing, Table


@record
class Partner:
    """Another entity, and its ties with the card's own in one direction."""

    box: Box
    links: tuple[Link, ...]


@record
class Card:
    """One entity. ``kind`` says what it is in a line; ``parts`` all that is said, by heading.

    ``before`` act for it or join it, ``after`` are those for whom it acts or that it joins.
    """

    box: Box
    kind: str
    before: tuple[Partner, ...] = ()
    after: tuple[Partner, ...] = ()
    parts: tuple[Listing, ...] = ()


@record
class Deck:
    """The cards of a territory in the order in which they are looked up, group by group.

    ``empty`` is written where there is no card; ``lead`` opens every description.
    """

    title: str
    subtitle: str
    as_of: str
    lead: str
    groups: tuple[tuple[Card, ...], ...]
    headings: tuple[str, ...]
    table: Table
    empty: str = ""
    notes: str = ""
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, in order."""
        return tuple(card for group in self.groups for card in group)
