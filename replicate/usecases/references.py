"""The references that kits are compared with: each read once, its model built once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.following import DEFAULT_REFERENCE
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

_DIGITS_OF_A_YEAR = 4


@dataclass(frozen=True)
class Reference:
    """A territory at its date, and the model by which others are looked at."""

    snapshot: Snapshot
    model: Model


@dataclass(frozen=True)
class NamedReference:
    """A kit as it was named for a reference; ``version`` is "" and ``date`` None if not said."""

    kit: CheckedKit
    folder: Path
    name: str
    version: str
    date: PartialDate | None

    def is_past_of(self, kit: CheckedKit, folder: Path, date: PartialDate | None) -> bool:
        """Whether it is ``kit``'s own territory, at another date or as another kit tells it."""
        is_other = bool(self.date or date) or self.folder.resolve() != folder.resolve()
        return kit.territory.id == self.kit.territory.id and not self.version and is_other

    def as_reference(self) -> Reference:
        """What others are compared with; raises UsageError when it has no such model."""
        return Reference(
            take_snapshot(self.kit.territory, self.date),
            _model(self.kit, self.name, self.version),
        )


class References:
    """What each kit is compared with: the one that was asked for, else its own.

    ``asked`` is the kit that was named, if one was.
    """

    def __init__(self, asked: str | None) -> None:
        """Read the reference that was asked for: what is wrong with it concerns every kit.

        Raises ReplicateError of the kind that fits.
        """
        self.asked = _read_named(asked, True) if asked else None
        self._read: dict[str, Reference] = {}

    def of(self, kit: CheckedKit) -> Reference:
        """The reference of ``kit``; raises UsageError when it is not provided or has no model."""
        name = "" if self.asked else _followed(kit)
        if name not in self._read:
            named = self.asked or _read_named(name, False)
            self._read[name] = named.as_reference()
        return self._read[name]


def _read_named(asked: str, is_asked: bool) -> NamedReference:
    """Read "pau", "pau@1", "pau@2004" or a folder."""
    name, version, date = _split(asked)
    # The reference that a kit follows is the package's, whatever folder stands around.
    folder, shown_as = kit_folder(name) if is_asked else (example_folder(name), name)
    return NamedReference(read_clean(folder, shown_as), folder, name, version, date)


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
    if not rest:
        raise UsageError(
            f"il manque la date après « {text} »", f"écrire {name}@2004, ou {name} seul"
        )
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
