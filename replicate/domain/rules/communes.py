"""Codes of communes, held to the official geographic code (COG) of the package."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.addresses.geography import COG_YEAR, Commune, FormerCommune, UnknownPlace
from replicate.domain.checked import CheckedKit, Code
from replicate.domain.problem import Problem, Severity
from replicate.domain.rules.identifiers import has_department
from replicate.domain.text.words import enumerate_french

_NAMED = 3
"""Communes proposed in a hint: as many as a line holds."""


def check_known_communes(kit: CheckedKit) -> Iterator[Problem]:
    """ID506: a commune's code is in the COG, or was."""
    for item in kit.codes:
        place = _place(kit, item)
        # A département that does not exist is ID504's to tell.
        if isinstance(place, UnknownPlace) and has_department(item.value):
            yield Problem(
                "ID506", Severity.ERROR, f"aucune commune n'a le code « {item.value} »",
                item.location, f"un code de l'Insee de {COG_YEAR}, et non un code postal",
                _hint(place),
            )


def check_former_communes(kit: CheckedKit) -> Iterator[Problem]:
    """ID507: a commune's code is of today."""
    for item in kit.codes:
        place = _place(kit, item)
        if isinstance(place, FormerCommune):
            posted = _posted(place.code, place.posted) if place.posted else None
            yield Problem(
                "ID507", Severity.WARNING,
                f"« {item.value} » est un ancien code de commune"
                + (f" ({place.name})" if place.name else ""),
                item.location, f"le code d'aujourd'hui : {place.now.code} ({place.now.name})",
                posted,
            )


def _place(kit: CheckedKit, item: Code) -> object:
    return kit.places.get(item.value) if item.kind == "cog" else None


def _hint(place: UnknownPlace) -> str | None:
    if place.posted:
        return _posted(place.code, place.posted)
    if place.nearest:
        return f"vouliez-vous dire {_named(place.nearest)} ?"
    return None


def _posted(code: str, communes: tuple[Commune, ...]) -> str:
    return f"{code} est un code postal : vouliez-vous dire {_named(communes)} ?"


def _named(communes: tuple[Commune, ...]) -> str:
    shown = [f"« {commune.code} » ({commune.name})" for commune in communes[:_NAMED]]
    return enumerate_french(shown, "ou")
