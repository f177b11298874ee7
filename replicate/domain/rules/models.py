"""A reference model asks only for what a kit can say: what never could be found is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.model_keys import ROLE_BEARERS, may_join
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import Predicate, Sought, SoughtTie
from replicate.domain.rules.model_parts import all_sought, genre_words, sought_patterns
from replicate.domain.text.spelling import did_you_mean, nearest_word
from replicate.domain.text.words import KNOWN
from replicate.domain.vocabulary import FAMILIES


def check_variables(kit: CheckedKit) -> Iterator[Problem]:
    """MOD601: a tie that is looked for joins variables of its own pattern."""
    for name, pattern in sought_patterns(kit):
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


def check_evidence_has_entities(kit: CheckedKit) -> Iterator[Problem]:
    """MOD605: a pattern names at least one entity; ties alone show nothing."""
    for name, pattern in sought_patterns(kit):
        if not pattern.variables:
            yield Problem(
                "MOD605", Severity.ERROR, f"{name} : cette preuve ne cherche aucune entité",
                pattern.location, "« entites: » et, sous chaque nom, son genre ; puis « liens: »",
            )


def check_joined_variables(kit: CheckedKit) -> Iterator[Problem]:
    """MOD606: where some variables are joined, one that no tie reaches may be a slip."""
    for name, pattern in sought_patterns(kit):
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
    for name, sought in all_sought(kit):
        yield from _check_exclusions(name, sought)
    for name, pattern in sought_patterns(kit):
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
                f"{role.slot.role} : ce genre ({genre_words(outside[0])}) n'a pas de rôle",
                seen.location, f"un de ces genres : {', '.join(ROLE_BEARERS)}",
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
                f"{name} : aucun kit ne peut dire{under} « {verb} » de ce genre"
                f" ({genre_words(source)}) à celui-là ({genre_words(target)})", tie.location,
                "un lien que les genres cherchés peuvent avoir (« Les liens » dans"
                " replicate explain format)",
            )
