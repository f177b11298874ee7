"""The dates over a timeline: as near to their days as their neighbours allow."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.timeline import Stop, Timeline
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.timeline.scale import TimeScale
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

TAG = 3.0
"""From the words of a date to the edge around them, which keeps two dates from reading as one."""

_GAP = 2 * TAG + 5.0
_END_ROOM = 100.0
_LEADER = 15.0
BRACKET = 5.0
"""From the ruler up to the line of a date's days, and from each to that of a longer date."""

_MOST_NESTED = 2


@record
class PlacedStop:
    """A date: the days it spans on the page, and its words, unless there is no room for them.

    ``level`` is how many longer dates hold it, ``holds`` whether it holds others;
    ``lines`` fill ``rect`` from the top; ``is_end`` is the day of the picture itself.
    """

    first: float
    last: float
    rect: Rect | None
    lines: tuple[TextLine, ...]
    level: int = 0
    holds: bool = False
    is_end: bool = False

    @property
    def middle(self) -> float:
        """Across, the middle of its days."""
        return (self.first + self.last) / 2


@record
class StopHeader:
    """All the dates, the height they take, and how many are written on the rows only."""

    stops: tuple[PlacedStop, ...] = ()
    height: float = 0.0
    unwritten: int = 0


def place_stops(timeline: Timeline, scale: TimeScale, top: float, size: float) -> StopHeader:
    """The labels in one row over the axis, in the order of time, none over another."""
    drafts = [_draft(stop, timeline.stops, scale, size) for stop in timeline.stops]
    if not any(timeline.as_of.endswith(stop.words) and stop.days.last == scale.axis.last
               for stop in timeline.stops):
        drafts.append(PlacedStop(scale.right, scale.right, None,
                                 tuple(TextLine(text, size, True) for text in wrap(
                                     clean_text(timeline.as_of), _END_ROOM, size, bold=True)),
                                 is_end=True))
    drafts.sort(key=lambda stop: (stop.middle, stop.first))
    room = _right(scale) - scale.edge
    written = list(drafts)
    while sum(_width(stop) + _GAP for stop in written) > room + _GAP and len(written) > 1:
        written.remove(min((stop for stop in written if not stop.is_end),
                           key=lambda stop: stop.last - stop.first))
    height = max((height_of(stop.lines) for stop in written), default=0.0)
    lefts = dict(zip(map(id, written), _spread(written, scale), strict=True))
    depth = max((stop.level for stop in drafts), default=0) + 1
    placed = tuple(
        PlacedStop(
            stop.first, stop.last,
            _rect(stop, lefts[id(stop)], top + height) if id(stop) in lefts else None,
            stop.lines if id(stop) in lefts else (), stop.level, stop.holds, stop.is_end,
        ) for stop in drafts
    )
    return StopHeader(placed, height + _LEADER + depth * BRACKET, len(drafts) - len(written))


def _draft(stop: Stop, stops: Sequence[Stop], scale: TimeScale, size: float) -> PlacedStop:
    first, last = scale.start_of(stop.days.first), scale.end_of(stop.days.last)
    level = sum(_holds(other, stop) for other in stops)
    return PlacedStop(first, last, None, _lines(stop.words, size), min(level, _MOST_NESTED),
                      any(_holds(stop, other) for other in stops))


def _holds(longer: Stop, shorter: Stop) -> bool:
    return (longer.days != shorter.days and longer.days.first <= shorter.days.first
            and shorter.days.last <= longer.days.last)


def _lines(words: str, size: float) -> tuple[TextLine, ...]:
    """The year under what comes before it: narrow, and read at a glance."""
    before, _, year = clean_text(words).rpartition(" ")
    return tuple(TextLine(text, size, True) for text in (before, year) if text)


def _width(stop: PlacedStop) -> float:
    return max(line.width for line in stop.lines)


def _rect(stop: PlacedStop, left: float, bottom: float) -> Rect:
    height = height_of(stop.lines)
    return Rect(left, bottom - height, _width(stop), height)


def _right(scale: TimeScale) -> float:
    """Where the last date ends."""
    return scale.right + 8


def _spread(stops: Sequence[PlacedStop], scale: TimeScale) -> list[float]:
    """Left ends: each label over its days, pushed aside with its neighbours when they touch.

    Labels that touch make a block that stands where it is best for all of them (the
    pool of adjacent violators of isotonic regression).
    """
    offsets, taken = [], 0.0
    for stop in stops:
        offsets.append(taken)
        taken += _width(stop) + _GAP
    low, high = scale.edge, _right(scale) - (taken - _GAP)
    blocks: list[tuple[float, int]] = []
    for stop, offset in zip(stops, offsets, strict=True):
        mean, count = stop.middle - _width(stop) / 2 - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, weight = blocks.pop()
            mean, count = (before * weight + mean * count) / (weight + count), weight + count
        blocks.append((mean, count))
    bases = [min(max(mean, low), max(high, low)) for mean, count in blocks for _ in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]
