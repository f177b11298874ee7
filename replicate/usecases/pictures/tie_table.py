"""The table of a picture: every tie in words, drawn or not, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from replicate.domain.partnership import Tie
from replicate.domain.reports.picture import Box, Link, Standing, TieRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Territory
from replicate.domain.text.words import NOBODY, UNKNOWN
from replicate.domain.time.partial_date import date_words
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.domain.wording.absence_words import TOLD_TOO
from replicate.domain.wording.source_words import speaking_passages
from replicate.domain.wording.tie_words import end_words, matter_words
from replicate.network.said_absences import said_ties, told_all_the_same, undated_said_ties
from replicate.usecases.pictures.portrait import drawn_ties, link_of, speakers_of_tie
from replicate.usecases.pictures.tie_periods import attests, period_words, undated_words

_DENIED = "absence-"
"""Begins the id of the line of a tie that someone said is not there."""
_DENIED_WORDS = "dit absent"
_SIDES = ("soin", "social")
"""Keys of cross care whose lines would read the same where neither side is known."""


def tie_rows(
    snapshot: Snapshot, standings: Mapping[str, Standing] | None = None,
    words: Mapping[Standing, str] | None = None,
) -> tuple[TieRow, ...]:
    """Every tie of the kit, drawn or not.

    ``standings`` gives the standing of a link's id where it is not the map's own,
    ``words`` what a standing means where it is not the legend's own.
    """
    drawn = {id(tie) for tie in drawn_ties(snapshot)}
    rows = []
    for tie, presence in snapshot.ties:
        rows.append(TieRow(
            source=end_words(tie, tie.source, snapshot.territory),
            verb=FAMILIES["type_lien"].label(tie.type),
            target=end_words(tie, tie.target, snapshot.territory),
            status=_status(tie, snapshot),
            period=period_words(tie, snapshot),
            drawn=_drawn(tie, snapshot, standings or {}, words or {}) if id(tie) in drawn
            else f"non : {_reason(tie, presence, snapshot)}{_stage(tie, snapshot)}",
            said_by=_said_by(tie, snapshot.territory),
            where=tie.location.in_kit(),
            matter=matter_words(tie, snapshot.territory),
        ))
    return tuple(rows)


def ghost_rows(
    links: tuple[Link, ...], boxes: tuple[Box, ...], name: str
) -> tuple[TieRow, ...]:
    """The lines that a picture takes from the reference called ``name``."""
    names = {box.id: box.name for box in boxes}
    return tuple(
        TieRow(names[link.source], link.verb, names[link.target], link.standing.value,
               "", "oui : en pointillé", f"{name} : {link.title}", "")
        for link in links if link.standing in (Standing.ABSENT, Standing.UNSAID)
        and not link.id.startswith(_DENIED)
    )


def denied_rows(snapshot: Snapshot, links: Iterable[Link] = ()) -> tuple[TieRow, ...]:
    """The ties that someone said are not there, by the date; drawn where a link says so.

    Those said at an unknown date come after them, and are not drawn.
    """
    drawn = {link.id for link in links}
    territory = snapshot.territory
    denied = (*said_ties(snapshot), *undated_said_ties(snapshot))
    told = told_all_the_same(snapshot, denied)
    return tuple(
        TieRow(
            territory.name_of(item.tie_source or ""),
            FAMILIES["type_lien"].label(item.type) if item.type else "aucun lien",
            territory.name_of(item.tie_target or ""),
            f"{_DENIED_WORDS}, et {TOLD_TOO}" if item in told else _DENIED_WORDS,
            f"dit : {date_words(item.lifetime.cited, item.lifetime.is_asked)}",
            f"oui : {Standing.ABSENT.value}" if denied_id(item) in drawn
            else f"non : {_DENIED_WORDS}",
            speaking_passages(item.citations, territory),
            item.location.in_kit(),
        )
        for item in denied
    )


def denied_id(absence: Absence) -> str:
    """The id, in a picture, of the line of a tie that is said not to be there."""
    type_ = (absence.type or "lien").replace("_", "-")
    return f"{_DENIED}{absence.tie_source}--{type_}--{absence.tie_target}"


def _drawn(
    tie: Tie, snapshot: Snapshot, standings: Mapping[str, Standing],
    words: Mapping[Standing, str],
) -> str:
    link = link_of(tie, snapshot)
    standing = standings.get(link.id, link.standing)
    told = words.get(standing, standing.value)
    return "oui" if standing is Standing.PRESENT else f"oui : {told}"


def _reason(tie: Tie, presence: Presence, snapshot: Snapshot) -> str:
    if _unknown_ends(tie, snapshot):
        return "un bout est inconnu"
    if UNKNOWN in (tie.source, tie.target):
        return "un bout n'est pas nommé"
    if snapshot.leaves(tie):
        return "un bout est hors du territoire"
    if presence is Presence.UNDATED:
        return undated_words(tie, snapshot.territory)
    return presence.value if presence is not Presence.PRESENT else "hors de la carte"


def _stage(tie: Tie, snapshot: Snapshot) -> str:
    """That a tie beside the map is only planned, or no longer holds: its verb says it done."""
    if snapshot.is_planned(tie):
        return f", {Standing.PLANNED.value}"
    bearer = snapshot.territory.by_id.get(tie.said_on or "")
    state = bearer.progress if bearer else None
    return f", {FAMILIES['statut'].label(str(state))}" if state in STATUTS_FINIS else ""


def _unknown_ends(tie: Tie, snapshot: Snapshot) -> tuple[str, ...]:
    """What is asked of each end of which nothing is said at all, as a question ends."""
    asked = (("qui", tie.source), ("qui ou quoi", tie.target))
    return tuple(question for question, end in asked
                 if end == UNKNOWN and end_words(tie, end, snapshot.territory) == NOBODY)


def _status(tie: Tie, snapshot: Snapshot) -> str:
    """Who stands behind the tie, then what is unknown of it; or that alone, where all is."""
    unknown = _unknown_ends(tie, snapshot)
    parts = [FAMILIES["statut_lien"].label(tie.status)] if attests(tie) else []
    if unknown:
        side = f" ({tie.origin})" if tie.origin in _SIDES else ""
        parts.append(f"on ne sait pas {' ni '.join(unknown)}{side}")
    return " ; ".join(parts)


def _said_by(tie: Tie, territory: Territory) -> str:
    """Who says the tie; of a question without an answer, the passages where it is asked."""
    return speakers_of_tie(tie, territory) if attests(tie) \
        else speaking_passages(tie.citations, territory)
