"""One try at a map without roles: ranked by the engine, then packed on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link, Picture
from replicate.views.map.anchored import drawable_links
from replicate.views.map.asking import Asking, Routed
from replicate.views.map.islands import Island, bound_islands, find_islands
from replicate.views.map.notices import STRAIGHT_NOTICE
from replicate.views.map.packing import Arrangement, Size, arrangements, best_in
from replicate.views.map.placed import Layout, PlacedBox, PlacedCaption, PlacedLink
from replicate.views.map.rank_folds import Fold, fold_ranks, ranks_of
from replicate.views.map.ranked import Variant, rank_request
from replicate.views.map.rows import RowRouter
from replicate.views.page.geometry import Curve, Point, Rect, broken_line, centred
from replicate.views.page.label import (
    FLOOR,
    Label,
    TextLine,
    TypeScale,
    natural_label,
    shape_of,
)
from replicate.views.page.outline import side_point, touching_point

CAPTION = "Sans lien dessiné à cette date"

_MARGIN = 4.0
_LINE_ROOM = 1.4


@record
class Draft:
    """The engine's answer for one variant at one size, to be packed on a page.

    ``ranked`` is that answer; ``routed`` the same, its ranks folded if need be.
    """

    variant: Variant
    scale: TypeScale
    labels: Mapping[str, Label]
    tied: tuple[Box, ...]
    loose: tuple[Box, ...]
    links: tuple[Link, ...]
    ranked: Routed
    routed: Routed
    islands: tuple[Island, ...]

    @property
    def gap(self) -> float:
        """Room between loose boxes; twice that between islands."""
        return 1.4 * self.scale.name

    @property
    def caption(self) -> TextLine:
        """What is written over the loose boxes."""
        return TextLine(CAPTION, max(FLOOR, 0.8 * self.scale.name))

    def arranged(self, area: Rect) -> Arrangement:
        """Its parts put together in the way that suits ``area`` best."""
        return best_in(self._arrangements, room_in(area))

    @cached_property
    def _arrangements(self) -> list[Arrangement]:
        """The ways to put its parts together: each draft is tried on many sheets."""
        return arrangements(
            [(island.rect.width, island.rect.height) for island in self.islands],
            [(self.labels[box.id].width, self.labels[box.id].height) for box in self.loose],
            (self.caption.width, 1.5 * self.caption.height), self.gap,
        )

    def promise(self, area: Rect) -> float:
        """How many times larger the draft could be in ``area``; under 1 it does not fit."""
        return self.arranged(area).promise(room_in(area))


def room_in(area: Rect) -> Size:
    """The width and height that a draft may fill."""
    return (area.width - 2 * _MARGIN, area.height - 2 * _MARGIN)


def make_draft(
    picture: Picture, variant: Variant, size: float, straight: bool
) -> Asking[Draft]:
    """The picture ranked with names of that size. Raises EngineError."""
    (draft,) = yield from make_drafts(picture, (variant,), size, straight)
    return draft


def make_drafts(
    picture: Picture, variants: Sequence[Variant], size: float, straight: bool
) -> Asking[list[Draft]]:
    """The picture ranked in several ways, asked together. Raises EngineError."""
    scale = TypeScale(size)
    links = drawable_links(picture)
    ends = {id_ for link in links for id_ in (link.source, link.target)}
    boxes = _ordered_boxes(picture)
    tied = tuple(box for box in boxes if box.id in ends)
    loose = tuple(box for box in boxes if box.id not in ends)
    labels = {box.id: natural_label(box, scale) for box in boxes}
    answers: Sequence[Routed] = [Routed(0, 0, {})] * len(variants)
    if tied:
        answers = yield [rank_request(tied, links, labels, scale, variant, straight)
                         for variant in variants]
    groups = find_islands(tied, links)
    drafts = []
    for variant, routed in zip(variants, answers, strict=True):
        islands = bound_islands(groups, tied, links, labels, routed)
        draft = Draft(Variant(variant.direction, variant.stagger, variant.spread), scale, labels,
                      tied, loose, tuple(links), routed, routed, tuple(islands))
        drafts.append(folded(draft, variant.fold) if variant.fold else draft)
    return drafts


def folded(draft: Draft, how: Fold) -> Draft:
    """The draft with the ranks of its largest part folded, and lines still to be bent."""
    groups = [island.boxes for island in draft.islands]
    centres = fold_ranks([draft.ranked.nodes[f"b{index}"] for index in groups[0]],
                         [draft.labels[draft.tied[index].id] for index in groups[0]],
                         draft.scale, how)
    moved = {f"b{index}": centre for index, centre in zip(groups[0], centres, strict=True)}
    inside = {draft.tied[index].id for index in groups[0]}
    edges = {f"e{index}": draft.ranked.edges[f"e{index}"]
             for index, link in enumerate(draft.links) if link.source not in inside}
    routed = replace(draft.ranked, nodes={**draft.ranked.nodes, **moved}, edges=edges)
    first, *others = bound_islands(groups, draft.tied, draft.links, draft.labels, routed)
    first = replace(first, rect=first.rect.grown(_LINE_ROOM * draft.scale.name))
    return replace(draft, variant=replace(draft.variant, fold=how), routed=routed,
                   islands=(first, *others))


def _bent(draft: Draft) -> Draft:
    """A folded draft with the lines of its largest part led through the gaps of its rows."""
    rects = {}
    for index in draft.islands[0].boxes:
        box = draft.tied[index]
        label = draft.labels[box.id]
        rects[box.id] = centred(draft.routed.nodes[f"b{index}"], label.width, label.height)
    ids = list(rects)
    rows = [[ids[place] for place in row]
            for row in ranks_of([rects[id_].centre for id_ in ids])]
    inside = [link for link in draft.links if link.source in rects]
    curves = RowRouter(rects, rows, _LINE_ROOM * draft.scale.name).route(inside)
    edges = {f"e{index}": curves[link.id] for index, link in enumerate(draft.links)
             if link.id in curves}
    straight = draft.routed.straight and len(draft.islands) > 1
    routed = replace(draft.routed, edges={**draft.routed.edges, **edges}, straight=straight)
    return replace(draft, routed=routed)


def _ordered_boxes(picture: Picture) -> list[Box]:
    """Boxes in the order of their roles' slots, then as the picture gives them."""
    order = {slot.role: index for index, slot in enumerate(picture.slots)}
    return sorted(picture.boxes, key=lambda box: order.get(box.role or "", len(order)))


