"""A matrix or cards on their sheets, with the table that says the same."""

from __future__ import annotations

from replicate.domain.card_report import Deck
from replicate.domain.matrix_report import Matrix
from replicate.domain.report import DrawnPage, Listing


def matrix_page(matrix: Matrix) -> DrawnPage:
    """Its sheets, its table, and all that is said beside them."""
    from replicate.views.matrix import render_matrix
    from replicate.views.table import table_of_ties

    remarks = (matrix.as_of, matrix.banner or "", matrix.subtitle, matrix.notes)
    return DrawnPage(
        render_matrix(matrix), matrix.title, table_of_ties(matrix.table),
        tuple(filter(None, remarks)), (*matrix.listings, Listing("Sources", matrix.sources)),
    )


def cards_page(deck: Deck) -> DrawnPage:
    """Their sheets, their table, and all that is said beside them."""
    from replicate.views.cards import render_cards

    remarks = (deck.as_of, deck.banner or "", deck.subtitle, deck.notes)
    return DrawnPage(
        render_cards(deck), deck.title, deck.table, tuple(filter(None, remarks)),
        (*deck.listings, Listing("Sources", deck.sources)),
    )
