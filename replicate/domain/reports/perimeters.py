"""The picture of perimeters, every word decided: columns of addresses, tracks, answer cards."""

from __future__ import annotations

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.record import record
from replicate.domain.reports.picture import Listing, Table

MOST_COLUMNS = 14
"""Blocks on one A3 sheet: more, and the texts of a card no longer fit at nine points."""

MOST_SHEETS = 6
"""Sheets beyond which nobody looks for an address column by column: the street table does it."""


MOST_LINES = 2_000
"""Lines of a street table that are printed: some fifty sheets. More are in the CSV alone."""


@record
class TrackCell:
    """What a track says of one block; ``key`` is shared by cells that say the same."""

    text: str
    coverage: Coverage
    key: str
    is_deduced: bool = False

    @property
    def is_claimed(self) -> bool:
        """Whether one perimeter or several say that they cover the block."""
        return self.coverage in (Coverage.SAID, Coverage.CONTESTED)


@record
class CardLine:
    """A line of an answer card: a name (bold) or what stands under it."""

    text: str
    is_name: bool = False


@record
class Column:
    """One block: what its address is, and for each track its cell and its card."""

    number: str
    name: str
    detail: str
    cells: tuple[TrackCell, ...]
    cards: tuple[tuple[CardLine, ...], ...]


@record
class TrackHead:
    """A track's name and champ, at the left of its row."""

    name: str
    champ: str


@record
class OverlapCell:
    """What is said of two perimeters, in a few words: "oui, 40 %", "non", "?"."""

    text: str
    is_known: bool


@record
class OverlapMatrix:
    """What the kit says of each pair of perimeters; a cell is None where nobody spoke."""

    names: tuple[str, ...]
    champs: tuple[str, ...]
    cells: tuple[tuple[OverlapCell | None, ...], ...]


@record
class StreetLine:
    """A line of the street table: a street, its numbers, and the cell of each track."""

    street: str
    numbers: str
    commune: str
    cells: tuple[TrackCell, ...]


@record
class StreetPicture:
    """The street table, to be printed: ``lines`` are in the order of a directory.

    ``listings`` say whom to call for each perimeter; ``empty`` stands for lines when there are
    none, or too many to print; ``table`` says every line, with what to call.
    """

    title: str
    subtitle: str
    as_of: str
    description: str
    tracks: tuple[TrackHead, ...]
    lines: tuple[StreetLine, ...]
    table: Table
    empty: str = ""
    notes: str = ""
    has_communes: bool = False
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None


@record
class PerimeterPicture:
    """The whole picture.

    ``columns`` are in the order they are drawn; ``empty`` is the sentence that stands for them
    when there are none, or too many. ``summary`` is under them, ``table`` says the same in words.
    """

    title: str
    subtitle: str
    as_of: str
    description: str
    tracks: tuple[TrackHead, ...]
    columns: tuple[Column, ...]
    table: Table
    summary: str = ""
    empty: str = ""
    notes: str = ""
    matrix: OverlapMatrix | None = None
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None
