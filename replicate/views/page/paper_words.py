"""What the pages after a picture say: its sheets, remarks, table and lists, ready to print."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import Any

from replicate.domain.measure import french_number
from replicate.domain.reports.picture import DrawnPage, Table
from replicate.views.typography.font import clean_text, text_width, within_font
from replicate.views.typography.word_parts import cut_word

_MOST_ROWS, _MOST_LETTERS = 500, 100_000
"""Of the table after the picture: some twenty sheets. Each row more takes a tenth of a
megabyte, and so do three hundred letters."""

_MARGIN = 42.0
_CELL_SIZE = 9.0
_CELL_PAD = 9.0
_LONGEST_WORD = 115.0
_MOST_WANTED = 300.0
_BREAK = "\u200b"
_UNPARTED = re.compile(r"\b0\d(?: \d\d){4}\b|\bpp?\. \d+")
"""A phone number, which is read at a glance to be dialled; a page and its sign."""

UNTITLED = "Image"
"""What a picture without a title is called."""


def reduced_words(paper: str, size: float) -> str:
    """What a page says whose picture is printed smaller than it was made for."""
    told = french_number(round(size, 1))
    advice = "à imprimer en A3" if paper == "a4" else "le SVG garde sa taille"
    return _text(f"Image réduite en {paper.upper()}, plus petit texte : {told} points."
                 f" Pour la lire : {advice}, ou les pages en mots qui suivent.")


def words_after(page: DrawnPage, sheet: tuple[float, float]) -> dict[str, Any]:
    """What the pages after the picture say; of a very long table, its first rows."""
    table = replace(page.table, rows=_first_rows(page.table))
    left = len(page.table.rows) - len(table.rows)
    cut = (f"Le tableau de ce document s'arrête à sa ligne {len(table.rows)} : il en manque {left},"
           " qui sont dans la table CSV.",) if left else ()
    return {
        "width": sheet[0], "height": sheet[1], "margin": _MARGIN,
        "title": _text(page.title) or UNTITLED,
        "descriptions": list(dict.fromkeys(
            _text(sheet.summary or sheet.description) for sheet in page.sheets)),
        "remarks": [_text(remark) for remark in (*page.remarks, *cut)],
        "picture-heading": "Ce que montre l'image",
        "table-heading": _text(page.table.title),
        **_table(table, sheet[0] - 2 * _MARGIN),
        "listings": [{"heading": _text(listing.heading),
                      "items": [_text(item) for item in listing.items]}
                     for listing in page.listings if listing.items],
    }


def _first_rows(table: Table) -> tuple[tuple[str, ...], ...]:
    """The rows that a document can hold; the first one at least."""
    letters = accumulate(sum(map(len, row)) for row in table.rows[:_MOST_ROWS])
    kept = sum(told <= _MOST_LETTERS for told in letters)
    return table.rows[:max(1, kept)]


def _table(table: Table, room: float) -> dict[str, Any]:
    """The cells, their longest words breakable, and the width of each column in points.

    A column has its longest word, then its part of what is left, by what its
    longest cell would like more.
    """
    rows: list[list[str]] = []
    least: list[float] = []
    for longest in (_LONGEST_WORD, room / len(table.headings) - _CELL_PAD):
        rows = [[_text(cell, longest) for cell in row] for row in (table.headings, *table.rows)]
        least = [max(map(_longest_word, column)) + _CELL_PAD for column in zip(*rows, strict=True)]
        if sum(least) <= room:
            break
    wanted = [min(_MOST_WANTED, max(text_width(cell, _CELL_SIZE) for cell in column) + 1)
              for column in zip(*rows, strict=True)]
    spare = max(0.0, room - sum(least))
    shares = [max(1.0, want - width) for want, width in zip(wanted, least, strict=True)]
    return {
        "headings": rows[0], "rows": rows[1:],
        "widths": [width + spare * share / sum(shares)
                   for width, share in zip(least, shares, strict=True)],
    }


def _longest_word(cell: str) -> float:
    """Width in points of its longest part that is never broken."""
    words = cell.replace(_BREAK, " ").split(" ")
    return max(text_width(word, _CELL_SIZE, bold=True) for word in words)


def _text(text: str, longest: float = _LONGEST_WORD) -> str:
    """Ready to print, with places to break the words wider than ``longest`` points."""
    whole = _UNPARTED.sub(lambda found: _bound(found[0], longest), within_font(clean_text(text)))
    return " ".join(_BREAK.join(cut_word(word, longest, _CELL_SIZE)) for word in whole.split(" "))


def _bound(words: str, longest: float) -> str:
    """The words on one line, where a line holds them."""
    fits = text_width(words, _CELL_SIZE, bold=True) <= longest
    return words.replace(" ", "\u00a0") if fits else words
