"""Where everything on a timeline stands, in points: what a test measures.

Names on the left, bars on the right, one row an entity; what happened is told
above them. The largest names that fit the sheet are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from replicate.domain.record import record
from replicate.domain.reports.timeline import Axis, Lifeline, Mark, Timeline
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, TypeScale, height_of
from replicate.views.timeline.scale import GUTTER, TimeScale
from replicate.views.timeline.stop_labels import StopHeader, place_stops
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_CHIP = (34.0, 17.0)
CHIP_GAP = 7.0
_NAME_ROOM = 236.0
NAME_SIZES = (13.0, 12.0, 11.0, 10.5, 10.0)
_PAD = 6.0
_THICK = 1.5
_ROW_GAP = 4.0
TOP_GAP, MARK_GAP, GROUP_GAP = 8.0, 2.0, 8.0
"""Points under the ruler, under each event, and after the events and each group."""

_MOST_SPARE = 16.0
_CROSS = 13.0
_WRAPPED = 300.0
"""The least room in which a long sentence is cut into lines, in points."""

_RIGHT = 12.0


@record
class PlacedLifeline:
    """A row: its chip and its texts on the left; its bar, marks and dates on the right.

    ``rise`` and ``fall`` are the slanted parts of the bar, from left to right.
    ``when`` is written in ``when_rect``, inside the bar or beside it.
    """

    line: Lifeline
    row: Rect
    chip: Rect
    texts: tuple[TextLine, ...]
    bar: Rect
    rise: tuple[float, float]
    fall: tuple[float, float] | None
    marks: tuple[tuple[Mark, Rect], ...]
    when: TextLine | None
    when_rect: Rect | None
    is_inside: bool


@record
class PlacedMark:
    """What happened: its mark over its days, and its words beside it."""

    mark: Mark
    rect: Rect
    text: Rect
    lines: tuple[TextLine, ...]


@record
class Chart:
    """A whole timeline on its page; ``axis_y`` is down to the ruler, ``bottom`` to the end.

    ``scale`` is None, and nothing is placed, when no date is known.
    """

    area: Rect
    type: TypeScale
    scale: TimeScale | None = None
    header: StopHeader = field(default_factory=StopHeader)
    axis_y: float = 0.0
    bottom: float = 0.0
    happenings: tuple[PlacedMark, ...] = ()
    groups: tuple[tuple[PlacedLifeline, ...], ...] = ()


def place_whole(timeline: Timeline, area: Rect) -> Chart | None:
    """All of the timeline in ``area`` at the largest names that it holds; None when at none."""
    for size in NAME_SIZES:
        if place_close(timeline, area, size).bottom <= area.bottom:
            return place_chart(timeline, area, size)
    return None


def place_close(timeline: Timeline, area: Rect, size: float) -> Chart:
    """The places of all its marks with names of ``size``, as near to one another as can be.

    It ends under ``area`` where the area is too small.
    """
    type_ = TypeScale(size)
    if timeline.axis is None:
        return Chart(area, type_, bottom=area.bottom)
    return _place(timeline, timeline.axis, area, type_, 0.0)


def place_chart(timeline: Timeline, area: Rect, size: float) -> Chart:
    """The same, its rows spread where there is room to spare; its events, where they are alone."""
    chart = place_close(timeline, area, size)
    shown = timeline.lifelines or timeline.happenings
    spare = (area.bottom - chart.bottom) / max(1, len(shown))
    if spare <= 0 or timeline.axis is None:
        return chart
    return _place(timeline, timeline.axis, area, chart.type, min(spare, _MOST_SPARE))


def _place(
    timeline: Timeline, axis: Axis, area: Rect, type_: TypeScale, spare: float
) -> Chart:
    left = area.x + _CHIP[0] + CHIP_GAP + _NAME_ROOM + GUTTER
    scale = TimeScale(axis, left, area.right - _RIGHT)
    header = place_stops(timeline, scale, area.y, type_.number)
    axis_y = area.y + header.height
    y = axis_y + TOP_GAP
    happenings = []
    for mark in timeline.happenings:
        placed = _happening(mark, scale, area, y, type_)
        happenings.append(placed)
        y += placed.text.height + MARK_GAP + (0.0 if timeline.lifelines else spare)
    groups = []
    y += GROUP_GAP if happenings else 0
    for group in timeline.groups:
        rows = []
        for line in group:
            row = _row(line, scale, Rect(area.x, y, area.width, 0), type_, spare)
            rows.append(row)
            y = row.row.bottom
        groups.append(tuple(rows))
        y += GROUP_GAP
    return Chart(area, type_, scale, header, axis_y, y, tuple(happenings), tuple(groups))


def _happening(
    mark: Mark, scale: TimeScale, area: Rect, y: float, type_: TypeScale
) -> PlacedMark:
    """Its words after the mark, else before it, else in the column of names."""
    first, last = scale.across(mark.days)
    words, size = clean_text(mark.words), type_.number
    width = TextLine(words, size).width
    after, before = scale.right - last - 2 * _PAD, first - scale.edge - 2 * _PAD
    column = scale.edge - area.x - 2 * _PAD
    room = next((room for room in (after, before) if room >= width),
                max(after, before) if max(after, before) > _WRAPPED else column)
    lines = tuple(TextLine(text, size) for text in wrap(words, room, size))
    width, height = max(line.width for line in lines), height_of(lines)
    x = {after: last + _PAD, before: first - _PAD - width}.get(room, area.x)
    thick = 0.55 * size
    middle = y + lines[0].height / 2
    return PlacedMark(mark, Rect(first, middle - thick / 2, last - first, thick),
                      Rect(x, y, width, height), lines)


def _row(
    line: Lifeline, scale: TimeScale, at: Rect, type_: TypeScale, spare: float
) -> PlacedLifeline:
    thick = _THICK * type_.number
    when = TextLine(clean_text(line.when), type_.number)
    ends = _ends(line, scale, thick)
    marks = [(mark, scale.across(mark.days)) for mark in line.marks]
    spot = _spot(line, when.width, ends, [places for _, places in marks], scale)
    texts = _texts(line, type_, with_when=spot is None)
    height = max(thick, height_of(texts)) + _ROW_GAP + spare
    row = Rect(at.x, at.y, at.width, height)
    middle = row.centre[1]
    x, is_inside = spot or (0.0, False)
    return PlacedLifeline(
        line, row, Rect(at.x, middle - _CHIP[1] / 2, *_CHIP), texts,
        Rect(ends[0], middle - thick / 2, ends[3] - ends[0], thick),
        (ends[0], ends[1]), (ends[2], ends[3]) if line.bar.fall else None,
        tuple((mark, Rect(first, middle - 0.31 * type_.number, last - first, 0.62 * type_.number))
              for mark, (first, last) in marks),
        when if spot else None,
        Rect(x, middle - when.height / 2, when.width, when.height) if spot else None, is_inside,
    )


def _ends(
    line: Lifeline, scale: TimeScale, thick: float
) -> tuple[float, float, float, float]:
    """Where the bar begins to rise, is full, begins to fall, and is over."""
    bar = line.bar
    low, full = scale.start_of(bar.rise.first), scale.end_of(bar.rise.last)
    if bar.rise.first == bar.rise.last:
        full = low  # a known day begins upright
    if bar.is_open:  # older than a cut axis, it leaves room for its "?"
        low = max(low, scale.edge + 2 * _PAD)
        full = max(full, low)
    if bar.fall is None:
        return low, full, scale.right, max(scale.right, low + thick / 2)
    down, over = scale.start_of(bar.fall.first), scale.end_of(bar.fall.last)
    if bar.fall.first == bar.fall.last:
        down = over
    if full > down:  # it may have begun and ended within the same days
        full = down = low if bar.is_open else (max(low, down) + min(full, over)) / 2
    return low, full, down, max(over, low + thick / 4)


def _spot(
    line: Lifeline, width: float, ends: tuple[float, float, float, float],
    marks: Sequence[tuple[float, float]], scale: TimeScale,
) -> tuple[float, bool] | None:
    """Where the dates are written: in the bar, after or before it; None: under the name."""
    edges = [ends[1], *(x for places in sorted(marks) for x in places), ends[2]]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        if high - low >= width + 2 * _PAD:
            return low + _PAD, True
    after = ends[3] + (_CROSS if line.bar.fall else 0) + _PAD
    if line.bar.fall and scale.right - after >= width:
        return after, False
    if ends[0] - _PAD - width >= scale.edge + 2 * _PAD:
        return ends[0] - _PAD - width, False
    return None


def _texts(line: Lifeline, type_: TypeScale, with_when: bool) -> tuple[TextLine, ...]:
    box = line.box
    struck = bool(line.bar.fall and line.bar.is_over)
    notes = [line.when, *box.notes] if with_when else box.notes
    room = _NAME_ROOM - _PAD
    return (
        *(TextLine(text, type_.name, True, struck)
          for text in wrap(clean_text(box.name), room, type_.name, bold=True)),
        *(TextLine(text, type_.number)
          for note in notes for text in wrap(clean_text(note), room, type_.number)),
    )


def separators(chart: Chart) -> list[float]:
    """Down the page, the lines between what happened and each group of rows."""
    tops = [group[0].row.y for group in chart.groups if group]
    lines = [after[0].row.y - GROUP_GAP / 2 for _, after in pairwise(chart.groups)]
    if chart.happenings and tops:
        lines.insert(0, tops[0] - GROUP_GAP / 2)
    return lines
