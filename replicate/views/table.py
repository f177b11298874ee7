"""The table that says in words what a picture draws, as CSV for a French Excel."""

from __future__ import annotations

import csv
import io

from replicate.domain.report import Picture

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV as UTF-8 only after this mark."""

HEADINGS = ("De", "Lien", "Vers", "Statut", "Période", "Dessiné", "Selon qui", "Où")
_FORMULA_STARTS = "=+-@\t\r"


def render_csv(picture: Picture) -> str:
    """``picture.rows`` as text, a semicolon between cells, a byte order mark first.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for row in picture.rows:
        cells = (row.source, row.verb, row.target, row.status, row.period, row.drawn,
                 row.said_by, row.where)
        writer.writerow([inert(cell) for cell in cells])
    return BYTE_ORDER_MARK + buffer.getvalue()


def inert(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula; NUL bytes dropped."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip()[:1] in tuple(_FORMULA_STARTS) else cell
