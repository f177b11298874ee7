"""The table that says in words what a picture draws, as CSV for a French Excel."""

from __future__ import annotations

import csv
import io
from unicodedata import category

from replicate.domain.report import Picture
from replicate.views.font import clean_text

BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a CSV as UTF-8 only after this mark."""

HEADINGS = ("De", "Lien", "Vers", "Statut", "Période", "Dessiné", "Selon qui", "Où")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
"""What a spreadsheet begins a formula by, the wide signs of Asian keyboards too."""


def render_csv(picture: Picture) -> str:
    """``picture.rows`` as text, a semicolon between cells, a byte order mark first.

    Each cell is one line. A cell that a spreadsheet would run as a formula gets
    an apostrophe before it, as OWASP advises against "CSV injection"; the csv
    writer quotes separators and quotation marks.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for row in picture.rows:
        cells = (row.source, row.verb, row.target, row.status, row.period, row.drawn,
                 row.said_by, row.where)
        writer.writerow([_inert(cell) for cell in cells])
    return BYTE_ORDER_MARK + buffer.getvalue()


def _inert(cell: str) -> str:
    """The cell as one line that no spreadsheet takes for a formula."""
    shown = clean_text(cell)
    # Programs skip what cannot be seen before they look for a formula, and so do we.
    seen = "".join(c for c in shown if not c.isspace() and category(c) not in _UNSEEN)
    return f"'{shown}" if seen[:1] in _FORMULA_STARTS and seen else shown
