"""A reference model as a whole: whose it is, what it names once, where its roles stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from replicate.domain.checked import CheckedKit
from replicate.domain.following import versioned
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import LanePlace, Model, Role
from replicate.domain.slot import Slot
from replicate.domain.text.spelling import did_you_mean, nearest_word

_WHOLE = 100.0
_TOUCH = 0.01
"""Two places may touch: numbers written by hand meet to a hundredth."""

_UNREAD = ("?", "inconnu")
"""The ids of a model and of a territory whose heads could not be read."""


def check_names_once(kit: CheckedKit) -> Iterator[Problem]:
    """MOD603: a function's number, a role and a lane are each given once."""
    if kit.model is None:
        return
    yield from _given_twice("le numéro", [
        (item.id, item.location) for item in kit.model.all_functions
    ])
    yield from _given_twice("le rôle", [
        (item.slot.role, item.location) for item in kit.model.roles
    ])
    yield from _given_twice("le couloir", [
        (item.id, item.location) for item in kit.model.lanes
    ])


def check_own_name(kit: CheckedKit) -> Iterator[Problem]:
    """MOD604: a model has the id of the territory that holds it: it is followed by that name."""
    model, territory = kit.model, kit.territory
    if model is None or model.id in (*_UNREAD, territory.id) or territory.id in _UNREAD:
        return
    yield Problem(
        "MOD604", Severity.ERROR,
        f"le modèle s'appelle « {model.id} » et son territoire « {territory.id} »",
        model.location, f"le même identifiant : {territory.id}",
        f"un kit qui le suit écrira « reference: {versioned(territory.id, model.version)} »",
    )


def check_places(kit: CheckedKit) -> Iterator[Problem]:
    """MOD608: roles and lanes lie on the page, each in a place of its own."""
    if kit.model is None:
        return
    for role in kit.model.roles:
        yield from _off_page(role)
    for one, other in combinations(kit.model.roles, 2):
        if _overlap(one.slot, other.slot):
            yield Problem(
                "MOD608", Severity.ERROR,
                f"la place de « {other.slot.role} » recouvre celle de « {one.slot.role} »",
                other.location, f"une place libre ; voir {one.location}",
            )
    yield from _crossed_lanes(kit.model)


def check_lanes_of_roles(kit: CheckedKit) -> Iterator[Problem]:
    """MOD609: the lane that a role names is one of the model's."""
    if kit.model is None or not kit.is_model_whole:
        return
    known = [lane.id for lane in kit.model.lanes]
    for role in kit.model.roles:
        lane, place = role.slot.lane, role.lane_location
        if lane is None or place is None or lane in known:
            continue
        yield Problem(
            "MOD609", Severity.ERROR, f"« {lane} » n'est pas un couloir de ce modèle", place,
            f"un de : {', '.join(known)}" if known else "un couloir écrit sous « couloirs: »",
            did_you_mean(nearest_word(lane, known)),
        )


def _given_twice(what: str, named: Iterable[tuple[str, Location]]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, place in named:
        if name in first:
            yield Problem(
                "MOD603", Severity.ERROR, f"{what} « {name} » sert deux fois", place,
                f"un autre ; le premier est en {first[name]}",
            )
        first.setdefault(name, place)


def _off_page(role: Role) -> Iterator[Problem]:
    slot = role.slot
    for centre, size, of_centre, of_size in (
        (slot.x, slot.width, "x", "largeur"), (slot.y, slot.height, "y", "hauteur"),
    ):
        if size <= 0:
            yield Problem(
                "MOD608", Severity.ERROR, f"la place de « {slot.role} » n'a pas de {of_size}",
                role.location, f"une {of_size} plus grande que 0, en centièmes de la page",
            )
        elif centre - size / 2 < -_TOUCH or centre + size / 2 > _WHOLE + _TOUCH:
            yield Problem(
                "MOD608", Severity.ERROR, f"la place de « {slot.role} » sort de la page",
                role.location, f"{of_centre} est un centre : {of_centre} moins ou plus la moitié"
                f" de {of_size} reste entre 0 et 100",
            )


def _overlap(one: Slot, other: Slot) -> bool:
    return (
        abs(one.x - other.x) < (one.width + other.width) / 2 - _TOUCH
        and abs(one.y - other.y) < (one.height + other.height) / 2 - _TOUCH
    )


def _crossed_lanes(model: Model) -> Iterator[Problem]:
    for lane in model.lanes:
        if lane.top >= lane.bottom:
            yield _wrong_lane(lane, "a son bas au-dessus de son haut", "haut plus petit que bas")
    for one, other in combinations(model.lanes, 2):
        if one.top < other.bottom - _TOUCH and other.top < one.bottom - _TOUCH:
            yield _wrong_lane(other, f"recouvre « {one.id} »", f"un autre haut ou un autre bas ;"
                              f" voir {one.location}")


def _wrong_lane(lane: LanePlace, told: str, expected: str) -> Problem:
    return Problem(
        "MOD608", Severity.ERROR, f"le couloir « {lane.id} » {told}", lane.location, expected
    )
