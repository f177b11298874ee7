"""What is read beside a row of two networks: what is not sure, denied, or told elsewhere too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from replicate.domain.findings.disagreement import disputes_of
from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RoleMatrix, RoleRow, RowState
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.snapshot import NOT_SURE, Snapshot
from replicate.domain.text.words import UNKNOWN, enumerate_french, quoted
from replicate.domain.time.period import Presence
from replicate.domain.wording.tie_words import tie_words
from replicate.usecases.comparison.role_words import saying_words
from replicate.usecases.pictures.tie_periods import attests

MOST_TOLD = 6
"""Ties told in a sentence; a role of a large kit may have hundreds."""


@record
class RolesBeside:
    """What words are made of: both territories, the profile and the matrix."""

    here: Snapshot
    there: Snapshot
    profile: Profile
    matrix: RoleMatrix
    labels: Mapping[str, str]


def notes_beside(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    """All that must be read beside a row, whether it is open (nobody spoke of it here) or not."""
    if row.state is RowState.UNSAID:
        yield from _notes_of_an_open_row(row, told)
    else:
        yield from _told_elsewhere(row, told)
        yield from _denials(row, told)
        yield from _disputes(row, told)


def why_maybe(tie: Tie) -> str:
    """Why nobody can say whether it is the tie of a row."""
    if UNKNOWN not in (tie.source, tie.target):
        return "rôle pas sûr"
    return "dit sans préciser qui" if attests(tie) else "qui : inconnu"


def when_told(presence: Presence) -> str:
    """Why a tie that is told is not one of the date looked at."""
    return "à une autre date" if presence is Presence.PRESENT else presence.value


def _notes_of_an_open_row(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    [sought] = row.there.families
    empty = [told.labels[role] for role in dict.fromkeys((sought.first, sought.second))
             if role not in told.matrix.matching.roles_here]
    if empty:
        named = enumerate_french(map(quoted, empty))
        yield f"sans entrée sûre dans le kit : {named}"
    for tie, presence in row.here.at_other_dates[:MOST_TOLD]:
        words = f"{tie_words(tie, told.here.territory)}{', déduit' if tie.is_deduced else ''}"
        sure = "" if presence in NOT_SURE else ", mais pas de cette date"
        yield f"dit ici{sure} : {words}, {when_told(presence)}"
    if len(row.here.at_other_dates) > MOST_TOLD:
        yield "d'autres liens d'autres dates encore"
    for tie in row.here.maybe:
        yield f"peut-être : {tie_words(tie, told.here.territory)}, {why_maybe(tie)}"
    for words in _denied_words(row, told):
        yield f"dit d'une entrée, et non de toutes : {words}"
    for item in row.vague[:MOST_TOLD]:
        yield f"dit absent, sans préciser le type : {saying_words(item, told.here.territory)}"
    if len(row.vague) > MOST_TOLD:
        yield "d'autres absences sans type encore (« absences » du kit)"


def _told_elsewhere(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    """That a tie of the territory's own stands in another row too, by another role of an end."""
    if row.state is not RowState.OWN:
        return
    others: dict[tuple[RowState, ...], list[Tie]] = {}
    for tie in row.here.ties:
        if states := told.matrix.other_states(tie, row.state):
            others.setdefault(states, []).append(tie)
    for states, ties in others.items():
        also = f"aussi {enumerate_french(quoted(state.value) for state in states)}"
        if len(row.here.ties) == 1:
            yield f"le même lien est {also}, par un autre rôle"
        else:
            named = " ; ".join(tie_words(tie, told.here.territory) for tie in ties[:MOST_TOLD])
            yield f"{also}, par un autre rôle : {named}"


def _denials(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    """Who says that a tie of the row is not here; nothing tells which of the two holds."""
    for words in _denied_words(row, told):
        yield f"et dit absent aussi : {words} ; de quoi parle chacun, et de quand ?"


def _disputes(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    """The questions that sources raise which fill otherwise the key that says a tie of the row."""
    territory = told.here.territory
    asked = dict.fromkeys(
        disputes_of(territory.by_id[tie.said_on], territory).get(tie.origin)
        for tie in row.here.ties if tie.said_on
    )
    for question in filter(None, asked):
        yield f"les sources diffèrent : {question}"


def _denied_words(row: RoleRow, told: RolesBeside) -> Iterator[str]:
    """The first who deny a tie of the row, and that there are more."""
    for item in row.denied[:MOST_TOLD]:
        yield saying_words(item, told.here.territory)
    if len(row.denied) > MOST_TOLD:
        yield "d'autres liens encore (« absences » du kit)"
