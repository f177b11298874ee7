"""The stretches of all perimeters laid over one another: blocks where every answer is constant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from replicate.domain.addresses.house_number import SIDES, STEP, Span, first_on_side, last_on_side
from replicate.domain.addresses.street_name import best_spelling, sorting_key
from replicate.domain.addresses.street_table import Answer, Block, Doubt, PlaceKind, StreetTable
from replicate.domain.perimeter import IRIS_COMMUNE, Hold, Stretch
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import NONE
from replicate.network.place_answers import Outlines, doubt_of

_Unsure: TypeAlias = frozenset[tuple[str, Doubt]]
_Run: TypeAlias = tuple[Span, tuple[Answer, ...]]
"""Numbers of a street, and the answer of each track to them."""

_Event: TypeAlias = tuple[int, str, Hold | Doubt]
"""A stretch that begins (1) or ends (-1): its perimeter, and how it holds, or why it may."""


def build_street_table(snapshot: Snapshot) -> StreetTable:
    """All blocks of a territory as of the date of ``snapshot``.

    Where nobody states a street's numbers there is no block: nobody spoke of them.
    """
    outlines = Outlines(snapshot)
    streets: dict[tuple[str, str], list[tuple[str, Stretch]]] = defaultdict(list)
    for name, outline in outlines.of.items():
        for stretch in outline.stretches:
            streets[stretch.key].append((name, stretch))
    names = {key: best_spelling(item.street for _, item in found)
             for key, found in streets.items()}
    ordered = sorted(streets, key=lambda key: (sorting_key(names[key]), key))
    blocks = [
        Block(PlaceKind.STREET, names[key], key[1], answers, key[0], span)
        for key in ordered for span, answers in _runs(outlines, key[0], streets[key])
    ]
    return StreetTable(outlines.tracks, (*blocks, *_other_blocks(outlines)), names)


def _runs(
    outlines: Outlines, commune: str, stretches: Sequence[tuple[str, Stretch]]
) -> list[_Run]:
    """The runs of one street's numbers, both sides together where they get the same answers."""
    known: dict[tuple[frozenset[tuple[str, Hold]], _Unsure], tuple[Answer, ...]] = {}
    sides = {}
    for side in SIDES:
        runs: list[_Run] = []
        for first, last, claims, unsure in _swept(stretches, side):
            key = (frozenset(claims.items()), unsure)
            if key not in known:
                known[key] = outlines.answer_in_street(commune, claims, sorted(
                    unsure, key=lambda item: (item[0], item[1].value)))
            if runs and runs[-1][1] == known[key] \
                    and first_on_side(runs[-1][0].last + 1, side) == first:
                runs[-1] = (replace(runs[-1][0], last=last), known[key])
            else:
                runs.append((Span(first, last, side), known[key]))
        sides[side] = runs
    runs = _both_sides(sides["impair"], sides["pair"])
    return [(replace(span, side=NONE), answers) for span, answers in runs] \
        if _has_no_number([stretch for _, stretch in stretches]) else runs


def _has_no_number(stretches: Sequence[Stretch]) -> bool:
    """Whether a list says that the street has no numbers, and none cites a number of it."""
    return any(stretch.says_no_number for stretch in stretches) \
        and not any(stretch.cites_numbers for stretch in stretches)


def _swept(
    stretches: Sequence[tuple[str, Stretch]], side: str
) -> Iterator[tuple[int, int, dict[str, Hold], _Unsure]]:
    """Each run of one side between two ends of stretches: who names it, who may.

    One pass over the ends in order; a run that no stretch holds is left out.
    """
    events: dict[int, list[_Event]] = defaultdict(list)
    for name, stretch in stretches:
        for first, last, hold in stretch.parts(side):
            how = hold if stretch.is_sure else doubt_of(stretch)
            events[first_on_side(first, side)].append((1, name, how))
            events[first_on_side(last + 1, side)].append((-1, name, how))
    holding = Counter[tuple[str, Hold | Doubt]]()
    for place, following in pairwise(sorted(events)):
        for change, name, how in events[place]:
            holding[name, how] += change
            if not holding[name, how]:
                del holding[name, how]
        if holding:
            claims: dict[str, Hold] = {}
            for name, how in holding:
                if isinstance(how, Hold):
                    claims[name] = max(how, claims.get(name, how))
            unsure = frozenset((name, how) for name, how in holding if isinstance(how, Doubt))
            yield place, last_on_side(following - 1, side), claims, unsure


def _both_sides(odd: list[_Run], even: list[_Run]) -> list[_Run]:
    """A run of each side that face one another and get the same answers are one run."""
    facing = {span.first: (span, answers) for span, answers in even}
    joined: list[_Run] = []
    for span, answers in odd:
        for neighbour in (first_on_side(span.first, "pair"),
                          first_on_side(max(span.first - STEP, 0), "pair")):
            other = facing.get(neighbour)
            if other and other[1] == answers and abs(other[0].last - span.last) <= STEP:
                del facing[neighbour]
                joined.append((Span(min(span.first, other[0].first),
                                    max(span.last, other[0].last), "tous"), answers))
                break
        else:
            joined.append((span, answers))
    return sorted([*joined, *facing.values()], key=lambda run: run[0])


def _other_blocks(outlines: Outlines) -> Iterator[Block]:
    """What streets do not tell: each IRIS, each named area, and the rest of each commune."""
    said = outlines.of.values()
    for code in sorted({code for item in said for code in item.iris}):
        yield Block(PlaceKind.IRIS, code, code, outlines.answer_in_iris(code),
                    code[:IRIS_COMMUNE])
    areas = {fold(item.named): item.named for item in
             sorted(said, key=lambda item: item.named or "") if item.named and item.is_only_named}
    for key, name in sorted(areas.items()):
        yield Block(PlaceKind.AREA, name, key, outlines.answer_in_area(name))
    for commune in sorted({code for whole in outlines.whole.values() for code in whole}):
        yield Block(PlaceKind.COMMUNE, commune, commune, outlines.answer_in_commune(commune),
                    commune)
