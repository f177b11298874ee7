"""From a picture to the bytes of each format asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from replicate.domain.measure import french_number
from replicate.domain.record import record
from replicate.domain.reports.picture import MOST_BOXES, DrawnMap, DrawnPage, Listing, Picture
from replicate.domain.wording.source_words import SOURCES
from replicate.errors import EngineError, ReplicateError
from replicate.usecases.pictures.fitting import fitted
from replicate.usecases.writing.earlier_files import earlier_notice
from replicate.usecases.writing.safe_writing import write_files

_PAGE_FORMATS = frozenset({"svg", "png", "pdf"})
_MOST_IN_PIXELS, _MOST_IN_PDF = 20, 48
"""Sheets made as PNG, and in one PDF, where each takes three megabytes; SVG has them all."""


@record
class Rendered:
    """Files by their names, and what to know before printing them.

    ``gave_way`` is the stem of the picture whose place they take, if any.
    """

    files: Mapping[str, bytes]
    notices: tuple[str, ...] = ()
    gave_way: str = ""


@record
class Drawn:
    """What one picture of a run came to: the files written, or why there are none."""

    paths: tuple[Path, ...] = ()
    notices: tuple[str, ...] = ()
    error: ReplicateError | None = None


def write_rendered(out: Path, made: Rendered) -> Drawn:
    """Write what was made into ``out``, and tell what an earlier drawing left there."""
    paths = write_files(out, made.files)
    return Drawn(paths, made.notices + earlier_notice(out, made.files, made.gave_way))


def render_files(picture: Picture, stem: str, formats: Sequence[str]) -> Rendered:
    """A picture in each format asked for, and the table of the same ties.

    ``formats`` are among svg, png, pdf and dot. Raises EngineError.
    """
    (rendered,) = render_each([(stem, picture)], formats)
    if isinstance(rendered, EngineError):
        raise rendered
    return rendered


def render_each(
    pictures: Sequence[tuple[str, Picture]], formats: Sequence[str], paper: str | None = None
) -> list[Rendered | EngineError]:
    """The same for several pictures with their stems, laid out together: the engine is shared.

    ``paper`` is the PDF's, see ``views/page/paper.py``.
    """
    drawings = draw_maps([picture for _, picture in pictures], formats)
    return [render_drawn(stem, picture, drawn, formats, paper)
            for (stem, picture), drawn in zip(pictures, drawings, strict=True)]


def draw_maps(
    pictures: Sequence[Picture], formats: Sequence[str], are_together: bool = False
) -> Sequence[DrawnMap | EngineError]:
    """The sheets of each picture, none when no format needs them, or why it is not drawn."""
    from replicate.views.map.picture import render_maps

    if not _PAGE_FORMATS & set(formats):
        return [DrawnMap()] * len(pictures)
    return render_maps(pictures, are_together)


def render_drawn(
    stem: str, picture: Picture, drawn: DrawnMap | EngineError, formats: Sequence[str],
    paper: str | None,
) -> Rendered | EngineError:
    """A picture that is drawn, in each format asked for, or why it is not."""
    from replicate.views.map.dot import render_dot

    if isinstance(drawn, EngineError):
        return drawn
    try:
        rendered = render_page(map_page(picture, drawn), stem, formats, paper)
    except EngineError as error:
        return error
    if drawn.larger:
        told = (f"{stem} : la carte demande {drawn.larger} pour rester lisible (9 points au"
                " moins) ; --view matrix se lit sur des feuilles A3")
        rendered = replace(rendered, notices=(told, *rendered.notices))
    if "dot" not in formats:
        return rendered
    return replace(rendered, files={**rendered.files, f"{stem}.dot": render_dot(picture).encode()})


def map_page(picture: Picture, drawn: DrawnMap) -> DrawnPage:
    """A map or an overlay on its sheets, with the table of the same ties."""
    from replicate.views.table import tie_table

    remarks = (picture.as_of, picture.banner or "", picture.subtitle, picture.status_note)
    return DrawnPage(
        drawn.sheets, picture.title, tie_table(_as_drawn(picture)),
        tuple(filter(None, remarks)),
        (Listing("Les éléments, un par un",
                 fitted([box.title for box in picture.boxes], MOST_BOXES)),
         *picture.listings, Listing(SOURCES, picture.sources)),
    )


def render_page(
    page: DrawnPage, stem: str, formats: Sequence[str], paper: str | None = None
) -> Rendered:
    """A page in each format asked for, whatever drew it, and its table.

    Several sheets are one PDF, and each a file in the other formats:
    ``STEM-feuille-1.svg``, ``STEM-feuille-2.svg``… Raises EngineError.
    """
    from replicate.views.page.paper import render_pdf, render_png
    from replicate.views.table import render_csv

    files = {}
    names = _sheet_names(stem, len(page.sheets))
    for number, (name, sheet) in enumerate(zip(names, page.sheets, strict=True)):
        if "svg" in formats:
            files[f"{name}.svg"] = sheet.svg.encode()
        if "png" in formats and number < _MOST_IN_PIXELS:
            files[f"{name}.png"] = render_png(sheet.svg)
    if "pdf" in formats:
        first = replace(page, sheets=page.sheets[:_MOST_IN_PDF])
        files[f"{stem}.pdf"] = render_pdf(first, paper)
    files[f"{stem}.csv"] = render_csv(page.table).encode()
    notices = _left_out(page, formats) + (_pixel_notices(page) if "png" in formats else ())
    return Rendered(files, notices + (_print_notices(page, paper) if "pdf" in formats else ()))


def _left_out(page: DrawnPage, formats: Sequence[str]) -> tuple[str, ...]:
    """What has only the first of very many sheets."""
    count = len(page.sheets)
    return tuple(
        f"en {name.upper()}, les {most} premières feuilles sur {count} : le SVG les a toutes"
        for name, most in (("png", _MOST_IN_PIXELS), ("pdf", _MOST_IN_PDF))
        if name in formats and count > most
    )


def _sheet_names(stem: str, count: int) -> list[str]:
    """The name of each sheet's files, numbered when there are several, so that they sort."""
    if count == 1:
        return [stem]
    digits = len(str(count))
    return [f"{stem}-feuille-{number:0{digits}}" for number in range(1, count + 1)]


def _pixel_notices(page: DrawnPage) -> tuple[str, ...]:
    from replicate.views.page.paper import is_too_coarse

    if not any(is_too_coarse(sheet.svg) for sheet in page.sheets):
        return ()
    return ("l'image est trop grande pour que ses petits textes se lisent en PNG :"
            " ouvrir le SVG, ou la table",)


def _print_notices(page: DrawnPage, paper: str | None) -> tuple[str, ...]:
    from replicate.views.page.paper import reduced_print

    sizes = [reduced_print(sheet.svg, paper) for sheet in page.sheets]
    size = min((size for size in sizes if size is not None), default=None)
    if size is None:
        return ()
    if paper is None:
        made = "réduite à la plus grande page qu'un PDF permet"
        advice = "ouvrir le SVG, ou la table"
    else:
        made = f"imprimée en {paper.upper()}"
        advice = "préférer l'A3" if paper == "a4" else "sans --paper, la page garde sa taille"
    told = french_number(round(size, 1))
    return (f"{made}, le plus petit texte fait {told} points : {advice}",)


def _as_drawn(picture: Picture) -> Picture:
    """The picture, whose table does not say "drawn" where nothing can be."""
    if not picture.is_too_large:
        return picture
    rows = tuple(replace(row, drawn="non : réseau trop grand") for row in picture.rows)
    return replace(picture, rows=rows)
