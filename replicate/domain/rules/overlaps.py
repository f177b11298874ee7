"""Overlaps of perimeters: between two of them, and of one word with their share."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity


def check_self_overlaps(kit: CheckedKit) -> Iterator[Problem]:
    """NET301: an overlap is of two perimeters."""
    for overlap in kit.territory.overlaps:
        if overlap.first == overlap.second:
            yield Problem(
                "NET301", Severity.ERROR, f"« {overlap.first} » est mis en face de lui-même",
                overlap.location, "deux périmètres différents",
            )


def check_shares(kit: CheckedKit) -> Iterator[Problem]:
    """REF237: a share and « recouvre » do not say the contrary of each other."""
    for overlap in kit.territory.overlaps:
        if overlap.share is None or overlap.covers not in ("oui", "non"):
            continue
        if (overlap.share > 0) != (overlap.covers == "oui"):
            yield Problem(
                "REF237", Severity.WARNING,
                f"« recouvre: {overlap.covers} » et la part écrite se contredisent",
                overlap.location, "recouvre: oui avec une part, ou recouvre: non sans part",
                "si deux documents le disent autrement, les écrire l'un et l'autre en questions",
            )
