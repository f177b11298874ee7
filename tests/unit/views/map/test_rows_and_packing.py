"""How a map without roles fills its page: gaps of a row shared out, parts side by side."""

from __future__ import annotations

from replicate.views.map.packing import arrangements, best_in
from replicate.views.map.rank_folds import Fold, fold_ranks
from replicate.views.map.rows import RowRouter
from replicate.views.page.geometry import Rect, polyline
from replicate.views.page.label import Label, TypeScale
from tests.material.sample_pictures import link

_ROWS = (("a", "b", "c"), ("left", "right"), ("end",))
_AROUND_THE_SECOND = (56.0, 84.0)
"""Down the page: between these a line crosses the second row, from 60 to 80."""


def test_lines_through_one_gap_keep_off_its_boxes() -> None:
    """Side by side, as far apart as the gap lets them, wherever they come from."""
    rects = {"a": Rect(0, 0, 40, 20), "b": Rect(45, 0, 40, 20), "c": Rect(90, 0, 40, 20),
             "left": Rect(-900, 60, 960, 20), "right": Rect(80, 60, 960, 20),
             "end": Rect(70, 120, 40, 20)}
    ties = [link(id_, "membre_de", "end", "participe à") for id_ in "abc"]
    curves = RowRouter(rects, _ROWS, 10.0).route(ties)
    through = sorted({x for curve in curves.values() for x, y in polyline(curve)
                      if y in _AROUND_THE_SECOND})
    assert through == [64, 70, 76]


def test_a_crowded_gap_is_left_to_those_it_serves_best() -> None:
    """Of many lines, some take the gap on the other side: none is a black bundle."""
    rects = {"a": Rect(0, 0, 400, 20), "left": Rect(150, 60, 98, 20), "end": Rect(0, 120, 400, 20)}
    ties = [link("a", f"t{number}", "end", "v") for number in range(30)]
    curves = RowRouter(rects, (("a",), ("left",), ("end",)), 10.0).route(ties)
    sides = [x < 150 for curve in curves.values() for x, y in polyline(curve)
             if y in _AROUND_THE_SECOND]
    assert any(sides)
    assert not all(sides)


def test_parts_are_piled_where_the_page_is_tall() -> None:
    """Two low parts stand one over the other beside a tall one, which no rows would allow."""
    parts = [(10.0, 10.0), (10.0, 10.0), (10.0, 22.0)]
    best = best_in(arrangements(parts, (), (0.0, 0.0), 1.0), (23.0, 23.0))
    assert best.promise((23.0, 23.0)) >= 1


def test_rows_of_one_rank_are_nearer_than_ranks() -> None:
    """A fold is read as one rank: more air stands between two ranks than within one."""
    scale = TypeScale(10.0)
    nodes = [(x * 100.0, y) for y in (0.0, 100.0) for x in range(4)]
    centres = fold_ranks(nodes, [Label((), 60.0, 20.0)] * 8, scale, Fold(20.0))
    levels = sorted({y for _, y in centres})
    assert len(levels) == 4
    assert levels[2] - levels[1] > levels[1] - levels[0] == levels[3] - levels[2]
