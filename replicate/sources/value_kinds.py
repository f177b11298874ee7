"""What a value of a kit is, in words: what was written, and what would be right."""

from __future__ import annotations

import re

KINDS = {
    "object": "un groupe de lignes « mot: valeur »",
    "array": "une liste : « - » devant chaque élément",
    "string": "un texte",
    "number": "un nombre sans guillemets, sans unité ni espace, avec un point : 2.5",
    "integer": "un nombre entier, sans guillemets, sans unité ni espace",
    "boolean": "oui ou non",
}
"""By the name of a type in a schema."""

OVERLONG = "un nombre de plus de dix-huit chiffres"
_TOO_MANY_DIGITS = re.compile(r"[-+]?[1-9][0-9]{18,}(?:\.[0-9]+)?")
"""What is read as it is written, and not as a number: no figure of a kit is that large."""

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")


def number_written(value: float, line: str, column: int) -> str:
    """A number as its file writes it, from ``column`` of ``line``: « +12 », « 1.50 ».

    As it is read where the line has another there.
    """
    match = _NUMBER.match(line, column - 1)
    return match[0] if match and float(match[0]) == value else str(value)


def kind_written(value: object) -> str:
    """What was written, whatever was asked for."""
    if value is None:
        return "vide"
    if isinstance(value, bool):
        return "un oui/non"
    if isinstance(value, (int, float)):
        return "un nombre" if isinstance(value, int) else "un nombre à virgule"
    if isinstance(value, str):
        return OVERLONG if _TOO_MANY_DIGITS.fullmatch(value) else "un texte"
    return "une liste" if isinstance(value, list) else KINDS["object"]
