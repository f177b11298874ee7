"""Since when a tie is, until when, and when it is spoken of, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from replicate.domain.partnership import TAKING_OVER_TYPES, Tie
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import spoken_on
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN
from replicate.domain.time.partial_date import (
    Order,
    PartialDate,
    date_words,
    first_day,
    order_in_time,
)
from replicate.domain.time.period import Lifetime
from replicate.domain.wording.plan_words import hoped_words


def attests(tie: Tie) -> bool:
    """Whether the tie is told. A key whose answer is unknown tells none: it was only asked."""
    return tie.origin == "liens" or tie.about is not None \
        or UNKNOWN not in (tie.source, tie.target)


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
    tôt ». One that is only planned has no beginning: « prévu pour 2028 » is a wish.
    """
    ends = [snapshot.territory.by_id.get(end) for end in (tie.source, tie.target)]
    lives = [end.lifetime for end in ends if end]
    own = tie.lifetime
    starts = [own.start] if own and own.start else [one.start for one in lives if one.start]
    if snapshot.is_planned(tie):
        starts = []
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
        parts = [*filter(None, [hoped_words(tie)]), *_beginning(start, is_sure)]
        if mention:
            if not is_dated:
                parts.append(f"cité : {mention.in_words()}" if own
                             else mention_words(tie, mention, lives, snapshot.territory))
            parts += _older_source(tie, mention, snapshot.territory)
    parts += [_until(over)] if over else []
    return ", ".join(parts) or date_words(None, bool(told) and all(one.is_asked for one in told))


def undated_words(tie: Tie, territory: Territory) -> str:
    """Whether nobody knows the date of a tie that has none, or none is written.

    It is its own, or where it lasts as long as both ends, that of those without one.
    """
    ends = [territory.by_id[end].lifetime for end in (tie.source, tie.target)
            if end in territory.by_id]
    lives = [life for life in ([tie.lifetime] if tie.lifetime else ends) if life.is_undated] \
        or [life for life in ends if life.is_undated]
    return date_words(None, bool(lives) and all(life.is_asked for life in lives))


def mention_words(
    tie: Tie, mention: PartialDate, lives: Sequence[Lifetime], territory: Territory
) -> str:
    """When a tie of no date of its own is first spoken of; ``mention`` is its ends' latest.

    Its ends are spoken of for other reasons too: only a source that says the tie cites it,
    and only its ends are told to be cited where none of that time does.
    """
    told = min(_told_days(tie, territory), key=first_day, default=None)
    if told and told.compare(mention) is Order.UNSURE:
        return f"cité : {told.in_words()}"
    both = len(lives) > 1 and all(life.cited == mention and not life.start for life in lives)
    whose, cited = ("ses deux bouts", "cités") if both else ("l'un de ses bouts", "cité")
    if told and told.compare(mention) is Order.AFTER:
        return f"cité : {told.in_words()} ({whose} : {mention.in_words()})"
    return f"{whose} {cited} : {mention.in_words()}"


def _told_days(tie: Tie, territory: Territory) -> list[PartialDate]:
    """When each of its sources speaks, or the kit where it cites none; nothing of a question."""
    if not attests(tie):
        return []
    if not tie.citations:
        return [territory.as_of]
    sources = territory.sources_by_id
    return [date for item in tie.citations if (date := spoken_on(item.source, sources))]


def _older_source(tie: Tie, mention: PartialDate, territory: Territory) -> Iterator[str]:
    oldest = min(_told_days(tie, territory), key=first_day, default=None)
    if oldest and oldest.compare(mention) is Order.BEFORE:
        yield f"dit par une source plus ancienne ({oldest.in_words()})"


def _over(tie: Tie, ends: Iterable[Entity | None]) -> PartialDate | None:
    """When the first of its ends is over."""
    endings = [end.lifetime.end for end in ends if end and end.lifetime.end
               and (tie.type not in TAKING_OVER_TYPES or end.id == tie.source)]
    return min(endings, key=order_in_time, default=None)


def _beginning(start: PartialDate | None, is_sure: bool) -> Iterator[str]:
    if start and is_sure:
        yield _since(start)
    elif start and start.earliest:
        yield f"au plus tôt : {start.in_words()}"
