"""What a card says of names, and of answers of which nobody can say whether they hold."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.snapshot import NOT_SURE, SHOWN, Snapshot
from replicate.domain.territory import Entity
from replicate.domain.time.partial_date import PartialDate, date_words
from replicate.domain.time.period import Lifetime, Presence
from replicate.domain.wording.source_words import cited_words
from replicate.usecases.pictures.tie_periods import span_words

_HEADINGS = {Presence.GONE: "Ancien nom", Presence.ENDED: "Ancien nom"}
_SHOWN_ANYWAY = "Nom connu"


def names_told(entity: Entity, snapshot: Snapshot) -> Iterator[str]:
    """Its other names, and when the one that it goes by holds where that is not of the day.

    "Ancien nom", "Autre nom": no word here agrees with the thing that is named.
    """
    day = snapshot.as_of
    for item in entity.names:
        life = item.lifetime
        presence = life.at(day) if life else Presence.PRESENT
        when = span_words(life)
        if item.value == entity.name:
            if presence in SHOWN:
                continue
            heading = _SHOWN_ANYWAY
        else:
            heading = _HEADINGS.get(presence, "Autre nom")
        told = doubt_words(life, day) if life and presence in NOT_SURE else when
        aside = f" ({told})" if told else ""
        yield f"{heading} : {item.value}{aside}{cited_words(item.citations, snapshot.territory)}"


def doubt_words(life: Lifetime | None, day: PartialDate) -> str:
    """Why nobody can say whether an answer holds at ``day``: its dates, and what they leave open.

    ``day`` must have both ends.
    """
    when = span_words(life)
    if life is None or not when:
        undated = date_words(None, bool(life and life.is_asked))
        return f"{undated}, on ne sait pas si c'est le cas à cette date"
    assert day.latest is not None
    may_be_over = life.end is not None and not life.end.begins_after(day.latest)
    return f"{when}, on ne sait pas si c'est {'encore' if may_be_over else 'déjà'} le cas"
