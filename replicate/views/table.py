"""The table that says in words what a picture draws, as CSV for a French Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from replicate.domain.report import Picture
from replicate.domain.timeline_report import Timeline

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV as UTF-8 only after this mark."""

HEADINGS = ("De", "Lien", "Vers", "Statut", "Période", "Dessiné", "Selon qui", "Où")
TIMELINE_HEADINGS = ("Entité ou événement", "Début", "Fin", "Dit par", "Passage", "Dessiné", "Où")
_FORMULA_STARTS = "=+-@\t\r"


def render_csv(picture: Picture) -> str:
    """The ties of a map, one a line."""
    return write_table(HEADINGS, (
        (row.source, row.verb, row.target, row.status, row.period, row.drawn,
         row.said_by, row.where) for row in picture.rows
    ))


def render_timeline_csv(timeline: Timeline) -> str:
    """The entities and events of a timeline, one a line."""
    return write_table(TIMELINE_HEADINGS, (
        (row.name, row.start, row.end, row.said_by, row.passages, row.drawn, row.where)
        for row in timeline.rows
    ))


def write_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows as text, a semicolon between cells, a byte order mark first.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + buffer.getvalue()


def inert(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula; NUL bytes dropped."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip()[:1] in tuple(_FORMULA_STARTS) else cell
