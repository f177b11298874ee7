"""Identifiers of the national registers: well formed, with the right check digit.

SIREN, SIRET and FINESS end with a Luhn digit (ISO/IEC 7812-1, annex B); the
establishments of La Poste (SIREN 356000000) have digits that sum to a multiple
of five instead, as the Insee's register documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from replicate.domain.addresses.geography import COMMUNE_CODE
from replicate.domain.checked import CheckedKit
from replicate.domain.problem import Problem, Severity

_LA_POSTE = "356000000"
_DEPARTMENT = re.compile(r"0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97|98")
_METROPOLITAN_CORSICA = "20"
_SHAPES = {
    "siren": re.compile("[0-9]{9}"),
    "siret": re.compile("[0-9]{14}"),
    "finess": re.compile("([0-9]{2}|2[AB])[0-9]{7}"),
    "cog": COMMUNE_CODE,
    "secteur": re.compile("([0-9]{2}|2[AB]|97[1-6])[A-Z][0-9]{2}"),
}
"""What its schema holds each to: a code of another shape is SCH105's to tell."""


def check_siren(kit: CheckedKit) -> Iterator[Problem]:
    """ID501: a SIREN has its check digit."""
    yield from _check(kit, "siren", "ID501", "le SIREN", _is_luhn)


def check_siret(kit: CheckedKit) -> Iterator[Problem]:
    """ID502: a SIRET has its check digit."""
    yield from _check(kit, "siret", "ID502", "le SIRET", _is_siret)


def check_finess(kit: CheckedKit) -> Iterator[Problem]:
    """ID503: a FINESS number has its check digit."""
    yield from _check(kit, "finess", "ID503", "le numéro FINESS", _is_finess)


def check_cog(kit: CheckedKit) -> Iterator[Problem]:
    """ID504: a commune's code begins with a department that exists."""
    yield from _check(kit, "cog", "ID504", "le code de commune", has_department)


def check_sector(kit: CheckedKit) -> Iterator[Problem]:
    """ID505: a sector's code has a department and the letter G or I."""
    yield from _check(kit, "secteur", "ID505", "le code de secteur", _is_sector)


_EXPECTED = {
    "siren": "neuf chiffres dont le dernier est une clé : recopier le numéro officiel",
    "siret": "quatorze chiffres dont le dernier est une clé : recopier le numéro officiel",
    "finess": "neuf caractères dont le dernier est une clé : recopier le numéro officiel",
    "cog": "un code de l'Insee (64445), et non un code postal",
    "secteur": "un département, G (générale) ou I (infanto-juvénile), un numéro : 64G01",
}


def _check(
    kit: CheckedKit, kind: str, code: str, name: str, is_right: Callable[[str], bool]
) -> Iterator[Problem]:
    for item in kit.codes:
        if item.kind != kind or not _SHAPES[kind].fullmatch(item.value):
            continue
        if not is_right(item.value) or not item.value.strip("0"):  # zeros pass any key
            yield Problem(
                code, Severity.ERROR, f"{name} « {item.value} » n'est pas possible",
                item.location, _EXPECTED[kind],
            )


def _is_luhn(digits: str) -> bool:
    """Whether a string of digits ends with its Luhn check digit."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_siret(digits: str) -> bool:
    if digits.startswith(_LA_POSTE) and digits != f"{_LA_POSTE}00048":
        return sum(map(int, digits)) % 5 == 0
    return _is_luhn(digits)


def _is_finess(code: str) -> bool:
    """Corsica's letters count as the digit 0, as 2A and 2B replace 20."""
    return _is_luhn(re.sub("[AB]", "0", code)) or _is_luhn(code.replace("A", "1").replace("B", "2"))


def has_department(code: str) -> bool:
    """Whether a commune's code begins with a department that exists."""
    return _DEPARTMENT.fullmatch(code[:2]) is not None and code[:2] != _METROPOLITAN_CORSICA


def _is_sector(code: str) -> bool:
    return code[-3] in "GI" and (has_department(code) or code[:2] == "97")
