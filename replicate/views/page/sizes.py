"""Sheets of paper, in points: A3, on which everything is laid out, and those larger than it."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.measure import french_number
from replicate.domain.record import record
from replicate.views.page.geometry import POINTS_PER_INCH

A3_WIDTH = 1190.55
A3_HEIGHT = 841.89
"""A3, landscape, in points."""

GROWTHS = (1.6, 1.45, 1.3, 1.2, 1.1)
"""How much larger than at its least a drawing may be, where its only sheet has room to spare."""

MM_PER_INCH = 25.4
MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH


@record
class Sheet:
    """A page: its format's name, or None beyond A0, and its size in A3 widths."""

    format: str | None
    factor: float

    @property
    def width(self) -> float:
        """Width in points."""
        return A3_WIDTH * self.factor

    @property
    def height(self) -> float:
        """Height in points, unless texts make the page taller."""
        return A3_HEIGHT * self.factor

    @property
    def in_words(self) -> str:
        """« une feuille A2 », or its size in metres beyond A0."""
        if self.format:
            return f"une feuille {self.format}"
        metres = [french_number(round(size * MM_PER_POINT / 1000, 1))
                  for size in (self.width, self.height)]
        return f"une feuille de {metres[0]} m sur {metres[1]} m"


A3 = Sheet("A3", 1.0)
_LARGER = (Sheet("A2", 2 ** 0.5), Sheet("A1", 2.0), Sheet("A0", 2 * 2 ** 0.5))


def sheets() -> Iterator[Sheet]:
    """A3 to A0, then sheets to measure, each a tenth wider than the one before."""
    yield from (A3, *_LARGER)
    factor = _LARGER[-1].factor
    while True:
        yield Sheet(None, factor)
        factor *= 1.1
