"""What measuring a network finds: who is tied to whom, through what, and who says so.

Not to be confused with ``domain.measure``, a number that a source states. Nothing
here is a score: entities come in the territory's own order, never by a figure
(rule 9 of the domain), and what could not be counted stands beside what was.
"""

from __future__ import annotations

from enum import Enum

from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.time.partial_date import PartialDate


@record
class LeftOut:
    """What the kit holds and no measure counts, and why: ``reason`` is French.

    ``ties`` are those left out on their own account, both their ends being counted.
    """

    reason: str
    entities: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()


@record
class Basis:
    """What all measures of one report were computed on.

    ``entities`` are actors, structures and teams; ``gatherings`` are what joins many
    and stays one node: forums, agreements, cross care. ``ties`` hold one tie a pair
    and type, the better told one. ``half_known`` have an end that nobody knows;
    ``several`` are entities that stand for more than one, or for an unknown number;
    ``maybe_same`` may be, or are said to be, the same as another entry. ``denied`` are
    ties between counted nodes that someone said are not there: no measure counts them.
    """

    entities: tuple[Entity, ...]
    gatherings: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    half_known: tuple[Tie, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    several: tuple[Entity, ...] = ()
    maybe_same: tuple[Entity, ...] = ()
    denied: tuple[Absence, ...] = ()

    @property
    def deduced(self) -> tuple[Tie, ...]:
        """The counted ties that are read between the lines."""
        return tuple(tie for tie in self.ties if tie.is_deduced)


@record
class Part:
    """Nodes that known ties join, directly or through others, whatever the direction."""

    entities: tuple[Entity, ...]
    gatherings: tuple[Entity, ...] = ()


@record
class Removal:
    """What would be left of a node's own component without it.

    ``parts`` are those that hold an entity; two or more of them means that
    ``node`` alone joins them. ``deduced`` are the node's own deduced ties, where
    no said tie joins it to the same part: this reading rests on them.
    """

    node: Entity
    parts: tuple[Part, ...]
    deduced: tuple[Tie, ...] = ()

    @property
    def separates(self) -> bool:
        """Whether the node alone joins two parts that each hold an entity."""
        return len(self.parts) > 1


@record
class Bridge:
    """Two nodes whose ties alone join the part of each; each part holds an entity."""

    first: Entity
    second: Entity
    ties: tuple[Tie, ...]
    sides: tuple[Part, Part]

    @property
    def joins_groups(self) -> bool:
        """Whether both sides hold two entities or more: else one hangs by this tie."""
        return all(len(side.entities) > 1 for side in self.sides)

    @property
    def is_deduced(self) -> bool:
        """Whether nothing but deduced ties makes it."""
        return all(tie.is_deduced for tie in self.ties)


@record
class ForumMembers:
    """Who sits in a forum: members and chair by name, and those told without a name.

    ``sizes`` are how many the kit says there are: none when it does not say, several when
    its sources differ; ``fields`` are the ``champ`` values of those named, in the
    vocabulary's order.
    """

    forum: Entity
    members: tuple[Entity, ...]
    unnamed: tuple[str, ...] = ()
    sizes: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()


@record
class ForumsOf:
    """The forums in which one entity sits, in the territory's order."""

    entity: Entity
    forums: tuple[Entity, ...]


@record
class FieldPair:
    """The ties between the fields ``first`` and ``second``, ``champ`` values."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    ties: tuple[Tie, ...]


@record
class Mixing:
    """Ties between two entities, by the fields (``champ`` values) of their ends.

    Ends of ``within`` share a field, those of ``between`` do not; of ``unsaid`` one
    end has no known field. ``guessed`` are entities whose field is deduced.
    """

    within: tuple[FieldPair, ...]
    between: tuple[FieldPair, ...]
    unsaid: tuple[Tie, ...] = ()
    guessed: tuple[Entity, ...] = ()

    @property
    def direct_ties(self) -> int:
        """How many ties were looked at."""
        return len(self.unsaid) + sum(len(item.ties) for item in (*self.within, *self.between))


class Telling(Enum):
    """Whose documents tell a tie between two fields; none of it confirms the tie."""

    ONE_END = "un seul des deux champs le dit"
    BOTH_ENDS = "les deux champs le disent"
    OTHERS = "aucun des deux champs ne le dit"
    UNKNOWN = "on ne sait pas qui le dit"


@record
class ToldTie:
    """A tie between two fields, and the fields (``voix``) of the documents that tell it."""

    tie: Tie
    telling: Telling
    voices: tuple[str, ...]


@record
class Tellings:
    """Who stands behind the ties: ``statuses`` are (``statut_lien`` value, ties)."""

    statuses: tuple[tuple[str, tuple[Tie, ...]], ...]
    between_fields: tuple[ToldTie, ...]


@record
class ProjectedGathering:
    """A gathering read as pairs: m named members give ``pairs`` = m(m−1)/2.

    ``added`` are those pairs that no direct tie, nor an earlier gathering, joined.
    """

    gathering: Entity
    members: tuple[Entity, ...]
    pairs: int
    added: int


@record
class Projection:
    """What reading every gathering as pairs changes; made only on request.

    ``pairs_before`` and ``pairs_after`` count the pairs of entities that a direct tie
    joins, out of ``possible``. ``dropped`` are ties of the gatherings themselves
    that have no place among entities. ``separating_before`` and ``_after`` are the
    entities that alone join parts.
    """

    gatherings: tuple[ProjectedGathering, ...]
    possible: int
    pairs_before: int
    pairs_after: int
    dropped: tuple[Tie, ...]
    parts_before: int
    parts_after: int
    separating_before: tuple[Entity, ...]
    separating_after: tuple[Entity, ...]


@record
class NetworkMeasures:
    """All measures of a territory's network as of a date.

    ``teams`` tells each mobile team's removal, ``separating`` that of every other
    node which alone joins parts. ``projection`` is None when nobody asked for it.
    ``warnings`` are what must be known beside the measures, in French.
    """

    territory: Territory
    as_of: PartialDate
    basis: Basis
    components: tuple[Part, ...]
    teams: tuple[Removal, ...]
    separating: tuple[Removal, ...]
    bridges: tuple[Bridge, ...]
    forums: tuple[ForumMembers, ...]
    seats: tuple[ForumsOf, ...]
    mixing: Mixing
    tellings: Tellings
    projection: Projection | None = None
    warnings: tuple[str, ...] = ()
