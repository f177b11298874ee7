"""Whom to call for one address, every word decided: what views of ``replicate whom`` show."""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.street_table import Coverage


@record
class Service:
    """A structure to call: ``phone`` is its public line, or the words that say it is not known.

    ``is_reachable`` when ``phone`` is a line.
    """

    name: str
    phone: str
    is_reachable: bool


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
