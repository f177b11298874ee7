"""The PDF and the PNG: one page, tagged, nothing run, nothing dropped without a sign."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from replicate.domain.reports.picture import DrawnPage, DrawnSheet, Listing, Picture, Table
from replicate.errors import EngineError
from replicate.usecases.drawing.formats import render_page
from replicate.views.page.paper import (
    PAPERS,
    PIXELS_PER_INCH,
    is_too_coarse,
    reduced_print,
    render_pdf,
    render_png,
)
from replicate.views.table import HEADINGS, tie_table
from tests.material.drawn_maps import render_svg
from tests.material.sample_pictures import invented, overlay, pau_2004, pau_2009


@cache
def page(name: str) -> DrawnPage:
    """A drawn picture with a list and a remark."""
    pictures: dict[str, Callable[[], Picture]] = {
        "roles": pau_2009, "automatic": lambda: invented(12), "overlay": overlay,
        "large": lambda: invented(60),
    }
    picture = pictures[name]()
    return DrawnPage((DrawnSheet(render_svg(picture), picture.description),), picture.title,
                     tie_table(pau_2004()), ("Récit d'un seul côté",),
                     (Listing("Sources", ("[1] un rapport",)),))


def svg_of(name: str) -> str:
    """The SVG of a picture's one sheet."""
    (sheet,) = page(name).sheets
    return sheet.svg


def on_sheets(*svgs: str) -> DrawnPage:
    """A drawn picture, on other sheets."""
    sheets = tuple(DrawnSheet(svg, f"Feuille {n}") for n, svg in enumerate(svgs, 1))
    return replace(page("roles"), sheets=sheets)


def read(pdf: bytes) -> Any:
    """The PDF as a reader sees it."""
    return pypdf.PdfReader(io.BytesIO(pdf))


def marks(pdf: bytes) -> list[Any]:
    """Every element of the PDF's structure, in reading order."""

    def walk(item: Any) -> Iterator[Any]:
        item = item.get_object()
        if isinstance(item, list):
            for child in item:
                yield from walk(child)
        elif isinstance(item, dict):
            yield item
            if "/K" in item:
                yield from walk(item["/K"])

    return list(walk(read(pdf).trailer["/Root"]["/StructTreeRoot"]))


def size_of(pdf: bytes, number: int = 0) -> tuple[float, float]:
    """Width and height of one of its pages, in points."""
    box = read(pdf).pages[number].mediabox
    return float(box.width), float(box.height)


