"""Two territories of a few nodes on a small model of roles, each node written in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from replicate.domain.adaptation import Decision
from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RoleMatrix, RoleRow
from replicate.domain.location import Location
from replicate.domain.partnership import Tie
from replicate.domain.reference import Form, Function, Model, Predicate, Role, Sought
from replicate.domain.slot import Slot
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.speech import Citation, Statement
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.profile import compare_profiles
from replicate.network.reference import Reference
from replicate.network.role_matrix import match_networks

YEAR = parse_date("2020")
HERE = Location("kit/acteurs.yaml", 1, 1)

WORKS, HOLDS = "equipe > logement works_in", "psychiatrie > equipe holds"
"""Two rows of the reference, as ``rows`` titles them."""
NOT_FOUND, UNSAID = "non retrouvé ici", "non renseigné"


def _role(name: str, sought: Sought | None = None, is_spare: bool = False) -> Role:
    return Role(Slot(name, name.capitalize(), 0, 0, 1, 1, is_spare=is_spare), HERE, sought)


def _sought(genre: str, **keys: str) -> Sought:
    return Sought((genre,), tuple(
        Predicate(key, (value,), HERE, (HERE,)) for key, value in keys.items()
    ), HERE)


MODEL = Model(
    "essai", 1, "Essai",
    (Function("F1", "Des soins chez soi", "", "?", (), HERE, forms=(Form("equipe"),)),), (), HERE,
    roles=(
        _role("psychiatrie", _sought("acteur", type="etablissement_sante")),
        _role("equipe", _sought("equipe_mobile", type="equipe_mobile_logement")),
        _role("logement", _sought("structure", type="pension_de_famille")),
        _role("hebergement", _sought("structure", type="chrs")),
        _role("operateur"), _role("associations"),
        _role("pilotage", _sought("instance", type="pilotage")), _role("reserve", None, True),
    ),
)
_OF = {
    "h": ("acteur", "etablissement_sante", "sanitaire"), "a": ("acteur", "association", "social"),
    "x": ("acteur", None, "social"), "e": ("equipe_mobile", "equipe_mobile_logement", "sanitaire"),
    "l": ("structure", "pension_de_famille", "logement"), "c": ("structure", "chrs", "social"),
    "s": ("structure", None, "social"), "f": ("instance", "pilotage", ""),
    "k": ("accord", "convention", ""),
}
"""First letter → kind, type and champ: hospital, association, actor of no known type, team,
housing, CHRS, place of no known type, forum, agreement."""


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def node(text: str, lifetime: Lifetime | None = None, **said: object) -> Entity:
    """``a1`` is an association; ``a1:operateur`` one whose kit says its role."""
    id_, _, roles = text.partition(":")
    genre, type_, champ = _OF[id_[0]]
    named = [part for part in roles.split("+") if part]
    values: dict[str, Any] = {"type": type_, "roles": named} | said
    statements = {
        key: tuple(Statement(item, HERE) for item in _listed(value))
        for key, value in values.items()
        if value is not None and value != []
    }
    return Entity(
        id_, genre, genre, id_.upper(), HERE, champs=(champ,) if champ else (),
        lifetime=lifetime or Lifetime(cited=YEAR), citations=(Citation("s1"),),
        statements=statements,
    )


def tie(text: str, **more: Any) -> Tie:
    """``h1 gere l1`` is a tie; its ends are ids."""
    source, type_, target = text.split(" ")
    return Tie(source, target, type_, "liens", HERE, citations=(Citation("s1"),), **more)


def territory(
    nodes: str | Iterable[Entity], ties: Iterable[str | Tie] = (),
    absences: Iterable[Absence] = (), decisions: Iterable[Decision] = (),
    nature: str = "accompagne",
) -> Territory:
    """A territory of these nodes and ties."""
    entities = map(node, nodes.split()) if isinstance(nodes, str) else nodes
    return Territory(
        "ici", "Ici", nature, YEAR, HERE, "essai@1", entities=tuple(entities),
        ties=tuple(tie(item) if isinstance(item, str) else item for item in ties),
        absences=tuple(absences), decisions=tuple(decisions),
    )


def absence(genre: str, type_: str, **more: Any) -> Absence:
    """Someone said that there is none."""
    return Absence(genre, HERE, type_, sentence="Il n'y en a pas.",
                   lifetime=Lifetime(cited=YEAR), **more)


THERE = territory(
    "h:psychiatrie equipe l:logement c:hebergement x:operateur a:associations f:pilotage",
    ["equipe rattache_a h", "equipe intervient_dans l", "x heberge c", "a membre_de f"],
)
"""The reference: a hospital's team works in housing; an actor of no known type hosts the CHRS;
the associations sit in steering."""


def compared(
    here: Territory, there: Territory = THERE, day: str | None = None, there_day: str | None = None
) -> RoleMatrix:
    """The role matrix of two territories."""
    ours, theirs = at(here, day), at(there, there_day)
    return match_networks(ours, Reference(theirs, MODEL), profile_of(ours, theirs))


def profile_of(here: Snapshot, there: Snapshot) -> Profile:
    """The profile on the small model."""
    return compare_profiles(here, Reference(there, MODEL))


def at(told: Territory, day: str | None) -> Snapshot:
    """A territory as of ``day``, else as its kit describes it."""
    return take_snapshot(told, parse_date(day) if day else None)


def rows(matrix: RoleMatrix) -> dict[str, str]:
    """Each row as ``equipe > logement works_in`` and its state."""
    found = {}
    for row in matrix.rows:
        for item in row.there.families or row.here.families:
            arrow = "=" if item.is_mutual else ">"
            title = f"{item.first} {arrow} {item.second} {item.family.name.lower()}"
            found[title] = row.state.value
    return found


def row(matrix: RoleMatrix, title: str) -> RoleRow:
    """One row, by the title that ``rows`` gives it."""
    [found] = [item for item in matrix.rows if title in rows(RoleMatrix(matrix.matching, (item,)))]
    return found
