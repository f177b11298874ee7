"""A reference model: functions, what counts as evidence, and where roles stand.

Functions are what must be achieved, whatever the form (rule 2 of the domain).
A pattern looks for evidence over the graph: one way to give every variable an
entity of its own so that all predicates and ties hold.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property

from replicate.domain.location import Location
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.slot import Slot
from replicate.domain.speech import Value
from replicate.domain.text.words import KNOWN


@record
class Predicate:
    """What an entity must carry: a key and the values of which one suffices.

    ``is_excluded`` turns it round (``sauf_type``); ``needs_all`` asks for every
    value (``tous_champs``). ``location`` is the key's, ``places`` the values'. Without
    values the key was left blank, and is as it is written (``MOD602``).
    """

    key: str
    values: tuple[Value, ...]
    location: Location
    places: tuple[Location, ...]
    is_excluded: bool = False
    needs_all: bool = False

    @property
    def carried_under(self) -> str:
        """The key under which an entity carries such values: several ``champs`` are kept as one."""
        return "champs" if self.key in ("champ", "champs") else self.key

    @cached_property
    def verdict(self) -> tuple[Callable[[Collection[Value]], bool], bool]:
        """A question to the values carried under the key, and the answer that is asked for."""
        wanted = frozenset(self.values)
        if KNOWN in wanted:
            return bool, not self.is_excluded
        if self.needs_all and not self.is_excluded:
            return wanted.issubset, True
        return wanted.isdisjoint, self.is_excluded


@record
class Sought:
    """An entity looked for: the kinds of which it is one, its predicates, where it is written."""

    genres: tuple[str, ...]
    predicates: tuple[Predicate, ...]
    location: Location


@record
class SoughtTie:
    """A tie looked for between two variables; one of ``types`` suffices.

    ``places`` are where the two variables are written, ``location`` where the tie is.
    ``key`` is the key of an entry that must say it: that of cross care says whose side one is.
    """

    source: str
    types: tuple[str, ...]
    target: str
    places: tuple[Location, Location]
    location: Location
    key: str | None = None

    def is_met_by(self, tie: Tie) -> bool:
        """Whether a tie between the two is one that is looked for."""
        return tie.type in self.types and self.key in (None, tie.origin)


@record
class Pattern:
    """One way to show a function: variables with what each must be, and ties.

    ``location`` is where it is written. Without a variable it shows nothing (``MOD605``).
    """

    variables: tuple[tuple[str, Sought], ...]
    ties: tuple[SoughtTie, ...]
    location: Location


@record
class Form:
    """How the reference itself achieves a function: one of its entities."""

    entity: str
    passage: str | None = None


@record
class Function:
    """A function, or a requirement of the mission when ``aid`` is set."""

    id: str
    title: str
    why: str
    question: str
    patterns: tuple[Pattern, ...]
    location: Location
    forms: tuple[Form, ...] = ()
    aid: str | None = None


@record
class Role:
    """A role slot: its place on every map, and what proposes it for an entity.

    ``lane_location`` is where its lane is named.
    """

    slot: Slot
    location: Location
    recognises: Sought | None = None
    lane_location: Location | None = None


@record
class LanePlace:
    """A band of the anchored map, from 0 to 100 down the drawing area."""

    id: str
    top: float
    bottom: float
    location: Location


@record
class Model:
    """The content of ``modele.yaml``. ``location`` is where its id is written."""

    id: str
    version: int
    title: str
    functions: tuple[Function, ...]
    requirements: tuple[Function, ...]
    location: Location
    warning: str | None = None
    roles: tuple[Role, ...] = ()
    lanes: tuple[LanePlace, ...] = ()

    @cached_property
    def role_labels(self) -> Mapping[str, str]:
        """Role id → what people read."""
        return {role.slot.role: role.slot.label for role in self.roles}

    @property
    def all_functions(self) -> tuple[Function, ...]:
        """Functions then requirements, in the model's order."""
        return self.functions + self.requirements
