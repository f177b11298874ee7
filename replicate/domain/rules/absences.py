"""What someone said is not there: its type must be one that such a thing can have."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE


def check_absent_types(kit: CheckedKit) -> Iterator[Problem]:
    """REF210: the type of an absence is a word of its kind; else it would say nothing."""
    for absence in kit.territory.absences:
        place = absence.type_location
        if absence.type is None or place is None:
            continue
        genre = FAMILIES["genre"].label(absence.genre)
        types = TYPES_OF_GENRE.get(absence.genre)
        if types is None:
            yield Problem(
                "REF210", Severity.ERROR,
                f"« {absence.type} » : une absence de ce genre ({genre}) n'a pas de type",
                place, "genre: seul, avec enonce: pour dire ce qui manque",
            )
        elif absence.type not in types:
            near = types.nearest(absence.type)
            yield Problem(
                "REF210", Severity.ERROR,
                f"« {absence.type} » n'est pas un type de ce genre ({genre})",
                place, f"un de ces mots : {', '.join(types.terms)}",
                f"vouliez-vous dire « {near.value} » ?" if near else None,
            )
