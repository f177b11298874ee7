"""One tie told several times is one tie, and everyone who tells it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from replicate.domain.partnership import MUTUAL_TYPES, Tie


def merge_ties(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """One tie for each pair of ends and type, in the order of their first mentions.

    The best told mention stands (in place before planned, said before deduced); it
    cites all that tell it as well. A type that reads the same from either end has no
    direction. Ties must be in a fixed order, as a territory's are.
    """
    groups: dict[tuple[str, ...], list[Tie]] = {}
    for tie in ties:
        ends = (tie.source, tie.target)
        pair = sorted(ends) if tie.type in MUTUAL_TYPES else ends
        groups.setdefault((*pair, tie.type), []).append(tie)
    return tuple(map(_merged, groups.values()))


def _merged(mentions: list[Tie]) -> Tie:
    best = min(mentions, key=_reserve)
    cited = dict.fromkeys(
        citation for tie in mentions if _reserve(tie) == _reserve(best)
        for citation in tie.citations
    )
    return replace(best, citations=tuple(cited))


def _reserve(tie: Tie) -> tuple[bool, bool]:
    return tie.is_planned, tie.is_deduced
