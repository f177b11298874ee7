"""The table of a picture: every tie in words, drawn or not, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from replicate.domain.partnership import TAKING_OVER_TYPES, Tie
from replicate.domain.reports.picture import Box, Link, Standing, TieRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Entity
from replicate.domain.text.words import NOBODY, UNKNOWN
from replicate.domain.time.partial_date import (
    Order,
    PartialDate,
    date_words,
    first_day,
    order_in_time,
)
from replicate.domain.time.period import Lifetime, Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.tie_words import end_words, matter_words
from replicate.network.said_absences import said_ties, undated_said_ties
from replicate.usecases.pictures.portrait import drawn_ties, link_of, speakers_of_tie

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
            else f"non : {_reason(tie, presence, snapshot)}{_plan(tie, snapshot)}",
            said_by=_said_by(tie),
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
    return tuple(
        TieRow(
            territory.name_of(item.tie_source or ""),
            FAMILIES["type_lien"].label(item.type) if item.type else "aucun lien",
            territory.name_of(item.tie_target or ""),
            _DENIED_WORDS, f"dit : {date_words(item.lifetime.cited, item.lifetime.is_asked)}",
            f"oui : {Standing.ABSENT.value}" if denied_id(item) in drawn
            else f"non : {_DENIED_WORDS}",
            " ; ".join(map(str, item.citations)) or FAMILIES["statut_lien"].label("sans_source"),
            item.location.in_kit(),
        )
        for item in (*said_ties(snapshot), *undated_said_ties(snapshot))
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
    return presence.value if presence is not Presence.PRESENT else "hors de la carte"


def _plan(tie: Tie, snapshot: Snapshot) -> str:
    """That a tie beside the map is only planned: no line shows it, and its verb says it done."""
    return f", {Standing.PLANNED.value}" if snapshot.is_planned(tie) else ""


def _unknown_ends(tie: Tie, snapshot: Snapshot) -> tuple[str, ...]:
    """What is asked of each end of which nothing is said at all, as a question ends."""
    asked = (("qui", tie.source), ("qui ou quoi", tie.target))
    return tuple(question for question, end in asked
                 if end == UNKNOWN and end_words(tie, end, snapshot.territory) == NOBODY)


def _attests(tie: Tie) -> bool:
    """Whether the tie is told. A key whose answer is unknown tells none: it was only asked."""
    return tie.origin == "liens" or tie.about is not None \
        or UNKNOWN not in (tie.source, tie.target)


def _status(tie: Tie, snapshot: Snapshot) -> str:
    """Who stands behind the tie, then what is unknown of it; or that alone, where all is."""
    unknown = _unknown_ends(tie, snapshot)
    parts = [FAMILIES["statut_lien"].label(tie.status)] if _attests(tie) else []
    if unknown:
        side = f" ({tie.origin})" if tie.origin in _SIDES else ""
        parts.append(f"on ne sait pas {' ni '.join(unknown)}{side}")
    return " ; ".join(parts)


def _said_by(tie: Tie) -> str:
    """Who says the tie; of a question without an answer, the passages where it is asked."""
    if _attests(tie):
        return speakers_of_tie(tie)
    return " ; ".join(map(str, tie.citations)) or FAMILIES["statut_lien"].label("sans_source")


def _may_be_later(other: PartialDate, start: PartialDate) -> bool:
    """Whether what begins in ``other`` may begin after all of ``start``: "2004" and "2004-07"."""
    return start.latest is not None and (other.latest is None or other.latest > start.latest)


def _since(start: PartialDate) -> str:
    """« depuis 2004 », or « début : vers 2004 » for a bound or a guess, which is no such date."""
    if not start.is_plain:
        return f"début : {start.in_words()}"
    return f"depuis {'le ' if start.earliest == start.latest else ''}{start.in_words()}"


def _until(end: PartialDate) -> str:
    """« jusqu'en 2009 », « jusqu'au 20 novembre 2017 », or « fin : après 2009 »."""
    if not end.is_plain:
        return f"fin : {end.in_words()}"
    return f"jusqu'{'au' if end.earliest == end.latest else 'en'} {end.in_words()}"


def span_words(life: Lifetime | None) -> str:
    """« depuis 2004, jusqu'en 2009 » of what says so itself; nothing where it does not."""
    parts = [_since(life.start)] if life and life.start else []
    return ", ".join([*parts, *([_until(life.end)] if life and life.end else [])])


