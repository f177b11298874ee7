"""Which sheets a timeline takes: one A3 when it fits, else several on one scale of time.

What does not fit goes on in its own order, what happened first and then champ by
champ: a larger page would be printed reduced, under nine points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from replicate.domain.record import record
from replicate.domain.reports.picture import Listing
from replicate.domain.reports.timeline import Lifeline, Mark, Timeline
from replicate.domain.vocabulary.marks import CHAMP_MARKS, champ_words
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, foot_of
from replicate.views.page.geometry import Rect
from replicate.views.page.listings import SharedWords, listings_block, share_words
from replicate.views.page.sheets import WIDEST_NUMBERS, numbered_head
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.timeline.legend import timeline_groups
from replicate.views.timeline.places import (
    GROUP_GAP,
    MARK_GAP,
    NAME_SIZES,
    TOP_GAP,
    Chart,
    place_chart,
    place_close,
    place_whole,
)

GAP = 4.0
_LEAST_HEIGHT = 420.0
_LEAST_ROWS = 200.0
"""Of the drawing of a sheet among several, whatever stands around it."""

_NOTICE = 72
"""Characters of the longest notice."""

_FULL = 0.6
"""Of a sheet's rows: it ends with a champ rather than within the next, if that fills so much."""

_SEVERAL = "Lisible, cette frise prend {} feuilles A3, à la même échelle de temps."


@record
class _Item:
    """What happened (of group -1), or a line of a group, and the height that it takes."""

    group: int
    shown: Mark | Lifeline
    height: float


@record
class TimelineSheet:
    """One sheet: what of the timeline is on it, its places, and what is read around them."""

    timeline: Timeline
    chart: Chart
    words: SharedWords


def place_timeline(timeline: Timeline) -> list[TimelineSheet]:
    """The sheets and the places of every mark: what tests measure."""
    for has_lists in (True, False):
        area = _area(timeline, timeline, has_lists)
        chart = place_whole(timeline, area) if area.height >= _LEAST_HEIGHT or not has_lists \
            else None
        if chart:
            return [_with_words(timeline, chart, timeline.listings)]
    guided = _guided(timeline)
    parts, size = _parts(timeline, _area(guided, timeline, False))
    sheets = []
    for part in parts:
        shown = replace(_guided(part), notes=f"{_SEVERAL.format(len(parts))} {part.notes}")
        chart = place_chart(shown, _area(guided, shown, False), size)
        lists = timeline.listings if part is parts[-1] else ()
        sheets.append(_with_words(shown, chart, lists))
    return sheets


def _guided(part: Timeline) -> Timeline:
    """The same, which says on its head whose lines are on it."""
    used = {line.box.champ for line in part.lifelines}
    champs = [champ_words(champ).lower() for champ in CHAMP_MARKS if champ in used]
    told = [*(["événements"] if part.happenings else []), *champs]
    return replace(part, subtitle=f"Ici : {', '.join(told)}. {part.subtitle}")


def _area(headed: Timeline, shown: Timeline, has_lists: bool) -> Rect:
    """What a sheet leaves to its drawing: no head is longer than that of ``headed``."""
    top = numbered_head(headed, WIDEST_NUMBERS).height
    # The notices are known only after the layout: room for the longest there may be.
    foot = _foot(shown, "x" * (_NOTICE if has_lists else 2 * _NOTICE), True, True)
    lists = listings_block(shown.listings).height if has_lists else 0.0
    height = A3_HEIGHT - top - foot.height - GAP - lists
    return Rect(MARGIN, top, ACROSS, max(_LEAST_ROWS, height))


def _with_words(
    timeline: Timeline, chart: Chart, listings: Sequence[Listing]
) -> TimelineSheet:
    below = (chart.area.bottom if timeline.axis is None else chart.bottom) + GAP
    unwritten = chart.header.unwritten
    told = f"Dates sans étiquette, faute de place, écrites sur leurs lignes : {unwritten}." \
        if unwritten else ""

    def foot_with(notice: str, has_sources: bool, is_tight: bool) -> FramePart:
        return _foot(timeline, " ".join(filter(None, (told, notice))), has_sources, is_tight)

    words = share_words(listings, timeline.sources, foot_with, A3_HEIGHT - below)
    return TimelineSheet(timeline, chart, words)


def _foot(timeline: Timeline, notice: str, has_sources: bool, is_tight: bool) -> FramePart:
    return foot_of(timeline_groups(timeline), (timeline.notes, notice),
                   timeline.sources if has_sources else (), is_tight)


def _parts(timeline: Timeline, area: Rect) -> tuple[list[Timeline], float]:
    """The fewest sheets, and the largest names that need no more of them."""
    *larger, smallest = NAME_SIZES
    fewest = _parts_at(timeline, area, smallest)
    for size in larger:
        parts = _parts_at(timeline, area, size)
        if len(parts) == len(fewest):
            return parts, size
    return fewest, smallest


def _parts_at(timeline: Timeline, area: Rect, size: float) -> list[Timeline]:
    left, top = _items(timeline, area, size)
    parts = []
    while left:
        count, y, group = 0, top, left[0].group
        for item in left:
            y += GROUP_GAP if item.group != group else 0.0
            y, group = y + item.height, item.group
            if y + GROUP_GAP > area.bottom and count:
                break
            count += 1
        count = _at_a_champ(left, count)
        parts.append(_holding(timeline, left[:count]))
        left = left[count:]
    return parts


def _items(timeline: Timeline, area: Rect, size: float) -> tuple[list[_Item], float]:
    """What happened and every line, in order, and how far down the page the first begins."""
    chart = place_close(timeline, area, size)
    items = [_Item(-1, placed.mark, placed.text.height + MARK_GAP) for placed in chart.happenings]
    items += [_Item(number, row.line, row.row.height)
              for number, group in enumerate(chart.groups) for row in group]
    return items, chart.axis_y + TOP_GAP


def _at_a_champ(items: Sequence[_Item], count: int) -> int:
    """As many items or a few less, to end with a group when that leaves little of a sheet empty."""
    if count == len(items) or items[count - 1].group != items[count].group:
        return count
    ends = [end for end in range(1, count) if items[end - 1].group != items[end].group]
    return ends[-1] if ends and ends[-1] >= _FULL * count else count


def _holding(timeline: Timeline, items: Sequence[_Item]) -> Timeline:
    """The timeline with these items alone."""
    groups = groupby((item for item in items if item.group >= 0), key=lambda item: item.group)
    return replace(
        timeline,
        happenings=tuple(item.shown for item in items if isinstance(item.shown, Mark)),
        groups=tuple(tuple(item.shown for item in group if isinstance(item.shown, Lifeline))
                     for _, group in groups),
    )
