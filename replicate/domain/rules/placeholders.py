"""What people type where they have nothing to say yet: « ? », « à compléter », « N/A »."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import fold
from replicate.domain.text.words import NONE, UNKNOWN

_PLACEHOLDERS = frozenset({
    "todo", "tbd", "xx", "xxx", "xxxx", "xxxxx", "nc", "n/a", "na", "ras", "a_completer",
    "a_definir", "a_preciser", "a_renseigner", "a_remplir", "a_voir", "non_renseigne",
    "non_communique",
})
_LONGEST = max(map(len, _PLACEHOLDERS))
_FIRST_LETTERS = frozenset("aàntxr")
_SIGNS = frozenset("?.-_…–—/*")
_AROUND = " ()[]"
_BEGINNINGS = frozenset("".join((*_SIGNS, *_FIRST_LETTERS, *_AROUND))) \
    | frozenset(map(str.upper, _FIRST_LETTERS))
"""How all of them begin: of the hundred thousand texts of a large kit, few do."""


_NO_NAMES = frozenset({UNKNOWN, NONE})
"""Answers elsewhere; a territory that is described has a name."""

_NAME = ("un nom, même provisoire : c'est lui que chacun lira",)
_ANSWER = ("la réponse, ou « inconnu » si on l'a demandé et que personne ne sait",
           "sinon, effacer la ligne : ce qui n'a pas été demandé reste à demander")


def check_placeholders(kit: CheckedKit) -> Iterator[Problem]:
    """NET316: what is written in free words says something (rule 1 of the domain)."""
    name, place = kit.territory.name, kit.territory.name_location
    if place is not None and (_says_nothing(name) or fold(name) in _NO_NAMES):
        yield _told(name, place, is_name=True)
    found = [(key, item) for entity in kit.territory.entities
             for key, said in entity.statements.items()
             for item in said if type(item.value) is str and _says_nothing(item.value)]
    # An id may be spelt like one of these words: whom it names is another rule's.
    named = {mention.location for mention in kit.mentions} if found else set[Location]()
    for key, item in found:
        if item.location not in named:
            yield _told(str(item.value), item.location, is_name=key == "nom")


def _told(text: str, place: Location, *, is_name: bool) -> Problem:
    return Problem("NET316", Severity.WARNING, f"« {text} » n'est pas une réponse", place,
                   *_NAME if is_name else _ANSWER)


def _says_nothing(text: str) -> bool:
    if text[:1] not in _BEGINNINGS:
        return False
    bare = text.strip(_AROUND).rstrip(".") or text
    if not bare or len(bare) > _LONGEST:
        return False
    if _SIGNS.issuperset(bare):
        return True
    return bare[0].lower() in _FIRST_LETTERS and fold(bare) in _PLACEHOLDERS
