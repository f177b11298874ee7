"""The role matrix in words: what a view lays out, and decides nothing of."""

from __future__ import annotations

from replicate.domain.record import record


@record
class RoleTieWords:
    """A tie as it is told: ``words`` for people, the rest for a machine."""

    words: str
    source: str
    type: str
    target: str
    status: str
    place: str


@record
class RoleLine:
    """One row: the two roles, the families of ties here and there, and what is known.

    ``here`` and ``there`` are sentences, empty where there is nothing to tell;
    ``said`` are those who say that it is not here; ``question`` is what to ask.
    """

    state: str
    title: str
    roles: tuple[str, str]
    families_here: tuple[str, ...]
    families_there: tuple[str, ...]
    here: str
    there: str
    ties_here: tuple[RoleTieWords, ...] = ()
    ties_there: tuple[RoleTieWords, ...] = ()
    said: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    question: str = ""


@record
class RoleGroup:
    """The rows of one state, under its word and what the word means."""

    state: str
    meaning: str
    lines: tuple[RoleLine, ...]


@record
class ProposedRole:
    """A role to confirm, or those between which nothing decides (``is_sure`` False).

    ``words`` is the proposal, ``why`` what speaks for it, ``roles`` the ids of the roles.
    """

    entity: str
    name: str
    words: str
    why: str
    roles: tuple[str, ...]
    is_sure: bool


@record
class RoleReport:
    """Two networks side by side, ready to be laid out.

    ``without`` names the entities that have no role yet, by id and name: their ties
    are in no row. ``notes`` are sentences to read before the rows. ``sources`` are those of the
    territory, behind their numbers.
    """

    title: str
    reference: str
    is_measured: bool
    notes: tuple[str, ...]
    groups: tuple[RoleGroup, ...]
    proposals: tuple[ProposedRole, ...]
    without: tuple[tuple[str, str], ...]
    undated: tuple[RoleTieWords, ...] = ()
    sources: tuple[str, ...] = ()
