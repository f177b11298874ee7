"""What a model looks for is a key and a word that an entity of its kind can carry."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.model_keys import (
    coded_keys,
    known_keys,
    searched_keys,
    yes_no_keys,
)
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import Predicate
from replicate.domain.rules.model_parts import all_sought, genre_words
from replicate.domain.text.spelling import closest_words, did_you_mean, nearest_word
from replicate.domain.text.words import KNOWN
from replicate.domain.vocabulary import FAMILIES

_MOST_LISTED, _CLOSEST = 16, 6
_LIST = "schemas/vocabulaire.schema.json"
"""Where every word of the field stands, in the folder of each kit."""


def check_predicates(kit: CheckedKit) -> Iterator[Problem]:
    """MOD602: a predicate uses a key and words that an entity of its kind can carry."""
    roles = [role.slot.role for role in kit.model.roles] if kit.model else []
    for name, sought in all_sought(kit):
        for predicate in sought.predicates:
            if predicate.key == "roles" and not kit.is_model_whole:
                continue
            told: dict[Location, Problem] = {}  # what two kinds refuse is told of the first
            for genre in sought.genres:
                for problem in _check_predicate(name, genre, predicate, roles):
                    told.setdefault(problem.location, problem)
            yield from told.values()


def _check_predicate(
    name: str, genre: str, predicate: Predicate, roles: list[str]
) -> Iterator[Problem]:
    key = predicate.key
    if not predicate.values:
        yield Problem(
            "MOD602", Severity.ERROR, f"{name} : « {key} » n'a pas de valeur : rien n'est cherché",
            predicate.location, f"« {key}: » et ce qu'il faut trouver, ou rien du tout",
        )
        return
    if key not in searched_keys(genre):
        yield _wrong_key(name, genre, predicate)
        return
    admitted = _admitted(genre, key, roles)
    for value, place in zip(predicate.values, predicate.places, strict=True):
        if value != KNOWN and value not in admitted:
            yield _wrong_word(name, genre, predicate, value, place, admitted)


def _wrong_key(name: str, genre: str, predicate: Predicate) -> Problem:
    key, keys = predicate.key, searched_keys(genre)
    if key.startswith(("sauf_", "tous_")):
        return Problem(
            "MOD602", Severity.ERROR,
            f"{name} : « sauf_ » et « tous_ » ne se mettent pas ensemble devant une clé",
            predicate.location, "l'un ou l'autre, devant une clé de ce genre",
        )
    bearers = [item for item in FAMILIES["genre"].terms if key in searched_keys(item)]
    near = None if bearers else nearest_word(key, keys)
    return Problem(
        "MOD602", Severity.ERROR,
        f"{name} : « {key} » n'est pas une clé que l'on puisse chercher ({genre_words(genre)})",
        predicate.location, f"une de : {', '.join(keys) or 'aucune'}",
        f"« {key} » se cherche dans ces genres : {', '.join(bearers)}" if bearers
        else did_you_mean(near),
    )


def _admitted(genre: str, key: str, roles: list[str]) -> tuple[str | bool, ...]:
    """The words that a key takes beside ``connu``; none where a kit writes its own."""
    if key == "roles":
        return tuple(roles)
    if key in yes_no_keys(genre):
        return (True, False)
    coded = coded_keys(genre)
    return tuple(coded[key].terms) if key in coded else ()


def _wrong_word(
    name: str, genre: str, predicate: Predicate, value: object, place: Location,
    admitted: tuple[str | bool, ...],
) -> Problem:
    written = {True: "oui", False: "non"}.get(value, value) if isinstance(value, bool) else value
    words = [word for word in admitted if isinstance(word, str)]
    if not admitted and predicate.key == "roles":
        told, expected = "n'est pas un rôle : ce modèle n'en donne aucun", "« roles: » du modèle"
    elif not words and admitted:
        told, expected = "ne répond pas par oui ou non", "oui, ou non"
    elif predicate.key in known_keys(genre) and not admitted:
        told = "est propre à un kit : un autre ne l'aurait jamais"
        expected = "« connu » : qu'il y ait une réponse, quelle qu'elle soit"
    elif predicate.key == "roles":
        told = "n'est pas un rôle de ce modèle"
        expected = _one_of(str(written), words, "« roles: » du modèle")
    else:
        family = coded_keys(genre)[predicate.key]
        near = family.nearest(str(value))
        return Problem(
            "MOD602", Severity.ERROR,
            f"{name} : « {written} » n'est pas un mot admis ({family.title})", place,
            _one_of(str(value), words, f"« {family.key} », dans {_LIST}"),
            did_you_mean(near.value if near else None),
        )
    return Problem(
        "MOD602", Severity.ERROR, f"{name} : « {written} » {told}", place, expected,
        did_you_mean(nearest_word(str(written), words)),
    )


def _one_of(written: str, words: list[str], where: str) -> str:
    """The words; of many, the closest ones, how many there are and where they all stand."""
    if len(words) <= _MOST_LISTED:
        return f"un de : {', '.join(words)}"
    near = ", ".join(closest_words(written, words, _CLOSEST))
    return f"un des {len(words)} mots de {where} ; les plus proches : {near}"
