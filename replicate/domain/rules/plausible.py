"""What a form lets pass and the world does not: years, shares, halves of persons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.measure import Measure
from replicate.domain.problem import Problem, Severity
from replicate.domain.territory import Entity
from replicate.domain.time.likely_years import is_likely
from replicate.domain.time.partial_date import PartialDate, known_date

_FIRST_KIT = 1800
"""Before the law that gave each department its asylum, no partnership is described."""

_FAR = 20
"""Years after the day that a kit describes: what begins later is a slip, and no plan."""

_BEGINNINGS = ("creation", "ouverture", "debut")
_WHOLE_UNITS = frozenset({"personnes", "habitants", "places", "lits", "logements", "structures"})
_NOT_COUNTED = frozenset({"moyenne", "cible", "environ"})
_ALL = 100


def check_numbers(kit: CheckedKit) -> Iterator[Problem]:
    """NET314: a share is of a hundred at most, and persons and beds come whole."""
    for entity in kit.territory.entities:
        if not entity.measures:
            continue
        nature, unit = entity.word("nature"), entity.word("unite")
        for measure in entity.measures:
            wrong = _impossible(measure, measure.nature or nature, measure.unit or unit)
            if wrong is not None:
                yield Problem("NET314", Severity.WARNING, *wrong)


def _impossible(
    measure: Measure, nature: str | None, unit: str | None
) -> tuple[str, Location, str] | None:
    """What is wrong, where, and what would be right; figures may be masked: none is repeated."""
    values = [value for value in (measure.low, measure.high) if value is not None]
    if nature == "part" and any(value > _ALL for value in values):
        return "une part dépasse 100 %", measure.location, "un nombre de 0 à 100"
    if unit in _WHOLE_UNITS and measure.qualifier not in _NOT_COUNTED and any(
        value != int(value) for value in values
    ):
        return ("ce que l'on compte un par un a ici une virgule", measure.location,
                "un nombre entier, ou « qualificatif: moyenne »")
    return None


def check_years(kit: CheckedKit) -> Iterator[Problem]:
    """NET315: a date is of a year that may be, and a beginning is of the kit's own times."""
    day, place = kit.territory.as_of, kit.territory.as_of_location
    if place is not None and not is_likely(day, _FIRST_KIT):
        yield _unlikely(day.text, place)
    for mention in kit.unlikely:
        yield _unlikely(mention.id, mention.location)
    for entity in kit.territory.entities:
        for key in filter(entity.statements.__contains__, _BEGINNINGS):
            for statement in entity.said(key):
                date = _date(str(statement.value))
                if date is not None and is_likely(date) and _begins_long_after(date, day):
                    yield _begun_later(entity, date, day, statement.location)


def _begins_long_after(date: PartialDate, day: PartialDate) -> bool:
    """Whether it is long after the day that the kit describes, where that day may be."""
    return (date.earliest is not None and day.latest is not None and is_likely(day, _FIRST_KIT)
            and date.earliest.year > day.latest.year + _FAR)


def _begun_later(entity: Entity, date: PartialDate, day: PartialDate, place: Location) -> Problem:
    return Problem(
        "NET315", Severity.WARNING,
        f"« {entity.name} » commence ({date.in_words()}) plus de {_FAR} ans après le"
        f" jour que le kit décrit ({day.in_words()})",
        place, "l'année que dit la source, ou « inconnu »",
    )


@lru_cache(maxsize=4096)  # a kit writes a few dozen, thousands of times
def _date(text: str) -> PartialDate | None:
    try:
        return known_date(text)
    except ValueError:
        return None


def _unlikely(written: str, location: Location) -> Problem:
    return Problem(
        "NET315", Severity.WARNING, f"« {written} » : cette année n'est sûrement pas la bonne",
        location, "quatre chiffres, ou « inconnu » ; rien, si ce n'est pas terminé",
    )
