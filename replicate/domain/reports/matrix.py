"""What a matrix of ties may show, already decided, worded in French and ordered.

A row acts, a column is whom it acts for or where: forums are columns that their
members join, and are never turned into pairs of members.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link, Listing, TieRow

Crossing = tuple[str, str]
"""The ids of a row and of a column."""


@record
class Matrix:
    """Rows and columns in groups, by champ; what is said of a pair is in its cell.

    Only what acts has a row, and only what is acted for has a column: ``cells``
    holds no empty cell, and a cell that is not in it says nothing. ``lead`` opens
    the description of every sheet; ``empty`` is written where nothing is drawn.
    """

    title: str
    subtitle: str
    as_of: str
    lead: str
    rows: tuple[tuple[Box, ...], ...] = ()
    columns: tuple[tuple[Box, ...], ...] = ()
    cells: Mapping[Crossing, tuple[Link, ...]] = field(default_factory=dict)
    empty: str = ""
    notes: str = ""
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None
    table: tuple[TieRow, ...] = ()
