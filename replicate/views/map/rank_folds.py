"""Ranks too wide for the page, folded: a rank of fifteen boxes becomes three rows of five."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from replicate.domain.record import record
from replicate.views.page.geometry import Point
from replicate.views.page.label import Label, TypeScale

_BETWEEN_BOXES = 2.2
_BETWEEN_ROWS = 1.8
_AFTER_RANK = 0.7
_ROOMIER = 0.09
_SMALL = 9.0
_WIDTHS_TRIED = 14


@record
class Fold:
    """How wide a rank may be before it is folded, and the room added between rows.

    Both in sizes of the name, so that they say the same at every size.
    """

    width: float
    stretch: float = 0.0


def worthwhile_folds(
    nodes: Sequence[Point], labels: Sequence[Label], scale: TypeScale
) -> Iterator[Fold]:
    """Widths from the widest box to the widest rank."""
    totals = [_total([labels[index] for index in rank], scale) for rank in ranks_of(nodes)]
    least, most = max(label.width for label in labels), max(totals)
    for step in range(1, _WIDTHS_TRIED + 1):
        yield Fold((least + (most - least) * step / _WIDTHS_TRIED) / scale.name)


def ranks_of(nodes: Sequence[Point]) -> list[list[int]]:
    """Nodes of one level together, from the top; in each from the left."""
    ordered = sorted(range(len(nodes)), key=lambda index: (round(nodes[index][1]), nodes[index]))
    ranks: list[list[int]] = [ordered[:1]]
    for before, index in pairwise(ordered):
        if nodes[index][1] - nodes[before][1] > 1:
            ranks.append([])
        ranks[-1].append(index)
    return ranks


def fold_ranks(
    nodes: Sequence[Point], labels: Sequence[Label], scale: TypeScale, how: Fold
) -> list[Point]:
    """New centres: each rank folded into the rows it needs, neighbours staying neighbours."""
    width = max(how.width * scale.name, max(label.width for label in labels))
    left = min(x for x, _ in nodes)
    reach = max(x for x, _ in nodes) - left or 1.0
    centres: dict[int, Point] = {}
    y = 0.0
    for rank in ranks_of(nodes):
        total = _total([labels[index] for index in rank], scale)
        count = min(len(rank), max(1, -(-int(total) // int(width))))
        while any(_total([labels[i] for i in rank[row::count]], scale) > width
                  for row in range(count)) and count < len(rank):
            count += 1
        for row in range(count):
            members = rank[row::count]
            height = max(labels[index].height for index in members)
            wanted = {index: (nodes[index][0] - left) / reach * width for index in members}
            for index, x in _in_row(members, wanted, labels, scale, width).items():
                centres[index] = (x, y + height / 2)
            y += height + (_between_rows(scale) + how.stretch) * scale.name
        y += _AFTER_RANK * scale.name
    return [centres[index] for index in range(len(nodes))]


def row_count(centres: Sequence[Point]) -> int:
    """How many rows the folded boxes stand in."""
    return len(ranks_of(centres))


def _between_rows(scale: TypeScale) -> float:
    """In sizes of the name: lines first profit from a large page, names after them."""
    return _BETWEEN_ROWS + _ROOMIER * max(0.0, scale.name - _SMALL)


def _total(labels: Sequence[Label], scale: TypeScale) -> float:
    gaps = _BETWEEN_BOXES * scale.name * (len(labels) - 1)
    return sum(label.width for label in labels) + gaps


def _in_row(
    members: Sequence[int], wanted: Mapping[int, float], labels: Sequence[Label],
    scale: TypeScale, width: float,
) -> dict[int, float]:
    """Each box as near to where it wants to be as its neighbours and the edges allow."""
    gap = _BETWEEN_BOXES * scale.name
    edge = 0.0
    xs = []
    for index in members:
        half = labels[index].width / 2
        xs.append(max(wanted[index], edge + half))
        edge = xs[-1] + half + gap
    edge = width
    for place in range(len(members) - 1, -1, -1):
        half = labels[members[place]].width / 2
        xs[place] = min(xs[place], edge - half)
        edge = xs[place] - half - gap
    return dict(zip(members, xs, strict=True))
