"""Dates that cannot be true together. Only what is sure is reported."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.rules.written_dates import place_of_date
from replicate.domain.territory import Entity
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.partial_date import Order, PartialDate, known_date
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary.exchanges import EVENEMENTS_DE_BORNE

_ENDINGS = ("fermeture", "fin")
_REOPENED = "ce qui ferme puis rouvre : deux entrées, la seconde « succede_a » la première"


def check_closing_before_opening(kit: CheckedKit) -> Iterator[Problem]:
    """NET303: nothing closes before it opens."""
    for entity in kit.territory.entities:
        reversed_dates = _reversed(entity.lifetime)
        if reversed_dates is not None:
            start, end = reversed_dates
            yield Problem(
                "NET303", Severity.ERROR,
                f"« {entity.name} » se termine ({end.in_words()})"
                f" avant de commencer ({start.in_words()})",
                place_of_date(entity, _ENDINGS), _order_expected(kit, entity), _REOPENED,
            )


def check_teams_in_closed_places(kit: CheckedKit) -> Iterator[Problem]:
    """NET304: a team works in places that are open while it exists."""
    territory = kit.territory
    for tie in territory.ties:
        if tie.type != "intervient_dans":
            continue
        team, place = territory.by_id.get(tie.source), territory.by_id.get(tie.target)
        if team is None or place is None:
            continue
        if _never_together(team.lifetime, place.lifetime):
            yield Problem(
                "NET304", Severity.ERROR,
                f"« {team.name} » intervient dans « {place.name} », qui n'est pas ouvert"
                " en même temps",
                tie.location, f"des dates qui se recouvrent ; voir {place.location}",
            )


def check_date_order(kit: CheckedKit) -> Iterator[Problem]:
    """NET308: ends come after beginnings, and a review after what it looks at again."""
    for entity in kit.territory.entities:
        for statements in entity.statements.values():
            for statement in statements:
                if statement.lifetime and (found := _reversed(statement.lifetime)):
                    yield _out_of_order(str(statement.value), found, statement.location)
        yield from _early_ends_of_consequences(kit, entity)
    for tie in kit.territory.ties:
        if tie.origin == "liens" and tie.lifetime and (found := _reversed(tie.lifetime)):
            yield _out_of_order(f"{tie.source} → {tie.target}", found, tie.location)
    yield from _early_reviews(kit)
    yield from _early_ends_of_streets(kit)


def _early_ends_of_streets(kit: CheckedKit) -> Iterator[Problem]:
    """A street that a perimeter has for a time leaves it after it came."""
    for outline in kit.territory.outlines:
        for stretch in outline.stretches:
            if stretch.lifetime and (found := _reversed(stretch.lifetime)):
                yield _out_of_order(stretch.street, found, stretch.location)


def _early_reviews(kit: CheckedKit) -> Iterator[Problem]:
    """An adaptation is looked at again after it was made."""
    for item in kit.territory.adaptations:
        if (item.date and item.review and item.review_location
                and item.review.compare(item.date) is Order.BEFORE):
            yield _out_of_order(item.what, (item.date, item.review), item.review_location)


def _early_ends_of_consequences(kit: CheckedKit, event: Entity) -> Iterator[Problem]:
    """An event that follows from another does not come before it."""
    cause = known_date(event.word("date")) if event.genre == "evenement" else None
    if cause is None:
        return
    for statement in event.said("entraine"):
        effect = kit.territory.by_id.get(str(statement.value))
        date = known_date(effect.word("date")) if effect else None
        if date is not None and date.compare(cause) is Order.BEFORE:
            yield _out_of_order(str(statement.value), (cause, date), statement.location)


def _out_of_order(
    name: str, dates: tuple[PartialDate, PartialDate], location: Location
) -> Problem:
    start, end = dates
    return Problem(
        "NET308", Severity.ERROR,
        f"« {name} » : {end.in_words()} vient avant {start.in_words()}",
        location, "des dates dans l'ordre",
    )


def _reversed(lifetime: Lifetime) -> tuple[PartialDate, PartialDate] | None:
    start, end = lifetime.start, lifetime.end
    if start is None or end is None or end.compare(start) is not Order.BEFORE:
        return None
    return start, end


def _never_together(one: Lifetime, other: Lifetime) -> bool:
    return one.is_over_before(other) or other.is_over_before(one)


def _order_expected(kit: CheckedKit, entity: Entity) -> str:
    """What would be right, with the events that date the entry."""
    events = [
        str(event.location) for event in kit.territory.of_genre("evenement")
        if event.word("type") in EVENEMENTS_DE_BORNE and entity.id in event.values("objet")
    ]
    see = f" ; voir aussi {enumerate_french(events)}" if events else ""
    return f"une fin après le début{see}"
