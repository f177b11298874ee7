"""The references that kits are compared with: each read once, its model built once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.period import PartialDate
from replicate.domain.reference import Model
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.words import NONE
from replicate.errors import UsageError
from replicate.resources import example_folder
from replicate.usecases.draw import asked_date
from replicate.usecases.kit_folders import kit_folder
from replicate.usecases.packaged_models import packaged_model
from replicate.usecases.reading import read_clean

DEFAULT_REFERENCE = "pau"
_DIGITS_OF_A_YEAR = 4


@dataclass(frozen=True)
class Reference:
    """A territory at its date, and the model by which others are looked at."""

    snapshot: Snapshot
    model: Model


class References:
    """What each kit is compared with: the one that was ``asked`` for, else its own."""

    def __init__(self, asked: str | None) -> None:
        """Read the reference that was asked for: what is wrong with it concerns every kit.

        Raises ReplicateError of the kind that fits.
        """
        self._asked = _read_reference(asked, True) if asked else None
        self._followed: dict[str, Reference] = {}

    def of(self, kit: CheckedKit) -> Reference:
        """The reference of ``kit``; raises UsageError when the one it follows is not provided."""
        if self._asked:
            return self._asked
        name = _followed(kit)
        if name not in self._followed:
            self._followed[name] = _read_reference(name, False)
        return self._followed[name]


def _read_reference(asked: str, is_asked: bool) -> Reference:
    """Read "pau", "pau@1", "pau@2004" or a folder."""
    name, version, date = _split(asked)
    # The reference that a kit follows is the package's, whatever folder stands around.
    folder, shown_as = kit_folder(name) if is_asked else (example_folder(name), name)
    kit = read_clean(folder, shown_as)
    snapshot = take_snapshot(kit.territory, date)
    return Reference(snapshot, _model(kit, name, version))


def _followed(kit: CheckedKit) -> str:
    """The packaged reference that the kit names, Pau when it names none."""
    name = (kit.territory.reference or NONE).partition("@")[0]
    if name == NONE:
        return DEFAULT_REFERENCE
    if packaged_model(name) is None:
        raise UsageError(
            f"le kit suit la référence « {name} », qui n'est pas fournie",
            "donner --reference et le dossier de cette référence, ou --reference pau",
        )
    return name


def _split(text: str) -> tuple[str, str, PartialDate | None]:
    """Name, version and date of "pau", "pau@1" or "pau@2004"; "" where not given."""
    name, at, rest = text.rpartition("@")
    if not at or Path(text).is_dir():
        return text, "", None
    if rest.isdigit() and len(rest) < _DIGITS_OF_A_YEAR:
        return name, rest, None
    return name, "", asked_date(rest)


def _model(kit: CheckedKit, name: str, version: str) -> Model:
    if kit.followed is None:
        raise UsageError(
            f"« {name} » ne peut pas servir de référence : il n'a pas de modele.yaml"
            " et n'en suit aucun",
            "comparer avec pau, ou avec un kit qui suit une référence",
        )
    if version and int(version) != kit.followed.version:
        raise UsageError(
            f"la version {version} de « {name} » n'est pas fournie",
            f"la version fournie est la {kit.followed.version} ;"
            f" pour une date, écrire l'année en entier : {name}@2004",
        )
    return kit.followed
