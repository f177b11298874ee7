"""A territory as its kit tells it: entities, statements, and who says so.

Everything is frozen and carries its location; codes are vocabulary values, ids the kit's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.location import Location
from replicate.domain.measure import Measure
from replicate.domain.partnership import Tie
from replicate.domain.perimeter import Outline, Overlap
from replicate.domain.record import record
from replicate.domain.speech import Citation, Source, Statement, Value
from replicate.domain.text.words import NOBODY, is_answered
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary.exchanges import is_plan


@record
class Entity:
    """One entry of a kit, of any kind.

    ``genre`` is a value of the vocabulary's ``genre``; ``section`` and
    ``location`` say where it is written. ``statements`` holds every coded or
    worded key as the kit writes it, in the kit's order; ``lifetime`` already
    counts closures by events and first mentions. ``names`` and ``unsure`` are
    for a snapshot to fill: all its names without those of later, where it has several or one
    that says when; and by key, answers of which nobody can say whether they hold at its date.
    """

    id: str
    genre: str
    section: str
    name: str
    location: Location
    short_name: str | None = None
    champs: tuple[str, ...] = ()
    lifetime: Lifetime = field(default_factory=Lifetime)
    citations: tuple[Citation, ...] = ()
    is_deduced: bool = False
    why: str | None = None
    is_outside: bool = False
    questions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    statements: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    names: tuple[Statement, ...] = ()
    unsure: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    def said(self, key: str) -> tuple[Statement, ...]:
        """All statements of ``key``, in the kit's order; empty when not asked."""
        return self.statements.get(key, ())

    def values(self, key: str) -> tuple[Value, ...]:
        """The real values of ``key``: neither unknown nor none."""
        return self._answered.get(key, ())

    @cached_property
    def _answered(self) -> Mapping[str, tuple[Value, ...]]:
        """The real values of each key that has some: a comparison asks dozens of each entity."""
        answered = {
            key: tuple([item.value for item in said if is_answered(item.value)])
            for key, said in self.statements.items()
        }
        return {**answered, "champs": self.champs}

    def word(self, key: str) -> str | None:
        """The first real value of ``key`` as text, or None."""
        values = self.values(key)
        return str(values[0]) if values else None

    @property
    def progress(self) -> str | None:
        """Its ``statut`` ("envisage", "en_place"), None where nobody knows one."""
        # Asked of each entity: not by way of all that it answers.
        return self.word("statut") if "statut" in self.statements else None

    @property
    def is_planned(self) -> bool:
        """Whether the kit says that it is only considered, drawn up or planned."""
        return is_plan(self.progress, self.genre)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many it stands for: the numbers that are said, each once, from the lowest."""
        said = {item.value for item in self.said("nombre")}
        return tuple(sorted(value for value in said if isinstance(value, int)))

    @property
    def counts_words(self) -> str:
        """« 80 », « 80 ou 95 » where two are said; "" where none is."""
        return " ou ".join(map(str, self.counts))

    @property
    def stands_for_several(self) -> bool:
        """Whether someone says that it is several at once, or that nobody knows how many."""
        return any(item.value != 1 for item in self.said("nombre"))

    @property
    def label(self) -> str:
        """The name with its count: "CHRS ×2"; with both where two are said: "CHRS ×2 ou 3"."""
        return self.name if self.counts in ((), (1,)) else f"{self.name} ×{self.counts_words}"

    def tie_by_key(self, key: str, statement: Statement, type_: str, *, from_named: bool) -> Tie:
        """The tie that a statement under one of its keys says, with the one it names.

        It goes from the one named to this entity where ``from_named``, else the other way.
        """
        named = str(statement.value)
        return Tie(
            source=named if from_named else self.id,
            target=self.id if from_named else named,
            type=type_,
            origin=key,
            location=statement.location,
            said_on=self.id,
            lifetime=statement.lifetime,
            citations=statement.citations or self.citations,
            is_deduced=statement.is_deduced or self.is_deduced,
            why=statement.why or self.why,
            about=statement.about,
        )


@record
class Absence:
    """Someone said that something does not exist here: a fact like any other.

    ``type`` is a word of its kind's types, written at ``type_location``. ``lacking``
    is the id of the one entity that lacks it (``pour``); such an absence says nothing
    of the territory. ``tie_source`` and ``tie_target`` (``de``, ``vers``) are the ids of the
    two ends of a tie that is denied, which says nothing of the entities themselves.
    """

    genre: str
    location: Location
    type: str | None = None
    type_location: Location | None = None
    function: str | None = None
    sentence: str | None = None
    lacking: str | None = None
    tie_source: str | None = None
    tie_target: str | None = None
    citations: tuple[Citation, ...] = ()
    lifetime: Lifetime = field(default_factory=Lifetime)

    @property
    def is_of_tie(self) -> bool:
        """Whether it denies a tie, and not a thing."""
        return self.genre == "lien"

    @property
    def is_of_all(self) -> bool:
        """Whether it denies a whole kind in the whole territory, and no more narrowly."""
        told = (self.type, self.function, self.sentence, self.lacking)
        return not self.is_of_tie and told == (None, None, None, None)


@record
class UnknownList:
    """« inconnu » in the place of a whole list: asked, and nobody knows whether there are any.

    ``section`` is the list's key, ``genre`` the kind of what it would hold, None of ties,
    overlaps and what people wrote of functions. ``lifetime`` says when it was told.
    """

    section: str
    location: Location
    genre: str | None = None
    citations: tuple[Citation, ...] = ()
    lifetime: Lifetime = field(default_factory=Lifetime)


@record
class Territory:
    """A whole kit after the gate: nothing in it is malformed.

    ``as_of`` is the day the kit describes. ``as_of_location`` is where it says so, and
    ``name_location`` its name, None where a stand-in takes its place. ``sources``, ``entities``
    and ``ties`` are in an order that depends on no order of files, keys or entries.
    ``communes`` are those of its own zone, ``zone_name`` what it is called where nobody
    says them; ``outlines`` are those of its perimeters. ``has_unread_declarations``: its
    respondents said things that are not read, so that nothing tells who confirms. ``marked_as``
    stands before the numbers of its sources where several territories are told together.
    """

    id: str
    name: str
    nature: str
    as_of: PartialDate
    location: Location
    reference: str | None = None
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()
    absences: tuple[Absence, ...] = ()
    unknown_lists: tuple[UnknownList, ...] = ()
    decisions: tuple[Decision, ...] = ()
    adaptations: tuple[Adaptation, ...] = ()
    communes: tuple[str, ...] = ()
    zone_name: str | None = None
    outlines: tuple[Outline, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    has_unread_declarations: bool = False
    as_of_location: Location | None = None
    name_location: Location | None = None
    marked_as: str = ""

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Entities by id; the first one where an id is given twice."""
        return {item.id: item for item in reversed(self.entities)}

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {item.id: item for item in self.sources}

    @cached_property
    def source_numbers(self) -> Mapping[str, int]:
        """By id, the number that readers see in its place: where it stands among ``sources``."""
        return {item.id: number for number, item in enumerate(self.sources, 1)}

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The communes of its zone, and those that its perimeters name."""
        named = {code for item in self.outlines for code in item.towns if code}
        return frozenset(self.communes) | named

    def of_genre(self, *genres: str) -> tuple[Entity, ...]:
        """The entities of some kinds, in order."""
        found = self._of_genres
        if genres not in found:
            found[genres] = tuple(item for item in self.entities if item.genre in genres)
        return found[genres]

    @cached_property
    def _of_genres(self) -> dict[tuple[str, ...], tuple[Entity, ...]]:
        """What was asked once: pictures ask it for each of thousands of entities."""
        return {}

    def name_of(self, entity_id: str) -> str:
        """The name of an entity, "?" when the kit says it is unknown."""
        entity = self.by_id.get(entity_id)
        return entity.name if entity else NOBODY
