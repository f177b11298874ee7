"""What is wrong or missing in a kit: collected, sorted and shown, never raised."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from replicate.domain.location import Location
from replicate.domain.record import record


class Severity(Enum):
    """How much a problem weighs; the value is the French word shown to people."""

    ERROR = "erreur"
    WARNING = "avertissement"
    GAP = "à compléter"


@record
class Problem:
    """One thing to mend, told so that a director can mend it alone.

    ``message`` says what is wrong, ``expected`` what would be right, and
    ``hint`` the nearest known word or the first step, each a French sentence
    or None. ``code`` is stable, documented in ``docs/problemes.md``, and never
    given to another problem.
    """

    code: str
    severity: Severity
    message: str
    location: Location
    expected: str | None = None
    hint: str | None = None

    @cached_property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by place, then code, then words: the same on every run."""
        return (*self.location.sort_key(), self.code, self.message)
