"""What each track says of one place: an address, an IRIS, a named area, a commune."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from replicate.domain.addresses.geography import whole_commune
from replicate.domain.addresses.house_number import HouseNumber
from replicate.domain.addresses.street_table import NUMBERED, Answer, Doubt, Track
from replicate.domain.perimeter import IRIS_COMMUNE, Hold, Outline, Stretch
from replicate.domain.snapshot import SHOWN, Snapshot
from replicate.domain.text.spelling import fold
from replicate.domain.time.period import Presence
from replicate.network.tracks import NOT_THERE, find_tracks


class Outlines:
    """The tracks of a snapshot and what is said of the outline of each of their perimeters.

    ``full`` is all that is said of each, ``of`` what holds at the date of the snapshot.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.tracks: tuple[Track, ...] = find_tracks(snapshot)
        said = {item.perimeter: item for item in snapshot.territory.outlines}
        self.full = {name: said.get(name, Outline(name))
                     for track in self.tracks for name in track.perimeters}
        self.of = {name: _as_said(item, snapshot) for name, item in self.full.items()}
        self.whole = {name: item.whole_communes for name, item in self.full.items()}
        self._doubts: dict[str, dict[str, Doubt]] = {}

    def answer_all(
        self, claims: dict[str, Hold], doubts: dict[str, Doubt], parting: Iterable[str] = ()
    ) -> tuple[Answer, ...]:
        """The answer of each track, from what is claimed and what is not known.

        What only may be meant ("112", of 112 bis) gives way to what parts 112 bis from 112.
        ``parting`` names perimeters of some part of this commune, whose doubts stay beside
        the claims.
        """
        answers = []
        for track in self.tracks:
            found = tuple(name for name in track.perimeters if name in claims)
            if any(claims[name] is Hold.REPEAT for name in found):
                found = tuple(name for name in found if claims[name] is not Hold.MEANT)
            unsure = tuple((name, doubts[name]) for name in track.perimeters if name in doubts)
            if found:
                unsure = tuple((name, why) for name, why in unsure
                               if name not in found and (why in NUMBERED or name in parting))
            else:
                unsure += tuple((name, Doubt.DATE) for name in track.undated)
            answers.append(Answer(found, unsure))
        return tuple(answers)

    def answer_in_street(
        self, commune: str, claims: dict[str, Hold], unsure: Iterable[tuple[str, Doubt]] = ()
    ) -> tuple[Answer, ...]:
        """The answers where the stretches of ``claims`` run, and maybe those of ``unsure``."""
        found = claims | dict.fromkeys(self._covering(commune), Hold.NAMED)
        parting = self._parting(commune, by_streets=not claims)
        return self.answer_all(found, self.doubts_in(commune) | dict(unsure), parting)

    def doubts_in(self, commune: str) -> dict[str, Doubt]:
        """Why each perimeter may cover a place of a commune that it does not name."""
        if commune not in self._doubts:
            self._doubts[commune] = {
                name: doubt for name, outline in self.full.items()
                if (doubt := _doubt(outline, commune)) is not None
            }
        return self._doubts[commune]

    def _covering(self, commune: str) -> list[str]:
        """The perimeters that cover a whole commune, or the one that it is part of."""
        around = {commune, whole_commune(commune)}
        return [name for name, whole in self.whole.items() if around & whole]

    def _parting(self, commune: str, *, by_streets: bool) -> frozenset[str]:
        """The perimeters that hold some IRIS of a commune, or, if asked, some streets of it.

        Beside a list of streets an IRIS cannot be compared; where the whole commune is
        claimed, a list of some of its streets may well be longer than it is.
        """
        in_streets = self._by_streets.get(commune, frozenset()) if by_streets else frozenset()
        return self._by_iris.get(commune, frozenset()) | in_streets

    @cached_property
    def _by_iris(self) -> Mapping[str, frozenset[str]]:
        """The perimeters that hold some IRIS of each commune."""
        return _named_by((code[:IRIS_COMMUNE], name)
                         for name, item in self.of.items() for code in item.iris)

    @cached_property
    def _by_streets(self) -> Mapping[str, frozenset[str]]:
        """The perimeters that hold some streets of each commune."""
        return _named_by((stretch.commune or "", name)
                         for name, item in self.of.items() for stretch in item.stretches)

    def answer_in_commune(self, commune: str) -> tuple[Answer, ...]:
        """The answers at the addresses of a commune whose street nobody names."""
        return self.answer_in_street(commune, {})

    def answer_in_iris(self, code: str) -> tuple[Answer, ...]:
        """The answers in an IRIS: its streets are not known."""
        commune = code[:IRIS_COMMUNE]
        claims = dict.fromkeys(self._covering(commune), Hold.NAMED)
        claims |= {name: Hold.NAMED for name, item in self.of.items() if code in item.iris}
        doubts = {name: doubt for name, item in self.full.items()
                  if (doubt := _doubt_in_iris(item, commune)) is not None}
        return self.answer_all(claims, doubts, self._parting(commune, by_streets=True))

    def answer_in_area(self, name: str) -> tuple[Answer, ...]:
        """The answers in an area that is only named: who else is there is not known."""
        key = fold(name)
        claims = {perimeter: Hold.NAMED for perimeter, item in self.of.items()
                  if item.is_only_named and fold(item.named or "") == key}
        doubts = {perimeter: Doubt.NO_OUTLINE if item.is_unknown else
                  Doubt.NAMED if item.is_only_named else Doubt.ELSEWHERE
                  for perimeter, item in self.of.items()}
        return self.answer_all(claims, doubts)

    def stretches_of(self, commune: str, key: str) -> list[tuple[str, Stretch]]:
        """Each stretch of a street, with its perimeter."""
        return [(name, stretch) for name, item in self.of.items()
                for stretch in item.stretches if stretch.key == (commune, key)]

    def answer_at(
        self, commune: str, stretches: Sequence[tuple[str, Stretch]], number: HouseNumber
    ) -> tuple[Answer, ...]:
        """The answers at one number of the street whose stretches are given."""
        claims: dict[str, Hold] = {}
        unsure = []
        for name, stretch in stretches:
            hold = stretch.hold_of(number)
            if hold is None:
                continue
            if stretch.is_sure:
                claims[name] = max(hold, claims.get(name, hold))
            else:
                unsure.append((name, doubt_of(stretch)))
        return self.answer_in_street(commune, claims, unsure)


