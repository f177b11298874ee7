"""Where people typed « ? » or « à compléter »: no answer, and a picture would print it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.speech import Statement
from replicate.domain.text.non_answers import answer_meant, says_nothing
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import NONE, UNKNOWN

_NO_NAMES = frozenset({UNKNOWN, NONE})
"""Answers elsewhere; what is described, and drawn, has a name."""

_NAME_KEYS = ("nom_court", "titre")

_NAME = ("un nom, même provisoire : c'est lui que chacun lira",)
_ANSWER = ("la réponse, ou « inconnu » si on l'a demandé et que personne ne sait",
           "sinon, effacer la ligne : ce qui n'a pas été demandé reste à demander")


def check_placeholders(kit: CheckedKit) -> Iterator[Problem]:
    """NET316: what is written in free words says something (rule 1 of the domain)."""
    name, place = kit.territory.name, kit.territory.name_location
    if place is not None and (says_nothing(name) or fold(name) in _NO_NAMES):
        yield _told(name, place, is_name=True)
    found = [(key, item) for entity in kit.territory.entities
             for key, said in entity.statements.items()
             for item in said if isinstance(item.value, str) and (
                 says_nothing(item.value) or (_is_only_name(key, said) and _names_nobody(item)))]
    # An id may be spelt like one of these words: whom it names is another rule's.
    named = {mention.location for mention in kit.mentions} if found else set[Location]()
    for key, item in found:
        if item.location not in named:
            yield _told(str(item.value), item.location, is_name=key == "nom")
    for unsaid in kit.unsaid:
        yield _told(unsaid.id, unsaid.location, is_name=unsaid.key in _NAME_KEYS)


def _told(text: str, place: Location, *, is_name: bool) -> Problem:
    wrong = "n'est pas un nom" if is_name else "n'est pas une réponse"
    meant = None if is_name else answer_meant(text)
    advice = (f"{meant}, en minuscules et sans rien d'autre", None) if meant else _ANSWER
    return Problem("NET316", Severity.WARNING, f"« {text} » {wrong}", place,
                   *_NAME if is_name else advice)


def _is_only_name(key: str, said: Sequence[Statement]) -> bool:
    """Whether nothing else names an entity: of two names in time, one may not be known."""
    return key == "nom" and len(said) == 1


def _names_nobody(item: Statement) -> bool:
    return fold(str(item.value)) in _NO_NAMES
