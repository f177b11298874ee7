"""Sheets of paper, in points: A3, on which everything is laid out, and those larger than it."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.record import record
from replicate.views.page.geometry import POINTS_PER_INCH

A3_WIDTH = 1190.55
A3_HEIGHT = 841.89
"""A3, landscape, in points."""

GROWTHS = (1.6, 1.45, 1.3, 1.2, 1.1)
"""How much larger than at its least a drawing may be, where its only sheet has room to spare."""

_FORMATS = (("A3", 1.0), ("A2", 2 ** 0.5), ("A1", 2.0), ("A0", 2 * 2 ** 0.5))
_BIGGEST = _FORMATS[-1][1]
_METRES_PER_INCH = 0.0254


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
        metres = [f"{size / POINTS_PER_INCH * _METRES_PER_INCH:.1f}".replace(".", ",")
                  for size in (self.width, self.height)]
        return f"une feuille de {metres[0]} m sur {metres[1]} m"


def sheets() -> Iterator[Sheet]:
    """A3 to A0, then sheets to measure, each a tenth wider than the one before."""
    yield from (Sheet(name, factor) for name, factor in _FORMATS)
    factor = _BIGGEST
    while True:
        yield Sheet(None, factor)
        factor *= 1.1
