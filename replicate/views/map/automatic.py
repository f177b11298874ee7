"""The map without roles: the engine ranks the boxes, and the page takes what it needs.

Boxes without a tie stand apart under a caption, so that nobody reads them as
working with nobody. Several ways to rank are tried; the one that prints
largest is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from replicate.domain.reports.picture import Picture
from replicate.views.map.asking import Asking
from replicate.views.map.detours import lead_round_boxes
from replicate.views.map.draft import Draft, folded, make_draft, make_drafts, put_on_page, room_in
from replicate.views.map.islands import find_islands
from replicate.views.map.placed import Layout
from replicate.views.map.rank_folds import Fold, row_count, worthwhile_folds
from replicate.views.map.ranked import Variant
from replicate.views.page.geometry import Rect

LARGEST_NAME = 18.0
SMALLEST_NAME = 9.0
"""Names are printed between these sizes, in points."""

MOST_BENT, MOST_BENT_EVER = 150, 200
"""Ties beyond which lines are straight at once: the first where they are more than two a box.

The engine would bend them for seconds or minutes, and they would read no better.
"""

_LARGEST_FOLDED = 14.5
"""Beyond it, room goes to the lines, which are many where ranks had to be folded."""

_STEP = 0.25
_MOST_TRIES = 6
_CONTESTANTS = 3
_STAGGERS = (1, 2, 3, 4)
_MANY = 70
_STAGGER_COST = 0.04
_WIDEST_SPREAD = 2.2
_FOLD_COST = 0.12
_FEWEST_FOLDED = 5


def draft_smallest(picture: Picture) -> Asking[list[Draft]]:
    """Several ways to rank, at the smallest names allowed: they say which page is needed.

    Raises EngineError.
    """
    straight = len(picture.links) > max(MOST_BENT, min(2 * len(picture.boxes), MOST_BENT_EVER))
    first = yield from make_draft(picture, Variant("LR"), SMALLEST_NAME, straight)
    straight = first.routed.straight
    staggers = _STAGGERS if len(picture.boxes) <= _MANY else _STAGGERS[:1]
    if not first.links or len(first.links) > MOST_BENT or straight:
        staggers = _STAGGERS[:1]
    variants = [Variant(direction, stagger) for stagger in staggers for direction in ("LR", "TB")]
    drafts = yield from make_drafts(picture, variants[1:], SMALLEST_NAME, straight)
    return [first, *drafts, *_folded(drafts[0])]


def _folded(draft: Draft) -> list[Draft]:
    """The top-down draft with its ranks folded to several widths."""
    group = find_islands(draft.tied, draft.links)[0] if draft.links else ()
    if len(group) < _FEWEST_FOLDED:
        return []
    labels = [draft.labels[draft.tied[index].id] for index in group]
    nodes = [draft.routed.nodes[f"b{index}"] for index in group]
    return [folded(draft, how) for how in worthwhile_folds(nodes, labels, draft.scale)]


def lay_out_freely(
    picture: Picture, area: Rect, drafts: Sequence[Draft]
) -> Asking[Layout]:
    """The picture in ``area``, ranked in the way and at the largest names that it holds.

    ``drafts`` are those of ``draft_smallest``; at least one fits the area.
    Verbs are not placed yet. Raises EngineError.
    """
    fitting = [draft for draft in drafts if draft.promise(area) >= 1] or list(drafts[:1])
    fitting.sort(key=lambda draft: -_worth(draft, area))
    best = fitting[0]
    for least in fitting[:_CONTESTANTS]:
        larger = yield from _enlarged(picture, least, area, best.scale.name)
        if larger:
            best = larger
    spread = yield from _spread(picture, best, area)
    layout = put_on_page(spread, area)
    return layout if spread.routed.straight else (yield from lead_round_boxes(layout))


def _worth(draft: Draft, area: Rect) -> float:
    """The size promised, as far as it is used, less a little for lines made longer."""
    most = _LARGEST_FOLDED if draft.variant.fold else LARGEST_NAME
    promised = min(draft.promise(area), most / SMALLEST_NAME)
    cost = _STAGGER_COST * (draft.variant.stagger - 1)
    return promised * (1 - cost - (_FOLD_COST if draft.variant.fold else 0.0))


def _enlarged(
    picture: Picture, least: Draft, area: Rect, beaten: float
) -> Asking[Draft | None]:
    """The variant at the largest names that fit, if they are larger than ``beaten``."""
    size = SMALLEST_NAME * least.promise(area)
    for _ in range(_MOST_TRIES):
        most = _LARGEST_FOLDED if least.variant.fold else LARGEST_NAME
        size = min(most, size // _STEP * _STEP)
        if size <= beaten:
            return None
        draft = yield from make_draft(picture, least.variant, size, least.routed.straight)
        promise = draft.promise(area)
        if promise >= 1:
            return draft
        size = min(size - _STEP, size * promise)
    return None


def _spread(picture: Picture, draft: Draft, area: Rect) -> Asking[Draft]:
    """The draft with wider gaps where the page has room to spare: verbs need it."""
    if not draft.links or draft.routed.straight:
        return draft
    if draft.variant.fold:
        return _stretched(draft, area)
    arranged = draft.arranged(area)
    width, height = room_in(area)
    spare = (max(0.0, width - arranged.width), max(0.0, height - arranged.height))
    across = draft.variant.direction == "LR"
    ranks = _levels(draft, 0 if across else 1)
    along, aside = spare if across else spare[::-1]
    most = _WIDEST_SPREAD * draft.scale.name
    for share in (0.9, 0.45):
        gaps = (min(most, share * along / max(1, len(ranks) - 1)),
                min(most, share * aside / max(1, 1.5 * max(ranks.values()))))
        if max(gaps) < 1:
            break
        variant = Variant(draft.variant.direction, draft.variant.stagger, gaps)
        wider = yield from make_draft(picture, variant, draft.scale.name, draft.routed.straight)
        if wider.promise(area) >= 1:
            return wider
    return draft


def _stretched(draft: Draft, area: Rect) -> Draft:
    """A folded draft with its rows wider and further apart, where the page has room to spare."""
    for way in (_widened, _heightened):
        wider = way(draft, area)
        draft = wider if wider.promise(area) >= 1 else draft
    return draft


def _widened(draft: Draft, area: Rect) -> Draft:
    how = draft.variant.fold or Fold(0.0)
    spare = room_in(area)[0] - draft.arranged(area).width - 1
    return folded(draft, Fold(how.width + max(0.0, spare) / draft.scale.name))


def _heightened(draft: Draft, area: Rect) -> Draft:
    how = draft.variant.fold or Fold(0.0)
    spare = room_in(area)[1] - draft.arranged(area).height
    rows = row_count([draft.routed.nodes[f"b{index}"] for index in draft.islands[0].boxes])
    stretch = min(_WIDEST_SPREAD, spare / draft.scale.name / max(1, rows))
    return folded(draft, Fold(how.width, max(0.0, stretch)))


def _levels(draft: Draft, axis: int) -> dict[int, int]:
    """The ranks by their coordinate, and how many boxes each holds."""
    values = sorted(point[axis] for point in draft.routed.nodes.values())
    level, levels = 0, {0: 1}
    for before, value in pairwise(values):
        level += value - before > 1
        levels[level] = levels.get(level, 0) + 1
    return levels
