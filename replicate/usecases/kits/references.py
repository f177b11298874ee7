"""The references that kits are compared with: each read once, its model built once."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.following import DEFAULT_REFERENCE, named_version
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.snapshot import take_snapshot
from replicate.domain.text.words import NONE
from replicate.domain.time.partial_date import PartialDate
from replicate.errors import UsageError
from replicate.network.reference import Reference
from replicate.resources import example_folder
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.followed_models import neighbour, packaged_model
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean

_DIGITS_OF_A_YEAR = 4


@record
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
        self.asked = _read_named(asked) if asked else None
        self._read: dict[tuple[str, Path | None], Reference] = {}

    def of(self, kit: CheckedKit, folder: Path) -> Reference:
        """The reference of ``kit``, which stands in ``folder``.

        Raises UsageError when it is nowhere to be found, or has no model.
        """
        name, where = ("", None) if self.asked else _followed(kit, folder)
        key = (name, where)
        if key not in self._read:
            self._read[key] = (self.asked or _read_followed(name, where)).as_reference()
        return self._read[key]


def _read_named(asked: str) -> NamedReference:
    """Read "pau", "pau@1", "pau@2004" or a folder."""
    name, version, date = _split(asked)
    folder, shown_as = kit_folder(name)
    return NamedReference(read_clean(folder, shown_as), folder, name, version, date)


def _read_followed(name: str, beside: Path | None) -> NamedReference:
    """Read the reference that a kit follows: the package's, or the folder ``beside`` the kit."""
    folder = beside or example_folder(name)
    return NamedReference(read_clean(folder, name), folder, name, "", None)


def _followed(kit: CheckedKit, folder: Path) -> tuple[str, Path | None]:
    """The reference that the kit names, Pau when it names none; its folder when beside the kit.

    The package's comes first, whatever folder stands around.
    """
    name, _ = named_version(kit.territory.reference or NONE)
    if name == NONE:
        return DEFAULT_REFERENCE, None
    beside = None if packaged_model(name) else neighbour(folder, name)
    if beside is None and name == kit.territory.id and kit.model is not None:
        return name, folder  # a territory whose own model says where it lives
    if beside is None and packaged_model(name) is None:
        raise UsageError(
            f"le kit suit la référence « {name} », qui n'est ni fournie ni à côté de lui",
            f"mettre le dossier « {name} » à côté du kit, ou donner --reference et un dossier",
        )
    return name, beside


def _split(text: str) -> tuple[str, str, PartialDate | None]:
    """Name, version and date of "pau", "pau@1" or "pau@2004"; "" where not given."""
    name, at, rest = text.rpartition("@")
    if not at or Path(text).is_dir():
        return text, "", None
    if not name:
        raise UsageError(
            f"il manque un nom devant le @ de « {text} »", "écrire pau@2004, ou pau seul"
        )
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
