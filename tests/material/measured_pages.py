"""What the tests of views measure on a placed picture and on its SVG."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from xml.etree import ElementTree

from replicate.domain.reports.picture import Picture
from replicate.views.map.placed import Layout, PlacedLink
from replicate.views.page.geometry import Point, Rect, clipped, crosses, polyline
from replicate.views.page.lines import drawn_line
from replicate.views.page.sizes import A3_WIDTH, Sheet
from replicate.views.typography.font import text_width
from tests.material.drawn_maps import place

NEAR = (0.0, 1.5, 3.0, 5.0, 7.0)
"""Distances in points at which a verb's own line must be met first."""

_BESIDE = 5.0
"""Points by which a line may leave the drawing: the page's margin begins there."""

SVG = "{http://www.w3.org/2000/svg}"


def placed(picture: Picture) -> tuple[Sheet, Layout]:
    """The picture laid out by the real engine."""
    return place(picture)


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    """Pairs of boxes, bars, verbs and lane headings that cover one another."""
    marks: list[tuple[str, Rect]] = [(item.box.id, item.rect) for item in layout.boxes]
    marks += [(item.box.id, item.rect) for item in layout.bars]
    marks += [(f"verb {item.links[0].id}", item.rect) for item in layout.verbs]
    marks += [(f"lane {item.lane.id}", item.text) for item in layout.lanes]
    marks += [("caption", item.rect) for item in layout.captions]
    return [(a, b) for (a, first), (b, second) in combinations(marks, 2)
            if first.overlaps(second)]


def lines_outside(layout: Layout) -> list[str]:
    """Ties whose line leaves the drawing by more than what keeps it off its lanes' edge."""
    room = layout.area.grown(_BESIDE)
    return [tie.link.id for tie in layout.links
            if not all(room.contains(Rect(x, y, 0, 0)) for x, y in polyline(tie.curve))]


def lines_through_boxes(layout: Layout) -> list[tuple[str, str]]:
    """Ties whose line enters a box that is neither of its ends."""
    return lines_near_boxes(layout, -1)


def lines_near_boxes(layout: Layout, reach: float) -> list[tuple[str, str]]:
    """Ties whose line comes nearer than ``reach`` points to a box that is neither of its ends."""
    return [
        (tie.link.id, item.box.id)
        for tie in layout.links
        for item in layout.boxes
        if item.box.id not in (tie.link.source, tie.link.target)
        and crosses(polyline(tie.curve), item.rect.grown(reach))
    ]


def lines_lost_at_bars(layout: Layout) -> list[tuple[str, str]]:
    """Ties whose line passes another's bar aslant or over its name, and that bar."""
    lost = []
    for tie in layout.links:
        points = polyline(tie.curve)
        for bar in layout.bars:
            if bar.box.id in (tie.link.source, tie.link.target):
                continue
            is_aslant = any(abs(start[0] - end[0]) > 0.1
                            for start, end in clipped(points, bar.rect))
            if is_aslant or crosses(points, bar.text_rect):
                lost.append((tie.link.id, bar.box.id))
    return lost


def verbs_at_edges(layout: Layout) -> list[tuple[str, str]]:
    """Verbs nearer than 0.9 points to the edge of a box or bar, and that box or bar."""
    marks = [(item.box.id, item.rect) for item in layout.boxes]
    marks += [(item.box.id, item.rect) for item in layout.bars]
    return [(verb.links[0].id, id_) for verb in layout.verbs for id_, rect in marks
            if verb.rect.grown(0.9).overlaps(rect)]


def verbs_astray(layout: Layout) -> list[str]:
    """Verbs further than the last of ``NEAR`` from their fan's lines, or nearer to another."""
    lines = {tie.link.id: polyline(tie.curve) for tie in layout.links}
    astray = []
    for verb in layout.verbs:
        own = {link.id for link in verb.links}
        near = [{id_ for id_, points in lines.items() if crosses(points, verb.rect.grown(reach))}
                for reach in NEAR]
        # Half a point is forgiven: curves are measured as short straight pieces.
        level = next((index for index, ids in enumerate(near) if ids & own), None)
        if level is None or any(
            crosses(points, verb.rect.grown(NEAR[level] - 0.5))
            for id_, points in lines.items() if id_ not in own
        ):
            astray.append(verb.links[0].id)
    return astray


