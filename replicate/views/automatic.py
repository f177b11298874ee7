"""The map without roles: the engine ranks the boxes, and the page takes what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from replicate.domain.report import Box, Link, Picture
from replicate.views.anchored import STRAIGHT_NOTICE, drawable_links
from replicate.views.font import text_width
from replicate.views.geometry import Curve, Rect, broken_line, centred, distance
from replicate.views.label import Label, TypeScale, natural_label, shape_of
from replicate.views.outline import touching_point
from replicate.views.placed import Engine, Layout, PlacedBox, PlacedLink, Routed
from replicate.views.verbs import VERB_ROOM, verb_text
from replicate.views.wrapping import wrap

LARGEST_NAME = 16.0
SMALLEST_NAME = 9.0
"""Names are printed between these sizes, in points."""

_POINTS_PER_INCH = 72.0
_MARGIN = 4.0
_HALF_STEP = 0.5


@dataclass(frozen=True)
class Fit:
    """An automatic layout and the size, in points, of the drawing it fills."""

    scale: TypeScale
    routed: Routed
    labels: Mapping[str, Label]

    @property
    def width(self) -> float:
        """Width of the drawing, its margins included."""
        return self.routed.width + 2 * _MARGIN

    @property
    def height(self) -> float:
        """Height of the drawing, its margins included."""
        return self.routed.height + 2 * _MARGIN


def smallest_fits(picture: Picture, engine: Engine) -> list[Fit]:
    """Both directions at the smallest names allowed: they say which page is needed.

    Raises EngineError.
    """
    across = _fit(picture, engine, "LR", SMALLEST_NAME, straight=False)
    return [across, _fit(picture, engine, "TB", SMALLEST_NAME, across.routed.straight)]


def lay_out_freely(picture: Picture, area: Rect, engine: Engine, fits: Sequence[Fit]) -> Layout:
    """The picture in ``area``, in the direction and at the largest names that it holds.

    ``fits`` are those of ``smallest_fits``; at least one is no larger than the
    area, or the first is drawn as it is. Verbs are not placed yet. Raises
    EngineError.
    """
    best: Fit | None = None
    for direction, least in zip(("LR", "TB"), fits, strict=True):
        if not _holds(area, least):
            continue
        for size in _sizes(area, least, best):
            fit = _fit(picture, engine, direction, size, least.routed.straight)
            if _holds(area, fit):
                best = fit
                break
        best = best or least
    return _on_page(picture, area, best or fits[0])


def _sizes(area: Rect, least: Fit, best: Fit | None) -> Iterator[float]:
    """Name sizes worth a try, from what the smallest layout promises down to its own."""
    promised = SMALLEST_NAME * min(area.width / least.width, area.height / least.height)
    size = min(LARGEST_NAME, (promised + _HALF_STEP) // _HALF_STEP * _HALF_STEP)
    floor = best.scale.name if best else SMALLEST_NAME
    while size > floor:
        yield size
        size -= _HALF_STEP


def _holds(area: Rect, fit: Fit) -> bool:
    return fit.width <= area.width and fit.height <= area.height


def _fit(
    picture: Picture, engine: Engine, direction: str, size: float, straight: bool
) -> Fit:
    scale = TypeScale(size)
    boxes = ordered_boxes(picture)
    labels = {box.id: natural_label(box, scale) for box in boxes}
    links = drawable_links(picture)
    body = _engine_body(boxes, labels, links)
    routed = engine("dot", {
        "rankdir": direction,
        "splines": "line" if straight else "true",
        "nodesep": f"{1.4 * size / _POINTS_PER_INCH:.3f}",
        "ranksep": f"{_between_ranks(links, scale, direction) / _POINTS_PER_INCH:.3f}",
    }, body)
    return Fit(scale, routed, labels)


def ordered_boxes(picture: Picture) -> list[Box]:
    """Boxes in the order of their roles' slots, then as the picture gives them."""
    rank = {slot.role: index for index, slot in enumerate(picture.slots)}
    return sorted(picture.boxes, key=lambda box: rank.get(box.role or "", len(rank)))


def _between_ranks(links: Sequence[Link], scale: TypeScale, direction: str) -> float:
    """Room for the longest verb between two ranks, and for the ends of its line."""
    lines = [wrap(verb_text(link), VERB_ROOM * scale.verb, scale.verb)
             for link in links]
    if direction == "TB":
        return 2.6 * scale.name + 1.2 * scale.verb * max(map(len, lines), default=0)
    widest = max((text_width(text, scale.verb) for verb in lines for text in verb), default=0.0)
    return widest + 2.6 * scale.name


def _engine_body(
    boxes: Sequence[Box], labels: Mapping[str, Label], links: Sequence[Link]
) -> str:
    names = {box.id: f"b{index}" for index, box in enumerate(boxes)}
    statements = [
        f"{names[box.id]} [shape=box, width={labels[box.id].width / _POINTS_PER_INCH:.4f}, "
        f"height={labels[box.id].height / _POINTS_PER_INCH:.4f}];"
        for box in boxes
    ]
    statements += [
        f"{names[link.source]} -> {names[link.target]} [id=e{index}, arrowhead=none];"
        for index, link in enumerate(links)
    ]
    return "\n".join(statements)


def _on_page(picture: Picture, area: Rect, fit: Fit) -> Layout:
    across = area.x + (area.width - fit.routed.width) / 2
    down = area.y + (area.height - fit.routed.height) / 2
    placed: dict[str, PlacedBox] = {}
    for index, box in enumerate(ordered_boxes(picture)):
        x, y = fit.routed.nodes[f"b{index}"]
        label = fit.labels[box.id]
        rect = centred((x + across, y + down), label.width, label.height)
        placed[box.id] = PlacedBox(box, rect, label)
    links = [
        PlacedLink(link, _line(fit.routed, f"e{index}", (across, down),
                               placed[link.source], placed[link.target]))
        for index, link in enumerate(drawable_links(picture))
    ]
    return Layout(area=area, scale=fit.scale, boxes=tuple(placed.values()), links=tuple(links),
                  notices=(STRAIGHT_NOTICE,) if fit.routed.straight else ())


def _line(
    routed: Routed, edge: str, shift: tuple[float, float], source: PlacedBox, target: PlacedBox
) -> Curve:
    curve = tuple((x + shift[0], y + shift[1]) for x, y in routed.edges.get(edge, ()))
    if len(curve) < 4:
        curve = broken_line((source.rect.centre, target.rect.centre))
    elif distance(curve[0], source.rect.centre) > distance(curve[-1], source.rect.centre) \
            and distance(curve[-1], target.rect.centre) > distance(curve[0], target.rect.centre):
        # The engine may hand an edge back from its head to its tail.
        curve = tuple(reversed(curve))
    start = touching_point(shape_of(source.box), source.rect, curve[0])
    end = touching_point(shape_of(target.box), target.rect, curve[-1])
    return (*broken_line((start, curve[0]))[:-1], *curve, *broken_line((curve[-1], end))[1:])
