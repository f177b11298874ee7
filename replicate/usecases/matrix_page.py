"""A matrix on its sheets, with the table of the same ties."""

from __future__ import annotations

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
