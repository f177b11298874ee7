"""Side by side: the reference whole, then the territory whole, on the same slots.

Each takes a sheet: at half the width of an A3, names of two or three words have
no room at nine points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, DrawnPage, Picture, Table
from replicate.errors import EngineError
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import Comparison, compare_snapshots
from replicate.usecases.comparison.readable_overlays import (
    render_in_its_place,
    why_displaced,
    why_replaced,
)
from replicate.usecases.drawing.formats import (
    Drawn,
    draw_maps,
    map_page,
    render_page,
    write_rendered,
)
from replicate.usecases.pictures.map_picture import draw_map, lanes_of

_NAMED = "la paire de cartes"


@record
class Sides:
    """The reference's map and the territory's, the same role at the same place."""

    title: str
    names: tuple[str, str]
    pictures: tuple[Picture, Picture]


def draw_sides(comparison: Comparison) -> Sides:
    """Both maps; on the territory's, what the reference has and nobody told here is a ghost."""
    here, there = comparison.here, comparison.there
    own = compare_snapshots(there, comparison.reference)
    names = (there.territory.name, here.territory.name)
    left, right = (
        replace(side, subtitle=f"À feuilleter : {names[0]}, puis {names[1]}. Le même rôle est à"
                               " la même place.")
        for side in (_side(own), _side(comparison))
    )
    return Sides(f"{names[0]}, puis {names[1]} : le même rôle à la même place", names,
                 (left, right))


def write_sides(
    comparison: Comparison, formats: tuple[str, ...], out: Path, paper: str | None = None
) -> Drawn:
    """Draw both maps into ``out``; ``paper`` is the PDF's. Raises EngineError.

    Where one of them does not read on A3 at the places of both, who holds each role is
    listed instead.
    """
    sides, stem = draw_sides(comparison), f"{comparison.stem}-cote-a-cote"
    has_roles = comparison.profile.is_measured  # what is only described has none
    drawings = draw_maps([replace(picture, on_a3_only=True, at_slots_only=has_roles)
                          for picture in sides.pictures], formats, are_together=True)
    why = why_replaced(sides.pictures, drawings, _NAMED)
    if has_roles:
        why = why or why_displaced(drawings, _NAMED)
    if why:
        rendered = render_in_its_place(comparison, why, stem, formats, paper)
    else:
        pages = []
        for picture, drawn in zip(sides.pictures, drawings, strict=True):
            if isinstance(drawn, EngineError):
                raise drawn
            pages.append(map_page(picture, drawn))
        rendered = render_page(_together(sides, pages), stem, formats, paper)
    return write_rendered(out, rendered)


def _together(sides: Sides, pages: Sequence[DrawnPage]) -> DrawnPage:
    """A sheet a territory; what is said beside, and each tie, under its territory's name."""
    told = list(zip(sides.names, pages, strict=True))
    table = pages[0].table
    maps = [page.sheets[:1] for page in pages]
    words = [page.sheets[1:] for page in pages]
    return DrawnPage(
        tuple(sheet for sheets in (*maps, *words) for sheet in sheets), sides.title,
        Table(table.title, ("Territoire", *table.headings),
              tuple((name, *row) for name, page in told for row in page.table.rows),
              tuple(line for page in pages for line in page.table.sources)),
        tuple(f"{name} : {remark}" for name, page in told for remark in page.remarks),
        tuple(replace(listing, heading=f"{name} : {listing.heading}")
              for name, page in told for listing in page.listings),
    )


def _side(comparison: Comparison) -> Picture:
    """A territory's own map, at the places that comparing gives its entities, with the ghosts."""
    model = comparison.profile.model
    here = comparison.here.marked(comparison.here.territory.name)
    plain = draw_map(here, None)
    if not comparison.profile.is_measured:
        return plain
    overlay = draw_overlay(here, comparison.reference, comparison.profile)
    placed = {box.id: box for box in overlay.boxes}
    standings = {link.id: link.standing for link in overlay.links}
    boxes = tuple(_at_its_place(box, placed) for box in plain.boxes)
    drawn = {box.id for box in boxes}
    ghosts = tuple(box for box in overlay.boxes if box.id not in drawn)
    return replace(
        plain,
        boxes=(*boxes, *ghosts),
        links=tuple(replace(link, standing=standings.get(link.id, link.standing))
                    for link in plain.links),
        slots=overlay.slots, is_overlay=True,
        lanes=lanes_of(here, model, {box.id: box.role for box in boxes if box.role}),
        listings=overlay.listings,
        description=f"{plain.description} {overlay.description}",
    )


def _at_its_place(box: Box, placed: Mapping[str, Box]) -> Box:
    told = placed.get(box.id, box)
    return replace(box, role=told.role, standing=told.standing, badge=told.badge)
