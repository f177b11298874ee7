"""Where lines end and verbs stand: found with few looks, and the same as looking everywhere."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from pathlib import Path

import pytest

from replicate.domain.reports.picture import Standing
from replicate.usecases.comparison.pair import compare_kits, draw_comparison
from replicate.views.map import ports, verbs
from replicate.views.map.line_grid import LineGrid, RectGrid
from replicate.views.map.placed import PlacedLink
from replicate.views.map.ports import spread_ports
from replicate.views.map.vicinity import Surroundings
from replicate.views.page.geometry import Point, Rect, between, enters
from tests.material.generated_pictures import pictures
from tests.material.measured_pages import marks_meeting, placed
from tests.material.plausible_kits import lay_plausible_kit
from tests.material.sample_pictures import link

_VILLE = Path(__file__).parents[3] / "kits" / "ville-exemple"
_PAGE = Rect(0, 0, 400, 300)
_STEPS = 400


def _gap(rect: Rect, point: Point) -> float:
    """How far a point is from a rectangle, 0 inside."""
    return hypot(max(rect.x - point[0], 0, point[0] - rect.right),
                 max(rect.y - point[1], 0, point[1] - rect.bottom))


def _line_gap(rect: Rect, line: list[Point]) -> float:
    """How far a line passes from a rectangle, by many points of it."""
    return min(_gap(rect, between(a, b, step / _STEPS))
               for a, b in pairwise(line) for step in range(_STEPS + 1))


def _invented(seed: int) -> tuple[dict[str, list[Point]], list[Rect], list[Rect]]:
    """Lines, boxes, and places to try that are rather near a line."""
    chance = random.Random(seed)
    lines = {f"l{number}": [(chance.uniform(0, 400), chance.uniform(0, 300)) for _ in range(3)]
             for number in range(6)}
    walls = [Rect(chance.uniform(0, 350), chance.uniform(0, 280), 40, 20) for _ in range(3)]
    tries = []
    for _ in range(60):
        start, end = chance.choice([pair for line in lines.values() for pair in pairwise(line)])
        share = chance.random()
        x, y = (start[axis] + share * (end[axis] - start[axis]) for axis in (0, 1))
        tries.append(Rect(x + chance.uniform(-25, 10), y + chance.uniform(-15, 8), 20, 9))
    return lines, walls, tries


@pytest.mark.parametrize("seed", range(8))
def test_a_place_left_free_is_nearest_to_its_own_line_and_covers_nothing(seed: int) -> None:
    """Its own line is within seven points, no other as near; no wall, edge or end is covered.

    What is refused breaks one of these, or stands so near to breaking it that steps decide.
    """
    lines, walls, tries = _invented(seed)
    around = Surroundings(_PAGE, RectGrid(walls), LineGrid(lines))
    found = 0
    for rect in tries:
        is_free = around.near(rect.grown(5), ["l0", "l1"]).leaves_free(rect)
        found += is_free
        gaps = {name: _line_gap(rect, line) for name, line in lines.items()}
        own = min(gaps["l0"], gaps["l1"])
        others = min(gap for name, gap in gaps.items() if name not in ("l0", "l1"))
        covers = (not _PAGE.contains(rect) or any(rect.overlaps(wall) for wall in walls)
                  or any(rect.grown(3).holds(point)
                         for line in lines.values() for point in (line[0], line[-1])))
        if is_free:
            assert not covers
            assert own <= 7 * 2 ** 0.5
            assert own < others
        elif not covers and own < 6.9:
            assert others < 11, (rect, gaps)
    assert found or seed


@pytest.mark.parametrize("is_overlay", [False, True], ids=["map", "overlay"])
def test_what_is_near_is_found_once_for_the_places_of_a_point(
    is_overlay: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven places are tried at a point of a line: the lines there are looked up once."""
    looked = {"up": 0, "at": 0}
    around, near = LineGrid.around, Surroundings.near

    def counted(grid: LineGrid, rect: Rect) -> object:
        looked["up"] += 1
        return around(grid, rect)

    def asked(self: Surroundings, spot: Rect, own: list[str]) -> object:
        looked["at"] += 1
        return near(self, spot, own)

    monkeypatch.setattr(LineGrid, "around", counted)
    monkeypatch.setattr(Surroundings, "near", asked)
    _, layout = placed(pictures(18)[is_overlay])
    assert len(layout.verbs) > 5
    assert looked["up"] < 2 * looked["at"]


