"""A timeline's marks as SVG: a bar slants where its day is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.record import record
from replicate.domain.reports.timeline import MarkKind
from replicate.views.escape import markup
from replicate.views.page import ink
from replicate.views.page.chip import PLANNED, chip
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, champ_of, height_of
from replicate.views.timeline.places import (
    CHIP_GAP,
    Chart,
    PlacedLifeline,
    PlacedMark,
    separators,
)
from replicate.views.timeline.scale import TimeScale
from replicate.views.timeline.stop_labels import BRACKET, TAG, PlacedStop

_EDGE = "#CFC99A"
_OPEN = ink.Stroke(ink.ABSENT, 1.4, "0 4")
_QUESTION = 11.0
_PALE = 0.35


def chart_backdrop(chart: Chart, scale: TimeScale) -> Iterator[str]:
    """The days of each date down the page, the ruler, and the lines between groups."""
    top = chart.axis_y
    for stop in chart.header.stops:
        yield _band(stop, top, chart.bottom)
    ticks = "".join(f"M{ink.number(scale.start_of(day))},{ink.number(top)}v-4"
                    for day in scale.axis.ticks)
    yield f'<path d="{ticks}M{ink.number(scale.left)},{ink.number(top)}H' \
          f'{ink.number(scale.right)}" fill="none" stroke="{ink.SECONDARY}" stroke-width="1"/>'
    for y in separators(chart):
        yield f'<path d="M{ink.number(chart.area.x)},{ink.number(y)}H' \
              f'{ink.number(chart.area.right)}" stroke="{ink.MUTED}" stroke-width="0.8"/>'


def _band(stop: PlacedStop, top: float, bottom: float) -> str:
    if stop.is_end:
        return _upright(stop.first, top, bottom, ink.DARK, 1.6)
    width = stop.last - stop.first
    # A date that holds others would fill the page behind them: its two ends suffice.
    fill = "" if stop.holds else ink.filled(Rect(stop.first, top, width, bottom - top), ink.LANE)
    return (fill + _upright(stop.first, top, bottom, _EDGE, 0.8)
            + (_upright(stop.last, top, bottom, _EDGE, 0.8) if width > 1 else ""))


def _upright(x: float, top: float, bottom: float, colour: str, width: float) -> str:
    return (f'<path d="M{ink.number(x)},{ink.number(top)}V{ink.number(bottom)}" '
            f'stroke="{colour}" stroke-width="{ink.number(width)}"/>')


def stop_labels(chart: Chart) -> Iterator[str]:
    """Each date in an edge of its own, with a thread to the days it names."""
    for stop in chart.header.stops:
        y = chart.axis_y - BRACKET * (1 + stop.level)
        parts = [] if stop.is_end else [
            f'<path d="M{ink.number(stop.first + 1)},{ink.number(y)}'
            f'H{ink.number(max(stop.last - 1, stop.first + 2))}" '
            f'stroke="{ink.DARK}" stroke-width="3"/>']
        if stop.rect is not None:
            edge = stop.rect.grown(TAG)
            parts.append(ink.rectangle(
                edge, f'fill="#FFFFFF" stroke="{ink.ABSENT}" stroke-width="0.8"', 3))
            parts.append(f'<path d="M{ink.number(edge.centre[0])},'
                         f'{ink.number(edge.bottom)}L{ink.number(stop.middle)},'
                         f'{ink.number(y)}" stroke="{ink.ABSENT}" stroke-width="0.8"/>')
            parts.append(ink.lines_under(
                stop.lines, stop.rect.centre[0], stop.rect.y, anchor="middle"))
        yield f'<g {ink.classes("date")}>{"".join(parts)}</g>'


def happening(placed: PlacedMark) -> str:
    """What happened: a lozenge as long as the days it may have been on, and its words."""
    return (f'<g {ink.classes("evenement")}><title>{markup(placed.mark.words)}</title>'
            + _paper(placed.text) + lozenge(placed.rect, placed.mark.kind)
            + ink.lines_under(placed.lines, placed.text.x, placed.text.y) + "</g>")


def lozenge(rect: Rect, kind: MarkKind) -> str:
    """A mark over its days: pointed for an event, round for a session."""
    paint = f'fill="#FFFFFF" stroke="{ink.DARK}" stroke-width="1.2"'
    if kind is MarkKind.SESSION:
        return ink.rectangle(rect, paint, min(rect.height, rect.width) / 2)
    tip = min(rect.height / 2, rect.width / 2)
    points = [(rect.x, rect.centre[1]), (rect.x + tip, rect.y), (rect.right - tip, rect.y),
              (rect.right, rect.centre[1]), (rect.right - tip, rect.bottom),
              (rect.x + tip, rect.bottom)]
    if kind is MarkKind.EVENT:
        paint = f'fill="{ink.DARK}" stroke="{ink.DARK}" stroke-width="1.2"'
    return f'<polygon points="{_points(points)}" {paint}/>'


def lifeline(placed: PlacedLifeline, scale: TimeScale) -> str:
    """A row: title first, then the chip, the name, the bar, its marks and its dates."""
    box = placed.line.box
    middle = placed.row.centre[1]
    parts = [f'<g id="{markup(box.id)}" {ink.box_classes(box, "ligne")}>'
             f"<title>{markup(placed.line.title)}</title>",
             chip(box, placed.chip),
             ink.lines_under(placed.texts, placed.chip.right + CHIP_GAP,
                             middle - height_of(placed.texts) / 2)]
    if placed.line.bar.is_open:
        parts.append(open_line(scale.edge + _QUESTION, placed.rise[0], middle))
        parts.append(ink.text_element(TextLine("?", _QUESTION, True), scale.edge,
                                      ink.baseline(middle, _QUESTION), ink.SECONDARY))
    parts.append(_bar(placed, scale))
    parts += [lozenge(rect, mark.kind) for mark, rect in placed.marks]
    parts.append(_when(placed))
    return "".join(parts) + "</g>"


def open_line(first: float, last: float, y: float) -> str:
    """Dots where nothing is known of what was before."""
    if last - first < 2:
        return ""
    return (f'<path d="M{ink.number(first)},{ink.number(y)}H{ink.number(last)}" '
            f'{_OPEN.attributes()}/>')


def _bar(placed: PlacedLifeline, scale: TimeScale) -> str:
    bar = placed.line.bar
    look = BarLook(
        ink.champ_fill(champ_of(placed.line.box)), bar.is_open, bar.is_planned,
        is_cut=placed.rise[0] < scale.left - 1,
    )
    drawn = drawn_bar(placed.bar, placed.rise, placed.fall, look)
    if placed.fall is not None and bar.is_over:
        drawn += cross(placed.bar.right + 6, placed.bar.centre[1])
    return drawn


@record
class BarLook:
    """How a bar is painted; ``is_cut`` when it comes from before the axis."""

    fill: str
    is_open: bool = False
    is_planned: bool = False
    is_cut: bool = False


def drawn_bar(
    rect: Rect, rise: tuple[float, float], fall: tuple[float, float] | None, look: BarLook
) -> str:
    """A bar that slants over the days among which it begins or ends.

    When it is only cited, the days of that are pale and their edge dotted; when it
    comes from before a cut axis it is pointed on the left.
    """
    parts = []
    points = [(rise[0], rect.bottom), (rise[1], rect.y)]
    if look.is_cut:
        points = [(rect.x + 8, rect.bottom), (rect.x, rect.centre[1]), (rect.x + 8, rect.y)]
    elif look.is_open:
        points = [(rise[1], rect.bottom), (rise[1], rect.y)]
        if rise[1] - rise[0] > 1:
            parts.append(ink.rectangle(
                Rect(rise[0], rect.y, rise[1] - rise[0], rect.height),
                f'fill="{look.fill}" fill-opacity="{_PALE}" {PLANNED.attributes()}'))
    points += [(rect.right, rect.y), (rect.right, rect.bottom)] if fall is None else \
        [(fall[0], rect.y), (fall[1], rect.bottom)]
    stroke = PLANNED if look.is_planned else ink.Stroke(ink.DARK, 1.1)
    if points[-1][0] - points[0][0] > 1:
        parts.append(f'<polygon points="{_points(points)}" stroke-linejoin="round" '
                     f'fill="{"#FFFFFF" if look.is_planned else look.fill}" '
                     f'{stroke.attributes()}/>')
    return "".join(parts)


def cross(x: float, y: float) -> str:
    """The mark of an end."""
    return (f'<path d="M{ink.number(x - 4.5)},{ink.number(y - 4.5)}l9,9m0,-9l-9,9" '
            f'stroke="{ink.DARK}" stroke-width="2.6"/>')


def _when(placed: PlacedLifeline) -> str:
    if placed.when is None or placed.when_rect is None:
        return ""
    planned = placed.line.bar.is_planned
    inside = placed.is_inside and not planned
    colour = champ_of(placed.line.box).ink if inside else ink.DARK
    paper = "" if placed.is_inside else _paper(placed.when_rect)
    return paper + ink.lines_under(
        (placed.when,), placed.when_rect.x, placed.when_rect.y, colour)


def _paper(rect: Rect) -> str:
    """White under words that stand over the lines of dates."""
    return ink.filled(Rect(rect.x - 2, rect.y, rect.width + 4, rect.height), "#FFFFFF")


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{ink.number(x)},{ink.number(y)}" for x, y in points)
