"""Two networks side by side, role by role: what is found, not found, own, not said.

Entities differ from one territory to the next; roles can be compared (rule 2 of the
domain). A row is a pair of roles and a family of ties, never a number: how many
entities hold a role, or how many ties join two roles, changes no row.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property

from replicate.domain.adaptation import Decision
from replicate.domain.findings.roles import Matching
from replicate.domain.partnership import MUTUAL_TYPES, Tie
from replicate.domain.record import record
from replicate.domain.speech import Statement
from replicate.domain.territory import Absence, Entity
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd

_SAID_BY_THE_HELD = frozenset({"rattache_a"})
"""Types that the held one says of its holder: the same as the holder's « gère », turned."""


class RowState(Enum):
    """What is known of a row; the value is the word that is shown. The order judges nothing."""

    FOUND = "retrouvé"
    OTHERWISE = "autrement documenté"
    OWN = "propre au territoire"
    NOT_FOUND = "non retrouvé ici"
    UNSAID = "non renseigné"


@record
class RoleTie:
    """A family of ties from one role to another.

    The holder comes first where one holds the other ("relève de" reads as the
    holder's own "porte"). ``is_mutual``: it reads the same from either end, and
    its roles are in alphabetical order. ``is_planned`` when none is in place yet.
    """

    first: str
    family: LineEnd
    second: str
    is_mutual: bool = False
    is_planned: bool = False

    @cached_property
    def pair(self) -> frozenset[str]:
        """The two roles, whatever the direction; one alone when both are the same."""
        return frozenset((self.first, self.second))


def directed_ends(tie: Tie) -> tuple[str, str]:
    """The ids of a tie's two ends, the holder first where one holds the other."""
    if tie.type in _SAID_BY_THE_HELD:
        return tie.target, tie.source
    return tie.source, tie.target


def role_tie(tie: Tie, first: str, second: str, is_planned: bool) -> RoleTie:
    """The row of a tie whose directed ends hold the roles ``first`` and ``second``."""
    is_mutual = tie.type in MUTUAL_TYPES
    if is_mutual:
        first, second = sorted((first, second))
    return RoleTie(first, TIE_LINE_ENDS[tie.type], second, is_mutual, is_planned)


@record
class NoneSaid:
    """An entity, by its id, of which the kit says « aucun »: no manager, no place of work."""

    entity: str
    key: str
    statement: Statement


Saying = Absence | Decision | NoneSaid
"""Someone's word that something is not here, with its place in the kit."""


@record
class Side:
    """What one territory has of a row: families, their ties, and what gathers the two roles.

    ``gatherings`` (forums, agreements, cross care) are given only where they stand for
    a direct tie that is not told. ``at_other_dates`` are ties that are known, but
    not of the date looked at, each with why. ``maybe`` are ties that may be it: one end
    is unknown, or the role of an end is not sure.
    """

    families: tuple[RoleTie, ...] = ()
    ties: tuple[Tie, ...] = ()
    gatherings: tuple[Entity, ...] = ()
    at_other_dates: tuple[tuple[Tie, Presence], ...] = ()
    maybe: tuple[Tie, ...] = ()


@record
class RoleRow:
    """A pair of roles and what both territories say of the ties between them.

    - FOUND: both have a tie of this family and direction, in place in both or
      planned in both;
    - OTHERWISE: both join the two roles, but by another family or direction, in
      place here and planned there, by what gathers both alone, not at the same date, or
      there by a tie that may be it;
    - OWN: here is a tie of a kind that the reference has at no date, known or not;
    - NOT_FOUND: the reference has it and ``said`` are those who say, for all that
      it is made of there, that it is not here;
    - UNSAID: the reference has it, and nobody spoke of it here, or not surely (``maybe``).

    ``denied`` are those who say that a tie told here is not (both voices are kept), and in
    an UNSAID row those who say it of some holders of the two roles and not of all.
    ``vague`` are those who say there, without its type, that something is not here.
    """

    state: RowState
    roles: tuple[str, str]
    here: Side = Side()
    there: Side = Side()
    said: tuple[Saying, ...] = ()
    denied: tuple[Absence, ...] = ()
    vague: tuple[Absence, ...] = ()


@record
class RoleMatrix:
    """Every row of two networks, in the order of the model's roles.

    ``undated`` are the ties here that a dated question cannot count.
    """

    matching: Matching
    rows: tuple[RoleRow, ...]
    undated: tuple[Tie, ...] = ()

    def is_own(self, tie: Tie) -> bool:
        """Whether the reference surely has no such tie between the same roles."""
        return self._states_here.get(tie) == {RowState.OWN}

    def other_states(self, tie: Tie, state: RowState) -> tuple[RowState, ...]:
        """What else a tie here is, by another role of one of its ends, in the states' order."""
        found = self._states_here.get(tie, set()) - {state}
        return tuple(item for item in RowState if item in found) if found else ()

    @cached_property
    def _states_here(self) -> Mapping[Tie, set[RowState]]:
        found: dict[Tie, set[RowState]] = {}
        for row in self.rows:
            for tie in row.here.ties:
                found.setdefault(tie, set()).add(row.state)
        return found
