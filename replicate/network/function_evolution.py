"""A model's functions at two dates, and what became of that which shows each."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.findings.evolution import FunctionEvolution
from replicate.domain.findings.profile import Evidence, Finding
from replicate.domain.reference import Model
from replicate.domain.snapshot import take_snapshot
from replicate.domain.territory import Territory
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.network.profile import compare_profiles
from replicate.network.reference import Reference


def trace_functions(
    territory: Territory, window: Window, model: Model, fates: Mapping[str, Fate]
) -> tuple[FunctionEvolution, ...]:
    """Each function of ``model`` at both dates, in its order; ``fates`` are those of entities."""
    since, until = (
        take_snapshot(territory, date).called_as(territory)
        for date in (window.since, window.until)
    )
    before = compare_profiles(since, Reference(until, model)).findings
    after = compare_profiles(until, Reference(since, model)).findings
    return tuple(
        _function(one, other, territory, window, fates)
        for one, other in zip(before, after, strict=True)
    )


def _function(
    before: Finding, after: Finding, territory: Territory, window: Window,
    fates: Mapping[str, Fate],
) -> FunctionEvolution:
    then, now = ({_key(item): item for item in found.evidence} for found in (before, after))
    decided = [(item, window.holds(item.date) if item.date else None)
               for item in territory.decisions if item.function == after.function.id]
    return FunctionEvolution(
        after.function, before, after,
        appeared=tuple((item, _fate_of_evidence(item, territory, window, fates))
                       for key, item in now.items() if key not in then),
        gone=tuple((item, _fate_of_evidence(item, territory, window, fates))
                   for key, item in then.items() if key not in now),
        kept=tuple((then[key], item) for key, item in now.items() if key in then),
        undated=after.undated,
        decided=tuple(item for item, answer in decided if answer),
        undated_decisions=tuple(item for item, answer in decided if answer is None),
        said_absent=tuple(item for item in after.absences if item not in before.absences),
    )


def _key(evidence: Evidence) -> tuple[str, ...]:
    return tuple(sorted(entity.id for entity in evidence.entities))


def _fate_of_evidence(
    evidence: Evidence, territory: Territory, window: Window, fates: Mapping[str, Fate]
) -> Fate:
    """What became of that which shows a function: all its pieces are needed at once."""
    lives = [territory.by_id[entity.id].lifetime for entity in evidence.entities]
    lives += [tie.lifetime for tie in evidence.ties if tie.lifetime is not None]
    if any(item.is_planned for item in evidence.entities) or any(
        tie.is_planned for tie in evidence.ties
    ):
        lives = [life.as_spoken_of for life in lives]
    fate = fate_of(lives, window)
    of_entities = [fates[entity.id] for entity in evidence.entities]
    if fate is Fate.FIRST_CITED and Fate.FIRST_CITED not in of_entities \
            and Fate.UNSURE in of_entities:
        return Fate.UNSURE
    return Fate.CHANGED if fate is Fate.UNCHANGED and Fate.CHANGED in of_entities else fate
