"""What lies round a point of a line, and which places for the line's verb it leaves free."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from replicate.domain.record import record
from replicate.views.map.line_grid import LineGrid, RectGrid, Segment, is_entered
from replicate.views.page.geometry import Place, Point, Rect, is_free

_NEAR = (0.0, 1.5, 3.0, 5.0, 7.0)
"""How far from its line, in points, a verb may be; each step must be free of other lines."""

_CLEARLY = 0.7
"""By how many points its own line must be nearer than any other, at least."""

_TIP = 3.0


@record
class Vicinity:
    """All that a place could cover or be taken for, found once for the places round a point.

    ``own`` are the lines that the verb is for, ``others`` all other lines.
    """

    page: Rect
    walls: Collection[Rect]
    ends: Collection[Point]
    own: Collection[Segment]
    others: Collection[Segment]

    def leaves_free(self, place: Place) -> bool:
        """Whether a verb in ``place`` covers nothing and reads as its own lines'."""
        return (self.page.contains(place) and is_free(place, self.walls) and self._belongs(place)
                and not (self.ends and self._hides_an_end(place)))

    def _belongs(self, place: Place) -> bool:
        """Whether the nearest line is one of its own, and near."""
        if not self.others:
            return is_entered(place, self.own, _NEAR[-1])
        if is_entered(place, self.others, _CLEARLY):
            return False  # so it is for most places, where lines are many
        # What is entered within a reach is within any larger one.
        at = bisect_left(_NEAR, True, key=lambda reach: is_entered(place, self.own, reach))
        return at == 0 or (
            at < len(_NEAR) and not is_entered(place, self.others, _NEAR[at] + _CLEARLY))

    def _hides_an_end(self, place: Place) -> bool:
        tip = Rect(*place).grown(_TIP)
        return any(map(tip.holds, self.ends))


@record
class Surroundings:
    """The whole of a drawing, as far as verbs must know it."""

    page: Rect
    walls: RectGrid
    lines: LineGrid

    def near(self, spot: Rect, own: Collection[str]) -> Vicinity:
        """What matters to places within ``spot`` for the verb of the lines named ``own``."""
        reach = spot.grown(_NEAR[-1] + _CLEARLY)
        segments = self.lines.around(reach)
        return Vicinity(
            self.page, self.walls.overlapping(spot), self.lines.ends_in(reach),
            [segment for segment in segments if segment[0] in own],
            [segment for segment in segments if segment[0] not in own],
        )
