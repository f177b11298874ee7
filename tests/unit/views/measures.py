"""What the tests of views measure on a placed picture and on its SVG."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

from replicate.domain.report import Picture
from replicate.views.geometry import Rect, crosses, polyline
from replicate.views.layout import Sheet
from replicate.views.picture import run_engine
from replicate.views.placed import Layout
from replicate.views.svg import place_on_page

SVG = "{http://www.w3.org/2000/svg}"


def placed(picture: Picture) -> tuple[Sheet, Layout]:
    """The picture laid out by the real engine."""
    return place_on_page(picture, run_engine)


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    """Pairs of boxes, bars, verbs and lane headings that cover one another."""
    marks: list[tuple[str, Rect]] = [(item.box.id, item.rect) for item in layout.boxes]
    marks += [(item.box.id, item.rect) for item in layout.bars]
    marks += [(f"verb {item.links[0].id}", item.rect) for item in layout.verbs]
    marks += [(f"lane {item.lane.id}", item.text) for item in layout.lanes]
    return [(a, b) for (a, first), (b, second) in combinations(marks, 2)
            if first.overlaps(second)]


def lines_through_boxes(layout: Layout) -> list[tuple[str, str]]:
    """Ties whose line enters a box that is neither of its ends."""
    return [
        (tie.link.id, item.box.id)
        for tie in layout.links
        for item in layout.boxes
        if item.box.id not in (tie.link.source, tie.link.target)
        and crosses(polyline(tie.curve), item.rect.grown(-1))
    ]


def tree(svg: str) -> ElementTree.Element:
    """The SVG parsed: fails when it is not well-formed."""
    return ElementTree.fromstring(svg.encode())


def text_sizes(svg: str) -> list[float]:
    """Printed size in points of every text, the frame's enlargement counted."""
    sizes = []

    def visit(element: ElementTree.Element, factor: float) -> None:
        found = re.search(r"scale\(([\d.]+)\)", element.get("transform", ""))
        factor *= float(found[1]) if found else 1.0
        if element.tag == f"{SVG}text":
            sizes.append(factor * float(element.get("font-size", "0")))
        for child in element:
            visit(child, factor)

    visit(tree(svg), 1.0)
    return sizes


def groups(svg: str, kind: str) -> dict[str, ElementTree.Element]:
    """Groups of a class by their id."""
    return {
        group.get("id", ""): group
        for group in tree(svg).iter(f"{SVG}g")
        if kind in group.get("class", "").split()
    }
