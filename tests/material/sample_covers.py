"""An invented cover: the silhouettes of any number of territories, their states in turn."""

from __future__ import annotations

from replicate.domain.reports.picture import Standing, Table
from replicate.domain.reports.silhouettes import Silhouette, Silhouettes
from tests.material.sample_pictures import LANES, SLOTS, box


def _silhouette(number: int) -> Silhouette:
    standings = list(Standing)
    boxes = tuple(
        box(f"b{index}", "structure", "social", f"Lieu {index}", role=slot.role,
            standing=standings[(index + number) % len(standings) - 1])
        for index, slot in enumerate(SLOTS) if not slot.is_spare
        if standings[(index + number) % len(standings) - 1] is not Standing.ADDED
    )
    name = "Communauté d'agglomération du Val " * (1 + number % 3) + str(number)
    return Silhouette(name, ("fictif", "20 novembre 2017"), boxes, f"{name}.")


def cover_of(count: int) -> Silhouettes:
    """An invented cover of so many territories."""
    return Silhouettes(
        "Le même rôle à la même place", "Une vue d'ensemble, sans les liens.", "Chaque kit",
        "DONNÉES FICTIVES", SLOTS, LANES, _silhouette(0),
        tuple(_silhouette(number) for number in range(1, count + 1)), "Notes.", ("Source.",),
        Table("Places", ("Territoire",), ()),
    )
