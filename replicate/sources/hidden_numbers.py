"""Numbers that no message repeats when they are badly written: they may count persons.

« 7 personnes », « sept », 7 under a nature that is misspelt: what is wrong is told, and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from replicate.domain.measure import counts_accompanied
from replicate.domain.problem import Problem
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.value_kinds import kind_written

_NUMBERS = frozenset({"valeur", "de", "a", "n", "part", "cible"})
_HOLDERS = frozenset({"mesures", "depart", "cible"})
_TOLD = frozenset({"date", "ordre", "source", "sources", "passage", "deduit", "pourquoi"})
"""What is beside a number, and says nothing of it."""

_SURVEYS, _INDICATORS = "enquetes", "indicateurs"


def without_its_number(
    problem: Problem, value: object, data: Any, path: Sequence[str | int]
) -> Problem:
    """``problem``, of the ``value`` at ``path`` in ``data``; told without it where it may count."""
    if isinstance(value, (dict, list)) or value is None or not _may_count(value, data, path):
        return problem
    is_text = isinstance(value, str) and path[-1] in _NUMBERS
    message = f"{kind_written(value)} est écrit ici" + (", et non un nombre" if is_text else "")
    return replace(problem, message=message, hint=None)


def _may_count(value: object, data: Any, path: Sequence[str | int]) -> bool:
    """Whether a value is a count of accompanied persons, or holds one, as far as can be told."""
    keys = [step for step in path if isinstance(step, str)]
    if keys[:1] == [_SURVEYS]:
        return keys[-1] in ("n", "part")
    held = next((at for at, step in enumerate(path) if step in _HOLDERS), None)
    if held is None or keys[-1] in _TOLD:
        return False
    if keys[-1] not in _NUMBERS and not any(map(str.isdigit, str(value))):
        return False
    owner = data
    for step in path[:held] if keys[0] == _INDICATORS else path[: held + 2]:
        owner = owner[step]
    return _is_of_persons(owner)


def _is_of_persons(owner: Any) -> bool:
    """Whether numbers of what says their nature count persons, or may: it says none that is known.

    A scalar in the place of a measure says none.
    """
    nature, unit = (_word(owner, key, family) for key, family in
                    (("nature", "nature_mesure"), ("unite", "unite")))
    return nature is None or counts_accompanied(nature, unit)


def _word(owner: Any, key: str, family: str) -> str | None:
    """A word of the vocabulary under a key; None when there is another thing, or nothing."""
    value = owner.get(key) if isinstance(owner, dict) else None
    return value if isinstance(value, str) and value in FAMILIES[family] else None
