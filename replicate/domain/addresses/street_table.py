"""Whom each address belongs to, track by track: what is said, contested, and not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from replicate.domain.addresses.house_number import Span
from replicate.domain.record import record


class Coverage(Enum):
    """What a track answers at a place; the value is the French wording."""

    SAID = "dit"
    CONTESTED = "plusieurs réponses"
    OUTSIDE = "dans aucun des périmètres connus"
    UNKNOWN = "non renseigné"


class Doubt(Enum):
    """Why nobody can say whether a perimeter covers a place; the value is the French reason.

    An entry may stand for several perimeters: no reason says "its".
    """

    NO_OUTLINE = "personne n'en dit les contours"
    NAMED = "le nom seul est dit, pas les contours"
    IRIS = "la liste est par IRIS, et la correspondance avec les rues n'est pas connue"
    STREETS = "la liste est par rues, et la correspondance n'est pas connue"
    LIST = "la liste ne cite pas cet endroit, et personne ne dit qu'elle est complète"
    SIDE = "la liste cite ces numéros sans qu'on sache de quel côté"
    WHEN = "la liste cite ces numéros, mais on ne sait pas s'ils en sont à cette date"
    DATE = "on ne sait pas si cela existe à cette date"
    ELSEWHERE = "rien ne dit si cet endroit en fait partie"


NUMBERED = frozenset({Doubt.SIDE, Doubt.WHEN})
"""Doubts of a list that names these very numbers: told beside who surely covers them too."""


@record
class Track:
    """Perimeters that answer one question: "which sector?", "which agency of this landlord?".

    ``type`` is a value of ``type_perimetre``; ``holder`` the id of whose own division it is,
    where several bodies may each divide the same streets (landlords). ``undated`` are those of
    which nobody can say whether they exist at this date.
    """

    type: str
    champ: str
    perimeters: tuple[str, ...]
    holder: str | None = None
    undated: tuple[str, ...] = ()


@record
class Answer:
    """What a track says of one place.

    ``claims`` are the perimeters that cover it, in order; ``doubts`` those of which nobody
    can say, with why: where some perimeter claims it, only those whose list names its number,
    or a part of its commune that cannot be compared with it.
    """

    claims: tuple[str, ...] = ()
    doubts: tuple[tuple[str, Doubt], ...] = ()

    @property
    def coverage(self) -> Coverage:
        """One answer, several, none (every list is said whole), or not known."""
        if self.claims:
            return Coverage.SAID if len(self.claims) == 1 else Coverage.CONTESTED
        return Coverage.UNKNOWN if self.doubts else Coverage.OUTSIDE


class PlaceKind(Enum):
    """What a block is; the value orders them: streets, then what streets do not tell."""

    STREET = 1
    IRIS = 2
    AREA = 3
    COMMUNE = 4


@record
class Block:
    """A place all of whose addresses get the same answers: one for each track, in order.

    ``name`` is a street's, an area's, or a code; ``key`` what identifies it in its commune.
    ``span`` are a street's numbers.
    """

    kind: PlaceKind
    name: str
    key: str
    answers: tuple[Answer, ...]
    commune: str | None = None
    span: Span | None = None


@record
class StreetTable:
    """All blocks of a territory as of a date, in the order of a directory.

    ``streets`` gives the name shown of each street, by commune and key.
    """

    tracks: tuple[Track, ...]
    blocks: tuple[Block, ...]
    streets: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def communes(self) -> tuple[str, ...]:
        """The communes of its streets, each once."""
        return tuple(sorted({commune for commune, _ in self.streets}))