def test_a_screen_reader_gets_everything() -> None:
    """Tags, language, title, the picture's description, and a table with its headings."""
    shown = page("roles")
    pdf = render_pdf(shown)
    root = read(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "fr-FR"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read(pdf).metadata["/Title"] == shown.title
    found = marks(pdf)
    assert [item["/Alt"] for item in found if item.get("/S") == "/Figure"] == [
        sheet.description for sheet in shown.sheets
    ]
    kinds = [item.get("/S") for item in found]
    assert kinds.count("/TH") == len(HEADINGS)
    assert kinds.count("/TD") == len(HEADINGS) * len(shown.table.rows)
    assert kinds.count("/H1") == 1


def test_the_pages_after_the_picture_say_it_in_words() -> None:
    """Title, remarks, description, every cell of the table and every list are real text."""
    shown = page("roles")
    said = " ".join(part.extract_text() for part in read(render_pdf(shown)).pages[1:])
    said = " ".join(said.replace("\u200b", "").split())
    for text in (shown.title, *shown.remarks, shown.sheets[0].description,
                 "Sources", "[1] un rapport",
                 *(cell for row in shown.table.rows for cell in row)):
        assert " ".join(text.split()) in said


@pytest.mark.parametrize("along", ["rows", "columns"])
def test_no_row_of_pixels_is_lost(along: str) -> None:
    """Stripes two pixels wide are all there, and all as wide: no letter loses its foot."""
    size, stripes = 2 * 72 / PIXELS_PER_INCH, 430
    shape = (f'x="0" width="1190" height="{size}" y' if along == "rows"
             else f'y="0" height="841" width="{size}" x')
    svg = ('<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm"'
           ' viewBox="0 0 1190.55 841.89">'
           + "".join(f'<rect {shape}="{2 * size * index}"/>' for index in range(stripes))
           + "</svg>")
    image = Image.open(io.BytesIO(render_png(svg))).convert("L")
    line = (100, 0, 101, 4 * stripes) if along == "rows" else (0, 100, 4 * stripes, 101)
    grey = image.crop(line).tobytes()
    # Four pixels a stripe and its gap; a lost one shifts all that follow.
    assert all(grey[4 * index] < 160 < grey[4 * index + 3] for index in range(stripes))


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_every_page_has_the_size_asked_for(paper: str) -> None:
    """Whatever the picture's own size, all pages are sheets of the printer."""
    for name in ("roles", "large"):
        pdf = render_pdf(page(name), paper)
        for number in range(len(read(pdf).pages)):
            assert size_of(pdf, number) == pytest.approx(PAPERS[paper], abs=0.1)


def test_a_large_picture_keeps_its_size() -> None:
    """Without a sheet asked for, a picture larger than A3 is not made smaller."""
    assert size_of(render_pdf(page("roles"))) == pytest.approx(PAPERS["a3"], abs=0.1)
    width, height = size_of(render_pdf(page("large")))
    assert width > PAPERS["a3"][0] * 1.4
    assert size_of(render_pdf(page("large")), 1) == pytest.approx(PAPERS["a3"], abs=0.1)
    assert height > PAPERS["a3"][1]


def test_what_a_smaller_sheet_does_to_print_is_measured() -> None:
    """On A3 nothing is reduced; on A4 the smallest text, 9 points, becomes 6.2."""
    svg = svg_of("roles")
    assert reduced_print(svg, None) is None
    assert reduced_print(svg, "a3") is None
    assert reduced_print(svg, "a4") == pytest.approx(6.2, abs=0.05)
    assert reduced_print(svg_of("large"), None) is None
    assert (reduced_print(svg_of("large"), "a3") or 9) < 9


@pytest.mark.parametrize(("paper", "told"), [
    ("a4", "Image réduite en A4, plus petit texte : 6,2 points."), ("a3", ""), (None, "")])
def test_a_reduced_page_says_so(paper: str | None, told: str) -> None:
    """Whoever holds the sheet reads on it that it was made for a larger one, and only then."""
    first = read(render_pdf(page("roles"), paper)).pages[0].extract_text()
    text = " ".join(normalize("NFKC", first).split())
    assert told in text
    assert ("à imprimer en A3" in text) == ("Image réduite" in text) == bool(told)


def test_png_is_a_projector_wide() -> None:
    """An A3 page is 2,480 pixels wide."""
    png = render_png(svg_of("roles"))
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 2480


def grown(width: int, height: int) -> str:
    """A picture on a page of that many millimetres."""
    svg = svg_of("roles")
    head = svg[svg.index("<svg"):].partition(">")[0]
    return svg.replace(head, re.sub(
        r'width="[^"]+" height="[^"]+"', f'width="{width}mm" height="{height}mm"', head))


@pytest.mark.parametrize(("width", "height", "is_coarse"), [
    (594, 420, False), (1189, 841, False), (1188, 14_000, True), (14_000, 300, True),
])
def test_png_is_bounded_whatever_the_page(width: int, height: int, is_coarse: bool) -> None:
    """As many pixels in all as an A1 has, however tall or wide; what cannot be read is known."""
    png = render_png(grown(width, height))
    drawn = int.from_bytes(png[16:20], "big") * int.from_bytes(png[20:24], "big")
    assert drawn < 17_600_000
    assert is_too_coarse(grown(width, height)) is is_coarse


def test_pdf_page_opens_everywhere() -> None:
    """A page is never longer than the 14,400 points that readers admit; its reduction is told."""
    tall = on_sheets(grown(1188, 14_000))
    width, height = size_of(render_pdf(tall))
    assert height == pytest.approx(14_400, abs=1)
    assert width == pytest.approx(14_400 * 1188 / 14_000, abs=1)
    (notice,) = render_page(tall, "frise", ["pdf"]).notices
    assert "réduite à la plus grande page qu'un PDF permet" in notice
    (notice,) = render_page(tall, "frise", ["png"]).notices
    assert "se lisent en PNG : ouvrir le SVG" in notice


def test_several_sheets_are_one_document_with_a_page_each() -> None:
    """Each sheet has its page, size and description in the PDF, and files that sort."""
    names = ("roles", "large", *["overlay"] * 8)
    several = on_sheets(*map(svg_of, names))
    files = render_page(several, "fiches", ["svg", "pdf"]).files
    assert list(files) == [
        *(f"fiches-feuille-{n:02}.svg" for n in range(1, 11)), "fiches.pdf", "fiches.csv"
    ]
    assert files["fiches-feuille-02.svg"] == svg_of("large").encode()
    pdf = files["fiches.pdf"]
    assert size_of(pdf, 0) == size_of(render_pdf(page("roles")))
    assert size_of(pdf, 1) == size_of(render_pdf(page("large")))
    assert size_of(pdf, len(names)) == pytest.approx(PAPERS["a3"], abs=0.1)
    told = [mark["/Alt"] for mark in marks(pdf) if mark.get("/S") == "/Figure"]
    assert told == [f"Feuille {n}" for n in range(1, 11)]
    said = " ".join(read(pdf).pages[len(names)].extract_text().split())
    assert "Feuille 1" in said
    assert "Feuille 10" in said


def test_long_table_is_cut_and_says_so() -> None:
    """A PDF has the first five hundred rows, and says how many more the table beside it has."""
    table = page("roles").table
    rows = tuple((f"rang {i}", *[""] * (len(table.headings) - 1)) for i in range(507))
    long = replace(page("roles"), table=replace(table, rows=rows))
    text = " ".join(part.extract_text() for part in read(render_pdf(long)).pages)
    assert "rang 499" in text
    assert "rang 500" not in text
    assert "il en manque 7" in " ".join(text.split())
    assert b"rang 506" in render_page(long, "carte", ["pdf"]).files["carte.csv"]


@pytest.mark.parametrize("name", ["roles", "automatic", "overlay"])
def test_png_and_pdf_are_the_same_page(name: str) -> None:
    """The first page of the PDF, made of pixels, is the PNG but for the edges of letters."""
    png = Image.open(io.BytesIO(render_png(svg_of(name)))).convert("RGB")
    drawn = pypdfium2.PdfDocument(render_pdf(page(name)))[0].render(scale=150 / 72).to_pil()
    drawn = drawn.convert("RGB").resize(png.size)
    # Letters are smoothed otherwise by each; at a quarter of the size that evens out.
    small = [image.resize((png.width // 4, png.height // 4), Image.Resampling.BOX)
             for image in (png, drawn)]
    apart = ImageStat.Stat(ImageChops.difference(*small))
    assert max(apart.mean) < 3
    blank = Image.new("RGB", small[0].size, "white")
    assert max(ImageStat.Stat(ImageChops.difference(small[0], blank)).mean) > 4 * max(apart.mean)


def test_the_same_bytes_twice() -> None:
    """Neither the day nor the run shows in a PDF or in a PNG."""
    assert render_pdf(page("overlay")) == render_pdf(page("overlay"))
    assert render_png(svg_of("overlay")) == render_png(svg_of("overlay"))


ODD = (
    '#read("/etc/passwd") #eval("1+1") #import "@preview/cetz:0.3.0"', "$x^2$ *gras* _it_ <l> @r",
    "\\ \" ' & < > # [ ] { } //", "🏥 漢字 עברית العربية नमस्ते", "a" * 300,
    "\u202eabc\u2066", "q\u0301\u0323 e\u0301 ﬁ \u00ad \u200b \ufeff", "👨\u200d👩",
    "\u2028 a\nb\tc",
    "\ufffe", "=1+1", "", " ",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_only_text(text: str) -> None:
    """In every place, text is printed as it is: nothing runs and nothing is refused."""
    said = printed(text)
    if text.startswith("#read"):
        assert text.replace(" ", "") in said
        assert "root:" not in said
    if "漢" in text:
        assert "□□" in said


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=30))
def test_any_text_is_printed(texts: list[str]) -> None:
    """No character makes the tagged PDF fail, in a picture, a line of a table or a list."""
    sheet = DrawnSheet(render_svg(named(texts[0])), texts[-1])
    table = Table(texts[0], ("A",), tuple((text,) for text in texts))
    shown = DrawnPage((sheet,), texts[0], table, tuple(texts), (Listing(texts[0], tuple(texts)),))
    assert len(read(render_pdf(shown)).pages) > 1


def named(text: str) -> Picture:
    """A picture whose title and boxes bear ``text``."""
    picture = invented(2)
    return replace(picture, title=text, boxes=tuple(
        replace(box, name=text, notes=(text,)) for box in picture.boxes))


def printed(text: str) -> str:
    """A page with ``text`` everywhere, as the PDF says it, without blanks."""
    shown = DrawnPage(
        (DrawnSheet(render_svg(named(text)), text),), text,
        Table(text, ("A",), ((text,),)), (text,), (Listing(text, (text,)),))
    said = "".join(part.extract_text() for part in read(render_pdf(shown)).pages)
    return "".join(said.replace("\u200b", "").split())


def test_a_bad_svg_is_an_engine_error() -> None:
    """What cannot be drawn is told, not traced."""
    bad = '<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm"><unclosed></svg>'
    with pytest.raises(EngineError, match="PNG"):
        render_png(bad)
    with pytest.raises(EngineError, match="PDF"):
        render_pdf(on_sheets(bad))


@pytest.mark.skipif(os.name == "nt", reason="Windows garde le dossier courant")
def test_printing_needs_no_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that was deleted under the terminal stops no picture."""
    svg = svg_of("roles")
    there = render_png(svg)
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert render_png(svg) == there
