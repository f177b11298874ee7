"""What the engine is asked is bounded by size, far below the time after which it is stopped."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from itertools import combinations

import pytest

from replicate.domain.reports.picture import MOST_BOXES, MOST_LINKS, Link, Picture
from replicate.views.map.asking import Request, Routed
from replicate.views.map.automatic import MOST_BENT, MOST_BENT_EVER, draft_smallest
from replicate.views.map.engine import TIME_LIMIT, shared_engine
from replicate.views.map.placed import PlacedBox
from replicate.views.map.routing import MOST_OBSTACLES, route_lines
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TypeScale, natural_label
from tests.material.drawn_maps import render_map
from tests.material.generated_pictures import pictures
from tests.material.sample_pictures import box, invented, link

_NEAR = TIME_LIMIT / 3
"""Seconds of work that leave room for a machine thrice as slow."""


def engine_seconds() -> float:
    """What the engines that ended have cost: other programs of a busy machine take no part."""
    return sum(os.times()[2:4])


def answer_of(request: Request) -> Routed:
    """The engine's answer, which it must not have worked long for."""
    started = engine_seconds()
    with shared_engine() as engine:
        [answer] = engine.run([request])
    assert engine_seconds() - started < _NEAR
    assert isinstance(answer, Routed)
    return answer


def tied(boxes: int, ties: int, shape: str) -> Picture:
    """Boxes with so many ties between any two of them, or all between the first few."""
    chance = random.Random(1)
    names = [item.id for item in invented(boxes).boxes]
    pairs = list(combinations(names, 2))
    taken = sorted(chance.sample(pairs, ties)) if shape == "random" else \
        [pair for last in range(boxes) for pair in ((names[first], names[last])
                                                    for first in range(last))][:ties]
    return replace(invented(boxes), links=tuple(_partners(*pair) for pair in taken))


def _partners(one: str, other: str) -> Link:
    return link(one, "partenariat", other, "est partenaire de")


@pytest.mark.parametrize("shape", ["random", "clique"])
@pytest.mark.parametrize(("boxes", "ties", "is_bent"), [
    (40, MOST_BENT, True), (40, MOST_BENT + 1, False),
    (MOST_BENT_EVER // 2, MOST_BENT_EVER, True), (MOST_BOXES, MOST_BENT_EVER + 1, False),
    (MOST_BOXES, MOST_LINKS, False),
])
def test_the_size_decides_whether_ranked_lines_are_bent(
    boxes: int, ties: int, is_bent: bool, shape: str
) -> None:
    """Up to a number of ties lines are bent, beyond it straight; neither takes long."""
    [request] = next(draft_smallest(tied(boxes, ties, shape)))
    assert (request.attributes["splines"] == "true") == is_bent
    assert answer_of(request).straight == (not is_bent)


def spaced(count: int) -> list[PlacedBox]:
    """Boxes in rows of ten, with room between them for every line."""
    placed = []
    for number in range(count):
        drawn = box(f"b{number:03}", "structure", "social", f"Lieu {number}")
        label = natural_label(drawn, TypeScale(9.0))
        rect = Rect(300 * (number % 10), 200 * (number // 10) + 7 * (number % 3),
                    label.width, label.height)
        placed.append(PlacedBox(drawn, rect, label))
    return placed


@pytest.mark.parametrize("extra", [0, 1])
def test_the_size_decides_whether_lines_between_given_places_are_bent(extra: int) -> None:
    """With a box more than what bends in little time, no line is bent."""
    ties = 30
    boxes = spaced(MOST_OBSTACLES - 2 * ties + extra)
    links = [_partners(boxes[index].box.id, boxes[-1 - index].box.id) for index in range(ties)]
    rects = {placed.box.id: placed.rect for placed in boxes}
    [request] = next(route_lines(boxes, rects, links, Rect(0, 0, 3000, 1600)))
    assert answer_of(request).straight == bool(extra)


@pytest.mark.parametrize("entities", [5, 18, 22, 35, 60])
@pytest.mark.parametrize("is_overlay", [False, True], ids=["map", "overlay"])
def test_no_territory_comes_near_the_time_limit(entities: int, is_overlay: bool) -> None:
    """Of invented territories of 5 to 60 entities, no map makes the engine work for long."""
    picture = pictures(entities)[is_overlay]
    started = engine_seconds()
    render_map(picture)
    assert engine_seconds() - started < _NEAR
