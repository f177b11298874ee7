"""What someone said not to be there, in a sentence."""

from __future__ import annotations

from replicate.domain.territory import Absence
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE


def absence_words(absence: Absence) -> str:
    """The kit's own sentence, else its type, or its kind: "CHRS : il n'y en a pas"."""
    return absence.sentence or f"{_absent_thing(absence)} : il n'y en a pas"


def _absent_thing(absence: Absence) -> str:
    types = TYPES_OF_GENRE.get(absence.genre)
    if types is not None and absence.type is not None and absence.type in types:
        return types.label(absence.type)
    return FAMILIES["genre"].label(absence.genre)
