"""Where a role stands on every picture drawn on one reference."""

from __future__ import annotations

from replicate.domain.record import record


@record
class Slot:
    """A role's fixed place, the same in every picture drawn on one reference.

    ``x`` and ``y`` are the centre, from 0 to 100 across and down the drawing
    area; ``width`` and ``height`` the room it may fill, in the same unit. A bar
    (``is_bar``) is a forum's place between the lanes. ``lane`` names the lane
    it lies in, if any. A spare slot takes what has no role of the reference.
    """

    role: str
    label: str
    x: float
    y: float
    width: float
    height: float
    is_bar: bool = False
    is_spare: bool = False
    lane: str | None = None
