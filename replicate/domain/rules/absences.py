"""What someone said is not there: of a type, or a tie, that can be; and what the kit has of it."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.contradicted import contradictions
from replicate.domain.findings.denied_ties import contradicted_ties
from replicate.domain.problem import Problem, Severity
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import did_you_mean
from replicate.domain.text.words import enumerate_french, is_answered, others_words, quoted
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_ABSENCE, TYPES_OF_GENRE
from replicate.domain.wording.tie_words import tie_words

_EXPECTED = "des dates qui les séparent, ou les deux paroles, si elles ne s'accordent pas"
_ASK = "demander de quoi parle chacun, et de quand"


def check_absent_types(kit: CheckedKit) -> Iterator[Problem]:
    """REF210: the type of an absence is a word of its kind; else it would say nothing."""
    for absence in kit.territory.absences:
        place = absence.type_location
        if absence.type is None or place is None:
            continue
        genre = FAMILIES["genre_absence"].label(absence.genre)
        types = TYPES_OF_ABSENCE.get(absence.genre)
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
                did_you_mean(near.value if near else None),
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
            item.absence.location, _EXPECTED, _ASK,
        )


def check_ends_of_denied_ties(kit: CheckedKit) -> Iterator[Problem]:
    """REF212: a tie that is denied has two different ends, and nothing else has any."""
    for absence in kit.territory.absences:
        ends = (absence.tie_source, absence.tie_target)
        if not absence.is_of_tie:
            if ends != (None, None):
                yield Problem(
                    "REF212", Severity.ERROR,
                    "« de » et « vers » ne disent rien d'une telle absence",
                    absence.location, "« genre: lien » pour dire qu'un lien n'existe pas",
                )
        elif not all(map(is_answered, ends)) or ends[0] == ends[1]:
            yield Problem(
                "REF212", Severity.ERROR, "un lien dit absent n'a pas ses deux bouts",
                absence.location, "« de » et « vers », deux entrées différentes du kit",
            )
        elif absence.lacking is not None or absence.function is not None:
            yield Problem(
                "REF212", Severity.ERROR,
                "un lien dit absent ne parle que de ses deux bouts",
                absence.location, "ni « pour » ni « fonction » : une autre absence pour le dire",
            )


def check_denied_ties(kit: CheckedKit) -> Iterator[Problem]:
    """NET312: a tie is said not to be there, and the kit tells it at that time."""
    territory = kit.territory
    for absence, (tie, *others) in contradicted_ties(
        territory, territory.absences, territory.as_of
    ):
        more = f", et {others_words(len(others))}" if others else ""
        yield Problem(
            "NET312", Severity.WARNING,
            f"« {tie_words(tie, territory)} » : dit absent ici ({_speakers(absence.citations)}),"
            f" et pourtant écrit en {tie.location} ({_speakers(tie.citations)}){more}",
            absence.location, _EXPECTED, _ASK,
        )


def _placed(entity: Entity) -> str:
    return f"« {entity.name} » en {entity.location} ({_speakers(entity.citations)})"


def _speakers(citations: tuple[Citation, ...]) -> str:
    sources = dict.fromkeys(item.source for item in citations)
    return f"selon {enumerate_french(map(quoted, sources))}" if sources else "sans source"
