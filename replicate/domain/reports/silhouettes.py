"""Small silhouettes of territories on the same slots: a cover, never the facts."""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Lane, Table
from replicate.domain.slot import Slot


@record
class Silhouette:
    """A territory: its name, what is said under it, and what stands at each role's place.

    ``boxes`` have a role each; ghosts are among them. ``description`` says them in words.
    """

    name: str
    notes: tuple[str, ...]
    boxes: tuple[Box, ...]
    description: str


@record
class Silhouettes:
    """The whole cover: the reference is the key, the territories follow in the order given."""

    title: str
    subtitle: str
    as_of: str
    banner: str | None
    slots: tuple[Slot, ...]
    lanes: tuple[Lane, ...]
    key: Silhouette
    territories: tuple[Silhouette, ...]
    notes: str
    sources: tuple[str, ...]
    table: Table