def _named_by(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """The perimeters of each commune, from one of its code and one name at a time."""
    found: dict[str, set[str]] = {}
    for commune, name in pairs:
        found.setdefault(commune, set()).add(name)
    return {commune: frozenset(names) for commune, names in found.items()}


def doubt_of(stretch: Stretch) -> Doubt:
    """Why nobody knows whether a stretch that names a number holds it."""
    return Doubt.WHEN if not stretch.is_dated else Doubt.SIDE


def _as_said(outline: Outline, snapshot: Snapshot) -> Outline:
    """The outline without the stretches that are over or to come; others may be undated."""
    held = []
    for item in outline.stretches:
        presence = item.lifetime.at(snapshot.as_of) if item.lifetime else Presence.PRESENT
        if presence in SHOWN or (presence is Presence.UNDATED and not snapshot.is_asked):
            held.append(item)
        elif presence not in NOT_THERE:
            held.append(replace(item, is_dated=False))
    return replace(outline, stretches=tuple(held))


def _doubt(outline: Outline, commune: str) -> Doubt | None:
    """Why it may hold a place of a commune that it does not name; None when it cannot."""
    if outline.is_unknown:
        return Doubt.NO_OUTLINE
    if outline.is_only_named:
        return Doubt.NAMED
    if any(code.startswith(commune) for code in outline.iris):
        return Doubt.IRIS
    if any(_may_meet(commune, other) for other in outline.towns):
        return Doubt.ELSEWHERE
    return None if outline.is_complete else Doubt.LIST


def _may_meet(commune: str, other: str) -> bool:
    """Whether one is an arrondissement of the other: a list of one may speak of the other."""
    return commune != other and (
        whole_commune(commune) == other or whole_commune(other) == commune
    )


def _doubt_in_iris(outline: Outline, commune: str) -> Doubt | None:
    if outline.is_unknown:
        return Doubt.NO_OUTLINE
    if outline.is_only_named:
        return Doubt.NAMED
    if any(stretch.commune == commune for stretch in outline.stretches):
        return Doubt.STREETS
    return None if outline.is_complete else Doubt.LIST