@pytest.mark.parametrize("seed", range(8))
def test_the_sides_joined_are_the_cheapest_of_all_pairs(seed: int) -> None:
    """No pair of sides costs less, boxes in its way and lines that end there counted."""
    chance = random.Random(seed)
    start, end, *others = [Rect(chance.uniform(0, 900), chance.uniform(0, 600), 80, 40)
                           for _ in range(14)]
    held = [(start.right, start.y + 5), (end.x + 5, end.y)]
    costs = {}
    middles = {side: (ports._port(start, side, 0, 1, 1), ports._port(end, side, 0, 1, 1))
               for side in "ewns"}
    for first in "ewns":
        for second in "ewns":
            leaving, arriving = middles[first][0], middles[second][1]
            walls = sum(enters(leaving, arriving, other) for other in others) + sum(
                other.grown(ports._CLOSE).overlaps(Rect(port[0] - 0.5, port[1] - 0.5, 1, 1))
                for port in (leaving, arriving) for other in others)
            costs[first, second] = ports._WALL * walls \
                + ports._open_cost(leaving, arriving, first, second) \
                + ports._HELD * ((first == "e") + (second == "n"))
    assert ports._facing_sides(start, end, others, held) == min(costs, key=lambda pair: costs[pair])


def test_few_boxes_are_looked_at_for_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of sixteen ways to join two boxes, a quarter at most is looked along for the others."""
    looks = []
    walls_met = ports._walls_met

    def counted(start: Point, end: Point, others: Sequence[Rect]) -> int:
        looks.append((start, end))
        return walls_met(start, end, others)

    monkeypatch.setattr(ports, "_walls_met", counted)
    picture = pictures(22)[True]
    _, layout = placed(picture)
    rects = {item.box.id: item.rect for item in layout.boxes}
    links = [link for link in picture.links
             if {link.source, link.target} <= rects.keys() and link.source != link.target]
    looks.clear()
    spread_ports(links, rects, ())
    assert len(links) <= len(looks) <= 4 * len(links)


@pytest.mark.parametrize(("entities", "seed"), [(16, 10), (5, 3), (12, 2)])
def test_a_verb_is_left_out_where_no_place_is_left(
    entities: int, seed: int, tmp_path: Path
) -> None:
    """No verb is told to have no room while a place by its line is free of all that is drawn."""
    kit = lay_plausible_kit(tmp_path / "k", entities, seed)
    _, layout = placed(draw_comparison(compare_kits(str(kit), "pau", None)))
    written = {link.id for verb in layout.verbs for link in verb.links}
    lines = verbs.tie_lines(layout)
    around = verbs.surroundings_of(layout, lines)
    for fan in verbs._fans(layout.links):
        if fan[0].link.id in written:
            continue
        free = verbs._free(fan, layout.scale, lines, around, 2000, verbs._CLOSE)
        assert all(any(place.rect.overlaps(verb.rect) for verb in layout.verbs) for place in free)


def test_an_aslant_end_mark_stands_clear_of_those_drawn_before() -> None:
    """Under one box, the end of a line that comes slantwise does not lie on a bar's line's end."""
    _, layout = placed(draw_comparison(compare_kits(str(_VILLE), "pau", None)))
    assert layout.bars
    assert marks_meeting(layout) == []


@pytest.mark.parametrize("apart", [Standing.PLANNED, Standing.ADDED])
def test_what_is_planned_or_added_has_a_verb_of_its_own(apart: Standing) -> None:
    """One verb for a solid line and a dotted one would say that both are so already."""
    ties = [PlacedLink(link("a", "oriente_vers", target, "oriente vers", standing=standing), ())
            for target, standing in (("b", Standing.PRESENT), ("c", apart),
                                     ("d", Standing.PRESENT), ("e", apart))]
    fans = [[item.link.target for item in fan] for fan in verbs._fans(ties)]
    assert sorted(fans) == [["b", "d"], ["c", "e"]]
