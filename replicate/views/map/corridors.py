"""The room between two rows of boxes: lines that run along it lie one under another.

Two lines that go far across a low corridor would be one thick line where both are in the
middle of it. Each is given its own share of the height, so that they stay apart and cross no
more than their ends ask for: of lines that go one way, the one ahead runs above.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from replicate.domain.record import record
from replicate.views.page.geometry import Point

_FIRST, _LAST = 0.12, 0.82


@record
class _Crossing:
    """A line's way through a corridor: where it comes in above, and where it leaves below."""

    id: str
    start: float
    end: float

    @property
    def left(self) -> float:
        """Where it is furthest to the left."""
        return min(self.start, self.end)

    @property
    def right(self) -> float:
        """Where it is furthest to the right."""
        return max(self.start, self.end)


def turning_heights(
    lines: Mapping[str, Sequence[Point]], first: Mapping[str, int]
) -> dict[str, list[float]]:
    """How far down each corridor of its way a line turns, from 0 at the top to 1.

    ``lines`` are points in pairs, each pair an upright piece; ``first`` is the row under which
    a line begins.
    """
    corridors: dict[int, list[_Crossing]] = defaultdict(list)
    for id_, points in lines.items():
        for index in range(1, len(points) - 1, 2):
            corridors[first[id_] + index // 2].append(
                _Crossing(id_, points[index][0], points[index + 1][0]))
    found = {row: _heights_of(crossings) for row, crossings in corridors.items()}
    return {id_: [found[first[id_] + index // 2][id_] for index in range(1, len(points) - 1, 2)]
            for id_, points in lines.items()}


def _heights_of(crossings: Sequence[_Crossing]) -> dict[str, float]:
    """How far down its corridor each line turns: from 0 at the top to 1, halfway when alone."""
    heights = {}
    for met in _meeting(crossings):
        tracks: list[int] = []
        for index, one in enumerate(met):
            tracks.append(1 + max((track for other, track in zip(met[:index], tracks, strict=True)
                                   if other.left <= one.right and one.left <= other.right),
                                  default=-1))
        count = max(tracks) + 1
        for one, track in zip(met, tracks, strict=True):
            heights[one.id] = _FIRST + (_LAST - _FIRST) * (track + 0.5) / count
    return heights


def _meeting(crossings: Sequence[_Crossing]) -> list[list[_Crossing]]:
    """Those which share some of the corridor, put in the order in which they lie from its top."""
    groups: list[list[_Crossing]] = []
    reach = float("-inf")
    for one in sorted(crossings, key=lambda item: (item.left, item.right)):
        if one.left > reach:
            groups.append([])
        groups[-1].append(one)
        reach = max(reach, one.right)
    return [sorted(group, key=_from_the_top) for group in groups]


def _from_the_top(one: _Crossing) -> tuple[bool, float, float]:
    """Those that go right, the one ahead first, and then those that go left, likewise."""
    if one.end >= one.start:
        return (False, -one.start, -one.end)
    return (True, one.start, one.end)
