"""The bound that a value passes, in French: too small, too long, too few."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_BOUNDS = {
    "minLength": "le texte est vide",
    "maxLength": "le texte dépasse {} caractères",
    "maxItems": "la liste a plus de {} éléments",
    "minProperties": "aucune clé n'est remplie",
    "maxProperties": "plus de {} clés sont écrites ici",
    "uniqueItems": "la liste contient deux fois la même valeur",
    "dependentRequired": "« de » et « a » vont ensemble : il en manque un",
}


def within_bounds(wanted: str | None, schema: Mapping[str, Any]) -> str | None:
    """What is ``wanted`` of a value, and « ; de 0 à 100 » of a number that has bounds."""
    low, high = schema.get("minimum"), schema.get("maximum")
    if wanted is None or low is None:
        return wanted
    bounds = f"{low} ou plus" if high is None else f"de {low} à {high}"
    return wanted if bounds in wanted else f"{wanted.rstrip('.')} ; {bounds}"


def told_bound(keyword: str, limit: Any, shown: str) -> str:
    """What is told of ``shown``, which the keyword of a schema refuses for its ``limit``."""
    match keyword:
        case "minimum":  # a negative one is not repeated: it may count persons
            return f"{shown} est plus petit que {limit}" if limit \
                else "un nombre négatif est écrit ici"
        case "maximum":
            return f"{shown} est plus grand que {limit}"
        case "minItems":
            return f"la liste a moins de {limit} éléments" if limit > 1 else "la liste est vide"
        case kind:
            told = _BOUNDS.get(kind, f"« {shown} » ne convient pas ici")
            return told.format(limit) if kind in _BOUNDS else told
