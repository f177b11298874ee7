"""What each track says of one place: an address, an IRIS, a named area, a commune."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from replicate.domain.house_number import HouseNumber
from replicate.domain.perimeter import IRIS_COMMUNE, Hold, Outline, Stretch
from replicate.domain.period import Lifetime, Presence
from replicate.domain.snapshot import Snapshot
from replicate.domain.spelling import fold
from replicate.domain.street_table import Answer, Doubt, Track
from replicate.network.tracks import find_tracks

_SHOWN = (Presence.PRESENT, Presence.ENDED)


class Outlines:
    """The tracks of a snapshot and what is said of the outline of each of their perimeters."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.tracks: tuple[Track, ...] = find_tracks(snapshot)
        said = {item.perimeter: item for item in snapshot.territory.outlines}
        self.of = {
            name: _as_said(said.get(name, Outline(name)), snapshot)
            for track in self.tracks for name in track.perimeters
        }
        self.whole = {name: item.whole_communes for name, item in self.of.items()}
        self._doubts: dict[str, dict[str, Doubt]] = {}

    def answer_all(self, claims: dict[str, Hold], doubts: dict[str, Doubt]) -> tuple[Answer, ...]:
        """The answer of each track, from what is claimed and what is not known.

        What only may be meant ("112", of 112 bis) gives way to what parts 112 bis from 112.
        """
        answers = []
        for track in self.tracks:
            found = tuple(name for name in track.perimeters if name in claims)
            if any(claims[name] is Hold.REPEAT for name in found):
                found = tuple(name for name in found if claims[name] is not Hold.MEANT)
            unsure = () if found else tuple(
                (name, doubts[name]) for name in track.perimeters if name in doubts
            )
            answers.append(Answer(found, unsure))
        return tuple(answers)

    def answer_in_street(
        self, commune: str, claims: dict[str, Hold], unsided: Iterable[str]
    ) -> tuple[Answer, ...]:
        """The answers where the stretches of ``claims`` run, and maybe those of ``unsided``."""
        whole = {name: Hold.NAMED for name, item in self.whole.items() if commune in item}
        found = claims | whole
        doubts = self.doubts_in(commune) | dict.fromkeys(unsided, Doubt.SIDE)
        return self.answer_all(found, doubts)

    def doubts_in(self, commune: str) -> dict[str, Doubt]:
        """Why each perimeter may cover a place of a commune that it does not name."""
        if commune not in self._doubts:
            self._doubts[commune] = {
                name: doubt for name, outline in self.of.items()
                if (doubt := _doubt(outline, commune)) is not None
            }
        return self._doubts[commune]

    def answer_in_commune(self, commune: str) -> tuple[Answer, ...]:
        """The answers at the addresses of a commune whose street nobody names."""
        return self.answer_in_street(commune, {}, ())

    def answer_in_iris(self, code: str) -> tuple[Answer, ...]:
        """The answers in an IRIS: its streets are not known."""
        commune = code[:IRIS_COMMUNE]
        claims = {name: Hold.NAMED for name, item in self.of.items()
                  if code in item.iris or commune in self.whole[name]}
        doubts = {name: doubt for name, item in self.of.items()
                  if (doubt := _doubt_in_iris(item, commune)) is not None}
        return self.answer_all(claims, doubts)

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
        unsided = []
        for name, stretch in stretches:
            hold = stretch.hold_of(number)
            if hold is None:
                continue
            if stretch.is_sure:
                claims[name] = max(hold, claims.get(name, hold))
            else:
                unsided.append(name)
        return self.answer_in_street(commune, claims, unsided)


def _as_said(outline: Outline, snapshot: Snapshot) -> Outline:
    """The outline with the stretches that hold at the date of the snapshot."""
    return replace(outline, stretches=tuple(
        item for item in outline.stretches if _holds(item.lifetime, snapshot)
    ))


def _holds(lifetime: Lifetime | None, snapshot: Snapshot) -> bool:
    if lifetime is None:
        return True
    presence = lifetime.at(snapshot.as_of)
    return presence in _SHOWN or (presence is Presence.UNDATED and not snapshot.is_asked)


def _doubt(outline: Outline, commune: str) -> Doubt | None:
    """Why it may hold a place of a commune that it does not name; None when it cannot."""
    if outline.is_unknown:
        return Doubt.NO_OUTLINE
    if outline.is_only_named:
        return Doubt.NAMED
    if any(code.startswith(commune) for code in outline.iris):
        return Doubt.IRIS
    return None if outline.is_complete else Doubt.LIST


def _doubt_in_iris(outline: Outline, commune: str) -> Doubt | None:
    if outline.is_unknown:
        return Doubt.NO_OUTLINE
    if outline.is_only_named:
        return Doubt.NAMED
    if any(stretch.commune == commune for stretch in outline.stretches):
        return Doubt.STREETS
    return None if outline.is_complete else Doubt.LIST
