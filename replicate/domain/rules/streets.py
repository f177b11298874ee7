"""Streets of perimeters: in a known commune, the right way round, said once, and by one only.

What two institutions claim is no error: both stay, and people settle it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from replicate.domain.addresses.house_number import SIDES
from replicate.domain.addresses.street_name import loose_key
from replicate.domain.checked import CheckedKit
from replicate.domain.perimeter import Stretch
from replicate.domain.problem import Problem, Severity
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import OTHER, enumerate_french
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.areas import DIVIDED_BY_EACH

_Run = tuple[int, int, str, Stretch]
"""First and last place of a stretch on one side, its perimeter, and the stretch."""


_CODES_NAMED = 6
"""Codes of communes that a hint gives to choose from."""


def check_communes_of_streets(kit: CheckedKit) -> Iterator[Problem]:
    """REF231: a street is in a known commune when the zone has several."""
    territory = kit.territory
    for outline in territory.outlines:
        around = outline.communes or territory.communes
        for stretch in outline.stretches if len(around) > 1 else ():
            if stretch.commune is None:
                yield Problem(
                    "REF231", Severity.ERROR,
                    f"« {stretch.street} » : on ne sait pas dans quelle commune",
                    stretch.location,
                    f"« commune: » et un de ces codes : {', '.join(around[:_CODES_NAMED])}",
                )


def check_order_of_numbers(kit: CheckedKit) -> Iterator[Problem]:
    """REF232: a stretch goes from its lower number to its higher one."""
    for stretch in _stretches(kit):
        if stretch.first and stretch.last and stretch.last < stretch.first:
            yield Problem(
                "REF232", Severity.ERROR,
                f"« {stretch.street} » va de {stretch.first} à {stretch.last} : à l'envers",
                stretch.location, f"de: {stretch.last} et a: {stretch.first}",
            )


def check_sides(kit: CheckedKit) -> Iterator[Problem]:
    """REF233: the side is said when both ends are on it, and the ends are on the side said."""
    for stretch in _stretches(kit):
        ends = [end for end in (stretch.first, stretch.last) if end]
        if stretch.says_no_number and ends:
            yield Problem(
                "REF233", Severity.WARNING,
                f"« {stretch.street} » : cote: aucun dit une rue sans numéros, et"
                f" {enumerate_french(f'le {end}' for end in dict.fromkeys(ends))} en est cité",
                stretch.location, "cote: aucun sans de ni a, ou un autre côté",
            )
        elif stretch.side in SIDES:
            wrong = list(dict.fromkeys(str(end) for end in ends if end.side != stretch.side))
            if wrong:
                verb = "ne sont" if len(wrong) > 1 else "n'est"
                yield Problem(
                    "REF233", Severity.WARNING,
                    f"« {stretch.street} » : le {' et le '.join(wrong)} {verb} pas du côté"
                    f" {stretch.side}", stretch.location, "un numéro de ce côté, ou un autre côté",
                )
        elif not stretch.says_side and len(ends) == 2 and ends[0].value != ends[1].value \
                and ends[0].side == ends[1].side:
            yield Problem(
                "REF233", Severity.WARNING,
                f"« {stretch.street} », de {ends[0]} à {ends[1]} : d'un seul côté, ou des deux ?",
                stretch.location, f"cote: {ends[0].side}, cote: tous ou cote: inconnu",
                "sans cote, les deux côtés sont compris",
            )


def check_stretches_said_twice(kit: CheckedKit) -> Iterator[Problem]:
    """REF234: a perimeter says a number once."""
    for outline in kit.territory.outlines:
        for _, one, other in _meeting([(outline.perimeter, item) for item in outline.stretches]):
            cited = "elle est citée" if _is_unnumbered(one, other) else "des numéros sont cités"
            yield Problem(
                "REF234", Severity.WARNING,
                f"« {other[3].street} » : {cited} deux fois dans ce périmètre",
                other[3].location, f"une seule fois ; l'autre est en {one[3].location}",
            )


def check_numbers_claimed_twice(kit: CheckedKit) -> Iterator[Problem]:
    """REF235: one perimeter of each kind covers a number; several are a question to settle."""
    groups: dict[tuple[str, str], list[tuple[str, Stretch]]] = defaultdict(list)
    by_id = kit.territory.by_id
    for outline in kit.territory.outlines:
        entity = by_id.get(outline.perimeter)
        if entity is not None and entity.lifetime.end is None:
            groups[_division(entity)] += [(entity.id, item) for item in outline.stretches]
    for (kind, _), stretches in groups.items():
        for street, one, other in _meeting(stretches):
            if one[2] != other[2]:
                what = "cette rue" if _is_unnumbered(one, other) else "les mêmes numéros"
                both = sorted((by_id[one[2]].name, by_id[other[2]].name), key=alphabetical)
                yield Problem(
                    "REF235", Severity.WARNING,
                    f"« {street} » : {' et '.join(both)} ({FAMILIES['type_perimetre'].label(kind)})"
                    f" disent couvrir {what}",
                    other[3].location,
                    f"à demander ; les deux restent (l'autre est en {one[3].location})",
                )


def check_names_alike(kit: CheckedKit) -> Iterator[Problem]:
    """REF236: two names that differ by an article alone may be one street."""
    spelt: dict[tuple[str, str], dict[tuple[str, str], Stretch]] = defaultdict(dict)
    for stretch in sorted(_stretches(kit), key=lambda item: item.location):
        commune, _ = stretch.key
        spelt[commune, loose_key(stretch.street)].setdefault(stretch.key, stretch)
    for found in spelt.values():
        first, *others = found.values()
        for other in others:
            yield Problem(
                "REF236", Severity.WARNING,
                f"« {other.street} » et « {first.street} » : une seule rue, ou deux ?",
                other.location, f"le même nom si c'est la même ; l'autre est en {first.location}",
            )


def _is_unnumbered(*runs: _Run) -> bool:
    return any(run[3].says_no_number for run in runs)


def _stretches(kit: CheckedKit) -> Iterator[Stretch]:
    for outline in kit.territory.outlines:
        yield from outline.stretches


def _division(entity: Entity) -> tuple[str, str]:
    """What may claim a number once: a type; of landlords' agencies, a type of one holder."""
    kind = entity.word("type") or OTHER
    return kind, (entity.word("acteur") or entity.id) if kind in DIVIDED_BY_EACH else ""


def _runs(stretches: list[tuple[str, Stretch]], side: str) -> list[_Run]:
    """The stretches of one side in order; those of a period of their own are left to dates."""
    runs = []
    for name, stretch in stretches:
        span = stretch.spans(side)
        own = stretch.lifetime
        if span and span[0] <= span[1] and stretch.is_sure and not (own and (own.start or own.end)):
            runs.append((span[0], span[1], name, stretch))
    return sorted(runs, key=lambda run: (run[0], run[1], run[2], run[3].location))


def _meeting(stretches: list[tuple[str, Stretch]]) -> Iterator[tuple[str, _Run, _Run]]:
    """Pairs of stretches that share a number, one a street and pair of perimeters."""
    streets: dict[tuple[str, str], list[tuple[str, Stretch]]] = defaultdict(list)
    for name, stretch in stretches:
        streets[stretch.key].append((name, stretch))
    for found in streets.values():
        told: set[tuple[str, str]] = set()
        for side in SIDES:
            furthest: _Run | None = None
            for run in _runs(found, side):
                if furthest and run[0] <= furthest[1]:
                    pair = (furthest[2], run[2])
                    if pair not in told:
                        told.add(pair)
                        yield run[3].street, furthest, run
                if not furthest or run[1] > furthest[1]:
                    furthest = run
