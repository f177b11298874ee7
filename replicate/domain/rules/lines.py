"""Telephone numbers and mailboxes of services: those that nobody could reach."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.domain.text.words import is_answered

_MAILBOX = LazyPattern(r"[^\s@<>:]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}")
_NUMBER = LazyPattern(r"\+?[0-9](?:[ .\-/\u00a0\u202f()]{0,3}[0-9]){0,18}")
_DIALLED = LazyPattern(
    r"0[1-9][0-9]{8}|\+[1-9][0-9]{7,14}|00[1-9][0-9]{7,13}|1[0-9]{1,2}|11[0-9]{4}|[1-9][0-9]{3}"
)
"""Ten digits of France, its prefix or another's, and the short numbers: 15, 115, 118 218, 3114."""


def check_lines(kit: CheckedKit) -> Iterator[Problem]:
    """ID508: a ``standard`` has a number that can be dialled, or a mailbox."""
    for entity in kit.territory.entities:
        for statement in entity.said("standard"):
            value = str(statement.value)
            if is_answered(value) and not _can_be_reached(value):
                yield Problem(
                    "ID508", Severity.WARNING,
                    f"le standard de « {entity.name} » n'est ni un numéro que l'on peut composer,"
                    " ni une boîte électronique",
                    statement.location, "dix chiffres (« 05 00 00 00 00 »), un numéro court, ou"
                    " « accueil@… »", "« inconnu » si personne ne le sait, « aucun » s'il n'y en"
                    " a pas",
                )


def _can_be_reached(text: str) -> bool:
    if _MAILBOX.search(text):
        return True
    numbers = ("".join(sign for sign in found[0] if sign.isdigit() or sign == "+")
               for found in _NUMBER.finditer(text.replace("(0)", "")))
    return any(_DIALLED.fullmatch(number) for number in numbers)
