"""What the engine is asked for a map without roles: ranks, their direction, their gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link
from replicate.views.map.asking import Request, straightened
from replicate.views.map.rank_folds import Fold
from replicate.views.map.verbs import VERB_ROOM, verb_text
from replicate.views.page.geometry import POINTS_PER_INCH
from replicate.views.page.label import Label, TypeScale
from replicate.views.typography.font import text_width
from replicate.views.typography.wrapping import wrap

_BETWEEN_BOXES = 1.4
_LINE_ENDS = 2.6


@record
class Variant:
    """A way to rank the boxes.

    ``stagger`` is the number of ranks over which boxes without a further tie
    spread, so that a rank of fifteen becomes three of five; ``spread`` the
    points added between two ranks and between two boxes. With a ``fold``, the
    ranks are folded to that width, and lines are bent round the boxes after.
    """

    direction: str
    stagger: int = 1
    spread: tuple[float, float] = (0.0, 0.0)
    fold: Fold | None = None


def rank_request(
    boxes: Sequence[Box], links: Sequence[Link], labels: Mapping[str, Label],
    scale: TypeScale, variant: Variant, straight: bool,
) -> Request:
    """Asks for places of ``boxes`` (named b0, b1…) and lines of ``links`` (e0, e1…)."""
    between_ranks = _between_ranks(links, scale, variant.direction) + variant.spread[0]
    between_boxes = _BETWEEN_BOXES * scale.name + variant.spread[1]
    request = Request("dot", {
        "rankdir": variant.direction,
        "splines": "true",
        "nodesep": f"{between_boxes / POINTS_PER_INCH:.3f}",
        "ranksep": f"{between_ranks / POINTS_PER_INCH:.3f}",
    }, _engine_body(boxes, links, labels, _lengths(boxes, links, variant.stagger)))
    return straightened(request) if straight else request


def _between_ranks(links: Sequence[Link], scale: TypeScale, direction: str) -> float:
    """Room for the longest verb between two ranks, and for the ends of its line."""
    lines = [wrap(verb_text(link), VERB_ROOM * scale.verb, scale.verb)
             for link in links]
    if direction == "TB":
        return _LINE_ENDS * scale.name + 1.2 * scale.verb * max(map(len, lines), default=0)
    widest = max((text_width(text, scale.verb) for verb in lines for text in verb), default=0.0)
    return widest + _LINE_ENDS * scale.name


def _lengths(boxes: Sequence[Box], links: Sequence[Link], stagger: int) -> list[int]:
    """How many ranks each tie spans: boxes that only end, or only start, ties take turns."""
    order = {box.id: index for index, box in enumerate(boxes)}
    shift: dict[str, int] = {}
    for near, far in (("source", "target"), ("target", "source")):
        partners: dict[str, int] = {}
        for link in links:
            end, other = getattr(link, far), order[getattr(link, near)]
            partners[end] = min(partners.get(end, other), other)
        only_there = set(partners) - {getattr(link, near) for link in links}
        turns = sorted(only_there, key=lambda id_: (partners[id_], order[id_]))
        shift |= {id_: turn % stagger for turn, id_ in enumerate(turns)}
    return [1 + max(shift.get(link.source, 0), shift.get(link.target, 0)) for link in links]


def _engine_body(
    boxes: Sequence[Box], links: Sequence[Link], labels: Mapping[str, Label],
    lengths: Sequence[int],
) -> str:
    names = {box.id: f"b{index}" for index, box in enumerate(boxes)}
    statements = [
        f"{names[box.id]} [shape=box, width={labels[box.id].width / POINTS_PER_INCH:.4f}, "
        f"height={labels[box.id].height / POINTS_PER_INCH:.4f}];"
        for box in boxes
    ]
    statements += [
        f"{names[link.source]} -> {names[link.target]} "
        f"[id=e{index}, minlen={lengths[index]}, arrowhead=none];"
        for index, link in enumerate(links)
    ]
    return "\n".join(statements)
