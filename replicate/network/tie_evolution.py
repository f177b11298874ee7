"""What became of each tie between two dates: its own dates, and those of its ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from replicate.domain.findings.evolution import EntityEvolution, TieEvolution
from replicate.domain.findings.merged_ties import merge_ties
from replicate.domain.partnership import TAKING_OVER_TYPES, Tie
from replicate.domain.territory import Territory
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.time.period import Lifetime
from replicate.network.entity_evolution import is_over_somewhen

_STRONGEST_FIRST = (Fate.OPENED, Fate.CLOSED, Fate.UNCHANGED, Fate.FIRST_CITED, Fate.UNSURE,
                    Fate.UNDATED, Fate.CITED_LATER, Fate.ALREADY_OVER, Fate.LATER, Fate.OUTSIDE)


def trace_ties(
    territory: Territory, window: Window, ends: Mapping[str, EntityEvolution]
) -> tuple[TieEvolution, ...]:
    """Each tie once for each fate that its mentions surely tell, in the territory's order.

    ``ends`` are the entities, by id.
    """
    mentions: dict[tuple[str, str, str, str], list[TieEvolution]] = {}
    for tie in territory.ties:
        key = (tie.source, tie.target, tie.type, str(tie.about))
        told_of = _tie(tie, territory, window)
        mentions.setdefault(key, []).append(_as_its_ends(told_of, ends, window))
    found = []
    for told in mentions.values():
        own = [item for item in told if item.tie.lifetime is not None]
        for fate in _told_fates({item.fate for item in own or told}):
            same = [item for item in own or told if item.fate is fate]
            found.append(replace(
                same[0], tie=merge_ties(item.tie for item in same)[0],
            ))
    return tuple(found)


def _as_its_ends(
    told: TieEvolution, ends: Mapping[str, EntityEvolution], window: Window
) -> TieEvolution:
    """One that is first cited may be older, where all that makes it so is named earlier."""
    found = [ends[end] for end in (told.tie.source, told.tie.target) if end in ends]
    own = told.tie.lifetime
    is_first = (own is not None and fate_of([own], window) is Fate.FIRST_CITED) or any(
        item.fate is Fate.FIRST_CITED for item in found
    )
    if told.fate is not Fate.FIRST_CITED or is_first:
        return told
    return replace(told, fate=Fate.UNSURE, is_own=False)


def _told_fates(fates: set[Fate]) -> Iterable[Fate]:
    """Those that say most: a beginning and an end are both told, else the strongest alone."""
    known = [fate for fate in (Fate.OPENED, Fate.CLOSED) if fate in fates]
    return known or [min(fates, key=_STRONGEST_FIRST.index)]


def _tie(tie: Tie, territory: Territory, window: Window) -> TieEvolution:
    ends = [territory.by_id[end] for end in (tie.source, tie.target) if end in territory.by_id]
    # Who takes over does so as the other ends: that end is not the end of having taken over.
    lasting = [end for end in ends if tie.type not in TAKING_OVER_TYPES or end.id == tie.source]
    lives = [end.lifetime for end in lasting]
    if any(end.is_outside for end in ends):
        return TieEvolution(tie, Fate.OUTSIDE, False)
    if tie.is_planned or any(end.is_planned for end in ends):
        lives = [life.as_spoken_of for life in lives]
    if tie.lifetime is None:
        fate = fate_of(lives, window)
        doubtful = fate is Fate.UNCHANGED and any(map(is_over_somewhen, ends))
        return TieEvolution(tie, Fate.UNSURE if doubtful else fate, False)
    fate = fate_of([tie.lifetime, *lives], window)
    return TieEvolution(tie, fate, fate is not fate_of(lives or [Lifetime()], window))
