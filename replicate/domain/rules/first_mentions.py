"""What is spoken of before it begins: a project then, another thing, or a wrong date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from replicate.domain.checked import CheckedKit
from replicate.domain.kit import HOLDERS, START_KEYS
from replicate.domain.partnership import Tie
from replicate.domain.problem import Problem, Severity
from replicate.domain.rules.written_dates import place_of_date
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import Order, PartialDate
from replicate.domain.vocabulary import FAMILIES

_CODE = "NET318"
_A_PROJECT = "si l'on ne parlait alors que d'un projet, le dire par « cite_en » : la date du début"
_A_TIE_TO_COME = "si le lien n'était alors que prévu, écrire depuis quand il tient"


def check_mentions_before_beginnings(kit: CheckedKit) -> Iterator[Problem]:
    """NET318: what is cited in 2010 was there in 2010, and did not begin in 2012.

    Only what is sure: "2012" does not begin after "2012-07". What is planned has not begun,
    what begins after the day of the kit can only be announced, and an event may be.
    """
    day = kit.territory.as_of.latest
    for entity in kit.territory.entities:
        start = _past_start(entity, day)
        if start is None or entity.genre == "evenement":
            continue
        if _is_before(entity.lifetime.cited, start):
            yield _early_mention(entity, start)
        if entity.genre in HOLDERS:
            yield from _early_numbers(entity, start)
    for tie in kit.territory.ties:
        yield from _early_tie(tie, kit)


def _early_mention(entity: Entity, start: PartialDate) -> Problem:
    cited = entity.lifetime.cited
    assert cited is not None
    return Problem(
        _CODE, Severity.WARNING,
        f"« {entity.name} » : première mention ({cited.in_words()}) avant le début"
        f" ({start.in_words()})",
        place_of_date(entity, START_KEYS), "un début d'avant la première mention", _A_PROJECT,
    )


def _early_numbers(entity: Entity, start: PartialDate) -> Iterator[Problem]:
    """Numbers that are there before their bearer: none is repeated, some may be masked."""
    for measure in entity.measures:
        if measure.date and measure.says_there and _is_before(measure.date, start):
            yield Problem(
                _CODE, Severity.WARNING,
                f"« {entity.name} » : un nombre ({measure.date.in_words()}) d'avant le début"
                f" ({start.in_words()})",
                measure.location, "un début d'avant ce nombre",
                "si ce nombre n'était que visé, écrire « qualificatif: cible »",
            )


def _early_tie(tie: Tie, kit: CheckedKit) -> Iterator[Problem]:
    """A tie that is told before one of its ends begins, unless that end already asks as much."""
    life = tie.lifetime
    told = (life.start or life.cited) if life else None
    if told is None or tie.is_planned:
        return
    for end in (tie.source, tie.target):
        entity = kit.territory.by_id.get(end)
        start = _past_start(entity, kit.territory.as_of.latest) if entity else None
        if (entity is None or start is None or not _is_before(told, start)
                or _is_before(entity.lifetime.cited, start)):
            continue
        yield Problem(
            _CODE, Severity.WARNING,
            f"un lien ({FAMILIES['type_lien'].label(tie.type)}) est dit ({told.in_words()})"
            f" avant que « {entity.name} » ne commence ({start.in_words()})",
            tie.location, f"un début d'avant ce lien ; voir {place_of_date(entity, START_KEYS)}",
            _A_TIE_TO_COME,
        )


def _past_start(entity: Entity, day: date | None) -> PartialDate | None:
    """When it began, unless that is after the day that the kit describes."""
    start = entity.lifetime.start
    return None if start is None or (day is not None and start.begins_after(day)) else start


def _is_before(told: PartialDate | None, start: PartialDate) -> bool:
    return told is not None and told.compare(start) is Order.BEFORE
