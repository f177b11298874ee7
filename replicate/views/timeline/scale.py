"""From days to places across the page: true to scale, a day has the same width everywhere."""

from __future__ import annotations

from datetime import date

from replicate.domain.record import record
from replicate.domain.reports.timeline import Axis, Days

GUTTER = 30.0
"""Room on the left of the axis for what may have been before, in points."""

_LEAST = 5.0


@record
class TimeScale:
    """An axis laid between ``left`` and ``right``, in points."""

    axis: Axis
    left: float
    right: float

    @property
    def edge(self) -> float:
        """Where an open beginning comes from."""
        return self.left - GUTTER

    def start_of(self, day: date) -> float:
        """Where a day begins; what is older than a cut axis comes from its edge."""
        return self._at(day, 0)

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return self._at(day, 1)

    def _at(self, day: date, more: int) -> float:
        if day < self.axis.first:
            return self.edge
        whole = (self.axis.last - self.axis.first).days + 1
        passed = (day - self.axis.first).days + more
        return self.left + (self.right - self.left) * passed / whole

    def across(self, days: Days) -> tuple[float, float]:
        """Where an interval of days begins and ends, wide enough to be seen."""
        first, last = self.start_of(days.first), self.end_of(days.last)
        if last - first >= _LEAST:
            return first, last
        middle = min(max((first + last) / 2, self.edge + _LEAST / 2), self.right - _LEAST / 2)
        return middle - _LEAST / 2, middle + _LEAST / 2
