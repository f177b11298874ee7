"""Maps that read on A3; where a network is too large, the matrix takes its place, or lists do.

The map gives way by measure and not by a count of entities: it does when its names, of
nine points, need a sheet larger than A3, when its lines lie on one another, when nothing of it
can be drawn, or when the engine has not drawn it in its time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import MOST_BOXES, DrawnMap, Picture
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import with_capital
from replicate.errors import EngineError, EngineTooSlow
from replicate.usecases.drawing.formats import Rendered, draw_maps, render_drawn, render_page
from replicate.usecases.pictures.fitting import why_not_on_sheets

MOST_REPLACED = MOST_BOXES // 2
"""Entities beyond which a matrix, of dozens of sheets, must be asked for: lists replace the map."""


@record
class AskedMap:
    """A map asked for without saying which view, and what another view is made from.

    ``stem`` names its files and ``other_stem`` those of the matrix. ``by`` begins the advice
    on the other views: the command that draws them, where it is not the one that was run.
    """

    stem: str
    other_stem: str
    picture: Picture
    snapshot: Snapshot
    by: str = ""


def render_readable(
    maps: Sequence[AskedMap], formats: Sequence[str], paper: str | None
) -> list[Rendered | EngineError]:
    """Each map, or the matrix in its place, in the formats asked for."""
    drawings = draw_maps([replace(item.picture, on_a3_only=True) for item in maps], formats)
    return [_rendered(item, drawn, formats, paper)
            for item, drawn in zip(maps, drawings, strict=True)]


def _rendered(
    item: AskedMap, drawn: DrawnMap | EngineError, formats: Sequence[str], paper: str | None
) -> Rendered | EngineError:
    why = why_unreadable(item.picture, drawn, "la carte")
    if why is None:
        return render_drawn(item.stem, item.picture, drawn, formats, paper)
    is_long = len(item.picture.boxes) > MOST_REPLACED
    can_be_asked = not why_not_on_sheets(item.picture.boxes, len(item.picture.rows))
    try:
        made = _with_matrix(item, why, formats, paper) if can_be_asked and not is_long \
            else _with_lists(item, why, can_be_asked, formats, paper)
    except EngineError as error:
        return error
    return replace(made, files={**made.files, **_text_of(item, formats)})


def _with_matrix(
    item: AskedMap, why: str, formats: Sequence[str], paper: str | None
) -> Rendered:
    from replicate.usecases.drawing.view_pages import matrix_page

    page = matrix_page(_in_its_place(item.snapshot, why))
    made = render_page(page, item.other_stem, formats, paper)
    told = (f"{item.stem} : {why} ; la matrice la remplace ({item.other_stem})."
            f" {item.by}--view map dessine la carte quand même, --view sheets une fiche par"
            " entité.")
    return replace(made, notices=(told, *made.notices), gave_way=item.stem)


def _with_lists(
    item: AskedMap, why: str, can_be_asked: bool, formats: Sequence[str], paper: str | None
) -> Rendered:
    """In words, what a matrix cannot show either, or shows on sheets by the dozen."""
    from replicate.usecases.pictures.map_lists import lists_page

    stem = f"{item.stem}-liste"
    made = render_page(lists_page(item.picture, why), stem, formats, paper)
    told = f"{item.stem} : {why}"
    told += (f" ; une liste la remplace ({stem}). --view matrix fait la matrice, de très"
             " nombreuses feuilles, --view sheets une fiche par entité ;" if can_be_asked
             else f", et une matrice aussi ; une liste les remplace ({stem}) ;")
    told += " la table dit chaque lien."
    return replace(made, notices=(told, *made.notices))


def why_unreadable(
    picture: Picture, drawn: DrawnMap | EngineError, named: str
) -> str | None:
    """Why a map cannot be read on A3, ``named`` « la carte » or the like; None when it can.

    None too where the engine is missing or failed: then no picture takes its place.
    """
    if isinstance(drawn, EngineTooSlow):
        return f"{named} demanderait plus de temps que le moteur de dessin n'en a"
    if isinstance(drawn, EngineError):
        return None
    if drawn.sheets and picture.is_too_large:
        crowd = "d'éléments" if len(picture.boxes) > MOST_BOXES else \
            "de liens" if picture.has_too_many else "de texte"
        return f"{named} aurait trop {crowd} pour être lue"
    if drawn.is_crowded:
        return f"{named} aurait des lignes trop serrées pour être suivies"
    return f"{named} demanderait {drawn.larger} pour rester lisible" if drawn.larger else None


def _in_its_place(snapshot: Snapshot, why: str) -> Matrix:
    from replicate.usecases.pictures.matrix_picture import draw_matrix

    matrix = draw_matrix(snapshot)
    # Whoever asked for a map must see at once why it is none.
    note = f"{with_capital(why)} : cette matrice la remplace."
    return replace(matrix, subtitle=f"{note} {matrix.subtitle}".rstrip())


def _text_of(item: AskedMap, formats: Sequence[str]) -> dict[str, bytes]:
    """The map as text, which has no size: it is made where it was asked for."""
    from replicate.views.map.dot import render_dot

    return {f"{item.stem}.dot": render_dot(item.picture).encode()} if "dot" in formats else {}
