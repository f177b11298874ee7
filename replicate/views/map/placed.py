"""A picture whose every mark has its place on the page, in points.

This is what a test measures: nothing overlaps, nothing is cut, no text is
smaller than the floor.
"""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Lane, Link
from replicate.views.page.geometry import Curve, Rect, centred
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
