"""A reference model asks only for what can exist."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import Predicate, Sought
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.vocabulary.term import Family
from replicate.domain.words import KNOWN

_FAMILY_OF_KEY = {
    "champ": "champ", "champs": "champ", "preparation": "preparation",
    "travail_sur": "travail_sur", "niveau": "niveau_objectif", "axe": "axe",
    "quoi": "objet_redeploye", "statut": "statut", "frequence": "frequence",
    "nature": "nature_mesure", "groupe": "metier", "au_sujet_de": "au_sujet_de",
}
_FREE_KEYS = frozenset({
    "conjoint", "croisee", "roles", "de", "vers", "porte_par", "reponse", "responsable",
    "membres", "organise_par",
})
_KEYS = sorted({*_FAMILY_OF_KEY, *_FREE_KEYS})

def check_variables(kit: CheckedKit) -> Iterator[Problem]:
    """MOD601: a tie that is looked for joins variables of its own pattern."""
    for function in kit.model.all_functions if kit.model else ():
        for pattern in function.patterns:
            names = {name for name, _ in pattern.variables}
            for tie in pattern.ties:
                for name, place in zip((tie.source, tie.target), tie.places, strict=True):
                    if name not in names:
                        yield Problem(
                            "MOD601", Severity.ERROR,
                            f"{function.id} : « {name} » n'est pas une entité cherchée",
                            place, f"une de : {', '.join(sorted(names))}",
                        )


def check_predicates(kit: CheckedKit) -> Iterator[Problem]:
    """MOD602: a predicate uses a key and words that an entity can carry."""
    if kit.model is None:
        return
    for function in kit.model.all_functions:
        for pattern in function.patterns:
            for _, sought in pattern.variables:
                yield from _check_sought(sought, function.id)
    for role in kit.model.roles:
        if role.recognises is not None:
            yield from _check_sought(role.recognises, role.slot.role)


def _check_sought(sought: Sought, function: str) -> Iterator[Problem]:
    for predicate in sought.predicates:
        family = _family(sought.genre, predicate)
        if family is None:
            if predicate.key not in _FREE_KEYS:
                yield Problem(
                    "MOD602", Severity.ERROR,
                    f"{function} : « {predicate.key} » n'est pas une clé que l'on puisse chercher",
                    predicate.location, ", ".join(["type", *_KEYS]),
                )
            continue
        for value, place in zip(predicate.values, predicate.places, strict=True):
            if value not in family and value != KNOWN:
                near = family.nearest(str(value))
                yield Problem(
                    "MOD602", Severity.ERROR,
                    f"{function} : « {value} » n'est pas un mot admis ({family.title})",
                    place, ", ".join(family.terms),
                    f"vouliez-vous dire « {near.value} » ?" if near else None,
                )


def _family(genre: str, predicate: Predicate) -> Family | None:
    key = predicate.key
    if key == "type":
        return TYPES_OF_GENRE.get(genre)
    name = _FAMILY_OF_KEY.get(key)
    if genre == "representation" and key == "nature":
        name = "nature_representation"
    return FAMILIES[name] if name else None
