"""What someone said is not there: a type that such a thing can have, and that nothing has."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.contradicted import contradictions
from replicate.domain.problem import Problem, Severity
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.words import enumerate_french


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


def check_absences_contradicted(kit: CheckedKit) -> Iterator[Problem]:
    """NET310: something is said not to be there, and the kit tells one of that time."""
    territory = kit.territory
    for item in contradictions(territory, territory.absences, territory.as_of):
        label = TYPES_OF_GENRE[item.absence.genre].label(str(item.absence.type))
        yield Problem(
            "NET310", Severity.WARNING,
            f"« {label} » : dit absent ici ({_speakers(item.absence.citations)}),"
            f" et pourtant cité : {item.told(_placed)}",
            item.absence.location,
            "des dates qui les séparent, ou les deux paroles, si elles ne s'accordent pas",
            "demander de quoi parle chacun, et de quand",
        )


def _placed(entity: Entity) -> str:
    return f"« {entity.name} » en {entity.location} ({_speakers(entity.citations)})"


def _speakers(citations: tuple[Citation, ...]) -> str:
    sources = dict.fromkeys(item.source for item in citations)
    return f"selon {enumerate_french(sources)}" if sources else "sans source"