def end_marks(tie: PlacedLink) -> tuple[list[list[Point]], list[Rect]]:
    """The corners of a tie's end marks as they are drawn, and the squares round its dots."""
    line = drawn_line(tie.link.type, tie.link.standing, tie.curve)
    corners = [[(float(x), float(y)) for x, y in re.findall(r"([-\d.]+),([-\d.]+)", found)]
               for found in re.findall(r'<polygon points="([^"]*)"', line)]
    dots = [Rect(float(x) - 3, float(y) - 3, 6, 6)
            for x, y in re.findall(r'<circle cx="([^"]*)" cy="([^"]*)"', line)]
    return corners, dots


def marks_meeting(layout: Layout) -> list[tuple[str, str]]:
    """Pairs of ties of which an end mark with corners lies on one of the other's."""
    marks = [(tie.link.id, mark) for tie in layout.links for mark in end_marks(tie)[0]]
    return [(a, b) for (a, one), (b, other) in combinations(marks, 2)
            if a != b and (_reaches_into(one, other) or _reaches_into(other, one))]


def _reaches_into(one: list[Point], other: list[Point]) -> bool:
    """Whether a point of one's outline is within the other, which is convex."""
    outline = [(x + (u - x) * step / 8, y + (v - y) * step / 8)
               for (x, y), (u, v) in zip(one, [*one[1:], one[0]], strict=True)
               for step in range(8)]
    return any(_holds_point(other, point) for point in outline)


def _holds_point(mark: list[Point], point: Point) -> bool:
    turns = [(u - x) * (point[1] - y) - (v - y) * (point[0] - x)
             for (x, y), (u, v) in zip(mark, [*mark[1:], mark[0]], strict=True)]
    return min(turns) > 0 or max(turns) < 0


def marks_hidden(layout: Layout) -> list[tuple[str, str]]:
    """Ties a mark of which, as it is drawn, lies under a verb; and that verb.

    Half a point of the mark's edge is forgiven: it is less than its outline.
    """
    verbs = [(verb.lines[0].text, verb.rect.grown(-0.5)) for verb in layout.verbs]
    hidden = []
    for tie in layout.links:
        corners, dots = end_marks(tie)
        hidden += [
            (tie.link.id, name) for name, rect in verbs
            if any(crosses([*mark, mark[0]], rect) for mark in corners)
            or any(dot.overlaps(rect) for dot in dots)
        ]
    return hidden


def frame_rects(svg: str) -> list[tuple[str, Rect]]:
    """Texts of the frame and the banner's box, where they stand on an A3 page."""
    frame = next(group for group in tree(svg).iter(f"{SVG}g") if group.get("class") == "cadre")
    found: list[tuple[str, Rect]] = []

    def visit(element: ElementTree.Element, down: float, in_banner: bool) -> None:
        moved = re.search(r"translate\(0,([\d.-]+)\)", element.get("transform", ""))
        down += float(moved[1]) if moved else 0.0
        in_banner = in_banner or element.get("class") == "bandeau"
        if element.tag == f"{SVG}text" and not in_banner:
            found.append((element.text or "", _text_rect(element, down)))
        if element.tag == f"{SVG}rect" and in_banner:
            sides = [float(element.get(key, "0")) for key in ("x", "y", "width", "height")]
            found.append(("bandeau", Rect(*sides).moved(0, down)))
        for child in element:
            visit(child, down, in_banner)

    visit(frame, 0.0, in_banner=False)
    return found


def _text_rect(element: ElementTree.Element, down: float) -> Rect:
    """A text's ink: from the height of its capitals to its baseline."""
    size = float(element.get("font-size", "0"))
    width = text_width(element.text or "", size, element.get("font-weight") == "bold")
    left = {"middle": width / 2, "end": width}.get(element.get("text-anchor", ""), 0.0)
    return Rect(float(element.get("x", "0")) - left,
                float(element.get("y", "0")) - 0.72 * size + down, width, 0.72 * size)


def letters_of(text: str) -> str:
    """Without what an end of line may change: its space, or the hyphen of a word cut there."""
    return "".join(text.replace("-", "").split())


@lru_cache(maxsize=2)
def tree(svg: str) -> ElementTree.Element:
    """The SVG parsed, to be read only: fails when it is not well-formed."""
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


def assert_frame_is_clear(svg: str) -> None:
    """Texts of the frame stand clear of one another and inside the page."""
    rects = frame_rects(svg)
    assert [(a, b) for (a, first), (b, second) in combinations(rects, 2)
            if first.overlaps(second)] == []
    height = float((tree(svg).get("viewBox") or "").split()[3])
    assert [text for text, rect in rects
            if rect.x < 0 or rect.right > A3_WIDTH or rect.y < 0 or rect.bottom > height] == []
