"""The only caller of the page printer: SVG sheets become a PDF, and each the PNG of itself."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from replicate.domain.record import record
from replicate.domain.reports.picture import DrawnPage, DrawnSheet
from replicate.errors import EngineError
from replicate.views.page.geometry import POINTS_PER_INCH
from replicate.views.page.paper_words import UNTITLED, reduced_words, words_after
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH, MM_PER_INCH, MM_PER_POINT
from replicate.views.typography.font import clean_text, font_path, within_font

PAPERS = {"a3": (A3_WIDTH, A3_HEIGHT), "a4": (A3_HEIGHT, 595.28)}
"""Width and height of a sheet, landscape, in points."""

PIXELS_PER_INCH = 150
"""An A3 page is then 2,480 pixels wide: crisp on a projector."""

_MOST_PIXELS = 9_000_000
"""Of a whole PNG: an A2 page at 150 pixels an inch. Drawing each takes a dozen bytes."""

_LEAST_PER_INCH = 75
"""Pixels an inch under which the smallest text, of 9 points, is no longer read."""

_UNDER = 0.02
"""In pixels: more than what rounding could add, which would add a row."""

_LONGEST_SIDE = 14_400.0
"""Points of a PDF page beyond which many readers refuse it (ISO 32000-1, annex C)."""

_ROOT = str(Path(__file__).parent)
"""Where the printer stands: the current folder may be gone."""

NOTE_ROOM = 18.0
"""Points at the foot of a page for the words that say that its picture is reduced."""

_FORGIVEN = 0.995
_RUNS_KEPT = 10


@record
class _Place:
    """A page, and the picture on it as many times its own size as ``scale`` says.

    ``note`` stands under a picture that is printed smaller than it was made for.
    """

    width: float
    height: float
    scale: float
    note: str = ""


def render_pdf(page: DrawnPage, paper: str | None = None) -> bytes:
    """Each sheet on a page of its own, then the same in words: tagged, the same bytes every time.

    ``paper`` is a key of ``PAPERS``; without it a sheet larger than A3 keeps its
    own size. The file follows PDF/UA-1, so that a screen reader gets the
    description of each sheet, the table and the lists. Raises EngineError.
    """
    places = [_place(sheet.svg, paper) for sheet in page.sheets]
    data = {
        "title": clean_text(page.title) or UNTITLED,
        "sheets": list(map(_sheet_data, page.sheets, places)),
        "words": words_after(page, PAPERS[paper or "a3"]),
    }
    return _compile("PDF", page.sheets, data, format="pdf", pdf_standards=["ua-1"])


def render_png(svg: str) -> bytes:
    """The page as PNG on white: 150 pixels an inch up to A2, as many in all beyond.

    Raises EngineError.
    """
    width, height = _own_size(svg)
    per_inch = _pixels_per_inch(svg)
    whole = DrawnSheet(_on_whole_pixels(svg, width, height, per_inch), "")
    place = _Place(*_own_size(whole.svg), 1.0)
    data = {"title": "", "sheets": [_sheet_data(whole, place)], "words": None}
    return _compile("PNG", [whole], data, format="png", ppi=per_inch)


def _on_whole_pixels(svg: str, width: float, height: float, per_inch: float) -> str:
    """The page, its size rounded to whole pixels.

    The printer paints an image on whole pixels, then fits it to its page: within
    a page that ends inside a pixel, it drops a row from the middle of the letters.
    """
    sides = [(round(side * per_inch / POINTS_PER_INCH) - _UNDER) * MM_PER_INCH / per_inch
             for side in (width, height)]
    return re.sub(r'width="[\d.]+mm" height="[\d.]+mm"',
                  f'width="{sides[0]:.6f}mm" height="{sides[1]:.6f}mm"', svg, count=1)


def is_too_coarse(svg: str) -> bool:
    """Whether the page is so large that its small texts cannot be read in the PNG."""
    return _pixels_per_inch(svg) < _LEAST_PER_INCH


def _pixels_per_inch(svg: str) -> float:
    width, height = _own_size(svg)
    square_inches = width * height / POINTS_PER_INCH ** 2
    return min(PIXELS_PER_INCH, math.sqrt(_MOST_PIXELS / square_inches))


def reduced_print(svg: str, paper: str | None) -> float | None:
    """Size in points of the smallest text when the page is printed reduced; else None."""
    return _smallest_text(svg, _place(svg, paper).scale)


def _smallest_text(svg: str, scale: float) -> float | None:
    sizes = [float(size) for size in re.findall(r'<text [^>]*font-size="([\d.]+)"', svg)]
    return min(sizes) * scale if sizes and scale < _FORGIVEN else None


def _own_size(svg: str) -> tuple[float, float]:
    """Width and height of an SVG whose size is told in millimetres, in points."""
    head = svg[svg.index("<svg"):]
    found = re.search(r'width="([\d.]+)mm" height="([\d.]+)mm"', head[:head.index(">")])
    if not found:
        raise ValueError("an SVG page tells its width and height in millimetres")
    return float(found[1]) / MM_PER_POINT, float(found[2]) / MM_PER_POINT


def _place(svg: str, paper: str | None) -> _Place:
    """The picture fills its sheet, without being enlarged.

    Without a ``paper``, one larger than an A3 has a page of its own size.
    """
    width, height = _own_size(svg)
    sheet = PAPERS[paper or "a3"]
    scale = min(1.0, sheet[0] / width, sheet[1] / height)
    if paper is None and scale < _FORGIVEN:
        scale = min(1.0, _LONGEST_SIDE / max(width, height))
        return _Place(width * scale, height * scale, scale)
    if paper is None or scale >= _FORGIVEN:
        return _Place(*sheet, scale)
    scale = min(sheet[0] / width, (sheet[1] - NOTE_ROOM) / height)
    size = _smallest_text(svg, scale)
    return _Place(*sheet, scale, reduced_words(paper, size) if size else "")


def _sheet_data(sheet: DrawnSheet, place: _Place) -> dict[str, Any]:
    width, height = _own_size(sheet.svg)
    return {
        "width": place.width, "height": place.height,
        "image-width": width * place.scale, "image-height": height * place.scale,
        "description": clean_text(sheet.description) or UNTITLED, "note": place.note,
    }


def _compile(
    kind: str, sheets: Sequence[DrawnSheet], data: dict[str, Any], **options: Any
) -> bytes:
    import typst

    try:
        made: Any = typst.compile(
            _template(), root=_ROOT, font_paths=_fonts(),
            sys_inputs={
                "page": json.dumps(data),
                **{f"svg-{number}": within_font(sheet.svg) for number, sheet in enumerate(sheets)},
            },
            **options,
        )
    except typst.TypstError as error:
        raise EngineError(f"Le {kind} n'a pas pu être fait : {error}.",
                          "Demandez le SVG, qui dit la même chose.") from error
    finally:
        _forget()
    return bytes(made)


@cache
def _fonts() -> Any:
    """Arimo alone, read once."""
    import typst

    return typst.Fonts(False, False, [str(Path(font_path()).parent)])


def _forget() -> None:
    """Let go of what the printer made.

    It keeps that for its next runs, where nothing is the same again: the pixels of ten
    A3 pages would take as much memory as all the rest. Runs on nothing cost it little.
    """
    import typst

    for _ in range(_RUNS_KEPT):
        typst.compile(b"", root=_ROOT, font_paths=_fonts(), format="svg")


@cache
def _template() -> bytes:
    return Path(__file__).with_name("paper.typ").read_bytes()
