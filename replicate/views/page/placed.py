"""A picture whose every mark has its place on the page, in points.

This is what a test measures: nothing overlaps, nothing is cut, no text is
smaller than the floor.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import field, replace
from enum import Enum, auto
from typing import TypeVar

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Lane, Link
from replicate.views.page.geometry import Curve, Point, Rect, centred
from replicate.views.page.label import Label, TextLine, TypeScale

_BREATH = 7.0


@record
class PlacedBox:
    """A box, the rectangle it fills (second outline included) and its text."""

    box: Box
    rect: Rect
    label: Label


@record
class PlacedBar:
    """A forum drawn as a bar; ``texts`` are written in a row: its name, then its notes."""

    box: Box
    rect: Rect
    texts: tuple[TextLine, ...]

    @property
    def text_rect(self) -> Rect:
        """The room of its texts, with a breath on each side."""
        width = sum(text.width for text in self.texts) + 2 * _BREATH
        return centred(self.rect.centre, min(width, self.rect.width), self.rect.height)


@record
class PlacedLane:
    """A lane, its band, and its heading: ``lines`` fill ``text`` from the top."""

    lane: Lane
    rect: Rect
    text: Rect
    lines: tuple[TextLine, ...]


@record
class PlacedLink:
    """A tie and its line, from the edge of its source to the edge of its target."""

    link: Link
    curve: Curve


@record
class PlacedVerb:
    """A verb, written once for all the ties of ``links``."""

    links: tuple[Link, ...]
    rect: Rect
    lines: tuple[TextLine, ...]


@record
class PlacedCaption:
    """A sentence of the drawing itself, on one line filling ``rect``."""

    rect: Rect
    line: TextLine


@record
class Layout:
    """Everything drawn in the drawing area; ``notices`` tell what had to give way."""

    area: Rect
    scale: TypeScale
    boxes: tuple[PlacedBox, ...] = ()
    bars: tuple[PlacedBar, ...] = ()
    lanes: tuple[PlacedLane, ...] = ()
    links: tuple[PlacedLink, ...] = ()
    verbs: tuple[PlacedVerb, ...] = ()
    captions: tuple[PlacedCaption, ...] = ()
    notices: tuple[str, ...] = ()


class GivesWay(Enum):
    """Why a picture is not drawn, and another view takes its place."""

    LARGE = auto()
    """No A3 holds it."""

    DISPLACED = auto()
    """It has more boxes than its slots hold."""

    CROWDED = auto()
    """Its lines could not be followed."""


@record
class Routed:
    """An engine's answer in points, y going down: centres of nodes, curves of edges.

    ``straight`` when its lines are not bent round what is in their way.
    """

    width: float
    height: float
    nodes: Mapping[str, Point]
    edges: Mapping[str, Curve] = field(default_factory=dict)
    straight: bool = False


@record
class Request:
    """What the drawing engine is asked: ``dot`` or ``neato`` (positions given) on a DOT body."""

    program: str
    attributes: Mapping[str, str]
    body: str


def straightened(request: Request) -> Request:
    """The same, asked for straight lines and fewer tries at uncrossing them.

    300 boxes then take a second.
    """
    return replace(request, attributes={**request.attributes, "splines": "line",
                                        "nslimit": "0.5", "mclimit": "0.1"})


T = TypeVar("T")
Asking = Generator[Sequence[Request], Sequence[Routed], T]
"""A layout under way: it asks the engine in rounds, gets an answer for each request of a
round, and ends with its result. So many pictures can share one turn of the engine. An
EngineError reaches it where it asked."""
