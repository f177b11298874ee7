"""An absence of a type beside an entity of that type: two voices that may not both hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from operator import itemgetter

from replicate.domain.record import record
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import OTHER, enumerate_french, others_words
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import MAY_HOLD, Lifetime
from replicate.domain.vocabulary import TYPES_OF_GENRE

_MOST_NAMED = 3

_Ranked = tuple[int, Entity]
_Periods = dict[tuple[Lifetime, tuple[Lifetime | None, ...]], list[_Ranked]]


@record
class Contradiction:
    """An absence, the first entities that are what it says is not there, and how many more."""

    absence: Absence
    entities: tuple[Entity, ...]
    others: int = 0

    def told(self, words: Callable[[Entity], str]) -> str:
        """The entities in a sentence, each in ``words``, and how many are not named."""
        named = [words(entity) for entity in self.entities]
        if self.others:
            named.append(others_words(self.others))
        return enumerate_french(named)


def _is_of_a_type(absence: Absence) -> bool:
    """Whether it speaks of a whole type in the whole territory, and of no function."""
    return (
        absence.type not in (None, OTHER)
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
    told = [item for item in absences if _is_of_a_type(item)]
    if not told:
        return
    by_type = _periods_by_type(item for item in territory.entities if (
        not item.is_planned and not item.is_outside and counts(item)
    ))

    @cache  # thousands of absences share a few types and days
    def there(genre: str, type_: str | None, said_on: PartialDate) -> list[list[_Ranked]]:
        return [
            members for (lifetime, periods), members in by_type.get((genre, type_), {}).items()
            if lifetime.at(said_on) in MAY_HOLD
            and any(period is None or period.at(said_on) in MAY_HOLD for period in periods)
        ]

    for absence in told:
        found = there(absence.genre, absence.type, day_of(absence, day))
        first = sorted(
            chain.from_iterable(members[:_MOST_NAMED] for members in found), key=itemgetter(0)
        )
        if first:
            named = tuple(entity for _, entity in first[:_MOST_NAMED])
            yield Contradiction(absence, named, sum(map(len, found)) - len(named))


def day_of(absence: Absence, day: PartialDate) -> PartialDate:
    """The day of which an absence speaks: when it is said, else ``day``."""
    said_on = absence.lifetime.cited
    if said_on is None or said_on.earliest is None or said_on.latest is None:
        return day
    return said_on


def _periods_by_type(entities: Iterable[Entity]) -> Mapping[tuple[str, str | None], _Periods]:
    """The entities of each kind and type, those that last as long together.

    The period of a type is that of what says it: an official name may come late.
    """
    found: dict[tuple[str, str | None], _Periods] = {}
    for rank, entity in enumerate(entities):
        periods: dict[str, list[Lifetime | None]] = {}
        for type_, period in _types_of(entity):
            periods.setdefault(type_, []).append(period)
        for type_, said in periods.items():
            same = found.setdefault((entity.genre, type_), {})
            same.setdefault((entity.lifetime, tuple(said)), []).append((rank, entity))
    return found


def _types_of(entity: Entity) -> Iterator[tuple[str, Lifetime | None]]:
    """The types of an entity, its official name's too, each with its own period."""
    types = TYPES_OF_GENRE.get(entity.genre)
    for item in entity.said("type"):
        yield str(item.value), item.lifetime
    for item in entity.said("denomination_officielle"):
        word = fold(str(item.value))
        for term in types.terms.values() if types is not None else ():
            if word in (fold(term.label), term.value):
                yield term.value, item.lifetime
