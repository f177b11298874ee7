"""The legend of a timeline: only the marks it uses, drawn as it draws them."""

from __future__ import annotations

from replicate.domain.reports.timeline import Bar, MarkKind, Timeline
from replicate.views.page.geometry import Rect
from replicate.views.page.legend import Entry, Group, box_groups
from replicate.views.page.legend_samples import FILLED, Drawing
from replicate.views.timeline.marks import BarLook, cross, drawn_bar, lozenge, open_line

_WIDTH = 46.0
_PLAIN = BarLook(FILLED)


def timeline_groups(timeline: Timeline) -> list[Group]:
    """Champs, kinds, bars and marks."""
    boxes = [line.box for line in timeline.lifelines]
    bars = [line.bar for line in timeline.lifelines]
    return [
        *box_groups(boxes),
        Group("Barre = durée", tuple(_bars(bars))),
        Group("Marque", tuple(_marks(timeline))),
    ]


def _bars(bars: list[Bar]) -> list[Entry]:
    actual = [bar for bar in bars if not bar.is_planned]
    shown = [
        (any(not bar.is_open and bar.rise.first < bar.rise.last for bar in actual), _rising,
         "pente : commence au cours de la date écrite"),
        (any(bar.is_open for bar in actual), _open,
         "pâle : première mention, à cette date ; « ? » : avant, on ne sait pas"),
        (any(bar.fall is None for bar in actual), _running,
         "jusqu'au bord : aucune fin n'est dite"),
        (any(bar.fall and bar.is_over for bar in actual), _ended, "croix : fin"),
        (any(bar.fall and not bar.is_over for bar in actual), _fading,
         "pente au bord : fin possible"),
        (len(actual) < len(bars), _planned, "pointillé : prévu, envisagé"),
    ]
    return [Entry(_WIDTH, draw, words) for used, draw, words in shown if used]


def _marks(timeline: Timeline) -> list[Entry]:
    marks = [*timeline.happenings, *(mark for line in timeline.lifelines for mark in line.marks)]
    used = {mark.kind for mark in marks}
    return [Entry(24, _mark(kind), kind.value) for kind in MarkKind if kind in used]


def _mark(kind: MarkKind) -> Drawing:
    return lambda x, y: lozenge(Rect(x, y - 3.5, 24, 7), kind)


def _sample(x: float, y: float, rise: float, fall: float | None, look: BarLook) -> str:
    rect = Rect(x, y - 5.5, _WIDTH if fall is None else fall, 11)
    return drawn_bar(rect, (x, x + rise), None if fall is None else (x + fall - 12, x + fall),
                     look)


def _rising(x: float, y: float) -> str:
    return _sample(x, y, 14, None, _PLAIN)


def _running(x: float, y: float) -> str:
    return _sample(x, y, 0, None, _PLAIN)


def _open(x: float, y: float) -> str:
    bar = drawn_bar(Rect(x + 16, y - 5.5, _WIDTH - 16, 11), (x + 16, x + 30), None,
                    BarLook(FILLED, is_open=True))
    return open_line(x, x + 15, y) + bar


def _ended(x: float, y: float) -> str:
    return _sample(x, y, 0, 32, _PLAIN) + cross(x + 40, y)


def _fading(x: float, y: float) -> str:
    return _sample(x, y, 0, _WIDTH, _PLAIN)


def _planned(x: float, y: float) -> str:
    return _sample(x, y, 0, None, BarLook(FILLED, is_planned=True))
