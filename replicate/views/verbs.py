"""Write each verb once a fan, where it covers no box, no bar and no other verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import inf

from replicate.domain.report import Link, Standing
from replicate.views.font import clean_text, shorten
from replicate.views.geometry import (
    Curve,
    Point,
    Rect,
    at_share,
    centred,
    crosses,
    is_free,
    length,
    polyline,
    simplified,
)
from replicate.views.label import TextLine, TypeScale
from replicate.views.placed import Layout, PlacedLink, PlacedVerb
from replicate.views.wrapping import wrap

VERB_ROOM = 7.8
"""Widest a verb is written before it takes a second line, in sizes of the verb."""

_NARROW_ROOM = 4.8
_FEWEST_TRIED, _MOST_TRIED, _TRIES_IN_ALL = 12, 160, 6000
_LATER = 0.012
_LIMIT = 60
_HALO = 1.5
_STEP = 14.0
_FEWEST_STEPS, _MOST_STEPS = 7, 30
_NUDGES = (0.0, 4.0, 10.0)
_ARROW = 11.0


@dataclass(frozen=True)
class Track:
    """A tie's line as points, and the rectangle round it that spares most tests."""

    points: list[Point]
    bounds: Rect

    @staticmethod
    def along(curve: Curve) -> Track:
        """The track of a curve."""
        points = simplified(polyline(curve))
        left, top = min(x for x, _ in points), min(y for _, y in points)
        right, bottom = max(x for x, _ in points), max(y for _, y in points)
        return Track(points, Rect(left - 1, top - 1, right - left + 2, bottom - top + 2))

    def enters(self, rect: Rect) -> bool:
        """Whether the line passes through ``rect``."""
        return self.bounds.overlaps(rect) and crosses(self.points, rect)


def place_verbs(layout: Layout) -> tuple[list[PlacedVerb], list[str]]:
    """Verbs of the layout's lines, and those that found no free place.

    Fans with the fewest free places are served first; among free places the
    one that hides the least of the lines is taken.
    """
    walls = [*(box.rect for box in layout.boxes), *(bar.rect for bar in layout.bars)]
    walls += [lane.text for lane in layout.lanes]
    lines = {placed.link.id: Track.along(placed.curve) for placed in layout.links}
    pending = []
    fans = _fans(layout.links)
    # A large network gets fewer tries a verb: the time stays bounded.
    tries = max(_FEWEST_TRIED, min(_MOST_TRIED, _TRIES_IN_ALL // (len(fans) or 1)))
    for fan in fans:
        options = (
            PlacedVerb(tuple(item.link for item in fan), rect, texts)
            for texts in _settings(fan[0].link, layout.scale)
            for rect in _candidates(fan, texts, lines)
        )
        free = (verb for verb in options
                if layout.area.contains(verb.rect) and is_free(verb.rect, walls))
        pending.append((fan, list(islice(free, tries))))
    pending.sort(key=lambda item: len(item[1]))
    placed: list[PlacedVerb] = []
    missing: list[str] = []
    for fan, free_verbs in pending:
        taken = [verb.rect for verb in placed]
        left = [verb for verb in free_verbs if is_free(verb.rect, taken)]
        if left:
            placed.append(_clearest(left, lines))
        else:
            missing.append(verb_text(fan[0].link))
    return placed, missing


def _clearest(verbs: Sequence[PlacedVerb], lines: dict[str, Track]) -> PlacedVerb:
    """The first of the places that hide the least."""
    best, least = verbs[0], inf
    for rank, verb in enumerate(verbs):
        hidden = _cost(verb.rect, lines, {link.id for link in verb.links}, least)
        if hidden + rank * _LATER < least:
            best, least = verb, hidden + rank * _LATER
        if not hidden:
            break
    return best


def verb_text(link: Link) -> str:
    """The verb as written: "+" before what only this territory has, "?" after a deduction."""
    added = "+ " if link.standing is Standing.ADDED else ""
    return f"{added}{shorten(clean_text(link.verb), _LIMIT)}{' ?' if link.is_deduced else ''}"


def _fans(links: Sequence[PlacedLink]) -> list[list[PlacedLink]]:
    """Ties with one verb and one source, then those left with one verb and one target."""
    by_source: dict[tuple[str, str], list[PlacedLink]] = defaultdict(list)
    for placed in links:
        by_source[placed.link.source, verb_text(placed.link)].append(placed)
    fans = [fan for fan in by_source.values() if len(fan) > 1]
    by_target: dict[tuple[str, str], list[PlacedLink]] = defaultdict(list)
    for fan in by_source.values():
        if len(fan) == 1:
            by_target[fan[0].link.target, verb_text(fan[0].link)].append(fan[0])
    return [*fans, *by_target.values()]


def _settings(link: Link, scale: TypeScale) -> list[tuple[TextLine, ...]]:
    """The verb at its usual width, then in a narrower column for tight places."""
    wide, narrow = (wrap(verb_text(link), room * scale.verb, scale.verb)
                    for room in (VERB_ROOM, _NARROW_ROOM))
    return [tuple(TextLine(text, scale.verb) for text in texts)
            for texts in dict.fromkeys((wide, narrow))]


def _candidates(
    fan: Sequence[PlacedLink], texts: Sequence[TextLine], lines: dict[str, Track]
) -> Iterator[Rect]:
    """Places beside the fan's lines and on them, near their middle first."""
    width = max((text.width for text in texts), default=0.0) + 2 * _HALO
    height = sum(text.height for text in texts)
    own = [lines[item.link.id] for item in fan]
    longest_first = sorted(fan, key=lambda item: -length(lines[item.link.id].points))
    for share in _shares(max(length(track.points) for track in own)):
        for item in longest_first:
            (x, y), (across, down) = at_share(lines[item.link.id].points, share)
            reach = abs(down) * width / 2 + abs(across) * height / 2 + 2
            for nudge in _NUDGES:
                for way in (-1, 1) if across >= 0 else (1, -1):
                    shift = way * (reach + nudge)
                    yield centred((x - down * shift, y + across * shift), width, height)
            yield centred((x, y), width, height)


def _shares(longest: float) -> Iterator[float]:
    """Shares of a line's length from its middle outwards, some ``_STEP`` points apart."""
    steps = int(min(_MOST_STEPS, max(_FEWEST_STEPS, 0.4 * longest / _STEP)))
    yield 0.5
    for step in range(1, steps + 1):
        yield 0.5 - 0.4 * step / steps
        yield 0.5 + 0.4 * step / steps


def _cost(rect: Rect, lines: dict[str, Track], own: set[str], enough: float) -> float:
    """How much of the lines the verb would hide: other ties' lines first, its own next.

    The count stops once it reaches ``enough``, which another place has bettered.
    """
    cost = 0.0
    near = rect.grown(_ARROW)
    for link_id, track in lines.items():
        if track.bounds.overlaps(near):
            if track.enters(rect):
                cost += 1.5 if link_id in own else 4.0
            tips = (track.points[0], track.points[-1])
            cost += 3.0 * sum(near.holds(tip) for tip in tips)
            if cost >= enough:
                break
    return cost
