"""Cross care joins care and social work: one side alone is not cross care."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.territory import Entity
from replicate.domain.text.words import NONE, UNKNOWN

_SIDES = (
    ("soin", frozenset({"sanitaire"})),
    ("social", frozenset({"social", "medico_social", "logement"})),
)


def check_cross_care_sides(kit: CheckedKit) -> Iterator[Problem]:
    """NET305: cross care has a care side and a social side, named or by field.

    ``inconnu`` with the field in ``champs`` is a side whose actor is not known.
    """
    for care in kit.territory.of_genre("prise_en_charge_croisee"):
        for key, champs in _SIDES:
            if not _has_side(care, key, champs):
                told, wanted = _words(care, key)
                yield Problem(
                    "NET305", Severity.WARNING, f"« {care.name} » {told}", care.location, wanted,
                )


def _words(care: Entity, key: str) -> tuple[str, str]:
    """What lacks and what to write: a side that nobody knows is not said to be missing."""
    if any(statement.value == UNKNOWN for statement in care.said(key)):
        return (f": on ne sait pas qui est du côté {key}",
                f"« champs: » avec celui du côté {key}, si l'on sait au moins qu'il y est")
    return (f"n'a pas de côté {key}",
            f"« {key}: » et un acteur, ou « champs: » si personne n'est nommé")


def _has_side(care: Entity, key: str, champs: frozenset[str]) -> bool:
    said = [statement.value for statement in care.said(key)]
    if any(value not in (UNKNOWN, NONE) for value in said):
        return True
    return bool(champs & set(care.champs))
