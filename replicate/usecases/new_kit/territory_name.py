"""Which names a territory may have: words, and nothing a template or a shell reads.

The names of the official code of geography all pass: letters, digits, and the
signs of French spelling. What is refused has no place in a name and a use in
code: braces, angle brackets, backslash, ``$``, ``#``, ``%``, ``=``, invisible
characters.
"""

from __future__ import annotations

import re
import unicodedata

from replicate.domain.text.code_points import code_point
from replicate.errors import UsageError

LONGEST = 120
_MARKS = "'’-–.,;:!?()/&+°·…\"«»“”"
_KINDS = frozenset({"Nd", "Nl", "No", "Pd", "Pi", "Pf"})
"""Digits and numbers (²), dashes and quotation marks, whatever their shape."""

_PATH = re.compile(r"[~/]|\.\.?(/|$)|[A-Za-z]:[/\\]|.*/\.\.?(/|$)")
_HARD_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


def checked_name(name: str) -> str:
    """The name without outer spaces, accents composed; UsageError when it is not one."""
    composed = unicodedata.normalize("NFC", name).translate(_HARD_SPACES).strip(" ")
    if len(composed) > LONGEST:
        raise UsageError(
            f"le nom du territoire a {len(composed)} caractères : c'est trop long",
            f"donner un nom de {LONGEST} caractères au plus",
        )
    if composed.isprintable() and _PATH.match(composed):
        raise UsageError(
            f"« {composed} » est un chemin, et non le nom d'un territoire",
            'donner le nom seul, et le dossier avec --into : replicate new "Limoges" --into kits',
        )
    for character in composed:
        if not _is_allowed(character):
            raise UsageError(
                f"le nom du territoire contient {_describe(character)}, qui n'y est pas admis",
                f"sont admis les lettres, les chiffres, l'espace et {' '.join(_MARKS)}",
            )
    if not any(character.isalnum() for character in composed):
        raise UsageError(
            "le nom du territoire doit contenir au moins une lettre ou un chiffre",
            'par exemple : replicate new "Limoges"',
        )
    return composed


def _is_allowed(character: str) -> bool:
    # Letters and the marks that some scripts put on them, then the rest.
    category = unicodedata.category(character)
    return category[0] in "LM" or category in _KINDS or character in f" {_MARKS}"


def _describe(character: str) -> str:
    if character.isprintable():
        return f"le caractère « {character} »"
    return f"un caractère invisible ({code_point(character)})"
