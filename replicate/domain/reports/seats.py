"""Who holds each role, here and in the reference: what stands for an overlay too full to read."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Listing, Standing, Table


@record
class Seat:
    """A role and its holders. Where nobody here holds it, ``here`` has the reference's as ghosts.

    ``label`` is the role's, or says that what stands there has none. ``beside`` are words for
    either side, empty mostly: that a side without a box has a holder, but not at its date.
    """

    label: str
    there: tuple[Box, ...]
    here: tuple[Box, ...]
    beside: tuple[str, str] = ("", "")


@record
class Seats:
    """The roles in the order of the reference's model; ``names`` are the reference's and ours.

    ``standing_words`` say what each mark of a holder means.
    """

    title: str
    subtitle: str
    as_of: str
    description: str
    names: tuple[str, str]
    seats: tuple[Seat, ...]
    standing_words: Mapping[Standing, str]
    notes: str
    sources: tuple[str, ...]
    banner: str | None
    listings: tuple[Listing, ...]
    table: Table
