"""Maps that read on A3; where a network is too large for one, the matrix takes its place.

The map gives way by measure and not by a count of entities: it does when its names, of
nine points, need a sheet larger than A3, or when nothing of it can be drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from replicate.domain.matrix_report import Matrix
from replicate.domain.report import MOST_BOXES, Picture
from replicate.domain.snapshot import Snapshot
from replicate.errors import EngineError
from replicate.usecases.drawing import Rendered, draw_svgs, render_drawn, render_page
from replicate.usecases.matrix_picture import draw_matrix
from replicate.usecases.view_pages import matrix_page

MOST_REPLACED = MOST_BOXES // 2
"""Entities beyond which a matrix, of dozens of sheets, replaces nothing: it must be asked for."""


@dataclass(frozen=True)
class AskedMap:
    """A map asked for without saying which view, and what another view is made from.

    ``stem`` names its files and ``other_stem`` those of the matrix.
    """

    stem: str
    other_stem: str
    picture: Picture
    snapshot: Snapshot


def render_readable(
    maps: Sequence[AskedMap], formats: Sequence[str], paper: str | None
) -> list[Rendered | EngineError]:
    """Each map, or the matrix in its place, in the formats asked for."""
    svgs = draw_svgs([item.picture for item in maps], formats)
    return [_rendered(item, svg, formats, paper) for item, svg in zip(maps, svgs, strict=True)]


def _rendered(
    item: AskedMap, svg: str | EngineError, formats: Sequence[str], paper: str | None
) -> Rendered | EngineError:
    why = _gives_way(item.picture, svg)
    if why is None:
        return render_drawn(item.stem, item.picture, svg, formats, paper)
    try:
        page = matrix_page(_in_its_place(item.snapshot, why))
        made = render_page(page, item.other_stem, formats, paper)
    except EngineError as error:
        return error
    told = (f"{item.stem} : {why} ; la matrice la remplace ({item.other_stem}). --view map dessine"
            " la carte quand même, --view sheets une fiche par entité.")
    return replace(made, files={**made.files, **_text_of(item, formats)},
                   notices=(told, *made.notices))


def _gives_way(picture: Picture, svg: str | EngineError) -> str | None:
    """Why the map cannot be read on A3; None when it can, or when the matrix would be no better."""
    from replicate.views.layout import larger_sheet

    if not svg or isinstance(svg, EngineError) or len(picture.boxes) > MOST_REPLACED:
        return None
    if picture.is_too_large:
        return "la carte aurait trop de liens pour être lue"
    sheet = larger_sheet(svg)
    return f"la carte demanderait {sheet} pour rester lisible" if sheet else None


def _in_its_place(snapshot: Snapshot, why: str) -> Matrix:
    matrix = draw_matrix(snapshot)
    note = f"{why[:1].upper()}{why[1:]} : cette matrice la remplace."
    return replace(matrix, notes=f"{note} {matrix.notes}")


def _text_of(item: AskedMap, formats: Sequence[str]) -> dict[str, bytes]:
    """The map as text, which has no size: it is made where it was asked for."""
    from replicate.views.dot import render_dot

    return {f"{item.stem}.dot": render_dot(item.picture).encode()} if "dot" in formats else {}
