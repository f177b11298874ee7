"""What people type where they have nothing to say yet: « ? », « à compléter », « N/A »."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import fold

_PLACEHOLDERS = frozenset({
    "todo", "tbd", "xx", "xxx", "xxxx", "nc", "n/a", "na", "ras", "a_completer", "a_definir",
    "a_preciser", "a_renseigner", "a_remplir", "a_voir", "non_renseigne", "non_communique",
})
_LONGEST = max(map(len, _PLACEHOLDERS))
_FIRST_LETTERS = frozenset("aàntxr")
_SIGNS = frozenset("?.-_…–—/*")
_AROUND = " ()[]"

_NAME = ("un nom, même provisoire : c'est lui que chacun lira",)
_ANSWER = ("la réponse, ou « inconnu » si on l'a demandé et que personne ne sait",
           "sinon, effacer la ligne : ce qui n'a pas été demandé reste à demander")


def check_placeholders(kit: CheckedKit) -> Iterator[Problem]:
    """NET316: what is written in free words says something (rule 1 of the domain)."""
    for entity in kit.territory.entities:
        for key, said in entity.statements.items():
            for item in said:
                text = item.value
                # An id may be spelt like one of these words: whom it names is another rule's.
                if isinstance(text, str) and _says_nothing(text) and all(
                    mention.location != item.location for mention in kit.mentions
                ):
                    yield Problem(
                        "NET316", Severity.WARNING, f"« {text} » n'est pas une réponse",
                        item.location, *_NAME if key == "nom" else _ANSWER,
                    )


def _says_nothing(text: str) -> bool:
    bare = text.strip(_AROUND)
    if not bare or len(bare) > _LONGEST:
        return False
    if _SIGNS.issuperset(bare):
        return True
    return bare[0].lower() in _FIRST_LETTERS and fold(bare) in _PLACEHOLDERS
