"""Overlays that read on A3; where one does not, who holds each role is listed in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from replicate.domain.reports.picture import DrawnMap, DrawnPage, Listing, Picture
from replicate.domain.reports.seats import Seats
from replicate.domain.wording.source_words import SOURCES
from replicate.errors import EngineError
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import Comparison, compare_snapshots, draw_comparison
from replicate.usecases.comparison.seats_picture import draw_seats
from replicate.usecases.drawing.formats import (
    Drawn,
    Rendered,
    draw_maps,
    render_drawn,
    render_page,
    write_rendered,
)
from replicate.usecases.drawing.readable_maps import (
    MOST_REPLACED,
    AskedMap,
    render_readable,
    why_unreadable,
)

_OVERLAY = "la superposition"


def write_comparison(
    comparison: Comparison, formats: Sequence[str], out: Path, paper: str | None = None
) -> Drawn:
    """Draw the comparison into ``out``; ``paper`` is the PDF's. Raises EngineError.

    A partnership of another nature is a map, and gives way to its matrix as a map does.
    """
    picture, stem = draw_comparison(comparison), comparison.stem
    if comparison.profile.is_measured:
        picture = replace(picture, on_a3_only=True, at_slots_only=True)
        [drawn] = draw_maps([picture], formats)
        why = why_replaced([picture], [drawn], _OVERLAY) or why_displaced([drawn], _OVERLAY)
        made = render_in_its_place(comparison, why, stem, formats, paper) if why \
            else render_drawn(stem, picture, drawn, formats, paper)
    else:
        asked = AskedMap(stem, f"{stem}-matrice", picture, comparison.here,
                         by="Avec replicate render, ")
        [made] = render_readable([asked], formats, paper)
    if isinstance(made, EngineError):
        raise made
    return write_rendered(out, made)


def why_replaced(
    pictures: Sequence[Picture], drawings: Sequence[DrawnMap | EngineError], named: str
) -> str | None:
    """Why one of these pictures does not read on A3; None when all do, or when none could."""
    whys = [why_unreadable(picture, drawn, named)
            for picture, drawn in zip(pictures, drawings, strict=True)
            if not picture.is_too_large or len(picture.boxes) <= MOST_REPLACED]
    return next(filter(None, whys), None)


def seats_of(comparison: Comparison, why: str) -> Seats:
    """Who holds each role in the reference and here; ``why`` says what did not fit."""
    here, there, reference = comparison.here, comparison.there, comparison.reference
    own = compare_snapshots(there, reference)
    return draw_seats(
        draw_overlay(there, reference, own.profile),
        draw_overlay(here, reference, comparison.profile),
        (there, here), reference.match(here), comparison.roles, why)


def why_displaced(drawings: Sequence[DrawnMap | EngineError], named: str) -> str | None:
    """Why a role is not at one place on both maps; None when each is, or when none is drawn.

    Without its places a picture of roles is a tangle that compares nothing.
    """
    if all(isinstance(drawn, EngineError) or drawn.keeps_places for drawn in drawings):
        return None
    return f"{named} aurait plus d'éléments que de places réservées"


def render_in_its_place(
    comparison: Comparison, why: str, stem: str, formats: Sequence[str], paper: str | None
) -> Rendered:
    """The roles and their holders, instead of what ``stem`` names, and the sentence that says so.

    Raises EngineError.
    """
    from replicate.views.roles.seats import render_seats

    seats = seats_of(comparison, why)
    page = DrawnPage(
        render_seats(seats), seats.title, seats.table,
        tuple(filter(None, (seats.as_of, seats.banner or "", seats.subtitle, seats.notes))),
        (*seats.listings, Listing(SOURCES, seats.sources)),
    )
    made = render_page(page, f"{stem}-roles", formats, paper)
    told = f"{stem} : {why} ; la liste des rôles la remplace ({stem}-roles)."
    return replace(made, notices=(told, *made.notices))