def period_words(tie: Tie, snapshot: Snapshot) -> str:
    """Since when and until when, from the tie itself, else from what is said of its ends.

    A tie is not older than its younger end. Where nobody says when one end began, and it is
    only spoken of later or at no known date, the other end's beginning is a bound: « au plus
    tôt ».
    """
    ends = [snapshot.territory.by_id.get(end) for end in (tie.source, tie.target)]
    lives = [end.lifetime for end in ends if end]
    own = tie.lifetime
    starts = [own.start] if own and own.start else [one.start for one in lives if one.start]
    told = [own] if own else lives
    cited = [one.cited for one in told if one.cited and not one.start]
    start = max(starts, key=lambda one: (first_day(one), order_in_time(one)), default=None)
    mention = max(cited, key=first_day, default=None)
    over = own.end if own and own.end else _over(tie, ends)
    if over and mention and (start is None or over.compare(mention) is Order.BEFORE):
        mention = None  # its end says more, or is before its end was spoken of
    is_sure = bool(own.start) if own else (
        None not in ends and all(one.start or one.cited for one in lives)
        and not any(start and _may_be_later(other, start) for other in (*starts, *cited))
    )
    is_dated = is_sure and start is not None
    if own and start and mention and mention.compare(start) is Order.BEFORE:
        parts = [f"dit : {mention.in_words()}, avant le début de l'un des deux"
                 f" ({start.in_words()})"]  # NET318 asks: no date of beginning is then sure
    else:
        parts = [*_beginning(start, is_sure), *_spoken_of(tie, mention, is_dated, snapshot)]
    parts += [_until(over)] if over else []
    return ", ".join(parts) or date_words(None, bool(told) and all(one.is_asked for one in told))


def _spoken_of(
    tie: Tie, mention: PartialDate | None, is_dated: bool, snapshot: Snapshot
) -> Iterator[str]:
    """When a tie is first spoken of, or one of its ends, where the tie is told at another time.

    What an entry says with a key is told when the entry is; its other end may be cited later,
    and then it is only of that end that anyone spoke.
    """
    if mention is None:
        return
    dates = _dates_of_sources(tie, snapshot) if _attests(tie) else []
    teller = snapshot.territory.by_id.get(tie.said_on or "")
    told = [*dates, *([teller.lifetime.told] if teller and teller.lifetime.told else [])]
    if not is_dated:
        is_of_an_end = tie.lifetime is None and dates and all(
            date.compare(mention) is not Order.UNSURE for date in told
        )
        what = "l'un des deux cité" if is_of_an_end else "cité"
        yield f"{what} : {mention.in_words()}"
    oldest = min(dates, key=first_day, default=None)
    if oldest and oldest.compare(mention) is Order.BEFORE:
        yield f"dit par une source plus ancienne ({oldest.in_words()})"


def _dates_of_sources(tie: Tie, snapshot: Snapshot) -> list[PartialDate]:
    sources = snapshot.territory.sources_by_id
    return [source.date for item in tie.citations
            if (source := sources.get(item.source)) and source.date]


def _over(tie: Tie, ends: Iterable[Entity | None]) -> PartialDate | None:
    """When the first of its ends is over."""
    endings = [end.lifetime.end for end in ends if end and end.lifetime.end
               and (tie.type not in TAKING_OVER_TYPES or end.id == tie.source)]
    return min(endings, key=lambda date: str(date.latest), default=None)


def _beginning(start: PartialDate | None, is_sure: bool) -> Iterator[str]:
    if start and is_sure:
        yield _since(start)
    elif start and start.earliest:
        yield f"au plus tôt : {start.in_words()}"
