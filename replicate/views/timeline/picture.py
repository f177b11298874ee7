"""Compose the timeline: frame, dates, what happened, and one bar an entity."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.reports.timeline import Timeline
from replicate.views.page import ink
from replicate.views.page.label import TextLine
from replicate.views.page.sheets import Frame, compose_sheet, numbered_head
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.page.word_sheets import word_sheets
from replicate.views.timeline.marks import chart_backdrop, happening, lifeline, stop_labels
from replicate.views.timeline.places import Chart
from replicate.views.timeline.sheets import GAP, TimelineSheet, place_timeline
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_EMPTY_SIZE = 16.0
_BESIDE = "ce qui se lit à côté de la frise"


def render_timeline(timeline: Timeline) -> tuple[DrawnSheet, ...]:
    """Each sheet as one SVG without any outside reference, then what has no room on them."""
    sheets = place_timeline(timeline)
    after = dict.fromkeys(listing for sheet in sheets for listing in sheet.words.after)
    beside = word_sheets(timeline, tuple(after), _BESIDE, before=len(sheets))
    count = len(sheets) + len(beside)
    return (*(_drawn(sheet, timeline, number, count) for number, sheet in enumerate(sheets, 1)),
            *beside)


def _drawn(sheet: TimelineSheet, whole: Timeline, number: int, count: int) -> DrawnSheet:
    shown, words = sheet.timeline, sheet.words
    foot_top = A3_HEIGHT - words.foot.height
    bottom = sheet.chart.bottom + GAP + words.lists.height
    frame = Frame(numbered_head(shown, (number, count)), words.foot, bottom,
                  words.lists.at(max(foot_top, bottom) - words.lists.height))
    champs = [line.box.champ for line in shown.lifelines]
    return compose_sheet(shown.title, _description(shown, whole), frame, champs,
                         _drawing(shown, sheet.chart))


def _description(shown: Timeline, whole: Timeline) -> str:
    """The whole in words, or what one of several sheets holds of it."""
    if shown.groups == whole.groups and shown.happenings == whole.happenings:
        return whole.description
    told = [f"{mark.words}." for mark in shown.happenings]
    return " ".join((f"{shown.title}. {shown.subtitle}", *told,
                     *(line.title for line in shown.lifelines)))


def _drawing(timeline: Timeline, chart: Chart) -> Iterator[str]:
    if chart.scale is None:
        x, y = chart.area.centre
        for text in wrap(clean_text(timeline.empty), chart.area.width, _EMPTY_SIZE):
            yield ink.text_element(TextLine(text, _EMPTY_SIZE), x, y, ink.SECONDARY, "middle")
            y += 1.2 * _EMPTY_SIZE
        return
    yield from chart_backdrop(chart, chart.scale)
    yield from stop_labels(chart)
    yield from (happening(placed) for placed in chart.happenings)
    for group in chart.groups:
        yield from (lifeline(placed, chart.scale) for placed in group)
