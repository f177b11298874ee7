"""Sheets of words after those of a drawing: what has no room under it."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.reports.headed import Headed
from replicate.domain.reports.picture import DrawnSheet, Listing
from replicate.domain.text.words import with_capital
from replicate.domain.wording.source_words import SOURCES
from replicate.views.page.frame import FramePart, foot_of
from replicate.views.page.listings import in_pages, largest_listings
from replicate.views.page.sheets import (
    WIDEST_NUMBERS,
    Frame,
    compose_sheet,
    numbered,
    numbered_head,
)
from replicate.views.page.sizes import A3_HEIGHT

_GAP = 10.0
_BEFORE = "La légende et les sources sont sur une feuille qui précède."
_LEGEND_BEFORE = "La légende est sur une feuille qui précède."


def word_sheets(
    told: Headed, listings: Sequence[Listing], what: str, before: int = 0, after: int = 0,
    notices: Sequence[str] = (), sources: Sequence[str] = (),
) -> tuple[DrawnSheet, ...]:
    """The lists on as many A3 as they take, under the head of what they belong to.

    ``what`` says what they hold; ``before`` sheets come first, ``after`` sheets last, and are
    counted too. Without ``notices`` nor ``sources`` of their own, the foot says where these are.
    """
    guide = f"{with_capital(what)}."
    foot = foot_of((), notices, sources) if notices or sources else _foot_after(listings)
    room = _room(told, guide, foot)
    parts = in_pages(listings, room)
    count = before + len(parts) + after
    sheets = []
    for number, part in enumerate(parts, start=before + 1):
        head, lists = numbered_head(told, (number, count), guide), largest_listings(part, room)
        description = " ".join((f"{numbered(told.title, number, count)}. {guide}",
                                *(item.sentence for item in part)))
        frame = Frame(head, foot, head.height + lists.height + _GAP, lists.at(head.height))
        sheets.append(compose_sheet(told.title, description, frame, (), ()))
    return tuple(sheets)


def count_word_sheets(told: Headed, listings: Sequence[Listing], what: str) -> int:
    """How many sheets the lists take: their numbers do not change it."""
    if not listings:
        return 0
    room = _room(told, f"{with_capital(what)}.", _foot_after(listings))
    return len(in_pages(listings, room))


def _foot_after(listings: Sequence[Listing]) -> FramePart:
    """The foot of words that follow a drawing, whose sheet explains its marks."""
    is_sourced = any(listing.heading == SOURCES for listing in listings)
    return foot_of((), (_LEGEND_BEFORE if is_sourced else _BEFORE,), ())


def _room(told: Headed, guide: str, foot: FramePart) -> float:
    """What a sheet leaves to its lists, in points down the page."""
    return A3_HEIGHT - numbered_head(told, WIDEST_NUMBERS, guide).height - foot.height - _GAP