def put_on_page(draft: Draft, area: Rect) -> Layout:
    """The draft's boxes, lines and caption in the middle of ``area``."""
    draft = _bent(draft) if draft.variant.fold else draft
    arranged = draft.arranged(area)
    left = area.x + (area.width - arranged.width) / 2
    top = area.y + (area.height - arranged.height) / 2
    boxes: dict[str, PlacedBox] = {}
    shifts: dict[str, Point] = {}
    for island, corner in zip(draft.islands, arranged.parts.corners, strict=True):
        shift = (left + corner[0] - island.rect.x, top + corner[1] - island.rect.y)
        for index in island.boxes:
            box = draft.tied[index]
            x, y = draft.routed.nodes[f"b{index}"]
            shifts[box.id] = shift
            boxes[box.id] = _placed(draft, box, (x + shift[0], y + shift[1]))
    across, down = left + arranged.loose_corner[0], top + arranged.loose_corner[1]
    for box, (x, y) in zip(draft.loose, arranged.loose.corners, strict=True):
        label = draft.labels[box.id]
        boxes[box.id] = _placed(draft, box, (across + x + label.width / 2,
                                             down + y + label.height / 2))
    links = [PlacedLink(link, _line(draft, f"e{index}", shifts[link.source],
                                    boxes[link.source], boxes[link.target]))
             for index, link in enumerate(draft.links)]
    text = draft.caption
    captions = [PlacedCaption(Rect(across, down - 1.4 * text.height, text.width, text.height),
                              text)] if draft.loose else []
    return Layout(area=area, scale=draft.scale, boxes=tuple(boxes.values()), links=tuple(links),
                  captions=tuple(captions),
                  notices=(STRAIGHT_NOTICE,) if draft.routed.straight else ())


def _placed(draft: Draft, box: Box, centre: Point) -> PlacedBox:
    label = draft.labels[box.id]
    return PlacedBox(box, centred(centre, label.width, label.height), label)


def _line(
    draft: Draft, edge: str, shift: Point, source: PlacedBox, target: PlacedBox
) -> Curve:
    curve = tuple((x + shift[0], y + shift[1]) for x, y in draft.routed.edges[edge])
    touch = side_point if draft.variant.fold else touching_point
    start = touch(shape_of(source.box), source.rect, curve[0])
    end = touch(shape_of(target.box), target.rect, curve[-1])
    return (*broken_line((start, curve[0]))[:-1], *curve, *broken_line((curve[-1], end))[1:])
