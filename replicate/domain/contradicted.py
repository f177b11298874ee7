"""An absence of a type beside an entity of that type: two voices that may not both hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from replicate.domain.period import PartialDate, Presence
from replicate.domain.spelling import fold
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.vocabulary import TYPES_OF_GENRE
from replicate.domain.words import enumerate_french

_NO_TYPE = "autre"
_MOST_NAMED = 3
_MAY_HOLD = (Presence.PRESENT, Presence.UNDATED)


@dataclass(frozen=True)
class Contradiction:
    """An absence, the first entities that are what it says is not there, and how many more."""

    absence: Absence
    entities: tuple[Entity, ...]
    others: int = 0

    def told(self, words: Callable[[Entity], str]) -> str:
        """The entities in a sentence, each in ``words``, and how many are not named."""
        named = [words(entity) for entity in self.entities]
        if self.others:
            named.append(f"{self.others} autre{'s' if self.others > 1 else ''}")
        return enumerate_french(named)


def is_of_a_type(absence: Absence) -> bool:
    """Whether it speaks of a whole type in the whole territory, and of no function."""
    return (
        absence.type not in (None, _NO_TYPE)
        and absence.function is None and absence.lacking is None
    )


def contradictions(
    territory: Territory, absences: Iterable[Absence], day: PartialDate,
    counts: Callable[[Entity], bool] = lambda _: True,
) -> Iterator[Contradiction]:
    """The absences that entities of ``territory`` contradict, of those that ``counts`` keeps.

    An absence speaks of the day on which it is said, else of ``day``. What had ended by
    then, began or was first cited later, is only planned or elsewhere contradicts nothing.
    """
    told = [item for item in absences if is_of_a_type(item)]
    if not told:
        return
    by_type: dict[tuple[str, str | None], list[Entity]] = {}
    for entity in territory.entities:
        if not entity.is_planned and not entity.is_outside and counts(entity):
            for type_ in dict.fromkeys(_types_of(entity)):
                by_type.setdefault((entity.genre, type_), []).append(entity)

    @cache  # thousands of absences share a few types and days
    def there(genre: str, type_: str | None, said_on: PartialDate) -> tuple[Entity, ...]:
        return tuple(
            entity for entity in by_type.get((genre, type_), ())
            if entity.lifetime.at(said_on) in _MAY_HOLD
            and any(type_ == word for word in _types_of(entity, said_on))
        )

    for absence in told:
        if found := there(absence.genre, absence.type, _day_of(absence, day)):
            yield Contradiction(
                absence, found[:_MOST_NAMED], max(0, len(found) - _MOST_NAMED)
            )


def _day_of(absence: Absence, day: PartialDate) -> PartialDate:
    said_on = absence.lifetime.cited
    if said_on is None or said_on.earliest is None or said_on.latest is None:
        return day
    return said_on


def _types_of(entity: Entity, day: PartialDate | None = None) -> Iterator[str]:
    """The types of an entity, its official name's too, which may hold on ``day``."""
    types = TYPES_OF_GENRE.get(entity.genre)
    for key in ("type", "denomination_officielle"):
        for item in entity.said(key):
            if day is None or item.lifetime is None or item.lifetime.at(day) in _MAY_HOLD:
                word = str(item.value)
                if key == "type":
                    yield word
                elif types is not None:
                    yield from (term.value for term in types.terms.values()
                                if fold(word) in (fold(term.label), term.value))
