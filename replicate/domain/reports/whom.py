"""Whom to call for one address, every word decided: what views of ``replicate whom`` show."""

from __future__ import annotations

from enum import Enum

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.record import record


class UntoldLine(Enum):
    """What is known of a public line that is not told; the value is the French wording."""

    UNTOLD = "téléphone non renseigné"
    ASKED = "téléphone inconnu : demandé, personne ne sait"
    NONE = "pas de ligne publique, d'après le kit"


@record
class Service:
    """A structure to call: its public ``line`` as the kit writes it, or what is known of it.

    ``which`` says that nobody knows which one, where its entry stands for several or may;
    ``town`` in which commune it is, where the kit speaks of several.
    """

    name: str
    line: str | UntoldLine
    which: str = ""
    town: str = ""

    @property
    def is_reachable(self) -> bool:
        """Whether the kit gives a line."""
        return not isinstance(self.line, UntoldLine)

    @property
    def phone(self) -> str:
        """The line, or the words that say it is not known."""
        return self.line.value if isinstance(self.line, UntoldLine) else self.line

    @property
    def called(self) -> str:
        """Its name, its commune, and that nobody knows which one where several bear it."""
        told = f"{self.name}, {self.town}" if self.town else self.name
        return f"{told} ({self.which})" if self.which else told


@record
class Reply:
    """One perimeter that answers: its name, who works by it, what to call, who says so.

    ``who`` and ``services`` are empty when nobody said them; ``unserved`` says it in words.
    """

    perimeter: str
    code: str | None = None
    who: tuple[str, ...] = ()
    services: tuple[Service, ...] = ()
    said_by: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unserved: str = "Structure à appeler : on ne sait pas."


@record
class TrackReply:
    """What one track answers; ``sentence`` says it whole where it is no single reply."""

    track: str
    champ: str
    coverage: Coverage
    replies: tuple[Reply, ...] = ()
    sentence: str = ""
    reasons: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@record
class StretchLine:
    """A run of a street's numbers and the short answer of each track, in their order."""

    numbers: str
    answers: tuple[str, ...]


@record
class Whom:
    """The answer of a territory for one address, as of a date.

    ``place`` is the address as it was read; ``remarks`` how it was read. Without a number,
    ``stretches`` are those of the street.
    """

    territory: str
    as_of: str
    place: str
    tracks: tuple[TrackReply, ...]
    remarks: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    stretches: tuple[StretchLine, ...] = ()
    sources: tuple[str, ...] = ()
    banner: str | None = None
