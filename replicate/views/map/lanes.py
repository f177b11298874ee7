"""The bands of the map by roles, and where each band's heading is written."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.reports.picture import Lane
from replicate.views.map.placed import PlacedLane
from replicate.views.page.geometry import Rect, is_free
from replicate.views.page.label import NOTE_LIMIT, TextLine, height_of
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

_SIZE = 12.5
_PAD = 9.0
_ROOMS = (190.0, 260.0, 140.0)


def place_lanes(lanes: Sequence[Lane], area: Rect, taken: Sequence[Rect]) -> list[PlacedLane]:
    """Each lane's band, its heading in a corner that none of ``taken`` covers.

    The heading is at the top of an upper lane and at the bottom of a lower one,
    on the left first. Where every corner is taken it stays in the first.
    """
    placed = []
    for lane in lanes:
        band = lane_rect(lane, area)
        options = [(text, lines) for room in _ROOMS for text, lines in _options(lane, band, room)]
        text, lines = next((o for o in options if is_free(o[0], taken)), options[0])
        placed.append(PlacedLane(lane, band, text, lines))
    return placed


def lane_rect(lane: Lane, area: Rect) -> Rect:
    """The band of a lane on the page."""
    return Rect(area.x, area.y + area.height * lane.top / 100, area.width,
                area.height * (lane.bottom - lane.top) / 100)


def _options(lane: Lane, band: Rect, room: float) -> list[tuple[Rect, tuple[TextLine, ...]]]:
    lines = (
        *(TextLine(text, _SIZE) for text in wrap(clean_text(lane.heading), room, _SIZE)),
        *(TextLine(text, _SIZE, True)
          for text in wrap(shorten(clean_text(lane.name), NOTE_LIMIT), room, _SIZE, bold=True)),
    )
    width = max((line.width for line in lines), default=0.0)
    height = height_of(lines)
    left, right = band.x + _PAD, band.right - _PAD - width
    top, bottom = band.y + _PAD * 0.7, band.bottom - _PAD * 0.7 - height
    rows = (top, bottom) if lane.top + lane.bottom <= 100 else (bottom, top)
    return [(Rect(x, y, width, height), lines) for x in (left, right) for y in rows]
