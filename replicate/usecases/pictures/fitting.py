"""What of a very long list or text stands on a page; the rest is counted, never left unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.domain.reports.picture import LONGEST_NAME, MOST_BOXES, Box, Listing
from replicate.domain.text.words import others_words

_MOST_ITEMS = 200
_LETTERS_AN_ITEM = 100
_MOST_LETTERS = 20_000
"""Of the text that stands for a picture: some six pages."""

_MOST_TIES = 2_000
_REST = "… La suite est dans la table jointe, ligne par ligne."


def fitted(items: Sequence[str], most: int = _MOST_ITEMS) -> tuple[str, ...]:
    """The first items, then how many more there are; all of them when they fit."""
    kept: list[str] = []
    letters = 0
    for item in items:
        letters += len(item)
        if kept and (len(kept) == most or letters > most * _LETTERS_AN_ITEM):
            left = others_words(len(items) - len(kept))
            return (*kept, f"… et {left}, dans les fichiers du kit")
        kept.append(item)
    return tuple(kept)


def fitted_listings(listings: Iterable[Listing]) -> tuple[Listing, ...]:
    """The lists that have items, each cut where a page cannot hold it."""
    return tuple(Listing(item.heading, fitted(item.items)) for item in listings if item.items)


def why_not_on_sheets(boxes: Sequence[Box], ties: int) -> str:
    """Why neither a matrix nor cards can show these boxes and their ties; "" when they can."""
    if len(boxes) > MOST_BOXES:
        return f"{len(boxes)} éléments, pour {MOST_BOXES} au plus"
    if ties > _MOST_TIES:
        return f"{ties} liens, pour {_MOST_TIES} au plus"
    longest = max((len(box.name) for box in boxes), default=0)
    if longest > LONGEST_NAME:
        return f"un nom de {longest} caractères, pour {LONGEST_NAME} au plus"
    return ""


def fitted_text(text: str) -> str:
    """The text, or its first thousands of letters and where the rest is."""
    if len(text) <= _MOST_LETTERS:
        return text
    return text[:_MOST_LETTERS].rpartition(" ")[0] + _REST
