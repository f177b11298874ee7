"""The outline of each shape: its corners, and where a line must stop on it."""

from __future__ import annotations

from replicate.domain.vocabulary.marks import Shape
from replicate.views.page.geometry import Point, Rect, between
from replicate.views.page.label import slant

_HALVINGS = 24


def corners(shape: Shape, rect: Rect) -> tuple[Point, ...]:
    """Corners of a shape with straight sides, clockwise from the top left."""
    lean = _lean(shape, rect)
    middle = rect.centre[1]
    if shape is Shape.TEAM:
        return ((rect.x + lean, rect.y), (rect.right - lean, rect.y), (rect.right, middle),
                (rect.right - lean, rect.bottom), (rect.x + lean, rect.bottom),
                (rect.x, middle))
    return ((rect.x + lean, rect.y), (rect.right, rect.y),
            (rect.right - lean, rect.bottom), (rect.x, rect.bottom))


def _lean(shape: Shape, rect: Rect) -> float:
    """How far its sides lean in: a third of the width at most, so that a tall one has a top."""
    return min(slant(shape, rect.height), rect.width / 3)


def touching_point(shape: Shape, rect: Rect, outside: Point) -> Point:
    """Where a line from ``outside`` to the shape's centre meets the outline."""
    return _crossing(shape, rect, outside, rect.centre)


def _crossing(shape: Shape, rect: Rect, far: Point, near: Point) -> Point:
    """Where the line from ``far``, outside the shape, to ``near``, inside, meets it."""
    for _ in range(_HALVINGS):
        half = between(far, near, 0.5)
        if _is_inside(shape, rect, half):
            near = half
        else:
            far = half
    return near


def side_point(shape: Shape, rect: Rect, outside: Point) -> Point:
    """Where a line from ``outside`` square to the facing side meets the outline.

    Lines thus keep their spread along a side instead of closing on the centre.
    """
    across = rect.x <= outside[0] <= rect.right
    if shape in (Shape.PLACE, Shape.INSTITUTION) \
            and (across or rect.y <= outside[1] <= rect.bottom) and not _within(rect, outside):
        return (min(max(outside[0], rect.x), rect.right),
                min(max(outside[1], rect.y), rect.bottom))
    foot = (outside[0], rect.centre[1]) if across else (rect.centre[0], outside[1])
    if not _is_inside(shape, rect, foot):
        return touching_point(shape, rect, outside)
    return _crossing(shape, rect, outside, foot)


def _within(rect: Rect, point: Point) -> bool:
    return rect.x < point[0] < rect.right and rect.y < point[1] < rect.bottom


def _is_inside(shape: Shape, rect: Rect, point: Point) -> bool:
    across = (point[0] - rect.centre[0]) / (rect.width / 2)
    down = (point[1] - rect.centre[1]) / (rect.height / 2)
    if shape is Shape.FORUM:
        return across ** 2 + down ** 2 <= 1
    if abs(across) > 1 or abs(down) > 1:
        return False
    share = _lean(shape, rect) / (rect.width / 2)
    if shape is Shape.TEAM:
        return abs(across) <= 1 - share * abs(down)
    if shape is Shape.CARE:
        return -1 + share * (1 - down) / 2 <= across <= 1 - share * (1 + down) / 2
    return True
