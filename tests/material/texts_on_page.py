"""Where the texts of an SVG page stand, from its own numbers and the font's widths."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from xml.etree import ElementTree

from replicate.domain.reports.picture import DrawnSheet
from replicate.views.page.geometry import Rect
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.typography.font import text_width
from tests.material.measured_pages import SVG, tree

_MOVE = re.compile(r"(translate|scale|rotate)\(([^)]*)\)")
_ASCENT, _DESCENT = 0.72, 0.2
"""Of the letters themselves, in sizes: lines may be set tighter than a font's own box."""

Affine = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class PrintedText:
    """A text, its size on the page's own format, and the rectangle of its letters."""

    text: str
    size: float
    rect: Rect


def printed_texts(svg: str) -> list[PrintedText]:
    """Every text of a page, in its order."""
    found: list[PrintedText] = []

    def visit(element: ElementTree.Element, outer: Affine) -> None:
        here = _joined(outer, element.get("transform", ""))
        if element.tag == f"{SVG}text":
            found.append(_printed(element, here))
        for child in element:
            visit(child, here)

    visit(tree(svg), (1, 0, 0, 1, 0, 0))
    return found


def page_rect(svg: str) -> Rect:
    """The whole page, in points."""
    sides = (tree(svg).get("viewBox") or "").split()
    return Rect(*map(float, sides))


def overlapping(texts: list[PrintedText]) -> list[tuple[str, str]]:
    """Pairs of texts whose letters cover one another."""
    down = sorted(texts, key=lambda item: item.rect.y)
    found = []
    for at, one in enumerate(down):
        bottom = one.rect.bottom
        for other in islice(down, at + 1, None):
            if other.rect.y >= bottom:  # so are all that follow
                break
            if one.rect.overlaps(other.rect):
                found.append((one.text, other.text))
    return found


def outside(svg: str) -> list[str]:
    """Texts that leave their page."""
    return _outside(printed_texts(svg), page_rect(svg))


def _outside(texts: list[PrintedText], page: Rect) -> list[str]:
    return [item.text for item in texts if not page.contains(item.rect)]


def check_texts(sheets: Iterable[DrawnSheet]) -> None:
    """Fail when a text of a sheet covers another, or leaves its page."""
    for sheet in sheets:
        texts = printed_texts(sheet.svg)
        assert overlapping(texts) == []
        assert _outside(texts, page_rect(sheet.svg)) == []


def check_a3(sheets: Iterable[DrawnSheet], least: float) -> None:
    """Fail when a sheet is no A3, or has a text of less than ``least`` points."""
    for sheet in sheets:
        page = page_rect(sheet.svg)
        assert (page.width, page.height) == (A3_WIDTH, A3_HEIGHT)
        assert min(item.size for item in printed_texts(sheet.svg)) >= least


def _printed(element: ElementTree.Element, at: Affine) -> PrintedText:
    text, size = element.text or "", float(element.get("font-size", "0"))
    width = text_width(text, size, element.get("font-weight") == "bold")
    anchor = {"middle": width / 2, "end": width}.get(element.get("text-anchor", ""), 0.0)
    left = float(element.get("x", "0")) - anchor
    baseline = float(element.get("y", "0"))
    corners = [_moved(at, x, y) for x in (left, left + width)
               for y in (baseline - _ASCENT * size, baseline + _DESCENT * size)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    scale = math.sqrt(abs(at[0] * at[3] - at[1] * at[2]))
    return PrintedText(text, size * scale,
                       Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))


def _moved(at: Affine, x: float, y: float) -> tuple[float, float]:
    return at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5]


def _joined(outer: Affine, transform: str) -> Affine:
    for kind, numbers in _MOVE.findall(transform):
        given = [float(part) for part in re.split(r"[ ,]+", numbers.strip())]
        outer = _times(outer, _affine(kind, given))
    return outer


def _affine(kind: str, given: list[float]) -> Affine:
    if kind == "translate":
        return (1, 0, 0, 1, given[0], given[1] if len(given) > 1 else 0)
    if kind == "scale":
        return (given[0], 0, 0, given[-1], 0, 0)
    turn = math.radians(given[0])
    cos, sin = math.cos(turn), math.sin(turn)
    x, y = given[1:] if len(given) > 1 else (0.0, 0.0)
    return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)


def _times(a: Affine, b: Affine) -> Affine:
    return (
        a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
    )
