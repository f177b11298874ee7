"""What holds, follows or quotes goes one way: nothing comes back to itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.domain.text.words import is_answered
from replicate.domain.time.period import Lifetime, take_turns

_MOST_NAMED = 5
"""Entries of a circle that are named; a longer one is told by how many they are."""

_BY_KEY = MappingProxyType({
    "comprend": "l'entrée « {} » fait partie de ce qu'elle comprend",
    "entraine": "l'événement « {} » vient de ce qu'il entraîne",
})
_BY_TIE = MappingProxyType({
    ("rattache_a",): "l'entrée « {} » est rattachée à ce qui lui est rattaché",
    ("gere",): "l'entrée « {} » est gérée par ce qu'elle gère",
    ("succede_a", "issu_de"): "l'entrée « {} » succède à ce qui lui succède",
})


@record
class _Step:
    """That an entry holds, follows or quotes another, where that is written, and when it held."""

    source: str
    target: str
    location: Location
    lifetime: Lifetime | None = None


def check_circles(kit: CheckedKit) -> Iterator[Problem]:
    """NET317: nothing holds, follows or causes itself through others."""
    for key, told in _BY_KEY.items():
        yield from _tell("NET317", told, [
            _Step(entity.id, str(said.value), said.location, said.lifetime)
            for entity in kit.territory.entities for said in entity.said(key)
        ])
    for types, told in _BY_TIE.items():
        yield from _tell("NET317", told, [
            _Step(tie.source, tie.target, tie.location, tie.lifetime)
            for tie in kit.territory.ties
            if tie.type in types and tie.source != tie.target  # NET301 tells what is tied to itself
        ])


def check_circles_of_sources(kit: CheckedKit) -> Iterator[Problem]:
    """REF213: a source is not known by itself alone, be it through others."""
    yield from _tell("REF213", "la source « {} » n'est connue que par elle-même", [
        _Step(source.id, str(source.quoted_by.value), source.quoted_by.location)
        for source in kit.territory.sources if source.quoted_by is not None
    ])


def _tell(code: str, told: str, steps: Iterable[_Step]) -> Iterator[Problem]:
    """A problem for each circle that ``steps`` make: a short one's stands where it is first said.

    What ran one after the other is no circle.
    """
    for circle, length in _circles(_by_source(steps)):
        if any(take_turns(one.lifetime, other.lifetime)
               for one, other in combinations(circle, 2)):
            continue
        first = 0
        if length == len(circle):
            first = circle.index(min(circle, key=lambda step: step.location))
        ordered = circle[first:] + circle[:first]
        yield Problem(
            code, Severity.ERROR,
            f"{told.format(ordered[0].source)} : {_way_round(ordered, length)}",
            ordered[0].location,
            "une suite qui ne revient pas à son début", "retirer de ce tour ce qui est faux",
        )


def _by_source(steps: Iterable[_Step]) -> Mapping[str, Sequence[_Step]]:
    found: dict[str, list[_Step]] = {}
    for step in steps:
        if is_answered(step.source) and is_answered(step.target):
            found.setdefault(step.source, []).append(step)
    return found


def _circles(steps: Mapping[str, Sequence[_Step]]) -> Iterator[tuple[list[_Step], int]]:
    """For each step that comes back to an entry on its way: the circle it closes, and its length.

    Of a circle, at most ``_MOST_NAMED`` steps are given, its first. Every circle of ``steps`` has
    such a step, so that none is left once all these are mended, and each step is followed once
    (Tarjan, SIAM Journal on Computing 1 (1972): the back edges of a depth-first search).
    """
    left = {name: iter(found) for name, found in steps.items()}
    over: set[str] = set()
    for root in left:
        if root in over:
            continue
        names, way, depth = [root], list[_Step](), {root: 0}
        while names:
            step = next(left[names[-1]], None)
            if step is None:
                over.add(last := names.pop())
                del depth[last]
                del way[-1:]
            elif step.target in depth:
                start = depth[step.target]
                yield [*way[start:start + _MOST_NAMED], step][:_MOST_NAMED], len(names) - start
            elif step.target in left and step.target not in over:
                depth[step.target] = len(names)
                names.append(step.target)
                way.append(step)


def _way_round(circle: Sequence[_Step], length: int) -> str:
    """« a → b → a »."""
    names = [step.source for step in circle]
    if length > len(names):
        names.append(f"… ({length} en tout)")
    return " → ".join([*names, circle[0].source])
