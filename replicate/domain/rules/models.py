"""A reference model asks only for what a kit can say: what never could be found is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.model_keys import (
    ROLE_BEARERS,
    coded_keys,
    known_keys,
    may_join,
    searched_keys,
    yes_no_keys,
)
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import Pattern, Predicate, Sought, SoughtTie
from replicate.domain.text.spelling import did_you_mean, nearest_word
from replicate.domain.text.words import KNOWN
from replicate.domain.vocabulary import FAMILIES


def check_variables(kit: CheckedKit) -> Iterator[Problem]:
    """MOD601: a tie that is looked for joins variables of its own pattern."""
    for name, pattern in _patterns(kit):
        names = sorted(variable for variable, _ in pattern.variables)
        for tie in pattern.ties if names else ():
            for end, place in zip((tie.source, tie.target), tie.places, strict=True):
                if end not in names:
                    near = nearest_word(end, names)
                    yield Problem(
                        "MOD601", Severity.ERROR,
                        f"{name} : « {end} » n'est pas une entité cherchée",
                        place, f"une de : {', '.join(names)}", did_you_mean(near),
                    )


def check_predicates(kit: CheckedKit) -> Iterator[Problem]:
    """MOD602: a predicate uses a key and words that an entity of its kind can carry."""
    roles = [role.slot.role for role in kit.model.roles] if kit.model else []
    for name, sought in _all_sought(kit):
        for predicate in sought.predicates:
            if predicate.key == "roles" and not kit.is_model_whole:
                continue
            found = (list(_check_predicate(name, genre, predicate, roles))
                     for genre in sought.genres)
            yield from next(filter(None, found), ())


def check_evidence_has_entities(kit: CheckedKit) -> Iterator[Problem]:
    """MOD605: a pattern names at least one entity; ties alone show nothing."""
    for name, pattern in _patterns(kit):
        if not pattern.variables:
            yield Problem(
                "MOD605", Severity.ERROR, f"{name} : cette preuve ne cherche aucune entité",
                pattern.location, "« entites: » et, sous chaque nom, son genre ; puis « liens: »",
            )


def check_joined_variables(kit: CheckedKit) -> Iterator[Problem]:
    """MOD606: where some variables are joined, one that no tie reaches may be a slip."""
    for name, pattern in _patterns(kit):
        reached = {end for tie in pattern.ties for end in (tie.source, tie.target)}
        if not reached <= {variable for variable, _ in pattern.variables}:
            continue  # an end is written otherwise than its entity: MOD601 tells it
        for variable, sought in pattern.variables if pattern.ties else ():
            if variable not in reached:
                yield Problem(
                    "MOD606", Severity.WARNING,
                    f"{name} : aucun lien ne joint « {variable} » aux autres", sought.location,
                    "un lien qui le nomme ; ou une autre preuve, sous « ou: »",
                )


def check_possible(kit: CheckedKit) -> Iterator[Problem]:
    """MOD607: nothing is looked for that no kit can say."""
    for name, sought in _all_sought(kit):
        yield from _check_exclusions(name, sought)
    for name, pattern in _patterns(kit):
        genres = {variable: sought.genres for variable, sought in pattern.variables}
        for tie in pattern.ties:
            if tie.source in genres and tie.target in genres:
                yield from _check_tie(
                    name, tie, list(product(genres[tie.source], genres[tie.target]))
                )
    for role in kit.model.roles if kit.model else ():
        seen = role.recognises
        outside = [genre for genre in seen.genres if genre not in ROLE_BEARERS] if seen else []
        if seen is not None and outside:
            yield Problem(
                "MOD607", Severity.ERROR,
                f"{role.slot.role} : ce genre ({_genre(outside[0])}) n'a pas de rôle",
                seen.location, f"un de ces genres : {', '.join(ROLE_BEARERS)}",
            )


def _patterns(kit: CheckedKit) -> Iterator[tuple[str, Pattern]]:
    """Every pattern of the kit's own model, with the function that it shows."""
    for function in kit.model.all_functions if kit.model else ():
        for pattern in function.patterns:
            yield function.id, pattern


def _all_sought(kit: CheckedKit) -> Iterator[tuple[str, Sought]]:
    """All that is looked for: in patterns, and what proposes a role."""
    for name, pattern in _patterns(kit):
        for _, sought in pattern.variables:
            yield name, sought
    for role in kit.model.roles if kit.model else ():
        if role.recognises is not None:
            yield role.slot.role, role.recognises


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
        f"{name} : « {key} » n'est pas une clé que l'on puisse chercher ({_genre(genre)})",
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
        told, expected = "n'est pas un rôle de ce modèle", f"un de : {', '.join(words)}"
    else:
        family = coded_keys(genre)[predicate.key]
        near = family.nearest(str(value))
        return Problem(
            "MOD602", Severity.ERROR,
            f"{name} : « {written} » n'est pas un mot admis ({family.title})", place,
            f"un de : {', '.join(words)}", did_you_mean(near.value if near else None),
        )
    return Problem(
        "MOD602", Severity.ERROR, f"{name} : « {written} » {told}", place, expected,
        did_you_mean(nearest_word(str(written), words)),
    )


def _check_exclusions(name: str, sought: Sought) -> Iterator[Problem]:
    """What is asked for and excluded at once."""
    excluded: dict[str, set[object]] = {}
    for item in sought.predicates:
        if item.is_excluded:
            excluded.setdefault(item.carried_under, set()).update(item.values)
    for item in sought.predicates:
        if not item.is_excluded and _is_shut_out(item, excluded.get(item.carried_under, set())):
            yield Problem(
                "MOD607", Severity.ERROR,
                f"{name} : ce que « {item.key} » demande, un « sauf_ » l'exclut",
                item.location, f"ce qui est voulu sous « {item.key} », le reste sous « sauf_ »",
            )


def _is_shut_out(asked: Predicate, excluded: Iterable[object]) -> bool:
    """Whether no value that is asked for is left once the others are excluded."""
    out = set(excluded)
    if not asked.values:
        return False  # left blank: MOD602 tells it
    if KNOWN in out:
        return True
    shut = [value in out for value in asked.values]
    return any(shut) if asked.needs_all else all(shut)


def _check_tie(name: str, tie: SoughtTie, ends: list[tuple[str, str]]) -> Iterator[Problem]:
    if tie.source == tie.target:
        yield Problem(
            "MOD607", Severity.ERROR, f"{name} : « {tie.source} » est joint à lui-même",
            tie.location, "deux variables différentes : rien n'est relié à soi",
        )
        return
    for kind in tie.types:
        apart = [(source, target) for source, target in ends
                 if not may_join(source, kind, target, tie.key)]
        if apart:
            source, target = apart[0]
            under = f" sous « {tie.key} »" if tie.key else ""
            verb = FAMILIES["type_lien"].label(kind)
            yield Problem(
                "MOD607", Severity.ERROR,
                f"{name} : aucun kit ne peut dire{under} « {verb} » de ce genre ({_genre(source)})"
                f" à celui-là ({_genre(target)})", tie.location,
                "un lien que les genres cherchés peuvent avoir (« Les liens » dans"
                " replicate explain format)",
            )


def _genre(genre: str) -> str:
    return FAMILIES["genre"].label(genre)
