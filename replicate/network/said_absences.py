"""What someone said is not there, by a snapshot's date or nobody knows when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from replicate.domain.findings.denied_ties import DeniedTies
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, UnknownList
from replicate.domain.time.period import MAY_HOLD, Presence


def said_absences(
    snapshot: Snapshot, concerns: Callable[[Absence], bool], presence: Presence = Presence.PRESENT
) -> tuple[Absence, ...]:
    """The absences said by the snapshot's date, or at any when no date was asked."""
    if not snapshot.territory.absences:  # it is asked a hundred times of each kit
        return ()
    counted = (presence,) if snapshot.is_asked else MAY_HOLD
    return tuple(
        item for item in snapshot.territory.absences
        if concerns(item) and item.lifetime.at(snapshot.as_of) in counted
    )


def undated_absences(
    snapshot: Snapshot, concerns: Callable[[Absence], bool]
) -> tuple[Absence, ...]:
    """Those said at an unknown date, which a dated question shows apart; none without a date."""
    return said_absences(snapshot, concerns, Presence.UNDATED) if snapshot.is_asked else ()


def said_ties(snapshot: Snapshot) -> tuple[Absence, ...]:
    """The ties said not to be there by the snapshot's date."""
    return said_absences(snapshot, lambda item: item.is_of_tie)


def undated_said_ties(snapshot: Snapshot) -> tuple[Absence, ...]:
    """The ties said not to be there, nobody knows when, where a date was asked."""
    return undated_absences(snapshot, lambda item: item.is_of_tie)


def told_all_the_same(snapshot: Snapshot, denied: Iterable[Absence]) -> frozenset[Absence]:
    """Those that deny a tie of which the kit tells one, not planned, that counts at its date."""
    denied_by = DeniedTies(denied)
    if not denied_by:
        return frozenset()
    return frozenset(
        item for tie, presence in snapshot.ties
        if snapshot.counts(presence) and not snapshot.is_planned(tie)
        for item in denied_by.of(tie.source, tie.target, tie.type)
    )


def said_lacks(snapshot: Snapshot) -> tuple[Absence, ...]:
    """What was said not to be there by the snapshot's date, ties apart."""
    return said_absences(snapshot, lambda item: not item.is_of_tie)


def undated_said_lacks(snapshot: Snapshot) -> tuple[Absence, ...]:
    """What was said not to be there, ties apart, nobody knows when, where a date was asked."""
    return undated_absences(snapshot, lambda item: not item.is_of_tie)


def denied_genres(
    snapshot: Snapshot, sought: Collection[frozenset[str]]
) -> frozenset[str]:
    """The kinds ``sought`` of which it was said that there is none, and of none instead of it.

    Of kinds that stand together one suffices: less than all of them denies nothing. It was
    said by the snapshot's date, or nobody knows when.
    """
    def is_of_all(item: Absence) -> bool:
        return item.is_of_all

    said = said_absences(snapshot, is_of_all), undated_absences(snapshot, is_of_all)
    denied = {item.genre for items in said for item in items}
    return frozenset(genre for group in sought if group <= denied for genre in group)


def unknown_lists(snapshot: Snapshot) -> tuple[UnknownList, ...]:
    """The lists of which it was told, by the snapshot's date, that nobody knows what they hold."""
    return tuple(
        item for item in snapshot.territory.unknown_lists
        if snapshot.counts(item.lifetime.at(snapshot.as_of))
    )
