"""Who says what: sources, citations, and statements with a speaker of their own."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime

Value = str | int | float | bool


@record
class Citation:
    """Where a source says a fact: ``passage`` is a line, heading or few words."""

    source: str
    passage: str | None = None

    @property
    def as_written(self) -> str:
        """« s1, l. 64 », by the id that the kit writes: for machines, readers see a number."""
        return f"{self.source}, {self.passage}" if self.passage else self.source


@record
class Statement:
    """One value of a property, with what the kit says about that value.

    ``citations`` are its own, empty when it speaks with the entity's source.
    ``lifetime`` is its own period, None when it follows the entity. ``about``
    tells more of a value that names nobody ("Usagers et familles ×4").
    """

    value: Value
    location: Location
    citations: tuple[Citation, ...] = ()
    lifetime: Lifetime | None = None
    is_deduced: bool = False
    why: str | None = None
    about: str | None = None

    @property
    def end(self) -> PartialDate | None:
        """Until when it holds, where it says so itself."""
        return self.lifetime.end if self.lifetime else None


@record
class Source:
    """A document or meeting that facts cite. ``voice`` is the speaker's champ.

    ``quoted_by`` names the source by which alone it is known, and where that is written.
    ``is_date_asked`` when « inconnu » is written for its date.
    """

    id: str
    title: str
    voice: str
    location: Location
    author: str | None = None
    date: PartialDate | None = None
    is_fictional: bool = False
    quoted_by: Statement | None = None
    is_date_asked: bool = False


def spoken_on(name: str, sources: Mapping[str, Source]) -> PartialDate | None:
    """The date of a source; of one without, that of the source by which it is known.

    What an undated book says, and a report of 2017 quotes, was said by 2017.
    """
    met: set[str] = set()
    while (source := sources.get(name)) and source.date is None \
            and source.quoted_by and name not in met:
        met.add(name)
        name = str(source.quoted_by.value)
    return source.date if source else None
