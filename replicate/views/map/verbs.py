"""Write each verb once a fan, where it covers no box, no bar and no other verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import inf
from typing import NamedTuple

from replicate.domain.reports.picture import Link, Standing
from replicate.views.map.line_grid import LineGrid, RectGrid
from replicate.views.map.placed import Layout, PlacedLink, PlacedVerb
from replicate.views.map.vicinity import Surroundings, Vicinity
from replicate.views.page.geometry import (
    Place,
    Point,
    Rect,
    at_length,
    centred,
    polyline,
    simplified,
    steps_of,
)
from replicate.views.page.label import TextLine, TypeScale, height_of
from replicate.views.page.lines import mark_grounds
from replicate.views.typography.font import clean_text, shorten
from replicate.views.typography.wrapping import wrap

VERB_ROOM = 7.8
"""Widest a verb is written before it takes a second line, in sizes of the verb."""

_NARROW_ROOM = 4.8
_FEWEST_TRIED, _MOST_TRIED, _TRIES_IN_ALL = 12, 160, 6000
_FEWEST_LOOKS, _LOOKS_IN_ALL = 60, 40_000
"""Places looked at for a verb, and for all. Only maps of forty fans or more reach it; with half as
many again, 57 fans have six more verbs written and 87 four, which the list of ties tells."""

_LATER = 0.012
_LIMIT = 60
_HALO = 1.5
_OFF_BOXES = 1.0
_APART = (Standing.ADDED, Standing.PLANNED)
_FEWEST_STEPS, _MOST_STEPS = 7, 60
_REACH = 0.45
_ARROW = 11.0

TieLines = dict[str, list[Point]]
"""Points along each tie's line, by the tie's id."""


class _Search(NamedTuple):
    """How closely places are tried: every ``step`` points of a line, and so far beside it.

    A negative nudge lets the verb stand partly on its line. ``thrift`` divides the places that
    a verb may look at.
    """

    step: float
    nudges: tuple[float, ...]
    thrift: int = 1


_USUAL = _Search(8.0, (0.0, 2.5, 4.5))
_CLOSE = _Search(1.5, (0.0, 2.0, 4.0, -3.0, -6.0, -9.0, -12.0, -15.0), thrift=4)
"""For a fan that the usual search, or the verbs placed before, leave without any place. It takes a
quarter of the time of all verbs on an overlay of 31 ties and finds one or two; of 160 ties, half
of it to find none, which is why it looks at fewer places.
"""


def place_verbs(layout: Layout) -> tuple[list[PlacedVerb], list[str]]:
    """Verbs of the layout's lines, and those that found no free place.

    A verb covers no box, no heading and no mark at the end of a line.
    A verb lies close to a line of its own fan, and closer to it than to any
    other. Fans with the fewest free places are served first; among free places
    the one that hides the least of the lines is taken.
    """
    lines = tie_lines(layout)
    around = surroundings_of(layout, lines)
    fans = _fans(layout.links)
    # A large network gets fewer tries and fewer looks a verb: the time stays bounded.
    tries = max(_FEWEST_TRIED, min(_MOST_TRIED, _TRIES_IN_ALL // (len(fans) or 1)))
    looks = max(_FEWEST_LOOKS, _LOOKS_IN_ALL // (len(fans) or 1))
    pending = []
    for fan in fans:
        searches = (islice(_free(fan, layout.scale, lines, around, looks, search), tries)
                    for search in (_USUAL, _CLOSE))
        pending.append((fan, next(filter(None, map(list, searches)), [])))
    pending.sort(key=lambda item: len(item[1]))
    placed: list[PlacedVerb] = []
    missing: list[str] = []
    taken = RectGrid()
    for fan, free_verbs in pending:
        # Where other verbs took its places, a closer search may find one between them.
        closer = _free(fan, layout.scale, lines, around, looks, _CLOSE) if free_verbs else ()
        left = ((verb for verb in verbs if not taken.overlapping(verb.rect))
                for verbs in (free_verbs, closer))
        found = (_clearest(islice(verbs, tries), around.lines) for verbs in left)
        if verb := next(filter(None, found), None):
            placed.append(verb)
            taken.add(verb.rect)
        else:
            missing.append(verb_text(fan[0].link))
    return placed, missing


def tie_lines(layout: Layout) -> TieLines:
    """The line of each tie of the layout."""
    return {placed.link.id: simplified(polyline(placed.curve)) for placed in layout.links}


def surroundings_of(layout: Layout, lines: TieLines) -> Surroundings:
    """What no verb of the layout may cover or be taken for."""
    walls = RectGrid([
        *(box.rect.grown(_OFF_BOXES) for box in layout.boxes),
        *(bar.rect.grown(_OFF_BOXES) for bar in layout.bars),
        *(lane.text for lane in layout.lanes), *(caption.rect for caption in layout.captions),
    ])
    for tie in layout.links:
        for ground in mark_grounds(tie.link.type, lines[tie.link.id]):
            walls.add(ground)
    return Surroundings(layout.area, walls, LineGrid(lines))


def _free(
    fan: Sequence[PlacedLink], scale: TypeScale, lines: TieLines, around: Surroundings, looks: int,
    search: _Search,
) -> Iterator[PlacedVerb]:
    """Places where the fan's verb covers nothing and reads as its own, at most ``looks`` tried."""
    links = tuple(item.link for item in fan)
    ids = tuple(link.id for link in links)
    is_framed = links[0].standing is Standing.ADDED
    for texts in _settings(links[0], scale):
        candidates = _candidates(ids, texts, lines, around, search, is_framed)
        tried = islice(candidates, looks // search.thrift)
        for place, vicinity in tried:
            if vicinity.leaves_free(place):
                yield PlacedVerb(links, Rect(*place), texts)


def _clearest(verbs: Iterable[PlacedVerb], lines: LineGrid) -> PlacedVerb | None:
    """The first of the places that hide the least of the lines and of the marks at their ends."""
    best, least = None, inf
    for rank, verb in enumerate(verbs):
        later = rank * _LATER
        if later >= least:
            break  # a later place costs as much even if it hides nothing
        cost = 3.0 * len(lines.ends_in(verb.rect.grown(_ARROW))) \
            + 1.5 * len(lines.entering(verb.rect)) + later
        if cost < least:
            best, least = verb, cost
    return best


def verb_text(link: Link) -> str:
    """The verb as written: with "?" after a deduction."""
    return f"{shorten(clean_text(link.verb), _LIMIT)}{' ?' if link.is_deduced else ''}"


def _fans(links: Sequence[PlacedLink]) -> list[list[PlacedLink]]:
    """Ties with one verb and one source, then those left with one verb and one target.

    What only this territory has, and what is planned, has verbs of its own: one for the others
    says nothing of a dotted line that goes elsewhere.
    """
    by_source: dict[tuple[str, str, Standing | None], list[PlacedLink]] = defaultdict(list)
    for placed in links:
        by_source[placed.link.source, *_told(placed.link)].append(placed)
    fans = [fan for fan in by_source.values() if len(fan) > 1]
    by_target: dict[tuple[str, str, Standing | None], list[PlacedLink]] = defaultdict(list)
    for fan in by_source.values():
        if len(fan) == 1:
            by_target[fan[0].link.target, *_told(fan[0].link)].append(fan[0])
    return [*fans, *by_target.values()]


def _told(link: Link) -> tuple[str, Standing | None]:
    """What a verb tells: itself, and the standing that no other verb may speak for."""
    return verb_text(link), link.standing if link.standing in _APART else None


def _settings(link: Link, scale: TypeScale) -> list[tuple[TextLine, ...]]:
    """The verb at its usual width, then in a narrower column for tight places."""
    wide, narrow = (wrap(verb_text(link), room * scale.verb, scale.verb)
                    for room in (VERB_ROOM, _NARROW_ROOM))
    return [tuple(TextLine(text, scale.verb) for text in texts)
            for texts in dict.fromkeys((wide, narrow))]


def _candidates(
    ids: Sequence[str], texts: Sequence[TextLine], lines: TieLines, around: Surroundings,
    search: _Search, is_framed: bool,
) -> Iterator[tuple[Place, Vicinity]]:
    """Places beside the lines of ``ids`` and on them, near their middle first, and what is near."""
    width = max((text.width for text in texts), default=0.0) + 2 * _HALO
    height = height_of(texts)
    if is_framed:
        width, height = width + 2 * _HALO, height + _HALO
    steps = {id_: steps_of(lines[id_]) for id_ in ids}
    long = {id_: sum(steps[id_]) for id_ in ids}
    longest_first = sorted(long, key=lambda id_: -long[id_])
    for share in _shares(long[longest_first[0]], search.step):
        for id_ in longest_first:
            (x, y), (across, down) = at_length(lines[id_], share * long[id_], steps[id_])
            reach = abs(down) * width / 2 + abs(across) * height / 2 + 2
            far = 2 * (reach + max(search.nudges))
            spot = centred((x, y), width + abs(down) * far, height + abs(across) * far)
            vicinity = around.near(spot, ids)
            for nudge in search.nudges:
                for way in (-1, 1) if across >= 0 else (1, -1):
                    shift = way * (reach + nudge)
                    yield (x - down * shift - width / 2, y + across * shift - height / 2,
                           width, height), vicinity
            yield (x - width / 2, y - height / 2, width, height), vicinity


def _shares(longest: float, step: float) -> Iterator[float]:
    """Shares of a line's length from its middle outwards, some ``step`` points apart."""
    steps = int(min(_MOST_STEPS, max(_FEWEST_STEPS, _REACH * longest / step)))
    yield 0.5
    for number in range(1, steps + 1):
        yield 0.5 - _REACH * number / steps
        yield 0.5 + _REACH * number / steps
