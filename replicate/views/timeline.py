"""Compose the timeline: frame, dates, what happened, and one bar an entity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.timeline_report import Timeline
from replicate.views import ink
from replicate.views.font import clean_text
from replicate.views.frame import MARGIN, Block, foot_of, head_block
from replicate.views.geometry import Rect
from replicate.views.label import TextLine
from replicate.views.layout import A3_HEIGHT, A3_WIDTH, Sheet, large_sheet_notice
from replicate.views.listings import listings_block
from replicate.views.svg import TALL_NOTICE, page
from replicate.views.timeline_legend import timeline_groups
from replicate.views.timeline_marks import backdrop, happening, lifeline, stop_labels
from replicate.views.timeline_places import Chart, place_timeline

_GAP = 4.0
_LEAST_HEIGHT = 420.0
_ROUNDING = 0.01
_EMPTY_SIZE = 16.0
_NOTICE, _NOTICES = 72, 220
"""Characters of the longest notices, on A3 and on a larger sheet."""


def render_timeline(timeline: Timeline) -> str:
    """The whole page as one SVG without any outside reference."""
    sheet, chart = place_on_sheet(timeline)
    head = head_block(timeline, A3_WIDTH)
    lists = listings_block(timeline.listings, A3_WIDTH)
    below = (chart.area.bottom if timeline.axis is None else chart.bottom) / sheet.factor
    notices = _notices(chart, sheet)
    foot = _foot(timeline, notices)
    if below + _GAP + lists.height + foot.height > A3_HEIGHT + _ROUNDING:
        foot = _foot(timeline, (*notices, TALL_NOTICE))
    height = max(A3_HEIGHT, below + _GAP + lists.height + foot.height)
    frame = head.at(0) + lists.at(height - foot.height - lists.height) \
        + foot.at(height - foot.height)
    champs = [line.box.champ for line in timeline.lifelines]
    return page(timeline, sheet, height, champs, frame, _drawing(timeline, chart))


def place_on_sheet(timeline: Timeline) -> tuple[Sheet, Chart]:
    """The sheet and the places of every mark: what tests measure."""
    head = head_block(timeline, A3_WIDTH)
    lists = listings_block(timeline.listings, A3_WIDTH)
    def area_on(sheet: Sheet) -> Rect:
        k = sheet.factor
        # The notices are known only after the layout: room for the longest there may be.
        foot = _foot(timeline, ("x" * (_NOTICES if k > 1 else _NOTICE),))
        height = max(_LEAST_HEIGHT, A3_HEIGHT - head.height - lists.height - foot.height - _GAP)
        return Rect(MARGIN * k, head.height * k, (A3_WIDTH - 2 * MARGIN) * k, height * k)

    return place_timeline(timeline, area_on)


def _foot(timeline: Timeline, notices: Sequence[str]) -> Block:
    return foot_of(timeline_groups(timeline), (timeline.notes, *notices),
                   timeline.sources, A3_WIDTH)


def _notices(chart: Chart, sheet: Sheet) -> list[str]:
    notices = []
    if chart.header and chart.header.unwritten:
        notices.append(f"Dates sans étiquette, faute de place, écrites sur leurs lignes : "
                       f"{chart.header.unwritten}.")
    if sheet.factor > 1:
        notices.append(large_sheet_notice(sheet, "Cette frise", "la table CSV"))
    return notices


def _drawing(timeline: Timeline, chart: Chart) -> Iterator[str]:
    if chart.scale is None:
        line = TextLine(clean_text(timeline.empty), _EMPTY_SIZE)
        x, y = chart.area.centre
        yield ink.text_element(line, x, y, ink.SECONDARY, "middle")
        return
    yield from backdrop(chart)
    yield from stop_labels(chart)
    yield from (happening(placed) for placed in chart.happenings)
    for group in chart.groups:
        yield from (lifeline(placed, chart.scale) for placed in group)
