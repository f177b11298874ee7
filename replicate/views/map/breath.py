"""The room that a line leaves round boxes it does not belong to."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.views.page.geometry import Rect

_BREATH = 3.0
"""Points round a box; the engine adds one: nearer, a line seems to touch the box."""

_BETWEEN = 6.0
"""Points left between two obstacles: what the ports of both need."""


def with_breath(rects: Sequence[Rect]) -> list[Rect]:
    """Each rectangle with a breath on every side, less where a neighbour is too near for it."""
    return [_grown(rect, [other for other in rects if other is not rect]) for rect in rects]


def _grown(rect: Rect, others: Sequence[Rect]) -> Rect:
    reach = rect.grown(_BETWEEN + 2 * _BREATH)
    near = [other for other in others if other.overlaps(reach)]
    left = _side([rect.x - other.right for other in near])
    right = _side([other.x - rect.right for other in near])
    up = _side([rect.y - other.bottom for other in near])
    down = _side([other.y - rect.bottom for other in near])
    return Rect(rect.x - left, rect.y - up, rect.width + left + right, rect.height + up + down)


def _side(gaps: Sequence[float]) -> float:
    """Half of what the nearest neighbour on that side leaves; a gap under zero is beside it."""
    nearest = min((gap for gap in gaps if gap >= 0), default=_BETWEEN + 2 * _BREATH)
    return min(_BREATH, max(0.0, (nearest - _BETWEEN) / 2))
