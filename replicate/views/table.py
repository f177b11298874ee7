"""The table that says in words what a picture draws, as CSV for a French Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from unicodedata import category

from replicate.domain.reports.picture import Picture, Table, TieRow
from replicate.domain.reports.timeline import Timeline
from replicate.domain.wording.source_words import SOURCES, lines_cited
from replicate.views.typography.font import clean_text

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV as UTF-8 only after this mark."""

HEADINGS = ("De", "Lien", "Vers", "Statut", "Période", "Dessiné", "Selon qui", "Où")
TIMELINE_HEADINGS = ("Entité ou événement", "Début", "Fin", "Dit par", "Passage", "Dessiné", "Où")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
"""What a spreadsheet begins a formula by, the wide signs of Asian keyboards too."""


def tie_table(picture: Picture) -> Table:
    """The table of a map: every tie in words."""
    return table_of_ties(picture.rows, picture.sources)


def table_of_ties(rows: Iterable[TieRow], sources: tuple[str, ...]) -> Table:
    """Every tie in words, whatever draws them; ``sources`` as in a Table."""
    return Table("Les liens, un par un", HEADINGS, tuple(
        (row.source, f"{row.verb} ({row.matter})" if row.matter else row.verb, row.target,
         row.status, row.period, row.drawn, row.said_by, row.where)
        for row in rows
    ), sources)


def timeline_table(timeline: Timeline) -> Table:
    """The table of a timeline: every entity and event in words."""
    return Table("Les dates, une par une", TIMELINE_HEADINGS, tuple(
        (row.name, row.start, row.end, row.said_by, row.passages, row.drawn, row.where)
        for row in timeline.rows
    ), timeline.sources)


def render_csv(table: Table) -> str:
    """The table of a picture, one line a row; then, after an empty one, the sources it cites.

    It travels alone: no number of a source goes without its title.
    """
    cited = lines_cited(table.sources, "\n".join(map("\n".join, table.rows)))
    beside = ("",) * (len(table.headings) - 1)
    apart = [(line, *beside) for line in ("", SOURCES, *cited)] if cited else []
    return write_table(table.headings, (*table.rows, *apart))


def write_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The headings and the rows as text, a semicolon between cells, a byte order mark first.

    Each cell is one line. A cell that a spreadsheet would run as a formula gets
    an apostrophe before it, as OWASP advises against "CSV injection"; the csv
    writer quotes separators and quotation marks.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerows([_inert(cell) for cell in row] for row in (headings, *rows))
    return BYTE_ORDER_MARK + buffer.getvalue()


def _inert(cell: str) -> str:
    """The cell as one line that no spreadsheet takes for a formula."""
    shown = clean_text(cell)
    # Programs skip what cannot be seen before they look for a formula, and so do we.
    first = next((c for c in shown if not c.isspace() and category(c) not in _UNSEEN), None)
    return f"'{shown}" if first in _FORMULA_STARTS else shown
