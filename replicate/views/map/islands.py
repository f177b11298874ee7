"""Parts of a map which no tie joins: each can be put where the page has room for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link
from replicate.views.map.asking import Routed
from replicate.views.page.geometry import Point, Rect, around, centred, polyline
from replicate.views.page.label import Label


@record
class Island:
    """Boxes that ties join, by their place in the list given, and the room they take."""

    boxes: tuple[int, ...]
    rect: Rect


def find_islands(boxes: Sequence[Box], links: Sequence[Link]) -> list[tuple[int, ...]]:
    """Groups of boxes joined by ties, the largest first."""
    root = {box.id: box.id for box in boxes}

    def top(id_: str) -> str:
        while root[id_] != id_:
            id_ = root[id_]
        return id_

    for link in links:
        root[top(link.target)] = top(link.source)
    groups: dict[str, list[int]] = {}
    for index, box in enumerate(boxes):
        groups.setdefault(top(box.id), []).append(index)
    return sorted(map(tuple, groups.values()), key=lambda group: (-len(group), group))


def bound_islands(
    groups: Sequence[tuple[int, ...]], boxes: Sequence[Box], links: Sequence[Link],
    labels: Mapping[str, Label], routed: Routed,
) -> list[Island]:
    """The rectangle of each group in the engine's answer, its lines included."""
    home = {boxes[index].id: number for number, group in enumerate(groups) for index in group}
    corners: list[list[Point]] = [[] for _ in groups]
    for index, box in enumerate(boxes):
        label = labels[box.id]
        rect = centred(routed.nodes[f"b{index}"], label.width, label.height)
        corners[home[box.id]] += [(rect.x, rect.y), (rect.right, rect.bottom)]
    for index, link in enumerate(links):
        if curve := routed.edges.get(f"e{index}"):
            corners[home[link.source]] += polyline(curve)
    return [Island(group, around(points)) for group, points in zip(groups, corners, strict=True)]
