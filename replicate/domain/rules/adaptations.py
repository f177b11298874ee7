"""What is done otherwise is told of a function that people have decided upon."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity


def check_decided(kit: CheckedKit) -> Iterator[Problem]:
    """REF211: a function that was adapted has a decision: its state and its form.

    One whose entry has a fault is a decision all the same.
    """
    decided = {item.id for item in kit.functions if item.section == "fonctions"}
    for item in kit.territory.adaptations:
        if item.function not in decided:
            yield Problem(
                "REF211", Severity.GAP,
                f"{item.function} : une adaptation est écrite, et aucune décision",
                item.location,
                "son état et sa forme, sous « fonctions: », par qui et quand",
            )
