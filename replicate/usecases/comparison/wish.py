"""What is asked of a comparison of several kits, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from replicate.domain.record import record
from replicate.domain.time.partial_date import PartialDate
from replicate.errors import ReplicateError
from replicate.usecases.drawing.formats import Drawn

_PICTURES = ("svg", "png", "pdf")
TOGETHER = ("strip", "multiples")
"""Views which show all territories at once; the others take them one by one."""


@record
class NamedKit:
    """A kit's folder and how it is shown."""

    folder: Path
    shown_as: str


@record
class Wish:
    """What was asked; ``view`` is None where the number of kits decides.

    ``reference`` and ``date`` are None where each kit's own serve.
    """

    reference: str | None
    date: PartialDate | None
    view: str | None
    formats: tuple[str, ...]
    out: Path
    paper: str | None = None

    @property
    def pictures(self) -> tuple[str, ...]:
        """The formats of the view: pictures, and its table alone where the view is named."""
        of_view = (*_PICTURES, "csv") if self.view else _PICTURES
        return tuple(item for item in self.formats if item in of_view)


@dataclass
class Compared:
    """What comparing came to: texts to print, files, and the kits that could not be."""

    texts: list[str] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    failures: list[ReplicateError] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that is to be printed, an empty line between two texts."""
        return "\n".join(filter(None, self.texts))
