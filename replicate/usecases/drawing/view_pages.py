"""The page of each view but the map: its sheets, the table that says the same, the words beside."""

from __future__ import annotations

from replicate.domain.reports.cards import Deck
from replicate.domain.reports.headed import Told
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.perimeters import PerimeterPicture, StreetPicture
from replicate.domain.reports.picture import DrawnPage, DrawnSheet, Listing, Table
from replicate.domain.reports.silhouettes import Silhouettes
from replicate.domain.reports.strip import Strip
from replicate.domain.reports.timeline import Timeline
from replicate.domain.wording.source_words import SOURCES


def timeline_page(timeline: Timeline) -> DrawnPage:
    """The sheets of a timeline, with the table of the same dates."""
    from replicate.views.table import timeline_table
    from replicate.views.timeline.picture import render_timeline

    return _page(timeline, render_timeline(timeline), timeline_table(timeline), timeline.listings)


def matrix_page(matrix: Matrix) -> DrawnPage:
    """The sheets of a matrix, with the table of the same ties."""
    from replicate.views.matrix.picture import render_matrix
    from replicate.views.table import table_of_ties

    table = table_of_ties(matrix.table, matrix.sources)
    return _page(matrix, render_matrix(matrix), table, matrix.listings)


def cards_page(deck: Deck) -> DrawnPage:
    """The sheets of cards, with the table of the same facts."""
    from replicate.views.cards.picture import render_cards

    return _page(deck, render_cards(deck), deck.table, deck.listings)


def perimeter_page(picture: PerimeterPicture) -> DrawnPage:
    """The sheets of perimeters, with the table of whom to call for each block."""
    from replicate.views.perimeters.picture import render_perimeters

    return _page(picture, render_perimeters(picture), picture.table, picture.listings,
                 (picture.empty, picture.summary))


def streets_page(picture: StreetPicture) -> DrawnPage:
    """The printed sheets of streets, with the table of all of them."""
    from replicate.views.perimeters.street_sheets import render_streets

    return _page(picture, render_streets(picture), picture.table, picture.listings,
                 (picture.empty,))


def strip_page(strip: Strip) -> DrawnPage:
    """The sheets of a strip, with the table that says every cell in words."""
    from replicate.views.strip.picture import render_strip

    return _page(strip, render_strip(strip), strip.table)


def silhouettes_page(cover: Silhouettes) -> DrawnPage:
    """The sheets of silhouettes, with the table of who holds each place."""
    from replicate.views.roles.silhouettes import render_silhouettes

    return _page(cover, render_silhouettes(cover), cover.table)


def _page(
    told: Told, sheets: tuple[DrawnSheet, ...], table: Table,
    listings: tuple[Listing, ...] = (), more: tuple[str, ...] = (),
) -> DrawnPage:
    """The sheets and the table; ``more`` sentences are read before how to read what is drawn."""
    remarks = (told.as_of, told.banner or "", told.subtitle, *more, told.notes)
    return DrawnPage(sheets, told.title, table, tuple(filter(None, remarks)),
                     (*listings, Listing(SOURCES, told.sources)))
