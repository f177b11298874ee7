"""The table that says in words what a picture draws, as CSV for a French Excel."""

from __future__ import annotations

import csv
import io

from replicate.domain.report import Picture, Table

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV as UTF-8 only after this mark."""

HEADINGS = ("De", "Lien", "Vers", "Statut", "Période", "Dessiné", "Selon qui", "Où")
_FORMULA_STARTS = "=+-@\t\r"


def tie_table(picture: Picture) -> Table:
    """The table of a map: every tie in words."""
    return Table("Les liens, un par un", HEADINGS, tuple(
        (row.source, row.verb, row.target, row.status, row.period, row.drawn, row.said_by,
         row.where)
        for row in picture.rows
    ))


def render_csv(table: Table) -> str:
    """The table as text, a semicolon between cells, a byte order mark first.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow([_inert(cell) for cell in row])
    return BYTE_ORDER_MARK + buffer.getvalue()


def _inert(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula; NUL bytes dropped."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip()[:1] in tuple(_FORMULA_STARTS) else cell
