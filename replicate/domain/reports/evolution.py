"""The evolution of a territory as views show it: every word decided and ordered."""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.speech import Citation


@record
class ToldLine:
    """One thing that is told. ``fate`` is the code of what became of it, "" for a remark.

    ``id`` is the entity's or "" (a tie, a decision); ``genre`` a French label;
    ``words`` complete ``name`` after a colon and may be empty. ``place`` is where the
    kit says it, as read; ``place_in_kit`` the same to be shared; ``citations`` are what
    ``said_by`` tells by numbers.
    """

    fate: str
    genre: str
    id: str
    name: str
    words: str
    said_by: str
    place: str
    place_in_kit: str
    citations: tuple[Citation, ...] = ()

    @property
    def sentence(self) -> str:
        """Its name, and its words where there are some."""
        return f"{self.name} : {self.words}" if self.words else self.name


@record
class ToldSection:
    """A heading, what belongs under it, and its lines; ``empty`` is said when there are none.

    ``is_brief``: lines of one kind and the same words may be shown together.
    """

    key: str
    heading: str
    meaning: str
    lines: tuple[ToldLine, ...]
    empty: str = ""
    is_brief: bool = False


@record
class ToldFunction:
    """A function at both dates. ``states`` are codes, None where nothing is measured."""

    id: str
    title: str
    states: tuple[str, str] | None
    sentence: str
    lines: tuple[ToldLine, ...]


@record
class Tale:
    """All that is told of a territory between two dates.

    ``since`` and ``until`` are the dates as they were asked, ``span`` both in words;
    ``introduction`` says how to read, ``warnings`` who speaks, ``sources`` what each of
    their numbers stands for.
    """

    territory_id: str
    territory_name: str
    nature: str
    since: str
    until: str
    span: str
    introduction: tuple[str, ...]
    warnings: tuple[str, ...]
    sections: tuple[ToldSection, ...]
    functions: tuple[ToldFunction, ...] = ()
    other_telling: tuple[ToldSection, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The territory and its two dates."""
        return f"{self.territory_name} : {self.span}"
